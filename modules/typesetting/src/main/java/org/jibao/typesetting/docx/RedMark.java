package org.jibao.typesetting.docx;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Head;
import org.jibao.typesetting.Mark;
import org.jibao.typesetting.sheet.Sheet;

/**
 * 发文机关标志 (7.2.4, 10.1): a paragraph; of joint documents a table without rules, its names distributed, the word beside
 * them in the middle of their height; of letters the header of the first page.
 */
final class RedMark {

    private RedMark() {}

    /**
     * Gives the height of the mark in twips.
     *
     * @param largest height of a character; it is made smaller where the mark would become too wide
     * @param before from the element above down to the mark, in twips
     */
    static int write(Setting setting, Mark mark, int largest, int before) {
        if (mark.names().size() == 1) {
            var text = mark.names().get(0) + (mark.word() == null ? "" : mark.word());
            int size = Math.min(largest, size(setting.sheet(), length(text), 0));
            setting.out()
                    .paragraph(
                            Style.MARK,
                            "<w:spacing w:before=\"" + before + "\" w:line=\""
                                    + setting.units().twips(size) + "\" w:lineRule=\"exact\"/>",
                            run(setting.sheet(), text, size));
            return setting.units().twips(size);
        }
        setting.out().paragraph(Style.SECTION_END, Setting.exactly(Math.max(1, before)), "");
        return joint(setting, mark);
    }

    /**
     * The header of a letter's first page: the mark with the double rule below it, wider than the type area on both sides;
     * from there to the first line of text it is 7/8 of a character (10.1).
     */
    static String letterHead(Sheet sheet, Head head) {
        var units = new Units(sheet);
        var text = text(head.mark());
        int size = size(sheet, Math.max(1, length(text)), 0);
        int inset = (units.linePitch() - units.twips(sheet.bodySize)) / 2;
        int after = Math.max(0, units.twips(sheet.letterGap) - inset);
        return Xml.DECLARATION + "<w:hdr " + Xml.WORD + "><w:p><w:pPr><w:pStyle w:val=\"" + Style.LETTER_MARK.id
                + "\"/><w:spacing w:after=\"" + after + "\" w:line=\"" + units.twips(size)
                + "\" w:lineRule=\"exact\"/></w:pPr>" + run(sheet, text, size) + "</w:p></w:hdr>";
    }

    private static String text(@Nullable Mark mark) {
        return mark == null ? "" : mark.names().get(0);
    }

    private static int joint(Setting setting, Mark mark) {
        var sheet = setting.sheet();
        var units = setting.units();
        var out = setting.out();
        var word = mark.word() == null ? "" : mark.word();
        int widest = mark.names().stream().mapToInt(RedMark::length).max().orElse(1);
        int gap = word.isEmpty() ? 0 : sheet.markWordGap;
        int size = size(sheet, widest + length(word), gap);
        int rows = mark.names().size();
        size = Math.min(
                size, (int) ((long) sheet.markJointHeight * 1000 / ((rows - 1L) * sheet.markJointPitch + 1000)));
        int pitch = units.twips((int) ((long) size * sheet.markJointPitch / 1000));
        int names = units.twips(size * widest) + SLACK;
        int beside = word.isEmpty() ? 0 : units.twips(size * length(word) + gap) + SLACK;
        out.add("<w:tbl><w:tblPr><w:tblW w:w=\"")
                .add(names + beside)
                .add("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>")
                .add("<w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>")
                .add("<w:tblGrid><w:gridCol w:w=\"")
                .add(names)
                .add("\"/>");
        if (beside > 0) {
            out.add("<w:gridCol w:w=\"").add(beside).add("\"/>");
        }
        out.add("</w:tblGrid>");
        for (int i = 0; i < rows; i++) {
            out.add("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"")
                    .add(pitch)
                    .add("\" w:hRule=\"exact\"/></w:trPr>");
            cell(out, names, "");
            out.paragraph(
                    Style.MARK,
                    Setting.exactly(units.twips(size)) + "<w:jc w:val=\"distribute\"/>",
                    run(sheet, mark.names().get(i), size));
            out.add("</w:tc>");
            if (beside > 0) {
                cell(out, beside, i == 0 ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
                out.paragraph(
                        Style.MARK,
                        Setting.exactly(units.twips(size)) + "<w:jc w:val=\"right\"/>",
                        i == 0 ? run(sheet, word, size) : "");
                out.add("</w:tc>");
            }
            out.add("</w:tr>");
        }
        out.add("</w:tbl>");
        return rows * pitch;
    }

    /** Room in twips that keeps a line of type exactly as wide as its cell from being broken. */
    private static final int SLACK = 20;

    private static void cell(Markup out, int width, String merge) {
        out.add("<w:tc><w:tcPr><w:tcW w:w=\"")
                .add(width)
                .add("\" w:type=\"dxa\"/>")
                .add(merge)
                .add("<w:vAlign w:val=\"center\"/></w:tcPr>");
    }

    private static int size(Sheet sheet, int characters, int gap) {
        return Math.min(sheet.markSize, (sheet.markWidth - gap) / Math.max(1, characters));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Nothing where the paper bears the mark already. */
    private static String run(Sheet sheet, String text, int size) {
        if (sheet.markPrinted) {
            return "";
        }
        int half = new Units(sheet).halfPoints(size);
        return Markup.styled(text, "<w:sz w:val=\"" + half + "\"/><w:szCs w:val=\"" + half + "\"/>");
    }
}
