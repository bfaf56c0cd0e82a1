package org.jibao.typesetting.pages;

import java.util.List;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Colour;
import org.jibao.typesetting.Part;
import org.jibao.typesetting.Passage;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.sheet.Sheet;

/** What every part of the page needs: the measures, the shaper, and lines at places counted from the type area. */
record Setting(Sheet sheet, Shaper shaper) {

    /** 3号 type on the grid of 28 characters. */
    Shaper.Style body(FontRole role) {
        return new Shaper.Style(role, sheet.bodySize, sheet.cells(1), Colour.BLACK);
    }

    /** Type off the grid: a full-width character is as wide as it is high. */
    Shaper.Style plain(FontRole role, int size) {
        return new Shaper.Style(role, size, size, Colour.BLACK);
    }

    SetLine one(String text, Shaper.Style style) {
        return SetLine.natural(shaper.shape(text, style));
    }

    /** Puts a line into one line of the grid. */
    PlacedLine onGrid(Part part, SetLine line, int x) {
        return onGrid(part, line, x, 0);
    }

    /** Puts a line into the {@code index}th line of the grid below the top of its unit. */
    PlacedLine onGrid(Part part, SetLine line, int x, int index) {
        return line.at(part, x, sheet.lineTop(index) + baseline());
    }

    /** Puts a line that is part of a passage into one line of the grid. */
    PlacedLine onGrid(Part part, SetLine line, int x, Passage passage) {
        return line.at(part, x, baseline(), passage);
    }

    private int baseline() {
        return sheet.baseline(sheet.lineTop(1), sheet.bodySize);
    }

    int centred(SetLine line) {
        return (sheet.areaWidth - line.width()) / 2;
    }

    /** Left edge of a line that ends {@code cells} characters before the right edge. */
    int fromRight(SetLine line, int cells) {
        return sheet.areaWidth - sheet.cells(cells) - line.width();
    }

    /** A paragraph: first line indented, the others {@code hanging}; widths in 1/1000 pt. */
    List<SetLine> broken(Shaped atoms, int indent, int hanging) {
        return LineBreaker.lines(atoms, sheet.areaWidth - indent, sheet.areaWidth - hanging);
    }
}
