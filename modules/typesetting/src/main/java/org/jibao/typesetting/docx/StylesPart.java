package org.jibao.typesetting.docx;

import java.util.EnumMap;
import java.util.Map;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.faces.Faces;
import org.jibao.typesetting.sheet.Sheet;

/** word/styles.xml: everything that is the same for every document to the standard. */
final class StylesPart {

    private static final Map<FontRole, String> FONTS = allFonts();

    private final Sheet sheet;
    private final Units units;
    /** Whether lines keep their height without a grid. */
    private final boolean exact;

    private final StringBuilder xml = new StringBuilder();

    private StylesPart(Sheet sheet, boolean exact) {
        this.exact = exact;
        this.sheet = sheet;
        this.units = new Units(sheet);
    }

    static String of(Sheet sheet) {
        return new StylesPart(sheet, false).write();
    }

    /**
     * Styles with exact lines for pages without a grid. A letter's first page is a little higher than whole lines make it;
     * where there is a grid, LibreOffice uses whole lines only, and sets them in the middle of what there is.
     */
    static String withExactLines(Sheet sheet) {
        return new StylesPart(sheet, true).write();
    }

    /** White where the paper bears mark and rules already: their room stays as it is. */
    private static String red(Sheet sheet) {
        return sheet.markPrinted ? "FFFFFF" : sheet.red.hex();
    }

    /** The customary name of a typeface for Latin and Chinese alike, as offices set it. */
    static String fonts(FontRole role) {
        return FONTS.getOrDefault(role, "");
    }

    private static Map<FontRole, String> allFonts() {
        var fonts = new EnumMap<FontRole, String>(FontRole.class);
        for (var role : FontRole.values()) {
            fonts.put(role, named(Xml.escaped(Faces.officeNames(role).get(0))));
        }
        return fonts;
    }

    private static String named(String name) {
        return "<w:rFonts w:ascii=\"" + name + "\" w:hAnsi=\"" + name + "\" w:eastAsia=\"" + name + "\" w:cs=\"" + name
                + "\"/>";
    }

    private String write() {
        xml.append(Xml.DECLARATION).append("<w:styles ").append(Xml.WORD).append('>');
        var base = fonts(FontRole.FANGSONG) + size(sheet.bodySize) + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/>";
        xml.append("<w:docDefaults><w:rPrDefault><w:rPr>")
                .append(base)
                .append("</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>");
        normal();
        int indent = units.cells(sheet.bodyIndentCells);
        var firstLine =
                "<w:ind w:firstLineChars=\"" + 100 * sheet.bodyIndentCells + "\" w:firstLine=\"" + indent + "\"/>";
        style(Style.MARKING, "<w:jc w:val=\"left\"/>", "");
        style(
                Style.MARK,
                "<w:snapToGrid w:val=\"0\"/><w:jc w:val=\"center\"/>",
                fonts(FontRole.TITLE_SONG) + "<w:color w:val=\"" + red(sheet) + "\"/>" + units.unfitted());
        style(
                Style.NUMBER,
                "<w:pBdr>" + headRule(sheet, sheet.headRuleThickness)
                        + "</w:pBdr><w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"" + units.twips(sheet.bodySize)
                        + "\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
                "");
        var titleLine = "<w:spacing w:line=\"" + units.twips(sheet.titlePitch) + "\" w:lineRule=\"exact\"";
        var titleRun = fonts(FontRole.TITLE_SONG) + units.unfitted() + size(sheet.titleSize);
        style(
                Style.TITLE,
                "<w:keepNext/><w:snapToGrid w:val=\"0\"/>" + titleLine + " w:before=\""
                        + units.lines(sheet.titleBlankLines) + "\"/><w:jc w:val=\"center\"/>",
                titleRun);
        style(Style.ADDRESSEES, "<w:spacing w:before=\"" + units.lines(sheet.addresseesBlankLines) + "\"/>", "");
        style(Style.PARAGRAPH, firstLine, "");
        heading(1, firstLine, fonts(FontRole.HEI));
        heading(2, firstLine, fonts(FontRole.KAI));
        heading(3, firstLine, fonts(FontRole.FANGSONG));
        heading(4, firstLine, fonts(FontRole.FANGSONG));
        style(
                Style.CAPTION,
                "<w:keepNext/><w:jc w:val=\"center\"/>",
                fonts(FontRole.HEI) + units.unfitted() + size(sheet.tableCaptionSize));
        style(Style.CELL, "<w:snapToGrid w:val=\"0\"/>", units.unfitted());
        style(
                Style.CELL_HEAD,
                "<w:keepNext/><w:snapToGrid w:val=\"0\"/><w:jc w:val=\"center\"/>",
                fonts(FontRole.HEI) + units.unfitted());
        style(Style.ANNEX_LIST, "", "");
        style(Style.SIGNATURE, "<w:keepNext/><w:jc w:val=\"right\"/>", "");
        style(Style.DATE, "<w:jc w:val=\"right\"/>", "");
        style(Style.NOTE, firstLine, "");
        style(Style.ANNEX_LABEL, "<w:keepNext/><w:pageBreakBefore/>", fonts(FontRole.HEI));
        style(
                Style.ANNEX_TITLE,
                "<w:keepNext/><w:snapToGrid w:val=\"0\"/>" + titleLine + " w:before=\""
                        + units.lines(sheet.annexTitleLine - 2) + "\" w:after=\"" + units.lines(1)
                        + "\"/><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/>",
                titleRun);
        style(
                Style.IMPRINT,
                "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"" + units.twips(sheet.imprintPitch)
                        + "\" w:lineRule=\"exact\"/>",
                units.unfitted() + size(sheet.imprintSize));
        letter();
        style(Style.ORDER_NUMBER, "<w:jc w:val=\"center\"/>", "");
        style(Style.ATTENDANCE, "", "");
        style(
                Style.CHART,
                "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
                // the line holds nothing but the picture, and must not be higher than it
                "<w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/>");
        style(Style.SECTION_END, "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"20\" w:lineRule=\"exact\"/>", "");
        style(
                Style.PAGE_NUMBER,
                "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"" + units.twips(sheet.pageNumberSize)
                        + "\" w:lineRule=\"exact\"/>",
                fonts(FontRole.SONG) + units.unfitted() + size(sheet.pageNumberSize));
        character("EmphasisHei", "强调黑体", FontRole.HEI);
        character("EmphasisKai", "强调楷体", FontRole.KAI);
        return xml.append("</w:styles>").toString();
    }

