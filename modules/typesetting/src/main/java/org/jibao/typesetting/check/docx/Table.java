package org.jibao.typesetting.check.docx;

import java.util.ArrayList;
import java.util.List;

/** A table with its effective properties; the paragraphs of nested tables belong to the cell they stand in. */
final class Table {

    /** A cell: its properties and paragraphs. */
    record Cell(Props format, List<Paragraph> paragraphs) {}

    /** A row: its cells. */
    record Row(List<Cell> cells) {}

    final Props format;
    final int width;
    final List<Row> rows = new ArrayList<>();

    Table(Props format, int width) {
        this.format = format;
        this.width = width;
    }

    boolean floating() {
        return format.has("tblpPr.vertAnchor")
                || format.has("tblpPr.tblpYSpec")
                || format.has("tblpPr.tblpY")
                || format.has("tblpPr.horzAnchor");
    }

    List<Paragraph> paragraphs() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.paragraphs().stream())
                .toList();
    }
}
