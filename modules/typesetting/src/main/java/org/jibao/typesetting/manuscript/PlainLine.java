package org.jibao.typesetting.manuscript;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a line of the body is when it has no markup but that of headings, figures and framed tables. */
final class PlainLine {

    /** Signs that mean something anywhere in a line; brackets are looked at, the rest only where a line begins. */
    private static final String MARKUP = "\\`*_<>&\t]";

    private static final String LINE_MARKUP = "-+=~:";
    private static final String FIGURE = "](" + Inlines.FACT;
    private static final int DEEPEST = 6;

    enum Kind {
        BLANK,
        HEADING,
        TEXT,
        ROW
    }

    private PlainLine() {}

    /** Null for a line that only CommonMark can tell. */
    static @Nullable Kind kind(String line) {
        int from = 0;
        while (from < line.length() && line.charAt(from) == ' ') {
            from++;
        }
        if (from == line.length()) {
            return Kind.BLANK;
        }
        if (line.isBlank() || !plainWords(line, from)) {
            return null;
        }
        char first = line.charAt(from);
        if (first == '#') {
            int depth = depth(line);
            boolean whole = from == 0
                    && depth <= DEEPEST
                    && line.startsWith(" ", depth)
                    && !trimmed(line).endsWith("#");
            return whole ? Kind.HEADING : null;
        }
        var row = trimmed(line);
        if (first == '|') {
            return from == 0 && row.length() > 1 && row.endsWith("|") ? Kind.ROW : null;
        }
        boolean means = LINE_MARKUP.indexOf(first) >= 0 || line.indexOf('|') >= 0 || numbered(line, from);
        return means ? null : Kind.TEXT;
    }

    /** Number of signs a heading begins with. */
    static int depth(String heading) {
        int depth = 0;
        while (depth < heading.length() && heading.charAt(depth) == '#') {
            depth++;
        }
        return depth;
    }

    /** The contents of a row between its bars, with the blanks around them. */
    static List<String> cells(String row) {
        var cells = new ArrayList<String>();
        int end = trimmed(row).length();
        for (int from = 1; from < end; ) {
            int bar = row.indexOf('|', from);
            cells.add(row.substring(from, bar));
            from = bar + 1;
        }
        return cells;
    }

    /** Hands the words of a plain text over, each figure with its fact. */
    static void words(String line, Words words) {
        var text = trimmed(line);
        int done = 0;
        for (int i = text.indexOf('['); i >= 0; i = text.indexOf('[', done)) {
            int middle = text.indexOf(']', i);
            int end = text.indexOf(')', middle);
            words.add(text.substring(done, i));
            words.fact = text.substring(middle + FIGURE.length(), end);
            words.add(text.substring(i + 1, middle));
            words.fact = null;
            done = end + 1;
        }
        words.add(text.substring(done));
    }

    /** Without the blanks at both ends. */
    private static String trimmed(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && line.charAt(start) == ' ') {
            start++;
        }
        while (end > start && line.charAt(end - 1) == ' ') {
            end--;
        }
        return line.substring(start, end);
    }

    private static boolean plainWords(String line, int from) {
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '[') {
                i = i > 0 && line.charAt(i - 1) == '!' ? -1 : endOfFigure(line, i);
                if (i < 0) {
                    return false;
                }
            } else if (c < 128 && MARKUP.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Index of the bracket that ends the figure; -1 when no whole one begins at {@code start}. */
    private static int endOfFigure(String line, int start) {
        int middle = line.indexOf(']', start);
        if (middle < 0 || !line.startsWith(FIGURE, middle)) {
            return -1;
        }
        var words = line.substring(start + 1, middle);
        int end = line.indexOf(')', middle);
        boolean whole = end > 0
                && Inlines.isFact(line.substring(middle + FIGURE.length(), end))
                && !words.isBlank()
                && words.indexOf('[') < 0
                && words.indexOf('|') < 0
                && plainWords(words, 0);
        return whole ? end : -1;
    }

    private static boolean numbered(String line, int from) {
        int end = from;
        while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
            end++;
        }
        return end > from && end < line.length() && (line.charAt(end) == '.' || line.charAt(end) == ')');
    }
}
