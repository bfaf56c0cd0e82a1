package org.jibao.typesetting.docx;

import java.util.ArrayList;
import java.util.List;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Annex;
import org.jibao.typesetting.Block;
import org.jibao.typesetting.DocumentTree;
import org.jibao.typesetting.Head;
import org.jibao.typesetting.Run;
import org.jibao.typesetting.Signature;
import org.jibao.typesetting.pages.Dates;
import org.jibao.typesetting.pages.Layout;
import org.jibao.typesetting.sheet.Sheet;

/**
 * word/document.xml. Word breaks the lines; the layout is asked only for what Word cannot do by itself: where a title is
 * broken and how wide columns are.
 */
final class BodyPart implements Block.Visitor<String> {

    private static final String TAB = "<w:r><w:tab/></w:r>";
    private static final String FREE_DATE = "　　　　年　　月　　日";

    private final DocumentTree tree;
    private final Sheet sheet;
    private final Units units;
    private final Layout layout;
    private final StringBuilder xml = new StringBuilder();

    private BodyPart(DocumentTree tree, Sheet sheet, Layout layout) {
        this.tree = tree;
        this.sheet = sheet;
        this.units = new Units(sheet);
        this.layout = layout;
    }

    static String of(DocumentTree tree, Sheet sheet, Layout layout) {
        return new BodyPart(tree, sheet, layout).write();
    }

    private String write() {
        xml.append(Xml.DECLARATION)
                .append("<w:document ")
                .append(Xml.WORD)
                .append(' ')
                .append(Xml.RELATIONS)
                .append("><w:body>");
        var head = tree.head();
        int lines = marking(head);
        markAndNumber(head, lines);
        title(Style.TITLE, head.titleLines());
        if (head.addressees() != null) {
            paragraph(Style.ADDRESSEES, "", run(head.addressees() + "："));
        } else {
            paragraph(Style.BODY, "", "");
        }
        blocks(tree.body());
        annexList();
        signature(head);
        for (var annex : tree.annexes()) {
            annex(annex);
        }
        imprint(head);
        section();
        return xml.append("</w:body></w:document>").toString();
    }

    private int marking(Head head) {
        var marking = head.marking();
        int lines = 0;
        if (marking.copyNumber() != null) {
            paragraph(Style.MARKING, "", run(marking.copyNumber()));
            lines++;
        }
        if (marking.secrecy() != null) {
            if (lines == 0) {
                paragraph(Style.MARKING, "", "");
                lines++;
            }
            paragraph(Style.MARKING, "", run(marking.secrecy(), FontRole.HEI));
            lines++;
        }
        if (marking.urgency() != null) {
            paragraph(Style.MARKING, "", run(marking.urgency(), FontRole.HEI));
            lines++;
        }
        return lines;
    }

    private void markAndNumber(Head head, int linesAbove) {
        var names = head.mark();
        if (names != null) {
            var mark = String.join("", names.names());
            int size = Math.min(sheet.markSize, sheet.markWidth / Math.max(1, mark.codePointCount(0, mark.length())));
            int before = Math.max(0, units.twips(sheet.markTop) - units.lines(linesAbove));
            int half = units.halfPoints(size);
            paragraph(
                    Style.MARK,
                    "<w:spacing w:before=\"" + before + "\" w:line=\"" + units.twips(size)
                            + "\" w:lineRule=\"exact\"/>",
                    "<w:r><w:rPr><w:sz w:val=\"" + half + "\"/><w:szCs w:val=\"" + half + "\"/></w:rPr>" + text(mark)
                            + "</w:r>");
        }
        if (names == null && head.number() == null && head.signers().isEmpty()) {
            return;
        }
        int before = units.lines(sheet.numberBlankLines) + numberInset();
        if (head.signers().isEmpty()) {
            paragraph(Style.NUMBER, spaceBefore(before), head.number() == null ? "" : run(head.number()));
        } else {
            signers(head, before);
        }
    }

