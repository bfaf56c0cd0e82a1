package org.jibao.typesetting.check.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Form;
import org.jibao.typesetting.check.Finding;
import org.jibao.typesetting.check.Rule;
import org.jibao.typesetting.check.Rules;

/** LETR-1 to LETR-5, CMD-1, MIN-1: letters, orders and minutes (GB/T 9704-2012, 10). */
final class FormRules {

    private static final Pattern LABEL = Pattern.compile("(出席|请假|列席)[:：].*");

    private final Ruler ruler;
    private final Elements elements;

    FormRules(Ruler ruler) {
        this.ruler = ruler;
        this.elements = ruler.elements;
    }

    void measure() {
        skip("LETR-", Form.LETTER);
        skip("CMD-", Form.ORDER);
        skip("MIN-", Form.MINUTES);
        if (elements.form == Form.LETTER) {
            letter();
        } else if (elements.form == Form.ORDER) {
            mark("CMD-1", ruler.sheet.areaTop);
            order();
        } else if (elements.form == Form.MINUTES) {
            mark("MIN-1", ruler.sheet.areaTop);
            attendance();
        }
    }

    private void skip(String prefix, Form form) {
        if (elements.form != form) {
            for (var rule : Rules.all()) {
                if (rule.id().startsWith(prefix)) {
                    ruler.measurements.skipped(rule.id(), "文件不是" + form.chinese() + "格式");
                }
            }
        }
    }

    private void mark(String rule, int from) {
        var mark = elements.mark.get(0);
        ruler.near(
                rule,
                1,
                ruler.place(mark),
                "标志字顶距" + (from == 0 ? "纸上边" : "版心上边缘"),
                mark.top() - from,
                Ruler.limit(rule, "top"),
                Ruler.limit(rule, "tolerance"));
        ruler.centred(rule, mark, Ruler.limit(rule, "centre-tolerance"));
        ruler.role(rule, mark, FontRole.TITLE_SONG, Rule.Strength.REC);
    }

    private void letter() {
        mark("LETR-1", 0);
        if (elements.mark.get(0).text().endsWith("文件")) {
            ruler.missed("LETR-1", elements.mark.get(0), "标志带“文件”二字", "只写机关名称");
        }
        var upper = elements.redBars.stream()
                .filter(bar -> elements.partner(bar) != null
                        && bar.top() > elements.mark.get(0).baseline())
                .findFirst()
                .orElse(null);
        if (upper != null) {
            doubleRules(upper);
            number(upper);
        }
        title();
        var first =
                elements.pageNumbers.stream().filter(line -> line.page() == 1).findFirst();
        ruler.measurements.measured("LETR-5");
        first.ifPresent(line -> ruler.missed("LETR-5", line, "首页有页码", "首页不显示页码"));
        elements.imprint.stream()
                .filter(line -> line.text().endsWith("印发"))
                .findFirst()
                .ifPresent(line -> ruler.missed(
                        Finding.of(Rules.rule("LETR-5"), line.page(), ruler.place(line), "版记有印发机关、日期", "版记没有印发机关、日期")
                                .only(Rule.Strength.CUSTOM)));
        imprint();
    }

    /** No rules, and at the very foot of the type area of the last page. */
    private void imprint() {
        if (elements.imprint.isEmpty()) {
            return;
        }
        var first = elements.imprint.get(0);
        var last = elements.imprint.get(elements.imprint.size() - 1);
        int near = ruler.sheet.lineTop(1);
        if (elements.imprintBars.stream()
                .anyMatch(bar -> bar.bottom() > first.top() - near && bar.top() < last.bottom() + near)) {
            ruler.missed("LETR-5", first, "版记有分隔线", "版记没有分隔线");
        }
        int tolerance = Ruler.limit("LETR-5", "foot-tolerance");
        ruler.within(
                "LETR-5",
                last.page(),
                ruler.place(last),
                "字底距版心下边缘 " + Ruler.mm(elements.areaBottom() - last.bottom()),
                "在版心内最下方，字底距版心下边缘不超过 " + Ruler.mm(tolerance),
                last.bottom(),
                elements.areaBottom() - tolerance,
                elements.areaBottom() + Ruler.limit("PAGE-3", "tolerance"));
        if (elements.imprintPage < elements.lastPage()) {
            ruler.missed("LETR-5", first, "在第" + elements.imprintPage + "页", "在最后一面，即第" + elements.lastPage() + "页");
        }
    }

