package org.jibao.typesetting.pages;

import org.jibao.typesetting.sheet.Sheet;

/**
 * The part of a page that text may fill.
 *
 * @param top upper edge, from the upper edge of the paper, in 1/1000 pt
 * @param lines lines of the grid
 */
record Frame(int top, int lines) {

    /** The type area: GB/T 9704-2012, 5.2. */
    static Frame area(Sheet sheet) {
        return new Frame(sheet.areaTop, sheet.areaLines);
    }

    /**
     * The first page of a letter (10.1): its grid is moved so that the last line of text lies at the prescribed distance
     * above the lower red rules, which reach below the type area.
     */
    static Frame letter(Sheet sheet) {
        int rules = sheet.pageHeight - sheet.letterFootRule - sheet.letterRuleHeight();
        int footInLine = (sheet.lineTop(1) + sheet.bodySize) / 2;
        int lastLine = rules - sheet.letterGap - footInLine;
        int lines = 1;
        while (lastLine - sheet.lineTop(lines) >= sheet.areaTop) {
            lines++;
        }
        return new Frame(lastLine - sheet.lineTop(lines - 1), lines);
    }

    /** A page on which a line of text begins exactly {@code y} below the upper edge of the type area. */
    static Frame through(Sheet sheet, int y) {
        int above = sheet.lineAt(y);
        above -= sheet.lineTop(above) > y ? 1 : 0;
        int offset = y - sheet.lineTop(above);
        int lines = sheet.areaLines;
        while (offset + sheet.lineTop(lines) > sheet.areaHeight) {
            lines--;
        }
        return new Frame(sheet.areaTop + offset, lines);
    }
}
