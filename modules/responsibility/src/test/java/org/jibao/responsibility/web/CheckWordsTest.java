package org.jibao.responsibility.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.offices.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a clerk types at night, and which time or number it is. */
class CheckWordsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = at("2026-10-01T00:10");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    @ParameterizedTest(name = "“{0}” at ten past midnight is {1}")
    @CsvSource({
        "00:10, 2026-10-01T00:10",
        "0:05, 2026-10-01T00:05",
        "23:58, 2026-09-30T23:58",
        "00:11, 2026-09-30T00:11",
        "' 00：05 ', 2026-10-01T00:05",
        "2026-09-30 23:58, 2026-09-30T23:58",
    })
    void a_time_of_day_is_the_last_one_that_was(String typed, String time) {
        assertThat(CheckWords.time(typed, NOW, ZONE)).isEqualTo(at(time));
    }

    @Test
    void nothing_typed_is_nothing() {
        assertThat(CheckWords.time(null, NOW, ZONE)).isNull();
        assertThat(CheckWords.time("  ", NOW, ZONE)).isNull();
        assertThat(CheckWords.seconds("")).isNull();
        assertThat(CheckWords.number(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"24:00", "3点", "2026-02-30 03:05", "10-01 03:05", "<b>", "03:05:07", "99999999999999999999"})
    void a_time_that_cannot_be_read_is_refused_with_what_was_typed(@Nullable String typed) {
        assertThatThrownBy(() -> CheckWords.time(typed, NOW, ZONE))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("看不懂");
    }

    @ParameterizedTest
    @ValueSource(strings = {"七", "1.5", "99999999999", "--1"})
    void a_number_that_is_none_is_refused(String typed) {
        assertThatThrownBy(() -> CheckWords.seconds(typed)).hasMessageContaining("应为整数");
        assertThatThrownBy(() -> CheckWords.number(typed)).hasMessageContaining("抽查家数");
    }

    @ParameterizedTest(name = "{0}: {1}, {2} to {3}")
    @CsvSource({
        "2026-01-01, 2026-Q1, 2026-01-01, 2026-03-31",
        "2026-03-31, 2026-Q1, 2026-01-01, 2026-03-31",
        "2026-04-01, 2026-Q2, 2026-04-01, 2026-06-30",
        "2026-12-31, 2026-Q4, 2026-10-01, 2026-12-31",
        "2024-02-29, 2024-Q1, 2024-01-01, 2024-03-31",
    })
    void a_quarter_has_its_days(LocalDate day, String name, LocalDate first, LocalDate last) {
        assertThat(Quarters.name(day)).isEqualTo(name);
        assertThat(Quarters.firstDay(day)).isEqualTo(first);
        assertThat(Quarters.lastDay(day)).isEqualTo(last);
        assertThat(Quarters.offered(day)).hasSize(4).endsWith(first);
    }
}
