package org.jibao.assessment.web;

import java.io.StringReader;
import java.util.Map;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.assessment.Points;
import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.Level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BodyTest {

    @Test
    void findings_points_and_reason_are_read() {
        var body = body(
                "{\"findings\": [50, 51], \"chosen\": {\"linhe\": 1.5, \"heyang\": \"0.5\"}, \"reason\": \"影响大\"}");

        assertThat(Body.ids(body, "findings")).containsExactly(50L, 51L);
        assertThat(Body.points(body, "chosen"))
                .isEqualTo(Map.of("linhe", Points.of("1.5"), "heyang", Points.of("0.5")));
        assertThat(Body.text(body, "reason")).isEqualTo("影响大");
        assertThat(Body.points(body("{\"chosen\": null}"), "chosen")).isEmpty();
        assertThat(Body.points(body("{}"), "chosen")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"findings\": null}",
                "{\"findings\": 50}",
                "{\"findings\": [\"50\"]}",
                "{\"findings\": [null]}",
                "{\"findings\": [1.5]}",
                "{\"findings\": [1e999999999]}",
                "{\"findings\": [9223372036854775808]}",
            })
    void what_is_no_list_of_numbers_is_refused(String text) {
        assertThatThrownBy(() -> Body.ids(body(text), "findings"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("findings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.005", "1e999999999", "\"\"", "\"1,5\"", "\"1e999999999\"", "true", "null", "{}"})
    void points_that_are_none_are_refused_with_the_unit(String points) {
        assertThatThrownBy(() -> Body.points(body("{\"chosen\": {\"linhe\": " + points + "}}"), "chosen"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("linhe");
    }

    @Test
    void yes_is_a_truth_value_and_nothing_that_looks_like_one() {
        assertThat(Body.yes(body("{\"takeBack\": true}"), "takeBack")).isTrue();
        assertThat(Body.yes(body("{\"takeBack\": false}"), "takeBack")).isFalse();
        assertThat(Body.yes(body("{}"), "takeBack")).isFalse();
        assertThat(Body.yes(null, "takeBack")).isFalse();
        for (var other : new String[] {"\"true\"", "1", "[true]", "{}"}) {
            assertThatThrownBy(() -> Body.yes(body("{\"takeBack\": " + other + "}"), "takeBack"))
                    .as(other)
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("true 或 false");
        }
    }

    @Test
    void a_request_without_a_body_misses_everything() {
        assertThatThrownBy(() -> Body.text(null, "reason")).hasMessageContaining("缺少“reason”");
        assertThatThrownBy(() -> Body.ids(null, "findings")).hasMessageContaining("缺少“findings”");
        assertThatThrownBy(() -> Body.points(body("{\"chosen\": []}"), "chosen"))
                .hasMessageContaining("机构代码");
        assertThatThrownBy(() -> Body.day("2026-02-30", "from")).hasMessageContaining("2026-02-30");
        assertThatThrownBy(() -> Body.day(null, "from")).hasMessageContaining("缺少日期");
    }

    @Test
    void the_parts_of_an_entry_are_read_and_may_be_left_out_where_the_item_does_not_ask() {
        var body = body("{\"units\": [\"linhe\"], \"count\": 2, \"level\": \"PROVINCE\", \"points\": 1.5, \"of\": 50}");

        assertThat(Body.texts(body, "units")).containsExactly("linhe");
        assertThat(Body.count(body, "count")).isEqualTo(2);
        assertThat(Body.constant(body, "level", Level.class)).isEqualTo(Level.PROVINCE);
        assertThat(Body.point(body, "points")).isEqualTo(Points.of("1.5"));
        assertThat(Body.number(body, "of")).isEqualTo(50);
        var none = body("{\"of\": null}");
        assertThat(Body.count(none, "count")).isEqualTo(1);
        assertThat(Body.constant(none, "level", Level.class)).isNull();
        assertThat(Body.point(none, "points")).isNull();
        assertThat(Body.number(none, "of")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"part\": []}",
                "{\"part\": {}}",
                "{\"part\": [1]}",
                "{\"part\": \"x\"}",
                "{\"part\": 1e999999999}",
                "{\"part\": 0.001}",
                "{\"part\": true}",
            })
    void parts_of_another_type_are_refused_by_name(String text) {
        var body = body(text);

        assertThatThrownBy(() -> Body.texts(body, "part")).hasMessageContaining("part");
        assertThatThrownBy(() -> Body.count(body, "part")).hasMessageContaining("part");
        assertThatThrownBy(() -> Body.number(body, "part")).hasMessageContaining("part");
        assertThatThrownBy(() -> Body.point(body, "part")).hasMessageContaining("part");
        assertThatThrownBy(() -> Body.constant(body, "part", Level.class)).hasMessageContaining("part");
    }

    private static JsonObject body(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
