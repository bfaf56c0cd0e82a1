package org.jibao.documents;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.timeliness.WorkCalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Office hours stand still at night, at weekends and on public holidays, and run on make-up working days. */
class OfficeTimeTest {
    private final OfficeTime hours =
            new OfficeTime(OfficeTime.spans("08:30-12:00,14:30-18:00"), WorkCalendar.shipped(), Examples.ZONE);

    @ParameterizedTest(name = "{1} of office hours from {0} end at {2}")
    @CsvSource({
        "2026-08-03T09:00, PT3H,    2026-08-03T12:00",
        "2026-08-03T09:00, PT3H1S,  2026-08-03T14:30:01",
        "2026-08-03T12:30, PT1H,    2026-08-03T15:30",
        "2026-08-03T17:00, PT1H,    2026-08-03T18:00",
        "2026-08-03T17:00, PT2H,    2026-08-04T09:30",
        "2026-08-03T18:00, PT1S,    2026-08-04T08:30:01",
        "2026-08-07T17:00, PT7H,    2026-08-10T17:00",
        // eve of the National Day holiday; 10 October is a make-up working Saturday
        "2026-09-30T17:30, PT7H,    2026-10-08T17:30",
        "2026-10-09T17:30, PT1H,    2026-10-10T09:00",
        // a year without a notice: Monday to Friday
        "2027-01-01T17:30, PT1H,    2027-01-04T09:00",
    })
    void only_office_hours_count(String from, Duration length, String due) {
        assertThat(hours.plus(OfficeAtWork.at(from), length)).isEqualTo(OfficeAtWork.at(due));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8-12",
                "12:00-08:30",
                "08:30-12:00,11:00-18:00",
                "08:30",
                "08:30-12:00-14:00x",
                "08:30-08:30"
            })
    void hours_that_cannot_be_read_fail_at_the_start(String text) {
        assertThatThrownBy(() -> OfficeTime.spans(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("office hours");
    }

    @Test
    void a_length_of_many_days_is_found() {
        assertThat(hours.plus(OfficeAtWork.at("2026-08-03T08:30"), Duration.ofHours(7 * 5)))
                .isEqualTo(OfficeAtWork.at("2026-08-07T18:00"));
    }
}
