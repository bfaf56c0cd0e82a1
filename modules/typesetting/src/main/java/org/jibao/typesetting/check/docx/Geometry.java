package org.jibao.typesetting.check.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Where text stands, as far as it is certain without laying the page out: heights of lines, spaces between paragraphs, edges
 * of text in its line. All in twips; across, places are counted from the left edge of the type area.
 */
final class Geometry {

    /** A word between tab stops, with the places of its edges. */
    record Piece(String text, Range left, Range right) {

        double middle() {
            return (left.middle() + right.middle()) / 2;
        }

        /** Where its middle may lie. */
        Range centre() {
            return left.plus(right).times(0.5);
        }
    }

    private static final double NATURAL_LOW = Values.number("line.natural.low");
    private static final double NATURAL_HIGH = Values.number("line.natural.high");
    private static final double LATIN_LOW = Values.number("latin.width.low");
    private static final double LATIN_HIGH = Values.number("latin.width.high");

    private final WordFile file;

    Geometry(WordFile file) {
        this.file = file;
    }

    /** Size of the type in twips: that of most of the text. */
    static int size(Paragraph paragraph) {
        var main = paragraph.main();
        return main == null ? 200 : main.size();
    }

    /** Height of one line. */
    Range lineHeight(Paragraph paragraph) {
        var section = file.section(paragraph);
        var format = paragraph.format;
        int line = format.twips("spacing.line", 240);
        var rule = format.get("spacing.lineRule", "auto");
        if (rule.equals("exact")) {
            return Range.exactly(line);
        }
        int size = tallest(paragraph);
        var natural = new Range(size * NATURAL_LOW, size * NATURAL_HIGH);
        boolean snapped = section.lineGrid() && format.on("snapToGrid", true);
        if (rule.equals("atLeast")) {
            natural = new Range(Math.max(line, natural.low()), Math.max(line, natural.high()));
            return snapped ? onGrid(natural, section.linePitch()) : natural;
        }
        double factor = line / 240.0;
        return snapped ? onGrid(natural, section.linePitch()).times(factor) : natural.times(factor);
    }

    private static int tallest(Paragraph paragraph) {
        return paragraph.stretches.stream().mapToInt(Stretch::size).max().orElse(200);
    }

    private static Range onGrid(Range natural, int pitch) {
        return new Range(Math.ceil(natural.low() / pitch) * pitch, Math.ceil(natural.high() / pitch) * pitch);
    }

    /** The pitch that makes "one line" of this document: that of its grid, else of the paragraph. */
    Range pitch(Paragraph paragraph) {
        var section = file.section(paragraph);
        var rule = paragraph.format.get("spacing.lineRule", "auto");
        return section.lineGrid() && !rule.equals("exact") ? Range.exactly(section.linePitch()) : lineHeight(paragraph);
    }

    Range before(Paragraph paragraph) {
        return space(paragraph, "before");
    }

    Range after(Paragraph paragraph) {
        return space(paragraph, "after");
    }

    private Range space(Paragraph paragraph, String side) {
        var format = paragraph.format;
        if (format.on("spacing." + side + "Autospacing", false)) {
            return new Range(0, 560);
        }
        var section = file.section(paragraph);
        int lines = format.number("spacing." + side + "Lines", 0);
        double space = lines > 0
                ? lines / 100.0 * (section.lineGrid() ? section.linePitch() : 240)
                : format.twips("spacing." + side, 0);
        return format.on("contextualSpacing", false) ? new Range(0, space) : Range.exactly(space);
    }

    /** Height of all lines of a paragraph. */
    Range height(Paragraph paragraph) {
        var line = lineHeight(paragraph);
        var lines = lines(paragraph);
        return new Range(line.low() * lines.low(), line.high() * lines.high());
    }

    /** How many lines a paragraph takes. */
    Range lines(Paragraph paragraph) {
        double room = room(paragraph);
        var sum = Range.ZERO;
        for (var part : paragraph.text().split("\n", -1)) {
            var width = width(part, paragraph).plus(Math.max(0, firstIndent(paragraph)));
            sum = sum.plus(new Range(
                    Math.max(1, Math.ceil(width.low() * 0.97 / room)),
                    Math.max(1, Math.ceil(width.high() * 1.03 / room))));
        }
        return sum;
    }

    private double room(Paragraph paragraph) {
        return Math.max(200, file.section(paragraph).areaWidth() - leftIndent(paragraph) - rightIndent(paragraph));
    }

