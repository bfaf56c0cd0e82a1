package org.jibao.typesetting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 结构: what lines belong together and in what, for readers that do not see the page: the lines of a paragraph, the cells of a
 * row. Two passages are the same only when they are one object. A passage that has no lines, as an empty cell, stands in its
 * parent all the same.
 */
public final class Passage {

    /** 结构种类. */
    public enum Kind {
        /** 段落. */
        PARAGRAPH,
        /** 层次标题, with its level. */
        HEADING,
        /** 表格. */
        TABLE,
        /** 表行. */
        ROW,
        /** 表头单元格. */
        HEADER_CELL,
        /** 单元格. */
        CELL,
        /** 图, with words that stand for it. */
        FIGURE,
        /** 重复的表头: drawn again on the next page, and read once. */
        REPEATED
    }

    /** Rows of a table's head, drawn again at the head of a page. */
    public static final Passage REPEATED = new Passage(Kind.REPEATED, null, 0, 1, 1, "");

    private final Kind kind;
    private final @Nullable Passage parent;
    private final int level;
    private final int columns;
    private final int rows;
    private final String words;
    private final List<Passage> children = new ArrayList<>();

    private Passage(Kind kind, @Nullable Passage parent, int level, int columns, int rows, String words) {
        this.kind = kind;
        this.parent = parent;
        this.level = level;
        this.columns = columns;
        this.rows = rows;
        this.words = words;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    public static Passage paragraph() {
        return new Passage(Kind.PARAGRAPH, null, 0, 1, 1, "");
    }

    /** @param level 1 for the outermost */
    public static Passage heading(int level) {
        return new Passage(Kind.HEADING, null, level, 1, 1, "");
    }

    public static Passage table() {
        return new Passage(Kind.TABLE, null, 0, 1, 1, "");
    }

    /** @param words read instead of the figure, when its text alone would not make sense */
    public static Passage figure(String words) {
        return new Passage(Kind.FIGURE, null, 0, 1, 1, words);
    }

    /** The next row of a table. */
    public Passage row() {
        return new Passage(Kind.ROW, this, 0, 1, 1, "");
    }

    /**
     * The next cell of a row.
     *
     * @param columns it takes, at least 1
     * @param rows it takes, at least 1
     */
    public Passage cell(boolean header, int columns, int rows) {
        return new Passage(header ? Kind.HEADER_CELL : Kind.CELL, this, 0, columns, rows, "");
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable Passage parent() {
        return parent;
    }

    /** What has no parent: the one that is part of the document itself. */
    public Passage root() {
        return parent == null ? this : parent.root();
    }

    /** In reading order. */
    public List<Passage> children() {
        return Collections.unmodifiableList(children);
    }

    public int level() {
        return level;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public String words() {
        return words;
    }
}
