package org.jibao.documents.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;

/**
 * 对齐: finds what two sequences have in common, in order. Common ends first, then what occurs once on both sides, then the
 * longest common subsequence of what is left between, as long as the work allowed is not used up; the rest counts as
 * different. So a hostile pair of texts costs no more than {@code work} steps beyond a few passes.
 */
final class Alignment {
    private final int[] before;
    private final int[] after;
    private final Work work;
    private final List<Pair> pairs = new ArrayList<>();

    /** 相同处. */
    record Pair(int before, int after) {}

    /** 工作量: steps that may still be spent; shared by all alignments of one comparison. */
    static final class Work {
        private long left;

        Work(long steps) {
            left = steps;
        }

        boolean spend(long steps) {
            if (steps > left) {
                return false;
            }
            left -= steps;
            return true;
        }
    }

    private Alignment(int[] before, int[] after, Work work) {
        this.before = before;
        this.after = after;
        this.work = work;
    }

    /** Pairs of equal places, both sides rising. */
    static List<Pair> of(int[] before, int[] after, Work work) {
        var alignment = new Alignment(before, after, work);
        alignment.align(0, before.length, 0, after.length);
        return alignment.pairs;
    }

    private void align(int from, int to, int start, int end) {
        int i = from;
        int j = start;
        while (i < to && j < end && before[i] == after[j]) {
            pairs.add(new Pair(i++, j++));
        }
        int k = to;
        int l = end;
        while (k > i && l > j && before[k - 1] == after[l - 1]) {
            k--;
            l--;
        }
        middle(i, k, j, l);
        while (k < to) {
            pairs.add(new Pair(k++, l++));
        }
    }

    private void middle(int from, int to, int start, int end) {
        if (from == to || start == end) {
            return;
        }
        if (work.spend((long) (to - from) * (end - start))) {
            longest(from, to, start, end);
            return;
        }
        var anchors = anchors(from, to, start, end);
        if (anchors.isEmpty()) {
            return;
        }
        int i = from;
        int j = start;
        for (var anchor : anchors) {
            // Anchors rise on both sides, so each stretch is smaller than the whole; depth is bounded by unique tokens.
            between(i, anchor.before(), j, anchor.after());
            pairs.add(anchor);
            i = anchor.before() + 1;
            j = anchor.after() + 1;
        }
        between(i, to, j, end);
    }

    /** Between two anchors: ends, then the longest common subsequence if it can be afforded; no further anchors. */
    private void between(int from, int to, int start, int end) {
        int i = from;
        int j = start;
        while (i < to && j < end && before[i] == after[j]) {
            pairs.add(new Pair(i++, j++));
        }
        int k = to;
        int l = end;
        while (k > i && l > j && before[k - 1] == after[l - 1]) {
            k--;
            l--;
        }
        if (i < k && j < l && work.spend((long) (k - i) * (l - j))) {
            longest(i, k, j, l);
        }
        while (k < to) {
            pairs.add(new Pair(k++, l++));
        }
    }

    private void longest(int from, int to, int start, int end) {
        int rows = to - from;
        int columns = end - start;
        var length = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                length[i][j] = before[from + i] == after[start + j]
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (before[from + i] == after[start + j]) {
                pairs.add(new Pair(from + i++, start + j++));
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** Places whose token occurs once on each side, the longest rising row of them. */
    private List<Pair> anchors(int from, int to, int start, int end) {
        var where = new HashMap<Integer, int[]>();
        for (int i = from; i < to; i++) {
            where.computeIfAbsent(before[i], any -> new int[] {0, 0, 0, 0})[0]++;
            where.get(before[i])[1] = i;
        }
        for (int j = start; j < end; j++) {
            var seen = where.get(after[j]);
            if (seen != null) {
                seen[2]++;
                seen[3] = j;
            }
        }
        var unique = new ArrayList<Pair>();
        for (int i = from; i < to; i++) {
            var seen = where.get(before[i]);
            if (seen != null && seen[0] == 1 && seen[2] == 1) {
                unique.add(new Pair(i, seen[3]));
            }
        }
        return rising(unique);
    }

    private static List<Pair> rising(List<Pair> unique) {
        var last = new int[unique.size()];
        var ends = new int[unique.size()];
        var previous = new int[unique.size()];
        int length = 0;
        for (int i = 0; i < unique.size(); i++) {
            int at = Arrays.binarySearch(ends, 0, length, unique.get(i).after());
            int place = at >= 0 ? at : -at - 1;
            ends[place] = unique.get(i).after();
            last[place] = i;
            previous[i] = place == 0 ? -1 : last[place - 1];
            length = Math.max(length, place + 1);
        }
        var row = new ArrayList<Pair>();
        for (int i = length == 0 ? -1 : last[length - 1]; i >= 0; i = previous[i]) {
            row.add(unique.get(i));
        }
        Collections.reverse(row);
        return row;
    }
}
