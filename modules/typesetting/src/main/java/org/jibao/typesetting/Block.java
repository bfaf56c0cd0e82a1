package org.jibao.typesetting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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

        R chart(Chart chart);
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
     * @param header one row or more, repeated on every page
     * @param turned whether it stands on its side on pages of its own (横排表格, clause 8)
     */
    record Table(
            List<Run> caption,
            List<Alignment> columns,
            List<List<Cell>> header,
            List<List<Cell>> rows,
            boolean turned,
            int line)
            implements Block {
        public Table {
            caption = List.copyOf(caption);
            columns = List.copyOf(columns);
            header = header.stream().map(List::copyOf).toList();
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }
    }

    /**
     * 单元格. A merged cell stands in its first row and column; the places it covers hold {@link #COVERED}.
     *
     * @param columns how many columns it takes, 1 for most; 0 for a covered place
     * @param rows how many rows it takes, 1 for most; 0 for a covered place
     */
    record Cell(List<Run> runs, int columns, int rows) {

        /** A place that a merged cell takes. */
        public static final Cell COVERED = new Cell(List.of(), 0, 0);

        public Cell {
            runs = List.copyOf(runs);
        }

        /** A cell of one column and one row. */
        public Cell(List<Run> runs) {
            this(runs, 1, 1);
        }

        public boolean covered() {
            return columns == 0;
        }
    }

    /**
     * 图表: drawn from a table whose first column names the entries and whose other columns are numbers.
     *
     * @param data the table, with caption and facts; every number in it has been understood; a ranking has one column of them
     */
    record Chart(Kind kind, Table data) implements Block {

        private static final Pattern NUMBER =
                Pattern.compile("[-－]?(\\d{1,12}|\\d{1,3}([,，]\\d{3}){1,3})(\\.\\d{1,6})?[%％]?");

        /** 图表种类. */
        public enum Kind {
            /** 柱状图: upright bars in groups. */
            BARS("柱状图"),
            /** 折线图. */
            LINES("折线图"),
            /** 排名图: lying bars, the greatest first. */
            RANKING("排名图");

            private final String chinese;

            Kind(String chinese) {
                this.chinese = chinese;
            }

            /** As manuscripts name it. */
            public String chinese() {
                return chinese;
            }
        }

        /** @throws IllegalArgumentException for a ranking of more columns than one: entries can be put in one order only */
        public Chart {
            if (kind == Kind.RANKING && data.columns().size() > 2) {
                throw new IllegalArgumentException(
                        "a ranking of " + (data.columns().size() - 1) + " columns of numbers; draw one of each");
            }
        }

        @Override
        public int line() {
            return data.line();
        }

        /** Names of the entries, in the order of the table. */
        public List<String> entries() {
            return data.rows().stream().map(row -> Run.text(row.get(0).runs())).toList();
        }

        /** The rows of numbers, one for each column after the first. */
        public List<Series> series() {
            var series = new ArrayList<Series>();
            for (int column = 1; column < data.columns().size(); column++) {
                int at = column;
                var last = data.header().get(data.header().size() - 1);
                series.add(new Series(
                        Run.text(last.get(at).runs()),
                        data.rows().stream()
                                .map(row -> number(row.get(at)).orElseThrow())
                                .toList()));
            }
            return List.copyOf(series);
        }

        /** % when every number is written with it, else empty. */
        public String unit() {
            boolean percent = data.rows().stream()
                    .flatMap(row -> row.subList(1, row.size()).stream())
                    .allMatch(cell -> Run.text(cell.runs()).strip().matches(".*[%％]"));
            return percent ? "%" : "";
        }

        /** The number that a cell states, without thousands separators and %; empty when it states none. */
        public static Optional<BigDecimal> number(Cell cell) {
            var text = Run.text(cell.runs()).strip();
            return NUMBER.matcher(text).matches()
                    ? Optional.of(new BigDecimal(text.replaceAll("[,，%％]", "").replace('－', '-')))
                    : Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.chart(this);
        }
    }

    /**
     * 数据系列.
     *
     * @param values one for each entry
     */
    record Series(String name, List<BigDecimal> values) {
        public Series {
            values = List.copyOf(values);
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
