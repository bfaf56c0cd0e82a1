package org.jibao.typesetting.check.pdf;

import org.jibao.typesetting.Colour;
import org.jibao.typesetting.check.FontUse;

/**
 * One drawn character. Places in 1/1000 pt from the top left corner of the page as it is seen.
 *
 * @param left, right its cell on the line, as the font's width gives it
 * @param top, bottom its ink
 * @param inkLeft, inkRight its ink
 * @param bold whether a stroke around the outline makes it fat
 */
record Glyph(
        String text,
        FontUse font,
        int size,
        Colour colour,
        int left,
        int right,
        int baseline,
        int top,
        int bottom,
        int inkLeft,
        int inkRight,
        boolean bold) {

    boolean han() {
        return Character.isIdeographic(text.codePointAt(0));
    }

    boolean red() {
        return colour.red() > 150 && colour.green() < 100 && colour.blue() < 100;
    }
}
