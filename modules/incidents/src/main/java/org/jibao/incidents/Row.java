package org.jibao.incidents;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.EventTime;

/** What every row of the register has: an id of the one sequence. */
@MappedSuperclass
abstract class Row {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "incident_seq")
    @SequenceGenerator(name = "incident_seq", sequenceName = "incident_seq", allocationSize = 50)
    private long id;

    long id() {
        return id;
    }

    /** A time is two columns: the instant, and the margin in seconds. */
    static @Nullable EventTime time(@Nullable Instant at, @Nullable Long margin) {
        return at == null ? null : new EventTime(at, Duration.ofSeconds(margin == null ? 0 : margin));
    }

    static @Nullable Instant at(@Nullable EventTime time) {
        return time == null ? null : time.at();
    }

    static @Nullable Long margin(@Nullable EventTime time) {
        return time == null ? null : time.margin().toSeconds();
    }
}
