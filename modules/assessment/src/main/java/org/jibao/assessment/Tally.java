package org.jibao.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Unit;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.IncidentClass;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Names;
import org.jibao.timeliness.Verdict;

/**
 * 统计: takes in the incidents of a quarter one by one and gives the rows and totals of its score sheet. It keeps counts,
 * never incidents, so a quarter of any size is read in one pass.
 *
 * <p>What is counted is a pair of an incident and a unit that owed this office a first report:
 *
 * <ul>
 *   <li>应报: the judgement holds an obligation of the unit toward this office, and not all of them are still pending;
 *   <li>已报: the unit reported to this office, whenever and however;
 *   <li>漏报: a finding of a kind of the column 漏报 was confirmed; the clock's suspicion alone counts nowhere;
 *   <li>迟报: else, a verdict of a kind of the column 迟报 is firm and no finding on it was withdrawn;
 *   <li>及时: else, it was reported and every obligation to report to this office that has fallen due was kept in time, by
 *       the channel asked for, beyond doubt. What is still pending (the follow-up of tomorrow, the final report) does not
 *       count against it, nor what concerns a report after it came ({@link #AFTERWARDS}).
 * </ul>
 *
 * So 及时, 迟报 and 漏报 never count a pair twice; what is left of 应报 came by the wrong channel,
 * or is undecided, suspected or excused. The rates take
 * 应报 as denominator: 迟报率 = 迟报 ÷ 应报, 漏报率 = 漏报 ÷ 应报, 及时率 = 及时 ÷ 应报; where 应报 is zero there is no rate.
 * 其他问题 counts the remaining breaches one by one, with those toward other receivers.
 */
final class Tally {
    private static final Set<Verdict.Kind> RELATIONS =
            Set.of(Verdict.Kind.NOT_IN_PARALLEL, Verdict.Kind.AFTER_PUBLICATION, Verdict.Kind.INVERSION);

    /** Failures of another duty than to report in time: they count in their own column and leave the report 及时. */
    private static final Set<Verdict.Kind> AFTERWARDS = Set.of(
            Verdict.Kind.INCOMPLETE,
            Verdict.Kind.FOLLOW_UP_OVERDUE,
            Verdict.Kind.DESK_OVER_LIMIT,
            Verdict.Kind.COUNTERSIGN_OVERDUE);

    /** Where a leading group stands for the office, its desk is the office's. */
    private static final Set<Desk> OUR_DESKS = Set.of(Desk.PARTY_OFFICE, Desk.LEADING_GROUP);

    private static final String UNGRADED = "未定级";

    private final Scheme scheme;
    private final Level ownLevel;
    private final Map<String, String> heirs;
    private final Map<String, Counts> units = new HashMap<>();
    private final Map<IncidentClass, Integer> classes = new EnumMap<>(IncidentClass.class);
    private final Map<Grade, Integer> grades = new EnumMap<>(Grade.class);
    private int incidents;
    private int ungraded;

    /**
     * 认定状态: what became of one verdict.
     *
     * @param kind kind as proposed
     */
    record Ruling(String unit, String verdictKey, Verdict.Kind kind, FindingView.State state) {}

    /** 通报扣分: what a circulated criticism of the quarter took from a unit. */
    record Charged(String unit, Points deduction, String reason, List<String> evidence) {}

    /**
     * Starts at zero.
     *
     * @param ownLevel level of the office that keeps the record
     * @param heirs for a unit that ended within the quarter, the code of the unit that took over
     */
    Tally(Scheme scheme, Level ownLevel, Map<String, String> heirs) {
        this.scheme = scheme;
        this.ownLevel = ownLevel;
        this.heirs = Map.copyOf(heirs);
    }

    /**
     * Counts one incident. Drills are passed over.
     *
     * @param judgement null when no policy was in force: the incident counts, nothing is owed
     * @param rulings all findings on the incident, withdrawn ones included, the oldest first
     */
    void add(IncidentFacts facts, @Nullable Judgement judgement, List<Ruling> rulings) {
        if (facts.drill()) {
            return;
        }
        incidents++;
        classes.merge(facts.kind().incidentClass(), 1, Integer::sum);
        var grade = judgement == null ? null : judgement.grade().grade();
        if (grade == null) {
            ungraded++;
        } else {
            grades.merge(grade, 1, Integer::sum);
        }
        var verdicts = judgement == null ? List.<Verdict>of() : judgement.verdicts();
        var senders = new HashSet<String>();
        verdicts.forEach(v -> senders.add(v.sender().code()));
        rulings.forEach(r -> senders.add(r.unit()));
        for (var sender : senders) {
            addPair(
                    counts(sender),
                    facts,
                    sender,
                    verdicts.stream()
                            .filter(v -> v.sender().code().equals(sender))
                            .toList(),
                    rulings.stream().filter(r -> r.unit().equals(sender)).toList());
        }
    }