    /** Number and signers on one line by tab stops; the rule hangs under the last line. */
    private void signers(Head head, int before) {
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
        var numberTab = "<w:tab w:val=\"left\" w:pos=\"" + units.cells(sheet.numberIndentCells) + "\"/>";
        for (int i = 0; i < rows.size(); i++) {
            boolean first = i == 0;
            boolean last = i == rows.size() - 1;
            var place = (last ? "" : "<w:pBdr><w:bottom w:val=\"nil\"/></w:pBdr>")
                    + "<w:tabs>" + (last ? numberTab : "") + "<w:tab w:val=\"left\" w:pos=\""
                    + (first ? label : names) + "\"/></w:tabs>" + spaceBefore(first ? before : 2 * numberInset())
                    + "<w:jc w:val=\"left\"/>";
            var number = last ? TAB + (head.number() == null ? "" : run(head.number())) : "";
            paragraph(Style.NUMBER, place, number + TAB + (first ? run("签发人：") : "") + run(rows.get(i), FontRole.KAI));
        }
    }

    /** The number's line is as high as its type, so that the rule hangs at its prescribed distance. */
    private int numberInset() {
        return (units.linePitch() - units.twips(sheet.bodySize)) / 2;
    }

    private static String spaceBefore(int twips) {
        return "<w:spacing w:before=\"" + twips + "\"/>";
    }

