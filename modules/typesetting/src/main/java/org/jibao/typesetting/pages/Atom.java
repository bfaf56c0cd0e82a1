package org.jibao.typesetting.pages;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Colour;
import org.jibao.typesetting.faces.Face;

/**
 * What a line is made of and never cut within: one Chinese character or mark, one Latin word or number, one blank.
 * Widths in 1/1000 pt.
 */
final class Atom {

    enum Kind {
        /** Takes one cell of the grid. */
        FULL,
        /** As wide as the face draws it. */
        LATIN,
        BLANK
    }

    final Kind kind;
    final String text;
    final Face face;
    final int size;
    final Colour colour;
    final int width;
    /** From the left edge of the cell to where the face's own left edge goes. */
    final int inset;
    /** How much may be taken from the left and the right when the line is too full. */
    final int squeezeLeft;

    final int squeezeRight;
    final @Nullable String fact;
    /** Whether a line may end behind it. */
    boolean breakAfter;
    /** Whether room may be added behind it. */
    boolean stretchAfter;

    Atom(
            Kind kind,
            String text,
            Face face,
            int size,
            Colour colour,
            int width,
            int inset,
            int squeezeLeft,
            int squeezeRight,
            @Nullable String fact) {
        this.kind = kind;
        this.text = text;
        this.face = face;
        this.size = size;
        this.colour = colour;
        this.width = width;
        this.inset = inset;
        this.squeezeLeft = squeezeLeft;
        this.squeezeRight = squeezeRight;
        this.fact = fact;
    }

    int first() {
        return text.codePointAt(0);
    }

    int last() {
        return text.codePointBefore(text.length());
    }

    /** Number of code points. */
    int characters() {
        return text.length() == 1 ? 1 : text.codePointCount(0, text.length());
    }

    boolean sameStyle(Atom other) {
        return face.equals(other.face)
                && size == other.size
                && colour.equals(other.colour)
                && Objects.equals(fact, other.fact);
    }

    /** Part of a Latin word too long for any line. */
    Atom part(int from, int to) {
        var piece = text.substring(from, to);
        var part = new Atom(kind, piece, face, size, colour, face.width(piece, size), inset, 0, 0, fact);
        part.breakAfter = true;
        part.stretchAfter = false;
        return part;
    }
}
