package org.jibao.timeliness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Verdict.Kind;

/** Judges one row that says who must not be told, or know, before whom. */
final class PrecedenceVerdicts {

    private final Situation situation;
    private final Policy.Precedence row;

    PrecedenceVerdicts(Situation situation, Policy.Precedence row) {
        this.situation = situation;
        this.row = row;
    }

    List<Verdict> all() {
        var application = situation.applies(row.scope(), false);
        return situation.obliged(row.from()).stream()
                .flatMap(sender -> {
                    var trigger = trigger(sender);
                    if (trigger == null || nobodyCould(trigger)) {
                        return Stream.<Verdict>empty();
                    }
                    var open = application.openBecause();
                    if (open != null) {
                        return Stream.of(undecided(sender, trigger, open));
                    }
                    return application.occasions().stream().map(occasion -> of(sender, trigger, occasion.because()));
                })
                .toList();
    }

    /** The first of the others to know; null when none of them did, and nothing is owed. */
    private @Nullable Trigger trigger(Party sender) {
        return (row.order() == Policy.Order.IN_PARALLEL ? toldByWhom(sender) : seenByWhom())
                .min(Comparator.comparing((Trigger trigger) -> trigger.at() == null
                                ? Instant.MAX
                                : trigger.at().at())
                        .thenComparing(Trigger::sentence))
                .orElse(null);
    }

    /** What the public spread from the first moment on, such as a rumour, could not be reported before it began. */
    private boolean nobodyCould(Trigger trigger) {
        var occurred = situation.facts().occurred();
        return row.order() == Policy.Order.BEFORE_PUBLICATION
                && occurred != null
                && trigger.at() != null
                && trigger.at().latest().plus(row.allowance()).isBefore(occurred.earliest());
    }

    private Stream<Trigger> toldByWhom(Party sender) {
        return situation.filings().stream()
                .filter(filing -> filing.sender().code().equals(sender.code()))
                .filter(filing -> row.others().stream()
                        .anyMatch(other -> matches(other, filing.receiver().level(), filing.desk(), sender)))
                .map(filing -> {
                    var at = dispatch(filing).orElse(null);
                    var address = Wording.term(filing.receiver().level()) + Wording.term(filing.desk());
                    return new Trigger(
                            at,
                            at == null
                                    ? Wording.say("order.trigger.untimed", sender.name(), address)
                                    : Wording.say(
                                            "order.trigger.filing",
                                            sender.name(),
                                            Wording.day(at, situation.zone()),
                                            address));
                });
    }

    private Stream<Trigger> seenByWhom() {
        return situation.facts().sightings().stream()
                .filter(sighting -> situation.happened(sighting.at()))
                .filter(sighting -> row.others().stream()
                        .anyMatch(other -> other.desk() == sighting.desk()
                                && (other.level() == null || other.level() == sighting.level())))
                .map(sighting -> new Trigger(
                        sighting.at(),
                        Wording.say(
                                "order.trigger.sighting",
                                who(sighting.level(), sighting.desk()),
                                Wording.day(sighting.at(), situation.zone()),
                                sighting.source())));
    }

    /** The public stands at no level. */
    private static String who(Level level, Desk desk) {
        return desk == Desk.PUBLIC ? Wording.term(desk) : Wording.term(level) + Wording.term(desk);
    }

    private static boolean matches(Policy.Address address, Level level, Desk desk, Party sender) {
        return address.desk() == desk && (address.level() == null ? sender.level() : address.level()) == level;
    }

    /** Two messages to two desks are compared at sending: how long either lay there is not the sender's doing. */
    private static Optional<EventTime> dispatch(Filing filing) {
        return Optional.ofNullable(filing.sentAt() == null ? filing.receivedAt() : filing.sentAt());
    }

    private Verdict of(Party sender, Trigger trigger, String because) {
        var zone = situation.zone();
        var explanation = new ArrayList<>(rule(sender));
        explanation.add(because);
        explanation.add(trigger.sentence());
        var at = trigger.at();
        if (at == null) {
            return verdict(sender, null, null, null, Kind.UNDECIDED, Duration.ZERO, false, explanation);
        }
        var due = at.at().plus(row.allowance());
        explanation.add(Wording.say("order.due", Wording.day(due, zone)));

        var told = told(sender);
        var first = told.stream()
                .flatMap(Optional::stream)
                .min(Comparator.comparing(EventTime::at).thenComparing(EventTime::margin))
                .orElse(null);
        var untimed = told.stream().anyMatch(Optional::isEmpty);
        var stated = decide(due, first == null ? null : first.at());
        if (untimed && stated != Kind.ON_TIME) {
            explanation.add(Wording.say("order.untimed", address(sender)));
            return verdict(sender, at, due, null, Kind.UNDECIDED, Duration.ZERO, false, explanation);
        }
        var kinds = EnumSet.of(stated);
        kinds.add(decide(due.plus(at.margin()), first == null ? null : first.earliest()));
        kinds.add(decide(due.minus(at.margin()), first == null ? null : first.latest()));

        explanation.add(
                first == null
                        ? Wording.say("order.untold", Wording.day(situation.asOf(), zone), address(sender))
                        : Wording.say("order.told", address(sender), Wording.day(first, zone)));
        var overdue = Duration.ZERO;
        if (stated.isBreach()) {
            var end = first == null ? situation.asOf() : first.at();
            overdue = Duration.between(due, end);
            explanation.add(Wording.say(
                    "arith.late", Wording.time(end, due, zone), Wording.time(due, due, zone), Wording.span(overdue)));
            explanation.add(Wording.say("result.late", Wording.term(stated), Wording.span(overdue)));
        } else {
            explanation.add(Wording.say("result.plain", Wording.term(stated)));
        }
        if (kinds.size() > 1) {
            var others = EnumSet.copyOf(kinds);
            others.remove(stated);
            explanation.add(Wording.say("open.span", Wording.terms(others)));
        } else if (!at.isExact() || (first != null && !first.isExact())) {
            explanation.add(Wording.say("open.span.firm"));
        }
        return verdict(sender, at, due, first, stated, overdue, kinds.size() == 1, explanation);
    }

