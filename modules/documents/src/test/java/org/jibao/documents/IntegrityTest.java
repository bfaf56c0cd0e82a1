package org.jibao.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jibao.ledger.RecordReview;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Each check of every module finds the one thing that was tampered with behind the product's back. */
@OnEveryDatabase
class IntegrityTest {

    @Inject
    RecordReview review;

    @Inject
    TestDatabase database;

    @BeforeEach
    void a_sound_record() {
        restore();
    }

    private void restore() {
        database.empty();
        resource("sound.sql").lines().filter(line -> !line.isBlank()).forEach(line -> database.sql(statement(line)));
    }

    @Test
    void a_sound_record_has_nothing_to_find() {
        assertThat(found()).isEmpty();
    }

    @Test
    void every_check_finds_what_was_tampered_with_and_says_what_to_do() {
        var tampering = tampering();
        assertThat(review.checks()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(tampering.keySet())
                .as("every check has its tampering")
                .containsExactlyInAnyOrderElementsOf(
                        review.checks().stream().map(RecordReview.Check::id).toList());
        tampering.forEach((check, harm) -> {
            restore();
            harm.statements().forEach(database::sql);
            var outcome = review.run().stream()
                    .filter(one -> one.check().id().equals(check))
                    .findFirst()
                    .orElseThrow();
            assertThat(outcome.found())
                    .as(check)
                    .extracting(RecordReview.Irregularity::subject)
                    .contains(harm.subject());
            assertThat(outcome.found().get(0).message())
                    .as(check)
                    .doesNotContain("{")
                    .matches("(?s).*[\\u4e00-\\u9fff].*");
            assertThat(outcome.check().remedy()).as(check).isNotBlank();
        });
    }

    @Test
    void a_flood_of_contradictions_is_cut_off_and_said_to_be() {
        for (int i = 10; i < 10 + RecordReview.MOST_LISTED + 1; i++) {
            database.sql("insert into office_user (id, version, login, name, unit_code, roles, password, closed)"
                    + " values (" + i + ", 0, 'u" + i + "', '用户', 'nowhere', 'REPORTER', 'x', false)");
        }

        var outcome = review.run().get(0);

        assertThat(outcome.check().id()).isEqualTo("user-of-unknown-unit");
        assertThat(outcome.found()).hasSize(RecordReview.MOST_LISTED);
        assertThat(outcome.more()).isTrue();
    }

    private List<String> found() {
        return review.run().stream()
                .flatMap(outcome ->
                        outcome.found().stream().map(one -> outcome.check().id() + " " + one))
                .toList();
    }

    private record Harm(String subject, List<String> statements) {}

    private static Map<String, Harm> tampering() {
        var harms = new LinkedHashMap<String, Harm>();
        for (var part : resource("tampering.sql").split("(?m)^-- ", -1)) {
            var lines = part.strip().lines().toList();
            if (!lines.isEmpty()) {
                var head = lines.get(0).split(": ", 2);
                harms.put(
                        head[0],
                        new Harm(
                                head[1],
                                lines.subList(1, lines.size()).stream()
                                        .map(IntegrityTest::statement)
                                        .toList()));
            }
        }
        return harms;
    }

    private static String statement(String line) {
        return line.strip().replaceFirst(";$", "");
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(IntegrityTest.class.getResourceAsStream("/integrity/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
