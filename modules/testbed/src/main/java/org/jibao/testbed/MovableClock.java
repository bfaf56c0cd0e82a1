package org.jibao.testbed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** 可拨动的时钟: stands still until a test moves it; in the zone of the office, Asia/Shanghai. */
public final class MovableClock extends Clock {

    /** Where the clock stands before each test: 2026-07-01 08:00 in Shanghai. */
    public static final Instant START = Instant.parse("2026-07-01T00:00:00Z");

    private final Hands hands;
    private final ZoneId zone;

    MovableClock() {
        this(new Hands(), ZoneId.of("Asia/Shanghai"));
    }

    private MovableClock(Hands hands, ZoneId zone) {
        this.hands = hands;
        this.zone = zone;
    }

    /** Puts the clock to {@code instant}, forward or back. */
    public void set(Instant instant) {
        hands.set(instant);
    }

    /** Moves the clock by {@code duration}; a negative one moves it back. */
    public void advance(Duration duration) {
        hands.advance(duration);
    }

    @Override
    public Instant instant() {
        return hands.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same hands on another zone's face: moving one moves the other. */
    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(hands, other);
    }

    /** What the faces of one clock share. */
    private static final class Hands {
        private Instant now = START;

        synchronized void set(Instant instant) {
            now = instant;
        }

        synchronized void advance(Duration duration) {
            now = now.plus(duration);
        }

        synchronized Instant now() {
            return now;
        }
    }
}
