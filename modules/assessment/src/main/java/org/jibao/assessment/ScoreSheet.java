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

    /** Canonical JSON: fields in alphabetical order, no white space, points and instants as text. */
    public String json() {
        return SheetJson.write(this);
    }

    /** 考核分组: rows in order of rank. */
    public record Group(String name, List<Row> rows) {}

    /**
     * 单位得分. Counts are of pairs of an incident and this unit; 及时, 迟报 and 漏报 never count a pair twice, and what is
     * left of 应报 came by the wrong channel, or is undecided, suspected or excused. 应报 is the denominator of 及时率, 迟报率 and 漏报率; where it is zero
     * there is no rate.
     *
     * @param rank null for a unit without any event and without deduction: it shows —
     * @param owed 应报: incidents of which the unit owed this office a first report, those still within every limit left
     *     out
     * @param filed 已报: of these, reported to this office, whenever and however
     * @param onTime 及时: reported, every obligation toward this office kept in time beyond doubt, none excused
     * @param late 迟报, confirmed or established by the clock, unless the finding was withdrawn
     * @param missed 漏报, confirmed
     * @param otherBreaches 其他问题, each breach counted, with those toward other receivers
     * @param medianMinutes median delay from event to first report; each delay in whole minutes, seconds cut off; of an
     *     even number the mean of the two in the middle, half a minute up; null without any
     * @param deductions sum of the points of {@code items}
     * @param total base plus additions minus deductions, not below the scheme's floor
     * @param items the reasons of the deductions, each with its evidence; warnings too, with zero points
     * @param added the reasons of the additions
     * @param notes what else made the total: caps, average, floor; Chinese sentences with their articles
     * @param grade 等次 by the scheme; empty where it has none
     * @param consequences what follows beside the points, e.g. 取消评先, each with its article
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
            List<ScoreItem> items,
            List<ScoreItem> added,
            List<String> notes,
            String grade,
            List<Ratio> ratios,
            List<String> consequences) {

        /** Sheets closed before these were counted lack them. */
        @SuppressWarnings("NullAway") // what is read from an old sheet
        public Row {
            items = List.copyOf(items);
            added = added == null ? List.of() : List.copyOf(added);
            notes = notes == null ? List.of() : List.copyOf(notes);
            grade = grade == null ? "" : grade;
            ratios = ratios == null ? List.of() : List.copyOf(ratios);
            consequences = consequences == null ? List.of() : List.copyOf(consequences);
        }

        /** A row of a scheme without items, averages, grades and ratios. */
        public Row(
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
                List<ScoreItem> items) {
            this(
                    rank,
                    unitCode,
                    unitName,
                    owed,
                    filed,
                    onTime,
                    late,
                    missed,
                    otherBreaches,
                    medianMinutes,
                    base,
                    additions,
                    deductions,
                    total,
                    items,
                    List.of(),
                    List.of(),
                    "",
                    List.of(),
                    List.of());
        }

        Row withRank(int place) {
            return new Row(
                    place,
                    unitCode,
                    unitName,
                    owed,
                    filed,
                    onTime,
                    late,
                    missed,
                    otherBreaches,
                    medianMinutes,
                    base,
                    additions,
                    deductions,
                    total,
                    items,
                    added,
                    notes,
                    grade,
                    ratios,
                    consequences);
        }

        /** Whether anything is held against the unit. */
        boolean failed() {
            return late + missed + otherBreaches > 0 || !items.isEmpty();
        }
    }

    /**
     * 比率.
     *
     * @param of dividend
     * @param by divisor
     * @param percent with one decimal, cut as the scheme says; null when {@code by} is zero
     * @param words the arithmetic with its article
     */
    public record Ratio(String name, int of, int by, @Nullable String percent, String words) {}

    /**
     * 计分项: one reason for points added or taken off.
     *
     * @param points never negative
     * @param evidence rows it rests on, e.g. {@code incident/2026-0123}, {@code criticism/50}
     */
    public record ScoreItem(Points points, String reason, List<String> evidence) {}

    /**
     * 合计: all incidents of the quarter, drills left out, by class and grade (every class and grade, zeros too, the
     * gravest first, 未定级 last); the reports as the sum of the rows.
     */
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
