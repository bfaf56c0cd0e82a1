package org.jibao.typesetting.faces;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.jspecify.annotations.Nullable;

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
    private final int glyf;
    private final int loca;
    private final int hmtx;
    private final GlyphMap characters;
    private final Set<String> names;
    private final String postScriptName;
    /** Made when the first document needs it. */
    private volatile @Nullable OutlineCode outlineCode;

    private final AtomicReferenceArray<BitStream> codedOutlines;

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
        glyf = at("glyf");
        loca = at("loca");
        hmtx = at("hmtx");
        characters = readCharacters();
        names = readNames();
        codedOutlines = new AtomicReferenceArray<>(glyphs);
        postScriptName = name().replaceAll("[^A-Za-z0-9_-]", "").replaceFirst("^$", "Font");
        checkOutlines();
    }

    /** The first family name, for messages and files. */
    public String name() {
        return names.isEmpty() ? "unnamed" : names.iterator().next();
    }

    /** A name of ASCII letters, digits, hyphens and underscores. */
    String postScriptName() {
        return postScriptName;
    }

    /** Family, full and PostScript names in all languages. */
    Set<String> names() {
        return names;
    }

    public boolean has(int character) {
        return characters.get(character) != 0;
    }

    /** Number of the character's glyph; 0, the empty box, when the face lacks it. */
    public int glyph(int character) {
        return characters.get(character);
    }

    /** Width of a character as the face draws it at {@code size}, rounded to the nearest 1/1000 pt. */
    public int advance(int character, int size) {
        return scaled(advanceOfGlyph(glyph(character)), size);
    }

    /** Width of a text: the sum of its characters' advances. */
    public int width(String text, int size) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            width += advance(character, size);
            i += Character.charCount(character);
        }
        return width;
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

    /** Edges of the box that holds the ink of all characters, in thousandths of the size. */
    public Box box() {
        int head = at("head");
        return new Box(edge(head + 36), edge(head + 38), edge(head + 40), edge(head + 42));
    }

    private int edge(int offset) {
        return file.getShort(offset) * 1000 / unitsPerEm;
    }

    /** 字框: from the start of a character on its base line, right and up. */
    public record Box(int left, int bottom, int right, int top) {}

    int unitsPerEm() {
        return unitsPerEm;
    }

    int glyphs() {
        return glyphs;
    }

    int advanceOfGlyph(int glyph) {
        return unsigned(hmtx + 4 * Math.min(glyph, metrics - 1));
    }

    short bearingOfGlyph(int glyph) {
        return glyph < metrics
                ? file.getShort(hmtx + 4 * glyph + 2)
                : file.getShort(hmtx + 4 * metrics + 2 * (glyph - metrics));
    }

    /** Bytes of the outline of a glyph; 0 for a blank. */
    int outlineLength(int glyph) {
        return Math.max(0, glyphOffset(glyph + 1) - glyphOffset(glyph));
    }

    /** Copies the outline of a glyph. */
    void outline(int glyph, byte[] to, int at) {
        System.arraycopy(file.array(), glyf + glyphOffset(glyph), to, at, outlineLength(glyph));
    }

    /** What a document's font is cut from must lie inside the file, or a broken font would be noticed only in the middle of a page. */
    private void checkOutlines() {
        var table = tables.get("glyf");
        int length = table == null ? 0 : table.length;
        if (length < 0 || glyf < 0 || (long) glyf + length > file.capacity()) {
            throw new IllegalArgumentException("outlines lie outside the file");
        }
        bearingOfGlyph(glyphs - 1);
        for (int glyph = 0; glyph < glyphs; glyph++) {
            int from = glyphOffset(glyph);
            int to = glyphOffset(glyph + 1);
            if (from < 0 || to < from || to > length) {
                throw new IllegalArgumentException("outline of glyph " + glyph + " lies outside its table");
            }
            if (to > from && file.getShort(glyf + from) < 0) {
                Composite.check(file.slice(glyf + from, to - from), glyphs);
            }
        }
    }

    /** How the outlines of this face are written short. */
    OutlineCode outlineCode() {
        var code = outlineCode;
        if (code == null) {
            var table = tables.get("glyf");
            code = OutlineCode.of(file.array(), glyf, table == null ? 0 : table.length);
            outlineCode = code;
        }
        return code;
    }

    /** An outline, filled up to whole words and coded; kept, since documents use the same characters again and again. */
    BitStream codedOutline(int glyph) {
        var coded = codedOutlines.get(glyph);
        if (coded == null) {
            int length = outlineLength(glyph);
            var outline = new byte[length + FontCutter.padding(length)];
            outline(glyph, outline, 0);
            coded = new BitStream(outline.length);
            outlineCode().code(outline, 0, outline.length, coded);
            coded.trim();
            codedOutlines.set(glyph, coded);
        }
        return coded;
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
        return from == glyphOffset(glyph + 1) ? -1 : glyf + from;
    }

    private int glyphOffset(int glyph) {
        return longOffsets ? file.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
    }

    private int scaled(int units, int size) {
        return (int) Math.floorDiv(2L * units * size + unitsPerEm, 2L * unitsPerEm);
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

    private GlyphMap readCharacters() throws UnusableFont {
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

    private GlyphMap readFormat12(int table) {
        var found = new GlyphMap();
        int groups = file.getInt(table + 12);
        int next = 0;
        for (int i = 0; i < groups; i++) {
            int group = table + 16 + 12 * i;
            int first = file.getInt(group);
            int last = file.getInt(group + 4);
            if (first < next || last < first) {
                throw new IllegalArgumentException("groups out of order");
            }
            for (int c = first; c <= Math.min(last, Character.MAX_CODE_POINT); c++) {
                put(found, c, file.getInt(group + 8) + c - first);
            }
            next = last == Integer.MAX_VALUE ? last : last + 1;
        }
        return found;
    }

    private GlyphMap readFormat4(int table) {
        var found = new GlyphMap();
        int segments = unsigned(table + 6) / 2;
        int ends = table + 14;
        int starts = ends + 2 * segments + 2;
        int deltas = starts + 2 * segments;
        int ranges = deltas + 2 * segments;
        int next = 0;
        for (int i = 0; i < segments; i++) {
            int range = unsigned(ranges + 2 * i);
            int first = Math.max(next, unsigned(starts + 2 * i));
            for (int c = first; c <= unsigned(ends + 2 * i) && c < 0xFFFF; c++) {
                int glyph = range == 0 ? c : unsigned(ranges + 2 * i + range + 2 * (c - unsigned(starts + 2 * i)));
                if (range == 0 || glyph != 0) {
                    put(found, c, glyph + unsigned(deltas + 2 * i) & 0xFFFF);
                }
                next = c + 1;
            }
        }
        return found;
    }

    private void put(GlyphMap found, int character, int glyph) {
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
