package org.jibao.assessment;

import java.time.LocalDate;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.testbed.OnEveryDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a criticised unit must do or bears beside its points. */
@OnEveryDatabase
class RemediesTest extends Desk {
    private static final LocalDate DUE = LocalDate.of(2026, 9, 15);

    @Inject
    Remedies remedies;

    private long criticism;

    @BeforeEach
    void criticise() {
        criticism = criticised("2026-0001", "linhe", "2");
    }

    @Test
    void a_remedy_is_ordered_reminded_of_answered_returned_answered_again_and_accepted() {
        var id = order(Remedies.Kind.REMEDY);
        remedies.remind(id, "电话催办县委办", SECRETARY);
        remedies.answer(id, "已整改", TODAY, LINHE);
        assertThat(remedy(id).state()).isEqualTo(Remedies.State.ANSWERED);
        assertRefused(() -> remedies.answer(id, "补充", TODAY, LINHE), "请由办公室退回后再报");

        remedies.sendBack(id, "没有写责任人", EVALUATOR);
        assertThat(remedy(id).state()).isEqualTo(Remedies.State.OPEN);
        remedies.answer(id, "已整改，责任人为分管副主任", TODAY, LINHE);
        remedies.accept(id, "符合要求", EVALUATOR);

        assertThat(remedy(id).state()).isEqualTo(Remedies.State.ACCEPTED);
        assertThat(remedy(id).notes())
                .extracting(Remedies.Note::what)
                .containsExactly(Remedies.Step.REMINDED, Remedies.Step.RETURNED, Remedies.Step.ACCEPTED);
        assertThat(ledger.latest(6))
                .extracting(entry -> entry.act().verb())
                .containsExactly(
                        "remedy.accepted",
                        "remedy.answer",
                        "remedy.returned",
                        "remedy.answer",
                        "remedy.reminded",
                        "remedy.order");
        assertRefused(() -> remedies.remind(id, "再催", SECRETARY), "已验收，不能再催办");
        assertThat(remedies.ofUnit("linhe")).containsExactly(remedy(id));
        assertThat(remedies.ofCriticism(criticism)).containsExactly(remedy(id));
    }

    @ParameterizedTest(name = "due 2026-09-15, on {0}: {1} days overdue")
    @CsvSource({"2026-09-15, 0", "2026-09-16, 1", "2026-10-15, 30"})
    void the_due_day_is_kept_to_its_end_and_then_counted(String day, int days) {
        var id = order(Remedies.Kind.REMEDY);
        clock.set(at(day));

        assertThat(remedy(id).overdueDays()).isEqualTo(days);
        assertThat(remedies.overdue()).hasSize(days == 0 ? 0 : 1);
    }

    @Test
    void an_answer_that_came_late_stays_marked_and_leaves_the_list_of_the_overdue() {
        var id = order(Remedies.Kind.SELF_CRITICISM);
        clock.set(at("2026-09-20"));
        remedies.answer(id, "书面检查已报", LocalDate.of(2026, 9, 18), SECRETARY);
        clock.set(at("2026-12-01"));

        assertThat(remedies.overdue()).isEmpty();
        assertThat(remedy(id).overdueDays()).isEqualTo(3);
    }

    @Test
    void a_bar_from_awards_is_a_record_of_its_own_that_ends_by_itself_or_is_lifted_by_another() {
        var id = order(Remedies.Kind.AWARD_BAR);
        var remedy = order(Remedies.Kind.REMEDY);

        assertThat(remedies.barredOn(DUE)).extracting(Remedies.Remedy::id).containsExactly(id);
        assertThat(remedies.barredOn(DUE.plusDays(1))).isEmpty();
        assertRefused(() -> remedies.answer(id, "服从", TODAY, LINHE), "取消评先不须答复");
        clock.set(at("2026-09-20"));
        assertThat(remedies.overdue()).extracting(Remedies.Remedy::id).containsExactly(remedy);
        assertRefused(() -> remedies.lift(id, "已改正", SECRETARY), "须由另一人解除");
        remedies.lift(id, "通报已撤销", EVALUATOR);
        assertThat(remedies.barredOn(DUE)).isEmpty();
    }

    @Test
    void who_may_do_what_and_what_is_refused() {
        var id = order(Remedies.Kind.REMEDY);

        assertThatThrownBy(() -> remedies.answer(id, "不是我的", TODAY, HEYANG)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> remedies.accept(id, "行", LINHE)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> remedies.order(
                        new Remedies.NewRemedy(Remedies.Kind.REMEDY, criticism, "linhe", "x", DUE), LINHE))
                .isInstanceOf(Forbidden.class);
        assertRefused(() -> remedies.accept(id, "行", EVALUATOR), "还没有答复");
        assertRefused(() -> remedies.answer(id, "早报", TODAY.plusDays(1), LINHE), "晚于今天");
        assertRefused(() -> remedies.answer(id, " ", TODAY, LINHE), "是空的");
        remedies.answer(id, "已收书面整改报告", TODAY, SECRETARY);
        assertRefused(() -> remedies.accept(id, "行", SECRETARY), "须由另一人验收");
        assertRefused(() -> remedies.remind(999, "x", SECRETARY), "没有整改第999号");
        assertThatThrownBy(() -> remedies.order(
                        new Remedies.NewRemedy(Remedies.Kind.REMEDY, criticism, "heyang", " ", TODAY.minusDays(1)),
                        SECRETARY))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsExactly("demand", "dueOn", "unit"));
        assertRefused(
                () -> remedies.order(
                        new Remedies.NewRemedy(Remedies.Kind.REMEDY, 999, "linhe", "x", LocalDate.MAX), SECRETARY),
                "五年以后",
                "没有通报批评第999号");
        assertThat(remedies.all()).hasSize(1);
    }

    private long order(Remedies.Kind kind) {
        return remedies.order(new Remedies.NewRemedy(kind, criticism, "linhe", "查清迟报环节，报送整改情况", DUE), SECRETARY);
    }

    private Remedies.Remedy remedy(long id) {
        return remedies.find(id).orElseThrow();
    }
}
