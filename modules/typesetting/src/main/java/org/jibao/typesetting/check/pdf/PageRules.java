package org.jibao.typesetting.check.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jibao.typesetting.Form;
import org.jibao.typesetting.check.Finding;
import org.jibao.typesetting.check.Rules;

/** PAGE-1 to PAGE-3, TYPE-2: paper, margins, type area, lines and characters (GB/T 9704-2012, 5). */
final class PageRules {

    private static final String OPENING = "（〔【《〈「『［｛〖“‘(";
    private static final String CLOSING = "、，。．：；？！）〕】》〉」』］｝〗”’";

    /** One in so many steps between characters belongs to a line that was not stretched. */
    private static final int CLOSEST = 10;

    private final Ruler ruler;
    private final Elements elements;

    PageRules(Ruler ruler) {
        this.ruler = ruler;
        this.elements = ruler.elements;
    }

    void measure() {
        elements.sides.forEach(this::paper);
        margins();
        elements.sides.forEach(this::area);
        pitch();
        characters();
    }

    private void paper(PdfSide side) {
        int tolerance = Ruler.limit("PAGE-1", "tolerance");
        boolean a4 = Math.abs(side.width() - ruler.sheet.pageWidth) <= tolerance
                && Math.abs(side.height() - ruler.sheet.pageHeight) <= tolerance;
        boolean lying = Math.abs(side.height() - ruler.sheet.pageWidth) <= tolerance
                && Math.abs(side.width() - ruler.sheet.pageHeight) <= tolerance;
        ruler.measurements.measured("PAGE-1");
        if (lying && elements.pageNumbers.stream().anyMatch(line -> line.page() == side.number())) {
            ruler.measurements.measured("TABLE-1");
        } else if (lying) {
            ruler.missed(Finding.of(
                    Rules.rule("TABLE-1"),
                    side.number(),
                    Ruler.page(side.number()),
                    "整页横放，" + Ruler.mm(side.width()) + "×" + Ruler.mm(side.height()),
                    "纸张竖放，只把表格转90度；或者整页横放，页码在左边、文字自上而下，装订后与其他页一致"));
        } else if (!a4) {
            ruler.missed(Finding.of(
                    Rules.rule("PAGE-1"),
                    side.number(),
                    Ruler.page(side.number()),
                    Ruler.mm(side.width()) + "×" + Ruler.mm(side.height()),
                    "210.0 mm×297.0 mm，误差不超过 " + Ruler.mm(tolerance)));
        }
    }

    /** The left margin by where most lines of the body begin; the top one by the first line of pages that go on. */
    private void margins() {
        int tolerance = Ruler.limit("PAGE-2", "tolerance");
        var text = Stream.concat(elements.addressees.stream(), elements.body.stream())
                .filter(line -> !OPENING.contains(line.first().text()))
                .toList();
        var left = text.stream().min(Comparator.comparingInt(TextLine::left));
        int least = left.map(TextLine::left).orElse(0);
        boolean indented = text.stream().anyMatch(line -> line.left() > least + ruler.sheet.cells(1));
        if (left.isPresent() && indented) {
            var line = left.get();
            ruler.near("PAGE-2", line.page(), ruler.place(line), "订口", line.left(), ruler.sheet.areaLeft, tolerance);
        } else {
            ruler.measurements.skipped("PAGE-2", "正文中没有顶格的行，量不出页边");
        }
        int ink = Ruler.limit("PAGE-2", "ink");
        for (var side : elements.sides) {
            if (side.number() == 1 || side.lines().isEmpty()) {
                continue;
            }
            var first = side.lines().get(0);
            if (elements.body.contains(first)
                    && elements.body.stream()
                                    .filter(l -> l.page() == side.number())
                                    .count()
                            > 5) {
                ruler.within(
                        "PAGE-2",
                        side.number(),
                        ruler.place(first),
                        "第一行字顶距纸上边 " + Ruler.mm(first.top()),
                        "天头 " + Ruler.mm(ruler.sheet.areaTop) + "，误差不超过 " + Ruler.mm(tolerance) + "，字顶另有行内空白",
                        first.top(),
                        ruler.sheet.areaTop - tolerance,
                        ruler.sheet.areaTop + tolerance + ink);
            }
        }
    }

