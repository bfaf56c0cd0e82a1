package org.jibao.timeliness;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jspecify.annotations.Nullable;

/**
 * 七个必报: which of the seven criteria an incident meets, and why.
 *
 * <p>What follows from the grade, the kind, the figures, the day, the place or a superior's question is found by the
 * rules of {@code musts.json}; what only a person can see (special groups, gravity, a threat of growing worse) comes in
 * as stated, with the person's reason, and is passed through.
 */
public final class Musts {

    private static final Musts SHIPPED = new Musts(Resources.json("musts.json", MustsFile.class));

    private final MustsFile file;
    private final List<Days> yearly;
    private final List<Days> dates;

    private Musts(MustsFile file) {
        this.file = file;
        // A day that does not exist is refused when the file is read, not when an incident falls on it.
        this.yearly = file.sensitive().yearly().stream().map(Yearly::days).toList();
        this.dates = file.sensitive().dates().stream().map(Dates::days).toList();
    }

    /** The criteria that come with the product. */
    public static Musts shipped() {
        return SHIPPED;
    }

    /** Reads criteria of the same form as the shipped ones: an office keeps its own days and places. */
    public static Musts parse(String json) throws JsonProcessingException {
        return new Musts(Resources.parse(json, MustsFile.class));
    }

    /**
     * The criteria that {@code facts} meet, in the order of {@link Must}, one reason each; a stated reason comes first.
     *
     * @param grade the grade as known
     * @param figures the figures as known
     * @param zone zone in which the day of the event is read
     * @param asOf a superior's question after this instant is left out
     */
    public List<MetMust> met(IncidentFacts facts, GradeDecision grade, Figures figures, ZoneId zone, Instant asOf) {
        var reasons = new TreeMap<Must, List<String>>();
        facts.stated().stream()
                .sorted(Comparator.comparing(MetMust::must).thenComparing(MetMust::reason))
                .forEach(stated -> add(reasons, stated.must(), stated.reason()));
        byGrade(grade.grade(), reasons);
        byKind(facts.kind(), figures, reasons);
        byPlaceAndDay(facts, zone, reasons);
        byFigures(figures, reasons);
        var asked = facts.askedAt();
        if (asked != null && !asked.at().isAfter(asOf)) {
            add(reasons, Must.ASKED_FROM_ABOVE, Wording.say("must.reason.asked", Wording.day(asked, zone)));
        }
        return reasons.entrySet().stream()
                .map(entry -> new MetMust(entry.getKey(), Wording.sentences(entry.getValue())))
                .toList();
    }

    /** The lowest grade that reaches the reporting standard. */
    public Grade standardFrom() {
        return file.reachesStandard().fromGrade();
    }

    private void byGrade(@Nullable Grade grade, Map<Must, List<String>> reasons) {
        if (grade == null) {
            return;
        }
        if (grade.compareTo(standardFrom()) >= 0) {
            add(
                    reasons,
                    Must.REACHES_STANDARD,
                    Wording.say("must.reason.standard", Wording.term(grade), Wording.term(standardFrom())));
        }
        if (grade.compareTo(file.graveNature().fromGrade()) >= 0) {
            add(reasons, Must.GRAVE_NATURE, Wording.say("must.reason.grave.grade", Wording.term(grade)));
        }
    }

    private void byKind(IncidentKind kind, Figures figures, Map<Must, List<String>> reasons) {
        if (file.graveNature().kinds().contains(kind.code())) {
            add(reasons, Must.GRAVE_NATURE, Wording.say("must.reason.grave.kind", kind.name()));
        }
        if (file.specialGroups().kinds().contains(kind.code())) {
            add(reasons, Must.SPECIAL_GROUPS, Wording.say("must.reason.groups", kind.name()));
        }
        var persons = figures.values().get(FigureKind.PARTICIPANTS);
        var threshold = file.massIncident().participants();
        if (file.massIncident().kinds().contains(kind.code()) && persons != null && persons.compareTo(threshold) >= 0) {
            add(
                    reasons,
                    Must.MASS_INCIDENT,
                    Wording.say("must.reason.mass", Wording.plain(persons), kind.name(), Wording.plain(threshold)));
        }
    }

