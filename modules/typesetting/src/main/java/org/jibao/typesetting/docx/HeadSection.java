package org.jibao.typesetting.docx;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Form;
import org.jibao.typesetting.Head;
import org.jibao.typesetting.Marking;
import org.jibao.typesetting.pages.Dates;

/** 版头、标题、主送机关 (GB/T 9704-2012, 7.2, 7.3.1, 7.3.2, 10). */
final class HeadSection {

    private final Setting setting;
    private final Units units;
    private final Markup out;
    private final Head head;
    /** How far the head reaches down from the upper edge of the type area, in twips. */
    private int y;

    private HeadSection(Setting setting, Head head) {
        this.setting = setting;
        this.units = setting.units();
        this.out = setting.out();
        this.head = head;
    }

    /** @param withAddressees false when they have moved to the imprint because they left no room for the body */
    static void write(Setting setting, Head head, boolean withAddressees) {
        var section = new HeadSection(setting, head);
        switch (head.form()) {
            case DOCUMENT -> section.document();
            case MINUTES -> section.minutes();
            case LETTER -> section.letter();
            case ORDER -> section.order();
            case BRIEFING -> section.briefing();
        }
        if (head.form() != Form.ORDER) {
            int lines = title(setting, Style.TITLE, head.titleLines());
            section.y += section.units.lines(setting.sheet().titleBlankLines)
                    + lines * section.units.twips(setting.sheet().titlePitch);
        }
        var addressees = head.addressees();
        if (withAddressees && addressees != null) {
            setting.out()
                    .paragraph(
                            Style.ADDRESSEES, Setting.spaceBefore(section.toTheGrid()), Markup.run(addressees + "："));
        } else if (head.form() != Form.ORDER) {
            setting.out()
                    .paragraph(Style.BODY, "<w:snapToGrid w:val=\"0\"/>" + Setting.exactly(section.toTheGrid()), "");
        }
    }

    /** Room that brings the next line onto the grid, where the layout begins the text too: the blank line, more or less. */
    private int toTheGrid() {
        int blank = units.lines(setting.sheet().addresseesBlankLines);
        if (head.form() == Form.LETTER) {
            return blank;
        }
        int line = Math.round((float) (y + blank) / units.linePitch());
        return Math.max((blank + 1) / 2, units.lines(line) - y - units.offGrid());
    }

