package org.jibao.documents.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 文稿比对: how one text became another, line by line and, within a line that was changed, word by word. A figure, a link to
 * a fact or a Latin word is one word; every other character is one, as Chinese is read.
 *
 * @param rows in the order of the text; long equal stretches are left out and counted
 */
public record TextComparison(List<Row> rows) {
    private static final Pattern WORD =
            Pattern.compile("\\]\\(fact:[^)\\n]*\\)|\\d[\\d,.]*|[A-Za-z]+|\\X", Pattern.UNICODE_CHARACTER_CLASS);

    public TextComparison {
        rows = List.copyOf(rows);
    }

    /** 行. */
    public enum Kind {
        /** 相同. */
        SAME,
        /** 改动. */
        CHANGED,
        /** 删去. */
        REMOVED,
        /** 增加. */
        ADDED,
        /** 略去的相同各行. */
        LEFT_OUT
    }

    /**
     * 比对行.
     *
     * @param before line number in the earlier text, from 1; 0 for an added line
     * @param after line number in the later text, from 1; 0 for a removed line
     * @param count lines that the row stands for: 1, more for those left out
     */
    public record Row(Kind kind, int before, int after, int count, List<Piece> pieces) {
        public Row {
            pieces = List.copyOf(pieces);
        }
    }

    /** 片段: kind is SAME, REMOVED or ADDED. */
    public record Piece(Kind kind, String text) {}

    /** Whether nothing differs. */
    public boolean same() {
        return rows.stream().allMatch(row -> row.kind() == Kind.SAME || row.kind() == Kind.LEFT_OUT);
    }

    /** Compares two texts within the limits of {@link ReviewRules}. */
    public static TextComparison of(String before, String after) {
        return new Comparing(before, after).run();
    }

    private static final class Comparing {
        private final List<String> before;
        private final List<String> after;
        private final Alignment.Work work = new Alignment.Work(ReviewRules.number("comparison.steps"));
        private final List<Row> rows = new ArrayList<>();

        Comparing(String before, String after) {
            this.before = lines(before);
            this.after = lines(after);
        }

        private static List<String> lines(String text) {
            var lines = List.of(text.replace("\r\n", "\n").split("\n", -1));
            return lines.size() > 1 && lines.get(lines.size() - 1).isEmpty()
                    ? lines.subList(0, lines.size() - 1)
                    : lines;
        }

        TextComparison run() {
            var numbers = new HashMap<String, Integer>();
            var pairs = Alignment.of(numbered(before, numbers), numbered(after, numbers), work);
            int i = 0;
            int j = 0;
            for (var pair : pairs) {
                different(i, pair.before(), j, pair.after());
                rows.add(new Row(
                        Kind.SAME,
                        pair.before() + 1,
                        pair.after() + 1,
                        1,
                        List.of(new Piece(Kind.SAME, before.get(pair.before())))));
                i = pair.before() + 1;
                j = pair.after() + 1;
            }
            different(i, before.size(), j, after.size());
            return new TextComparison(shortened(rows));
        }

        private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
            return words.stream()
                    .mapToInt(word -> numbers.computeIfAbsent(word, any -> numbers.size()))
                    .toArray();
        }

        /** Lines that were replaced: those that resemble one another, in order, are one line that was changed. */
        private void different(int from, int to, int start, int end) {
            int j = start;
            for (int i = from; i < to; i++) {
                int partner = partner(before.get(i), j, end);
                if (partner < 0) {
                    rows.add(new Row(Kind.REMOVED, i + 1, 0, 1, List.of(new Piece(Kind.REMOVED, before.get(i)))));
                    continue;
                }
                for (; j < partner; j++) {
                    added(j);
                }
                rows.add(new Row(Kind.CHANGED, i + 1, j + 1, 1, words(before.get(i), after.get(j))));
                j++;
            }
            for (; j < end; j++) {
                added(j);
            }
        }

        private void added(int line) {
            rows.add(new Row(Kind.ADDED, 0, line + 1, 1, List.of(new Piece(Kind.ADDED, after.get(line)))));
        }

        private int partner(String line, int start, int end) {
            var limit = Math.min(end, start + (int) ReviewRules.number("comparison.lines-ahead"));
            for (int j = start; j < limit; j++) {
                if (work.spend((long) line.length() + after.get(j).length()) && alike(line, after.get(j))) {
                    return j;
                }
            }
            return -1;
        }