    private void byPlaceAndDay(IncidentFacts facts, ZoneId zone, Map<Must, List<String>> reasons) {
        file.sensitive().places().stream()
                .filter(place -> facts.place().contains(place))
                .findFirst()
                .ifPresent(place -> add(
                        reasons, Must.SENSITIVE_TIME_OR_PLACE, Wording.say("must.reason.place", facts.place(), place)));
        var occurred = facts.occurred();
        if (occurred != null) {
            var day = occurred.at().atZone(zone).toLocalDate();
            var name = sensitive(day);
            if (name != null) {
                add(reasons, Must.SENSITIVE_TIME_OR_PLACE, Wording.say("must.reason.date", name, day));
            }
        }
    }

    private @Nullable String sensitive(LocalDate day) {
        var number = number(day);
        for (var days : dates) {
            if (days.contains(number)) {
                return days.name();
            }
        }
        for (var days : yearly) {
            if (days.contains(number % 10_000)) {
                return days.name();
            }
        }
        return null;
    }

    private void byFigures(Figures figures, Map<Must, List<String>> reasons) {
        var reached = new TreeMap<>(file.mayEscalate().anyOf())
                .entrySet().stream()
                        .filter(entry -> {
                            var value = figures.values().get(entry.getKey());
                            return value != null && value.compareTo(entry.getValue()) >= 0;
                        })
                        .map(entry -> Wording.figure(
                                entry.getKey(), figures.values().getOrDefault(entry.getKey(), BigDecimal.ZERO)))
                        .collect(Collectors.joining("、"));
        if (!reached.isEmpty()) {
            add(reasons, Must.MAY_ESCALATE, Wording.say("must.reason.escalate", reached));
        }
    }

    private static void add(Map<Must, List<String>> reasons, Must must, String reason) {
        reasons.computeIfAbsent(must, unused -> new ArrayList<>()).add(reason);
    }

    private record MustsFile(
            String citation,
            ReachesStandard reachesStandard,
            GraveNature graveNature,
            MassIncident massIncident,
            SpecialGroups specialGroups,
            Sensitive sensitive,
            MayEscalate mayEscalate) {}

    private record ReachesStandard(Grade fromGrade, String note) {}

    private record GraveNature(Grade fromGrade, Set<String> kinds) {}

    private record MassIncident(Set<String> kinds, BigDecimal participants) {}

    private record SpecialGroups(Set<String> kinds) {}

    private record MayEscalate(Map<FigureKind, BigDecimal> anyOf) {}

    private record Sensitive(List<String> places, List<Yearly> yearly, List<Dates> dates) {}

    /** Days that return every year, both ends inclusive, within one calendar year. */
    private record Yearly(String name, String from, String to) {

        Days days() {
            return new Days(name, number(MonthDay.parse("--" + from)), number(MonthDay.parse("--" + to)));
        }

        private static int number(MonthDay day) {
            return 100 * day.getMonthValue() + day.getDayOfMonth();
        }
    }

    /** Days of one year, such as a congress or a lunar holiday, both ends inclusive. */
    private record Dates(String name, String from, String to) {

        Days days() {
            return new Days(name, number(LocalDate.parse(from)), number(LocalDate.parse(to)));
        }
    }

    /** Days as numbers, 20171204, or 1204 in every year: they are compared for each incident and set of figures. */
    private record Days(String name, int from, int to) {

        boolean contains(int day) {
            return from <= day && day <= to;
        }
    }

    private static int number(LocalDate day) {
        return 10_000 * day.getYear() + 100 * day.getMonthValue() + day.getDayOfMonth();
    }
}
