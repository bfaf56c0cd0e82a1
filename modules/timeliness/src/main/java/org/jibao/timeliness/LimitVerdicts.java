package org.jibao.timeliness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Situation.Occasion;
import org.jibao.timeliness.Verdict.Kind;

/** Judges one row with a time limit, for everyone who owes it. */
final class LimitVerdicts {

    private final Situation situation;
    private final Policy.Limit limit;

    LimitVerdicts(Situation situation, Policy.Limit limit) {
        this.situation = situation;
        this.limit = limit;
    }

    List<Verdict> all() {
        var application = situation.applies(limit.scope(), limit.startsWhenReached());
        return situation.obliged(limit.from()).stream()
                .flatMap(sender -> application.openBecause() == null
                        ? application.occasions().stream().flatMap(occasion -> within(sender, occasion).stream())
                        : open(sender, application.openBecause()).stream())
                .toList();
    }

    /** Judges {@code occasion} if it lies in the hours that the row asks for. */
    private Optional<Verdict> within(Party sender, Occasion occasion) {
        var during = limit.during();
        var hours = situation.hours();
        if (during == null || hours == null) {
            return of(sender, occasion, List.of());
        }
        var decides = by(during.by(), sender, occasion);
        if (decides == null) {
            return begunOnlyLater(during.by())
                    ? Optional.empty()
                    : open(sender, Wording.say("hours.no.time", Wording.term(during.by())));
        }
        var reading = hours.read(decides);
        if (reading.hours() == null) {
            return open(sender, reading.because());
        }
        return reading.hours() == during.hours()
                ? of(
                        sender,
                        occasion,
                        List.of(Wording.say(
                                "why.hours",
                                Wording.term(during.hours()),
                                Wording.term(during.by()),
                                reading.because())))
                : Optional.empty();
    }

    /** The row may or may not apply; only the due time that it would have is stated. */
    private Optional<Verdict> open(Party sender, String because) {
        var start = start(sender, new Occasion("OPEN", null, ""));
        if (start == null) {
            return Optional.empty();
        }
        var explanation = new ArrayList<>(rule(sender));
        explanation.add(because);
        explanation.addAll(start.sentences());
        if (start.base() != null) {
            explanation.add(Wording.say(
                    "undecided.due", Wording.day(start.base().at().plus(limit.within()), situation.zone())));
        }
        return Optional.of(verdict(sender, "OPEN", start.base(), null, null, Outcome.undecided(), explanation));
    }

    private Optional<Verdict> of(Party sender, Occasion occasion, List<String> why) {
        var start = start(sender, occasion);
        if (start == null) {
            return Optional.empty();
        }
        var explanation = new ArrayList<>(rule(sender));
        explanation.add(occasion.because());
        explanation.addAll(why);
        explanation.addAll(start.sentences());
        var base = start.base();
        if (base == null) {
            return Optional.of(verdict(sender, occasion.step(), null, null, null, Outcome.undecided(), explanation));
        }
        return Optional.of(judged(sender, occasion, start, base, explanation));
    }

