package org.jibao.documents;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.jibao.timeliness.EventTime;

import static org.assertj.core.api.Assertions.assertThat;

class TimesTest {
    private final Times times = new Times(new Words(TemplateShelf.installed()), Examples.ZONE);

    @ParameterizedTest(name = "{0} give or take {1} is {2}, in the same year {3}")
    @CsvSource({
        "2026-07-14T08:00:00Z, PT0S,  2026年7月14日16时,     7月14日16时",
        "2026-07-14T08:00:00Z, PT10M, 2026年7月14日16时许,   7月14日16时许",
        "2026-07-14T08:05:59Z, PT0S,  2026年7月14日16时05分, 7月14日16时05分",
        "2026-07-14T08:05:00Z, PT1M,  2026年7月14日16时05分许, 7月14日16时05分许",
        "2025-12-31T15:59:00Z, PT0S,  2025年12月31日23时59分, 2025年12月31日23时59分",
        "2025-12-31T16:00:00Z, PT0S,  2026年1月1日0时,       1月1日0时",
    })
    void a_time_is_printed_to_the_minute_in_the_zone_of_the_office(
            Instant at, Duration margin, String full, String brief) {
        assertThat(times.full(new EventTime(at, margin))).isEqualTo(full);
        assertThat(times.brief(new EventTime(at, margin), 2026)).isEqualTo(brief);
    }

    @ParameterizedTest
    @CsvSource({
        "PT1S, 不足1分钟",
        "PT59S, 不足1分钟",
        "PT1M, 1分钟",
        "PT59M59S, 59分钟",
        "PT1H, 1小时",
        "PT1H35M, 1小时35分钟",
        "PT26H, 26小时",
    })
    void a_length_of_time_is_in_whole_minutes(Duration length, String printed) {
        assertThat(times.duration(length)).isEqualTo(printed);
    }
}