    private void title(Style style, List<String> written) {
        var lines = layout.titleLines(written);
        var runs = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            runs.append(i == 0 ? "" : "<w:r><w:br/></w:r>").append(run(lines.get(i)));
        }
        paragraph(style, "", runs.toString());
    }

    private void blocks(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            xml.append(blocks.get(i).accept(this));
            boolean tableAgain = i + 1 < blocks.size()
                    && blocks.get(i + 1) instanceof Block.Table next
                    && next.caption().isEmpty();
            if (blocks.get(i) instanceof Block.Table && (tableAgain || i + 1 == blocks.size())) {
                paragraph(Style.BODY, "", "");
            }
        }
    }

    @Override
    public String heading(Block.Heading heading) {
        var runs = new StringBuilder(run(heading.label())).append(runs(heading.lead()));
        boolean alone = heading.rest().isEmpty();
        for (var rest : heading.rest()) {
            runs.append(
                    rest.emphasis() == Run.Emphasis.NONE ? run(rest.text(), FontRole.FANGSONG) : runs(List.of(rest)));
        }
        return paragraphXml(Style.heading(heading.level()), alone ? "" : "<w:keepNext w:val=\"0\"/>", runs.toString());
    }

    @Override
    public String paragraph(Block.Paragraph paragraph) {
        boolean last = !tree.body().isEmpty()
                && paragraph.equals(tree.body().get(tree.body().size() - 1));
        return paragraphXml(Style.PARAGRAPH, last ? "<w:keepNext/>" : "", runs(paragraph.runs()));
    }

    @Override
    public String table(Block.Table table) {
        var measure = layout.measure(table);
        var out = new StringBuilder();
        if (!table.caption().isEmpty()) {
            out.append(paragraphXml(Style.CAPTION, "", runs(table.caption())));
        }
        int padding = units.twips(sheet.tablePadding);
        out.append("<w:tbl><w:tblPr><w:tblW w:w=\"")
                .append(units.areaWidth())
                .append("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>");
        for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            out.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"");
            out.append(units.eighths(sheet.tableRule)).append("\" w:space=\"0\" w:color=\"000000\"/>");
        }
        out.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"")
                .append(padding)
                .append("\" w:type=\"dxa\"/><w:right w:w=\"")
                .append(padding)
                .append("\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        measure.widths().forEach(width -> out.append("<w:gridCol w:w=\"")
                .append(units.twips(width))
                .append("\"/>"));
        out.append("</w:tblGrid>");
        table.header().forEach(row -> row(out, row, measure, true));
        table.rows().forEach(row -> row(out, row, measure, false));
        return out.append("</w:tbl>").toString();
    }

    @Override
    public String chart(Block.Chart chart) {
        return table(chart.data());
    }

    private void row(StringBuilder out, List<Block.Cell> cells, Layout.TableMeasure measure, boolean header) {
        out.append("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"")
                .append(units.twips(sheet.tableRowHeight))
                .append("\" w:hRule=\"atLeast\"/>")
                .append(header ? "<w:tblHeader/>" : "")
                .append("</w:trPr>");
        int pitch = (int) ((long) measure.size() * sheet.tablePitch / 1000);
        int half = units.halfPoints(measure.size());
        var line = "<w:spacing w:line=\"" + units.twips(pitch) + "\" w:lineRule=\"exact\"/>";
        for (int i = 0; i < measure.widths().size(); i++) {
            var runs = i < cells.size() ? cells.get(i).runs() : List.<Run>of();
            var side =
                    switch (measure.alignments().get(i)) {
                        case LEFT, AUTOMATIC -> "left";
                        case CENTRE -> "center";
                        case RIGHT -> "right";
                    };
            out.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                    .append(units.twips(measure.widths().get(i)))
                    .append("\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>");
            var size = "<w:sz w:val=\"" + half + "\"/><w:szCs w:val=\"" + half + "\"/>";
            var words = new StringBuilder();
            runs.forEach(run -> words.append(run(run, size)));
            out.append(paragraphXml(
                    header ? Style.CELL_HEAD : Style.CELL,
                    line + (header ? "" : "<w:jc w:val=\"" + side + "\"/>"),
                    words.toString()));
            out.append("</w:tc>");
        }
        out.append("</w:tr>");
    }

    /** Continuations stand under the first character of the name (7.3.4). */
    private void annexList() {
        int label = units.cells("附件：".length());
        for (var annex : tree.annexes()) {
            boolean first = annex.equals(tree.annexes().get(0));
            var number = annex.number() == 0 ? "" : annex.number() + ".";
            int numberWidth = width(number);
            int left = units.cells(sheet.annexListIndentCells) + label + numberWidth;
            int hanging = numberWidth + (first ? label : 0);
            paragraph(
                    Style.ANNEX_LIST,
                    "<w:keepNext/>"
                            + (first ? "<w:spacing w:before=\"" + units.lines(sheet.annexListBlankLines) + "\"/>" : "")
                            + "<w:ind w:left=\"" + left + "\" w:hanging=\"" + hanging + "\"/>",
                    run((first ? "附件：" : "") + number + annex.title()));
        }
    }

    private void signature(Head head) {
        if (!head.signature().empty()) {
            if (head.signature().manner() != Signature.Manner.NO_SEAL) {
                sealed(head);
            } else {
                unsealed(head);
            }
        }
        if (head.note() != null) {
            paragraph(Style.NOTE, "", run("（" + head.note() + "）"));
        }
    }

    private void sealed(Head head) {
        var date = date(head);
        int right = units.cells(sheet.sealDateIndentCells);
        int centre = units.areaWidth() - right - width(date) / 2;
        int widest =
                head.signature().issuers().stream().mapToInt(this::width).max().orElse(0);
        int slot = Math.max(units.twips(sheet.sealSlot), widest + units.cells(1));
        int perRow = head.signature().issuers().size() <= 1 ? 1 : Math.max(1, (centre + slot / 2) / slot);
        for (int from = 0; from < head.signature().issuers().size(); from += perRow) {
            var names = head.signature()
                    .issuers()
                    .subList(
                            from,
                            Math.min(from + perRow, head.signature().issuers().size()));
            int before = units.lines(from == 0 ? sheet.sealBlankLines : sheet.sealRowLines - 1);
            var tabs = new StringBuilder();
            var runs = new StringBuilder();
            for (int i = 0; i < names.size(); i++) {
                int middle = centre - (names.size() - 1 - i) * slot;
                int most = units.areaWidth() - width(names.get(i)) / 2;
                tabs.append("<w:tab w:val=\"center\" w:pos=\"")
                        .append(Math.min(middle, most))
                        .append("\"/>");
                runs.append(TAB).append(run(names.get(i)));
            }
            paragraph(
                    Style.SIGNATURE,
                    "<w:tabs>" + tabs + "</w:tabs><w:spacing w:before=\"" + before + "\"/><w:jc w:val=\"left\"/>",
                    runs.toString());
        }
        paragraph(Style.DATE, keptWithNote(head) + rightIndent(right), run(date));
    }

    /** Geometry of 7.3.5.2, see the layout's closing section. */
    private void unsealed(Head head) {
        var date = date(head);
        int indent = units.cells(sheet.unsealedIndentCells);
        int widest =
                head.signature().issuers().stream().mapToInt(this::width).max().orElse(0);
        int dateLeft = units.areaWidth() - indent - width(date);
        int nameLeft = dateLeft - indent;
        if (widest >= width(date)) {
            nameLeft = Math.max(0, units.areaWidth() - indent - widest);
            dateLeft = nameLeft + indent;
        }
        int before = units.lines(sheet.unsealedBlankLines);
        for (var name : head.signature().issuers()) {
            paragraph(
                    Style.SIGNATURE,
                    "<w:spacing w:before=\"" + before + "\"/><w:ind w:left=\"" + nameLeft
                            + "\"/><w:jc w:val=\"left\"/>",
                    run(name));
            before = 0;
        }
        paragraph(
                Style.DATE,
                keptWithNote(head) + "<w:ind w:left=\"" + dateLeft + "\"/><w:jc w:val=\"left\"/>",
                run(date));
    }

    private static String keptWithNote(Head head) {
        return head.note() == null ? "" : "<w:keepNext/>";
    }

    private static String date(Head head) {
        var date = head.signature().date();
        return date == null ? FREE_DATE : Dates.chinese(date);
    }

    private void annex(Annex annex) {
        paragraph(Style.ANNEX_LABEL, "", run(annex.label()));
        title(Style.ANNEX_TITLE, List.of(annex.title()));
        blocks(annex.body());
    }

    /**
     * A table that floats to the foot of the type area of the last page. Its place across is counted from the paper:
     * LibreOffice lets a table as wide as the text float only then.
     */
    private void imprint(Head head) {
        var imprint = head.imprint();
        if (imprint.empty()) {
            return;
        }
        int margin = units.cells(sheet.imprintIndentCells);
        int thick = units.eighths(sheet.imprintThick);
        xml.append("<w:tbl><w:tblPr><w:tblpPr w:leftFromText=\"0\" w:rightFromText=\"0\" w:vertAnchor=\"margin\"")
                .append(" w:horzAnchor=\"page\" w:tblpX=\"")
                .append(units.twips(sheet.areaLeft))
                .append("\" w:tblpYSpec=\"bottom\"/><w:tblW w:w=\"")
                .append(units.areaWidth())
                .append("\" w:type=\"dxa\"/><w:tblBorders><w:top w:val=\"single\" w:sz=\"")
                .append(thick)
                .append("\" w:space=\"0\" w:color=\"000000\"/><w:bottom w:val=\"single\" w:sz=\"")
                .append(thick)
                .append("\" w:space=\"0\" w:color=\"000000\"/><w:insideH w:val=\"single\" w:sz=\"")
                .append(units.eighths(sheet.imprintThin))
                .append("\" w:space=\"0\" w:color=\"000000\"/></w:tblBorders><w:tblLayout w:type=\"fixed\"/>")
                .append(
                        "<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar>")
                .append("</w:tblPr><w:tblGrid><w:gridCol w:w=\"")
                .append(units.areaWidth())
                .append("\"/></w:tblGrid>");
        if (!imprint.copies().isEmpty()) {
            int label = units.twips(sheet.imprintSize) * "抄送：".length();
            imprintRow(
                    "<w:ind w:left=\"" + (margin + label) + "\" w:right=\"" + margin + "\" w:hanging=\"" + label
                            + "\"/>",
                    run("抄送：" + String.join("，", imprint.copies()) + "。"));
        }
        if (imprint.office() != null || imprint.date() != null) {
            var office = imprint.office() == null ? "" : run(imprint.office());
            var date = imprint.date();
            var printed = date == null ? "" : TAB + run(Dates.chinese(date) + "印发");
            imprintRow(
                    "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + (units.areaWidth() - margin)
                            + "\"/></w:tabs><w:ind w:left=\"" + margin + "\" w:right=\"" + margin
                            + "\"/><w:jc w:val=\"left\"/>",
                    office + printed);
        }
        xml.append("</w:tbl>");
        paragraph(Style.BODY, "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"20\" w:lineRule=\"exact\"/>", "");
    }

    private void imprintRow(String place, String runs) {
        xml.append("<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"")
                .append(units.areaWidth())
                .append("\" w:type=\"dxa\"/></w:tcPr>");
        paragraph(Style.IMPRINT, place, runs);
        xml.append("</w:tc></w:tr>");
    }

    private void section() {
        int right = sheet.pageWidth - sheet.areaLeft - sheet.areaWidth;
        int bottom = sheet.pageHeight - sheet.areaTop - sheet.areaHeight;
        int footer = bottom - sheet.pageNumberGap - sheet.pageNumberSize / 2;
        xml.append("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>")
                .append("<w:footerReference w:type=\"even\" r:id=\"rId5\"/><w:pgSz w:w=\"")
                .append(units.twips(sheet.pageWidth))
                .append("\" w:h=\"")
                .append(units.twips(sheet.pageHeight))
                .append("\"/><w:pgMar w:top=\"")
                .append(units.twips(sheet.areaTop))
                .append("\" w:right=\"")
                .append(units.twips(right))
                .append("\" w:bottom=\"")
                .append(units.twips(bottom))
                .append("\" w:left=\"")
                .append(units.twips(sheet.areaLeft))
                .append("\" w:header=\"851\" w:footer=\"")
                .append(units.twips(footer))
                .append("\" w:gutter=\"0\"/><w:docGrid w:type=\"lines\" w:linePitch=\"")
                .append(units.linePitch())
                .append("\"/></w:sectPr>");
    }

    private static String rightIndent(int twips) {
        return "<w:ind w:right=\"" + twips + "\"/>";
    }

    /** Width of text as Word will set it: full-width characters take their size, Latin and digits half of it. */
    private int width(String text) {
        int halves = text.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
        return units.cells(1) * halves / 2;
    }

    private void paragraph(Style style, String properties, String runs) {
        xml.append(paragraphXml(style, properties, runs));
    }

    private static String paragraphXml(Style style, String properties, String runs) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style.id + "\"/>" + properties + "</w:pPr>" + runs + "</w:p>";
    }

    private static String runs(List<Run> runs) {
        var xml = new StringBuilder();
        runs.forEach(run -> xml.append(run(run, "")));
        return xml.toString();
    }

    private static String run(Run run, String properties) {
        var style =
                switch (run.emphasis()) {
                    case NONE -> "";
                    case STRONG -> "<w:rStyle w:val=\"EmphasisHei\"/>";
                    case GENTLE -> "<w:rStyle w:val=\"EmphasisKai\"/>";
                };
        return "<w:r><w:rPr>" + style + properties + "</w:rPr>" + text(run.text()) + "</w:r>";
    }

    private static String run(String text) {
        return "<w:r>" + text(text) + "</w:r>";
    }

    private static String run(String text, FontRole role) {
        return "<w:r><w:rPr>" + StylesPart.fonts(role) + "</w:rPr>" + text(text) + "</w:r>";
    }

    private static String text(String text) {
        return "<w:t xml:space=\"preserve\">" + Xml.escaped(text) + "</w:t>";
    }
}
