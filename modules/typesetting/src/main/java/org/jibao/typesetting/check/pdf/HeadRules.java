package org.jibao.typesetting.check.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Form;
import org.jibao.typesetting.check.Finding;
import org.jibao.typesetting.check.Rule;
import org.jibao.typesetting.check.Rules;
import org.jibao.typesetting.sheet.Sheet;

/** HEAD-1 to HEAD-8: the head of the common form (GB/T 9704-2012, 7.2). */
final class HeadRules {

    private static final String NO_HEAD = "文件没有公文版头";

    private final Ruler ruler;
    private final Elements elements;

    HeadRules(Ruler ruler) {
        this.ruler = ruler;
        this.elements = ruler.elements;
    }

    void measure() {
        if (elements.form == null || elements.form == Form.BRIEFING) {
            for (var rule : Rules.all()) {
                if (rule.id().startsWith("HEAD-")) {
                    ruler.measurements.skipped(rule.id(), NO_HEAD);
                }
            }
            return;
        }
        markings();
        if (elements.form == Form.DOCUMENT) {
            mark();
            number();
            signers();
            bar();
        }
    }

    private void markings() {
        boolean letter = elements.form == Form.LETTER;
        for (var marking : elements.markings) {
            var rule = kind(marking.text());
            if (!rule.pattern("pattern").matcher(marking.text()).matches()) {
                ruler.missed(rule.id(), marking, marking.text(), rule.remedy());
            }
            ruler.near(
                    rule.id(),
                    1,
                    ruler.place(marking),
                    "距版心左边",
                    marking.left() - ruler.sheet.areaLeft,
                    0,
                    rule.length("left-tolerance"));
            ruler.size(rule.id(), marking, ruler.sheet.bodySize, Ruler.limit("TYPE-1", "tolerance"));
            if (!rule.id().equals("HEAD-1")) {
                ruler.role(rule.id(), marking, FontRole.HEI, Rule.Strength.NORM);
            }
            if (!letter && !rule.id().equals("HEAD-3")) {
                line(rule, marking);
            }
        }
        order();
    }

    private static Rule kind(String text) {
        if (text.matches("\\d+")) {
            return Rules.rule("HEAD-1");
        }
        return Rules.rule(text.matches("[绝机秘]密.*") ? "HEAD-2" : "HEAD-3");
    }

    private void line(Rule rule, TextLine marking) {
        int line = rule.count("line");
        int middle = (marking.top() + marking.bottom()) / 2 - ruler.sheet.areaTop;
        int actual = Math.floorDiv(middle, ruler.sheet.lineTop(1)) + 1;
        ruler.within(
                rule.id(), 1, ruler.place(marking), "在版心第" + actual + "行", "在版心第" + line + "行", actual, line, line);
    }