    private Verdict judged(Party sender, Occasion occasion, Start start, EventTime base, List<String> explanation) {
        var zone = situation.zone();
        var due = base.at().plus(limit.within());
        explanation.add(Wording.say(
                "due.sum",
                Wording.day(base.at(), zone),
                Wording.limit(limit.within()),
                Wording.time(due, base.at(), zone)));

        var reports = new Reports(sender, start.answering() ? base : null);
        var excused = excusedUntil(sender, occasion);
        var stated = decide(base, excused, EventTime::at, reports, EventTime::at);
        var kinds = EnumSet.of(stated);
        if (!base.isExact() || reports.approximate() || (excused != null && !excused.isExact())) {
            kinds.add(decide(base, excused, EventTime::latest, reports, EventTime::earliest));
            kinds.add(decide(base, excused, EventTime::earliest, reports, EventTime::latest));
        }

        var counted = counted(stated, due, reports);
        var untimedOnly = counted == null && !reports.untimed().isEmpty();
        var openTime = !reports.untimed().isEmpty() && stated != Kind.ON_TIME;
        if (untimedOnly) {
            explanation.add(Wording.say("open.untimed.only", sender.name()));
            return verdict(sender, occasion.step(), base, due, null, Outcome.undecided(), explanation);
        }

        var actual = counted == null ? null : Situation.arrival(counted).orElse(null);
        var firm = kinds.size() == 1 && !openTime;
        explanation.addAll(actually(counted, actual, reports, stated));
        explanation.addAll(excuses(sender, occasion, stated, due, counted, excused));
        var overdue = overdue(stated, due, actual);
        explanation.addAll(arithmetic(stated, due, actual, overdue));
        explanation.addAll(openPoints(counted, actual, base, stated, kinds, reports));
        if (actual != null && !start.answering() && actual.at().isBefore(base.earliest())) {
            firm = false;
            explanation.add(Wording.say(
                    "open.early", Wording.day(actual.at(), zone), Wording.time(base.at(), actual.at(), zone)));
        }
        return verdict(sender, occasion.step(), base, due, actual, new Outcome(stated, overdue, firm), explanation);
    }

    /** Until when a report that gives its reasons is in order; null when the row knows no such case, or its base is unknown. */
    private @Nullable EventTime excusedUntil(Party sender, Occasion occasion) {
        var excuse = limit.excuse();
        var from = excuse == null ? null : by(excuse.base(), sender, occasion);
        return excuse == null || from == null ? null : new EventTime(from.at().plus(excuse.within()), from.margin());
    }

    /** The report on which the verdict rests. */
    private static @Nullable Filing counted(Kind stated, Instant due, Reports reports) {
        if (stated == Kind.WRONG_CHANNEL) {
            return first(reports.instead());
        }
        var qualifying = reports.firstQualifying();
        return stated == Kind.ON_TIME && late(qualifying, due) ? first(reports.reasoned()) : qualifying;
    }

    private static boolean late(@Nullable Filing filing, Instant due) {
        return filing != null
                && Situation.arrival(filing).map(at -> at.at().isAfter(due)).orElse(false);
    }

    private List<String> excuses(
            Party sender,
            Occasion occasion,
            Kind stated,
            Instant due,
            @Nullable Filing counted,
            @Nullable EventTime excused) {
        var excuse = limit.excuse();
        if (excuse == null || !late(counted, due)) {
            return List.of();
        }
        var from = by(excuse.base(), sender, occasion);
        if (from == null || excused == null) {
            return List.of(Wording.say("excuse.unknown", Wording.term(excuse.base())));
        }
        var reason = counted == null ? null : counted.lateReason();
        if (reason == null || reason.isBlank()) {
            return List.of(Wording.say("excuse.none"));
        }
        var sum = Wording.say(
                "excuse.sum",
                reason,
                Wording.term(excuse.base()),
                Wording.day(from.at(), situation.zone()),
                Wording.limit(excuse.within()),
                Wording.time(excused.at(), from.at(), situation.zone()));
        return List.of(sum, Wording.say(stated == Kind.ON_TIME ? "excuse.kept" : "excuse.late"));
    }

