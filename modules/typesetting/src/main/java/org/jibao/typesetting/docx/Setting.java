package org.jibao.typesetting.docx;

import org.jibao.typesetting.pages.Layout;
import org.jibao.typesetting.sheet.Sheet;

/** What the sections of one document share. */
record Setting(Sheet sheet, Units units, Layout layout, Parts parts, Markup out) {

    /** Width of text as Word will set it: full-width characters take their size, Latin and digits half of it. */
    int width(String text) {
        int halves = text.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
        return units.cells(1) * halves / 2;
    }

    static String spaceBefore(int twips) {
        return "<w:spacing w:before=\"" + twips + "\"/>";
    }

    static String exactly(int twips) {
        return "<w:spacing w:line=\"" + twips + "\" w:lineRule=\"exact\"/>";
    }

    static String tab(String kind, int twips) {
        return "<w:tab w:val=\"" + kind + "\" w:pos=\"" + twips + "\"/>";
    }

    static String tabs(String tabs) {
        return "<w:tabs>" + tabs + "</w:tabs>";
    }
}
