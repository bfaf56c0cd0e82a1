package org.jibao.typesetting.faces;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * 字体: one TrueType face: which characters it has, how wide they are, and where their ink lies. Immutable; reading beyond
 * the file's tables means a broken file and is refused when the face is opened.
 */
public final class Face {

    private static final int TTC = 0x74746366;
    private static final int TRUE_TYPE = 0x00010000;
    private static final int APPLE_TRUE_TYPE = 0x74727565;

    private final ByteBuffer file;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final int unitsPerEm;
    private final boolean longOffsets;
    private final int glyphs;
    private final int metrics;
    private final Map<Integer, Integer> characters;
    private final Set<String> names;

    private record Table(int offset, int length) {}

    /**
     * @param file the whole file, .ttf or .ttc
     * @param index of the face in a collection, 0 for a single font
     * @throws UnusableFont for anything but a sound font with TrueType outlines that may be embedded
     */
    static Face open(byte[] file, int index) throws UnusableFont {
        try {
            return new Face(file, index);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new UnusableFont("文件已损坏", e);
        }
    }

    /** Number of faces in the file: 1 unless it is a collection. */
    static int count(byte[] file) {
        var buffer = ByteBuffer.wrap(file);
        return file.length >= 12 && buffer.getInt(0) == TTC ? Math.min(buffer.getInt(8), 64) : 1;
    }

