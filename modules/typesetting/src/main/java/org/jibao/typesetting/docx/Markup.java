package org.jibao.typesetting.docx;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Run;
import org.jibao.typesetting.packing.Zip;

/**
 * The text of word/document.xml, written in reading order and handed on as it grows, so that a long document never stands in
 * memory as a whole. Properties are given as markup, in the order of the schema.
 */
final class Markup {

    static final String TAB = "<w:r><w:tab/></w:r>";
    static final String BREAK = "<w:r><w:br/></w:r>";

    /** Characters that are kept before they are handed on. */
    private static final int CHUNK = 65_536;

    private final Zip.OpenEntry part;
    private final StringBuilder xml = new StringBuilder(16_384);
    /** Where properties can still be added to the paragraph that ends the text; -1 behind anything else. */
    private int openProperties = -1;

    /** @param part takes the text */
    Markup(Zip.OpenEntry part) {
        this.part = part;
    }

    Markup add(String markup) {
        handOn(CHUNK);
        xml.append(markup);
        openProperties = -1;
        return this;
    }

    Markup add(int number) {
        xml.append(number);
        return this;
    }

    void paragraph(Style style, String properties, String runs) {
        open(style, properties);
        xml.append(runs);
        close();
    }

    void paragraph(Style style, String runs) {
        paragraph(style, "", runs);
    }

    void open(Style style, String properties) {
        handOn(CHUNK);
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(style.id)
                .append("\"/>")
                .append(properties);
        openProperties = xml.length();
        xml.append("</w:pPr>");
    }

    void close() {
        xml.append("</w:p>");
    }

    /** Ends a section after what has been written; Word keeps its properties in its last paragraph. */
    void section(String properties) {
        if (openProperties < 0) {
            open(Style.SECTION_END, "");
            close();
        }
        xml.insert(openProperties, properties);
        openProperties = -1;
    }

    /** @param properties of the characters beside those of their emphasis */
    void runs(List<Run> runs, String properties) {
        for (var run : runs) {
            xml.append("<w:r>");
            var style =
                    switch (run.emphasis()) {
                        case NONE -> "";
                        case STRONG -> "<w:rStyle w:val=\"EmphasisHei\"/>";
                        case GENTLE -> "<w:rStyle w:val=\"EmphasisKai\"/>";
                    };
            if (!style.isEmpty() || !properties.isEmpty()) {
                xml.append("<w:rPr>").append(style).append(properties).append("</w:rPr>");
            }
            text(run.text(), xml);
            xml.append("</w:r>");
        }
    }

    static String run(String text) {
        return styled(text, "");
    }

    static String run(String text, FontRole role) {
        return styled(text, StylesPart.fonts(role));
    }

    static String styled(String text, String properties) {
        if (text.isEmpty()) {
            return "";
        }
        var run = new StringBuilder("<w:r>");
        if (!properties.isEmpty()) {
            run.append("<w:rPr>").append(properties).append("</w:rPr>");
        }
        text(text, run);
        return run.append("</w:r>").toString();
    }

    private static void text(String text, StringBuilder xml) {
        xml.append("<w:t xml:space=\"preserve\">");
        Xml.escape(text, xml);
        xml.append("</w:t>");
    }

    /** The end of the text. */
    Zip.Entry end() {
        handOn(0);
        return part.end();
    }

    private void handOn(int least) {
        if (xml.length() >= least) {
            part.write(xml.toString().getBytes(StandardCharsets.UTF_8));
            xml.setLength(0);
            openProperties = -1;
        }
    }
}
