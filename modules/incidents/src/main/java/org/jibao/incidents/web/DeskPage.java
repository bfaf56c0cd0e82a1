package org.jibao.incidents.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.DutyDesk;
import org.jibao.incidents.IncidentLine;
import org.jibao.incidents.IncidentQuery;
import org.jibao.offices.CurrentActor;
import org.jibao.timeliness.GradeDecision;
import org.jibao.timeliness.Verdict;

/** 值班台: the open incidents, the most urgent clock first. */
@Named("desk")
@RequestScoped
public class DeskPage {
    /** Open incidents shown at once; older ones are found in the register. */
    private static final int SHOWN = 60;

    @Inject
    DutyDesk dutyDesk;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    private List<Row> rows = List.of();
    private Instant now = Instant.EPOCH;

    @PostConstruct
    void read() {
        now = clock.instant();
        var found = new ArrayList<Row>();
        for (var open : dutyDesk.judged(
                new IncidentQuery("", Forms.unitRead(currentActor.get()), true, null, null, null, SHOWN), now)) {
            var line = open.line();
            var judgement = open.judgement();
            var owed = judgement.verdicts().stream()
                    .filter(v -> v.kind() == Verdict.Kind.PENDING
                            || (v.actual() == null && v.kind().isBreach()))
                    .toList();
            var next = owed.stream()
                    .filter(v -> v.dueAt() != null && v.kind() == Verdict.Kind.PENDING)
                    .min(Comparator.comparing(v -> java.util.Objects.requireNonNull(v.dueAt())))
                    .orElse(owed.isEmpty() ? null : owed.get(0));
            var breaches = (int) judgement.verdicts().stream()
                    .filter(v -> v.kind().isBreach())
                    .count();
            found.add(new Row(line, judgement.grade(), next, owed.size(), breaches));
        }
        found.sort(Comparator.comparing(Row::urgency));
        rows = List.copyOf(found);
    }

    public List<Row> getRows() {
        return rows;
    }

    public Instant getNow() {
        return now;
    }

    /**
     * 值班台一行.
     *
     * @param next what is owed next, or the oldest thing overdue; null when nothing is owed
     * @param owed obligations not yet fulfilled
     * @param breaches obligations breached so far
     */
    public record Row(IncidentLine line, GradeDecision grade, @Nullable Verdict next, int owed, int breaches) {

        /** Running clocks by their end, then what is overdue, then the rest. */
        String urgency() {
            if (next == null || next.dueAt() == null) {
                return "3" + (9999 - line.number().serial());
            }
            return (next.kind() == Verdict.Kind.PENDING ? "1" : "2") + next.dueAt();
        }
    }
}
