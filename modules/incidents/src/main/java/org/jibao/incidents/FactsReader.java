package org.jibao.incidents;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Offices;
import org.jibao.offices.Unit;
import org.jibao.offices.UnitLevel;
import org.jibao.responsibility.ResponsibilityMatrix;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.IncidentKind;
import org.jibao.timeliness.IncidentKinds;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;
import org.jibao.timeliness.Party;

/**
 * 事实: turns rows into what the rules look at. One reader serves many incidents, of whatever kinds and days, and asks for
 * the responsibilities and the own office once.
 */
final class FactsReader {
    private static final Set<Level> TERRITORIAL = Set.of(Level.SITE, Level.TOWNSHIP, Level.COUNTY);

    /** The matrix and the own office's stretches, read when first asked for. */
    private final Supplier<ResponsibilityMatrix.Reading> matrix;

    private final Supplier<List<Unit>> ownOffice;
    private final ZoneId zone;

    /** The office's lists of sensitive days and places, the newest first. */
    private final List<Sensitive> sensitive;

    private final Map<LocalDate, Optional<Party>> own = new HashMap<>();
    private final Map<Duty, List<Party>> departments = new HashMap<>();

    private record Sensitive(LocalDate from, SensitiveList list) {}

    private record Duty(String kindCode, LocalDate day) {}

    FactsReader(Offices offices, ResponsibilityMatrix matrix, ZoneId zone, List<SensitiveBook.Edition> sensitive) {
        this.matrix = once(matrix::read);
        this.ownOffice = once(() -> offices.history().stream()
                .filter(unit -> unit.level() == UnitLevel.CITY)
                .sorted(Comparator.comparing(Unit::group)
                        .thenComparing(Unit::order)
                        .thenComparing(Unit::code))
                .toList());
        this.zone = zone;
        this.sensitive = sensitive.stream()
                .map(edition -> new Sensitive(edition.from(), SensitiveList.parse(edition.text())))
                .toList();
    }

    IncidentFacts read(Incident incident, History history) {
        return new IncidentFacts(
                incident.number().toString(),
                incident.title(),
                kind(incident),
                incident.place(),
                history.moment(Moment.OCCURRED).orElse(null),
                history.moment(Moment.KNOWN).orElse(null),
                history.moment(Moment.HEAD_TOLD).orElse(null),
                history.moment(Moment.ASKED).orElse(null),
                history.figures(),
                stated(incident, history),
                history.grade().orElse(null),
                obliged(incident, history),
                history.filings(),
                history.sightings().stream().map(SightingRow::sighting).toList(),
                history.desks().stream().map(HandlingView.Stay::time).toList(),
                incident.drill());
    }

    /** What persons stated, and what the office's own list of that day says of place and day. */
    private List<MetMust> stated(Incident incident, History history) {
        var day = LocalDate.ofInstant(incident.datedAt(), zone);
        var occurred = history.moment(Moment.OCCURRED).map(at -> LocalDate.ofInstant(at.at(), zone));
        var reason = sensitive.stream()
                .filter(edition -> !edition.from().isAfter(day))
                .findFirst()
                .flatMap(edition -> edition.list().reason(incident.place(), occurred));
        return reason.isEmpty()
                ? history.stated()
                : Stream.concat(
                                history.stated().stream(),
                                Stream.of(new MetMust(Must.SENSITIVE_TIME_OR_PLACE, reason.get())))
                        .toList();
    }

    static IncidentKind kind(Incident incident) {
        return IncidentKinds.shipped()
                .find(incident.kindCode())
                .orElseThrow(() -> new IllegalStateException(
                        incident.number() + " is of kind " + incident.kindCode() + ", which the table no longer has"));
    }

    /**
     * Who had to report: the unit of the territory or business; the departments of the matrix of that day; the office
     * itself, upward. Where the record shows a report of another level of the territory (the town below the county), that
     * level is part of the chain and owes its own step. A department that reports without having to is not held to it.
     */
    private Set<Party> obliged(Incident incident, History history) {
        var day = LocalDate.ofInstant(incident.datedAt(), zone);
        var territory = incident.party();
        var obliged = new LinkedHashSet<Party>();
        obliged.add(territory);
        obliged.addAll(departments.computeIfAbsent(
                new Duty(incident.kindCode(), day),
                duty -> matrix.get().responsibleFor(duty.kindCode(), duty.day()).stream()
                        .map(Levels::party)
                        .toList()));
        own(day).ifPresent(obliged::add);
        history.steps().stream()
                .map(StepRow::sender)
                .filter(sender -> TERRITORIAL.contains(sender.level()) && sender.level() != territory.level())
                .forEach(obliged::add);
        return obliged;
    }

    private Optional<Party> own(LocalDate day) {
        return own.computeIfAbsent(day, any -> ownOffice.get().stream()
                .filter(unit -> unit.existsOn(any))
                .findFirst()
                .map(Levels::party));
    }

    private static <T> Supplier<T> once(Supplier<T> reading) {
        var read = new AtomicReference<@Nullable T>();
        return () -> {
            var known = read.get();
            if (known == null) {
                known = reading.get();
                read.set(known);
            }
            return known;
        };
    }
}
