package org.jibao.typesetting.check.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.jibao.fonts.FontRole;

/** Characters that stand beside each other on one base line, without blanks. Never empty. */
record TextLine(int page, List<Glyph> glyphs) {

    /** A gap this wide, in thousandths of the size, separates what is beside each other but does not belong together. */
    private static final int GAP = 900;
    /** Base lines this near, in thousandths of the size, are one. */
    private static final int SAME = 250;

    TextLine {
        glyphs = List.copyOf(glyphs);
    }

    /** Lines from the top down. */
    static List<TextLine> of(int page, List<Glyph> glyphs) {
        var sorted = glyphs.stream()
                .filter(g -> !g.text().isBlank())
                .sorted(Comparator.comparingInt(Glyph::baseline).thenComparing(Glyph::left))
                .toList();
        var lines = new ArrayList<TextLine>();
        var row = new ArrayList<Glyph>();
        for (var glyph : sorted) {
            if (!row.isEmpty()) {
                var last = row.get(row.size() - 1);
                if (glyph.baseline() - last.baseline() > (long) Math.min(glyph.size(), last.size()) * SAME / 1000) {
                    lines.add(line(page, row));
                    row.clear();
                }
            }
            row.add(glyph);
        }
        if (!row.isEmpty()) {
            lines.add(line(page, row));
        }
        return lines;
    }

    private static TextLine line(int page, List<Glyph> row) {
        return new TextLine(
                page, row.stream().sorted(Comparator.comparingInt(Glyph::left)).toList());
    }

    /** What stands on the line with wide gaps between. */
    List<TextLine> segments() {
        var segments = new ArrayList<TextLine>();
        var row = new ArrayList<Glyph>();
        for (var glyph : glyphs) {
            if (!row.isEmpty()) {
                var last = row.get(row.size() - 1);
                if (glyph.left() - last.right() > (long) last.size() * GAP / 1000) {
                    segments.add(new TextLine(page, row));
                    row.clear();
                }
            }
            row.add(glyph);
        }
        segments.add(new TextLine(page, row));
        return segments;
    }

    String text() {
        return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
    }

    Glyph first() {
        return glyphs.get(0);
    }

    Glyph last() {
        return glyphs.get(glyphs.size() - 1);
    }

    int baseline() {
        return first().baseline();
    }

    int left() {
        return first().left();
    }

    int right() {
        return last().right();
    }

    int inkLeft() {
        return glyphs.stream().mapToInt(Glyph::inkLeft).min().orElse(0);
    }

    int inkRight() {
        return glyphs.stream().mapToInt(Glyph::inkRight).max().orElse(0);
    }

    int top() {
        return glyphs.stream().mapToInt(Glyph::top).min().orElse(0);
    }

    int bottom() {
        return glyphs.stream().mapToInt(Glyph::bottom).max().orElse(0);
    }

    int centre() {
        return (left() + right()) / 2;
    }

    int size() {
        return glyphs.stream().mapToInt(Glyph::size).max().orElse(0);
    }

    boolean red() {
        return glyphs.stream().filter(Glyph::red).count() * 2 > glyphs.size();
    }

    /** The typeface of most of its Chinese characters, of all characters when there are none; null for an unknown one. */
    @Nullable FontRole role() {
        var counts = new HashMap<String, Integer>();
        boolean han = glyphs.stream().anyMatch(Glyph::han);
        for (var glyph : glyphs) {
            if (!han || glyph.han()) {
                counts.merge(glyph.font().name(), 1, Integer::sum);
            }
        }
        var name = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        return glyphs.stream()
                .filter(g -> g.font().name().equals(name))
                .findFirst()
                .map(g -> g.font().role())
                .orElse(null);
    }

    /** The name of the font of its first Chinese character, for messages. */
    String fontName() {
        return glyphs.stream()
                .filter(Glyph::han)
                .findFirst()
                .orElse(first())
                .font()
                .name();
    }
}
