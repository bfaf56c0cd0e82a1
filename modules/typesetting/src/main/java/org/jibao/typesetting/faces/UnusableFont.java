package org.jibao.typesetting.faces;

import org.jspecify.annotations.Nullable;

/** A font file that cannot serve; the message says why, in Chinese. */
final class UnusableFont extends Exception {

    UnusableFont(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
