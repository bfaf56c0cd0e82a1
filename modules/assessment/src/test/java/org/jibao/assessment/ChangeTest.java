package org.jibao.assessment;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChangeTest {

    @ParameterizedTest(name = "{0} after {1}, {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "348 | 457 | DOWN    | 减少109，下降23.8%",
                "348 | 457 | HALF_UP | 减少109，下降23.9%",
                "4   | 9   | DOWN    | 减少5，下降55.5%",
                "4   | 9   | HALF_UP | 减少5，下降55.6%",
                "3   | 2   | DOWN    | 增加1，上升50.0%",
                "7   | 7   | HALF_UP | 持平",
                "0   | 0   | HALF_UP | 持平",
                "3   | 0   | HALF_UP | 增加3（上年同期为0，不计百分比）",
                "0   | 3   | HALF_UP | 减少3，下降100.0%",
                "9999 | 10000 | DOWN | 减少1，下降0.0%",
            })
    void a_change_is_told_as_difference_and_percentage(long now, long before, Rounding rounding, String words) {
        assertThat(Change.between(now, before, rounding).words()).isEqualTo(words);
    }

    @Test
    void nothing_is_a_percentage_of_zero() {
        assertThat(Change.between(3, 0, Rounding.DOWN).percent()).isNull();
        assertThat(Change.between(0, 0, Rounding.DOWN).percent()).isNull();
    }

    @Test
    void a_fall_has_a_negative_difference_and_a_positive_percentage() {
        var change = Change.between(348, 457, Rounding.DOWN);

        assertThat(change.difference()).isEqualTo(-109);
        assertThat(change.percent()).isEqualTo(new BigDecimal("23.8"));
    }

    @Test
    void counts_are_never_negative() {
        assertThatThrownBy(() -> Change.between(-1, 3, Rounding.DOWN)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.005", "1e999999999", "1234567890", "-1e10", "1e-999999999"})
    void points_too_fine_or_too_large_are_refused_at_once(String amount) {
        assertThatThrownBy(() -> Points.of(amount)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0.50, 0.5",
        "2.000, 2",
        "98.75, 98.75",
        "0e999999999, 0",
        "100, 100",
        "-0.5, -0.5",
        "999999999, 999999999"
    })
    void points_are_printed_without_needless_zeros(String amount, String printed) {
        assertThat(Points.of(amount)).hasToString(printed);
    }
}
