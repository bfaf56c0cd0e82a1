package org.jibao.documents;

import java.util.regex.Pattern;

import org.jibao.documents.review.Draft;

/**
 * 格式问题的出处: from the place of a finding on the page, {@code 第1页第3行“关于……”}, to the line of the manuscript whose words
 * stand there. Words that stand on several lines, or that the issue adds, have no line.
 */
final class FormPlaces {
    private static final Place NOWHERE = new Place(0, "");
    private static final Pattern UNSEEN = Pattern.compile("[\\s　|]|^#+|^>");
    private static final Pattern LABEL = Pattern.compile("^(?:[一二三四五六七八九十百]+、|（[一二三四五六七八九十百\\d]+）|\\d+[.．])");
    private static final String CUT = "……";

    private final String[] lines;
    private final StringBuilder seen = new StringBuilder();
    private final int[] starts;

    /** The manuscript as the clerk has it, before the issue adds its lines to the head. */
    FormPlaces(String manuscript) {
        lines = manuscript.split("\n", -1);
        starts = new int[lines.length];
        for (int i = 0; i < lines.length; i++) {
            starts[i] = seen.length();
            seen.append(dense(Draft.plain(lines[i])));
        }
    }

    /**
     * 稿中位置.
     *
     * @param line from 1; 0 when there is none
     * @param words as they stand in that line; empty when they stand there in another way
     */
    record Place(int line, String words) {}

    Place of(String printed) {
        int from = printed.indexOf('“');
        int to = printed.lastIndexOf('”');
        if (from < 0 || to <= from) {
            return NOWHERE;
        }
        var quote = printed.substring(from + 1, to);
        var words = dense(quote.endsWith(CUT) ? quote.substring(0, quote.length() - CUT.length()) : quote);
        var whole = only(words);
        return whole.line() > 0 ? whole : only(LABEL.matcher(words).replaceFirst(""));
    }

    private static String dense(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }

    private Place only(String words) {
        int at = words.length() < DraftSettings.number("form.place-shortest") ? -1 : seen.indexOf(words);
        if (at < 0 || seen.indexOf(words, at + 1) >= 0) {
            return NOWHERE;
        }
        int line = 0;
        while (line + 1 < starts.length && starts[line + 1] <= at) {
            line++;
        }
        return new Place(line + 1, lines[line].contains(words) ? words : "");
    }
}