    private void doubleRules(Bar upper) {
        var rule = Rules.rule("LETR-2");
        int tolerance = rule.length("tolerance");
        ruler.near(
                "LETR-2",
                1,
                "第1页上面的红色双线",
                "距标志",
                upper.top() - elements.mark.get(0).bottom(),
                rule.length("gap"),
                tolerance);
        pair(upper, "第1页上面的红色双线", true);
        var lower = elements.redBars.stream()
                .filter(bar -> elements.partner(bar) != null
                        && bar.top() > elements.sides.get(0).height() / 2)
                .findFirst()
                .orElse(null);
        if (lower == null) {
            ruler.missed(Finding.of(rule, 1, "第1页下边", "没有红色双线", "距纸下边 20 mm 处有一条红色双线"));
            return;
        }
        var second = elements.partner(lower);
        int height = elements.sides.get(0).height();
        int near = height - (second == null ? lower : second).bottom();
        int far = height - lower.top();
        int foot = rule.length("foot");
        int measured = Math.abs(near - foot) < Math.abs(far - foot) ? near : far;
        ruler.near("LETR-2", 1, "第1页下面的红色双线", "距纸下边", measured, foot, tolerance);
        pair(lower, "第1页下面的红色双线", false);
        aboveTheLowerRule(lower);
    }

    private void pair(Bar above, String place, boolean thickAbove) {
        var rule = Rules.rule("LETR-2");
        ruler.near("LETR-2", 1, place, "线长", above.width(), rule.length("width"), rule.length("tolerance"));
        int middle = elements.sides.get(0).width() / 2;
        ruler.near(
                "LETR-2",
                1,
                place,
                "中点距纸中线",
                Math.abs(above.left() + above.width() / 2 - middle),
                0,
                rule.length("tolerance"));
        var below = elements.partner(above);
        if (below != null && (above.height() > below.height()) != thickAbove) {
            ruler.missed(
                    Finding.of(rule, 1, place, thickAbove ? "上细下粗或者一样粗" : "上粗下细或者一样粗", thickAbove ? "上粗下细" : "上细下粗"));
        }
    }

    private void number(Bar upper) {
        var number = elements.number;
        if (number == null) {
            return;
        }
        var rule = Rules.rule("LETR-3");
        int tolerance = rule.length("tolerance");
        ruler.near("LETR-3", 1, ruler.place(number), "距版心右边", elements.areaRight() - number.right(), 0, tolerance);
        var second = elements.partner(upper);
        int foot = (second == null ? upper : second).bottom();
        ruler.near("LETR-3", 1, ruler.place(number), "距双线", number.top() - foot, rule.length("gap"), tolerance);
        elements.markings.stream()
                .min(Comparator.comparingInt(TextLine::baseline))
                .ifPresent(first -> ruler.near(
                        "LETR-3", 1, ruler.place(first), "距双线", first.top() - foot, rule.length("gap"), tolerance));
    }

    /** What stands on the line above the lower double rule keeps 7/8 of a character away from it. */
    private void aboveTheLowerRule(Bar lower) {
        var rule = Rules.rule("LETR-4");
        int least = rule.length("foot-gap") - rule.length("foot-tolerance");
        elements.sides.get(0).lines().stream()
                .filter(line -> line.top() < lower.top() && !elements.pageNumbers.contains(line))
                .max(Comparator.comparingInt(TextLine::bottom))
                .filter(line -> lower.top() - line.bottom() < least)
                .ifPresent(line -> ruler.missed(
                        "LETR-4", line, "距下面的红色双线 " + Ruler.mm(lower.top() - line.bottom()), "不小于 " + Ruler.mm(least)));
    }

