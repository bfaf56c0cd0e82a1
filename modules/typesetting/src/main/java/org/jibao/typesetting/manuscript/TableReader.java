package org.jibao.typesetting.manuscript;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Block;

/** Reads a table, and refuses rows that Markdown would quietly fill up or cut off. */
final class TableReader {

    private final Inlines inlines;
    private final Faults faults;
    private final String[] source;
    private final int firstLine;

    TableReader(Inlines inlines, Faults faults, String[] source, int firstLine) {
        this.inlines = inlines;
        this.faults = faults;
        this.source = source;
        this.firstLine = firstLine;
    }

    Block.Table read(TableBlock table, BodyBuilder.@Nullable Caption caption) {
        var columns = new ArrayList<Block.Alignment>();
        var header = new ArrayList<List<Block.Cell>>();
        var rows = new ArrayList<List<Block.Cell>>();
        for (var section = table.getFirstChild(); section != null; section = section.getNext()) {
            for (var row = section.getFirstChild(); row != null && !faults.enough(); row = row.getNext()) {
                if (section instanceof TableHead) {
                    header.add(cells(row));
                    columns.addAll(alignments(row));
                } else {
                    checkWidth(row, columns.size());
                    rows.add(cells(row));
                }
            }
        }
        int line = Lines.of(table, firstLine);
        header.addAll(rows);
        return table(columns, header, caption, line, faults);
    }

    /**
     * @param all rows, the head first
     * @param line where the table begins
     */
    static Block.Table table(
            List<Block.Alignment> columns,
            List<List<Block.Cell>> all,
            BodyBuilder.@Nullable Caption caption,
            int line,
            Faults faults) {
        var merged = Merges.of(all, columns.size(), line, faults);
        int heads = Merges.headerRows(merged);
        if (heads == merged.size()) {
            faults.add(line, "表格只有表头", "在表头下面至少写一行内容，或删去表格");
        }
        return new Block.Table(
                caption == null ? List.of() : caption.words(),
                columns,
                merged.subList(0, heads),
                merged.subList(heads, merged.size()),
                caption != null && caption.turned(),
                line);
    }

    private List<Block.Cell> cells(Node row) {
        var cells = new ArrayList<Block.Cell>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(new Block.Cell(inlines.read(cell, Lines.of(row, firstLine))));
        }
        return cells;
    }

    private static List<Block.Alignment> alignments(Node row) {
        var alignments = new ArrayList<Block.Alignment>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            var alignment = cell instanceof TableCell tableCell ? tableCell.getAlignment() : null;
            if (alignment == null) {
                alignments.add(Block.Alignment.AUTOMATIC);
            } else {
                alignments.add(
                        switch (alignment) {
                            case LEFT -> Block.Alignment.LEFT;
                            case CENTER -> Block.Alignment.CENTRE;
                            case RIGHT -> Block.Alignment.RIGHT;
                        });
            }
        }
        return alignments;
    }

    private void checkWidth(Node row, int columns) {
        int line = Lines.of(row, firstLine);
        int cells = cellsIn(source[line - firstLine - 1].strip());
        if (cells != columns) {
            faults.add(
                    line,
                    "这一行有" + cells + "格，表头有" + columns + "格",
                    cells < columns ? "补上缺的格，空格写成 | |" : "删去多的格；文字里的竖线写成 \\|");
        }
    }

    /** Cells of a row as it was typed: bars that are not escaped part them, those at both ends are only the frame. */
    private static int cellsIn(String row) {
        int bars = 0;
        boolean lastIsBar = false;
        for (int i = 0; i < row.length(); i++) {
            lastIsBar = false;
            if (row.charAt(i) == '\\') {
                i++;
            } else if (row.charAt(i) == '|') {
                bars++;
                lastIsBar = true;
            }
        }
        return bars + 1 - (row.startsWith("|") ? 1 : 0) - (lastIsBar && row.length() > 1 ? 1 : 0);
    }
}
