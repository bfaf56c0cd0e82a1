package org.jibao.timeliness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Tells working hours from off hours. Says that it does not know where a year's calendar is missing. */
final class OfficeHours {

    private final Policy.WorkingHours hours;
    private final WorkCalendar calendar;
    private final ZoneId zone;

    OfficeHours(Policy.WorkingHours hours, WorkCalendar calendar, ZoneId zone) {
        this.hours = hours;
        this.calendar = calendar;
        this.zone = zone;
    }

    /**
     * What hours a moment lies in.
     *
     * @param hours null when that is not known
     * @param because in Chinese: the day and the rule, or what is missing and what to do
     */
    record Reading(Policy.@Nullable Hours hours, String because) {}

    /** The hours in which {@code time} lies; not known where its span reaches from one into the other. */
    Reading read(EventTime time) {
        var first = read(time.earliest());
        if (first.hours() == null || time.isExact()) {
            return first;
        }
        var until = time.latest();
        for (var from = time.earliest(); from.isBefore(until); ) {
            var change = nextEdge(from);
            if (change.isAfter(until)) {
                return read(until).hours() == first.hours() ? read(time.at()) : unclear(time);
            }
            var reading = read(change);
            if (reading.hours() == null) {
                return reading;
            }
            if (reading.hours() != first.hours()) {
                return unclear(time);
            }
            from = change;
        }
        return read(time.at());
    }

    private Reading unclear(EventTime time) {
        return new Reading(null, Wording.say("hours.unclear", Wording.day(time, zone)));
    }

    private Reading read(Instant at) {
        var local = at.atZone(zone).toLocalDateTime();
        var today = local.toLocalDate();
        // A span that began the evening before still belongs to that day.
        for (var date : overMidnight() ? List.of(today.minusDays(1), today) : List.of(today)) {
            var day = calendar.day(date).orElse(null);
            if (day == null) {
                return new Reading(
                        null, Wording.say("hours.no.year", Wording.day(at, zone), String.valueOf(date.getYear())));
            }
            if (day.working() && hours.spans().stream().anyMatch(span -> contains(span, date, local))) {
                return new Reading(Policy.Hours.WORKING, said(at, date, day));
            }
        }
        var day = calendar.day(today).orElseThrow();
        return new Reading(Policy.Hours.OFF, said(at, today, day));
    }

    private String said(Instant at, LocalDate date, WorkCalendar.Day day) {
        return Wording.say(
                day.working() ? "hours.working.day" : "hours.off.day",
                Wording.day(at, zone),
                date.equals(at.atZone(zone).toLocalDate()) ? Wording.say("hours.that.day") : Wording.date(date),
                day.because(),
                day.citation(),
                hours.spans().stream()
                        .map(span -> Wording.say("hours.span", span.from(), span.to()))
                        .collect(Collectors.joining("、")),
                hours.citation());
    }

    private boolean overMidnight() {
        return hours.spans().stream().anyMatch(OfficeHours::overMidnight);
    }

    private static boolean overMidnight(Policy.WorkingHours.Span span) {
        return span.to().isBefore(span.from());
    }

    private static boolean contains(Policy.WorkingHours.Span span, LocalDate date, LocalDateTime local) {
        return !local.isBefore(date.atTime(span.from())) && local.isBefore(end(span, date));
    }

    private static LocalDateTime end(Policy.WorkingHours.Span span, LocalDate date) {
        return (overMidnight(span) ? date.plusDays(1) : date).atTime(span.to());
    }

    /** The first instant after {@code after} at which a span could begin or end, on whatever kind of day; or a day later. */
    private Instant nextEdge(Instant after) {
        var today = after.atZone(zone).toLocalDate();
        var edges = new ArrayList<Instant>();
        for (var date : List.of(today.minusDays(1), today, today.plusDays(1))) {
            for (var span : hours.spans()) {
                Stream.of(date.atTime(span.from()), end(span, date))
                        .map(edge -> edge.atZone(zone).toInstant())
                        .forEach(edges::add);
            }
        }
        return edges.stream()
                .filter(edge -> edge.isAfter(after))
                .min(Comparator.naturalOrder())
                .orElse(after.plus(Duration.ofDays(1)));
    }
}
