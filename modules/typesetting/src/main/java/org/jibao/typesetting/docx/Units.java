package org.jibao.typesetting.docx;

import org.jibao.typesetting.sheet.Sheet;

/** Word's units, derived from the sheet: twips (1/20 pt), half points, eighths of a point. */
record Units(Sheet sheet) {

    int twips(int length) {
        return Math.round(length / 50f);
    }

    /** English Metric Units of drawings: 12700 to the point. */
    static long emus(int length) {
        return Math.round(length * 12.7);
    }

    int halfPoints(int size) {
        return Math.round(size / 500f);
    }

    int eighths(int thickness) {
        return Math.max(2, Math.round(thickness / 125f));
    }

    int wholePoints(int length) {
        return Math.round(length / 1000f);
    }

    /** The largest whole-twip pitch at which all lines of the page fit. */
    int linePitch() {
        return sheet.areaHeight / sheet.areaLines / 50;
    }

    int lines(int count) {
        return count * linePitch();
    }

    /** Spacing that brings a 3号 character down to its cell: rounded so that a full line fits, never overflows. */
    int characterSpacing() {
        return Math.floorDiv(sheet.cells(1) - sheet.bodySize, 50);
    }

    /** Indents count characters at their nominal size, as Word does. */
    int cells(int count) {
        return twips(sheet.bodySize) * count;
    }

    int areaWidth() {
        return twips(sheet.areaWidth);
    }
}
