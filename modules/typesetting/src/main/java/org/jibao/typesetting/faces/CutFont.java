package org.jibao.typesetting.faces;

import java.util.BitSet;

/**
 * 裁剪字体: a small TrueType font with the characters of one document and no others. Each character has a glyph of its own, also
 * where the face shares one, so that the text of a file can be read back from its glyphs.
 */
public final class CutFont {

    private final Face face;
    private final String name;
    private final BitSet characters;
    private final GlyphMap glyphs;
    private final byte[] file;
    private final byte[] deflated;

    CutFont(Face face, String name, BitSet characters, GlyphMap glyphs, byte[] file, byte[] deflated) {
        this.face = face;
        this.name = name;
        this.characters = characters;
        this.glyphs = glyphs;
        this.file = file;
        this.deflated = deflated;
    }

    /** The whole face. */
    public Face face() {
        return face;
    }

    /** PostScript name with the six-letter prefix of a subset, e.g. {@code QWERTY+JibaoSong}. */
    public String name() {
        return name;
    }

    /** Code points that the font holds; those the face lacks are not among them. Not to be changed. */
    public BitSet characters() {
        return characters;
    }

    /** Number of the character's glyph in this font: 1 for the first of {@link #characters()}; 0, the empty box, for others. */
    public int glyph(int character) {
        return glyphs.get(character);
    }

    /** The font file. Not to be changed. */
    public byte[] file() {
        return file;
    }

    /** The font file as a deflate stream without frame (RFC 1951). Not to be changed. */
    public byte[] deflated() {
        return deflated;
    }
}
