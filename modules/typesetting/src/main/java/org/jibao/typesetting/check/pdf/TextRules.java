package org.jibao.typesetting.check.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Form;
import org.jibao.typesetting.check.AnnexNames;
import org.jibao.typesetting.check.Finding;
import org.jibao.typesetting.check.Rule;
import org.jibao.typesetting.check.Rules;

/** TITLE-1 to ANNEX-2: from the title to the annexes (GB/T 9704-2012, 7.3). */
final class TextRules {

    private static final String OPENING = "（〔【《〈「『［｛〖“‘(";
    private static final List<Pattern> LEVELS = List.of(
            Pattern.compile("[一二三四五六七八九十]{1,3}、.*"),
            Pattern.compile("[（(][一二三四五六七八九十]{1,3}[）)].*"),
            Pattern.compile("\\d{1,2}[.．、](?!\\d).*"),
            Pattern.compile("[（(]\\d{1,2}[）)].*"));
    private static final List<FontRole> FACES =
            List.of(FontRole.HEI, FontRole.KAI, FontRole.FANGSONG, FontRole.FANGSONG);

    /** So many lines a title of an annex may take. */
    private static final int TITLE_LINES = 4;

    private final Ruler ruler;
    private final Elements elements;
    private final int cell;

    TextRules(Ruler ruler) {
        this.ruler = ruler;
        this.elements = ruler.elements;
        this.cell = ruler.sheet.cells(1);
    }

    void measure() {
        title();
        addressees();
        body();
        annexList();
        signature();
        date();
        note();
        annexes();
    }

    private void title() {
        var rule = Rules.rule("TITLE-1");
        if (elements.title.isEmpty()) {
            return;
        }
        for (var line : elements.title) {
            ruler.size("TITLE-1", line, ruler.sheet.titleSize, rule.length("size-tolerance"));
            ruler.role("TITLE-1", line, FontRole.TITLE_SONG, Rule.Strength.NORM);
            ruler.centred("TITLE-1", line, rule.length("centre-tolerance"));
        }
        var bar = elements.headBar;
        if (bar != null) {
            var first = elements.title.get(0);
            ruler.blankLines("TITLE-1", first, first.top() - bar.bottom(), ruler.sheet.titleBlankLines, 0);
        }
        for (int i = 1; i + 1 < elements.title.size(); i++) {
            int waist = ruler.sheet.titleSize * rule.count("waist-cells");
            if (width(i) + waist < width(i - 1) && width(i) + waist < width(i + 1)) {
                ruler.missed("TITLE-1", elements.title.get(i), "比上下两行都短，成沙漏形", "梯形或菱形");
            }
        }
    }

    private int width(int line) {
        return elements.title.get(line).right() - elements.title.get(line).left();
    }

    private void addressees() {
        if (elements.addressees.isEmpty() || elements.form == null) {
            return;
        }
        var rule = Rules.rule("TO-1");
        for (var line : elements.addressees) {
            ruler.near(
                    "TO-1",
                    line.page(),
                    ruler.place(line),
                    "距版心左边",
                    line.left() - ruler.sheet.areaLeft,
                    0,
                    rule.length("left-tolerance"));
        }
        var first = elements.addressees.get(0);
        var above = elements.title.get(elements.title.size() - 1);
        ruler.blankLines(
                "TO-1",
                first,
                first.top() - above.bottom(),
                ruler.sheet.addresseesBlankLines,
                ruler.sheet.lineTop(1) / 2);
        var last = elements.addressees.get(elements.addressees.size() - 1);
        if (last.text().endsWith(":")) {
            ruler.missed("TO-1", last, "末尾是半角冒号“:”", "末尾用全角冒号“：”");
        }
    }

    private void body() {
        if (elements.form != null && elements.form != Form.BRIEFING) {
            ruler.measurements.measured("BODY-1");
            if (elements.body.stream().noneMatch(line -> line.page() == 1)) {
                ruler.missed(Finding.of(Rules.rule("BODY-1"), 1, "第1页", "首页没有正文", "首页显示正文"));
            }
        }
        int deepest = 0;
        for (int i = 0; i < elements.body.size(); i++) {
            var line = elements.body.get(i);
            int indent = line.left() - ruler.sheet.areaLeft;
            boolean begins = indent > cell / 2;
            indent(line, indent);
            int level = level(line.text());
            if (begins && level > 0) {
                heading(line, level, deepest);
                deepest = level;
            }
        }
    }

    private void indent(TextLine line, int indent) {
        if (elements.form == Form.BRIEFING && line.text().matches("[报送发][:：].*")) {
            return;
        }
        if (line.size() < Ruler.limit("BODY-2", "least-size")) {
            return;
        }
        if (OPENING.contains(line.first().text()) || indent < cell * 3 / 10 || indent > cell * 7 / 2) {
            return;
        }
        ruler.near(
                "BODY-2",
                line.page(),
                ruler.place(line),
                "左空",
                indent,
                ruler.sheet.cells(ruler.sheet.bodyIndentCells),
                Ruler.limit("BODY-2", "tolerance"));
    }

