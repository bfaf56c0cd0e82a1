package org.jibao.documents;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The watch by its signals: no test here knows how long anything takes. */
class TemplateWatchTest {

    private static TemplateLimits within(Duration time) {
        var shipped = TemplateLimits.shipped();
        return new TemplateLimits(
                shipped.characters(),
                shipped.marks(),
                shipped.blocks(),
                shipped.lists(),
                shipped.brackets(),
                shipped.words(),
                shipped.steps(),
                shipped.wordCharacters(),
                shipped.outputCharacters(),
                shipped.exampleCharacters(),
                time,
                Duration.ofMillis(1),
                shipped.faults());
    }

    /** Spends processor time until it is told to stop, as a template does that turns on and on. */
    private static void turn() throws IOException {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        throw new IOException("told to stop");
    }

    @Test
    void what_runs_on_is_told_to_stop_and_is_known_to_have_been_stopped() {
        assertThatThrownBy(() -> new TemplateWatch(within(Duration.ofMillis(5))).run(TemplateWatchTest::turn))
                .isInstanceOf(TemplateWatch.Stopped.class);
        assertThat(Thread.currentThread().isInterrupted())
                .as("the signal to stop stays with the run")
                .isFalse();
    }

    @Test
    void what_fails_within_its_time_fails_for_its_own_reason() {
        assertThatThrownBy(() -> new TemplateWatch(within(Duration.ofDays(1))).run(() -> {
                    throw new IOException("of its own");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("of its own");
    }

    @Test
    void a_signal_from_elsewhere_is_not_taken_for_the_watchs_own_and_stays() {
        assertThatThrownBy(() -> new TemplateWatch(within(Duration.ofDays(1))).run(() -> {
                    Thread.currentThread().interrupt();
                    turn();
                }))
                .isInstanceOf(IOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void the_shipped_limit_is_half_a_second_and_looked_at_well_within_it() {
        var limits = TemplateLimits.shipped();

        assertThat(limits.time().plus(limits.look().multipliedBy(5))).isLessThan(Duration.ofSeconds(1));
    }
}
