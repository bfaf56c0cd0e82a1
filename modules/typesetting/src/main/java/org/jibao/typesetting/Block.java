package org.jibao.typesetting;

import java.util.List;

/** 正文块: one piece of the body, before anyone has decided where on the page it lands. */
public sealed interface Block {

    /** Line of the manuscript it begins on, from 1. */
    int line();

    <R> R accept(Visitor<R> visitor);

    /** A writer that has an answer to every kind of block. */
    interface Visitor<R> {
        R heading(Heading heading);

        R paragraph(Paragraph paragraph);

        R table(Table table);
    }

    /**
     * 层次标题 (GB/T 9704-2012, 7.3.3). The words up to the first full stop are the heading; what follows runs on in the
     * same paragraph as plain text.
     *
     * @param level 1 to 4: 一、（一）1.（1）
     * @param ordinal place among its siblings, from 1
     */
    record Heading(int level, int ordinal, List<Run> runs, int line) implements Block {
        public Heading {
            runs = List.copyOf(runs);
        }

        /** The number as printed: 一、 or （一） or 1. or （1）. */
        public String label() {
            return switch (level) {
                case 1 -> ChineseNumerals.of(ordinal) + "、";
                case 2 -> "（" + ChineseNumerals.of(ordinal) + "）";
                case 3 -> ordinal + ".";
                default -> "（" + ordinal + "）";
            };
        }

        /** The heading proper, with its full stop if it has one. */
        public List<Run> lead() {
            return Runs.upToFirstStop(runs);
        }

        /** What follows the first full stop; empty for a heading that stands alone. */
        public List<Run> rest() {
            return Runs.afterFirstStop(runs);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.heading(this);
        }
    }

    /** 自然段. */
    record Paragraph(List<Run> runs, int line) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.paragraph(this);
        }
    }

    /**
     * 表格.
     *
     * @param caption 表题, empty when there is none
     * @param columns alignment of each column; every row has as many cells
     */
    record Table(List<Run> caption, List<Alignment> columns, List<Cell> header, List<List<Cell>> rows, int line)
            implements Block {
        public Table {
            caption = List.copyOf(caption);
            columns = List.copyOf(columns);
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }
    }

    /** 单元格. */
    record Cell(List<Run> runs) {
        public Cell {
            runs = List.copyOf(runs);
        }
    }

    /** 对齐: {@code AUTOMATIC} centres short entries and sets long ones flush left. */
    enum Alignment {
        AUTOMATIC,
        LEFT,
        CENTRE,
        RIGHT
    }
}
