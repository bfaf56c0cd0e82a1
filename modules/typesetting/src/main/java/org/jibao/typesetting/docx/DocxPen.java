package org.jibao.typesetting.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.DocumentTree;
import org.jibao.typesetting.faces.Faces;
import org.jibao.typesetting.pages.Layout;
import org.jibao.typesetting.sheet.Sheet;

/**
 * Writes the tree as a Word file: styles, grid, fields and tables are Word's own, so that the file stays editable. Parts are
 * written as text; the same tree gives the same bytes.
 */
public final class DocxPen {

    /** The earliest time a zip can hold; the real one would make every file differ. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private DocxPen() {}

    /** Writes the file. The layout lends the lines of titles and the widths of columns. */
    public static byte[] write(DocumentTree tree, Sheet sheet, Layout layout) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", contentTypes());
        parts.put("_rels/.rels", packageRelations());
        parts.put("docProps/core.xml", core(tree));
        parts.put("word/document.xml", BodyPart.of(tree, sheet, layout));
        parts.put("word/_rels/document.xml.rels", documentRelations());
        parts.put("word/styles.xml", StylesPart.of(sheet));
        parts.put("word/settings.xml", settings());
        parts.put("word/fontTable.xml", fontTable());
        parts.put("word/footer1.xml", footer(sheet, "right"));
        parts.put("word/footer2.xml", footer(sheet, "left"));
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write DOCX", e);
        }
        return bytes.toByteArray();
    }

    private static String contentTypes() {
        return Xml.DECLARATION + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                + override("/word/document.xml", WORD_TYPE + "document.main+xml")
                + override("/word/styles.xml", WORD_TYPE + "styles+xml")
                + override("/word/settings.xml", WORD_TYPE + "settings+xml")
                + override("/word/fontTable.xml", WORD_TYPE + "fontTable+xml")
                + override("/word/footer1.xml", WORD_TYPE + "footer+xml")
                + override("/word/footer2.xml", WORD_TYPE + "footer+xml")
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String packageRelations() {
        return Xml.DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relation("rId1", OFFICE + "officeDocument", "word/document.xml")
                + relation("rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
                + "</Relationships>";
    }

    private static String documentRelations() {
        return Xml.DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relation("rId1", OFFICE + "styles", "styles.xml")
                + relation("rId2", OFFICE + "settings", "settings.xml")
                + relation("rId3", OFFICE + "fontTable", "fontTable.xml")
                + relation("rId4", OFFICE + "footer", "footer1.xml")
                + relation("rId5", OFFICE + "footer", "footer2.xml")
                + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String core(DocumentTree tree) {
        var head = tree.head();
        var creator = head.signature().issuers().isEmpty()
                ? ""
                : head.signature().issuers().get(0);
        var date = head.signature().date() == null
                ? ""
                : "<dcterms:created xsi:type=\"dcterms:W3CDTF\">"
                        + head.signature().date() + "T00:00:00Z</dcterms:created>";
        return Xml.DECLARATION + "<cp:coreProperties xmlns:cp=\"" + PACKAGE
                + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + "<dc:title>" + Xml.escaped(head.title()) + "</dc:title><dc:creator>" + Xml.escaped(creator)
                + "</dc:creator>" + date + "</cp:coreProperties>";
    }

    private static String settings() {
        return Xml.DECLARATION + "<w:settings " + Xml.WORD + "><w:evenAndOddHeaders/>"
                + "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\""
                + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
                + "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>";
    }

    /** Alternative names for machines that know the typeface under another one. */
    private static String fontTable() {
        var xml = new StringBuilder(Xml.DECLARATION)
                .append("<w:fonts ")
                .append(Xml.WORD)
                .append('>');
        for (var role : FontRole.values()) {
            var names = Faces.officeNames(role);
            xml.append("<w:font w:name=\"").append(Xml.escaped(names.get(0))).append("\"><w:altName w:val=\"");
            xml.append(Xml.escaped(String.join(",", names.subList(1, names.size()))));
            xml.append("\"/><w:charset w:val=\"86\"/></w:font>");
        }
        return xml.append("</w:fonts>").toString();
    }

    private static String footer(Sheet sheet, String side) {
        var units = new Units(sheet);
        int margin = units.cells(sheet.pageNumberIndentCells);
        return Xml.DECLARATION + "<w:ftr " + Xml.WORD + "><w:p><w:pPr><w:pStyle w:val=\"" + Style.PAGE_NUMBER.id
                + "\"/><w:ind w:" + side + "=\"" + margin + "\"/><w:jc w:val=\"" + side + "\"/></w:pPr>"
                + "<w:r><w:t xml:space=\"preserve\">— </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>";
    }
}
