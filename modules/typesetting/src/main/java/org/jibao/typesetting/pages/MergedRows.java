package org.jibao.typesetting.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jibao.typesetting.Block;
import org.jibao.typesetting.Colour;
import org.jibao.typesetting.Drawing;
import org.jibao.typesetting.Part;
import org.jibao.typesetting.Passage;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.PlacedRule;

/** Rows that merged cells tie together, drawn as one piece: each cell with its own frame, its text in the middle. */
final class MergedRows {

    private final TableSection table;
    private final Setting setting;
    private final int size;
    private final int pitch;
    private final int[] widths;
    private final List<List<Block.Cell>> rows;
    private final boolean header;
    private final int[] heights;
    private final List<PlacedLine> lines = new ArrayList<>();
    private final List<PlacedRule> rules = new ArrayList<>();

    /** @param table breaks the lines of a cell and sets them to their side */
    MergedRows(
            TableSection table, Setting setting, int size, int[] widths, List<List<Block.Cell>> rows, boolean header) {
        this.table = table;
        this.setting = setting;
        this.size = size;
        this.pitch = (int) ((long) size * setting.sheet().tablePitch / 1000);
        this.widths = widths.clone();
        this.rows = rows;
        this.header = header;
        this.heights = heights();
    }

    int height() {
        return sum(heights, 0, heights.length);
    }

    /** @param passage takes the rows */
    Unit unit(Passage passage) {
        int y = 0;
        for (int row = 0; row < rows.size(); row++) {
            var rowPassage = passage.row();
            int x = 0;
            for (int column = 0; column < widths.length; column++) {
                var cell = cell(row, column);
                if (!cell.covered()) {
                    int width = sum(widths, column, column + cell.columns());
                    int height = sum(heights, row, row + cell.rows());
                    frame(x, y, width, height);
                    int reach = Math.min(cell.rows(), rows.size() - row);
                    var place = rowPassage.cell(header, Math.min(cell.columns(), widths.length - column), reach);
                    text(cell, place, column, x, y, width, height);
                }
                x += widths[column];
            }
            y += heights[row];
        }
        return Unit.bodyBlock(y, new Drawing(lines, rules, List.of()));
    }

    /** Each row as high as its own cells need; what a cell over several rows needs beyond them goes to its last row. */
    private int[] heights() {
        var sheet = setting.sheet();
        var heights = new int[rows.size()];
        Arrays.fill(heights, sheet.tableRowHeight);
        for (int span = 1; span <= rows.size(); span++) {
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < widths.length; column++) {
                    var cell = cell(row, column);
                    if (cell.covered() || cell.rows() != span) {
                        continue;
                    }
                    int needed = broken(cell, column).size() * pitch + sheet.tablePadding;
                    int last = Math.min(rows.size(), row + span) - 1;
                    heights[last] += Math.max(0, needed - sum(heights, row, last + 1));
                }
            }
        }
        return heights;
    }

    private List<SetLine> broken(Block.Cell cell, int column) {
        int room = sum(widths, column, column + cell.columns()) - 2 * setting.sheet().tablePadding;
        return table.lines(cell, column, header, Math.max(size, room));
    }

    private void text(Block.Cell cell, Passage place, int column, int x, int y, int width, int height) {
        var broken = broken(cell, column);
        int top = y + (height - broken.size() * pitch) / 2;
        for (var line : broken) {
            int inset = table.inset(line, column, header || cell.columns() > 1, width);
            lines.add(line.at(Part.TABLE, x + inset, top + setting.sheet().baseline(pitch, size), place));
            top += pitch;
        }
    }

    private void frame(int x, int y, int width, int height) {
        int rule = setting.sheet().tableRule;
        int half = rule / 2;
        rules.add(new PlacedRule(x - half, y - half, width + rule, rule, Colour.BLACK));
        rules.add(new PlacedRule(x - half, y + height - half, width + rule, rule, Colour.BLACK));
        rules.add(new PlacedRule(x - half, y - half, rule, height + rule, Colour.BLACK));
        rules.add(new PlacedRule(x + width - half, y - half, rule, height + rule, Colour.BLACK));
    }

    private Block.Cell cell(int row, int column) {
        return column < rows.get(row).size() ? rows.get(row).get(column) : new Block.Cell(List.of());
    }

    private static int sum(int[] sizes, int from, int to) {
        int sum = 0;
        for (int i = from; i < Math.min(to, sizes.length); i++) {
            sum += sizes[i];
        }
        return sum;
    }
}
