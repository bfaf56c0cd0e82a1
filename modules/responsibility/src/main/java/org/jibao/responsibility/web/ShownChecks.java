package org.jibao.responsibility.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.jibao.responsibility.CheckCalls;
import org.jibao.responsibility.CheckCalls.Check;
import org.jibao.responsibility.CheckCalls.Figures;
import org.jibao.responsibility.DutyRoster.Shift;

/** Checks for the page of one request, read once however often the page asks. */
@RequestScoped
class ShownChecks {
    @Inject
    CheckCalls checks;

    private final Map<Span, List<Check>> read = new HashMap<>();
    private final Map<Span, List<Figures>> figures = new HashMap<>();
    private @Nullable Map<Long, List<Check>> byShift;

    private record Span(LocalDate from, LocalDate to, String unit) {}

    List<Check> between(LocalDate from, LocalDate to) {
        return read.computeIfAbsent(new Span(from, to, ""), span -> checks.between(from, to));
    }

    List<Check> of(String unit, LocalDate from, LocalDate to) {
        return read.computeIfAbsent(new Span(from, to, unit), span -> checks.of(unit, from, to));
    }

    List<Figures> figures(LocalDate from, LocalDate to) {
        return figures.computeIfAbsent(new Span(from, to, ""), span -> checks.figures(from, to));
    }

    /** The checks of each shift, oldest first, by the id of the shift. */
    Map<Long, List<Check>> ofShifts(Supplier<List<Shift>> shown) {
        var known = byShift;
        if (known == null) {
            known = read(shown.get());
            byShift = known;
        }
        return known;
    }

    private Map<Long, List<Check>> read(List<Shift> shifts) {
        var from = shifts.stream().map(Shift::startsAt).min(Comparator.naturalOrder());
        var to = shifts.stream().map(Shift::endsAt).max(Comparator.naturalOrder());
        if (from.isEmpty() || to.isEmpty()) {
            return Map.of();
        }
        var all = checks.during(from.get(), to.get());
        return shifts.stream().collect(Collectors.toMap(Shift::id, shift -> all.stream()
                .filter(check ->
                        !check.at().isBefore(shift.startsAt()) && check.at().isBefore(shift.endsAt()))
                .toList()));
    }

    /** To be called after something was recorded. */
    void forget() {
        read.clear();
        figures.clear();
        byShift = null;
    }
}
