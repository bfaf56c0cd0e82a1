package org.jibao.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 排名: puts the rows of one group in order and gives each its rank. */
final class Ranks {

    private Ranks() {}

    /**
     * The rows in order of rank. A unit without event shows no rank, where the scheme says so; it stands with the rows of its
     * total, after the ranked ones, and never below a unit with failures.
     *
     * @param rows in the order of the office, which decides the order within a tie
     */
    static List<ScoreSheet.Row> of(Scheme.Ranking rule, List<ScoreSheet.Row> rows) {
        Comparator<ScoreSheet.Row> byTotal = Comparator.comparing(ScoreSheet.Row::total);
        if (rule.best() == Scheme.Best.HIGHEST_TOTAL) {
            byTotal = byTotal.reversed();
        }
        var ranked = new ArrayList<ScoreSheet.Row>();
        var place = 0;
        var rank = 0;
        Points above = null;
        // Sorting is stable: units of one total keep the office's order.
        for (var row : rows.stream()
                .filter(row -> !unranked(rule, row))
                .sorted(byTotal)
                .toList()) {
            place++;
            if (!row.total().equals(above)) {
                rank = rule.ties() == Scheme.Ties.SHARE_AND_SKIP ? place : rank + 1;
            }
            above = row.total();
            ranked.add(row.withRank(rank));
        }
        for (var row :
                rows.stream().filter(row -> unranked(rule, row)).sorted(byTotal).toList()) {
            var at = 0;
            while (at < ranked.size() && !ranked.get(at).failed() && byTotal.compare(ranked.get(at), row) <= 0) {
                at++;
            }
            ranked.add(at, row);
        }
        return List.copyOf(ranked);
    }

    private static boolean unranked(Scheme.Ranking rule, ScoreSheet.Row row) {
        return rule.withoutEvents() == Scheme.WithoutEvents.NOT_RANKED
                && row.owed() == 0
                && !row.failed()
                && row.added().isEmpty();
    }
}
