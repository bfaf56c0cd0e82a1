package org.jibao.documents;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormTurnsTest {
    private final FormTurns turns = new FormTurns();

    @Test
    void a_check_that_nobody_disturbs_is_answered_and_leaves_room_for_the_next() {
        for (int i = 0; i < 3; i++) {
            assertThat(turns.run("chen 7", wanted -> Optional.of(wanted.getAsBoolean())))
                    .contains(true);
        }
    }

    @Test
    void a_later_request_lets_the_earlier_go_and_one_of_somebody_else_does_not() {
        var first = turns.run("chen 7", wanted -> {
            assertThat(turns.run("wang 7", any -> Optional.of("其他人")))
                    .as("nothing is free")
                    .isEmpty();
            assertThat(wanted.getAsBoolean()).isTrue();
            assertThat(turns.run("chen 7", any -> Optional.of("后来"))).isEmpty();
            assertThat(wanted.getAsBoolean()).isFalse();
            return Optional.of("先前");
        });
        assertThat(first).isEmpty();
        assertThat(turns.run("chen 7", wanted -> Optional.of("再问"))).contains("再问");
    }

    @Test
    void a_check_that_fails_gives_its_place_back() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> turns.run("chen 7", wanted -> {
                    throw new IllegalStateException("cannot be set");
                })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(turns.run("chen 7", wanted -> Optional.of("再问"))).contains("再问");
    }
}
