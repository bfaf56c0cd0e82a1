package org.jibao.incidents.web;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class BodyTest {
    private static final Set<String> KNOWN = Set.of("a");

    private static Body body(String json) {
        return new Body(json(json), KNOWN);
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }

    private static void refused(String json, Consumer<Body> read, String message) {
        var body = body(json);
        read.accept(body);
        var refused = catchThrowableOfType(InvalidInput.class, body::done);
        assertThat(refused).as(json + " was accepted").isNotNull();
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("a");
            assertThat(problem.message()).startsWith(message);
        });
    }

    @Test
    void times_are_exact_or_have_a_margin_in_minutes() {
        var at = Instant.parse("2026-07-01T08:20:00Z");
        assertThat(body("{'a': '2026-07-01T16:20:00+08:00'}").time("a")).isEqualTo(EventTime.exactly(at));
        assertThat(body("{'a': {'at': '2026-07-01T08:20:00Z', 'marginMinutes': 15}}")
                        .time("a"))
                .isEqualTo(EventTime.about(at, Duration.ofMinutes(15)));
        assertThat(body("{}").time("a")).isNull();
        assertThat(body("{'a': null}").time("a")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a': '昨天'}",
                "{'a': '2026-07-01T16:20:00'}",
                "{'a': 1}",
                "{'a': []}",
                "{'a': {}}",
                "{'a': {'at': 7}}",
                "{'a': {'at': '2026-07-01T08:20:00Z', 'marginMinutes': -1}}",
                "{'a': {'at': '2026-07-01T08:20:00Z', 'marginMinutes': 0.5}}",
                "{'a': {'at': '2026-07-01T08:20:00Z', 'marginMinutes': 1E999999999}}",
                "{'a': {'at': '2026-07-01T08:20:00Z', 'marginMinutes': '5'}}"
            })
    void a_time_of_another_form_is_refused(String json) {
        refused(json, body -> body.time("a"), "“");
    }

    @Test
    void a_missing_instant_is_asked_for() {
        refused("{}", body -> body.instant("a"), "没有填写“a”");
    }

    @Test
    void a_count_may_be_left_out() {
        assertThat(body("{'a': 3}").optionalCount("a")).isEqualTo(3);
        assertThat(body("{}").optionalCount("a")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'a': -1}", "{'a': '3'}", "{'a': 1.5}", "{'a': 1E999999999}", "{'a': 99999999999}"})
    void a_count_of_another_form_is_refused(String json) {
        refused(json, body -> body.optionalCount("a"), "“a”的值");
    }

    @Test
    void figures_are_numbers_by_name() {
        assertThat(body("{'a': {'DEATHS': 1, 'MISSING': null}}").figures("a"))
                .isEqualTo(Figures.NONE.with(FigureKind.DEATHS, java.math.BigDecimal.ONE));
        assertThat(body("{}").figures("a")).isEqualTo(Figures.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a': 3}",
                "{'a': {'死亡': 1}}",
                "{'a': {'DEATHS': '1'}}",
                "{'a': {'DEATHS': -1}}",
                "{'a': {'DEATHS': 1E999999999}}",
                "{'a': {'DEATHS': 1E-999999999}}",
                "{'a': {'DEATHS': true}}"
            })
    void other_figures_are_refused(String json) {
        refused(json, body -> body.figures("a"), json.contains("死亡") ? "没有名为“死亡”的数据项" : "");
    }

    @Test
    void criteria_come_with_their_reason() {
        assertThat(body("{'a': [{'must': 'GRAVE_NATURE', 'reason': '理由'}]}").musts("a"))
                .containsExactly(new MetMust(Must.GRAVE_NATURE, "理由"));
    }

    @Test
    void a_constant_that_is_not_known_is_refused_with_those_that_are() {
        assertThat(body("{'a': 'MAJOR'}").constant("a", Grade.class)).isEqualTo(Grade.MAJOR);
        refused(
                "{'a': '重大'}",
                body -> body.constant("a", Grade.class),
                "“a”的值\"重大\"不认识，应为：ORDINARY、LARGER、MAJOR、EXTREMELY_MAJOR");
        refused("{}", body -> body.constant("a", Grade.class), "没有填写“a”");
    }

    @Test
    void text_and_yes_or_no_have_their_types() {
        refused("{'a': 1}", body -> body.text("a"), "“a”应为文字");
        refused("{'a': 'true'}", body -> body.yes("a"), "“a”应为 true 或 false");
        assertThat(body("{'a': true}").yes("a")).isTrue();
        assertThat(body("{'a': null}").text("a")).isEmpty();
    }

    @Test
    void a_name_that_is_not_known_is_refused_because_a_value_would_be_lost() {
        var refused = catchThrowableOfType(
                InvalidInput.class, () -> body("{'titel': '山火'}").done());
        assertThat(refused.problems().get(0).message()).isEqualTo("没有名为“titel”的字段，可用的有：a");
    }

    @Test
    void a_request_without_a_body_is_refused() {
        var refused = catchThrowableOfType(InvalidInput.class, () -> new Body(null, KNOWN).done());
        assertThat(refused.problems().get(0).message()).isEqualTo("请求没有正文，应为 JSON 对象");
    }
}
