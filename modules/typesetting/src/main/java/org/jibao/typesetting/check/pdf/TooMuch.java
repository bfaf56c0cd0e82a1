package org.jibao.typesetting.check.pdf;

import java.io.IOException;

/** The file asks for more work than any document needs. The message says in Chinese of what. */
final class TooMuch extends IOException {

    private static final long serialVersionUID = 1L;

    TooMuch(String message) {
        super(message);
    }
}