    /** The space from the foot of one paragraph's last line to the head of a later one's first; unknown across tables. */
    Range between(Paragraph upper, Paragraph lower) {
        var all = file.paragraphs();
        int from = all.indexOf(upper);
        int to = all.indexOf(lower);
        if (from < 0 || to < from || upper.place != Paragraph.Place.BODY || lower.place != Paragraph.Place.BODY) {
            return Range.UNKNOWN;
        }
        var sum = Range.ZERO;
        var above = upper;
        for (int i = from + 1; i <= to; i++) {
            var paragraph = all.get(i);
            if (paragraph.place == Paragraph.Place.BOX || framed(paragraph)) {
                continue;
            }
            if (paragraph.place == Paragraph.Place.CELL || pushes(paragraph) || paragraph.startsPage()) {
                return Range.UNKNOWN;
            }
            var after = after(above);
            var before = before(paragraph);
            sum = sum.plus(new Range(Math.max(after.low(), before.low()), after.high() + before.high()));
            if (i < to) {
                sum = sum.plus(height(paragraph));
            }
            above = paragraph;
        }
        return sum;
    }

    /** From the upper edge of the type area of page 1 to the head of a paragraph's first line. */
    Range fromTop(Paragraph paragraph) {
        for (var first : file.paragraphs()) {
            if (first.place == Paragraph.Place.BODY && !framed(first)) {
                if (pushes(first)) {
                    return Range.UNKNOWN;
                }
                return first == paragraph
                        ? before(first)
                        : before(first).plus(height(first)).plus(between(first, paragraph));
            }
            if (first.place == Paragraph.Place.CELL) {
                return Range.UNKNOWN;
            }
        }
        return Range.UNKNOWN;
    }

    private static boolean pushes(Paragraph paragraph) {
        return paragraph.shapes.stream().anyMatch(Shape::pushes);
    }

    static boolean framed(Paragraph paragraph) {
        return paragraph.format.values().keySet().stream().anyMatch(key -> key.startsWith("framePr"));
    }

    /** Least height of the whole body: more than a page means there is a second one. */
    double leastHeight() {
        double sum = 0;
        for (var paragraph : file.paragraphs()) {
            if (paragraph.place == Paragraph.Place.BODY && !framed(paragraph)) {
                sum += height(paragraph).low();
            }
        }
        return sum;
    }

    int leftIndent(Paragraph paragraph) {
        return indent(paragraph, "left");
    }

    int rightIndent(Paragraph paragraph) {
        return indent(paragraph, "right");
    }

    /** Indent of the first line beyond the left one; negative when it hangs. Indents in characters go first, as in Word. */
    int firstIndent(Paragraph paragraph) {
        int hanging = indent(paragraph, "hanging");
        return hanging != 0 ? -hanging : indent(paragraph, "firstLine");
    }

    private int indent(Paragraph paragraph, String side) {
        var format = paragraph.format;
        int characters = format.number("ind." + side + "Chars", 0);
        return characters != 0
                ? (int) Math.round(characters / 100.0 * size(paragraph))
                : format.twips("ind." + side, 0);
    }

    /** Characters the first line is set in, counted from the left edge of the type area: indents and typed blanks. */
    double firstLineCells(Paragraph paragraph) {
        double twips = leftIndent(paragraph) + firstIndent(paragraph);
        return twips / size(paragraph) + leadingCells(paragraph);
    }