    private static int level(String text) {
        for (int level = 1; level <= LEVELS.size(); level++) {
            if (LEVELS.get(level - 1).matcher(text).matches()) {
                return level;
            }
        }
        return 0;
    }

    private void heading(TextLine line, int level, int above) {
        ruler.measurements.measured("BODY-3");
        boolean onlyOneAndThree = above == 1 && level == 3;
        if (level > above + 1 && !onlyOneAndThree) {
            ruler.missed(
                    "BODY-3", line, above == 0 ? "从第" + level + "级开始" : "从第" + above + "级跳到第" + level + "级", "逐级编号");
        }
        if (line.text().matches("\\(.*|[（(][^）)]{1,3}\\).*")) {
            ruler.missed("BODY-3", line, "用半角括号", "用全角括号（）");
        }
        if (line.text().matches("\\d{1,2}[．、].*|[（(][一二三四五六七八九十]{1,3}[）)]、.*")) {
            ruler.missed("BODY-3", line, "序号写作“" + head(line, 4).text() + "”", "写作“1.”或者“（一）”，后面不加顿号");
        }
        headingType(line, level);
    }

    /** The number may be set like the body; what counts are the first words behind it. */
    private void headingType(TextLine line, int level) {
        ruler.measurements.measured("BODY-4");
        var opening = head(line, 2);
        var words = words(line);
        var wanted = FACES.get(level - 1);
        if (words.role() != wanted && (level > 2 || opening.role() != wanted)) {
            ruler.missed(
                    "BODY-4",
                    line,
                    "第" + level + "级用" + Ruler.chinese(words.role()) + "（" + words.fontName() + "）",
                    "用" + Ruler.chinese(wanted));
        } else {
            ruler.size("BODY-4", opening, ruler.sheet.bodySize, Ruler.limit("BODY-4", "tolerance"));
        }
        if (level > 2 && words.first().bold()) {
            ruler.missed("BODY-4", line, "第" + level + "级加粗", "用仿宋，不加粗");
        }
    }

    /** The first Chinese character behind the number. */
    private static TextLine words(TextLine line) {
        var glyphs = line.glyphs();
        int from = Math.min(2, glyphs.size() - 1);
        for (int i = from; i < glyphs.size(); i++) {
            if (glyphs.get(i).han()) {
                return new TextLine(line.page(), glyphs.subList(i, i + 1));
            }
        }
        return new TextLine(line.page(), glyphs.subList(from, from + 1));
    }

    private static TextLine head(TextLine line, int length) {
        return new TextLine(
                line.page(),
                line.glyphs().subList(0, Math.min(length, line.glyphs().size())));
    }

    private void annexList() {
        if (elements.annexList.isEmpty() || elements.form == null) {
            return;
        }
        var rule = Rules.rule("ATTN-1");
        var first = elements.annexList.get(0);
        ruler.near(
                "ATTN-1",
                first.page(),
                ruler.place(first),
                "左空",
                first.left() - ruler.sheet.areaLeft,
                ruler.sheet.cells(ruler.sheet.annexListIndentCells),
                rule.length("tolerance"));
        if (!first.text().startsWith("附件：")) {
            ruler.missed("ATTN-1", first, first.text(), "“附件”二字后用全角冒号，例如 附件：1.得分表");
        }
        if (!elements.body.isEmpty()) {
            var above = elements.body.get(elements.body.size() - 1);
            if (above.page() == first.page()) {
                ruler.blankLines("ATTN-1", first, first.top() - above.bottom(), ruler.sheet.annexListBlankLines, 0);
            }
        }
        for (int i = 0; i < elements.annexList.size(); i++) {
            var line = elements.annexList.get(i);
            boolean ends = i + 1 == elements.annexList.size()
                    || elements.annexList.get(i + 1).text().matches("\\d+[.．].*");
            if (ends && line.text().matches(".*[，。；、,;.]")) {
                ruler.missed("ATTN-1", line, "名称后有“" + line.last().text() + "”", "名称后不加标点");
            }
        }
    }

