package org.jibao.typesetting.pages;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.faces.Face;
import org.jibao.typesetting.faces.Faces;

/**
 * 字盘: the characters of one style, each made when a document first needs it and shared from then on. Safe for several
 * threads: two may make the same atom at the same time, and either will do.
 */
final class TypeCase {

    private static final int ROW = 256;

    private final Faces faces;
    private final Shaper.Style style;
    /** Of the basic plane, in rows, since characters come in blocks. */
    private final Atom[][] rows = new Atom[ROW][];

    TypeCase(Faces faces, Shaper.Style style) {
        this.faces = faces;
        this.style = style;
    }

    /**
     * A character as it stands alone: in a cell of the grid, narrow, or blank.
     *
     * @return null when no face has it
     */
    @Nullable Atom atom(int character) {
        int at = character / ROW;
        if (at >= ROW) {
            return make(character);
        }
        var row = rows[at];
        if (row == null) {
            row = new Atom[ROW];
            rows[at] = row;
        }
        var atom = row[character % ROW];
        if (atom == null) {
            atom = make(character);
            if (atom != null) {
                row[character % ROW] = atom;
            }
        }
        return atom;
    }

    private @Nullable Atom make(int character) {
        var face = faces.faceFor(style.role(), character);
        if (face == null) {
            return null;
        }
        if (character == ' ') {
            return Atom.drawn(Atom.Kind.BLANK, " ", face, style, null);
        }
        return narrow(character, face)
                ? Atom.drawn(Atom.Kind.LATIN, Character.toString(character), face, style, null)
                : Atom.full(character, face, style);
    }

    private static boolean narrow(int character, Face face) {
        return !Kinsoku.fullWidth(character) && (character < 0x2000 || face.advance(character, 1000) < 850);
    }
}
