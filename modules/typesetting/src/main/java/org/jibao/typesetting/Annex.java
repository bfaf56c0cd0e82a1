package org.jibao.typesetting;

import java.util.List;

/**
 * 附件: bound with the document, on pages of its own (GB/T 9704-2012, 7.3.7).
 *
 * @param number from 1; 0 when it is the only one and goes without a number
 * @param turned whether it stands on its side (横排), as wide tables do (clause 8)
 */
public record Annex(int number, String title, boolean turned, List<Block> body, int line) {

    public Annex {
        body = List.copyOf(body);
    }

    /** 附件 or 附件1. */
    public String label() {
        return number == 0 ? "附件" : "附件" + number;
    }
}
