package org.jibao.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day of an instant. */
final class Days {

    private Days() {}

    /** Instants that no calendar can hold (typed by machines only, and refused elsewhere) fall on its first or last day. */
    static LocalDate of(Instant instant, ZoneId zone) {
        var earliest = Instant.parse("0001-01-01T00:00:00Z");
        var latest = Instant.parse("9999-12-30T00:00:00Z");
        var within = instant.isBefore(earliest) ? earliest : instant.isAfter(latest) ? latest : instant;
        return LocalDate.ofInstant(within, zone);
    }
}
