package org.jibao.documents.web;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The open check takes so many bytes within a minute, and says how long to wait for more. */
class CheckAllowanceTest {
    private Instant now = Instant.parse("2026-08-03T01:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final CheckAllowance allowance = new CheckAllowance(clock, 100);

    @Test
    void the_last_byte_is_given_and_the_next_one_waits_for_the_minute_to_end() {
        assertThat(allowance.take(60)).isZero();
        assertThat(allowance.take(40)).isZero();
        now = now.plusSeconds(20);
        assertThat(allowance.take(1)).isEqualTo(40);
        now = now.plusSeconds(39);
        assertThat(allowance.take(1)).isEqualTo(1);
        now = now.plusSeconds(1);
        assertThat(allowance.take(100)).isZero();
    }

    @Test
    void more_than_a_minute_holds_is_never_given_and_takes_nothing_from_others() {
        assertThat(allowance.take(101)).isPositive();
        assertThat(allowance.take(100)).isZero();
    }

    @Test
    void a_clock_put_back_does_not_lock_everybody_out() {
        assertThat(allowance.take(100)).isZero();
        now = now.minusSeconds(86_400);
        assertThat(allowance.take(100)).isZero();
    }
}