    private void title() {
        if (elements.title.isEmpty()) {
            return;
        }
        var first = elements.title.get(0);
        ruler.centred("LETR-4", first, Ruler.limit("LETR-4", "centre-tolerance"));
        var number = elements.number;
        if (number != null) {
            int above =
                    elements.markings.stream().mapToInt(TextLine::bottom).max().orElse(0);
            ruler.blankLines(
                    "LETR-4",
                    first,
                    first.top() - Math.max(above, number.bottom()),
                    ruler.sheet.titleBlankLines,
                    ruler.sheet.lineTop(1) / 2);
        }
    }

    private void order() {
        var number = elements.number;
        if (number == null) {
            return;
        }
        ruler.centred("CMD-1", number, Ruler.limit("CMD-1", "centre-tolerance"));
        ruler.blankLines(
                "CMD-1",
                number,
                number.top() - elements.mark.get(elements.mark.size() - 1).bottom(),
                ruler.sheet.numberBlankLines,
                0);
        Stream.concat(elements.title.stream(), elements.body.stream())
                .filter(line -> line.page() == 1)
                .findFirst()
                .ifPresent(line -> ruler.blankLines(
                        "CMD-1", line, line.top() - number.bottom(), ruler.sheet.orderBodyBlankLines, 0));
    }

    /** 10.3: label in 黑体 two characters in, names in 仿宋, all 3号; what goes on is aligned with the first name. */
    private void attendance() {
        for (var side : elements.sides) {
            var lines = side.lines();
            for (int i = 0; i < lines.size(); i++) {
                if (LABEL.matcher(lines.get(i).text()).matches()) {
                    attendance(lines, i);
                }
            }
        }
    }

    private void attendance(List<TextLine> lines, int at) {
        var line = lines.get(at);
        var place = ruler.place(line);
        int tolerance = Ruler.limit("MIN-1", "indent-tolerance");
        int colon = 0;
        while (!line.glyphs().get(colon).text().matches("[:：]")) {
            colon++;
        }
        if (line.glyphs().get(colon).text().equals(":")) {
            ruler.missed("MIN-1", line, "“" + line.text().substring(0, 2) + "”后是半角冒号", "用全角冒号“：”");
            return;
        }
        ruler.role("MIN-1", part(line, 0, colon), FontRole.HEI, Rule.Strength.MAY);
        ruler.size("MIN-1", line, ruler.sheet.bodySize, Ruler.limit("TYPE-1", "tolerance"));
        ruler.near(
                "MIN-1",
                line.page(),
                place,
                "左空",
                line.left() - ruler.sheet.areaLeft,
                ruler.sheet.cells(ruler.sheet.attendanceIndentCells),
                tolerance);
        if (colon + 1 == line.glyphs().size()) {
            return;
        }
        var names = part(line, colon + 1, line.glyphs().size());
        ruler.role("MIN-1", names, FontRole.FANGSONG, Rule.Strength.MAY);
        for (int i = at + 1; i < lines.size() && elements.follows(lines.get(i - 1), lines.get(i)); i++) {
            var next = lines.get(i);
            boolean goesOn = next.left() > line.left() + ruler.sheet.bodySize
                    && !elements.pageNumbers.contains(next)
                    && !LABEL.matcher(next.text()).matches();
            if (!goesOn) {
                return;
            }
            ruler.near("MIN-1", next.page(), ruler.place(next), "与冒号后首字相差", next.left() - names.left(), 0, tolerance);
        }
    }

    private static TextLine part(TextLine line, int from, int to) {
        return new TextLine(line.page(), line.glyphs().subList(from, to));
    }
}
