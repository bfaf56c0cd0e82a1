package org.jibao.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.Role;
import org.jibao.testbed.AtOnce;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.Transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a later paper changes in a circulated criticism: planned before, in force with the paper, both values on record. */
@OnEveryDatabase
class AmendmentsTest extends Desk {
    @Inject
    Transactions transactions;

    private static final Actor SECRETARY2 = actor("zhou", "shiweiban", Role.SECRETARY);
    private static final Set<String> LEADER = Set.of("zhao");

    @Test
    void other_points_count_from_the_paper_on_and_the_old_ones_stay_on_record() {
        criticised("2026-0001", "linhe", "1");
        var second = criticised("2026-0002", "linhe", "2");
        assertThat(row("linhe").deductions()).isEqualTo(Points.of("4"));

        var plan = criticisms.planAmendment(second, "linhe", false, Points.of("1"), "通话记录证实只迟报20分钟", SECRETARY);

        assertThat(row("linhe").deductions()).as("planned only").isEqualTo(Points.of("4"));
        assertThat(criticisms.amended(second).orElseThrow().items().get(0).deduction())
                .isEqualTo(Points.of("2"));
        assertRefused(
                () -> criticisms.amendedBy(second, Set.of(), "安办发〔2026〕1号", TODAY, LEADER, SECRETARY), "有1项", "重新起草");
        var carried = criticisms.amendedBy(second, Set.of(plan), "安办发〔2026〕1号", TODAY, LEADER, SECRETARY);
        assertThat(carried).extracting(Criticisms.Amendment::id).containsExactly(plan);
        assertThat(row("linhe").deductions()).isEqualTo(Points.of("2"));
        assertThat(criticisms.amendments(second)).singleElement().satisfies(amendment -> {
            assertThat(amendment.before()).isEqualTo(Points.of("4"));
            assertThat(amendment.after()).isEqualTo(Points.of("2"));
            assertThat(amendment.documentNumber()).isEqualTo("安办发〔2026〕1号");
            assertThat(amendment.open()).isFalse();
        });
        assertThat(criticisms.amendedBy(second, Set.of(), "安办发〔2026〕2号", TODAY, LEADER, SECRETARY))
                .as("carried out once")
                .isEmpty();
        assertThat(ledger.latest(1).get(0).act().verb()).isEqualTo("criticism.amend");
    }

    @Test
    void what_was_doubled_for_a_precedent_that_was_taken_back_is_reckoned_without_it() {
        var first = criticised("2026-0001", "linhe", "1");
        var second = criticised("2026-0002", "linhe", "2");
        criticisms.withdrawnBy(first, "经复核认定不当", "安办发〔2026〕1号", TODAY, LEADER, SECRETARY);

        criticisms.planAmendment(second, "linhe", false, Points.of("2"), "前次通报已撤销", SECRETARY);

        var item = criticisms.amended(second).orElseThrow().items().get(0);
        assertThat(item.warning()).as("now the first").isTrue();
        assertThat(item.deduction()).isEqualTo(Points.ZERO);
    }

    /** Issuing a paper has read the criticism long before its turn comes to change it. */
    @Test
    void what_another_took_back_while_a_paper_was_being_issued_is_not_overwritten() {
        var id = criticised("2026-0001", "linhe", "1");

        assertThatThrownBy(() -> transactions.call(() -> {
                    assertThat(criticisms.find(id)).isPresent();
                    assertThat(AtOnce.act(1, () -> {
                                criticisms.rescind(id, "linhe", "申辩成立", "安办发〔2026〕9号", TODAY, SECRETARY2);
                                return true;
                            }))
                            .allMatch(AtOnce.Outcome::succeeded);
                    criticisms.withdrawnBy(id, "经复核认定不当", "安办发〔2026〕1号", TODAY, LEADER, SECRETARY);
                    return true;
                }))
                .hasStackTraceContaining("OptimisticLockException");

        assertThat(criticisms.rescissions(id)).singleElement().satisfies(rescission -> {
            assertThat(rescission.documentNumber()).isEqualTo("安办发〔2026〕9号");
            assertThat(rescission.rescindedBy()).isEqualTo(SECRETARY2.login());
        });
    }

