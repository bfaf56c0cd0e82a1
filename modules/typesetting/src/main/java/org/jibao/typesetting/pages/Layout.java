package org.jibao.typesetting.pages;

import java.util.List;

import org.jibao.typesetting.Block;
import org.jibao.typesetting.DocumentTree;
import org.jibao.typesetting.Form;
import org.jibao.typesetting.Pages;
import org.jibao.typesetting.Part;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.faces.Faces;
import org.jibao.typesetting.sheet.Sheet;

/**
 * 版面: from trees to pages. One layout serves any number of documents and threads; it keeps the characters it has met, so
 * that the second document is set faster than the first.
 */
public final class Layout {

    private final Sheet sheet;
    private final Sheet turnedSheet;
    private final TypeCases cases;

    public Layout(Sheet sheet, Faces faces) {
        this.sheet = sheet;
        this.turnedSheet = sheet.turned();
        this.cases = new TypeCases(faces);
    }

    public Pages pages(DocumentTree tree) {
        var shaper = new Shaper(cases);
        return new Composition(new Setting(sheet, shaper), new Setting(turnedSheet, shaper)).pages(tree);
    }

    /** Whether a form has its addressees above the text; orders and minutes name them in the imprint. */
    public static boolean addressesAbove(Form form) {
        return form != Form.ORDER && form != Form.MINUTES;
    }

    /** The lines a title is broken into, in words. */
    public List<String> titleLines(List<String> written) {
        return HeadSection.titleUnits(new Setting(sheet, new Shaper(cases)), written, Part.TITLE).stream()
                .flatMap(unit -> unit.drawing().lines().stream())
                .map(PlacedLine::text)
                .toList();
    }

    /**
     * How a table is set: for writers whose tables are not made of placed lines.
     *
     * @param onTurnedPage whether it stands on its side, where lines are longer
     */
    public TableMeasure measure(Block.Table table, boolean onTurnedPage) {
        return TableSection.measure(new Setting(onTurnedPage ? turnedSheet : sheet, new Shaper(cases)), table);
    }

    /**
     * 表格尺寸.
     *
     * @param size of the type, in 1/1000 pt
     * @param widths of the columns, together the width of the type area
     * @param alignments of the columns, none automatic
     * @param height of all rows without the caption, in 1/1000 pt; 0 when they take more than a page
     */
    public record TableMeasure(int size, List<Integer> widths, List<Block.Alignment> alignments, int height) {}

    /** How many lines a paragraph or a heading takes. */
    public int lines(Block block) {
        return BodySection.units(new Setting(sheet, new Shaper(cases)), List.of(block), 1)
                .size();
    }

    /** Height of the drawing of a chart without its caption, in 1/1000 pt. */
    public int chartHeight(Block.Chart chart) {
        return ChartSection.height(new Setting(sheet, new Shaper(cases)), chart);
    }
}
