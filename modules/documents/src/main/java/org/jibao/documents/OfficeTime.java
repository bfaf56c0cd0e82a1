package org.jibao.documents;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jibao.timeliness.WorkCalendar;

/**
 * 工作时间: adds a length of office hours to an instant. Which days are working days says the yearly notice on holidays and make-up
 * days; of a year without a notice Monday to Friday count. Pure.
 */
final class OfficeTime {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final List<Span> spans;
    private final WorkCalendar calendar;
    private final ZoneId zone;

    /** 时段: from (inclusive) to (exclusive), within one day. */
    record Span(LocalTime from, LocalTime to) {}

    OfficeTime(List<Span> spans, WorkCalendar calendar, ZoneId zone) {
        this.spans = List.copyOf(spans);
        this.calendar = calendar;
        this.zone = zone;
    }

    /**
     * Reads {@code 08:30-12:00,14:30-17:30}.
     *
     * @throws IllegalStateException when it is no such list, or its spans are not in order and apart
     */
    static List<Span> spans(String text) {
        var spans = new ArrayList<Span>();
        for (var part : text.split(",", -1)) {
            var ends = part.strip().split("-", -1);
            try {
                var span = new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends.length == 2 ? ends[1] : ""));
                if (!span.from().isBefore(span.to())
                        || (!spans.isEmpty()
                                && span.from()
                                        .isBefore(spans.get(spans.size() - 1).to()))) {
                    throw new IllegalStateException("office hours " + text + " are not in order");
                }
                spans.add(span);
            } catch (DateTimeParseException e) {
                throw new IllegalStateException("office hours " + text + " are not like 08:30-12:00,14:30-17:30", e);
            }
        }
        return List.copyOf(spans);
    }

    /** The instant at which {@code length} of office hours has passed since {@code from}; an end that meets the end of a span stays there. */
    Instant plus(Instant from, Duration length) {
        var left = length;
        var at = from;
        for (var day = from.atZone(zone).toLocalDate(); ; day = day.plusDays(1)) {
            if (!isWorking(day)) {
                continue;
            }
            for (var span : spans) {
                var begins = later(at, day.atTime(span.from()).atZone(zone).toInstant());
                var ends = day.atTime(span.to()).atZone(zone).toInstant();
                if (!begins.isBefore(ends)) {
                    continue;
                }
                var lasts = Duration.between(begins, ends);
                if (lasts.compareTo(left) >= 0) {
                    return begins.plus(left);
                }
                left = left.minus(lasts);
                at = ends;
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private boolean isWorking(LocalDate day) {
        return calendar.day(day).map(WorkCalendar.Day::working).orElse(!WEEKEND.contains(day.getDayOfWeek()));
    }
}