    private void addPair(
            Counts counts, IncidentFacts facts, String sender, List<Verdict> verdicts, List<Ruling> rulings) {
        var toUs = verdicts.stream().filter(this::owedToUs).toList();
        var owed = toUs.stream().anyMatch(v -> v.kind() != Verdict.Kind.PENDING);
        var latest = new LinkedHashMap<String, Ruling>();
        // A withdrawn finding gives way to the one proposed anew; a standing one is never replaced by an older.
        rulings.forEach(r -> latest.merge(
                r.verdictKey(),
                r,
                (a, b) -> b.state() == FindingView.State.WITHDRAWN && a.state() != b.state() ? a : b));
        var late = false;
        var missed = false;
        for (var verdict : verdicts) {
            var kind = established(verdict, latest.remove(verdict.key()));
            if (kind.isPresent()) {
                var column = column(kind.get());
                if (owed && column != Column.OTHER && owedToUs(verdict)) {
                    late |= column == Column.LATE;
                    missed |= column == Column.MISSED;
                } else {
                    counts.other++;
                }
            }
        }
        // Findings whose verdict the record no longer gives stand until somebody withdraws them.
        for (var ruling : latest.values()) {
            if (ruling.state() == FindingView.State.CONFIRMED) {
                var column = column(ruling.kind());
                if (owed && column != Column.OTHER) {
                    late |= column == Column.LATE;
                    missed |= column == Column.MISSED;
                } else {
                    counts.other++;
                }
            }
        }
        if (!owed) {
            return;
        }
        counts.owed++;
        var filings = facts.filings().stream()
                .filter(f -> f.sender().code().equals(sender)
                        && f.receiver().level() == ownLevel
                        && OUR_DESKS.contains(f.desk()))
                .toList();
        var filed = !filings.isEmpty();
        if (filed) {
            counts.filed++;
        }
        if (missed) {
            counts.missed++;
        } else if (late) {
            counts.late++;
        } else if (filed && onTime(toUs)) {
            counts.onTime++;
        }
        var occurred = facts.occurred();
        if (occurred != null) {
            filings.stream()
                    .map(f -> f.receivedAt() != null ? f.receivedAt() : f.sentAt())
                    .filter(Objects::nonNull)
                    .map(time -> time.at())
                    .min(Comparator.naturalOrder())
                    .ifPresent(first -> counts.delays.add(wholeMinutes(occurred.at(), first)));
        }
    }

    private static boolean onTime(List<Verdict> toUs) {
        var due = toUs.stream()
                .filter(v -> v.kind() != Verdict.Kind.PENDING && !AFTERWARDS.contains(v.kind()))
                .toList();
        return !due.isEmpty() && due.stream().allMatch(v -> v.firm() && v.kind() == Verdict.Kind.ON_TIME);
    }

    private boolean owedToUs(Verdict verdict) {
        return verdict.receiverLevel() == ownLevel
                && OUR_DESKS.contains(verdict.receiverDesk())
                && !RELATIONS.contains(verdict.kind());
    }

    private Optional<Verdict.Kind> established(Verdict verdict, @Nullable Ruling ruling) {
        if (ruling != null && ruling.state() == FindingView.State.CONFIRMED) {
            return Optional.of(ruling.kind());
        }
        var withdrawn = ruling != null && ruling.state() == FindingView.State.WITHDRAWN;
        return verdict.kind().isBreach() && verdict.firm() && !withdrawn && column(verdict.kind()) != Column.MISSED
                ? Optional.of(verdict.kind())
                : Optional.empty();
    }

    private enum Column {
        LATE,
        MISSED,
        OTHER
    }

    private Column column(Verdict.Kind kind) {
        return scheme.counting().late().contains(kind)
                ? Column.LATE
                : scheme.counting().missed().contains(kind) ? Column.MISSED : Column.OTHER;
    }

    private Counts counts(String unit) {
        return units.computeIfAbsent(heirs.getOrDefault(unit, unit), code -> new Counts());
    }

    /** Whole minutes, seconds cut off; a report before the event (a warning) has no delay. */
    private static int wholeMinutes(Instant occurred, Instant first) {
        return Math.toIntExact(Math.max(
                0, Math.min(Integer.MAX_VALUE, Duration.between(occurred, first).toMinutes())));
    }

    /**
     * 中位数: the middle delay; of an even number the mean of the two in the middle, half a minute rounded up.
     *
     * @return null without delays
     */
    static @Nullable Integer median(Collection<Integer> minutes) {
        if (minutes.isEmpty()) {
            return null;
        }
        var sorted = new ArrayList<>(minutes);
        Collections.sort(sorted);
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (int) (((long) sorted.get(middle - 1) + sorted.get(middle) + 1) / 2);
    }

