package org.jibao.typesetting.manuscript;

import java.util.ArrayList;
import java.util.List;

import org.jibao.typesetting.Block;
import org.jibao.typesetting.Run;

/**
 * 合并单元格: a cell that holds only {@code ^^} joins the cell above it, as in MultiMarkdown, one that holds only {@code <<}
 * the cell to its left. What is joined must make a rectangle.
 */
final class Merges {

    private static final String UP = "^^";
    private static final String LEFT = "<<";

    private final List<List<Block.Cell>> rows;
    private final int columns;
    private final boolean[][] covered;

    private Merges(List<List<Block.Cell>> rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.covered = new boolean[rows.size()][columns];
    }

    /**
     * The rows with merged cells in their first places, and {@link Block.Cell#COVERED} in the others.
     *
     * @param line where the table begins; its rows follow the header and the line below it
     */
    static List<List<Block.Cell>> of(List<List<Block.Cell>> rows, int columns, int line, Faults faults) {
        boolean none = rows.stream().flatMap(List::stream).noneMatch(cell -> is(cell, UP) || is(cell, LEFT));
        return none ? rows : new Merges(rows, columns).merged(line, faults);
    }

    /** How many rows the header has: those that a cell of the first row, or of one joined to it, reaches into. */
    static int headerRows(List<List<Block.Cell>> rows) {
        int heads = Math.min(1, rows.size());
        for (int row = 0; row < heads; row++) {
            int reach = row;
            for (var cell : rows.get(row)) {
                reach = Math.max(reach, row + cell.rows() - 1);
            }
            heads = Math.max(heads, Math.min(reach + 1, rows.size()));
        }
        return heads;
    }

    private List<List<Block.Cell>> merged(int line, Faults faults) {
        var merged = new ArrayList<List<Block.Cell>>();
        for (int row = 0; row < rows.size(); row++) {
            var cells = new ArrayList<Block.Cell>();
            for (int column = 0; column < rows.get(row).size(); column++) {
                cells.add(cell(row, column, line, faults));
            }
            merged.add(cells);
        }
        return merged;
    }

    private Block.Cell cell(int row, int column, int line, Faults faults) {
        var cell = rows.get(row).get(column);
        if (column >= columns) {
            return cell;
        }
        if (covered[row][column]) {
            return Block.Cell.COVERED;
        }
        if (is(cell, UP) || is(cell, LEFT)) {
            faults.add(
                    row == 0 ? line : line + row + 1,
                    "第" + (column + 1) + "格的 " + Run.text(cell.runs()).strip() + " 没有可以并入的格，或并出来不是长方形",
                    "^^ 并入上面的格，<< 并入左边的格；并成几行几列的，其余各格都要写上 ^^ 或 <<");
            return cell;
        }
        int wide = 1;
        while (isAt(row, column + wide, LEFT)) {
            wide++;
        }
        int high = 1;
        while (isAt(row + high, column, UP) && joined(row + high, column, wide)) {
            high++;
        }
        for (int r = row; r < row + high; r++) {
            for (int c = column; c < column + wide; c++) {
                covered[r][c] = true;
            }
        }
        return new Block.Cell(cell.runs(), wide, high);
    }

    /** Whether the whole width of a merged cell goes on in this row, and ends there. */
    private boolean joined(int row, int column, int wide) {
        for (int c = column + 1; c < column + wide; c++) {
            if (!isAt(row, c, UP) && !isAt(row, c, LEFT)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAt(int row, int column, String mark) {
        return row < rows.size()
                && column < Math.min(columns, rows.get(row).size())
                && !covered[row][column]
                && is(rows.get(row).get(column), mark);
    }

    private static boolean is(Block.Cell cell, String mark) {
        return cell.runs().size() == 1 && cell.runs().get(0).text().strip().equals(mark);
    }
}
