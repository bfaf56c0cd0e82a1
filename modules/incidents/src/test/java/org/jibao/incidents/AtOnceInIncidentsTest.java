package org.jibao.incidents;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jibao.offices.InvalidInput;
import org.jibao.testbed.AtOnce;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.timeliness.Policy;
import org.jibao.timeliness.PolicyFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jibao.incidents.Bench.ADMIN;

/** What several persons adopt at the same moment. */
@OnEveryDatabase
class AtOnceInIncidentsTest {
    private static final LocalDate DAY = LocalDate.of(2017, 1, 1);
    private static final int MANY = 4;
    private static final int ROUNDS = 12;

    @Inject
    Bench bench;

    @Inject
    PolicyBook policies;

    @Inject
    SensitiveBook book;

    @BeforeEach
    void prepare() {
        bench.prepare();
    }

    private static String policy(String id) {
        return PolicyFiles.shipped().stream()
                .filter(policy -> policy.id().equals("city-2014"))
                .map(Policy::text)
                .findFirst()
                .orElseThrow()
                .replace("\"city-2014\"", "\"" + id + "\"");
    }

    private static void oneIsThrough(List<AtOnce.Outcome> outcomes, String told) {
        assertThat(outcomes).extracting(AtOnce.Outcome::succeeded).containsOnlyOnce(true);
        assertThat(outcomes).filteredOn(outcome -> !outcome.succeeded()).allSatisfy(outcome -> assertThat(
                        outcome.because(InvalidInput.class))
                .hasValueSatisfying(refused -> assertThat(refused).hasMessageContaining(told)));
    }

    @Test
    void the_same_policy_adopted_by_several_stands_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var id = "mine-" + round;
            var outcomes = AtOnce.act(MANY, () -> policies.adopt("mine.json", policy(id), DAY, ADMIN));

            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
        }
        assertThat(policies.editions()).hasSize(ROUNDS);
    }

    @Test
    void of_several_policies_under_one_id_one_stands_and_the_others_are_told() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var id = "mine-" + round;
            oneIsThrough(
                    AtOnce.together(IntStream.range(0, MANY)
                            .mapToObj(i -> (Callable<Policy>)
                                    () -> policies.adopt("mine.json", policy(id), DAY.plusDays(i), ADMIN))
                            .toList()),
                    "请换一个代码");
        }
        assertThat(policies.editions()).hasSize(ROUNDS);
    }

    @Test
    void who_looked_before_another_adopted_a_policy_is_told() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            int known = policies.editions().size();
            var prefix = "mine-" + round + "-";
            oneIsThrough(
                    AtOnce.together(IntStream.range(0, MANY)
                            .mapToObj(i -> (Callable<Policy>)
                                    () -> policies.adopt("mine.json", policy(prefix + i), DAY, known, ADMIN))
                            .toList()),
                    "您打开页面以后，" + ADMIN.name() + "启用了自2017-01-01起施行的");
        }
        assertThat(policies.editions()).hasSize(ROUNDS);
    }

    @Test
    void who_wrote_a_list_over_an_edition_that_is_no_longer_the_last_is_told() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            int known = book.editions().size();
            oneIsThrough(
                    AtOnce.together(IntStream.range(0, MANY)
                            .mapToObj(i -> (Callable<SensitiveList>) () -> book.adopt("地点,车站" + i, DAY, known, ADMIN))
                            .toList()),
                    "您打开页面以后，" + ADMIN.name() + "启用了自2017-01-01起施行的版本");
        }
        assertThat(book.editions()).hasSize(ROUNDS);
    }
}