    /** What follows when the clock started and each report arrived at the ends of their spans that are read. */
    private Kind decide(
            EventTime start,
            @Nullable EventTime excused,
            Function<EventTime, Instant> clock,
            Reports reports,
            Function<EventTime, Instant> read) {
        var base = clock.apply(start);
        var due = base.plus(limit.within());
        var missedAfter = limit.missedAfter() == null ? null : base.plus(limit.missedAfter());
        var qualifying = earliest(reports.qualifying(), read);
        var other = earliest(reports.other(), read);
        if (qualifying != null && !qualifying.isAfter(due)) {
            return Kind.ON_TIME;
        }
        var reasoned = earliest(reports.reasoned(), read);
        if (excused != null && reasoned != null && !reasoned.isAfter(clock.apply(excused))) {
            return Kind.ON_TIME;
        }
        if (!situation.asOf().isAfter(due)) {
            return Kind.PENDING;
        }
        var instead = earliest(reports.instead(), read);
        if (instead != null && !instead.isAfter(due)) {
            return Kind.WRONG_CHANNEL;
        }
        // Who reported by any channel at all has not left the event out, however wrong the channel.
        var missed = missedAfter != null
                && situation.asOf().isAfter(missedAfter)
                && Stream.of(Optional.ofNullable(qualifying), Optional.ofNullable(other))
                        .flatMap(Optional::stream)
                        .allMatch(at -> at.isAfter(missedAfter));
        if (missed) {
            return Kind.MISSED;
        }
        return qualifying == null ? Kind.OVERDUE : Kind.LATE;
    }

    private static @Nullable Instant earliest(List<Filing> filings, Function<EventTime, Instant> read) {
        Instant earliest = null;
        for (var filing : filings) {
            var arrival = arrival(filing);
            if (arrival != null) {
                var at = read.apply(arrival);
                earliest = earliest == null || at.isBefore(earliest) ? at : earliest;
            }
        }
        return earliest;
    }

    private static @Nullable EventTime arrival(Filing filing) {
        return filing.receivedAt() == null ? filing.sentAt() : filing.receivedAt();
    }

    private Duration overdue(Kind kind, Instant due, @Nullable EventTime actual) {
        return switch (kind) {
            case LATE, OVERDUE, MISSED -> Duration.between(due, actual == null ? situation.asOf() : actual.at());
            default -> Duration.ZERO;
        };
    }

    private List<String> rule(Party sender) {
        var sentences = new ArrayList<String>();
        var channel = limit.channel();
        sentences.add(Wording.say(
                "rule.limit",
                limit.citation(),
                sender.name(),
                Wording.term(limit.to()) + Wording.terms(limit.desks()),
                channel == null
                        ? Wording.say("rule.channel.any")
                        : Wording.say("rule.channel.one", Wording.term(channel)),
                Wording.term(limit.base()),
                Wording.limit(limit.within())));
        if (limit.missedAfter() != null) {
            sentences.add(Wording.say("rule.missed", Wording.term(limit.base()), Wording.limit(limit.missedAfter())));
        }
        var excuse = limit.excuse();
        if (excuse != null) {
            sentences.add(Wording.say(
                    "rule.excuse", excuse.citation(), Wording.term(excuse.base()), Wording.limit(excuse.within())));
        }
        if (!limit.note().isEmpty()) {
            sentences.add(Wording.say("rule.note", limit.note()));
        }
        return sentences;
    }

    private List<String> actually(@Nullable Filing counted, @Nullable EventTime actual, Reports reports, Kind kind) {
        var zone = situation.zone();
        var sentences = new ArrayList<String>();
        if (counted == null || actual == null) {
            sentences.add(Wording.say("actual.none", Wording.day(situation.asOf(), zone)));
        } else {
            sentences.add(Wording.say(
                    counted.receivedAt() == null ? "actual.sent" : "actual.received",
                    counted.sender().name(),
                    Wording.day(actual, zone),
                    Wording.term(counted.channel()),
                    counted.receiver().name()));
        }
        var channel = limit.channel();
        var other = reports.firstOther();
        if (kind != Kind.ON_TIME && channel != null && other != null) {
            sentences.add(
                    other.equals(counted)
                            ? Wording.say("actual.this", Wording.term(other.channel()), Wording.term(channel))
                            : Wording.say(
                                    "actual.other",
                                    other.sender().name(),
                                    Situation.arrival(other)
                                            .map(at -> Wording.day(at, zone))
                                            .orElse(""),
                                    Wording.term(other.channel()),
                                    Wording.term(channel)));
        }
        return sentences;
    }

