package org.jibao.typesetting.docx;

import org.jibao.typesetting.packing.Zip;
import org.jibao.typesetting.sheet.Sheet;

/** word/footerN.xml. */
final class FootPart {

    private static final String DRAWINGS = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
    private static final String NUMBER = "<w:r><w:t xml:space=\"preserve\">— </w:t></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
            + "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> —</w:t></w:r>";

    private final Sheet sheet;
    private final Units units;

    FootPart(Sheet sheet) {
        this.sheet = sheet;
        this.units = new Units(sheet);
    }

    Zip.Entry entry(Foot foot) {
        var content =
                switch (foot) {
                    case ODD -> number("right", "");
                    case EVEN -> number("left", "");
                    case LETTER_FIRST -> lowerRule();
                    case LETTER_ODD -> number("right", letterSpacing());
                    case LETTER_EVEN -> number("left", letterSpacing());
                    case TURNED_ODD -> turned("right");
                    case TURNED_EVEN -> turned("left");
                };
        return Zip.alone(
                "word/" + foot.file,
                Xml.DECLARATION + "<w:ftr " + Xml.WORD + " " + DRAWINGS + ">" + content + "</w:ftr>");
    }

    /** From the lower edge of the paper to that of the number, whose dash lies at the prescribed distance (7.5). */
    static int distance(Sheet sheet) {
        return sheet.pageHeight - sheet.areaTop - sheet.areaHeight - sheet.pageNumberGap - sheet.pageNumberSize / 2;
    }

    private String number(String side, String spacing) {
        int margin = units.cells(sheet.pageNumberIndentCells);
        var place = sheet.pageNumberCentred
                ? "<w:jc w:val=\"center\"/>"
                : "<w:ind w:" + side + "=\"" + margin + "\"/><w:jc w:val=\"" + side + "\"/>";
        return "<w:p><w:pPr><w:pStyle w:val=\"" + Style.PAGE_NUMBER.id + "\"/>" + spacing + place + "</w:pPr>" + NUMBER
                + "</w:p>";
    }

    /**
     * Letters have their first page longer than the others (10.1): their lower margin is that of the first page, and the
     * footers of the others are so high that the type area ends where it always does.
     */
    private String letterSpacing() {
        int below = units.twips(distance(sheet)) - units.twips(sheet.letterFootRule);
        int above = units.twips(sheet.pageNumberGap - sheet.pageNumberSize / 2);
        return "<w:spacing w:before=\"" + above + "\" w:after=\"" + below + "\" w:line=\""
                + units.twips(sheet.pageNumberSize) + "\" w:lineRule=\"exact\"/>";
    }

    private String lowerRule() {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + Style.LETTER_RULE.id + "\"/></w:pPr></w:p>";
    }

    /**
     * The number keeps its place on paper when the page is turned (8): a text box on the left of the landscape page, as wide
     * as a line is high and as high as the type area is wide.
     */
    private String turned(String side) {
        int height = sheet.pageNumberSize;
        int left = sheet.pageHeight - sheet.areaTop - sheet.areaHeight - sheet.pageNumberGap - height / 2;
        var box = "<wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"1\""
                + " behindDoc=\"1\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/>"
                + "<wp:positionH relativeFrom=\"page\"><wp:posOffset>" + Units.emus(left)
                + "</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"page\"><wp:posOffset>"
                + Units.emus(sheet.areaLeft) + "</wp:posOffset></wp:positionV><wp:extent cx=\"" + Units.emus(height)
                + "\" cy=\"" + Units.emus(sheet.areaWidth) + "\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>"
                + "<wp:wrapNone/><wp:docPr id=\"1001\" name=\"页码\"/><wp:cNvGraphicFramePr/><a:graphic>"
                + "<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp>"
                + "<wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\""
                + Units.emus(height)
                + "\" cy=\"" + Units.emus(sheet.areaWidth)
                + "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>"
                + "</wps:spPr><wps:txbx><w:txbxContent>" + number(side, "")
                + "</w:txbxContent></wps:txbx><wps:bodyPr vert=\"vert\" wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\""
                + " bIns=\"0\" anchor=\"t\"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor>";
        return "<w:p><w:pPr><w:pStyle w:val=\"" + Style.SECTION_END.id + "\"/></w:pPr><w:r><mc:AlternateContent>"
                + "<mc:Choice Requires=\"wps\"><w:drawing>" + box
                + "</w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>";
    }
}
