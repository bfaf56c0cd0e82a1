package org.jibao.typesetting.check.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A red line across the page, drawn as border of a paragraph or as a shape. In twips.
 *
 * @param paragraph the one it belongs to or hangs on
 * @param shape null for a border
 * @param below whether a border lies below its paragraph
 * @param width across
 * @param gap between the words and a border
 * @param doubled whether it is a double line
 */
record RedRule(Paragraph paragraph, @Nullable Shape shape, boolean below, int width, int gap, boolean doubled) {

    private static final int SHORTEST = Values.count("rule.shortest");

    /** All red rules, in the order of the text. */
    static List<RedRule> of(WordFile file, Geometry geometry, List<Paragraph> paragraphs) {
        var rules = new ArrayList<RedRule>();
        for (var paragraph : paragraphs) {
            var section = file.section(paragraph);
            int width = paragraph.table == null
                    ? section.areaWidth() - geometry.leftIndent(paragraph) - geometry.rightIndent(paragraph)
                    : paragraph.table.width;
            for (var side : List.of("top", "bottom")) {
                if (bordered(paragraph.format, "pBdr." + side)) {
                    rules.add(new RedRule(
                            paragraph,
                            null,
                            side.equals("bottom"),
                            width,
                            paragraph.format.number("pBdr." + side + ".space", 0) * 20,
                            doubled(paragraph.format.get("pBdr." + side, ""))));
                }
            }
            for (var shape : paragraph.shapes) {
                if (shape.redLine() && shape.width() >= SHORTEST) {
                    rules.add(new RedRule(
                            paragraph,
                            shape,
                            true,
                            shape.width(),
                            0,
                            !shape.compound().equals("single")));
                }
            }
        }
        tables(paragraphs, rules);
        return rules;
    }

    private static void tables(List<Paragraph> paragraphs, List<RedRule> rules) {
        var seen = new ArrayList<Table>();
        for (var paragraph : paragraphs) {
            var table = paragraph.table;
            if (table == null || seen.contains(table)) {
                continue;
            }
            seen.add(table);
            for (var row : table.rows) {
                for (var cell : row.cells()) {
                    for (var side : List.of("top", "bottom")) {
                        if (bordered(cell.format(), "tcBorders." + side)
                                && !cell.paragraphs().isEmpty()) {
                            rules.add(new RedRule(
                                    cell.paragraphs().get(0),
                                    null,
                                    side.equals("bottom"),
                                    table.width,
                                    0,
                                    doubled(cell.format().get("tcBorders." + side, ""))));
                        }
                    }
                }
            }
            for (var side : List.of("top", "bottom", "insideH")) {
                if (bordered(table.format, "tblBorders." + side)) {
                    rules.add(new RedRule(
                            paragraph,
                            null,
                            !side.equals("top"),
                            table.width,
                            0,
                            doubled(table.format.get("tblBorders." + side, ""))));
                }
            }
        }
    }

    private static boolean bordered(Props format, String side) {
        return line(format, side) && Ink.red(Ink.of(format.get(side + ".color")));
    }

    /** Whether a border is drawn at all. */
    static boolean line(Props format, String side) {
        return !List.of("nil", "none", "").contains(format.get(side, ""));
    }

    private static boolean doubled(String kind) {
        var lower = kind.toLowerCase(Locale.ROOT);
        return lower.contains("thin") || lower.equals("double");
    }
}