    private List<String> arithmetic(Kind kind, Instant due, @Nullable EventTime actual, Duration overdue) {
        var zone = situation.zone();
        var end = actual == null ? situation.asOf() : actual.at();
        var sentences = new ArrayList<String>();
        switch (kind) {
            case LATE, OVERDUE, MISSED -> {
                sentences.add(Wording.say(
                        "arith.late",
                        Wording.time(end, due, zone),
                        Wording.time(due, due, zone),
                        Wording.span(overdue)));
                sentences.add(Wording.say("result.late", Wording.term(kind), Wording.span(overdue)));
            }
            case PENDING -> {
                sentences.add(Wording.say(
                        "arith.left",
                        Wording.day(due, zone),
                        Wording.time(situation.asOf(), due, zone),
                        Wording.span(Duration.between(situation.asOf(), due))));
                sentences.add(Wording.say("result.plain", Wording.term(kind)));
            }
            default -> sentences.add(Wording.say("result.plain", Wording.term(kind)));
        }
        if (kind == Kind.MISSED) {
            sentences.add(Wording.say("result.missed.note"));
        }
        return sentences;
    }

    private List<String> openPoints(
            @Nullable Filing counted,
            @Nullable EventTime actual,
            EventTime base,
            Kind stated,
            Set<Kind> kinds,
            Reports reports) {
        var sentences = new ArrayList<String>();
        var channel = limit.channel();
        if (counted != null && counted.channel() == Channel.UNRECORDED && channel != null) {
            sentences.add(Wording.say("open.unrecorded", Wording.term(channel)));
        }
        if (kinds.size() > 1) {
            var others = EnumSet.copyOf(kinds);
            others.remove(stated);
            sentences.add(Wording.say("open.span", Wording.terms(others)));
        } else if (!base.isExact() || (actual != null && !actual.isExact())) {
            sentences.add(Wording.say("open.span.firm"));
        }
        if (stated != Kind.ON_TIME) {
            reports.untimed()
                    .forEach(filing -> sentences.add(
                            Wording.say("open.untimed", filing.sender().name(), filing.id())));
        }
        return sentences;
    }

    private Verdict verdict(
            Party sender,
            String step,
            @Nullable EventTime base,
            @Nullable Instant due,
            @Nullable EventTime actual,
            Outcome outcome,
            List<String> explanation) {
        return new Verdict(
                limit.id() + "/" + sender.code() + "/" + step,
                limit.id(),
                outcome.kind(),
                sender,
                limit.to(),
                limit.desks().get(0),
                limit.channel(),
                base,
                due,
                actual,
                outcome.overdue(),
                outcome.firm(),
                limit.citation(),
                List.copyOf(explanation));
    }

    /** Null when the row asks for something that has not begun: nobody asked, or the sender itself was told nothing. */
    private @Nullable Start start(Party sender, Occasion occasion) {
        var event = stated(limit.base(), sender);
        if (event == null && begunOnlyLater(limit.base())) {
            return null;
        }
        var zone = situation.zone();
        var reached = occasion.reachedAt();
        var moves = limit.startsWhenReached() || limit.base() == Policy.Base.REPORTABLE;
        if (moves && reached != null && event != null && reached.at().isAfter(event.at())) {
            return new Start(
                    reached,
                    true,
                    List.of(
                            Wording.say(
                                    "base.moved",
                                    Wording.term(limit.base()),
                                    Wording.day(event, zone),
                                    Wording.day(reached, zone)),
                            Wording.say("base.after")));
        }
        if (event == null) {
            return new Start(null, false, List.of(Wording.say("base.unknown", Wording.term(limit.base()))));
        }
        var stated = Wording.say("base.stated", Wording.term(limit.base()), Wording.day(event, zone));
        return limit.base() == Policy.Base.ASKED
                ? new Start(event, true, List.of(stated, Wording.say("base.after")))
                : new Start(event, false, List.of(stated));
    }

    /** Whether a row with this base asks for nothing as long as the instant is not there. */
    private static boolean begunOnlyLater(Policy.Base base) {
        return base == Policy.Base.ASKED || base == Policy.Base.RECEIVED;
    }