    private Kind decide(Instant due, @Nullable Instant told) {
        if (told != null && !told.isAfter(due)) {
            return Kind.ON_TIME;
        }
        if (told == null && !situation.asOf().isAfter(due)) {
            return Kind.PENDING;
        }
        return switch (row.order()) {
            case IN_PARALLEL -> Kind.NOT_IN_PARALLEL;
            case BEFORE_PUBLICATION -> Kind.AFTER_PUBLICATION;
            case INVERSION -> Kind.INVERSION;
        };
    }

    /** Each time at which the one to be told was told; empty where that is on record without its time. */
    private List<Optional<EventTime>> told(Party sender) {
        var parallel = row.order() == Policy.Order.IN_PARALLEL;
        var all = new ArrayList<Optional<EventTime>>();
        // An inversion asks when the desk came to know, from whomever; the other two ask what the sender did.
        situation.filings().stream()
                .filter(filing -> row.order() == Policy.Order.INVERSION
                        || filing.sender().code().equals(sender.code()))
                .filter(filing -> matches(row.told(), filing.receiver().level(), filing.desk(), sender))
                .forEach(filing -> all.add(parallel ? dispatch(filing) : Situation.arrival(filing)));
        var head = situation.facts().headTold();
        if (row.told().level() == null && row.told().desk() == Desk.HEAD && head != null && situation.happened(head)) {
            all.add(Optional.of(head));
        }
        return all;
    }

    private String address(Party sender) {
        var level = row.told().level();
        return (level == null ? sender.name() : Wording.term(level))
                + Wording.term(row.told().desk());
    }

    private List<String> rule(Party sender) {
        var others = row.others().stream()
                .map(other -> other.level() == null
                        ? Wording.term(other.desk())
                        : Wording.term(other.level()) + Wording.term(other.desk()))
                .toList();
        var allowance = row.allowance().isZero() ? "" : Wording.say("order.allowance", Wording.limit(row.allowance()));
        var sentences = new ArrayList<String>();
        sentences.add(
                switch (row.order()) {
                    case IN_PARALLEL ->
                        Wording.say(
                                "order.parallel",
                                row.citation(),
                                sender.name(),
                                String.join("、", others),
                                address(sender),
                                allowance);
                    case BEFORE_PUBLICATION ->
                        Wording.say(
                                "order.publication",
                                row.citation(),
                                sender.name(),
                                address(sender),
                                Wording.limit(row.allowance()));
                    case INVERSION ->
                        Wording.say(
                                "order.inversion",
                                row.citation(),
                                sender.name(),
                                address(sender),
                                String.join("、", others),
                                allowance);
                });
        if (!row.note().isEmpty()) {
            sentences.add(Wording.say("rule.note", row.note()));
        }
        return sentences;
    }

    private Verdict undecided(Party sender, Trigger trigger, String because) {
        var explanation = new ArrayList<>(rule(sender));
        explanation.add(trigger.sentence());
        explanation.add(because);
        return verdict(sender, trigger.at(), null, null, Kind.UNDECIDED, Duration.ZERO, false, explanation);
    }

    private Verdict verdict(
            Party sender,
            @Nullable EventTime base,
            @Nullable Instant due,
            @Nullable EventTime actual,
            Kind kind,
            Duration overdue,
            boolean firm,
            List<String> explanation) {
        var level = row.told().level();
        return new Verdict(
                row.id() + "/" + sender.code() + "/ALL",
                row.id(),
                kind,
                sender,
                level == null ? sender.level() : level,
                row.told().desk(),
                null,
                base,
                due,
                actual,
                overdue,
                firm,
                row.citation(),
                List.copyOf(explanation));
    }

    /** @param at null when it happened at a time that nobody wrote down */
    private record Trigger(@Nullable EventTime at, String sentence) {}
}
