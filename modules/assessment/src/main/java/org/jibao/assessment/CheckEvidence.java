package org.jibao.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jibao.offices.InvalidInput;
import org.jibao.responsibility.CheckCalls;
import org.jibao.responsibility.CheckCalls.Check;

/** Entries that rest on a check of a duty post: each check once, only while it fails, for the unit that was rung. */
@ApplicationScoped
class CheckEvidence {
    private static final String PREFIX = "check-call/";
    private static final Pattern REF = Pattern.compile(PREFIX + "(\\d{1,18})");

    @Inject
    EntityManager em;

    @Inject
    CheckCalls checks;

    @Inject
    Clock clock;

    static String ref(long check) {
        return PREFIX + check;
    }

    /** The number of the check that an evidence names; empty when it rests on something else. */
    static Optional<Long> number(String evidence) {
        var found = REF.matcher(evidence.strip());
        return found.matches() ? Optional.of(Long.valueOf(found.group(1))) : Optional.empty();
    }

    LocalDate day(Check check) {
        return LocalDate.ofInstant(check.at(), clock.getZone());
    }

    /** What is wrong with an entry that rests on a check. */
    Optional<InvalidInput.Problem> wrong(Entries.NewEntry entry) {
        return number(entry.evidence())
                .flatMap(number -> wrong(number, entry))
                .map(why -> new InvalidInput.Problem("evidence", why));
    }

    private Optional<String> wrong(long number, Entries.NewEntry entry) {
        var check = checks.find(number);
        if (check.isEmpty()) {
            return Optional.of("没有第" + number + "号查岗，请核对依据");
        }
        var taken = taken(List.of(number));
        if (!taken.isEmpty()) {
            return Optional.of("第" + number + "号查岗已登记为计分事项，不能再登记");
        }
        if (!entry.units().equals(List.of(check.get().unit()))) {
            return Optional.of("第" + number + "号查岗查的是" + check.get().unitName() + "，请核对单位");
        }
        if (!entry.day().equals(day(check.get()))) {
            return Optional.of("第" + number + "号查岗在" + day(check.get()) + "，请核对日期");
        }
        return holds(check.get());
    }

    /** Why a check cannot cost points now; empty when it can. */
    private static Optional<String> holds(Check check) {
        if (check.state() != CheckCalls.State.FAILED) {
            return Optional.of("第" + check.id() + "号查岗没有计为问题，不能扣分");
        }
        return check.awaitsDecision() ? Optional.of("第" + check.id() + "号查岗的申辩还没有审查，请先审查") : Optional.empty();
    }

    /** @throws InvalidInput when the entry rests on a check that does not fail any more */
    void mustStillFail(Entries.EntryView entry) {
        number(entry.entry().evidence())
                .flatMap(checks::find)
                .flatMap(CheckEvidence::holds)
                .ifPresent(why -> {
                    throw new InvalidInput("evidence", why + "；请撤回这一计分事项");
                });
    }

    /** Which of these checks an entry rests on that was not withdrawn. */
    Set<Long> taken(List<Long> numbers) {
        var taken = new HashSet<Long>();
        if (!numbers.isEmpty()) {
            em.createQuery(
                            "select e.evidence from StoredEntry e where e.state <> :withdrawn and e.evidence in :refs",
                            String.class)
                    .setParameter("withdrawn", FindingView.State.WITHDRAWN)
                    .setParameter(
                            "refs", numbers.stream().map(CheckEvidence::ref).toList())
                    .getResultStream()
                    .forEach(evidence -> number(evidence).ifPresent(taken::add));
        }
        return taken;
    }
}
