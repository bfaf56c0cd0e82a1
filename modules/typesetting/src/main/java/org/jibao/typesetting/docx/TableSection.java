package org.jibao.typesetting.docx;

import java.util.List;

import org.jibao.typesetting.Block;
import org.jibao.typesetting.pages.Layout;

/** 表格: Word's own, with repeated head, whole rows and merged cells; the layout lends the widths of its columns. */
final class TableSection {

    private static final List<String> SIDES = List.of("top", "left", "bottom", "right", "insideH", "insideV");

    private final Setting setting;
    private final Markup out;
    private final Layout.TableMeasure measure;
    private final int[] widths;
    private final String size;
    private final String line;
    /** Of each column, how many more rows the merged cell that begins there goes on, and how many columns it takes. */
    private final int[] rowsLeft;

    private final int[] spans;

    private TableSection(Setting setting, Block.Table table, int width) {
        this.setting = setting;
        this.out = setting.out();
        this.measure = setting.layout().measure(table, width > setting.units().areaWidth());
        this.widths = widths(measure.widths(), width);
        int half = setting.units().halfPoints(measure.size());
        this.size = "<w:sz w:val=\"" + half + "\"/><w:szCs w:val=\"" + half + "\"/>";
        int pitch = (int) ((long) measure.size() * setting.sheet().tablePitch / 1000);
        this.line = Setting.exactly(setting.units().twips(pitch));
        this.rowsLeft = new int[widths.length];
        this.spans = new int[widths.length];
    }

    /**
     * Writes the table without its caption.
     *
     * @param width of the text, in twips
     * @return room to leave behind it, in twips
     */
    static int write(Setting setting, Block.Table table, int width) {
        var section = new TableSection(setting, table, width);
        section.write(table, width);
        return setting.units().gapAfter(section.measure.height());
    }

    /** @param properties of its paragraph besides its style's */
    static void caption(Setting setting, Block.Table table, String properties) {
        if (!table.caption().isEmpty()) {
            setting.out().open(Style.CAPTION, properties);
            setting.out().runs(table.caption(), "");
            setting.out().close();
        }
    }

    /** Columns in the proportions of the layout, together as wide as the text. */
    private static int[] widths(List<Integer> wanted, int width) {
        long all = wanted.stream().mapToLong(Integer::longValue).sum();
        var widths = new int[wanted.size()];
        long sum = 0;
        int used = 0;
        for (int i = 0; i < widths.length; i++) {
            sum += wanted.get(i);
            int edge = (int) (sum * width / Math.max(1, all));
            widths[i] = edge - used;
            used = edge;
        }
        return widths;
    }

    private void write(Block.Table table, int width) {
        var units = setting.units();
        int padding = units.twips(setting.sheet().tablePadding);
        out.add("<w:tbl><w:tblPr><w:tblW w:w=\"").add(width);
        out.add("\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>");
        for (var side : SIDES) {
            out.add("<w:").add(side).add(" w:val=\"single\" w:sz=\"").add(units.eighths(setting.sheet().tableRule));
            out.add("\" w:space=\"0\" w:color=\"000000\"/>");
        }
        out.add("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
        // LibreOffice counts the rule as part of the row
        int inner = Math.max(0, padding - units.twips(setting.sheet().tableRule)) / 2;
        margin("top", inner);
        margin("left", padding);
        margin("bottom", inner);
        margin("right", padding);
        out.add("</w:tblCellMar></w:tblPr><w:tblGrid>");
        for (int column : widths) {
            out.add("<w:gridCol w:w=\"").add(column).add("\"/>");
        }
        out.add("</w:tblGrid>");
        table.header().forEach(row -> row(row, true));
        table.rows().forEach(row -> row(row, false));
        out.add("</w:tbl>");
    }

    private void margin(String side, int width) {
        out.add("<w:").add(side).add(" w:w=\"").add(width).add("\" w:type=\"dxa\"/>");
    }

    private void row(List<Block.Cell> cells, boolean header) {
        out.add("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"");
        out.add(setting.units().twips(setting.sheet().tableRowHeight));
        out.add("\" w:hRule=\"atLeast\"/>").add(header ? "<w:tblHeader/>" : "").add("</w:trPr>");
        int column = 0;
        while (column < widths.length) {
            var cell = column < cells.size() ? cells.get(column) : Block.Cell.COVERED;
            column += cell.covered() ? covered(column, header) : cell(cell, column, header);
        }
        out.add("</w:tr>");
    }

    private int covered(int column, boolean header) {
        boolean merged = rowsLeft[column] > 0;
        int span = merged ? spans[column] : 1;
        rowsLeft[column] -= merged ? 1 : 0;
        open(column, span, merged ? "<w:vMerge/>" : "");
        out.open(header ? Style.CELL_HEAD : Style.CELL, line);
        out.close();
        out.add("</w:tc>");
        return span;
    }

    private int cell(Block.Cell cell, int column, boolean header) {
        int span = Math.max(1, Math.min(cell.columns(), widths.length - column));
        rowsLeft[column] = cell.rows() - 1;
        spans[column] = span;
        open(column, span, cell.rows() > 1 ? "<w:vMerge w:val=\"restart\"/>" : "");
        var side =
                switch (measure.alignments().get(column)) {
                    case LEFT, AUTOMATIC -> "<w:jc w:val=\"left\"/>";
                    case CENTRE -> "<w:jc w:val=\"center\"/>";
                    case RIGHT -> "<w:jc w:val=\"right\"/>";
                };
        out.open(header ? Style.CELL_HEAD : Style.CELL, header ? line : line + side);
        out.runs(cell.runs(), size);
        out.close();
        out.add("</w:tc>");
        return span;
    }

    private void open(int column, int span, String merge) {
        int width = 0;
        for (int i = column; i < column + span; i++) {
            width += widths[i];
        }
        out.add("<w:tc><w:tcPr><w:tcW w:w=\"").add(width).add("\" w:type=\"dxa\"/>");
        if (span > 1) {
            out.add("<w:gridSpan w:val=\"").add(span).add("\"/>");
        }
        out.add(merge).add("<w:vAlign w:val=\"center\"/></w:tcPr>");
    }
}
