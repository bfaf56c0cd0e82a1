package org.jibao.typesetting.docx;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.sheet.Sheet;

/** Word's sections: pages that stand upright, lie on their side, begin a letter or count anew. */
final class PageSections {

    /** How the pages of a section stand. */
    enum Kind {
        UPRIGHT,
        LETTER,
        TURNED
    }

    private final Setting setting;
    private final @Nullable String letterHead;
    private Kind kind;
    private boolean restarts;
    private boolean onEvenPage;

    /** @param letterHead name of the header of the first page of a letter, else null */
    PageSections(Setting setting, @Nullable String letterHead) {
        this.setting = setting;
        this.letterHead = letterHead;
        this.kind = letterHead == null ? Kind.UPRIGHT : Kind.LETTER;
    }

    /** Width of the text in twips. */
    int textWidth() {
        return kind == Kind.TURNED
                ? setting.units().twips(setting.sheet().areaHeight)
                : setting.units().areaWidth();
    }

    boolean turned() {
        return kind == Kind.TURNED;
    }

    /** What follows stands on its side or not. Gives whether a section, and so a page, begins. */
    boolean turn(boolean turned) {
        if (turned == turned()) {
            return false;
        }
        next(turned);
        return true;
    }

    /** What follows has pages of its own, counted from 1. */
    void restart(boolean turned) {
        next(turned);
        restarts = true;
    }

    /** What follows stands on the next page of even number, after an empty one if need be. */
    void evenPage() {
        next(false);
        onEvenPage = true;
    }

    private void next(boolean turned) {
        setting.out().section(properties());
        kind = turned ? Kind.TURNED : Kind.UPRIGHT;
        restarts = false;
        onEvenPage = false;
    }

    void end() {
        setting.out().add(properties());
    }

    private String properties() {
        var sheet = setting.sheet();
        int right = sheet.pageWidth - sheet.areaLeft - sheet.areaWidth;
        int bottom = sheet.pageHeight - sheet.areaTop - sheet.areaHeight;
        int foot = FootPart.distance(sheet);
        var page =
                switch (kind) {
                    case UPRIGHT ->
                        feet(Foot.ODD, Foot.EVEN)
                                + type()
                                + page(false)
                                + margins(sheet.areaTop, right, bottom, sheet.areaLeft, foot);
                    case LETTER ->
                        "<w:headerReference w:type=\"first\" r:id=\"" + letterHead + "\"/>"
                                + "<w:footerReference w:type=\"first\" r:id=\""
                                + setting.parts().foot(Foot.LETTER_FIRST) + "\"/>"
                                + feet(Foot.LETTER_ODD, Foot.LETTER_EVEN)
                                + type()
                                + page(false)
                                + margins(
                                        sheet.areaTop, right, belowLetter(sheet), sheet.areaLeft, sheet.letterFootRule);
                    case TURNED ->
                        feet(Foot.TURNED_ODD, Foot.TURNED_EVEN)
                                + type()
                                + page(true)
                                + margins(sheet.areaLeft, sheet.areaTop, right, bottom, right / 2);
                };
        return "<w:sectPr>" + page + (restarts ? "<w:pgNumType w:start=\"1\"/>" : "")
                + (kind == Kind.LETTER ? "<w:titlePg/>" : "") + "<w:docGrid"
                + (kind == Kind.LETTER ? "" : " w:type=\"lines\"") + " w:linePitch=\""
                + setting.units().linePitch() + "\"/></w:sectPr>";
    }

    /**
     * Down to the lower rules. The layout leaves its gap above them by where it begins the lines; here the first line comes
     * as the header lets it, and the last must find room all the same.
     */
    private static int belowLetter(Sheet sheet) {
        return sheet.letterFootRule + sheet.letterRuleHeight();
    }

    private String type() {
        return "<w:type w:val=\"" + (onEvenPage ? "evenPage" : "nextPage") + "\"/>";
    }

    private String feet(Foot odd, Foot even) {
        return "<w:footerReference w:type=\"default\" r:id=\"" + setting.parts().foot(odd)
                + "\"/><w:footerReference w:type=\"even\" r:id=\""
                + setting.parts().foot(even) + "\"/>";
    }

    private String page(boolean turned) {
        int width = setting.units().twips(setting.sheet().pageWidth);
        int height = setting.units().twips(setting.sheet().pageHeight);
        return turned
                ? "<w:pgSz w:w=\"" + height + "\" w:h=\"" + width + "\" w:orient=\"landscape\"/>"
                : "<w:pgSz w:w=\"" + width + "\" w:h=\"" + height + "\"/>";
    }

    private String margins(int top, int right, int bottom, int left, int foot) {
        var units = setting.units();
        int header = kind == Kind.LETTER ? setting.sheet().letterMarkTop : setting.sheet().areaTop / 2;
        return "<w:pgMar w:top=\"" + units.twips(top) + "\" w:right=\"" + units.twips(right) + "\" w:bottom=\""
                + units.twips(bottom) + "\" w:left=\"" + units.twips(left) + "\" w:header=\"" + units.twips(header)
                + "\" w:footer=\"" + units.twips(foot) + "\" w:gutter=\"0\"/>";
    }
}
