package org.jibao.typesetting.check.pdf;

import java.util.Locale;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Form;
import org.jibao.typesetting.Length;
import org.jibao.typesetting.check.Finding;
import org.jibao.typesetting.check.Rule;
import org.jibao.typesetting.check.Rules;

/** IMPR-1 to IMPR-5, PGNO-1 to PGNO-4, TABLE-1: imprint, page numbers, turned tables (GB/T 9704-2012, 7.4, 7.5, 8). */
final class FootRules {

    /** Characters that stand askew: fewer are a remark in a margin. */
    private static final int MANY = 20;

    private static final String NO_FORM = "文件不是公文格式，页码位置可按习惯";

    private final Ruler ruler;
    private final Elements elements;
    private final int cell;

    FootRules(Ruler ruler) {
        this.ruler = ruler;
        this.elements = ruler.elements;
        this.cell = ruler.sheet.cells(1);
    }

    void measure() {
        if (elements.form != null && elements.form != Form.BRIEFING) {
            if (elements.form != Form.LETTER) {
                bars();
            }
            imprint();
            pageNumbers();
            missingNumbers();
            blankBeforeImprint();
        } else {
            for (var rule : Rules.all()) {
                if (rule.id().startsWith("PGNO-")) {
                    ruler.measurements.skipped(rule.id(), NO_FORM);
                }
            }
        }
        turnedTables();
    }

