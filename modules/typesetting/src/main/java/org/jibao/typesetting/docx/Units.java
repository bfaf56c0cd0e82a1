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

    /**
     * Run properties that bring a character of the text to its cell, rounded so that a full line fits. Narrower by a
     * percentage rather than by a spacing: LibreOffice drops the spacing wherever Chinese and digits meet, and two digits
     * take one cell only when both kinds shrink alike.
     */
    String fitted() {
        int percent = Sheet.narrowed(sheet.cells(1), sheet.bodySize);
        if (percent < 100) {
            return "<w:w w:val=\"" + percent + "\"/>";
        }
        return "<w:spacing w:val=\"" + (sheet.cells(1) - sheet.bodySize) / 50 + "\"/>";
    }

    /** Run properties that undo {@link #fitted}. */
    String unfitted() {
        return sheet.cells(1) < sheet.bodySize ? "<w:w w:val=\"100\"/>" : "<w:spacing w:val=\"0\"/>";
    }

    /**
     * Room behind a table or a chart in twips, so that what follows stands on the line where our pages set it. A little
     * less than that: were it more, the last line of a full page would go to the next.
     *
     * @param height in 1/1000 pt; 0 when it is not known where the table ends
     */
    int gapAfter(int height) {
        if (height == 0) {
            return twips(sheet.tableGap);
        }
        int line = sheet.lineAt(height + sheet.tableGap);
        return Math.max(0, lines(line) - twips(height) - offGrid());
    }

    /**
     * What is taken off a gap that brings text back to the grid: the lines of word processors are whole twips high, so that
     * theirs end a point above ours, and a row that fills our page to its last line must find room there too.
     */
    int offGrid() {
        return twips(sheet.wordGapMargin);
    }

    /** Indents count characters at their nominal size, as Word does. */
    int cells(int count) {
        return twips(sheet.bodySize) * count;
    }

    int areaWidth() {
        return twips(sheet.areaWidth);
    }
}
