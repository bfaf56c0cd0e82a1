package org.jibao.typesetting.docx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jibao.typesetting.Block;
import org.jibao.typesetting.packing.Zip;

/** The parts of one file beside its text, and how the text refers to them. */
final class Parts {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private static final String WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEADER_ID = "letterHead";

    private final Set<Foot> feet = EnumSet.noneOf(Foot.class);
    /** Charts and the head of a letter, by their names. */
    private final Map<String, byte[]> own = new LinkedHashMap<>();

    private final StringBuilder types = new StringBuilder(1024);
    private final StringBuilder relations = new StringBuilder(1024);
    private int chartCount;

    /** Name by which section properties refer to a footer. */
    String foot(Foot foot) {
        feet.add(foot);
        return foot.id;
    }

    Set<Foot> feet() {
        return feet;
    }

    /** Name of the header of a letter's first page. */
    String letterHead(String xml) {
        own.put("word/header1.xml", xml.getBytes(StandardCharsets.UTF_8));
        types.append(override("/word/header1.xml", WORD_TYPE + "header+xml"));
        relations.append(relation(HEADER_ID, OFFICE + "header", "header1.xml"));
        return HEADER_ID;
    }

    /** Adds a chart with its workbook, for "edit data"; gives the name by which a drawing refers to it. */
    String chart(Block.Chart chart, ChartPart.Look look) {
        int number = ++chartCount;
        var part = "charts/chart" + number + ".xml";
        var workbook = "embeddings/Microsoft_Excel_Worksheet" + number + ".xlsx";
        own.put("word/" + part, ChartPart.of(chart, look).getBytes(StandardCharsets.UTF_8));
        own.put(
                "word/charts/_rels/chart" + number + ".xml.rels",
                relations(relation("rId1", OFFICE + "package", "../" + workbook))
                        .getBytes(StandardCharsets.UTF_8));
        own.put("word/" + workbook, Workbook.of(chart));
        types.append(override("/word/" + part, CHART_TYPE));
        relations.append(relation("chart" + number, OFFICE + "chart", part));
        return "chart" + number;
    }

    int chartCount() {
        return chartCount;
    }

    /** What belongs to this document alone. */
    List<Zip.Entry> own(Zip.Press press) {
        var entries = new ArrayList<Zip.Entry>();
        own.forEach((name, content) -> entries.add(press.entry(name, content)));
        return entries;
    }

    Zip.Entry contentTypes(Zip.Press press) {
        var xml = new StringBuilder(Xml.DECLARATION)
                .append("<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\"")
                .append(" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        if (chartCount > 0) {
            xml.append("<Default Extension=\"xlsx\" ContentType=\"" + WORKBOOK_TYPE + "\"/>");
        }
        xml.append(override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"))
                .append(override("/word/document.xml", WORD_TYPE + "document.main+xml"))
                .append(override("/word/styles.xml", WORD_TYPE + "styles+xml"))
                .append(override("/word/settings.xml", WORD_TYPE + "settings+xml"))
                .append(override("/word/fontTable.xml", WORD_TYPE + "fontTable+xml"));
        feet.forEach(foot -> xml.append(override("/word/" + foot.file, WORD_TYPE + "footer+xml")));
        return press.entry(
                "[Content_Types].xml", xml.append(types).append("</Types>").toString());
    }

    Zip.Entry documentRelations(Zip.Press press) {
        var xml = new StringBuilder(relation("rId1", OFFICE + "styles", "styles.xml"))
                .append(relation("rId2", OFFICE + "settings", "settings.xml"))
                .append(relation("rId3", OFFICE + "fontTable", "fontTable.xml"));
        feet.forEach(foot -> xml.append(relation(foot.id, OFFICE + "footer", foot.file)));
        return press.entry(
                "word/_rels/document.xml.rels", relations(xml.append(relations).toString()));
    }

    static Zip.Entry packageRelations() {
        return Zip.alone(
                "_rels/.rels",
                relations(relation("rId1", OFFICE + "officeDocument", "word/document.xml")
                        + relation("rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")));
    }

    static String relations(String relations) {
        return Xml.DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations
                + "</Relationships>";
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }
}