    private @Nullable EventTime by(Policy.Base base, Party sender, Occasion occasion) {
        var event = stated(base, sender);
        var reached = occasion.reachedAt();
        return base == Policy.Base.REPORTABLE
                        && reached != null
                        && event != null
                        && reached.at().isAfter(event.at())
                ? reached
                : event;
    }

    private @Nullable EventTime stated(Policy.Base base, Party sender) {
        var facts = situation.facts();
        return switch (base) {
            case OCCURRED, REPORTABLE -> facts.occurred();
            case KNOWN -> facts.known();
            case HEAD_TOLD -> facts.headTold();
            case ASKED -> situation.asked();
            case RECEIVED -> firstReceived(sender);
        };
    }

    private @Nullable EventTime firstReceived(Party sender) {
        return situation.filings().stream()
                .filter(filing -> filing.receiver().code().equals(sender.code()))
                .flatMap(filing -> Situation.arrival(filing).stream())
                .min(Comparator.comparing(EventTime::at).thenComparing(EventTime::margin))
                .orElse(null);
    }

    /** @param answering true when only reports after {@code base} count */
    private record Start(@Nullable EventTime base, boolean answering, List<String> sentences) {}

    private record Outcome(Kind kind, Duration overdue, boolean firm) {
        static Outcome undecided() {
            return new Outcome(Kind.UNDECIDED, Duration.ZERO, false);
        }
    }

    private static @Nullable Filing first(List<Filing> filings) {
        return filings.stream()
                .min(Comparator.comparing((Filing filing) ->
                                Situation.arrival(filing).map(EventTime::at).orElse(Instant.MAX))
                        .thenComparing(filing -> filing.channel() == Channel.UNRECORDED)
                        .thenComparing(Filing::id))
                .orElse(null);
    }

    /** The sender's reports to the desks of the row. */
    private final class Reports {
        private final List<Filing> qualifying = new ArrayList<>();
        private final List<Filing> other = new ArrayList<>();
        private final List<Filing> untimed = new ArrayList<>();
        private boolean approximate;

        Reports(Party sender, @Nullable EventTime after) {
            for (var filing : situation.filings()) {
                if (!reaches(filing, sender)) {
                    continue;
                }
                var fits = situation.policy().fulfils(limit.channel(), filing.channel());
                var arrival = arrival(filing);
                approximate |= arrival != null && !arrival.isExact();
                if (arrival == null) {
                    if (fits) {
                        untimed.add(filing);
                    }
                } else if (after == null || !arrival.at().isBefore(after.at())) {
                    (fits ? qualifying : other).add(filing);
                }
            }
        }

        private boolean reaches(Filing filing, Party sender) {
            return (limit.anySender() || filing.sender().code().equals(sender.code()))
                    && filing.receiver().level() == limit.to()
                    && limit.desks().contains(filing.desk());
        }

        /** Whether any of them has a time that is not exact. */
        boolean approximate() {
            return approximate;
        }

        List<Filing> qualifying() {
            return qualifying;
        }

        List<Filing> other() {
            return other;
        }

        /**
         * Reports sent in place of the one asked for. A call is none for a row that asks for writing: calling first and
         * writing afterwards are two obligations (打电话), and the call keeps its own.
         */
        List<Filing> instead() {
            return limit.channel() == Channel.WRITTEN
                    ? other.stream()
                            .filter(filing -> filing.channel() != Channel.PHONE)
                            .toList()
                    : other;
        }

        /** Reports that say why they come late. */
        List<Filing> reasoned() {
            return qualifying.stream()
                    .filter(filing -> {
                        var reason = filing.lateReason();
                        return reason != null && !reason.isBlank();
                    })
                    .toList();
        }

        List<Filing> untimed() {
            return untimed;
        }

        @Nullable Filing firstQualifying() {
            return first(qualifying);
        }

        @Nullable Filing firstOther() {
            return first(other);
        }
    }
}
