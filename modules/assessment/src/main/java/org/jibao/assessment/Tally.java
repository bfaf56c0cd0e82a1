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
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Unit;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.Filing;
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
    private final Watcher watcher;
    private int incidents;
    private int ungraded;

    /**
     * 认定状态: what became of one verdict.
     *
     * @param kind kind as proposed
     */
    record Ruling(String unit, String verdictKey, Verdict.Kind kind, FindingView.State state) {}

    /** 旁观: is shown every pair of an incident and a unit as it is counted. */
    interface Watcher {
        Watcher NOBODY = (unit, facts, verdicts, owed, filed, column, minutes) -> {};

        void counted(
                String unit,
                IncidentFacts facts,
                List<Verdict> verdicts,
                boolean owed,
                boolean filed,
                Counted column,
                @Nullable Integer minutes);
    }

    /** 所计栏目. */
    enum Counted {
        ON_TIME("及时"),
        LATE("迟报"),
        MISSED("漏报"),
        NEITHER("其他"),
        NOT_DUE("未到期");

        private final String label;

        Counted(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * Starts at zero.
     *
     * @param ownLevel level of the office that keeps the record
     * @param heirs for a unit that ended within the quarter, the code of the unit that took over
     */
    Tally(Scheme scheme, Level ownLevel, Map<String, String> heirs) {
        this(scheme, ownLevel, heirs, Watcher.NOBODY);
    }

    Tally(Scheme scheme, Level ownLevel, Map<String, String> heirs, Watcher watcher) {
        this.watcher = watcher;
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
        var established = new ArrayList<Established>();
        for (var verdict : verdicts) {
            established(verdict.kind(), verdict.firm(), latest.remove(verdict.key()))
                    .ifPresent(kind -> established.add(new Established(kind, owedToUs(verdict))));
        }
        // Findings whose verdict the record no longer gives stand until somebody withdraws them.
        latest.values().stream()
                .filter(ruling -> ruling.state() == FindingView.State.CONFIRMED)
                .forEach(ruling -> established.add(new Established(ruling.kind(), true)));
        var filings = facts.filings().stream()
                .filter(f -> f.sender().code().equals(sender)
                        && f.receiver().level() == ownLevel
                        && OUR_DESKS.contains(f.desk()))
                .toList();
        var column = count(counts, owed, !filings.isEmpty(), onTime(toUs), established);
        var minutes = owed ? minutes(facts, filings) : null;
        if (minutes != null) {
            counts.delays.add(minutes);
        }
        watcher.counted(sender, facts, verdicts, owed, !filings.isEmpty(), column, minutes);
    }

    private static @Nullable Integer minutes(IncidentFacts facts, List<Filing> filings) {
        var occurred = facts.occurred();
        return occurred == null
                ? null
                : filings.stream()
                        .map(f -> f.receivedAt() != null ? f.receivedAt() : f.sentAt())
                        .filter(Objects::nonNull)
                        .map(time -> time.at())
                        .min(Comparator.naturalOrder())
                        .map(first -> wholeMinutes(occurred.at(), first))
                        .orElse(null);
    }

    /** 成立的问题: a breach that counts, and whether it concerns a report to this office. */
    private record Established(Verdict.Kind kind, boolean toUs) {}

    private Counted count(Counts counts, boolean owed, boolean filed, boolean onTime, List<Established> established) {
        var late = false;
        var missed = false;
        for (var breach : established) {
            var column = column(breach.kind());
            if (owed && column != Column.OTHER && breach.toUs()) {
                late |= column == Column.LATE;
                missed |= column == Column.MISSED;
            } else {
                counts.other++;
            }
        }
        if (!owed) {
            return Counted.NOT_DUE;
        }
        counts.owed++;
        counts.filed += filed ? 1 : 0;
        if (missed) {
            counts.missed++;
            return Counted.MISSED;
        }
        if (late) {
            counts.late++;
            return Counted.LATE;
        }
        if (filed && onTime) {
            counts.onTime++;
            return Counted.ON_TIME;
        }
        return Counted.NEITHER;
    }

    /**
     * 结论: one verdict on a unit's report to this office, as a table of cases gives it.
     *
     * @param ruling state of the finding on it; null when there is none
     */
    record Stated(Verdict.Kind kind, FindingView.@Nullable State ruling) {}

    /**
     * Counts one pair of an incident and a unit as it is stated, without the record behind it.
     *
     * @param minutes from event to first report; null when unknown
     */
    void addStated(String unit, boolean filed, @Nullable Integer minutes, List<Stated> stated) {
        var counts = counts(unit);
        var owed = stated.stream().anyMatch(s -> s.kind() != Verdict.Kind.PENDING && !RELATIONS.contains(s.kind()));
        var established = new ArrayList<Established>();
        for (var s : stated) {
            established(s.kind(), true, s.ruling())
                    .ifPresent(kind -> established.add(new Established(kind, !RELATIONS.contains(kind))));
        }
        count(
                counts,
                owed,
                filed,
                keptInTime(stated.stream()
                        .filter(s -> !RELATIONS.contains(s.kind()))
                        .map(Stated::kind)),
                established);
        if (owed && minutes != null) {
            counts.delays.add(minutes);
        }
    }

    private static boolean onTime(List<Verdict> toUs) {
        return toUs.stream().allMatch(v -> v.firm() || !v.kind().equals(Verdict.Kind.ON_TIME))
                && keptInTime(toUs.stream().map(Verdict::kind));
    }

    /** Whether of what has fallen due all was kept, and something was. */
    private static boolean keptInTime(Stream<Verdict.Kind> kinds) {
        var due = kinds.filter(kind -> kind != Verdict.Kind.PENDING && !AFTERWARDS.contains(kind))
                .collect(Collectors.toSet());
        return due.equals(Set.of(Verdict.Kind.ON_TIME));
    }

    private boolean owedToUs(Verdict verdict) {
        return verdict.receiverLevel() == ownLevel
                && OUR_DESKS.contains(verdict.receiverDesk())
                && !RELATIONS.contains(verdict.kind());
    }

    private Optional<Verdict.Kind> established(Verdict.Kind kind, boolean firm, @Nullable Ruling ruling) {
        return ruling != null && ruling.state() == FindingView.State.CONFIRMED
                ? Optional.of(ruling.kind())
                : established(kind, firm, ruling == null ? null : ruling.state());
    }

    private Optional<Verdict.Kind> established(Verdict.Kind kind, boolean firm, FindingView.@Nullable State ruling) {
        if (ruling == FindingView.State.CONFIRMED) {
            return Optional.of(kind);
        }
        return kind.isBreach() && firm && ruling != FindingView.State.WITHDRAWN && column(kind) != Column.MISSED
                ? Optional.of(kind)
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
        return units.computeIfAbsent(heir(unit), code -> new Counts());
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
     * The groups with their rows in order of rank ({@link Ranks}).
     *
     * @param ranked units with a group, in the office's order; groups come in the order of their first unit
     */
    List<ScoreSheet.Group> groups(List<Unit> ranked, Deeds deeds) {
        var scorer = new Scorer(scheme, inherited(deeds));
        var groups = new LinkedHashMap<String, List<ScoreSheet.Row>>();
        for (var unit : ranked) {
            groups.computeIfAbsent(unit.group(), name -> new ArrayList<>()).add(row(unit, scorer));
        }
        return groups.entrySet().stream()
                .map(group -> new ScoreSheet.Group(group.getKey(), Ranks.of(scheme.ranking(), group.getValue())))
                .toList();
    }

    /** What a unit that ended within the quarter did falls to the one that took over; its record of warnings does not. */
    private Deeds inherited(Deeds deeds) {
        if (heirs.isEmpty()) {
            return deeds;
        }
        return new Deeds(
                deeds.from(),
                deeds.to(),
                deeds.charged().stream()
                        .map(c ->
                                new Deeds.Charged(heir(c.unit()), c.deduction(), c.warning(), c.reason(), c.evidence()))
                        .toList(),
                deeds.praised().stream()
                        .map(p -> new Deeds.Praised(heir(p.unit()), p.item(), p.points(), p.reason(), p.evidence()))
                        .toList(),
                deeds.entries().stream()
                        .map(e -> e.of(
                                e.units().stream().map(this::heir).distinct().toList()))
                        .toList(),
                deeds.earlier());
    }

    private String heir(String unit) {
        return heirs.getOrDefault(unit, unit);
    }

    private ScoreSheet.Row row(Unit unit, Scorer scorer) {
        var counts = units.getOrDefault(unit.code(), new Counts());
        var score = scorer.score(unit.code(), unit.group(), counts.view());
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
                scheme.base().points(),
                score.additions(),
                score.deductions(),
                score.total(),
                score.taken(),
                score.added(),
                score.notes(),
                score.grade(),
                score.ratios(),
                score.consequences());
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

        Scorer.Counts view() {
            return new Scorer.Counts(owed, filed, onTime, late, missed, other);
        }
    }
}
