package org.jibao.timeliness;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What was the case at the instant of judging: the facts as they then stood, the grade and how it rose, the musts and
 * since when.
 *
 * @param grade as computed from the latest figures, or as set by a person
 * @param steps one set of figures per moment, in order of time
 * @param filings those that had happened by the instant of judging, those without a time included, by id
 * @param obliged who owes anything, in a fixed order
 * @param rises each grade that was graver than all before it, with the moment of reaching it; a correction downwards
 *     starts no clock
 * @param since for each must that was ever met, when first
 * @param hours null when the policy knows no working hours
 */
record Situation(
        IncidentFacts facts,
        Policy policy,
        Instant asOf,
        GradeDecision grade,
        List<Judgement.GradeStep> history,
        List<FiguresAt> steps,
        List<Filing> filings,
        List<Party> obliged,
        Map<Grade, Reached> rises,
        List<MetMust> musts,
        Map<Must, Reached> since,
        @Nullable OfficeHours hours) {

    /**
     * When a condition was first met.
     *
     * @param at null when it held from the start: the first figures on record describe the event as it began, so that
     *     putting them on record late does not move the clock
     */
    record Reached(@Nullable EventTime at, String reason) {

        static final Comparator<Reached> BY_TIME = Comparator.comparing(Reached::instant);

        private Instant instant() {
            return at == null ? Instant.MIN : at.at();
        }
    }

    static Situation of(IncidentFacts facts, Policy policy, Instant asOf, Timeliness.Tables tables) {
        var grading = tables.grading();
        var rules = tables.musts();
        var steps = stepsUpTo(asOf, facts.figures());
        var history = new ArrayList<Judgement.GradeStep>();
        var rises = new TreeMap<Grade, Reached>();
        var since = new EnumMap<Must, Reached>(Must.class);
        var override = facts.gradeOverride();
        var decision = override != null
                ? overridden(override)
                : steps.isEmpty() ? grading.grade(policy, facts.kind().code(), Figures.NONE) : null;
        var zone = policy.zone();
        List<MetMust> musts = List.of();
        if (decision != null && steps.isEmpty()) {
            musts = rules.met(facts, decision, Figures.NONE, zone, asOf);
            note(musts, null, since);
        }
        for (int i = 0; i < steps.size(); i++) {
            var figures = steps.get(i).figures();
            var at = i == 0 ? null : EventTime.exactly(steps.get(i).asOf());
            var computed = grading.grade(policy, facts.kind().code(), figures);
            history.add(new Judgement.GradeStep(steps.get(i).asOf(), computed));
            decision = override == null || decision == null ? computed : decision;
            rise(decision, at, rises);
            musts = rules.met(facts, decision, figures, zone, asOf);
            note(musts, at, since);
        }
        var last = Objects.requireNonNull(decision);
        rise(last, null, rises);
        // A question from above is a reason from the moment it was asked, whatever the figures said before.
        var asked = facts.askedAt();
        since.computeIfPresent(
                Must.ASKED_FROM_ABOVE,
                (must, reached) -> asked == null ? reached : new Reached(asked, reached.reason()));
        var working = policy.workingHours();
        return new Situation(
                facts,
                policy,
                asOf,
                last,
                List.copyOf(history),
                steps,
                filingsUpTo(asOf, facts.filings()),
                sorted(facts.obliged()),
                rises,
                musts,
                since,
                working == null ? null : new OfficeHours(working, tables.calendar(), zone));
    }

    private static GradeDecision overridden(Grade grade) {
        return new GradeDecision(grade, "", Wording.say("grading.overridden", Wording.term(grade)), true);
    }

    private static void rise(GradeDecision decision, @Nullable EventTime at, TreeMap<Grade, Reached> rises) {
        var grade = decision.grade();
        if (grade != null && (rises.isEmpty() || grade.compareTo(rises.lastKey()) > 0)) {
            rises.put(grade, new Reached(at, decision.reason()));
        }
    }

    private static void note(List<MetMust> met, @Nullable EventTime at, Map<Must, Reached> since) {
        met.forEach(must -> since.putIfAbsent(must.must(), new Reached(at, must.reason())));
    }

    /** One set of figures per moment, in order of time; of two about the same moment the later entry corrects the earlier. */
    private static List<FiguresAt> stepsUpTo(Instant asOf, List<FiguresAt> figures) {
        var byMoment = figures.stream()
                .filter(step -> !step.asOf().isAfter(asOf))
                .collect(Collectors.toMap(
                        FiguresAt::asOf, step -> step, (a, b) -> LATER_ENTRY.compare(a, b) >= 0 ? a : b, TreeMap::new));
        return List.copyOf(byMoment.values());
    }

    /** The text of the values decides between entries of the same second, so that the order of entry never does. */
    private static final Comparator<FiguresAt> LATER_ENTRY = Comparator.comparing(FiguresAt::recordedAt)
            .thenComparing(FiguresAt::by)
            .thenComparing(step -> new TreeMap<>(step.figures().values()).toString());

    ZoneId zone() {
        return policy.zone();
    }

    /** Parties that owe something at one of {@code levels}, in a fixed order. */
    List<Party> obliged(Set<Level> levels) {
        var those = new ArrayList<Party>();
        for (var party : obliged) {
            if (levels.contains(party.level())) {
                those.add(party);
            }
        }
        return those;
    }

    private static List<Party> sorted(Set<Party> parties) {
        var sorted = new ArrayList<>(parties);
        sorted.sort(BY_CODE);
        return sorted;
    }

    private static final Comparator<Party> BY_CODE =
            Comparator.comparing(Party::code).thenComparing(Party::name);

    /** When a report counts: at receipt, or at sending when only that is known. */
    static Optional<EventTime> arrival(Filing filing) {
        return Optional.ofNullable(filing.receivedAt() == null ? filing.sentAt() : filing.receivedAt());
    }

    private static List<Filing> filingsUpTo(Instant asOf, List<Filing> filings) {
        var happened = new ArrayList<Filing>(filings.size());
        for (var filing : filings) {
            var arrival = filing.receivedAt() == null ? filing.sentAt() : filing.receivedAt();
            if (arrival == null || !arrival.at().isAfter(asOf)) {
                happened.add(filing);
            }
        }
        happened.sort(BY_ID);
        return happened;
    }

    private static final Comparator<Filing> BY_ID = Comparator.comparing(Filing::id);

    /** The reports of {@code sender} to one of {@code desks} at {@code to}, those without a time included. */
    List<Filing> filings(Party sender, Level to, List<Desk> desks) {
        var those = new ArrayList<Filing>();
        for (var filing : filings) {
            if (filing.sender().code().equals(sender.code())
                    && filing.receiver().level() == to
                    && desks.contains(filing.desk())) {
                those.add(filing);
            }
        }
        return those;
    }

    boolean happened(EventTime time) {
        return !time.at().isAfter(asOf);
    }

    @Nullable EventTime asked() {
        var asked = facts.askedAt();
        return asked != null && happened(asked) ? asked : null;
    }

    /** How a row applies: not at all, on each of these occasions, or only perhaps. */
    record Application(List<Occasion> occasions, @Nullable String openBecause) {
        static final Application NONE = new Application(List.of(), null);
    }

    /**
     * One reason to report.
     *
     * @param step part of the verdict's key: a grade, or {@code ALL}
     */
    record Occasion(String step, @Nullable EventTime reachedAt, String because) {}

    Application applies(Policy.Scope scope, boolean eachGrade) {
        if (!includes(scope.kinds(), facts.kind().code())
                || !includes(scope.classes(), facts.kind().incidentClass())) {
            return Application.NONE;
        }
        Reached must = null;
        if (!scope.musts().isEmpty()) {
            must = scope.musts().stream()
                    .filter(since::containsKey)
                    .sorted()
                    .map(since::get)
                    .min(Reached.BY_TIME)
                    .orElse(null);
            if (must == null) {
                return scope.musts().contains(Must.REACHES_STANDARD) && rises.isEmpty()
                        ? new Application(List.of(), Wording.say("undecided.standard", grade.reason()))
                        : Application.NONE;
            }
        }
        if (scope.dependsOnGrade()) {
            return byGrade(scope, must, eachGrade);
        }
        return new Application(
                List.of(
                        must == null
                                ? new Occasion("ALL", null, Wording.say("why.all"))
                                : new Occasion("ALL", must.at(), whyMust(scope))),
                null);
    }

    private static <T> boolean includes(Set<T> condition, T value) {
        return condition.isEmpty() || condition.contains(value);
    }

    private Application byGrade(Policy.Scope scope, @Nullable Reached must, boolean eachGrade) {
        if (rises.isEmpty()) {
            return new Application(
                    List.of(), Wording.say("undecided.grade", Wording.terms(scope.grades()), grade.reason()));
        }
        var occasions = rises.entrySet().stream()
                .filter(rise -> scope.grades().contains(rise.getKey()))
                .map(rise -> new Occasion(
                        eachGrade ? rise.getKey().name() : "ALL",
                        later(rise.getValue().at(), must == null ? null : must.at()),
                        Wording.say(
                                "why.grade",
                                Wording.term(rise.getKey()),
                                rise.getValue().reason())))
                .limit(eachGrade ? Grade.values().length : 1)
                .toList();
        return new Application(occasions, null);
    }

    private String whyMust(Policy.Scope scope) {
        var met = scope.musts().stream().filter(since::containsKey).sorted().toList();
        return Wording.say(
                "why.must",
                Wording.terms(met),
                Wording.closed(Wording.sentences(
                        met.stream().map(since::get).map(Reached::reason).toList())));
    }

    private static @Nullable EventTime later(@Nullable EventTime a, @Nullable EventTime b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.at().isAfter(b.at()) ? a : b;
    }
}
