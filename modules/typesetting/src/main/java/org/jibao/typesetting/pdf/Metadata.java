package org.jibao.typesetting.pdf;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.jibao.typesetting.Pages;

/** The description of the file, which PDF/A wants in XMP and equal to the older Info dictionary. */
final class Metadata {

    /** PDF/A knows no key of PDF/UA unless the file describes it (ISO 19005-2, 6.6.2.3). */
    private static final String ACCESSIBILITY = "<rdf:Description rdf:about=\"\""
            + " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
            + " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
            + " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"><pdfaExtension:schemas><rdf:Bag>"
            + "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>"
            + "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
            + "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
            + "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>part</pdfaProperty:name>"
            + "<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>"
            + "<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description></rdf:li>"
            + "</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>";

    private Metadata() {}

    /** Midnight in China of the document's date, as the Info dictionary wants it. */
    static String date(LocalDate date) {
        return "D:" + date.format(DateTimeFormatter.BASIC_ISO_DATE) + "000000+08'00'";
    }

    static String xmp(Pages pages) {
        var description = new StringBuilder();
        description
                .append("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">")
                .append(escaped(pages.title()))
                .append("</rdf:li></rdf:Alt></dc:title>");
        if (pages.author() != null) {
            description
                    .append("<dc:creator><rdf:Seq><rdf:li>")
                    .append(escaped(pages.author()))
                    .append("</rdf:li></rdf:Seq></dc:creator>");
        }
        description
                .append("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">")
                .append(escaped(pages.profile()))
                .append("</rdf:li></rdf:Alt></dc:description>");
        if (pages.date() != null) {
            var date = pages.date() + "T00:00:00+08:00";
            description.append("<xmp:CreateDate>").append(date).append("</xmp:CreateDate>");
            description.append("<xmp:ModifyDate>").append(date).append("</xmp:ModifyDate>");
        }
        return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
                + " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
                + "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
                + "<pdfuaid:part>1</pdfuaid:part>"
                + description
                + "</rdf:Description>" + ACCESSIBILITY + "</rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