    private void signature() {
        var date = elements.date;
        if (date == null || elements.signature.isEmpty() || elements.form == null || elements.form == Form.BRIEFING) {
            return;
        }
        var name = elements.signature.get(elements.signature.size() - 1);
        int cells2 = ruler.sheet.cells(ruler.sheet.unsealedIndentCells);
        int shift = date.left() - name.left();
        int centres = Math.abs(name.centre() - date.centre());
        boolean atEdge =
                elements.areaRight() - name.right() < cell / 2 || name.left() - ruler.sheet.areaLeft < cell / 2;
        boolean joint = name.segments().size() > 1;
        boolean unsealed = !joint && !atEdge && Math.abs(shift - cells2) < centres;
        if (!unsealed) {
            int tolerance = Ruler.limit("SEAL-1", "tolerance");
            ruler.near(
                    "SEAL-1",
                    date.page(),
                    ruler.place(date),
                    "成文日期右空",
                    elements.areaRight() - date.right(),
                    ruler.sheet.cells(ruler.sheet.sealDateIndentCells),
                    tolerance);
            if (!atEdge && !joint) {
                ruler.near(
                        "SEAL-2",
                        name.page(),
                        ruler.place(name),
                        "署名与日期的中线相差",
                        centres,
                        0,
                        Ruler.limit("SEAL-2", "tolerance"));
            }
            return;
        }
        int tolerance = Ruler.limit("SIGN-2", "tolerance");
        ruler.near("SIGN-2", date.page(), ruler.place(date), "日期首字比署名首字右移", shift, cells2, tolerance);
        var widest = elements.signature.stream()
                .filter(line -> Math.abs(line.left() - name.left()) < cell / 2)
                .max(Comparator.comparing(TextLine::right))
                .orElse(name);
        boolean longer = date.right() - date.left() > widest.right() - widest.left();
        var edge = longer ? date : widest;
        ruler.near(
                "SIGN-2",
                edge.page(),
                ruler.place(edge),
                (longer ? "日期" : "署名") + "右空",
                elements.areaRight() - edge.right(),
                cells2,
                tolerance);
    }

    private void date() {
        var date = elements.date;
        if (date == null) {
            return;
        }
        ruler.measurements.measured("DATE-1");
        if (!Rules.rule("DATE-1").pattern("pattern").matcher(date.text()).matches()) {
            ruler.missed("DATE-1", date, date.text(), "例如 2026年1月5日");
        }
    }

    private void note() {
        var note = elements.note;
        var date = elements.date;
        if (note == null || date == null || elements.form == null) {
            return;
        }
        ruler.near(
                "NOTE-1",
                note.page(),
                ruler.place(note),
                "左空",
                Math.max(note.left(), note.inkLeft() - note.size() / 2) - ruler.sheet.areaLeft,
                ruler.sheet.cells(ruler.sheet.noteIndentCells),
                Ruler.limit("NOTE-1", "tolerance") + ruler.sheet.bodySize / 2);
        if (note.page() == date.page()) {
            ruler.blankLines("NOTE-1", note, note.top() - date.bottom(), 0, 0);
        }
    }

    private void annexes() {
        if (elements.form == null) {
            return;
        }
        var rule = Rules.rule("ANNEX-2");
        var names =
                AnnexNames.of(elements.annexList.stream().map(TextLine::text).toList());
        for (var label : elements.annexLabels) {
            ruler.measurements.measured("ANNEX-1");
            boolean newPage = elements.firstOfItsPage(label);
            if (!newPage) {
                ruler.missed("ANNEX-1", label, "附件没有另起一页", "附件从新的一页开始");
            }
            if (!elements.imprint.isEmpty() && elements.imprintPage < label.page()) {
                ruler.missed("ANNEX-1", label, "附件在版记之后，版记在第" + elements.imprintPage + "页", "附件在版记之前");
            }
            ruler.near(
                    "ANNEX-2",
                    label.page(),
                    ruler.place(label),
                    "距版心左边",
                    label.left() - ruler.sheet.areaLeft,
                    0,
                    rule.length("left-tolerance"));
            ruler.role("ANNEX-2", label, FontRole.HEI, Rule.Strength.MUST);
            ruler.size("ANNEX-2", label, ruler.sheet.bodySize, Ruler.limit("TYPE-1", "tolerance"));
            var lines = elements.sides.get(label.page() - 1).lines();
            var below = lines.subList(lines.indexOf(label) + 1, lines.size());
            if (newPage && !below.isEmpty()) {
                annexTitle(rule, below.get(0));
            }
            agreement(names, label, below);
        }
    }

    /** 7.3.7: number and title as the list of annexes has them. */
    private void agreement(AnnexNames names, TextLine label, List<TextLine> below) {
        var number = names.number(label.text());
        if (names.isEmpty()) {
            return;
        }
        if (number == null) {
            ruler.missed("ANNEX-2", label, label.text(), "序号与附件说明一致，附件说明有" + names.count() + "个附件");
            return;
        }
        var wanted = names.name(number);
        var title = below.stream().limit(TITLE_LINES).map(TextLine::text).collect(Collectors.joining());
        if (!title.isEmpty() && !AnnexNames.same(title, wanted)) {
            ruler.missed("ANNEX-2", below.get(0), below.get(0).text(), "标题与附件说明一致：“" + wanted + "”");
        }
    }

    private void annexTitle(Rule rule, TextLine title) {
        int third = ruler.sheet.areaTop + ruler.sheet.lineTop(ruler.sheet.annexTitleLine - 1);
        int tolerance = rule.length("line-tolerance");
        ruler.within(
                "ANNEX-2",
                title.page(),
                ruler.place(title),
                "字顶距版心上边缘 " + Ruler.mm(title.top() - ruler.sheet.areaTop),
                "在第三行，字顶距版心上边缘约 " + Ruler.mm(third - ruler.sheet.areaTop) + "，误差不超过 " + Ruler.mm(tolerance),
                title.top(),
                third - tolerance,
                third + tolerance);
        ruler.centred("ANNEX-2", title, rule.length("centre-tolerance"));
    }
}