    private void order() {
        var sorted = elements.markings.stream()
                .sorted(Comparator.comparingInt(TextLine::baseline))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            var above = kind(sorted.get(i - 1).text());
            var below = kind(sorted.get(i).text());
            if (above.id().compareTo(below.id()) > 0) {
                ruler.missed("HEAD-3", sorted.get(i), "在" + above.name() + "之下", "份号、密级、紧急程度自上而下");
            }
        }
    }

    private void mark() {
        if (elements.mark.isEmpty()) {
            return;
        }
        var first = elements.mark.get(0);
        ruler.near(
                "HEAD-4",
                1,
                ruler.place(first),
                "字顶距版心上边缘",
                first.top() - ruler.sheet.areaTop,
                ruler.sheet.markTop,
                Ruler.limit("HEAD-4", "tolerance"));
        if (elements.mark.size() == 1) {
            ruler.centred("HEAD-4", first, Ruler.limit("HEAD-4", "centre-tolerance"));
        }
        ruler.role("HEAD-4", first, FontRole.TITLE_SONG, Rule.Strength.REC);
    }

    private void number() {
        var number = elements.number;
        if (number == null) {
            return;
        }
        var rule = Rules.rule("HEAD-5");
        ruler.measurements.measured("HEAD-5");
        if (!rule.pattern("pattern").matcher(number.text()).matches()) {
            ruler.missed("HEAD-5", number, number.text(), "机关代字〔年份〕顺序号，例如 临办通报〔2026〕3号");
        }
        if (elements.signerLabel == null) {
            ruler.centred("HEAD-5", number, rule.length("centre-tolerance"));
            if (elements.mark.size() == 1) {
                int gap = number.top() - elements.mark.get(0).bottom();
                ruler.blankLines("HEAD-5", number, gap, ruler.sheet.numberBlankLines, 0);
            }
        }
        ruler.size("HEAD-5", number, ruler.sheet.bodySize, Ruler.limit("TYPE-1", "tolerance"));
    }

    private void signers() {
        var label = elements.signerLabel;
        var number = elements.number;
        if (label == null) {
            return;
        }
        int tolerance = Ruler.limit("HEAD-6", "tolerance");
        var rows = rows(label, number);
        var names = names(rows);
        if (number != null) {
            ruler.near(
                    "HEAD-6",
                    1,
                    ruler.place(number),
                    "发文字号距版心左边",
                    number.left() - ruler.sheet.areaLeft,
                    ruler.sheet.cells(ruler.sheet.numberIndentCells),
                    tolerance);
            var last = rows.get(rows.size() - 1);
            if (Math.abs(last.baseline() - number.baseline()) > ruler.sheet.bodySize / 2) {
                ruler.missed(rows.size() > 1 ? "HEAD-7" : "HEAD-6", number, "与签发人不在同一行", "与最后一行签发人在同一行");
            }
        }
        int right = rows.stream().mapToInt(TextLine::right).max().orElse(0);
        ruler.near(
                "HEAD-6",
                1,
                ruler.place(label),
                "签发人距版心右边",
                elements.areaRight() - right,
                ruler.sheet.cells(ruler.sheet.signerIndentCells),
                tolerance);
        names.forEach(name -> ruler.role("HEAD-6", name, FontRole.KAI, Rule.Strength.MUST));
        persons(names);
        if (rows.size() > 1) {
            var first = names.get(0);
            for (var row : rows.subList(1, rows.size())) {
                ruler.near(
                        "HEAD-7",
                        1,
                        ruler.place(row),
                        "与第一个姓名左边相差",
                        row.left() - first.left(),
                        0,
                        Ruler.limit("HEAD-7", "tolerance"));
            }
        }
    }

    /** 7.2.6: as a rule two names on a line, the rest on the last one. */
    private void persons(List<TextLine> rows) {
        int perLine = Rules.rule("HEAD-7").count("per-line");
        for (int i = 0; i < rows.size(); i++) {
            int persons = persons(rows.get(i));
            if (rows.size() > 1 || persons > 1) {
                ruler.measurements.measured("HEAD-7");
            }
            if (persons > perLine || (persons < perLine && i + 1 < rows.size())) {
                ruler.missed(
                        "HEAD-7", rows.get(i), "一行" + persons + "个姓名", "每行" + perLine + "个姓名，最后一行可以少于" + perLine + "个");
            }
        }
    }

    /** A name of two characters is often spread over the width of three: two lone characters are one name. */
    private static int persons(TextLine row) {
        int halves = 0;
        for (var segment : row.segments()) {
            halves += segment.glyphs().size() == 1 ? 1 : 2;
        }
        return (halves + 1) / 2;
    }

    /** What stands right of the middle on the lines from the label to the number. */
    private List<TextLine> rows(TextLine label, @Nullable TextLine number) {
        var rows = new ArrayList<TextLine>();
        int foot = number == null ? label.baseline() : Math.max(number.baseline(), label.baseline());
        for (var line : elements.sides.get(0).lines()) {
            if (line.baseline() < label.baseline() - 1 || line.baseline() > foot + 1) {
                continue;
            }
            var right = line.glyphs().stream()
                    .filter(g -> g.left() >= label.left() - 1)
                    .toList();
            if (!right.isEmpty()) {
                rows.add(new TextLine(line.page(), right));
            }
        }
        return rows;
    }

    private static List<TextLine> names(List<TextLine> rows) {
        var names = new ArrayList<TextLine>();
        for (var row : rows) {
            int colon = -1;
            for (int i = 0; i < row.glyphs().size(); i++) {
                colon = row.glyphs().get(i).text().matches("[:：]") ? i : colon;
            }
            if (colon + 1 < row.glyphs().size()) {
                names.add(new TextLine(
                        row.page(), row.glyphs().subList(colon + 1, row.glyphs().size())));
            }
        }
        return names;
    }

    private void bar() {
        var number = elements.number;
        if (number == null) {
            return;
        }
        var bar = elements.headBar;
        if (bar == null) {
            if (!elements.mark.isEmpty()) {
                ruler.missed(Finding.of(Rules.rule("HEAD-8"), 1, "第1页发文字号下", "没有红色分隔线", "一条与版心等宽的红色分隔线"));
            }
            return;
        }
        var rule = Rules.rule("HEAD-8");
        int tolerance = rule.length("tolerance");
        ruler.near("HEAD-8", 1, "第1页红色分隔线", "线长", bar.width(), ruler.sheet.areaWidth, tolerance);
        ruler.near("HEAD-8", 1, "第1页红色分隔线", "左端距纸边", bar.left(), ruler.sheet.areaLeft, tolerance);
        int gap = bar.top() - number.bottom();
        int wider = ruler.sheet.headRuleGap - Sheet.gbt9704().headRuleGap;
        int least = rule.length("least-gap") + wider;
        int most = rule.length("most-gap") + wider;
        ruler.within(
                "HEAD-8",
                1,
                "第1页红色分隔线",
                "距发文字号的字底 " + Ruler.mm(gap),
                "在发文字号之下 " + Ruler.mm(ruler.sheet.headRuleGap) + "（从字底量 " + Ruler.mm(least) + " 至 " + Ruler.mm(most)
                        + "）",
                gap,
                least,
                most);
    }
}