    private static double leadingCells(Paragraph paragraph) {
        var text = paragraph.label.isEmpty() ? paragraph.written() : "";
        double cells = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\u3000' -> cells++;
                case ' ', '\u00A0' -> cells += 0.5;
                case '\t' -> cells += 2;
                default -> {
                    return cells;
                }
            }
        }
        return cells;
    }

    /** Width of text set in the paragraph's main type. */
    Range width(String text, Paragraph paragraph) {
        var main = paragraph.main();
        double size = size(paragraph) * (main == null ? 1 : main.scale());
        double added = (main == null ? 0 : main.spacing())
                + (paragraph.format.on("snapToGrid", true)
                        ? file.section(paragraph).characterDelta()
                        : 0);
        double low = 0;
        double high = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wide = c >= 0x2000;
            boolean digit = (c >= '0' && c <= '9') || c == ' ';
            low += (wide ? size : digit ? size * 0.5 : size * LATIN_LOW) + added;
            high += (wide ? size : digit ? size * 0.55 : size * LATIN_HIGH) + added;
        }
        return new Range(Math.min(low, high), high);
    }

    /** The words of a one-line paragraph with their edges; empty when it takes several lines or its tabs are not set. */
    List<Piece> pieces(Paragraph paragraph) {
        var pieces = new ArrayList<Piece>();
        double area = file.section(paragraph).areaWidth();
        double left = leftIndent(paragraph) + firstIndent(paragraph);
        double right = area - rightIndent(paragraph);
        var written = paragraph.label + paragraph.written().replaceAll("\\s+$", "");
        if (paragraph.written().contains("\n") || lines(paragraph).high() > 1) {
            return pieces;
        }
        if (!written.contains("\t")) {
            pieces.add(placed(paragraph, paragraph.label + paragraph.written(), left, right));
            return pieces;
        }
        var stops = stops(paragraph);
        var words = written.split("\t", -1);
        double cursor = left + width(words[0], paragraph).middle();
        if (!words[0].isBlank()) {
            pieces.add(
                    new Piece(words[0], Range.exactly(left), Range.exactly(left).plus(width(words[0], paragraph))));
        }
        for (int i = 1; i < words.length; i++) {
            var stop = stops.higherEntry((int) Math.round(cursor));
            if (stop == null) {
                return List.of();
            }
            var width = width(words[i], paragraph);
            double at = stop.getKey();
            var from =
                    switch (stop.getValue()) {
                        case "center" -> Range.exactly(at).minus(width.times(0.5));
                        case "right", "end" -> Range.exactly(at).minus(width);
                        default -> Range.exactly(at);
                    };
            var to = new Range(
                    Math.max(from.low(), from.low() + width.low()), Math.max(from.high(), from.low() + width.high()));
            if (!words[i].isBlank()) {
                pieces.add(new Piece(words[i].strip(), from, to));
            }
            cursor = to.middle();
        }
        return pieces;
    }

    private static NavigableMap<Integer, String> stops(Paragraph paragraph) {
        var stops = new TreeMap<Integer, String>();
        paragraph.format.values().forEach((key, value) -> {
            if (key.startsWith("tabs.") && !value.equals("clear")) {
                stops.put(Measure.number(key.substring(5), 0), value);
            }
        });
        return stops;
    }

    /** Blanks that are typed move the words as indents do. */
    private Piece placed(Paragraph paragraph, String written, double left, double right) {
        var text = written.strip();
        int lead = written.indexOf(text);
        var before = width(written.substring(0, lead), paragraph);
        var after = width(written.substring(lead + text.length()).replaceAll("[ \\t]+$", ""), paragraph);
        var width = width(text, paragraph);
        return switch (paragraph.alignment()) {
            case "right" -> {
                var end = Range.exactly(right).minus(after);
                yield new Piece(text, end.minus(width), end);
            }
            case "center" -> {
                var middle = (left + right + before.middle() - after.middle()) / 2;
                yield new Piece(
                        text,
                        Range.exactly(middle).minus(width.times(0.5)),
                        Range.exactly(middle).plus(width.times(0.5)));
            }
            default -> {
                var start = Range.exactly(left).plus(before);
                yield new Piece(text, start, start.plus(width));
            }
        };
    }

    /** From the upper edge of the paper to the upper edge of the words of a paragraph on page 1, in its line or its box. */
    Range inkFromPaper(Paragraph paragraph) {
        int size = size(paragraph);
        var slack = new Range(-0.1 * size, 0.15 * size);
        var box = paragraph.box;
        if (box != null) {
            var top = fromPaper(box);
            return top == null
                    ? Range.UNKNOWN
                    : new Range(top, top + Math.max(0, box.height() - size * 0.8)).plus(slack);
        }
        if (framed(paragraph)) {
            var y = paragraph.format.get("framePr.y");
            if (y == null || !paragraph.format.get("framePr.vAnchor", "text").equals("page")) {
                return Range.UNKNOWN;
            }
            return Range.exactly(Measure.twips(y, 0)).plus(leading(paragraph)).plus(slack);
        }
        return fromTop(paragraph)
                .plus(file.first().top())
                .plus(leading(paragraph))
                .plus(slack);
    }

    /** What a line leaves free above its words. */
    private Range leading(Paragraph paragraph) {
        return new Range(0, Math.max(0, lineHeight(paragraph).high() - size(paragraph)));
    }

    /** From the upper edge of the paper to that of a shape; null when it depends on the text. */
    @Nullable Double fromPaper(Shape shape) {
        var y = shape.y();
        var section = file.first();
        if (y != null) {
            return switch (shape.fromY()) {
                case "page" -> (double) y;
                case "margin" -> (double) (section.top() + y);
                case "bottomMargin", "bottom-margin-area" -> (double) (section.height() - section.bottom() + y);
                case "topMargin", "top-margin-area" -> (double) y;
                default -> null;
            };
        }
        var align = shape.alignY();
        if (align == null) {
            return null;
        }
        boolean page = shape.fromY().equals("page");
        double top = page ? 0 : section.top();
        double bottom = page ? section.height() : section.height() - section.bottom();
        return switch (align) {
            case "top" -> top;
            case "bottom" -> bottom - shape.height();
            case "center" -> (top + bottom - shape.height()) / 2;
            default -> null;
        };
    }
}
