package org.jibao.timeliness;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jibao.timeliness.Office.CITY;
import static org.jibao.timeliness.Office.DISTRICT;
import static org.jibao.timeliness.Office.exactly;
import static org.jibao.timeliness.Office.incident;
import static org.jibao.timeliness.Office.verdict;

/** The clause of some cities that a late report is in order when it says why and comes soon after the unit knew. */
class ExcuseTest {

    /** The event was at 08:00, so the limit of two hours ended at 10:00. */
    private static Office.Told event(@Nullable String known) {
        var told = incident("fire").occurred("06-01 08:00").graded(Grade.LARGER).owedBy(DISTRICT);
        return known == null ? told : told.known("06-01 " + known);
    }

    private static Office.Told reported(Office.Told told, String received) {
        return told.filed(DISTRICT, CITY, Desk.GOVERNMENT_OFFICE, Channel.WRITTEN, "06-01 " + received);
    }

    private static Verdict judge(Office.Told told) {
        return verdict(told.under("lanzhou-2014", "06-08 08:00"), "others");
    }

    @ParameterizedTest(name = "known at {0}, reported at {1} giving a reason: {2}")
    @CsvSource({
        "11:00, 12:59:59, ON_TIME",
        "11:00, 13:00:00, ON_TIME",
        "11:00, 13:00:01, LATE",
        // who knew early has no more time than the others
        "08:10, 10:00:00, ON_TIME",
        "08:10, 10:10:00, ON_TIME",
        "08:10, 10:10:01, LATE",
    })
    void a_reason_on_file_moves_the_limit_to_two_hours_after_the_unit_knew(
            String known, String received, Verdict.Kind kind) {
        var verdict = judge(reported(event(known), received).because("通信中断"));
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.firm()).isTrue();
        assertThat(verdict.overdue().isZero()).isEqualTo(kind == Verdict.Kind.ON_TIME);
        if (!received.equals("10:00:00")) {
            assertThat(String.join("", verdict.explanation()))
                    .contains("同一规定的特殊情况")
                    .contains("通信中断")
                    .contains(kind == Verdict.Kind.ON_TIME ? "按按时认定；理由是否成立由人工判断" : "仍按原时限认定");
        }
    }

    @Test
    void without_a_reason_the_limit_of_the_row_holds_and_the_verdict_says_what_could_change_it() {
        for (var reason : new String[] {null, " "}) {
            var told = reported(event("11:00"), "12:00");
            var verdict = judge(reason == null ? told : told.because(reason));
            assertThat(verdict.kind()).isEqualTo(Verdict.Kind.LATE);
            assertThat(verdict.overdue()).hasHours(2);
            assertThat(verdict.explanation())
                    .anySatisfy(line -> assertThat(line).contains("报告没有注明不能按时的理由"));
        }
    }

    @Test
    void without_the_time_at_which_the_unit_knew_nothing_is_excused() {
        var verdict = judge(reported(event(null), "12:00").because("通信中断"));
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.LATE);
        assertThat(verdict.explanation()).anySatisfy(line -> assertThat(line).contains("未记载报送单位获悉时间"));
    }

    @Test
    void an_earlier_report_without_a_reason_does_not_spoil_the_one_that_gives_it() {
        var verdict = judge(reported(reported(event("11:00"), "10:30"), "12:00").because("通信中断"));
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ON_TIME);
        assertThat(verdict.actual()).isEqualTo(exactly("06-01 12:00"));
    }

    @Test
    void a_report_in_time_needs_no_reason() {
        var verdict = judge(reported(event("08:05"), "10:00"));
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ON_TIME);
        assertThat(verdict.explanation()).noneSatisfy(line -> assertThat(line).contains("理由是否成立"));
    }

    @Test
    void while_nothing_came_the_limit_of_the_row_runs() {
        assertThat(judge(event("11:00")).kind()).isEqualTo(Verdict.Kind.OVERDUE);
    }

    @Test
    void an_approximate_time_of_knowing_leaves_the_excuse_open_where_it_decides() {
        var told = incident("fire").occurred("06-01 08:00").graded(Grade.LARGER).owedBy(DISTRICT);
        told.known(Office.about("06-01 11:00", 10));
        assertThat(judge(reported(told, "12:50").because("通信中断"))).satisfies(verdict -> {
            assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ON_TIME);
            assertThat(verdict.firm()).isTrue();
        });
        told = incident("fire").occurred("06-01 08:00").graded(Grade.LARGER).owedBy(DISTRICT);
        told.known(Office.about("06-01 11:00", 10));
        assertThat(judge(reported(told, "12:51").because("通信中断")).firm()).isFalse();
    }
}
