package org.jibao.typesetting.docx;

import java.util.ArrayList;
import java.util.List;

import org.jibao.typesetting.Block;
import org.jibao.typesetting.packing.Zip;

/** The numbers of a chart as a workbook of one sheet: names of the series in row 1, entries in column A. */
final class Workbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final List<Zip.Entry> FIXED = List.of(
            Zip.alone(
                    "[Content_Types].xml",
                    Xml.DECLARATION + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                            + Parts.override("/xl/workbook.xml", TYPE + "sheet.main+xml")
                            + Parts.override("/xl/worksheets/sheet1.xml", TYPE + "worksheet+xml") + "</Types>"),
            Zip.alone(
                    "_rels/.rels",
                    Parts.relations(Parts.relation("rId1", OFFICE + "officeDocument", "xl/workbook.xml"))),
            Zip.alone(
                    "xl/workbook.xml",
                    Xml.DECLARATION + "<workbook xmlns=\"" + MAIN + "\" " + Xml.RELATIONS + "><sheets><sheet name=\""
                            + ChartData.SHEET + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
            Zip.alone(
                    "xl/_rels/workbook.xml.rels",
                    Parts.relations(Parts.relation("rId1", OFFICE + "worksheet", "worksheets/sheet1.xml"))));

    private Workbook() {}

    static byte[] of(Block.Chart chart) {
        var entries = new ArrayList<>(FIXED);
        entries.add(Zip.alone("xl/worksheets/sheet1.xml", sheet(ChartData.of(chart))));
        return Zip.of(entries);
    }

    private static String sheet(ChartData data) {
        var xml = new StringBuilder(Xml.DECLARATION)
                .append("<worksheet xmlns=\"")
                .append(MAIN)
                .append("\"><sheetData><row r=\"1\">");
        text(xml, 0, 1, "");
        for (int i = 0; i < data.series().size(); i++) {
            text(xml, i + 1, 1, data.series().get(i).name());
        }
        xml.append("</row>");
        for (int row = 0; row < data.entries().size(); row++) {
            int number = row + 2;
            xml.append("<row r=\"").append(number).append("\">");
            text(xml, 0, number, data.entries().get(row));
            for (int i = 0; i < data.series().size(); i++) {
                xml.append("<c r=\"")
                        .append(ChartData.column(i + 1))
                        .append(number)
                        .append("\"><v>")
                        .append(data.series().get(i).values().get(row).toPlainString())
                        .append("</v></c>");
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void text(StringBuilder xml, int column, int row, String text) {
        xml.append("<c r=\"")
                .append(ChartData.column(column))
                .append(row)
                .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        Xml.escape(text, xml);
        xml.append("</t></is></c>");
    }
}
