package org.jibao.typesetting.faces;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 字体裁剪: makes a small TrueType font that holds only the characters of one document. The same face and characters give the
 * same bytes; whole fonts in every file would make each document four megabytes.
 */
final class FontCutter {

    private static final String OUTLINES = "glyf";

    /** Family, identity, full and PostScript name. */
    private static final short[] NAMES = {1, 3, 4, 6};

    private static final int CHECK_SUM = 0xB1B0AFBA;

    private final Face face;
    private final BitSet characters = new BitSet();
    private final GlyphMap map = new GlyphMap();
    /** Number in the face of each glyph kept. */
    private int[] glyphs;

    private int count = 1;
    private byte[] outlines = new byte[0];
    private int[] offsets = new int[0];

    private FontCutter(Face face, BitSet wanted) {
        this.face = face;
        this.glyphs = new int[wanted.cardinality() + 1];
        for (int c = wanted.nextSetBit(0); c >= 0; c = wanted.nextSetBit(c + 1)) {
            if (face.has(c)) {
                characters.set(c);
                map.put(c, count);
                glyphs[count++] = face.glyph(c);
            }
        }
    }

    /**
     * Cuts a face down to some characters.
     *
     * @param characters code points; those the face lacks are left out
     */
    static CutFont cut(Face face, BitSet characters) {
        return new FontCutter(face, characters).cut();
    }

    private CutFont cut() {
        copyOutlines();
        var name = name();
        var tables = new TreeMap<String, byte[]>();
        tables.put("OS/2", os2());
        tables.put("cmap", cmap());
        tables.put("head", head());
        tables.put("hhea", counted("hhea", 34));
        tables.put("hmtx", hmtx());
        tables.put("loca", loca());
        tables.put("maxp", counted("maxp", 4));
        tables.put("name", names(name));
        tables.put("post", post());
        tables.put(OUTLINES, outlines);
        var file = assemble(tables);
        return new CutFont(face, name, characters, map, file, deflated(file));
    }

