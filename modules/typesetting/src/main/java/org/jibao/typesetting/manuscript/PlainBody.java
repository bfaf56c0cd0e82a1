package org.jibao.typesetting.manuscript;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Block;
import org.jibao.typesetting.Run;

/**
 * Reads bodies as templates make them, quicker than CommonMark can: paragraphs, headings, figures and framed tables, and no
 * other markup. Reads what CommonMark would read, or nothing: a body with any sign in it that could mean something else is
 * left to CommonMark as a whole.
 */
final class PlainBody {

    private static final int LEAST_ROWS = 3;

    private final String[] source;
    private final int firstLine;
    private final BodyBuilder builder;
    private final Faults faults;
    private final PlainLine.Kind[] kinds;

    private PlainBody(String[] source, int firstLine, BodyBuilder builder, Faults faults) {
        this.source = source;
        this.firstLine = firstLine;
        this.builder = builder;
        this.faults = faults;
        this.kinds = new PlainLine.Kind[source.length];
    }

    /**
     * @param source lines of the body
     * @return whether the body was plain and has been read; when not, nothing has happened
     */
    static boolean read(String[] source, int firstLine, BodyBuilder builder, Faults faults) {
        var plain = new PlainBody(source, firstLine, builder, faults);
        if (!plain.isPlain()) {
            return false;
        }
        plain.read();
        return true;
    }

    private boolean isPlain() {
        for (int i = 0; i < source.length; i++) {
            var kind = PlainLine.kind(source[i]);
            if (kind == null) {
                return false;
            }
            kinds[i] = kind;
        }
        for (int i = 0; i < source.length; i = end(i)) {
            if (kinds[i] == PlainLine.Kind.ROW && !wholeTable(i, end(i))) {
                return false;
            }
        }
        return true;
    }

    /** Index behind the lines that make one block with this one. */
    private int end(int start) {
        int end = start + 1;
        if (kinds[start] != PlainLine.Kind.HEADING) {
            while (end < source.length && kinds[end] == kinds[start]) {
                end++;
            }
        }
        return end;
    }

    /** Whether a table stands by itself, and all its rows have the cells of its head. */
    private boolean wholeTable(int start, int end) {
        boolean apart = (start == 0 || kinds[start - 1] != PlainLine.Kind.TEXT)
                && (end == source.length || kinds[end] == PlainLine.Kind.BLANK);
        if (!apart || end - start < LEAST_ROWS) {
            return false;
        }
        int columns = PlainLine.cells(source[start]).size();
        for (int i = start; i < end; i++) {
            if (PlainLine.cells(source[i]).size() != columns) {
                return false;
            }
        }
        for (var cell : PlainLine.cells(source[start + 1])) {
            if (alignment(cell) == null) {
                return false;
            }
        }
        return true;
    }

    private void read() {
        BodyBuilder.Caption caption = null;
        for (int i = 0; i < source.length && !faults.enough(); i = end(i)) {
            int line = firstLine + i + 1;
            switch (kinds[i]) {
                case BLANK -> {}
                case HEADING -> {
                    int depth = PlainLine.depth(source[i]);
                    builder.heading(depth, runs(source[i].substring(depth)), line);
                }
                case TEXT -> {
                    var runs = paragraph(i, end(i));
                    caption = tableFollows(end(i)) ? BodyBuilder.caption(runs) : null;
                    if (caption == null) {
                        builder.paragraph(runs, line);
                    }
                }
                case ROW -> {
                    table(i, end(i), caption);
                    caption = null;
                }
            }
        }
    }

    private boolean tableFollows(int from) {
        int next = from;
        while (next < source.length && kinds[next] == PlainLine.Kind.BLANK) {
            next++;
        }
        return next < source.length && kinds[next] == PlainLine.Kind.ROW;
    }

    private List<Run> paragraph(int from, int to) {
        var words = new Words();
        for (int i = from; i < to; i++) {
            PlainLine.words(source[i], words);
            words.joinLines();
        }
        return words.runs();
    }

    private static List<Run> runs(String text) {
        var words = new Words();
        PlainLine.words(text, words);
        return words.runs();
    }

    private void table(int from, int to, BodyBuilder.@Nullable Caption caption) {
        var columns = new ArrayList<Block.Alignment>();
        for (var cell : PlainLine.cells(source[from + 1])) {
            var alignment = alignment(cell);
            columns.add(alignment == null ? Block.Alignment.AUTOMATIC : alignment);
        }
        var rows = new ArrayList<List<Block.Cell>>();
        rows.add(row(source[from]));
        for (int i = from + 2; i < to && !faults.enough(); i++) {
            rows.add(row(source[i]));
        }
        builder.table(TableReader.table(columns, rows, caption, firstLine + from + 1, faults), caption);
    }

    private static List<Block.Cell> row(String line) {
        var row = new ArrayList<Block.Cell>();
        for (var cell : PlainLine.cells(line)) {
            row.add(new Block.Cell(runs(cell)));
        }
        return row;
    }

    /** What a cell of the line below the head says; null when it is not such a cell. */
    private static Block.@Nullable Alignment alignment(String cell) {
        var signs = cell.strip();
        boolean left = signs.startsWith(":");
        boolean right = signs.length() > 1 && signs.endsWith(":");
        int from = left ? 1 : 0;
        int to = signs.length() - (right ? 1 : 0);
        for (int i = from; i < to; i++) {
            if (signs.charAt(i) != '-') {
                return null;
            }
        }
        if (from >= to) {
            return null;
        }
        return left && right
                ? Block.Alignment.CENTRE
                : right ? Block.Alignment.RIGHT : left ? Block.Alignment.LEFT : Block.Alignment.AUTOMATIC;
    }
}
