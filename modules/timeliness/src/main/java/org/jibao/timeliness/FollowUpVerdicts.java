package org.jibao.timeliness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Situation.Occasion;
import org.jibao.timeliness.Verdict.Kind;

/**
 * Judges whether a new report came by each time of day from the first report to the final one. Gives one verdict on the
 * times that have passed and one on the next.
 */
final class FollowUpVerdicts extends DutyVerdicts {

    /** Nobody follows a matter through for longer; what is never closed does not pile up for ever. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final int MOST_LISTED = 5;

    private final Policy.FollowUp row;

    FollowUpVerdicts(Situation situation, Policy.FollowUp row) {
        super(situation, row.duty());
        this.row = row;
    }

    /** @param after the time of day before, from which on a report counts (exclusive); {@code due} is inclusive */
    private record Window(Instant after, Instant due) {

        boolean holds(Instant at) {
            return at.isAfter(after) && !at.isAfter(due);
        }
    }

    @Override
    boolean begun(Party sender) {
        return !timed(sender).isEmpty();
    }

    @Override
    String rule(Party sender) {
        return Wording.say(
                "rule.follow",
                row.duty().citation(),
                sender.name(),
                row.by().stream().map(String::valueOf).collect(Collectors.joining("、")),
                receiver());
    }

    @Override
    Stream<Verdict> judged(Party sender, Occasion occasion) {
        var reports = timed(sender);
        if (reports.isEmpty()) {
            return Stream.empty();
        }
        var first = arrival(reports.get(0));
        var reached = occasion.reachedAt();
        var begin = reached != null && reached.at().isAfter(first.at()) ? reached : first;
        var closed = reports.stream()
                .filter(report -> report.stage() == Filing.Stage.FINAL)
                .map(report -> arrival(report).at())
                .findFirst()
                .orElse(null);
        var windows = windows(begin.at(), closed);
        var passed = windows.stream()
                .filter(window -> situation().asOf().isAfter(window.due()))
                .toList();
        var next = windows.stream()
                .filter(window -> !situation().asOf().isAfter(window.due()))
                .filter(window -> reports.stream()
                        .noneMatch(report -> window.holds(arrival(report).at())))
                .findFirst();
        var verdicts = Stream.<Verdict>builder();
        if (!passed.isEmpty()) {
            verdicts.add(passed(sender, occasion, begin, passed, reports));
        }
        next.ifPresent(window -> verdicts.add(new Draft(sender, "NEXT")
                .because(occasion.because())
                .from(begin)
                .due(window.due())
                .say("follow.next", day(window.after()), day(window.due()))
                .concluded(Kind.PENDING)));
        return verdicts.build();
    }

    /**
     * The windows in which a new report is owed. The one in which the matter began is kept by its beginning; the last is the
     * one in which it was closed or, while it is open, the one after the instant of judging.
     */
    private List<Window> windows(Instant begin, @Nullable Instant closed) {
        var windows = new ArrayList<Window>();
        var end = begin.plus(LONGEST);
        var after = next(begin.minusNanos(1));
        while (after.isBefore(end) && (closed == null || after.isBefore(closed))) {
            var window = new Window(after, next(after));
            windows.add(window);
            if (window.after().isAfter(situation().asOf())) {
                break;
            }
            after = window.due();
        }
        return windows;
    }

    /** The first of the times of day after {@code after}. */
    private Instant next(Instant after) {
        var zone = situation().zone();
        var today = after.atZone(zone).toLocalDate();
        return Stream.of(today, today.plusDays(1))
                .flatMap(date -> row.by().stream()
                        .map(clock -> date.atTime(clock).atZone(zone).toInstant()))
                .filter(at -> at.isAfter(after))
                .findFirst()
                .orElseThrow();
    }

    private Verdict passed(
            Party sender, Occasion occasion, EventTime begin, List<Window> passed, List<Filing> reports) {
        var missed = passed.stream()
                .filter(window -> reports.stream()
                        .noneMatch(report -> window.holds(arrival(report).at())))
                .toList();
        var draft = new Draft(sender, "ALL")
                .because(occasion.because())
                .from(begin)
                .say(
                        "follow.begin",
                        sender.name(),
                        Wording.day(begin, situation().zone()));
        if (missed.isEmpty()) {
            var last = passed.get(passed.size() - 1);
            draft.due(last.due())
                    .actual(first(reports, last.after()))
                    .say("follow.kept", String.valueOf(passed.size()), day(last.due()));
        } else {
            missed.stream()
                    .limit(MOST_LISTED)
                    .forEach(window -> draft.say("follow.missed", day(window.after()), day(window.due())));
            if (missed.size() > MOST_LISTED) {
                draft.say("follow.more", String.valueOf(missed.size() - MOST_LISTED));
            }
            var due = missed.get(0).due();
            draft.due(due).actual(first(reports, due));
        }
        firmness(draft, sender, passed, missed, reports);
        return draft.concluded(missed.isEmpty() ? Kind.ON_TIME : Kind.FOLLOW_UP_OVERDUE);
    }

    private static @Nullable EventTime first(List<Filing> reports, Instant after) {
        return reports.stream()
                .map(DutyVerdicts::arrival)
                .filter(at -> at.at().isAfter(after))
                .findFirst()
                .orElse(null);
    }

    /** A breach stands when one window was missed wherever the reports' times lie; order stands when none may have been. */
    private void firmness(Draft draft, Party sender, List<Window> passed, List<Window> missed, List<Filing> reports) {
        var spans = reports.stream().map(DutyVerdicts::arrival).toList();
        var surelyMissed = missed.stream().anyMatch(window -> spans.stream().noneMatch(span -> touches(window, span)));
        var surelyKept = passed.stream().allMatch(window -> spans.stream()
                .anyMatch(span -> window.holds(span.earliest()) && window.holds(span.latest())));
        var untimed = filings(sender).stream()
                .filter(filing -> Situation.arrival(filing).isEmpty())
                .toList();
        if (!missed.isEmpty() && !untimed.isEmpty()) {
            untimed.forEach(filing -> draft.say("open.untimed", sender.name(), filing.id()));
            draft.notFirm();
        }
        if (missed.isEmpty() ? !surelyKept : !surelyMissed) {
            draft.say("open.span", Wording.term(missed.isEmpty() ? Kind.FOLLOW_UP_OVERDUE : Kind.ON_TIME))
                    .notFirm();
        }
    }

    private static boolean touches(Window window, EventTime span) {
        return span.latest().isAfter(window.after()) && !span.earliest().isAfter(window.due());
    }
}
