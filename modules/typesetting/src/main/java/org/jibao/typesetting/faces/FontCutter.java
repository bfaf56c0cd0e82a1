package org.jibao.typesetting.faces;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * 字体裁剪: makes a small TrueType file that holds only the characters of one document. The same face and characters give the
 * same bytes; whole fonts in every file would make each document four megabytes.
 */
public final class FontCutter {

    private static final int COMPOSITE_WORDS = 0x0001;
    private static final int COMPOSITE_SCALE = 0x0008;
    private static final int COMPOSITE_MORE = 0x0020;
    private static final int COMPOSITE_TWO_SCALES = 0x0040;
    private static final int COMPOSITE_MATRIX = 0x0080;

    private final Face face;
    private final List<Integer> glyphs = new ArrayList<>();
    private final Map<Integer, Integer> renumbered = new LinkedHashMap<>();
    private final TreeMap<Integer, Integer> characters = new TreeMap<>();

    private FontCutter(Face face) {
        this.face = face;
    }

    /**
     * Cuts a face down to some characters.
     *
     * @param characters code points; those the face lacks are left out
     * @return a whole font file under a name of its own, with the six-letter prefix of a subset
     */
    public static byte[] cut(Face face, SortedSet<Integer> characters) {
        var cutter = new FontCutter(face);
        cutter.keep(0);
        for (int character : characters) {
            if (face.has(character)) {
                cutter.characters.put(character, cutter.keep(face.glyph(character)));
            }
        }
        return cutter.file(name(face, characters));
    }

    /** PostScript name of the cut font, e.g. {@code QWERTY+JibaoSong}. */
    static String name(Face face, SortedSet<Integer> characters) {
        var prefix = new StringBuilder();
        var digest = digest((face.name() + characters).getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 6; i++) {
            prefix.append((char) ('A' + (digest[i] & 0xFF) % 26));
        }
        return prefix + "+" + face.name().replaceAll("[^A-Za-z0-9_-]", "").replaceFirst("^$", "Font");
    }

    private int keep(int glyph) {
        var known = renumbered.get(glyph);
        if (known != null) {
            return known;
        }
        int number = glyphs.size();
        glyphs.add(glyph);
        renumbered.put(glyph, number);
        return number;
    }

    private byte[] file(String name) {
        var outlines = outlines();
        var tables = new TreeMap<String, byte[]>();
        tables.put("OS/2", os2());
        tables.put("cmap", cmap());
        tables.put("glyf", glyf(outlines));
        tables.put("head", head());
        tables.put("hhea", hhea());
        tables.put("hmtx", hmtx());
        tables.put("loca", loca(outlines));
        tables.put(
                "maxp",
                ByteBuffer.wrap(face.table("maxp"))
                        .putShort(4, (short) glyphs.size())
                        .array());
        tables.put("name", names(name));
        tables.put("post", post());
        return assemble(tables);
    }

    /** Composite glyphs name their parts by number: the parts are kept too, and renumbered. */
    private List<byte[]> outlines() {
        var outlines = new ArrayList<byte[]>();
        for (int i = 0; i < glyphs.size(); i++) {
            var outline = face.outline(glyphs.get(i));
            if (outline.length > 0 && ByteBuffer.wrap(outline).getShort(0) < 0) {
                renumberParts(ByteBuffer.wrap(outline));
            }
            outlines.add(outline);
        }
        return outlines;
    }

    private void renumberParts(ByteBuffer outline) {
        int at = 10;
        int flags;
        do {
            flags = outline.getShort(at);
            outline.putShort(at + 2, (short) keep(outline.getShort(at + 2) & 0xFFFF));
            at += 4 + ((flags & COMPOSITE_WORDS) != 0 ? 4 : 2);
            at += (flags & COMPOSITE_SCALE) != 0
                    ? 2
                    : (flags & COMPOSITE_TWO_SCALES) != 0 ? 4 : (flags & COMPOSITE_MATRIX) != 0 ? 8 : 0;
        } while ((flags & COMPOSITE_MORE) != 0);
    }

