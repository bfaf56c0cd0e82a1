package org.jibao.assessment;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChargeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 8, 10);

    private final Scheme shipped = Given.shipped();
    private final Scheme flat = SchemeFile.read("flat.json", Given.FLAT);

    @Test
    void the_first_criticism_warns_and_takes_nothing() {
        var charge = charge(shipped, Points.of("2"), List.of(), DAY);

        assertThat(charge.warning()).isTrue();
        assertThat(charge.deduction()).isEqualTo(Points.ZERO);
        assertThat(charge.factor()).isEqualTo(1);
        assertThat(charge.explanation())
                .startsWith("本次认定1项（2026-0012迟报），此前未受通报")
                .contains("第三条", "给予警告，不扣分");
    }

    @Test
    void the_next_one_after_a_warning_is_doubled_with_its_arithmetic() {
        var charge = charge(shipped, Points.of("1.5"), List.of(warnedOn(LocalDate.of(2026, 5, 8))), DAY);

        assertThat(charge.warning()).isFalse();
        assertThat(charge.base()).isEqualTo(Points.of("1.5"));
        assertThat(charge.factor()).isEqualTo(2);
        assertThat(charge.deduction()).isEqualTo(Points.of("3"));
        assertThat(charge.explanation()).contains("此前2026年5月8日在临办通报〔2026〕3号中受到警告", "第二条", "第四条", "1.5×2＝3，扣3分");
    }

    @Test
    void without_a_choice_the_lowest_points_are_taken() {
        assertThat(charge(shipped, null, List.of(warnedOn(DAY)), DAY).base()).isEqualTo(Points.of("0.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "0.51", "2"})
    void points_within_the_range_may_be_chosen(String points) {
        assertThat(charge(shipped, Points.of(points), List.of(warnedOn(DAY)), DAY)
                        .base())
                .isEqualTo(Points.of(points));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.49", "2.01", "-1", "0"})
    void points_outside_the_range_are_refused(String points) {
        assertThatThrownBy(() -> charge(shipped, Points.of(points), List.of(), DAY))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("不在0.5至2分之间");
    }

    @ParameterizedTest(name = "criticised on {0}, again on 2026-08-10: factor {1}")
    @CsvSource({"2026-02-10, 2", "2026-02-09, 1", "2026-08-10, 2"})
    void a_repeat_counts_up_to_and_including_the_last_day_of_the_period(LocalDate earlier, int factor) {
        assertThat(charge(flat, null, List.of(criticisedOn(earlier)), DAY).factor())
                .isEqualTo(factor);
    }

    @Test
    void a_warning_is_no_precedent_where_the_scheme_names_only_criticisms() {
        assertThat(charge(flat, null, List.of(warnedOn(DAY)), DAY).factor()).isEqualTo(1);
    }

    @ParameterizedTest(name = "renewed {0}, last criticised on {1}: warning {2}, deduction {3}")
    @CsvSource({
        "false, 2025-08-10, false, 1",
        "false, 2025-08-09, false, 0.5",
        "true,  2025-08-10, false, 1",
        "true,  2025-08-09, true,  0",
    })
    void outside_the_period_a_unit_is_charged_plainly_or_warned_again(
            boolean renewed, LocalDate earlier, boolean warning, String deduction) {
        var scheme = variant(
                "\"factor\": 2,",
                "\"factor\": 2, \"within\": \"P1Y\",",
                "\"renewed\": false",
                "\"renewed\": " + renewed);

        var charge = charge(scheme, null, List.of(criticisedOn(earlier)), DAY);

        assertThat(charge.warning()).isEqualTo(warning);
        assertThat(charge.deduction()).isEqualTo(Points.of(deduction));
    }

    @ParameterizedTest(name = "drawn on {0}: warning {1}")
    @CsvSource({"2026-08-10, true", "2026-08-11, false"})
    void a_scheme_may_warn_only_while_it_is_new(LocalDate day, boolean warning) {
        var scheme = variant("\"enabled\": true", "\"enabled\": true, \"until\": \"2026-08-10\"", "", "");

        var charge = charge(scheme, null, List.of(), day);

        assertThat(charge.warning()).isEqualTo(warning);
        assertThat(charge.deduction()).isEqualTo(warning ? Points.ZERO : Points.of("0.5"));
    }

    @Test
    void fixed_points_add_up_over_incidents_and_count_the_dearest_kind_of_each() {
        var charge = Charge.of(
                flat,
                "临河县",
                List.of(
                        new Charge.Failure("2026-0012", Verdict.Kind.LATE),
                        new Charge.Failure("2026-0012", Verdict.Kind.MISSED),
                        new Charge.Failure("2026-0013", Verdict.Kind.LATE)),
                null,
                List.of(),
                DAY);

        assertThat(charge.deduction()).isEqualTo(Points.of("4"));
        assertThat(charge.explanation()).contains("漏报3＋迟报1＝4分");
    }

    @Test
    void fixed_points_leave_nothing_to_choose() {
        assertThatThrownBy(() -> charge(flat, Points.of("1"), List.of(), DAY))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("定额");
    }

    private static Scheme variant(String from, String to, String from2, String to2) {
        var text = ShippedSchemes.text("city-deduction.json");
        assertThat(text).contains(from, from2);
        return SchemeFile.read("variant.json", text.replace(from, to).replace(from2, to2));
    }

    private static Charge charge(Scheme scheme, @Nullable Points chosen, List<Charge.Earlier> earlier, LocalDate day) {
        return Charge.of(
                scheme, "临河县", List.of(new Charge.Failure("2026-0012", Verdict.Kind.LATE)), chosen, earlier, day);
    }

    private static Charge.Earlier warnedOn(LocalDate day) {
        return new Charge.Earlier(day, "临办通报〔2026〕3号", true);
    }

    private static Charge.Earlier criticisedOn(LocalDate day) {
        return new Charge.Earlier(day, "临办通报〔2026〕3号", false);
    }
}
