package org.jibao.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Party;
import org.jibao.timeliness.Policy;
import org.jibao.timeliness.Verdict;

/** Counts, incident by incident, what two policies make of a quarter; keeps counts and the first cases, never incidents. */
final class TrialTally {

    private final Scheme scheme;
    private final Map<String, Unit> units = new TreeMap<>();
    private final List<PolicyTrial.Case> cases = new ArrayList<>();
    private int incidents;
    private int withoutPolicy;
    private int differing;

    private static final class Unit {
        final Party party;
        final Count before = new Count();
        final Count after = new Count();

        Unit(Party party) {
            this.party = party;
        }
    }

    private static final class Count {
        int incidents;
        int late;
        int missed;
        int other;
        Points least = Points.ZERO;
        Points most = Points.ZERO;

        PolicyTrial.Side side() {
            return new PolicyTrial.Side(incidents, late, missed, other, least, most);
        }
    }

    TrialTally(Scheme scheme) {
        this.scheme = scheme;
    }

    /**
     * @param before judgement under the policy in force; null where there was none
     * @param assessed tells whether breaches of a unit are assessed
     */
    void add(IncidentFacts facts, @Nullable Judgement before, Judgement after, Predicate<Party> assessed) {
        incidents++;
        withoutPolicy += before == null ? 1 : 0;
        var was = before == null ? Map.<Party, List<Verdict>>of() : breaches(before, assessed);
        var would = breaches(after, assessed);
        var parties = new TreeMap<String, Party>();
        was.keySet().forEach(party -> parties.put(party.code(), party));
        would.keySet().forEach(party -> parties.put(party.code(), party));
        for (var party : parties.values()) {
            var unit = units.computeIfAbsent(party.code(), code -> new Unit(party));
            var old = was.getOrDefault(party, List.of());
            var now = would.getOrDefault(party, List.of());
            count(unit.before, old);
            count(unit.after, now);
            if (!outcome(old).equals(outcome(now))) {
                differing++;
                if (cases.size() < PolicyTrial.MOST_CASES) {
                    cases.add(
                            new PolicyTrial.Case(facts.number(), facts.title(), party.code(), party.name(), old, now));
                }
            }
        }
    }

    PolicyTrial result(Quarter quarter, Policy policy) {
        var rows = units.values().stream()
                .map(unit -> new PolicyTrial.UnitRow(
                        unit.party.code(), unit.party.name(), unit.before.side(), unit.after.side()))
                .toList();
        return new PolicyTrial(
                quarter, policy.id(), policy.title(), scheme.title(), incidents, withoutPolicy, rows, cases, differing);
    }

    /** Breaches that the clock establishes or suspects beyond doubt, by the unit that owed the report. */
    private static Map<Party, List<Verdict>> breaches(Judgement judgement, Predicate<Party> assessed) {
        return judgement.verdicts().stream()
                .filter(verdict -> verdict.kind().isBreach() && verdict.firm())
                .filter(verdict -> assessed.test(verdict.sender()))
                .collect(Collectors.groupingBy(Verdict::sender));
    }

    /** What makes two judgements differ: which failure, toward whom, by how long; not which article says so. */
    private static List<String> outcome(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(v -> v.kind() + " " + v.receiverLevel() + " " + v.receiverDesk() + " " + v.channel() + " "
                        + v.overdue())
                .sorted()
                .toList();
    }

    private void count(Count count, List<Verdict> breaches) {
        if (breaches.isEmpty()) {
            return;
        }
        count.incidents++;
        var columns = scheme.counting();
        for (var breach : breaches) {
            count.late += columns.late().contains(breach.kind()) ? 1 : 0;
            count.missed += columns.missed().contains(breach.kind()) ? 1 : 0;
            count.other += columns.other().contains(breach.kind()) ? 1 : 0;
        }
        if (scheme.deduction() instanceof Scheme.Range range) {
            count.least = count.least.plus(range.min());
            count.most = count.most.plus(range.max());
        } else if (scheme.deduction() instanceof Scheme.Flat flat) {
            var dearest = breaches.stream()
                    .map(breach -> flat.points().getOrDefault(breach.kind(), Points.ZERO))
                    .max(Points::compareTo)
                    .orElse(Points.ZERO);
            count.least = count.least.plus(dearest);
            count.most = count.most.plus(dearest);
        } else {
            throw new IllegalStateException("no trial for " + scheme.deduction());
        }
    }
}