    @Test
    void a_withdrawn_criticism_costs_nobody_anything_and_its_plans_lapse() {
        criticised("2026-0001", "linhe", "1");
        criticised("2026-0002", "heyang", "1");
        var both = criticisms.draw(
                List.of(confirmed("2026-0003", "linhe"), confirmed("2026-0004", "heyang")), Map.of(), "影响大", SECRETARY);
        criticisms.circulated(both, "安办通报〔2026〕3号", TODAY, SECRETARY);
        criticisms.planAmendment(both, "linhe", true, null, "有误", SECRETARY);

        criticisms.withdrawnBy(both, "经复核认定不当", "安办发〔2026〕1号", TODAY, LEADER, SECRETARY);

        assertThat(criticisms.rescissions(both))
                .extracting(r -> r.unitCode() + " " + r.documentNumber() + " " + r.reason())
                .containsExactly("linhe 安办发〔2026〕1号 经复核认定不当", "heyang 安办发〔2026〕1号 经复核认定不当");
        assertThat(criticisms.amendments(both)).isEmpty();
        assertThat(row("linhe").deductions()).isEqualTo(Points.ZERO);
        assertThat(criticisms.amended(both).orElseThrow().items()).isEmpty();
    }

    @Test
    void a_plan_is_of_a_unit_that_still_stands_in_it_and_changes_something() {
        var drawn = drawn("2026-0001", "linhe", "1");
        assertRefused(() -> criticisms.planAmendment(drawn, "linhe", true, null, "有误", SECRETARY), "没有已印发");
        criticisms.circulated(drawn, "安办通报〔2026〕1号", TODAY, SECRETARY);
        var second = criticised("2026-0002", "linhe", "1");
        assertRefused(() -> criticisms.planAmendment(second, "' or 1=1", true, null, "有误", SECRETARY), "不在通报批评");
        assertRefused(() -> criticisms.planAmendment(second, "linhe", true, null, " ", SECRETARY), "变更理由是空的");
        assertRefused(() -> criticisms.planAmendment(second, "linhe", true, Points.of("1"), "有误", SECRETARY), "不选分值");
        assertRefused(() -> criticisms.planAmendment(second, "linhe", false, Points.of("9"), "有误", SECRETARY), "0.5至2");
        assertRefused(() -> criticisms.planAmendment(second, "linhe", false, Points.of("1"), "有误", SECRETARY), "与原来相同");
        assertThatThrownBy(() -> criticisms.planAmendment(second, "linhe", true, null, "有误", EVALUATOR))
                .isInstanceOf(Forbidden.class);
        var plan = criticisms.planAmendment(second, "linhe", true, null, "有误", SECRETARY);
        assertRefused(() -> criticisms.planAmendment(second, "linhe", true, null, "有误", SECRETARY), "已拟有变更");
        criticisms.dropAmendment(plan, SECRETARY2);
        assertRefused(() -> criticisms.dropAmendment(plan, SECRETARY), "没有第" + plan + "号待办的变更");
        assertThat(criticisms.amendedBy(second, Set.of(), "安办发〔2026〕1号", TODAY, LEADER, SECRETARY))
                .isEmpty();
    }

    @Test
    void nobody_undoes_alone_what_he_drew() {
        var id = criticised("2026-0001", "linhe", "1");
        assertRefused(() -> criticisms.withdrawnBy(id, "有误", "安办发〔2026〕1号", TODAY, Set.of("wang"), SECRETARY), "须由另一人");
        assertThat(criticisms.rescissions(id)).isEmpty();
        criticisms.withdrawnBy(id, "有误", "安办发〔2026〕1号", TODAY, Set.of("wang"), SECRETARY2);
        assertThat(criticisms.rescissions(id)).hasSize(1);
    }
}