    private void bars() {
        var bars = elements.imprintBars;
        if (elements.imprint.isEmpty()) {
            return;
        }
        int page = elements.imprintPage;
        if (bars.size() < 2) {
            ruler.missed(Finding.of(
                    Rules.rule("IMPR-1"), page, Ruler.page(page) + "版记", "只有" + bars.size() + "条分隔线", "首条和末条两条粗线"));
            return;
        }
        var rule = Rules.rule("IMPR-1");
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            var place = Ruler.page(page) + "版记第" + (i + 1) + "条分隔线";
            int tolerance = rule.length("tolerance");
            ruler.near("IMPR-1", page, place, "线长", bar.width(), ruler.sheet.areaWidth, tolerance);
            boolean thick = i == 0 || i == bars.size() - 1;
            int wanted = thick ? ruler.sheet.imprintThick : ruler.sheet.imprintThin;
            if (Math.abs(bar.height() - wanted) > rule.length("thickness-tolerance")) {
                ruler.missed(Finding.of(
                                rule,
                                page,
                                place,
                                "线粗 " + thickness(bar.height()),
                                "线粗 " + thickness(wanted) + "，误差不超过 " + thickness(rule.length("thickness-tolerance")))
                        .only(Rule.Strength.REC));
            }
        }
        var last = bars.get(bars.size() - 1);
        ruler.near(
                "IMPR-2",
                page,
                Ruler.page(page) + "版记末条分隔线",
                "距纸上边",
                last.bottom(),
                elements.areaBottom(),
                Ruler.limit("IMPR-2", "tolerance"));
    }

    private static String thickness(int length) {
        return String.format(Locale.ROOT, "%.2f mm", Length.inMillimetres(length));
    }

    private void imprint() {
        for (int i = 0; i < elements.imprint.size(); i++) {
            var line = elements.imprint.get(i);
            if (line.text().matches("抄送[:：].*")) {
                receivers("IMPR-3", i);
            }
            if (line.text().matches("主送[:：].*")) {
                receivers("IMPR-4", i);
                addressees(line);
            }
            if (line.text().endsWith("印发") && elements.form != Form.LETTER) {
                printed(line);
            }
        }
    }

    /** 7.4.2: the addressees stand directly above the bodies that get a copy, without a rule between. */
    private void addressees(TextLine addressees) {
        var copies = elements.imprint.stream()
                .filter(line -> line.text().matches("抄送[:：].*"))
                .findFirst()
                .orElse(null);
        if (copies == null) {
            return;
        }
        if (copies.baseline() < addressees.baseline()) {
            ruler.missed("IMPR-4", addressees, "在抄送之下", "在抄送之上一行");
        } else if (elements.imprintBars.stream()
                .anyMatch(bar -> bar.top() > addressees.baseline() && bar.bottom() < copies.baseline())) {
            ruler.missed("IMPR-4", addressees, "与抄送之间有分隔线", "与抄送之间没有分隔线");
        }
    }

    private void receivers(String id, int from) {
        var rule = Rules.rule(id);
        var first = elements.imprint.get(from);
        int tolerance = rule.length("tolerance");
        int to = from;
        while (to + 1 < elements.imprint.size()
                && !elements.imprint.get(to + 1).text().endsWith("印发")
                && !elements.imprint.get(to).text().endsWith("。")
                && elements.imprint.get(to + 1).left() > first.left() + first.size()) {
            to++;
        }
        var last = elements.imprint.get(to);
        ruler.near(id, first.page(), ruler.place(first), "左空", first.left() - ruler.sheet.areaLeft, cell, tolerance);
        ruler.size(id, first, ruler.sheet.imprintSize, rule.length("size-tolerance"));
        ruler.role(id, first, FontRole.FANGSONG, Rule.Strength.NORM);
        if (!last.text().endsWith("。")) {
            ruler.missed(id, last, "末尾是“" + last.last().text() + "”", "最后一个机关后标句号");
        }
        for (int i = from + 1; i <= to; i++) {
            var line = elements.imprint.get(i);
            int hanging =
                    first.glyphs().get(Math.min(3, first.glyphs().size() - 1)).left();
            ruler.near(id, line.page(), ruler.place(line), "与冒号后首字相差", line.left() - hanging, 0, tolerance);
        }
    }

    private void printed(TextLine line) {
        var rule = Rules.rule("IMPR-5");
        int tolerance = rule.length("tolerance");
        ruler.size("IMPR-5", line, ruler.sheet.imprintSize, rule.length("size-tolerance"));
        ruler.role("IMPR-5", line, FontRole.FANGSONG, Rule.Strength.NORM);
        ruler.near(
                "IMPR-5",
                line.page(),
                ruler.place(line),
                "印发日期右空",
                elements.areaRight() - line.right(),
                cell,
                tolerance);
        var segments = line.segments();
        if (segments.size() > 1) {
            ruler.near(
                    "IMPR-5",
                    line.page(),
                    ruler.place(line),
                    "印发机关左空",
                    line.left() - ruler.sheet.areaLeft,
                    cell,
                    tolerance);
        }
        var date = segments.get(segments.size() - 1).text().replaceFirst("印发$", "");
        if (!date.isEmpty()
                && !Rules.rule("DATE-1").pattern("pattern").matcher(date).find()) {
            ruler.missed("IMPR-5", line, date, "例如 2026年1月6日印发");
        }
    }

    private void pageNumbers() {
        int before = 0;
        for (var number : elements.pageNumbers) {
            form(number);
            place(number);
            int value = Integer.parseInt(number.text().replaceAll("\\D", ""));
            if (before > 0) {
                ruler.measurements.measured("PGNO-4");
                if (value != before + 1
                        && elements.annexLabels.stream().anyMatch(label -> label.page() <= number.page())) {
                    ruler.missed("PGNO-4", number, "页码由 " + before + " 变为 " + value, "连续编排，应为 " + (before + 1));
                }
            }
            before = value;
        }
    }

    /** Every page bears a number, except what PGNO-3 and the first page of a letter go without. */
    private void missingNumbers() {
        for (var side : elements.sides) {
            int page = side.number();
            boolean exempt = elements.blank(side)
                    || side.lying()
                    || runsUp(side)
                    || (page == 1 && elements.form == Form.LETTER)
                    || (page == elements.imprintPage && blanksBeforeImprint() > 0);
            if (exempt || elements.pageNumbers.stream().anyMatch(line -> line.page() == page)) {
                continue;
            }
            var foot = side.lines().stream()
                    .filter(line -> line.top() > elements.areaBottom())
                    .findFirst();
            ruler.missed(Finding.of(
                    Rules.rule("PGNO-1"),
                    page,
                    Ruler.page(page),
                    foot.map(TextLine::text).orElse("没有页码"),
                    "版心下边缘之下 7 mm 处有页码，例如 — " + page + " —"));
        }
    }

    private int blanksBeforeImprint() {
        int blanks = 0;
        while (!elements.imprint.isEmpty()
                && elements.imprintPage - blanks > 1
                && elements.blank(elements.sides.get(elements.imprintPage - blanks - 2))) {
            blanks++;
        }
        return blanks;
    }

    private void blankBeforeImprint() {
        int blanks = blanksBeforeImprint();
        if (blanks == 0) {
            ruler.measurements.skipped("PGNO-3", "版记页之前没有空白页");
            return;
        }
        ruler.measurements.measured("PGNO-3");
        for (var number : elements.pageNumbers) {
            if (number.page() >= elements.imprintPage - blanks && number.page() <= elements.imprintPage) {
                ruler.missed("PGNO-3", number, "有页码", "空白页和版记页都不编页码");
            }
        }
    }

    private void form(TextLine number) {
        var rule = Rules.rule("PGNO-1");
        ruler.measurements.measured("PGNO-1");
        if (!number.text().matches("[—–－─―-]\\s*\\d+\\s*[—–－─―-]")) {
            ruler.missed("PGNO-1", number, number.text(), "数字左右各一条一字线，例如 — 1 —");
        } else {
            int gap = number.first().top() - elements.areaBottom();
            ruler.near(
                    "PGNO-1",
                    number.page(),
                    ruler.place(number),
                    "一字线距版心下边缘",
                    gap,
                    ruler.sheet.pageNumberGap,
                    rule.length("tolerance"));
        }
        ruler.size("PGNO-1", number, ruler.sheet.pageNumberSize, rule.length("size-tolerance"));
        ruler.role("PGNO-1", number, FontRole.SONG, Rule.Strength.NORM);
    }

    private void place(TextLine number) {
        boolean odd = number.page() % 2 == 1;
        int blank = odd ? elements.areaRight() - number.right() : number.left() - ruler.sheet.areaLeft;
        ruler.near(
                "PGNO-2",
                number.page(),
                ruler.place(number),
                odd ? "单页码右空" : "双页码左空",
                blank,
                cell * ruler.sheet.pageNumberIndentCells,
                Ruler.limit("PGNO-2", "tolerance"));
    }

    /** The side to which the head of a table turns is known from memory only: never more than a note. */
    private void turnedTables() {
        for (var side : elements.sides) {
            boolean turned = runsUp(side);
            if (!side.lying()
                    && side.down().size() > MANY
                    && side.down().size() > side.turned().size()) {
                ruler.missed(Finding.of(
                                Rules.rule("TABLE-1"),
                                side.number(),
                                Ruler.page(side.number()),
                                "表格顺时针旋转",
                                "表头在左，文字自下而上")
                        .only(Rule.Strength.CUSTOM));
            } else if (turned) {
                ruler.measurements.measured("TABLE-1");
            }
            boolean numbered = elements.pageNumbers.stream().anyMatch(line -> line.page() == side.number());
            if (turned && !numbered && !elements.pageNumbers.isEmpty()) {
                ruler.missed(Finding.of(
                        Rules.rule("TABLE-1"),
                        side.number(),
                        Ruler.page(side.number()),
                        "横排表格的一面没有与其他页一致的页码",
                        "页码位置与其他页一致，文字方向也一致"));
            }
        }
    }

    private static boolean runsUp(PdfSide side) {
        return side.turned().size()
                > side.lines().stream().mapToInt(l -> l.glyphs().size()).sum();
    }
}
