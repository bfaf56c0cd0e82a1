package org.jibao.documents;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/** 相近的名称: what was meant by a misspelt name. */
final class Nearest {

    private Nearest() {}

    /**
     * The one of {@code names} that begins with {@code name}, else the one that takes the fewest single-character changes from
     * it or that holds it or is held by it; none when fewer than half of the characters would stay.
     */
    static @Nullable String to(String name, Collection<String> names) {
        if (name.isEmpty()) {
            return null;
        }
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (var candidate : names) {
            int cost = 2 * changes(name, candidate);
            if (candidate.startsWith(name)) {
                cost = Math.min(cost, 1);
            } else if (candidate.contains(name) || name.contains(candidate)) {
                cost = Math.min(cost, 2);
            }
            if (cost < least && cost <= Math.max(name.length(), 2)) {
                least = cost;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** Levenshtein's distance; a swap of neighbours counts as one change. */
    private static int changes(String from, String to) {
        var rows = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            rows[i][0] = i;
        }
        for (int j = 0; j <= to.length(); j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            for (int j = 1; j <= to.length(); j++) {
                int other = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                rows[i][j] = Math.min(Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1), rows[i - 1][j - 1] + other);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[from.length()][to.length()];
    }
}
