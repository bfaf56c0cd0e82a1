package org.jibao.documents.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jibao.typesetting.DocumentTree;

/**
 * 待核文稿: a manuscript as a reader sees it: each line without its marks, and the tree that it makes.
 *
 * @param lines as printed: links give their words, escaped characters themselves; line 1 of the manuscript first
 */
public record Draft(List<String> lines, DocumentTree tree) {
    private static final Pattern MARKS =
            Pattern.compile("\\[((?:[^\\]\\\\\\n]|\\\\.){0,400})\\]\\(fact:[^)\\n]{0,400}\\)|\\\\([\\p{Punct}])");

    public Draft {
        lines = List.copyOf(lines);
    }

    public static Draft of(String manuscript, DocumentTree tree) {
        var lines = new ArrayList<String>();
        for (var line : manuscript.split("\n", -1)) {
            lines.add(plain(line));
        }
        return new Draft(lines, tree);
    }

    /** A line as printed: links give their words, escaped characters themselves. */
    public static String plain(String line) {
        if (line.indexOf('[') < 0 && line.indexOf('\\') < 0) {
            return line;
        }
        return MARKS.matcher(line).replaceAll(mark -> {
            var words = mark.group(1);
            return java.util.regex.Matcher.quoteReplacement(
                    words == null ? mark.group(2) : words.replaceAll("\\\\(\\p{Punct})", "$1"));
        });
    }
}
