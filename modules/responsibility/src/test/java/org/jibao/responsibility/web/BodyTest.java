package org.jibao.responsibility.web;

import java.io.StringReader;
import java.time.LocalDate;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.offices.InvalidInput;
import org.jibao.responsibility.Tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a foreign system may send, and what it is told when it sends something else. */
class BodyTest {

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }

    @Test
    void what_is_left_out_is_empty_and_what_must_be_there_is_named() {
        assertThat(Body.text(null, "remark")).isEmpty();
        assertThat(Body.text(json("{'remark': null}"), "remark")).isEmpty();
        assertThatThrownBy(() -> Body.required(json("{'post': ' '}"), "post"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("缺少“post”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'post': 1}", "{'post': ['x']}", "{'post': {}}", "{'post': true}"})
    void another_type_than_text_is_refused(String body) {
        assertThatThrownBy(() -> Body.text(json(body), "post"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("“post”应写文字");
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "HEAD ", "0", "TIER", "第一责任人"})
    void a_constant_is_written_exactly(String tier) {
        assertThatThrownBy(() -> Body.constant(json("{'tier': '" + tier + "'}"), "tier", Tier.class))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("应为HEAD、DEPUTY、INFORMANT");
        assertThat(Body.constant(json("{'tier': 'HEAD'}"), "tier", Tier.class)).isEqualTo(Tier.HEAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026/07/01", "明天", "999999999999-01-01", "2026-07-01T00:00"})
    void a_day_that_is_none_is_refused_with_what_was_written(String day) {
        assertThatThrownBy(() -> Body.day(json("{'from': '" + day + "'}"), "from"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("应为日期");
        assertThat(Body.day(json("{'from': '2026-07-01'}"), "from")).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void a_flood_of_text_is_not_echoed() {
        assertThatThrownBy(() -> Body.day(json("{'from': '" + "x".repeat(100_000) + "'}"), "from"))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                                refused.problems().get(0).message())
                        .hasSizeLessThan(100));
    }

    @Test
    void lists_times_and_flags_of_another_type_are_refused_by_name() {
        assertThat(Body.instant(json("{}"), "calledAt")).isNull();
        assertThat(Body.instant(json("{'calledAt': '2026-08-02T03:05:00+08:00'}"), "calledAt"))
                .isEqualTo("2026-08-01T19:05:00Z");
        assertThatThrownBy(() -> Body.instant(json("{'calledAt': '2026-08-02T03:05:00'}"), "calledAt"))
                .hasMessageContaining("带时区的时间");
        assertThatThrownBy(() -> Body.count(json("{'seconds': 99999999999}"), "seconds"))
                .hasMessageContaining("应写整数");
        assertThat(Body.count(null, "seconds")).isNull();
        assertThatThrownBy(() -> Body.flag(json("{'accepted': 'true'}"), "accepted"))
                .hasMessageContaining("true 或 false");
        assertThatThrownBy(() -> Body.flag(null, "accepted")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Body.texts(json("{'groups': 'x'}"), "groups")).hasMessageContaining("应为列表");
        assertThatThrownBy(() -> Body.texts(json("{'groups': [1]}"), "groups")).hasMessageContaining("文字的列表");
        assertThatThrownBy(() -> Body.objects(json("{'rows': ['x']}"), "rows")).hasMessageContaining("对象的列表");
        assertThat(Body.objects(json("{'rows': null}"), "rows")).isEmpty();
    }
}