    /**
     * The groups with their rows in order of rank. A unit without event and deduction stands with the rows of its total,
     * after the ranked ones, so that it is never below a unit with failures.
     *
     * @param ranked units with a group, in the office's order; groups come in the order of their first unit
     */
    List<ScoreSheet.Group> groups(List<Unit> ranked, List<Charged> charged) {
        var items = charged.stream()
                .collect(Collectors.groupingBy(
                        c -> heirs.getOrDefault(c.unit(), c.unit()), LinkedHashMap::new, Collectors.toList()));
        var groups = new LinkedHashMap<String, List<ScoreSheet.Row>>();
        for (var unit : ranked) {
            groups.computeIfAbsent(unit.group(), name -> new ArrayList<>())
                    .add(row(unit, items.getOrDefault(unit.code(), List.of())));
        }
        return groups.entrySet().stream()
                .map(group -> new ScoreSheet.Group(group.getKey(), rank(group.getValue())))
                .toList();
    }

    private ScoreSheet.Row row(Unit unit, List<Charged> charged) {
        var counts = units.getOrDefault(unit.code(), new Counts());
        var base = scheme.base().points();
        var deductions = charged.stream().map(Charged::deduction).reduce(Points.ZERO, Points::plus);
        var total = base.minus(deductions);
        var floor = scheme.floor();
        if (floor != null && total.compareTo(floor.points()) < 0) {
            total = floor.points();
        }
        return new ScoreSheet.Row(
                null,
                unit.code(),
                unit.shortName().isEmpty() ? unit.name() : unit.shortName(),
                counts.owed,
                counts.filed,
                counts.onTime,
                counts.late,
                counts.missed,
                counts.other,
                median(counts.delays),
                base,
                Points.ZERO,
                deductions,
                total,
                charged.stream()
                        .map(c -> new ScoreSheet.ScoreItem(c.deduction(), c.reason(), c.evidence()))
                        .toList());
    }

    private List<ScoreSheet.Row> rank(List<ScoreSheet.Row> rows) {
        var rule = scheme.ranking();
        Comparator<ScoreSheet.Row> byTotal = Comparator.comparing(ScoreSheet.Row::total);
        if (rule.best() == Scheme.Best.HIGHEST_TOTAL) {
            byTotal = byTotal.reversed();
        }
        // List.sort is stable: units of one total keep the office's order.
        var sorted = new ArrayList<>(rows);
        sorted.sort(byTotal.thenComparing(this::unranked));
        var ranked = new ArrayList<ScoreSheet.Row>();
        var place = 0;
        var rank = 0;
        Points above = null;
        for (var row : sorted) {
            if (unranked(row)) {
                ranked.add(row);
                continue;
            }
            place++;
            if (!row.total().equals(above)) {
                rank = rule.ties() == Scheme.Ties.SHARE_AND_SKIP ? place : rank + 1;
            }
            above = row.total();
            ranked.add(withRank(row, rank));
        }
        return List.copyOf(ranked);
    }

    private boolean unranked(ScoreSheet.Row row) {
        return scheme.ranking().withoutEvents() == Scheme.WithoutEvents.NOT_RANKED
                && row.owed() == 0
                && row.late() + row.missed() + row.otherBreaches() == 0
                && row.items().isEmpty();
    }

    private static ScoreSheet.Row withRank(ScoreSheet.Row row, int rank) {
        return new ScoreSheet.Row(
                rank,
                row.unitCode(),
                row.unitName(),
                row.owed(),
                row.filed(),
                row.onTime(),
                row.late(),
                row.missed(),
                row.otherBreaches(),
                row.medianMinutes(),
                row.base(),
                row.additions(),
                row.deductions(),
                row.total(),
                row.items());
    }

    /** Totals: incidents as they are, reports as the sum over {@code ranked}, so that they equal the rows. */
    ScoreSheet.Totals totals(List<Unit> ranked) {
        var sum = new Counts();
        for (var unit : ranked) {
            var counts = units.get(unit.code());
            if (counts != null) {
                sum.owed += counts.owed;
                sum.filed += counts.filed;
                sum.onTime += counts.onTime;
                sum.late += counts.late;
                sum.missed += counts.missed;
            }
        }
        var byClass = new ArrayList<ScoreSheet.Count>();
        for (var incidentClass : IncidentClass.values()) {
            byClass.add(new ScoreSheet.Count(Names.of(incidentClass), classes.getOrDefault(incidentClass, 0)));
        }
        var byGrade = new ArrayList<ScoreSheet.Count>();
        var order = Grade.values();
        for (var i = order.length - 1; i >= 0; i--) {
            byGrade.add(new ScoreSheet.Count(Names.of(order[i]), grades.getOrDefault(order[i], 0)));
        }
        byGrade.add(new ScoreSheet.Count(UNGRADED, ungraded));
        return new ScoreSheet.Totals(
                incidents, byClass, byGrade, sum.owed, sum.filed, sum.onTime, sum.late, sum.missed);
    }

    private static final class Counts {
        int owed;
        int filed;
        int onTime;
        int late;
        int missed;
        int other;
        final List<Integer> delays = new ArrayList<>();
    }
}
