package org.jibao.timeliness;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Situation.Occasion;
import org.jibao.timeliness.Verdict.Kind;

/** Judges how long reports lay at the desks of a unit, and whether what went out unsigned was signed afterwards. */
final class HandlingVerdicts extends DutyVerdicts {

    private final Policy.Handling row;

    HandlingVerdicts(Situation situation, Policy.Handling row) {
        super(situation, row.duty());
        this.row = row;
    }

    @Override
    boolean begun(Party sender) {
        return !desks(sender).isEmpty();
    }

    @Override
    String rule(Party sender) {
        return Wording.say(
                "rule.handling",
                row.duty().citation(),
                sender.name(),
                Wording.terms(row.stages()),
                Wording.limit(row.within()));
    }

    private List<DeskTime> desks(Party sender) {
        return situation().facts().deskTimes().stream()
                .filter(desk -> desk.unit().code().equals(sender.code()))
                .filter(desk -> row.stages().contains(desk.stage()))
                .filter(desk -> desk.from() == null || situation().happened(desk.from()))
                .sorted(Comparator.comparing(DeskTime::id))
                .toList();
    }

    @Override
    Stream<Verdict> judged(Party sender, Occasion occasion) {
        return desks(sender).stream().map(desk -> judged(sender, occasion, desk));
    }

    private Verdict judged(Party sender, Occasion occasion, DeskTime desk) {
        var draft = new Draft(sender, desk.id()).because(occasion.because()).from(desk.from());
        var from = desk.from();
        if (from == null) {
            return draft.say("handling.unknown", desk.desk(), Wording.term(desk.stage()))
                    .undecided();
        }
        var to = desk.to() == null || !situation().happened(desk.to()) ? null : desk.to();
        var due = from.at().plus(row.within());
        draft.due(due).actual(to);
        draft.say(
                to == null ? "handling.open" : "handling.done",
                desk.desk(),
                Wording.term(desk.stage()),
                Wording.day(from, situation().zone()),
                to == null
                        ? day(situation().asOf())
                        : Wording.day(to, situation().zone()));
        draft.say(
                "due.sum",
                day(from.at()),
                Wording.limit(row.within()),
                Wording.time(due, from.at(), situation().zone()));
        var stated = decide(desk, from.at(), to, EventTime::at);
        var kinds = EnumSet.of(stated);
        kinds.add(decide(desk, from.latest(), to, EventTime::earliest));
        kinds.add(decide(desk, from.earliest(), to, EventTime::latest));
        return draft.overSpan(stated, kinds, !from.isExact() || (to != null && !to.isExact()))
                .concluded(stated);
    }

    private Kind decide(DeskTime desk, Instant from, @Nullable EventTime to, Function<EventTime, Instant> read) {
        var due = from.plus(row.within());
        var end = to == null ? situation().asOf() : read.apply(to);
        if (!end.isAfter(due)) {
            return to == null ? Kind.PENDING : Kind.ON_TIME;
        }
        return desk.stage() == DeskTime.Stage.COUNTERSIGN ? Kind.COUNTERSIGN_OVERDUE : Kind.DESK_OVER_LIMIT;
    }
}
