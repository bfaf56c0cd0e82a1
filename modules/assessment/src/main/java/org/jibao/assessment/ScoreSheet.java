package org.jibao.assessment;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 得分表: what every ranked unit did in a quarter.
 *
 * @param schemeTitle scoring scheme, with its article
 * @param closedAt when the quarter was closed; null while provisional
 * @param hash SHA-256 of the stored sheet, hex; empty while provisional
 */
public record ScoreSheet(
        Quarter quarter,
        String schemeTitle,
        List<Group> groups,
        Totals totals,
        Totals previousYear,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        String hash) {

    /** 考核分组: rows in order of rank. */
    public record Group(String name, List<Row> rows) {}

    /**
     * 单位得分.
     *
     * @param rank null for a unit without any event and without deduction: it shows —
     * @param owed 应报: first reports owed to this office
     * @param filed 已报
     * @param onTime 及时
     * @param late 迟报, confirmed or established by the clock
     * @param missed 漏报, confirmed
     * @param medianMinutes median delay from event to first report in whole minutes; null without events
     * @param items the reasons of the deductions, each with its evidence
     */
    public record Row(
            @Nullable Integer rank,
            String unitCode,
            String unitName,
            int owed,
            int filed,
            int onTime,
            int late,
            int missed,
            int otherBreaches,
            @Nullable Integer medianMinutes,
            Points base,
            Points additions,
            Points deductions,
            Points total,
            List<ScoreItem> items) {}

    /**
     * 加扣分项.
     *
     * @param evidence incident numbers and the criticism it rests on
     */
    public record ScoreItem(Points points, String reason, List<String> evidence) {}

    /** 合计: of all incidents of the quarter, by class and grade. */
    public record Totals(
            int incidents,
            List<Count> byClass,
            List<Count> byGrade,
            int owed,
            int filed,
            int onTime,
            int late,
            int missed) {}

    /** 分项计数. */
    public record Count(String name, int count) {}
}
