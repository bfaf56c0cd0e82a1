package org.jibao.responsibility;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Offices;
import org.jibao.offices.Unit;
import org.jibao.responsibility.CheckCalls.Check;
import org.jibao.responsibility.CheckCalls.Kind;
import org.jibao.responsibility.CheckCalls.Outcome;
import org.jibao.responsibility.CheckCalls.Standing;
import org.jibao.responsibility.CheckCalls.State;

/** Puts stored checks together, many at a time. */
@ApplicationScoped
class CheckReader {
    /** Ids in one query: databases limit the values of a list. */
    private static final int AT_ONCE = 500;

    @Inject
    EntityManager em;

    @Inject
    Offices offices;

    @Inject
    Clock clock;

    /** Checks whose time lies from {@code from} (inclusive) to {@code to} (exclusive), newest first. */
    List<Check> begun(Instant from, Instant to, @Nullable String unit) {
        var ids = em.createQuery(
                        "select distinct c.checkId from CheckCallRow c where c.calledAt >= :from and c.calledAt < :to",
                        Long.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        // A further call after midnight, or a corrected time, does not move a check into another day.
        return of(ids).stream()
                .filter(check -> !check.at().isBefore(from) && check.at().isBefore(to))
                .filter(check -> unit == null || check.unit().equals(unit))
                .sorted(Comparator.comparing(Check::at).thenComparing(Check::id).reversed())
                .toList();
    }

    List<Check> ofRound(long round) {
        return of(em.createQuery("select c.id from CheckRow c where c.roundId = :round", Long.class)
                .setParameter("round", round)
                .getResultList());
    }

    List<Check> of(Collection<Long> ids) {
        var wanted = List.copyOf(ids);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var units = offices.history().stream().collect(Collectors.groupingBy(Unit::code));
        var checks = new ArrayList<Check>();
        for (int start = 0; start < wanted.size(); start += AT_ONCE) {
            var part = wanted.subList(start, Math.min(start + AT_ONCE, wanted.size()));
            var calls = em.createQuery(
                            "select c from CheckCallRow c where c.checkId in :ids order by c.id", CheckCallRow.class)
                    .setParameter("ids", part)
                    .getResultStream()
                    .collect(Collectors.groupingBy(CheckCallRow::checkId));
            var notes = em.createQuery(
                            "select n from CheckNoteRow n where n.checkId in :ids order by n.id", CheckNoteRow.class)
                    .setParameter("ids", part)
                    .getResultStream()
                    .collect(Collectors.groupingBy(CheckNoteRow::checkId));
            em.createQuery("select c from CheckRow c where c.id in :ids order by c.id", CheckRow.class)
                    .setParameter("ids", part)
                    .getResultStream()
                    .filter(row -> calls.containsKey(row.id()))
                    .forEach(row -> checks.add(view(
                            row,
                            Objects.requireNonNull(calls.get(row.id())),
                            notes.getOrDefault(row.id(), List.of()),
                            units)));
        }
        return checks;
    }

    private Check view(
            CheckRow row, List<CheckCallRow> calls, List<CheckNoteRow> notes, Map<String, List<Unit>> units) {
        var standing = standing(calls, notes);
        var first = (standing.isEmpty() ? inOrder(calls, calls) : standing).get(0);
        var day = LocalDate.ofInstant(first.calledAt(), clock.getZone());
        var unit = units.getOrDefault(row.unitCode(), List.of()).stream()
                .filter(stretch -> stretch.existsOn(day))
                .findFirst();
        return new Check(
                row.id(),
                row.unitCode(),
                unit.map(Unit::shortName).orElse(row.unitCode()),
                unit.map(Unit::group).orElse(""),
                row.roundId(),
                first.calledAt(),
                state(standing, notes),
                standing.isEmpty()
                        ? ""
                        : CheckResults.name(standing.get(standing.size() - 1).result()),
                standing.isEmpty() ? null : standing.get(standing.size() - 1).id(),
                calls.stream()
                        .map(call -> call.view(standing(call, calls, notes)))
                        .toList(),
                notes.stream().map(CheckNoteRow::view).toList());
    }

    private static Standing standing(CheckCallRow call, List<CheckCallRow> calls, List<CheckNoteRow> notes) {
        if (struck(notes).contains(call.id())) {
            return Standing.STRUCK;
        }
        return corrected(calls).contains(call.id()) ? Standing.CORRECTED : Standing.STANDS;
    }

    /** The calls that hold, by their times. */
    static List<CheckCallRow> standing(List<CheckCallRow> calls, List<CheckNoteRow> notes) {
        var corrected = corrected(calls);
        var struck = struck(notes);
        return inOrder(
                calls.stream()
                        .filter(call -> !corrected.contains(call.id()) && !struck.contains(call.id()))
                        .toList(),
                calls);
    }

    /** By their times; of one minute in the order in which they were first recorded. */
    private static List<CheckCallRow> inOrder(List<CheckCallRow> some, List<CheckCallRow> all) {
        var corrects = new HashMap<Long, Long>();
        for (var call : all) {
            var before = call.corrects();
            if (before != null) {
                corrects.put(call.id(), before);
            }
        }
        return some.stream()
                .sorted(Comparator.comparing(CheckCallRow::calledAt).thenComparing(call -> origin(call.id(), corrects)))
                .toList();
    }

    private static long origin(long call, Map<Long, Long> corrects) {
        var origin = call;
        // A circle cannot be recorded, but a tampered row must not hang the page.
        for (int step = 0; step < corrects.size() && corrects.containsKey(origin); step++) {
            origin = corrects.getOrDefault(origin, origin);
        }
        return origin;
    }

    private static Set<Long> corrected(List<CheckCallRow> calls) {
        var corrected = new HashSet<Long>();
        for (var call : calls) {
            var before = call.corrects();
            if (before != null) {
                corrected.add(before);
            }
        }
        return corrected;
    }

    private static Set<Long> struck(List<CheckNoteRow> notes) {
        return notes.stream()
                .filter(note -> note.kind() == Kind.STRUCK)
                .map(CheckNoteRow::callId)
                .collect(Collectors.toSet());
    }

    /** What follows from the calls that stand, and from what the unit said of the one that decides. */
    static State state(List<CheckCallRow> standing, List<CheckNoteRow> notes) {
        if (standing.isEmpty()) {
            return State.STRUCK;
        }
        var last = standing.get(standing.size() - 1);
        return switch (last.outcome()) {
            case PASSED -> State.PASSED;
            case PENDING -> State.PENDING;
            case FAILED -> hearing(last, notes) == Kind.ACCEPTED ? State.EXCUSED : State.FAILED;
        };
    }

    /** The last step of the hearing on a call; null when nobody said anything. */
    static @Nullable Kind hearing(CheckCallRow call, List<CheckNoteRow> notes) {
        return notes.stream()
                .filter(note -> note.callId() == call.id() && note.kind() != Kind.STRUCK)
                .map(CheckNoteRow::kind)
                .reduce((a, b) -> b)
                .orElse(null);
    }

    /** Whether every call but the last leaves the check open: nobody rings again after the matter is decided. */
    static boolean inTurn(List<CheckCallRow> standing) {
        return standing.stream().limit(Math.max(0, standing.size() - 1)).allMatch(c -> c.outcome() == Outcome.PENDING);
    }
}
