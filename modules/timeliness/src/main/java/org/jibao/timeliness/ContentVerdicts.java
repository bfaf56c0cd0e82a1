package org.jibao.timeliness;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jibao.timeliness.Situation.Occasion;
import org.jibao.timeliness.Verdict.Kind;

/** Judges whether a report spoke of what the policy asks for, or was supplemented in time. */
final class ContentVerdicts extends DutyVerdicts {

    private final Policy.Content row;

    ContentVerdicts(Situation situation, Policy.Content row) {
        super(situation, row.duty());
        this.row = row;
    }

    @Override
    boolean begun(Party sender) {
        return timed(sender).stream().anyMatch(filing -> filing.stage() == row.stage());
    }

    @Override
    String rule(Party sender) {
        return Wording.say(
                "rule.content",
                row.duty().citation(),
                sender.name(),
                receiver(),
                Wording.term(row.stage()),
                Wording.terms(row.requires()));
    }

    @Override
    Stream<Verdict> judged(Party sender, Occasion occasion) {
        var reports = timed(sender);
        return reports.stream()
                .filter(filing -> filing.stage() == row.stage())
                .limit(1)
                .map(first -> judged(sender, occasion, first, reports));
    }

    private Verdict judged(Party sender, Occasion occasion, Filing first, List<Filing> reports) {
        var supplement = row.supplementWithin() == null ? Duration.ZERO : row.supplementWithin();
        var at = arrival(first);
        var due = at.at().plus(supplement);
        var draft =
                new Draft(sender, "ALL").because(occasion.because()).from(at).due(due);
        draft.say("content.report", sender.name(), Wording.day(at, situation().zone()), Wording.term(row.stage()));
        var elements = first.elements();
        if (elements == null) {
            return draft.say("content.unrecorded").undecided();
        }
        var lacking = lacking(elements);
        draft.say(
                lacking.isEmpty() ? "content.whole" : "content.lacks",
                Wording.terms(lacking.isEmpty() ? row.requires() : lacking));
        if (lacking.isEmpty()) {
            return draft.actual(at).concluded(Kind.ON_TIME);
        }
        if (!supplement.isZero()) {
            draft.say(
                    "due.supplement",
                    day(at.at()),
                    Wording.limit(supplement),
                    Wording.time(due, at.at(), situation().zone()));
        }
        var completing = completing(first, reports, EventTime::at);
        var stated = decide(due, completing);
        var kinds = EnumSet.of(stated);
        kinds.add(decide(at.latest().plus(supplement), completing(first, reports, EventTime::earliest)));
        kinds.add(decide(at.earliest().plus(supplement), completing(first, reports, EventTime::latest)));
        var actual = completing.equals(Instant.MAX) ? null : EventTime.exactly(completing);
        draft.actual(actual);
        if (actual != null) {
            draft.say("content.supplemented", day(completing));
        }
        if (stated != Kind.ON_TIME && reports.stream().anyMatch(report -> report.elements() == null)) {
            draft.say("content.others.unrecorded").notFirm();
        }
        return draft.overSpan(stated, kinds, !at.isExact()).concluded(stated);
    }

    private Set<Element> lacking(Set<Element> elements) {
        var lacking = EnumSet.copyOf(row.requires());
        lacking.removeAll(elements);
        return lacking;
    }

    /** When the last element that was asked for had been reported; {@link Instant#MAX} when not all of them were. */
    private Instant completing(Filing first, List<Filing> reports, Function<EventTime, Instant> read) {
        var begin = read.apply(arrival(first));
        var lacking = lacking(first.elements() == null ? Set.of() : first.elements());
        var last = begin;
        for (var element : lacking) {
            var told = reports.stream()
                    .filter(report ->
                            report.elements() != null && report.elements().contains(element))
                    .map(report -> read.apply(arrival(report)))
                    .min(Instant::compareTo)
                    .orElse(Instant.MAX);
            last = told.isAfter(last) ? told : last;
        }
        return last;
    }

    private Kind decide(Instant due, Instant completing) {
        if (!completing.isAfter(due)) {
            return Kind.ON_TIME;
        }
        return situation().asOf().isAfter(due) ? Kind.INCOMPLETE : Kind.PENDING;
    }
}
