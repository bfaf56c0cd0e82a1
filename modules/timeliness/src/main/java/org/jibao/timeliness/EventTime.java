package org.jibao.timeliness;

import java.time.Duration;
import java.time.Instant;

/**
 * 时刻: an instant with its precision. "About 16:00" is an instant and a margin; a verdict on it holds only where it is
 * the same over the whole span from {@link #earliest()} to {@link #latest()}, both inclusive.
 *
 * @param at the instant as stated
 * @param margin how far it may be off to either side; zero when exact, never negative
 */
public record EventTime(Instant at, Duration margin) {

    public EventTime {
        if (margin.isNegative()) {
            throw new IllegalArgumentException("negative margin: " + margin);
        }
    }

    public static EventTime exactly(Instant at) {
        return new EventTime(at, Duration.ZERO);
    }

    public static EventTime about(Instant at, Duration margin) {
        return new EventTime(at, margin);
    }

    public Instant earliest() {
        return at.minus(margin);
    }

    public Instant latest() {
        return at.plus(margin);
    }

    public boolean isExact() {
        return margin.isZero();
    }
}
