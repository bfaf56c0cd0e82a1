package org.jibao.typesetting.pages;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Colour;
import org.jibao.typesetting.faces.Face;

/**
 * What a line is made of and never cut within: one Chinese character or mark, one Latin word or number, one blank.
 * Widths in 1/1000 pt. Immutable; those of single characters are shared by all documents ({@link TypeCase}).
 */
final class Atom {

    enum Kind {
        /** Takes one cell of the grid. */
        FULL,
        /** As wide as the face draws it, drawn together or apart as its cell is: two half-width digits take one cell. */
        LATIN,
        BLANK
    }

    final Kind kind;
    final String text;
    final Face face;
    final int size;
    /** Width of a full-width character beside it. */
    final int cell;

    final Colour colour;
    final int width;
    /** From the left edge of the cell to where the face's own left edge goes. */
    final int inset;
    /** How much may be taken from the left and the right when the line is too full. */
    final int squeezeLeft;

    final int squeezeRight;
    final @Nullable String fact;
    /** The first and the last code point. */
    final int first;

    final int last;
    /** Whether a line may begin or end with it. */
    final boolean mayStart;

    final boolean mayEnd;

    private Atom(
            Kind kind,
            String text,
            Face face,
            int size,
            int cell,
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
        this.cell = cell;
        this.colour = colour;
        this.width = width;
        this.inset = inset;
        this.squeezeLeft = squeezeLeft;
        this.squeezeRight = squeezeRight;
        this.fact = fact;
        this.first = text.codePointAt(0);
        this.last = text.codePointBefore(text.length());
        this.mayStart = Kinsoku.mayStart(first);
        this.mayEnd = Kinsoku.mayEnd(last);
    }

    /** A character in a cell of the grid, in its middle or, for brackets and stops, at the side where its ink lies. */
    static Atom full(int character, Face face, Shaper.Style style) {
        int cell = style.cell();
        boolean left = Kinsoku.squeezesLeft(character);
        boolean right = Kinsoku.squeezesRight(character);
        int spare = style.size() - face.advance(character, style.size());
        return new Atom(
                Kind.FULL,
                Character.toString(character),
                face,
                style.size(),
                cell,
                style.colour(),
                cell,
                left ? spare : right ? 0 : spare / 2,
                left ? cell / 2 : 0,
                right ? cell / 2 : 0,
                null);
    }

    /** @param text a word, a number, or with {@link Kind#BLANK} a blank */
    static Atom drawn(Kind kind, String text, Face face, Shaper.Style style, @Nullable String fact) {
        return narrow(kind, text, face, style.size(), style.cell(), style.colour(), 0, fact);
    }

    private static Atom narrow(
            Kind kind, String text, Face face, int size, int cell, Colour colour, int inset, @Nullable String fact) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            width += advance(face, character, size, cell);
            i += Character.charCount(character);
        }
        return new Atom(kind, text, face, size, cell, colour, width, inset, 0, 0, fact);
    }

    private static int advance(Face face, int character, int size, int cell) {
        int advance = face.advance(character, size);
        return cell == size ? advance : (int) ((long) advance * cell / size);
    }

    /** From the left edge of one of this word's characters to that of the next. */
    int advance(int character) {
        return advance(face, character, size, cell);
    }

    /** The same as part of what states a fact. */
    Atom stating(@Nullable String otherFact) {
        return Objects.equals(fact, otherFact)
                ? this
                : new Atom(kind, text, face, size, cell, colour, width, inset, squeezeLeft, squeezeRight, otherFact);
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
        return narrow(kind, piece, face, size, cell, colour, inset, fact);
    }
}
