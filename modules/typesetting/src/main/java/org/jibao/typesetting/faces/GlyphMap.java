package org.jibao.typesetting.faces;

import java.util.Arrays;

/** Glyph numbers of characters, 0 for those without one. In rows of 256, since characters come in blocks. */
final class GlyphMap {

    private static final int ROW = 256;

    private char[][] rows = new char[ROW][];

    /** @param character a code point */
    void put(int character, int glyph) {
        int at = character / ROW;
        if (at >= rows.length) {
            rows = Arrays.copyOf(rows, 2 * at);
        }
        var row = rows[at];
        if (row == null) {
            row = new char[ROW];
            rows[at] = row;
        }
        row[character % ROW] = (char) glyph;
    }

    int get(int character) {
        int at = character / ROW;
        var row = at < rows.length ? rows[at] : null;
        return row == null ? 0 : row[character % ROW];
    }
}
