package org.jibao.responsibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Unit;
import org.jibao.offices.UnitLevel;

/** Answers who reports what from editions and units that are in memory. */
final class DutyReading implements ResponsibilityMatrix.Reading {
    /** Levels that stand for a territory, which reports whatever happens in it. */
    private static final Set<UnitLevel> TERRITORY = EnumSet.of(UnitLevel.TOWNSHIP, UnitLevel.COUNTY);

    /** A chain of successors cannot be longer than this without turning in a circle. */
    private static final int LONGEST_SUCCESSION = 10;

    /** The editions, the newest first. */
    private final List<Dated> editions;

    private final Map<String, List<Unit>> units;

    record Dated(LocalDate from, List<DutyRow> duties) {}

    DutyReading(List<Dated> editions, List<Unit> history) {
        this.editions = editions.stream()
                .sorted(Comparator.comparing(Dated::from).reversed())
                .toList();
        this.units = history.stream().collect(Collectors.groupingBy(Unit::code));
    }

    @Override
    public List<Unit> responsibleFor(String kindCode, LocalDate day) {
        return editions.stream()
                .filter(edition -> !edition.from().isAfter(day))
                .findFirst()
                .map(Dated::duties)
                .orElse(List.of())
                .stream()
                .filter(duty -> duty.kinds().contains(kindCode))
                .flatMap(duty -> unitOn(duty.unitCode(), day).stream())
                .filter(unit -> !ofTerritory(unit))
                .distinct()
                .toList();
    }

    /** Whether the unit reports whatever happens in its territory, and is therefore no one's clash. */
    static boolean ofTerritory(Unit unit) {
        return TERRITORY.contains(unit.level());
    }

    /** The unit on a day, or who took over from it, through several successions if need be. */
    private Optional<Unit> unitOn(String code, LocalDate day) {
        @Nullable String current = code;
        for (int step = 0; current != null && step <= LONGEST_SUCCESSION; step++) {
            var stretches = units.getOrDefault(current, List.of());
            var unit = stretches.stream().filter(one -> one.existsOn(day)).findFirst();
            if (unit.isPresent()) {
                return unit;
            }
            current = successor(stretches, day);
        }
        return Optional.empty();
    }

    private static @Nullable String successor(List<Unit> stretches, LocalDate day) {
        var ended = new ArrayList<>(stretches);
        ended.removeIf(one -> one.successor() == null
                || one.validTo() == null
                || !one.validTo().isBefore(day));
        return ended.stream()
                .max(Comparator.comparing(Unit::validFrom))
                .map(Unit::successor)
                .orElse(null);
    }
}
