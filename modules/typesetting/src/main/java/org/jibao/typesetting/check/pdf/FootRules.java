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
        int page = elements.lastPage();
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
                copies(i);
            }
            if (line.text().matches("主送[:：].*")) {
                ruler.measurements.measured("IMPR-4");
            }
            if (line.text().endsWith("印发") && elements.form != Form.LETTER) {
                printed(line);
            }
        }
    }

    private void copies(int from) {
        var rule = Rules.rule("IMPR-3");
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
        ruler.near(
                "IMPR-3", first.page(), ruler.place(first), "左空", first.left() - ruler.sheet.areaLeft, cell, tolerance);
        ruler.size("IMPR-3", first, ruler.sheet.imprintSize, rule.length("size-tolerance"));
        ruler.role("IMPR-3", first, FontRole.FANGSONG, Rule.Strength.NORM);
        if (!last.text().endsWith("。")) {
            ruler.missed("IMPR-3", last, "末尾是“" + last.last().text() + "”", "最后一个机关后标句号");
        }
        for (int i = from + 1; i <= to; i++) {
            var line = elements.imprint.get(i);
            int hanging =
                    first.glyphs().get(Math.min(3, first.glyphs().size() - 1)).left();
            ruler.near("IMPR-3", line.page(), ruler.place(line), "与冒号后首字相差", line.left() - hanging, 0, tolerance);
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
            var side = elements.sides.get(number.page() - 1);
            if (side.width() > side.height()) {
                continue;
            }
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

    private void turnedTables() {
        for (var side : elements.sides) {
            if (side.turned().size()
                    > side.lines().stream().mapToInt(l -> l.glyphs().size()).sum()) {
                ruler.measurements.measured("TABLE-1");
            } else if (side.sideways() > 20) {
                ruler.missed(Finding.of(
                        Rules.rule("TABLE-1"), side.number(), Ruler.page(side.number()), "表格顺时针旋转", "表头在左，文字自下而上"));
            }
        }
    }
}
