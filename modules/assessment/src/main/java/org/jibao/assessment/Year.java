package org.jibao.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 年度汇总: puts the sheets of closed quarters together by the scheme's rule for the year. Pure and exact. */
final class Year {
    private static final int DECIMALS = 2;

    private final Scheme scheme;
    private final Scheme.Annual rule;
    private final List<ScoreSheet> sheets;

    private Year(Scheme scheme, Scheme.Annual rule, List<ScoreSheet> sheets) {
        this.scheme = scheme;
        this.rule = rule;
        this.sheets = sheets;
    }

    /** The rows of a year in order of rank, groups in the order of the last quarter. */
    static List<AnnualSheet.Group> groups(Scheme scheme, Scheme.Annual rule, List<ScoreSheet> sheets) {
        return new Year(scheme, rule, sheets).groups();
    }

    private static final class Unit {
        String group = "";
        String name = "";
        final List<ScoreSheet.Row> rows = new ArrayList<>();
        final List<AnnualSheet.QuarterScore> quarters = new ArrayList<>();
    }

    private List<AnnualSheet.Group> groups() {
        var units = new LinkedHashMap<String, Unit>();
        // The last quarter first: it gives the names, the groups and their order.
        for (var i = sheets.size() - 1; i >= 0; i--) {
            var sheet = sheets.get(i);
            for (var group : sheet.groups()) {
                for (var row : group.rows()) {
                    var unit = units.computeIfAbsent(row.unitCode(), code -> {
                        var fresh = new Unit();
                        fresh.group = group.name();
                        fresh.name = row.unitName();
                        return fresh;
                    });
                    unit.rows.add(0, row);
                    unit.quarters.add(0, new AnnualSheet.QuarterScore(sheet.quarter(), row.total(), row.rank()));
                }
            }
        }
        Map<String, List<ScoreSheet.Row>> byGroup = new LinkedHashMap<>();
        units.forEach((code, unit) ->
                byGroup.computeIfAbsent(unit.group, any -> new ArrayList<>()).add(sums(code, unit)));
        return byGroup.entrySet().stream()
                .map(group -> new AnnualSheet.Group(
                        group.getKey(),
                        Ranks.of(scheme.ranking(), group.getValue()).stream()
                                .map(row -> new AnnualSheet.Row(
                                        row, List.copyOf(units.getOrDefault(row.unitCode(), new Unit()).quarters)))
                                .toList()))
                .toList();
    }

    private ScoreSheet.Row sums(String code, Unit unit) {
        var counts = new int[6];
        var additions = Points.ZERO;
        var deductions = Points.ZERO;
        var totals = Points.ZERO;
        var items = new ArrayList<ScoreSheet.ScoreItem>();
        var added = new ArrayList<ScoreSheet.ScoreItem>();
        for (var row : unit.rows) {
            counts[0] += row.owed();
            counts[1] += row.filed();
            counts[2] += row.onTime();
            counts[3] += row.late();
            counts[4] += row.missed();
            counts[5] += row.otherBreaches();
            additions = additions.plus(row.additions());
            deductions = deductions.plus(row.deductions());
            totals = totals.plus(row.total());
            items.addAll(row.items());
            added.addAll(row.added());
        }
        var notes = new ArrayList<String>();
        var total = total(unit.rows.size(), additions, deductions, totals, notes);
        var grades = scheme.extras().grades();
        return new ScoreSheet.Row(
                null,
                code,
                unit.name,
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                counts[5],
                null,
                scheme.base().points(),
                additions,
                deductions,
                total,
                items,
                added,
                notes,
                grades == null ? "" : grades.of(total),
                Scorer.ratios(
                        scheme, new Scorer.Counts(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5])),
                unit.rows.stream()
                        .flatMap(row -> row.consequences().stream())
                        .distinct()
                        .toList());
    }

    private Points total(int quarters, Points additions, Points deductions, Points totals, List<String> notes) {
        return switch (rule.rule()) {
            case SUM -> {
                notes.add("年度得分：" + quarters + "个季度得分之和＝" + totals + "（" + rule.article() + "）");
                yield totals;
            }
            case AVERAGE -> {
                var mean = new Points(totals.value()
                        .divide(
                                BigDecimal.valueOf(quarters),
                                DECIMALS,
                                scheme.percentages().rounding().mode()));
                notes.add("年度得分：" + totals + "÷" + quarters + "个季度＝" + mean + "（"
                        + scheme.percentages().rounding().label() + "，" + rule.article() + "）");
                yield mean;
            }
            case BASE_AND_CHANGES -> {
                var total = scheme.base().points().plus(additions).minus(deductions);
                notes.add("年度得分：" + scheme.base().points() + "＋" + additions + "－" + deductions + "＝" + total + "（"
                        + rule.article() + "）");
                var floor = scheme.floor();
                if (floor != null && total.compareTo(floor.points()) < 0) {
                    notes.add("算得" + total + "分，低于最低分，按" + floor.points() + "分计（" + floor.article() + "）");
                    total = floor.points();
                }
                yield total;
            }
        };
    }

    /** Sums over the quarters, class by class and grade by grade. */
    static ScoreSheet.Totals totals(List<ScoreSheet> sheets) {
        var incidents = 0;
        var sums = new int[5];
        var byClass = new LinkedHashMap<String, Integer>();
        var byGrade = new LinkedHashMap<String, Integer>();
        for (var sheet : sheets) {
            var totals = sheet.totals();
            incidents += totals.incidents();
            sums[0] += totals.owed();
            sums[1] += totals.filed();
            sums[2] += totals.onTime();
            sums[3] += totals.late();
            sums[4] += totals.missed();
            totals.byClass().forEach(count -> byClass.merge(count.name(), count.count(), Integer::sum));
            totals.byGrade().forEach(count -> byGrade.merge(count.name(), count.count(), Integer::sum));
        }
        return new ScoreSheet.Totals(
                incidents, counts(byClass), counts(byGrade), sums[0], sums[1], sums[2], sums[3], sums[4]);
    }

    private static List<ScoreSheet.Count> counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> new ScoreSheet.Count(count.getKey(), count.getValue()))
                .toList();
    }
}
