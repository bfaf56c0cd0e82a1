package org.jibao.timeliness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Situation.Occasion;
import org.jibao.timeliness.Verdict.Kind;

/** What is the same in the judging of every row that is a {@link Policy.Duty}. */
abstract class DutyVerdicts {

    private final Situation situation;
    private final Policy.Duty duty;

    DutyVerdicts(Situation situation, Policy.Duty duty) {
        this.situation = situation;
        this.duty = duty;
    }

    final List<Verdict> all() {
        var application = situation.applies(duty.scope(), false);
        var open = application.openBecause();
        return situation.obliged(duty.from()).stream()
                .flatMap(sender -> open == null
                        ? application.occasions().stream().flatMap(occasion -> judged(sender, occasion))
                        : open(sender, open))
                .toList();
    }

    abstract Stream<Verdict> judged(Party sender, Occasion occasion);

    /** Whether anything has come about that the row could speak of, should it apply. */
    abstract boolean begun(Party sender);

    /** The sentence that states the rule, for {@code sender}. */
    abstract String rule(Party sender);

    private Stream<Verdict> open(Party sender, String because) {
        return begun(sender)
                ? Stream.of(new Draft(sender, "OPEN").because(because).undecided())
                : Stream.empty();
    }

    final Situation situation() {
        return situation;
    }

    final String day(Instant at) {
        return Wording.day(at, situation.zone());
    }

    final String receiver() {
        return Wording.term(duty.to()) + Wording.terms(duty.desks());
    }

    /** The sender's reports to the desks of the row. */
    final List<Filing> filings(Party sender) {
        return situation.filings(sender, duty.to(), duty.desks());
    }

    /** The sender's reports with a time, the earliest first. */
    final List<Filing> timed(Party sender) {
        return filings(sender).stream()
                .filter(filing -> Situation.arrival(filing).isPresent())
                .sorted(java.util.Comparator.comparing(
                                (Filing filing) -> arrival(filing).at())
                        .thenComparing(Filing::id))
                .toList();
    }

    static EventTime arrival(Filing filing) {
        return Situation.arrival(filing).orElseThrow();
    }

    /** A verdict in the making: its sentences are added in the order in which they are read. */
    final class Draft {
        private final Party sender;
        private final String step;
        private final List<String> explanation = new ArrayList<>();
        private @Nullable EventTime base;
        private @Nullable Instant due;
        private @Nullable EventTime actual;
        private boolean firm = true;

        Draft(Party sender, String step) {
            this.sender = sender;
            this.step = step;
            explanation.add(rule(sender));
            if (!duty.note().isEmpty()) {
                explanation.add(Wording.say("rule.note", duty.note()));
            }
        }

        Draft because(String sentence) {
            explanation.add(sentence);
            return this;
        }

        Draft say(String key, Object... values) {
            return because(Wording.say(key, values));
        }

        Draft from(@Nullable EventTime base) {
            this.base = base;
            return this;
        }

        Draft due(Instant due) {
            this.due = due;
            return this;
        }

        Draft actual(@Nullable EventTime actual) {
            this.actual = actual;
            return this;
        }

        /** Notes that the verdict does not stand on its own. */
        Draft notFirm() {
            firm = false;
            return this;
        }

        /** Notes whether the verdict is the same wherever in their spans the approximate times lie. */
        Draft overSpan(Kind stated, Set<Kind> kinds, boolean approximate) {
            if (kinds.size() > 1) {
                var others = EnumSet.copyOf(kinds);
                others.remove(stated);
                return say("open.span", Wording.terms(others)).notFirm();
            }
            return approximate ? say("open.span.firm") : this;
        }

        Verdict undecided() {
            return verdict(Kind.UNDECIDED, Duration.ZERO, false);
        }

        /** Ends with the sum, if it is a breach or pending, and with the result. */
        Verdict concluded(Kind kind) {
            var zone = situation.zone();
            if (kind.isBreach() && due != null) {
                var end = actual == null ? situation.asOf() : actual.at();
                var overdue = Duration.between(due, end);
                say("arith.late", Wording.time(end, due, zone), Wording.time(due, due, zone), Wording.span(overdue));
                say("result.late", Wording.term(kind), Wording.span(overdue));
                return verdict(kind, overdue, firm);
            }
            if (kind == Kind.PENDING && due != null) {
                say(
                        "arith.left",
                        day(due),
                        Wording.time(situation.asOf(), due, zone),
                        Wording.span(Duration.between(situation.asOf(), due)));
            }
            say("result.plain", Wording.term(kind));
            return verdict(kind, Duration.ZERO, firm);
        }

        private Verdict verdict(Kind kind, Duration overdue, boolean firm) {
            return new Verdict(
                    duty.id() + "/" + sender.code() + "/" + step,
                    duty.id(),
                    kind,
                    sender,
                    duty.desks().isEmpty() ? sender.level() : duty.to(),
                    duty.desks().isEmpty() ? Desk.PARTY_OFFICE : duty.desks().get(0),
                    null,
                    base,
                    due,
                    actual,
                    overdue,
                    firm,
                    duty.citation(),
                    List.copyOf(explanation));
        }
    }
}