    private void area(PdfSide side) {
        if (side.lying()) {
            return;
        }
        int tolerance = Ruler.limit("PAGE-3", "tolerance");
        int hanging = Ruler.limit("PAGE-3", "hanging");
        boolean letterHead = elements.form == Form.LETTER && side.number() == 1;
        for (var line : side.lines()) {
            if (elements.pageNumbers.contains(line)
                    || line.top() > elements.areaBottom() + ruler.sheet.pageNumberGap / 2
                    || (letterHead && elements.mark.contains(line))) {
                continue;
            }
            int right = ruler.elements.areaRight()
                    + tolerance
                    + (CLOSING.contains(line.last().text()) ? hanging : 0);
            ruler.measurements.measured("PAGE-3");
            var beyond = new ArrayList<String>();
            if (line.inkLeft() < ruler.sheet.areaLeft - tolerance) {
                beyond.add("左边超出版心 " + Ruler.mm(ruler.sheet.areaLeft - line.inkLeft()));
            }
            if (line.inkRight() > right) {
                beyond.add("右边超出版心 " + Ruler.mm(line.inkRight() - elements.areaRight()));
            }
            if (line.top() < ruler.sheet.areaTop - tolerance) {
                beyond.add("上边超出版心 " + Ruler.mm(ruler.sheet.areaTop - line.top()));
            }
            if (line.bottom() > elements.areaBottom() + tolerance) {
                beyond.add("下边超出版心 " + Ruler.mm(line.bottom() - elements.areaBottom()));
            }
            if (!beyond.isEmpty()) {
                ruler.missed(
                        "PAGE-3", line, String.join("，", beyond), "不超出 156 mm×225 mm 的版心，误差不超过 " + Ruler.mm(tolerance));
            }
        }
    }

    /** The distance of most lines that follow each other tells how many go on a page. */
    private void pitch() {
        var pitches = new ArrayList<Integer>();
        for (int i = 1; i < elements.body.size(); i++) {
            var above = elements.body.get(i - 1);
            var below = elements.body.get(i);
            int pitch = below.baseline() - above.baseline();
            if (above.page() == below.page() && pitch < 3 * ruler.sheet.bodySize) {
                pitches.add(pitch);
            }
        }
        if (pitches.size() < Rules.rule("TYPE-2").count("least-lines") - 1) {
            ruler.measurements.skipped("TYPE-2", "正文不足4行，量不出行距");
            return;
        }
        int pitch = median(pitches);
        int lines = (ruler.sheet.areaHeight + Ruler.limit("TYPE-2", "pitch-tolerance") * ruler.sheet.areaLines)
                / Math.max(1, pitch);
        ruler.within(
                "TYPE-2",
                0,
                "正文",
                "行距 " + points(pitch) + " 磅，每面" + lines + "行",
                "每面" + ruler.sheet.areaLines + "行（行距约 28.95 磅）",
                lines,
                ruler.sheet.areaLines,
                ruler.sheet.areaLines);
    }

    /** Justified lines are stretched, never drawn together: the grid shows where characters stand closest. */
    private void characters() {
        var sizes = elements.body.stream()
                .flatMap(line -> line.glyphs().stream())
                .map(Glyph::size)
                .toList();
        int size = sizes.isEmpty() ? 0 : median(sizes);
        var steps = new ArrayList<Integer>();
        for (var line : elements.body) {
            for (int i = 1; i < line.glyphs().size(); i++) {
                var before = line.glyphs().get(i - 1);
                var glyph = line.glyphs().get(i);
                if (before.han() && glyph.han() && before.size() == size && glyph.size() == size) {
                    steps.add(glyph.left() - before.left());
                }
            }
        }
        if (steps.size() < Rules.rule("TYPE-2").count("least-characters")) {
            return;
        }
        int step = steps.stream().sorted().toList().get(steps.size() / CLOSEST);
        int cells = (ruler.sheet.areaWidth + Ruler.limit("TYPE-2", "width-tolerance")) / Math.max(1, step);
        ruler.within(
                "TYPE-2",
                0,
                "正文",
                "字距 " + points(step) + " 磅，每行" + cells + "字",
                "每行" + ruler.sheet.areaCells + "字（字距约 15.8 磅）",
                cells,
                ruler.sheet.areaCells,
                ruler.sheet.areaCells);
    }

    private static String points(int length) {
        return String.format(Locale.ROOT, "%.2f", length / 1000.0);
    }

    private static int median(List<Integer> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