    private Face(byte[] bytes, int index) throws UnusableFont {
        file = ByteBuffer.wrap(bytes);
        int start = file.getInt(0) == TTC ? file.getInt(12 + 4 * index) : 0;
        int kind = file.getInt(start);
        if (kind != TRUE_TYPE && kind != APPLE_TRUE_TYPE) {
            throw new UnusableFont("不是 TrueType 轮廓的字体", null);
        }
        int count = file.getShort(start + 4) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int entry = start + 12 + 16 * i;
            var tag = new String(bytes, entry, 4, StandardCharsets.ISO_8859_1);
            tables.put(tag, new Table(file.getInt(entry + 8), file.getInt(entry + 12)));
        }
        for (var tag : new String[] {"head", "hhea", "maxp", "hmtx", "cmap", "loca", "glyf"}) {
            if (!tables.containsKey(tag)) {
                throw new UnusableFont("缺少 " + tag + " 表", null);
            }
        }
        var os2 = tables.get("OS/2");
        if (os2 != null && (file.getShort(os2.offset + 8) & 0x000E) == 0x0002) {
            throw new UnusableFont("字体不允许嵌入文件", null);
        }
        unitsPerEm = unsigned(at("head") + 18);
        longOffsets = unsigned(at("head") + 50) == 1;
        glyphs = unsigned(at("maxp") + 4);
        metrics = unsigned(at("hhea") + 34);
        if (unitsPerEm == 0 || metrics == 0) {
            throw new UnusableFont("文件已损坏", null);
        }
        characters = readCharacters();
        names = readNames();
    }

    /** The first family name, for messages and files. */
    public String name() {
        return names.isEmpty() ? "unnamed" : names.iterator().next();
    }

    /** Family, full and PostScript names in all languages. */
    Set<String> names() {
        return names;
    }

    public boolean has(int character) {
        return characters.containsKey(character);
    }

    /** Number of the character's glyph; 0, the empty box, when the face lacks it. */
    public int glyph(int character) {
        return characters.getOrDefault(character, 0);
    }

    /** Width of a character as the face draws it at {@code size}, rounded to the nearest 1/1000 pt. */
    public int advance(int character, int size) {
        return scaled(advanceOfGlyph(glyph(character)), size);
    }

    /** Highest ink of the text above its base line at {@code size}; 0 for text without ink. */
    public int inkTop(String text, int size) {
        return text.codePoints()
                .map(c -> glyphStart(glyph(c)) < 0 ? 0 : scaled(file.getShort(glyphStart(glyph(c)) + 8), size))
                .max()
                .orElse(0);
    }

    /** Lowest ink of the text below its base line at {@code size}, negative below it. */
    public int inkBottom(String text, int size) {
        return text.codePoints()
                .map(c -> glyphStart(glyph(c)) < 0 ? 0 : scaled(file.getShort(glyphStart(glyph(c)) + 4), size))
                .min()
                .orElse(0);
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    int glyphs() {
        return glyphs;
    }

    int advanceOfGlyph(int glyph) {
        return unsigned(at("hmtx") + 4 * Math.min(glyph, metrics - 1));
    }

    short bearingOfGlyph(int glyph) {
        return glyph < metrics
                ? file.getShort(at("hmtx") + 4 * glyph + 2)
                : file.getShort(at("hmtx") + 4 * metrics + 2 * (glyph - metrics));
    }

    /** The outline of a glyph; empty for a blank. */
    byte[] outline(int glyph) {
        int from = glyphOffset(glyph);
        int to = glyphOffset(glyph + 1);
        var outline = new byte[Math.max(0, to - from)];
        file.duplicate().position(at("glyf") + from).get(outline);
        return outline;
    }

    byte[] table(String tag) {
        var table = tables.get(tag);
        if (table == null) {
            return new byte[0];
        }
        var bytes = new byte[table.length];
        file.duplicate().position(table.offset).get(bytes);
        return bytes;
    }

    private int glyphStart(int glyph) {
        int from = glyphOffset(glyph);
        return from == glyphOffset(glyph + 1) ? -1 : at("glyf") + from;
    }

    private int glyphOffset(int glyph) {
        return longOffsets ? file.getInt(at("loca") + 4 * glyph) : 2 * unsigned(at("loca") + 2 * glyph);
    }

    private int scaled(int units, int size) {
        return Math.round((float) ((long) units * size) / unitsPerEm);
    }

    private int at(String tag) {
        var table = tables.get(tag);
        if (table == null) {
            throw new IllegalArgumentException("no table " + tag);
        }
        return table.offset;
    }

    private int unsigned(int offset) {
        return file.getShort(offset) & 0xFFFF;
    }

    private Map<Integer, Integer> readCharacters() throws UnusableFont {
        int cmap = at("cmap");
        int best = -1;
        for (int i = 0; i < unsigned(cmap + 2); i++) {
            int platform = unsigned(cmap + 4 + 8 * i);
            int encoding = unsigned(cmap + 6 + 8 * i);
            int offset = cmap + file.getInt(cmap + 8 + 8 * i);
            int format = unsigned(offset);
            boolean unicode = platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10));
            if (unicode && (format == 12 || (format == 4 && best < 0))) {
                best = offset;
            }
        }
        if (best < 0) {
            throw new UnusableFont("没有 Unicode 字符表", null);
        }
        return unsigned(best) == 12 ? readFormat12(best) : readFormat4(best);
    }

    private Map<Integer, Integer> readFormat12(int table) {
        var found = new HashMap<Integer, Integer>();
        int groups = file.getInt(table + 12);
        for (int i = 0; i < groups; i++) {
            int group = table + 16 + 12 * i;
            int first = file.getInt(group);
            int last = Math.min(file.getInt(group + 4), first + glyphs);
            for (int c = first; c <= last; c++) {
                put(found, c, file.getInt(group + 8) + c - first);
            }
        }
        return found;
    }

    private Map<Integer, Integer> readFormat4(int table) {
        var found = new HashMap<Integer, Integer>();
        int segments = unsigned(table + 6) / 2;
        int ends = table + 14;
        int starts = ends + 2 * segments + 2;
        int deltas = starts + 2 * segments;
        int ranges = deltas + 2 * segments;
        for (int i = 0; i < segments; i++) {
            int range = unsigned(ranges + 2 * i);
            for (int c = unsigned(starts + 2 * i); c <= unsigned(ends + 2 * i) && c < 0xFFFF; c++) {
                int glyph = range == 0 ? c : unsigned(ranges + 2 * i + range + 2 * (c - unsigned(starts + 2 * i)));
                if (range == 0 || glyph != 0) {
                    put(found, c, glyph + unsigned(deltas + 2 * i) & 0xFFFF);
                }
            }
        }
        return found;
    }

    private void put(Map<Integer, Integer> found, int character, int glyph) {
        if (glyph > 0 && glyph < glyphs) {
            found.put(character, glyph);
        }
    }

    private Set<String> readNames() {
        var found = new LinkedHashSet<String>();
        if (!tables.containsKey("name")) {
            return found;
        }
        int table = at("name");
        int strings = table + unsigned(table + 4);
        for (int i = 0; i < unsigned(table + 2); i++) {
            int entry = table + 6 + 12 * i;
            int id = unsigned(entry + 6);
            if (unsigned(entry) == 3 && (id == 1 || id == 4 || id == 6 || id == 16)) {
                var text = new byte[unsigned(entry + 8)];
                file.duplicate().position(strings + unsigned(entry + 10)).get(text);
                found.add(new String(text, StandardCharsets.UTF_16BE).strip());
            }
        }
        return found;
    }
}
