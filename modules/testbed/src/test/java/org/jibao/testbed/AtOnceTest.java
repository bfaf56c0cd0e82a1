package org.jibao.testbed;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AtOnceTest {

    @Test
    void all_are_there_before_the_first_is_through() throws InterruptedException {
        var everybody = new CountDownLatch(5);
        var outcomes = AtOnce.act(5, () -> {
            everybody.countDown();
            everybody.await();
            return true;
        });

        assertThat(outcomes).hasSize(5).allMatch(AtOnce.Outcome::succeeded);
    }

    @Test
    void each_gets_the_outcome_of_his_own_act() throws InterruptedException {
        var done = new AtomicInteger();
        var outcomes = AtOnce.act(
                done::incrementAndGet,
                () -> {
                    throw new IllegalStateException(new IllegalArgumentException("占用"));
                },
                done::incrementAndGet);

        assertThat(done).hasValue(2);
        assertThat(outcomes).extracting(AtOnce.Outcome::succeeded).containsExactly(true, false, true);
        assertThat(outcomes.get(1).isRefusedBy(IllegalArgumentException.class)).isTrue();
        assertThat(outcomes.get(1).isRefusedBy(ArithmeticException.class)).isFalse();
        assertThat(outcomes.get(1).because(IllegalArgumentException.class))
                .hasValueSatisfying(thrown -> assertThat(thrown).hasMessage("占用"));
    }
}