    /** Broken where the layout breaks it, since Word cannot shape titles; gives how many lines it takes. */
    static int title(Setting setting, Style style, List<String> written) {
        var lines = setting.layout().titleLines(written);
        var runs = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            runs.append(i == 0 ? "" : Markup.BREAK).append(Markup.run(lines.get(i)));
        }
        setting.out().paragraph(style, runs.toString());
        return lines.size();
    }

    private void document() {
        int lines = marking(1);
        mark(setting.sheet().markTop, lines);
        if (head.mark() == null && head.number() == null && head.signers().isEmpty()) {
            return;
        }
        int before = units.lines(setting.sheet().numberBlankLines) + numberInset();
        if (head.signers().isEmpty()) {
            out.paragraph(Style.NUMBER, Setting.spaceBefore(before), number());
            ruled(before);
        } else {
            signers(before);
        }
    }

    /** The marks stand flush left, the number flush right on the line of the first one (10.1); the red name is in the header. */
    private void letter() {
        firstLine(marks(head.marking(), 0), number());
    }

    /** Marks flush left, and {@code right} at the edge on the line of the first one, which is made if there is none. */
    private void firstLine(List<String> marks, String right) {
        if (marks.isEmpty() && !right.isEmpty()) {
            marks.add("");
        }
        for (int i = 0; i < marks.size(); i++) {
            boolean both = i == 0 && !right.isEmpty();
            out.paragraph(
                    Style.MARKING,
                    both ? Setting.tabs(Setting.tab("right", units.areaWidth())) : "",
                    marks.get(i) + (both ? Markup.TAB + right : ""));
        }
    }

    private void order() {
        var sheet = setting.sheet();
        mark(sheet.orderMarkTop, marking(1));
        out.paragraph(
                Style.ORDER_NUMBER,
                "<w:spacing w:before=\"" + units.lines(sheet.numberBlankLines) + "\" w:after=\""
                        + units.lines(sheet.orderBodyBlankLines) + "\"/>",
                number());
    }

    private void minutes() {
        var sheet = setting.sheet();
        mark(sheet.markTop, marking(1));
        issue(head.number(), sheet.headRuleThickness);
    }

    /** The copy number stands right, not left; all of it is custom. */
    private void briefing() {
        var sheet = setting.sheet();
        var copy = head.marking().copyNumber();
        var marks = marks(head.marking().withoutCopyNumber(), 0);
        firstLine(marks, copy == null ? "" : Markup.run(copy));
        y = units.lines(marks.size());
        if (head.mark() != null) {
            int before = Math.max(0, units.twips(sheet.briefingMarkTop) - y);
            y += before + RedMark.write(setting, head.mark(), sheet.briefingMarkSize, before);
        }
        issue(head.briefing().issue(), sheet.briefingRuleThickness);
    }

    /** The number of the issue, then office and date, on the last line of which hangs the red rule. */
    private void issue(@Nullable String number, int thickness) {
        var sheet = setting.sheet();
        var signature = head.signature();
        boolean office = !signature.issuers().isEmpty() || signature.date() != null;
        if (number == null && head.mark() == null && !office) {
            return;
        }
        if (number != null && office) {
            out.paragraph(
                    Style.ORDER_NUMBER, Setting.spaceBefore(units.lines(sheet.issueBlankLines)), Markup.run(number));
            y += units.lines(sheet.issueBlankLines + 1);
        }
        int blank = office ? sheet.issueOfficeBlankLines : number == null ? 0 : sheet.issueBlankLines;
        int before = units.lines(blank) + numberInset();
        var rule = "<w:pBdr>" + StylesPart.headRule(sheet, thickness) + "</w:pBdr>";
        if (office) {
            int cell = units.cells(sheet.numberIndentCells);
            var date = signature.date() == null ? "" : Dates.chinese(signature.date());
            out.paragraph(
                    Style.NUMBER,
                    rule + Setting.tabs(Setting.tab("right", units.areaWidth() - cell))
                            + Setting.spaceBefore(before)
                            + "<w:ind w:left=\"" + cell + "\"/><w:jc w:val=\"left\"/>",
                    Markup.run(String.join("　", signature.issuers())) + Markup.TAB + Markup.run(date));
        } else {
            out.paragraph(Style.NUMBER, rule + Setting.spaceBefore(before), number == null ? "" : Markup.run(number));
        }
        ruled(before);
    }

    /** Goes on below the red rule of the number. */
    private void ruled(int before) {
        var sheet = setting.sheet();
        y += before + units.twips(sheet.bodySize) + 20 * units.wholePoints(sheet.headRuleGap);
        y += units.twips(sheet.headRuleThickness);
    }

    private String number() {
        return head.number() == null ? "" : Markup.run(head.number());
    }

    /** Gives how many lines the marks take. */
    private int marking(int secrecyLine) {
        var marks = marks(head.marking(), secrecyLine);
        marks.forEach(mark -> out.paragraph(Style.MARKING, mark));
        y += units.lines(marks.size());
        return marks.size();
    }

    /** @param secrecyLine index of the line that 密级 has at least, also when those above it are free */
    private static List<String> marks(Marking marking, int secrecyLine) {
        var marks = new ArrayList<String>();
        if (marking.copyNumber() != null) {
            marks.add(Markup.run(marking.copyNumber()));
        }
        if (marking.secrecy() != null) {
            while (marks.size() < secrecyLine) {
                marks.add("");
            }
            marks.add(Markup.run(marking.secrecy(), FontRole.HEI));
        }
        if (marking.urgency() != null) {
            marks.add(Markup.run(marking.urgency(), FontRole.HEI));
        }
        return marks;
    }

    /** @param top of the mark, from the upper edge of the type area */
    private void mark(int top, int linesAbove) {
        if (head.mark() != null) {
            int before = Math.max(0, units.twips(top) - units.lines(linesAbove));
            y += before + RedMark.write(setting, head.mark(), setting.sheet().markSize, before);
        }
    }

    /** Number and signers on one line by tab stops; the rule hangs under the last line. */
    private void signers(int before) {
        var sheet = setting.sheet();
        var rows = new ArrayList<String>();
        for (int i = 0; i < head.signers().size(); i += 2) {
            rows.add(String.join(
                    "　",
                    head.signers().subList(i, Math.min(i + 2, head.signers().size()))));
        }
        int widest = rows.stream()
                .mapToInt(row -> row.codePointCount(0, row.length()))
                .max()
                .orElse(0);
        int names = units.areaWidth() - units.cells(sheet.signerIndentCells + widest);
        int label = names - units.cells("签发人：".length());
        var numberTab = Setting.tab("left", units.cells(sheet.numberIndentCells));
        for (int i = 0; i < rows.size(); i++) {
            boolean first = i == 0;
            boolean last = i == rows.size() - 1;
            var place = (last ? "" : "<w:pBdr><w:bottom w:val=\"nil\"/></w:pBdr>")
                    + Setting.tabs((last ? numberTab : "") + Setting.tab("left", first ? label : names))
                    + Setting.spaceBefore(first ? before : 2 * numberInset())
                    + "<w:jc w:val=\"left\"/>";
            out.paragraph(
                    Style.NUMBER,
                    place,
                    (last ? Markup.TAB + number() : "")
                            + Markup.TAB
                            + (first ? Markup.run("签发人：") : "")
                            + Markup.run(rows.get(i), FontRole.KAI));
        }
        y += (rows.size() - 1) * units.linePitch();
        ruled(before);
    }

    /** The number's line is as high as its type, so that the rule hangs at its prescribed distance. */
    private int numberInset() {
        return (units.linePitch() - units.twips(setting.sheet().bodySize)) / 2;
    }
}
