package org.jibao.timeliness;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Situation.Occasion;
import org.jibao.timeliness.Verdict.Kind;

/** Judges whether figures that changed within the days that the policy states were reported anew. */
final class ChangeVerdicts extends DutyVerdicts {

    private final Policy.Change row;

    ChangeVerdicts(Situation situation, Policy.Change row) {
        super(situation, row.duty());
        this.row = row;
    }

    /** @param sentence in Chinese: which figure became what */
    private record Changed(Instant at, String sentence) {}

    @Override
    boolean begun(Party sender) {
        return !changed().isEmpty();
    }

    @Override
    String rule(Party sender) {
        return Wording.say(
                "rule.change",
                row.duty().citation(),
                String.valueOf(row.withinDays()),
                Wording.terms(row.figures()),
                sender.name(),
                row.within() == null
                        ? Wording.say("rule.change.promptly")
                        : Wording.say("rule.change.within", Wording.limit(row.within())),
                receiver());
    }

    private List<Changed> changed() {
        var steps = situation().steps();
        return IntStream.range(1, steps.size())
                .mapToObj(i -> changed(steps.get(i - 1), steps.get(i)))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private @Nullable Changed changed(FiguresAt before, FiguresAt after) {
        var changes = row.figures().stream()
                .sorted()
                .filter(kind -> after.figures().values().containsKey(kind))
                .filter(kind -> value(before, kind).compareTo(value(after, kind)) != 0)
                .map(kind -> Wording.say(
                        "change.was",
                        Wording.figure(kind, value(before, kind)),
                        Wording.figure(kind, value(after, kind))))
                .collect(Collectors.joining("、"));
        return changes.isEmpty() ? null : new Changed(after.asOf(), changes);
    }

    private static BigDecimal value(FiguresAt step, FigureKind kind) {
        return step.figures().values().getOrDefault(kind, BigDecimal.ZERO);
    }

    @Override
    Stream<Verdict> judged(Party sender, Occasion occasion) {
        return changed().stream().flatMap(change -> judged(sender, occasion, change).stream());
    }

    private List<Verdict> judged(Party sender, Occasion occasion, Changed change) {
        var draft = new Draft(sender, change.at().toString())
                .because(occasion.because())
                .from(EventTime.exactly(change.at()))
                .say("change.at", day(change.at()), change.sentence());
        var occurred = situation().facts().occurred();
        if (occurred == null) {
            return List.of(draft.say("base.unknown", Wording.term(Policy.Base.OCCURRED))
                    .undecided());
        }
        var possible = inTime(occurred.latest(), change.at());
        var sure = inTime(occurred.earliest(), change.at());
        if (!possible) {
            return List.of();
        }
        if (!sure) {
            return List.of(draft.say(
                            "change.unclear", Wording.day(occurred, situation().zone()))
                    .undecided());
        }
        draft.say(
                "change.window",
                Wording.date(date(occurred.at())),
                String.valueOf(row.withinDays()),
                Wording.date(date(occurred.at()).plusDays(row.withinDays())));
        return List.of(reported(draft, sender, change.at()));
    }

    private LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, situation().zone());
    }

    /** The day of the event is not counted; the last day counts to its end. */
    private boolean inTime(Instant occurred, Instant change) {
        return !date(change).isAfter(date(occurred).plusDays(row.withinDays()));
    }

    private Verdict reported(Draft draft, Party sender, Instant change) {
        var zone = situation().zone();
        var after = timed(sender).stream()
                .filter(filing -> !arrival(filing).latest().isBefore(change))
                .toList();
        var first = after.stream()
                .filter(filing -> !arrival(filing).at().isBefore(change))
                .findFirst()
                .map(DutyVerdicts::arrival)
                .orElse(null);
        draft.actual(first);
        if (first == null) {
            draft.say("change.unreported", day(situation().asOf()));
        } else {
            draft.say("change.reported", sender.name(), Wording.day(first, zone));
        }
        var within = row.within();
        if (within != null) {
            var due = change.plus(within);
            draft.due(due).say("due.sum", day(change), Wording.limit(within), Wording.time(due, change, zone));
        } else {
            draft.say("change.no.hours");
        }
        var stated = decide(change, after, EventTime::at);
        var kinds = EnumSet.of(stated);
        kinds.add(decide(change, after, EventTime::earliest));
        kinds.add(decide(change, after, EventTime::latest));
        var untimed = filings(sender).stream()
                .filter(filing -> Situation.arrival(filing).isEmpty())
                .toList();
        if (stated != Kind.ON_TIME && !untimed.isEmpty()) {
            untimed.forEach(filing -> draft.say("open.untimed", sender.name(), filing.id()));
            draft.notFirm();
        }
        return draft.overSpan(stated, kinds, first != null && !first.isExact()).concluded(stated);
    }

    private Kind decide(Instant change, List<Filing> reports, Function<EventTime, Instant> read) {
        var told = new ArrayList<Instant>();
        reports.stream()
                .map(filing -> read.apply(arrival(filing)))
                .filter(at -> !at.isBefore(change))
                .forEach(told::add);
        var within = row.within();
        if (within == null) {
            return told.isEmpty() ? Kind.PENDING : Kind.ON_TIME;
        }
        var due = change.plus(within);
        if (told.stream().anyMatch(at -> !at.isAfter(due))) {
            return Kind.ON_TIME;
        }
        return situation().asOf().isAfter(due) ? Kind.FOLLOW_UP_OVERDUE : Kind.PENDING;
    }
}