    /** 10.1: rules longer than the type area, thick above thin below the mark, thin above thick at the foot of page 1. */
    private void letter() {
        int beyond = sheet.letterRuleWidth - sheet.pageWidth;
        var indents = "<w:ind w:left=\"" + units.twips(-beyond / 2 - sheet.areaLeft) + "\" w:right=\""
                + units.twips(-beyond / 2 - (sheet.pageWidth - sheet.areaLeft - sheet.areaWidth)) + "\"/>";
        style(
                Style.LETTER_MARK,
                "<w:pBdr>"
                        + letterRule("thickThinSmallGap", units.wholePoints(sheet.letterMarkGap - sheet.letterMarkSink))
                        + "</w:pBdr><w:snapToGrid w:val=\"0\"/>" + indents + "<w:jc w:val=\"center\"/>",
                fonts(FontRole.TITLE_SONG) + "<w:color w:val=\"" + red(sheet) + "\"/>" + units.unfitted());
        style(
                Style.LETTER_RULE,
                "<w:pBdr>" + letterRule("thinThickSmallGap", 0)
                        + "</w:pBdr><w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"20\" w:lineRule=\"exact\"/>"
                        + indents,
                "");
    }

    private String letterRule(String kind, int space) {
        return "<w:bottom w:val=\"" + kind + "\" w:sz=\"" + units.eighths(sheet.letterRuleThick) + "\" w:space=\""
                + space + "\" w:color=\"" + red(sheet) + "\"/>";
    }

    /** The red rule below a number (7.2.7). */
    static String headRule(Sheet sheet, int thickness) {
        var units = new Units(sheet);
        return "<w:bottom w:val=\"single\" w:sz=\"" + units.eighths(thickness) + "\" w:space=\""
                + units.wholePoints(sheet.headRuleGap) + "\" w:color=\"" + red(sheet) + "\"/>";
    }

    /** Says nothing of hanging stops (overflowPunct): left out they hang, while LibreOffice reads either value as its opposite. */
    private void normal() {
        xml.append(
                        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>")
                .append("<w:pPr><w:widowControl w:val=\"0\"/><w:kinsoku/>")
                .append(
                        "<w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\"")
                .append(exact ? " w:line=\"" + units.linePitch() + "\" w:lineRule=\"exact\"" : "")
                .append("/><w:jc w:val=\"both\"/></w:pPr><w:rPr>")
                .append(fonts(FontRole.FANGSONG))
                .append(units.fitted())
                .append(size(sheet.bodySize))
                .append("</w:rPr></w:style>");
    }

    private void heading(int level, String indent, String run) {
        style(Style.heading(level), "<w:keepNext/>" + indent + "<w:outlineLvl w:val=\"" + (level - 1) + "\"/>", run);
    }

    private void style(Style style, String paragraph, String run) {
        boolean ours = style.label.codePointAt(0) > 0x7F;
        xml.append("<w:style w:type=\"paragraph\"" + (ours ? " w:customStyle=\"1\"" : "") + " w:styleId=\"")
                .append(style.id)
                .append("\"><w:name w:val=\"")
                .append(style.label)
                .append("\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>")
                .append(paragraph)
                .append("</w:pPr><w:rPr>")
                .append(run)
                .append("</w:rPr></w:style>");
    }

    private void character(String id, String label, FontRole role) {
        xml.append("<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"")
                .append(id)
                .append("\"><w:name w:val=\"")
                .append(label)
                .append("\"/><w:rPr>")
                .append(fonts(role))
                .append("</w:rPr></w:style>");
    }

    private String size(int size) {
        int half = units.halfPoints(size);
        return "<w:sz w:val=\"" + half + "\"/><w:szCs w:val=\"" + half + "\"/>";
    }
}
