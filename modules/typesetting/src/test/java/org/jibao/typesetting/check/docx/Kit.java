package org.jibao.typesetting.check.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word files as raw XML, and changes to them. Nothing of the engine's own DOCX writer is used. */
record Kit(Map<String, String> parts) {

    static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:w10=\"urn:schemas-microsoft-com:office:word\"";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TEXT = "各单位要认真落实紧急信息报送责任制，严格执行有关规定，不得迟报、漏报、瞒报。";

    /** A package around a document; further parts are added with {@link #and}. */
    static Kit of(String body) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
                <Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
                <Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
                <Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>
                <Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
                <Override PartName="/word/footer2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
                </Types>
                """);
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\">" + "<Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        parts.put(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\">"
                        + "<Relationship Id=\"rId1\" Type=\"" + OFFICE + "styles\" Target=\"styles.xml\"/>"
                        + "<Relationship Id=\"rId2\" Type=\"" + OFFICE + "settings\" Target=\"settings.xml\"/>"
                        + "<Relationship Id=\"rId3\" Type=\"" + OFFICE + "numbering\" Target=\"numbering.xml\"/>"
                        + "<Relationship Id=\"rId4\" Type=\"" + OFFICE + "theme\" Target=\"theme/theme1.xml\"/>"
                        + "<Relationship Id=\"rId5\" Type=\"" + OFFICE + "footer\" Target=\"footer1.xml\"/>"
                        + "<Relationship Id=\"rId6\" Type=\"" + OFFICE
                        + "footer\" Target=\"/word/footer2.xml\"/></Relationships>");
        parts.put("word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
        return new Kit(parts);
    }

    Kit and(String part, String xml) {
        var more = new LinkedHashMap<>(parts);
        more.put(part, xml);
        return new Kit(more);
    }

    /** The file with one place changed; the place must be there, once. */
    Kit with(String old, String changed) {
        return with("word/document.xml", old, changed);
    }

    Kit with(String part, String old, String changed) {
        var xml = parts.getOrDefault(part, "");
        int at = xml.indexOf(old);
        if (at < 0 || xml.indexOf(old, at + 1) >= 0) {
            throw new AssertionError(part + " has not exactly one \"" + old + "\"");
        }
        return and(part, xml.replace(old, changed));
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String p(String properties, String runs) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>\n";
    }

    static String r(String font, String text) {
        return "<w:r><w:rPr>" + fonts(font) + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String fonts(String font) {
        return "<w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\" w:eastAsia=\"" + font + "\"/>";
    }

    private static String blank(int count) {
        return p("", "").repeat(count);
    }

    private static String indented(String runs) {
        return p("<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>", runs);
    }

    private static String mark(String name, int before, int halfPoints) {
        return p(
                "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"" + before + "\" w:line=\"" + halfPoints * 10
                        + "\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
                "<w:r><w:rPr>" + fonts("方正小标宋简体") + "<w:color w:val=\"FF0000\"/><w:spacing w:val=\"0\"/><w:sz w:val=\""
                        + halfPoints + "\"/></w:rPr><w:t>" + name + "</w:t></w:r>");
    }

    private static String title(String text) {
        return p(
                "<w:spacing w:line=\"700\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
                "<w:r><w:rPr>" + fonts("方正小标宋简体") + "<w:sz w:val=\"44\"/></w:rPr><w:t>" + text + "</w:t></w:r>");
    }

    private static final String RULE =
            "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"9\" w:color=\"FF0000\"/></w:pBdr>";

    static final String SECTION = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId5\"/>"
            + "<w:footerReference w:type=\"even\" r:id=\"rId6\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"1446\" w:gutter=\"0\"/>"
            + "<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\" w:charSpace=\"-849\"/></w:sectPr>";

    private static String imprint(String rows) {
        return "<w:tbl><w:tblPr><w:tblpPr w:vertAnchor=\"margin\" w:horzAnchor=\"margin\" w:tblpYSpec=\"bottom\"/>"
                + "<w:tblW w:w=\"8844\" w:type=\"dxa\"/><w:tblBorders><w:top w:val=\"single\" w:sz=\"8\" w:color=\"000000\"/>"
                + "<w:bottom w:val=\"single\" w:sz=\"8\" w:color=\"000000\"/><w:insideH w:val=\"single\" w:sz=\"6\" w:color=\"000000\"/></w:tblBorders>"
                + "<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
                + "<w:tblGrid><w:gridCol w:w=\"8844\"/></w:tblGrid>" + rows + "</w:tbl>" + p("", "");
    }

    private static String row(String properties, String text) {
        return "<w:tr><w:tc><w:tcPr><w:tcW w:w=\"8844\" w:type=\"dxa\"/></w:tcPr>"
                + p(
                        "<w:snapToGrid w:val=\"0\"/>" + properties,
                        "<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:t>" + text.replace("\t", "</w:t><w:tab/><w:t>")
                                + "</w:t></w:r>")
                + "</w:tc></w:tr>";
    }

    private static final String COPIES =
            row("<w:ind w:left=\"1120\" w:right=\"280\" w:hanging=\"840\"/>", "抄送：省委办公厅信息处，市人大常委会办公室。");
    private static final String PRINTED = row(
            "<w:tabs><w:tab w:val=\"right\" w:pos=\"8564\"/></w:tabs><w:ind w:left=\"280\"/>",
            "中共临江市委办公室\t2026年1月6日印发");

    private static final String BODY = indented(r(TEXT + TEXT))
            + indented(r("黑体", "一、") + r("黑体", "基本情况"))
            + indented(r("楷体_GB2312", "（一）报送数量。") + r(TEXT))
            + indented(r("1.紧急信息。" + TEXT))
            + indented(r("（1）较大以上事件。" + TEXT))
            + indented(r("黑体", "二、下一步工作"))
            + indented(r(TEXT));

    private static final String SEALED = blank(2)
            + p("<w:ind w:rightChars=\"290\" w:right=\"928\"/><w:jc w:val=\"right\"/>", r("中共临江市委办公室"))
            + p("<w:ind w:rightChars=\"400\" w:right=\"1280\"/><w:jc w:val=\"right\"/>", r("2026年1月5日"));

    private static final String ANNEX =
            p("<w:pageBreakBefore/>", r("黑体", "附件")) + blank(1) + title("报送情况统计表") + indented(r("全市共报送紧急信息。"));

    /** The file format with every element. */
    static Kit document() {
        return Kit.of(p("", r("000012"))
                        + p("", r("黑体", "机密★1年"))
                        + p("", r("黑体", "特急"))
                        + mark("中共临江市委办公室文件", 1984 - 3 * 579, 100)
                        + blank(2)
                        + p(RULE + "<w:jc w:val=\"center\"/>", r("临办通报〔2026〕3号"))
                        + blank(2)
                        + title("关于紧急信息报送工作情况的通报")
                        + blank(1)
                        + p("", r("各县（市、区）党委，市直各部门："))
                        + BODY
                        + blank(1)
                        + indented(r("附件：报送情况统计表"))
                        + SEALED
                        + indented(r("（此件公开发布）"))
                        + ANNEX
                        + imprint(COPIES + PRINTED)
                        + SECTION)
                .dressed();
    }

    /** Without a seal: name right 2, date 2 to the right of the name's first character. */
    static Kit unsealed() {
        return document()
                .with(
                        SEALED,
                        blank(1)
                                + p("<w:ind w:left=\"5324\"/>", r("中共临江市委办公室"))
                                + p("<w:ind w:left=\"5964\"/>", r("2026年1月5日")));
    }

    /** A request: number left, signer right. */
    static Kit upward() {
        return document()
                .with(
                        p(RULE + "<w:jc w:val=\"center\"/>", r("临办通报〔2026〕3号")),
                        p(
                                RULE
                                        + "<w:tabs><w:tab w:val=\"right\" w:pos=\"8524\"/></w:tabs><w:ind w:firstLine=\"320\"/>",
                                r("临办发〔2026〕3号") + "<w:r><w:tab/></w:r>" + r("签发人：") + r("楷体_GB2312", "张文明")))
                .with("关于紧急信息报送工作情况的通报", "关于增加信息工作人员的请示")
                .with("各县（市、区）党委，市直各部门：", "中共安澜省委办公厅：");
    }

    /** Three signers on two lines, the number on the last. */
    static Kit severalSigners() {
        var alone = RULE + "<w:tabs><w:tab w:val=\"right\" w:pos=\"8524\"/></w:tabs><w:ind w:firstLine=\"320\"/>";
        return upward().with(
                        p(alone, r("临办发〔2026〕3号") + "<w:r><w:tab/></w:r>" + r("签发人：") + r("楷体_GB2312", "张文明")),
                        p(
                                        "<w:tabs><w:tab w:val=\"left\" w:pos=\"5048\"/></w:tabs>",
                                        "<w:r><w:tab/></w:r>" + r("签发人：") + r("楷体_GB2312", "张文明　李卫国"))
                                + p(
                                        RULE
                                                + "<w:tabs><w:tab w:val=\"left\" w:pos=\"320\"/><w:tab w:val=\"left\" w:pos=\"6312\"/></w:tabs>",
                                        "<w:r><w:tab/></w:r>" + r("临办发〔2026〕3号") + "<w:r><w:tab/></w:r>"
                                                + r("楷体_GB2312", "王建平")));
    }

    /** The annex in a section of its own, lying; {@code properties} are those of its section. */
    static Kit lyingAnnex(String properties) {
        var lying =
                SECTION.replace("w:w=\"11906\" w:h=\"16838\"", "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"");
        return annexSection(
                lying.substring(0, lying.indexOf("<w:footerReference"))
                        + properties
                        + lying.substring(lying.indexOf("<w:pgSz")),
                SECTION);
    }

    /** The annex in a section of its own. */
    static Kit annexSection(String section, String last) {
        return document()
                .with(ANNEX, p(SECTION, "") + ANNEX + p(section, ""))
                .with("</w:tbl>" + p("", "") + SECTION, "</w:tbl>" + p("", "") + last)
                .with(
                        "word/_rels/document.xml.rels",
                        "</Relationships>",
                        "<Relationship Id=\"rId7\" Type=\"" + OFFICE
                                + "footer\" Target=\"footer3.xml\"/></Relationships>")
                .and(
                        "word/footer3.xml",
                        "<w:ftr " + W
                                + "><w:p><w:r><w:drawing><wp:anchor><wp:positionH relativeFrom=\"page\"><wp:posOffset>920000</wp:posOffset>"
                                + "</wp:positionH><wp:positionV relativeFrom=\"page\"><wp:posOffset>1008000</wp:posOffset></wp:positionV>"
                                + "<wp:extent cx=\"180000\" cy=\"5616000\"/><wp:wrapNone/><a:graphic><a:graphicData><wps:wsp><wps:txbx>"
                                + "<w:txbxContent>"
                                + footer("right")
                                        .replaceFirst("<w:ftr [^>]*>", "")
                                        .replace("</w:ftr>", "")
                                + "</w:txbxContent></wps:txbx><wps:bodyPr vert=\"vert\"/></wps:wsp></a:graphicData></a:graphic>"
                                + "</wp:anchor></w:drawing></w:r></w:p></w:ftr>");
    }

    /** 主送 above 抄送, in one cell or, with a rule between, in two. */
    static Kit addresseesBelow(boolean ruled) {
        var addressees = COPIES.replace("抄送：省委办公厅信息处，市人大常委会办公室。", "主送：市直各部门。");
        var both = ruled
                ? addressees + COPIES
                : addressees.replace("</w:tc></w:tr>", "")
                        + COPIES.substring(COPIES.indexOf("</w:tcPr>") + "</w:tcPr>".length());
        return document().with(COPIES, both);
    }

    private static String line(String name, String y, String compound) {
        return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor behindDoc=\"0\">"
                + "<wp:positionH relativeFrom=\"page\"><wp:posOffset>720000</wp:posOffset></wp:positionH>"
                + "<wp:positionV relativeFrom=\"page\"><wp:posOffset>" + y + "</wp:posOffset></wp:positionV>"
                + "<wp:extent cx=\"6120000\" cy=\"0\"/><wp:wrapNone/><wp:docPr id=\"1\" name=\"" + name
                + "\"/><a:graphic>"
                + "<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvCnPr/>"
                + "<wps:spPr><a:prstGeom prst=\"line\"/><a:ln w=\"57150\" cmpd=\"" + compound
                + "\"><a:solidFill><a:srgbClr val=\"FF0000\"/></a:solidFill></a:ln></wps:spPr></wps:wsp></a:graphicData></a:graphic>"
                + "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from=\"0,0\" to=\"482pt,0\" strokecolor=\"red\"/></w:pict>"
                + "</mc:Fallback></mc:AlternateContent></w:r>";
    }

    /** The letter format: mark in a text box 30 mm below the edge of the paper, double rules, no number on page 1. */
    static Kit letter() {
        var box =
                "<w:r><w:drawing><wp:anchor behindDoc=\"0\"><wp:positionH relativeFrom=\"page\"><wp:align>center</wp:align></wp:positionH>"
                        + "<wp:positionV relativeFrom=\"page\"><wp:posOffset>1080000</wp:posOffset></wp:positionV>"
                        + "<wp:extent cx=\"5616000\" cy=\"720000\"/><wp:wrapNone/><a:graphic><a:graphicData uri=\"wps\"><wps:wsp><wps:spPr/>"
                        + "<wps:txbx><w:txbxContent>" + mark("临江市应急管理局", 0, 100)
                        + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>";
        var section = SECTION.replace("<w:pgSz", "<w:titlePg/><w:pgSz");
        return Kit.of(p("", box + line("上线", "1836000", "thickThin") + line("下线", "9972000", "thinThick"))
                        + p("<w:spacing w:before=\"408\"/><w:jc w:val=\"right\"/>", r("临应急函〔2026〕3号"))
                        + blank(2)
                        + title("关于商请提供信息报送资料的函")
                        + blank(1)
                        + p("", r("市消防救援支队："))
                        + indented(r(TEXT + TEXT))
                        + SEALED
                        + section)
                .dressed();
    }

    /** The order format. */
    static Kit order() {
        return Kit.of(mark("临江市人民政府令", 1134, 100)
                        + blank(2)
                        + p("<w:jc w:val=\"center\"/>", r("第12号"))
                        + blank(2)
                        + indented(r(TEXT + TEXT))
                        + SECTION)
                .dressed();
    }

    /** The minutes format. */
    static Kit minutes() {
        return Kit.of(mark("临江市人民政府常务会议纪要", 1984, 70)
                        + blank(1)
                        + title("市政府第8次常务会议纪要")
                        + blank(1)
                        + indented(r(TEXT + TEXT))
                        + indented(r("黑体", "出席：") + r("张文明　李卫国"))
                        + indented(r("黑体", "请假：") + r("王建平"))
                        + imprint(COPIES + PRINTED)
                        + SECTION)
                .dressed();
    }

    /** A briefing, to which the head rules do not apply. */
    static Kit briefing() {
        return Kit.of(mark("值班快报", 300, 84)
                        + p("<w:jc w:val=\"center\"/>", r("第8期"))
                        + p(RULE, r("中共临江市委办公室　　　　　　2026年1月5日"))
                        + title("临江市区发生一起火灾")
                        + indented(r(TEXT + TEXT))
                        + SECTION)
                .dressed();
    }

    /** Styles, settings and footers as Word writes them. */
    private Kit dressed() {
        return and(
                        "word/styles.xml",
                        "<w:styles " + W + "><w:docDefaults><w:rPrDefault><w:rPr>" + fonts("仿宋_GB2312")
                                + "<w:sz w:val=\"32\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
                                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/><w:pPr><w:jc w:val=\"both\"/></w:pPr></w:style></w:styles>")
                .and("word/settings.xml", "<w:settings " + W + "><w:evenAndOddHeaders/></w:settings>")
                .and("word/footer1.xml", footer("right"))
                .and("word/footer2.xml", footer("left"));
    }

    private static String footer(String side) {
        var type = "<w:rPr>" + fonts("宋体") + "<w:sz w:val=\"28\"/></w:rPr>";
        return "<w:ftr " + W + ">"
                + p(
                        "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"280\" w:lineRule=\"exact\"/><w:ind w:" + side
                                + "Chars=\"100\" w:" + side + "=\"280\"/><w:jc w:val=\"" + side + "\"/>",
                        "<w:r>" + type + "<w:t xml:space=\"preserve\">— </w:t></w:r>"
                                + "<w:r>" + type + "<w:fldChar w:fldCharType=\"begin\"/></w:r>"
                                + "<w:r>" + type
                                + "<w:instrText xml:space=\"preserve\"> PAGE   \\* MERGEFORMAT </w:instrText></w:r>"
                                + "<w:r>" + type + "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>" + type
                                + "<w:t>3</w:t></w:r><w:r>" + type + "<w:fldChar w:fldCharType=\"end\"/></w:r>"
                                + "<w:r>" + type + "<w:t xml:space=\"preserve\"> —</w:t></w:r>")
                + "</w:ftr>";
    }
}
