package org.jibao.typesetting.docx;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Form;
import org.jibao.typesetting.Head;
import org.jibao.typesetting.pages.Dates;

/**
 * 版记 (GB/T 9704-2012, 7.4), and the foot of briefings: a table that floats to the foot of the type area of the last page.
 * Its place across is counted from the paper: LibreOffice lets a table as wide as the text float only then.
 */
final class ImprintSection {

    private static final String END = "</w:tc></w:tr>";

    private final Setting setting;
    private final Units units;
    private final int margin;
    private final List<Row> rows = new ArrayList<>();

    private ImprintSection(Setting setting) {
        this.setting = setting;
        this.units = setting.units();
        this.margin = units.cells(setting.sheet().imprintIndentCells);
    }

    /**
     * @param ruled whether a rule separates the row from the one above
     * @param borders of its own
     */
    private record Row(String place, String runs, boolean ruled, String borders) {
        Row(String place, String runs, boolean ruled) {
            this(place, runs, ruled, "");
        }
    }

    /** @param addressees 主送 that found no room on the first page; null when they stand there */
    static boolean write(Setting setting, Head head, @Nullable String addressees) {
        var section = new ImprintSection(setting);
        section.fill(head, addressees);
        if (section.rows.isEmpty()) {
            return false;
        }
        section.write(head.form() != Form.LETTER);
        return true;
    }

    private void fill(Head head, @Nullable String addressees) {
        var imprint = head.imprint();
        if (addressees != null) {
            list("主送：", addressees + "。");
        }
        if (!imprint.copies().isEmpty()) {
            list("抄送：", String.join("，", imprint.copies()) + "。");
        }
        if (head.form() != Form.LETTER && (imprint.office() != null || imprint.date() != null)) {
            var date = imprint.date();
            var office = imprint.office() == null ? "" : Markup.run(imprint.office());
            var printed = date == null ? "" : Markup.TAB + Markup.run(Dates.chinese(date) + "印发");
            rows.add(new Row(
                    Setting.tabs(Setting.tab("right", units.areaWidth() - margin)) + "<w:ind w:left=\"" + margin
                            + "\" w:right=\"" + margin + "\"/><w:jc w:val=\"left\"/>",
                    office + printed,
                    true));
        }
        briefing(head);
    }

    private void briefing(Head head) {
        var briefing = head.briefing();
        if (!briefing.reportedTo().isEmpty()) {
            list("报：", String.join("，", briefing.reportedTo()) + "。");
        }
        if (!briefing.sentTo().isEmpty()) {
            list("送：", String.join("，", briefing.sentTo()) + "。");
        }
        if (!briefing.issuedTo().isEmpty()) {
            list("发：", String.join("，", briefing.issuedTo()) + "。");
        }
        if (briefing.copies() != null) {
            rows.add(new Row(
                    "<w:ind w:right=\"" + margin + "\"/><w:jc w:val=\"right\"/>",
                    Markup.run("共印" + briefing.copies() + "份"),
                    true,
                    "<w:tcBorders>" + rule("top", setting.sheet().imprintThick)
                            + "<w:bottom w:val=\"nil\"/></w:tcBorders>"));
        }
    }

    private void list(String label, String names) {
        int hanging = units.twips(setting.sheet().imprintSize) * label.length();
        rows.add(new Row(
                "<w:ind w:left=\"" + (margin + hanging) + "\" w:right=\"" + margin + "\" w:hanging=\"" + hanging
                        + "\"/>",
                Markup.run(label + names),
                false));
    }

    private void write(boolean ruled) {
        var sheet = setting.sheet();
        var out = setting.out();
        int width = units.areaWidth();
        out.add("<w:tbl><w:tblPr><w:tblpPr w:leftFromText=\"0\" w:rightFromText=\"0\" w:vertAnchor=\"margin\"")
                .add(" w:horzAnchor=\"page\" w:tblpX=\"")
                .add(units.twips(sheet.areaLeft))
                .add("\" w:tblpYSpec=\"bottom\"/><w:tblW w:w=\"")
                .add(width)
                .add("\" w:type=\"dxa\"/>");
        if (ruled) {
            out.add("<w:tblBorders>")
                    .add(rule("top", sheet.imprintThick))
                    .add(rule("bottom", sheet.imprintThick))
                    .add(rule("insideH", sheet.imprintThin))
                    .add("</w:tblBorders>");
        }
        out.add("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/>")
                .add("<w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"")
                .add(width)
                .add("\"/></w:tblGrid>");
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (i == 0 || row.ruled) {
                out.add(i == 0 ? "" : END)
                        .add("<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"")
                        .add(width)
                        .add("\" w:type=\"dxa\"/>")
                        .add(row.borders)
                        .add("</w:tcPr>");
            }
            out.paragraph(Style.IMPRINT, row.place, row.runs);
        }
        out.add(END).add("</w:tbl>");
        out.paragraph(Style.SECTION_END, "");
    }

    private String rule(String side, int thickness) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"" + units.eighths(thickness)
                + "\" w:space=\"0\" w:color=\"000000\"/>";
    }
}
