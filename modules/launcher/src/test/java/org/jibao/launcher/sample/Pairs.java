package org.jibao.launcher.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Verdict;

/**
 * 应报与迟报: pairs of an incident and a unit that owed the city a report, as the score sheet counts them. Drills are left
 * out.
 *
 * @param owed by unit
 * @param late units' pairs with a firm late or overdue verdict and none that looks missed
 * @param missed pairs that the clock proposes as missed
 */
record Pairs(Map<String, Integer> owed, Map<String, Integer> late, Map<String, Integer> missed) {

    static Pairs of(Map<IncidentFacts, Judgement> judged) {
        var pairs = new Pairs(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        judged.forEach((facts, judgement) -> {
            if (!facts.drill()) {
                facts.obliged().stream()
                        .filter(party -> party.level() != Level.CITY)
                        .forEach(party -> pairs.add(
                                party.name(),
                                judgement.verdicts().stream()
                                        .filter(verdict -> verdict.sender().equals(party))
                                        .map(Pairs::column)
                                        .toList()));
            }
        });
        return pairs;
    }

    private enum Column {
        LATE,
        MISSED,
        OTHER
    }

    private static Column column(Verdict verdict) {
        return switch (verdict.kind()) {
            case LATE, OVERDUE -> verdict.firm() ? Column.LATE : Column.OTHER;
            case MISSED -> Column.MISSED;
            default -> Column.OTHER;
        };
    }

    private void add(String unit, List<Column> columns) {
        if (columns.isEmpty()) {
            return;
        }
        owed.merge(unit, 1, Integer::sum);
        if (columns.contains(Column.MISSED)) {
            missed.merge(unit, 1, Integer::sum);
        } else if (columns.contains(Column.LATE)) {
            late.merge(unit, 1, Integer::sum);
        }
    }

    static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return "owed " + sum(owed) + owed + "\nlate " + sum(late) + late + "\nmissed " + sum(missed) + missed;
    }
}