    /** PostScript name of the cut font, e.g. {@code QWERTY+JibaoSong}. */
    private String name() {
        var digest = sha256();
        digest.update(face.name().getBytes(StandardCharsets.UTF_8));
        var hash = digest.digest(characters.toByteArray());
        var prefix = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            prefix.append((char) ('A' + (hash[i] & 0xFF) % 26));
        }
        return prefix + "+" + face.postScriptName();
    }

    /** Composite glyphs name their parts by number: the parts are kept too, behind the characters, and renumbered. */
    private void copyOutlines() {
        var buffer = new byte[256 * glyphs.length];
        offsets = new int[glyphs.length + 1];
        int size = 0;
        for (int i = 0; i < count; i++) {
            int length = face.outlineLength(glyphs[i]);
            if (size + length + 3 > buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * (size + length + 3));
            }
            face.outline(glyphs[i], buffer, size);
            if (length > 0 && buffer[size] < 0) {
                Composite.renumber(ByteBuffer.wrap(buffer, size, length).slice(), this::part);
            }
            offsets[i] = size;
            size += length + padding(length);
        }
        offsets[count] = size;
        outlines = Arrays.copyOf(buffer, size);
    }

    private int part(int glyph) {
        for (int i = 0; i < count; i++) {
            if (glyphs[i] == glyph) {
                return i;
            }
        }
        if (count == glyphs.length) {
            glyphs = Arrays.copyOf(glyphs, 2 * count);
            offsets = Arrays.copyOf(offsets, 2 * count + 1);
        }
        glyphs[count] = glyph;
        return count++;
    }

    private byte[] loca() {
        var loca = ByteBuffer.allocate(4 * (count + 1));
        for (int i = 0; i <= count; i++) {
            loca.putInt(offsets[i]);
        }
        return loca.array();
    }

    private byte[] hmtx() {
        var hmtx = ByteBuffer.allocate(4 * count);
        for (int i = 0; i < count; i++) {
            hmtx.putShort((short) face.advanceOfGlyph(glyphs[i])).putShort(face.bearingOfGlyph(glyphs[i]));
        }
        return hmtx.array();
    }

    private byte[] head() {
        return ByteBuffer.wrap(face.table("head"))
                .putInt(8, 0)
                .putShort(50, (short) 1)
                .array();
    }

    /** A table of the face, with the number of glyphs kept at an offset. */
    private byte[] counted(String tag, int offset) {
        return ByteBuffer.wrap(face.table(tag)).putShort(offset, (short) count).array();
    }

    private byte[] os2() {
        var os2 = face.table("OS/2");
        return os2.length > 0 ? os2 : new byte[78];
    }

    private static byte[] post() {
        return ByteBuffer.allocate(32).putInt(0x00030000).array();
    }

    private byte[] cmap() {
        int groups = characters.cardinality();
        var cmap = ByteBuffer.allocate(12 + 16 + 12 * groups);
        cmap.putShort((short) 0).putShort((short) 1);
        cmap.putShort((short) 3).putShort((short) 10).putInt(12);
        cmap.putShort((short) 12)
                .putShort((short) 0)
                .putInt(16 + 12 * groups)
                .putInt(0)
                .putInt(groups);
        for (int c = characters.nextSetBit(0); c >= 0; c = characters.nextSetBit(c + 1)) {
            cmap.putInt(c).putInt(c).putInt(map.get(c));
        }
        return cmap.array();
    }

    /** The same name for family, full font and PostScript, of which the standard wants one each. */
    private static byte[] names(String name) {
        var text = name.getBytes(StandardCharsets.UTF_16BE);
        var table = ByteBuffer.allocate(6 + 12 * NAMES.length + text.length);
        int strings = table.capacity() - text.length;
        table.putShort((short) 0).putShort((short) NAMES.length).putShort((short) strings);
        for (short id : NAMES) {
            table.putShort((short) 3)
                    .putShort((short) 1)
                    .putShort((short) 0x409)
                    .putShort(id);
            table.putShort((short) text.length).putShort((short) 0);
        }
        return table.put(text).array();
    }

    /** The directory goes by tag; the outlines lie behind all other tables. */
    private static byte[] assemble(SortedMap<String, byte[]> tables) {
        int number = tables.size();
        int power = Integer.highestOneBit(number);
        int size = 12 + 16 * number;
        for (var table : tables.values()) {
            size += table.length + padding(table.length);
        }
        var outlines = Objects.requireNonNull(tables.get(OUTLINES));
        var file = ByteBuffer.allocate(size);
        file.putInt(0x00010000).putShort((short) number).putShort((short) (power * 16));
        file.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (number * 16 - power * 16));
        int next = 12 + 16 * number;
        int headAt = 0;
        for (var entry : tables.entrySet()) {
            var table = entry.getValue();
            int offset = table == outlines ? size - outlines.length : next;
            System.arraycopy(table, 0, file.array(), offset, table.length);
            int padded = table.length + padding(table.length);
            file.put(entry.getKey().getBytes(StandardCharsets.ISO_8859_1));
            file.putInt(checksum(file, offset, padded)).putInt(offset).putInt(table.length);
            headAt = entry.getKey().equals("head") ? offset : headAt;
            next += table == outlines ? 0 : padded;
        }
        file.putInt(headAt + 8, CHECK_SUM - checksum(file, 0, size));
        return file.array();
    }

    private static int checksum(ByteBuffer file, int from, int length) {
        int sum = 0;
        for (int i = from; i < from + length; i += 4) {
            sum += file.getInt(i);
        }
        return sum;
    }

    /** Outlines are coded once for all documents, but for those whose parts have other numbers here. */
    private byte[] deflated(byte[] file) {
        var code = face.outlineCode();
        var out = code.begin(file.length);
        int start = file.length - outlines.length;
        code.code(file, 0, start, out);
        for (int i = 0; i < count; i++) {
            int from = start + offsets[i];
            int to = start + offsets[i + 1];
            if (to > from && file[from] < 0) {
                code.code(file, from, to, out);
            } else {
                out.add(face.codedOutline(glyphs[i]));
            }
        }
        return code.end(out);
    }

    static int padding(int length) {
        return -length & 3;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