    private static byte[] glyf(List<byte[]> outlines) {
        var glyf = new ByteArrayOutputStream();
        for (var outline : outlines) {
            glyf.writeBytes(outline);
            glyf.writeBytes(new byte[padding(outline.length)]);
        }
        return glyf.toByteArray();
    }

    private static byte[] loca(List<byte[]> outlines) {
        var loca = ByteBuffer.allocate(4 * (outlines.size() + 1));
        int offset = 0;
        for (var outline : outlines) {
            loca.putInt(offset);
            offset += outline.length + padding(outline.length);
        }
        return loca.putInt(offset).array();
    }

    private byte[] hmtx() {
        var hmtx = ByteBuffer.allocate(4 * glyphs.size());
        for (int glyph : glyphs) {
            hmtx.putShort((short) face.advanceOfGlyph(glyph)).putShort(face.bearingOfGlyph(glyph));
        }
        return hmtx.array();
    }

    private byte[] head() {
        return ByteBuffer.wrap(face.table("head"))
                .putInt(8, 0)
                .putShort(50, (short) 1)
                .array();
    }

    private byte[] hhea() {
        return ByteBuffer.wrap(face.table("hhea"))
                .putShort(34, (short) glyphs.size())
                .array();
    }

    private byte[] os2() {
        var os2 = face.table("OS/2");
        return os2.length > 0 ? os2 : new byte[78];
    }

    private static byte[] post() {
        return ByteBuffer.allocate(32).putInt(0x00030000).array();
    }

    private byte[] cmap() {
        int groups = characters.size();
        var cmap = ByteBuffer.allocate(12 + 16 + 12 * groups);
        cmap.putShort((short) 0).putShort((short) 1);
        cmap.putShort((short) 3).putShort((short) 10).putInt(12);
        cmap.putShort((short) 12)
                .putShort((short) 0)
                .putInt(16 + 12 * groups)
                .putInt(0)
                .putInt(groups);
        characters.forEach(
                (character, glyph) -> cmap.putInt(character).putInt(character).putInt(glyph));
        return cmap.array();
    }

    private static byte[] names(String name) {
        var strings = new LinkedHashMap<Integer, String>();
        strings.put(1, name);
        strings.put(2, "Regular");
        strings.put(3, name);
        strings.put(4, name);
        strings.put(6, name);
        var text = new ByteArrayOutputStream();
        var table = ByteBuffer.allocate(6 + 12 * strings.size());
        table.putShort((short) 0).putShort((short) strings.size()).putShort((short) table.capacity());
        strings.forEach((id, string) -> {
            var bytes = string.getBytes(StandardCharsets.UTF_16BE);
            table.putShort((short) 3).putShort((short) 1).putShort((short) 0x409);
            table.putShort(id.shortValue()).putShort((short) bytes.length).putShort((short) text.size());
            text.writeBytes(bytes);
        });
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(table.array());
        whole.writeBytes(text.toByteArray());
        return whole.toByteArray();
    }

    private static byte[] assemble(SortedMap<String, byte[]> tables) {
        int count = tables.size();
        int power = Integer.highestOneBit(count);
        int size = 12 + 16 * count;
        for (var table : tables.values()) {
            size += table.length + padding(table.length);
        }
        var file = ByteBuffer.allocate(size);
        file.putInt(0x00010000).putShort((short) count).putShort((short) (power * 16));
        file.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (count * 16 - power * 16));
        int offset = 12 + 16 * count;
        int headAt = 0;
        for (var entry : tables.entrySet()) {
            var table = entry.getValue();
            file.put(entry.getKey().getBytes(StandardCharsets.ISO_8859_1));
            file.putInt(checksum(table)).putInt(offset).putInt(table.length);
            file.duplicate().position(offset).put(table);
            headAt = entry.getKey().equals("head") ? offset : headAt;
            offset += table.length + padding(table.length);
        }
        file.putInt(headAt + 8, 0xB1B0AFBA - checksum(file.array()));
        return file.array();
    }

    private static int checksum(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < bytes.length; i++) {
            sum += (bytes[i] & 0xFF) << (24 - 8 * (i % 4));
        }
        return sum;
    }

    private static int padding(int length) {
        return -length & 3;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
