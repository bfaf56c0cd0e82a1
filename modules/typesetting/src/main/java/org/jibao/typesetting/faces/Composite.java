package org.jibao.typesetting.faces;

import java.nio.ByteBuffer;
import java.util.function.IntUnaryOperator;

/** A glyph made of other glyphs, which it names by number. */
final class Composite {

    private static final int WORDS = 0x0001;
    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;
    private static final int HEADER = 10;

    private Composite() {}

    /**
     * Gives the parts other numbers.
     *
     * @throws IndexOutOfBoundsException when the outline ends before its last part
     */
    static void renumber(ByteBuffer outline, IntUnaryOperator numbers) {
        int at = HEADER;
        int flags;
        do {
            flags = outline.getShort(at);
            outline.putShort(at + 2, (short) numbers.applyAsInt(outline.getShort(at + 2) & 0xFFFF));
            at += 4 + ((flags & WORDS) != 0 ? 4 : 2);
            at += (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
        } while ((flags & MORE) != 0);
    }

    /**
     * Refuses what could not be renumbered.
     *
     * @param glyphs of the face
     */
    static void check(ByteBuffer outline, int glyphs) {
        renumber(outline, part -> {
            if (part >= glyphs) {
                throw new IllegalArgumentException("no glyph " + part);
            }
            return part;
        });
    }
}