        /** Half of the neighbouring pairs of characters of the shorter line occur in the longer one. */
        private static boolean alike(String one, String other) {
            var mine = neighbours(one);
            var theirs = neighbours(other);
            var common = mine.stream().filter(theirs::contains).count();
            return !mine.isEmpty() && !theirs.isEmpty() && common * 2 >= Math.min(mine.size(), theirs.size());
        }

        private static Set<String> neighbours(String line) {
            var found = new HashSet<String>();
            for (int i = 0; i + 2 <= line.length(); i++) {
                found.add(line.substring(i, i + 2));
            }
            return found;
        }

        private List<Piece> words(String earlier, String later) {
            var mine = WORD.matcher(earlier).results().map(word -> word.group()).toList();
            var theirs = WORD.matcher(later).results().map(word -> word.group()).toList();
            var numbers = new HashMap<String, Integer>();
            var pairs = Alignment.of(numbered(mine, numbers), numbered(theirs, numbers), work);
            var pieces = new ArrayList<Piece>();
            int i = 0;
            int j = 0;
            for (var pair : pairs) {
                add(pieces, Kind.REMOVED, mine.subList(i, pair.before()));
                add(pieces, Kind.ADDED, theirs.subList(j, pair.after()));
                add(pieces, Kind.SAME, mine.subList(pair.before(), pair.before() + 1));
                i = pair.before() + 1;
                j = pair.after() + 1;
            }
            add(pieces, Kind.REMOVED, mine.subList(i, mine.size()));
            add(pieces, Kind.ADDED, theirs.subList(j, theirs.size()));
            return calmed(pieces);
        }

        private static void add(List<Piece> pieces, Kind kind, List<String> words) {
            if (words.isEmpty()) {
                return;
            }
            var text = String.join("", words);
            int last = pieces.size() - 1;
            if (last >= 0 && pieces.get(last).kind() == kind) {
                pieces.set(last, new Piece(kind, pieces.get(last).text() + text));
            } else {
                pieces.add(new Piece(kind, text));
            }
        }

        /** One equal character between two changes is chance; a reader wants to see one change. */
        private static List<Piece> calmed(List<Piece> pieces) {
            var calm = new ArrayList<Piece>();
            var removed = new StringBuilder();
            var added = new StringBuilder();
            for (int i = 0; i < pieces.size(); i++) {
                var piece = pieces.get(i);
                switch (piece.kind()) {
                    case REMOVED -> removed.append(piece.text());
                    case ADDED -> added.append(piece.text());
                    default -> {
                        var island = i > 0
                                && i + 1 < pieces.size()
                                && piece.text().codePointCount(0, piece.text().length()) == 1;
                        if (island) {
                            removed.append(piece.text());
                            added.append(piece.text());
                        } else {
                            flush(calm, removed, added);
                            calm.add(piece);
                        }
                    }
                }
            }
            flush(calm, removed, added);
            return calm;
        }

        private static void flush(List<Piece> calm, StringBuilder removed, StringBuilder added) {
            if (removed.length() > 0) {
                calm.add(new Piece(Kind.REMOVED, removed.toString()));
            }
            if (added.length() > 0) {
                calm.add(new Piece(Kind.ADDED, added.toString()));
            }
            removed.setLength(0);
            added.setLength(0);
        }

        private static List<Row> shortened(List<Row> rows) {
            int context = (int) ReviewRules.number("comparison.context");
            var near = new boolean[rows.size()];
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).kind() != Kind.SAME) {
                    for (int k = Math.max(0, i - context); k <= Math.min(rows.size() - 1, i + context); k++) {
                        near[k] = true;
                    }
                }
            }
            var kept = new ArrayList<Row>();
            for (int i = 0; i < rows.size(); ) {
                if (near[i]) {
                    kept.add(rows.get(i++));
                    continue;
                }
                int from = i;
                while (i < rows.size() && !near[i]) {
                    i++;
                }
                kept.add(new Row(
                        Kind.LEFT_OUT, rows.get(from).before(), rows.get(from).after(), i - from, List.of()));
            }
            return kept;
        }
    }
}
