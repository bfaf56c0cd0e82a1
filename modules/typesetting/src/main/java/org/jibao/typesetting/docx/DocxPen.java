package org.jibao.typesetting.docx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.DocumentTree;
import org.jibao.typesetting.Form;
import org.jibao.typesetting.faces.Faces;
import org.jibao.typesetting.packing.Zip;
import org.jibao.typesetting.pages.Layout;
import org.jibao.typesetting.sheet.Sheet;

/**
 * Writes the tree as a Word file: styles, grid, fields and tables are Word's own, so that the file stays editable. Parts are
 * written as text; the same tree gives the same bytes. Safe for use by several threads.
 */
public final class DocxPen {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Sheet sheet;
    /** The same in every file, compressed once. */
    private final List<Zip.Entry> fixed;

    private final Zip.Entry styles;
    private final Zip.Entry letterStyles;

    private final Map<Foot, Zip.Entry> feet = new EnumMap<>(Foot.class);

    public DocxPen(Sheet sheet) {
        this.sheet = sheet;
        this.styles = Zip.alone("word/styles.xml", StylesPart.of(sheet));
        this.letterStyles = Zip.alone("word/styles.xml", StylesPart.withExactLines(sheet));
        this.fixed = List.of(
                Parts.packageRelations(),
                Zip.alone("word/settings.xml", settings()),
                Zip.alone("word/fontTable.xml", fontTable()));
        var writer = new FootPart(sheet);
        for (var foot : Foot.values()) {
            feet.put(foot, writer.entry(foot));
        }
    }

    /** The layout lends the lines of titles and the widths of columns. */
    public byte[] write(DocumentTree tree, Layout layout) {
        try (var press = new Zip.Press()) {
            return Zip.of(entries(tree, layout, press));
        }
    }

    private List<Zip.Entry> entries(DocumentTree tree, Layout layout, Zip.Press press) {
        var parts = new Parts();
        var document = DocumentPart.of(tree, sheet, layout, parts, press);
        var entries = new ArrayList<Zip.Entry>();
        entries.add(parts.contentTypes(press));
        entries.addAll(fixed);
        entries.add(tree.head().form() == Form.LETTER ? letterStyles : styles);
        entries.add(press.entry("docProps/core.xml", core(tree)));
        entries.add(document);
        entries.add(parts.documentRelations(press));
        feet.forEach((foot, entry) -> {
            if (parts.feet().contains(foot)) {
                entries.add(entry);
            }
        });
        entries.addAll(parts.own(press));
        return entries;
    }

    private String core(DocumentTree tree) {
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
                + "<dc:title>" + Xml.escaped(head.title()) + "</dc:title><dc:subject>" + Xml.escaped(sheet.profile())
                + "</dc:subject><dc:creator>" + Xml.escaped(creator) + "</dc:creator>" + date + "</cp:coreProperties>";
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
}
