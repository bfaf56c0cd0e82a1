package org.jibao.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.jibao.incidents.IncidentNumber;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.timeliness.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The unit is told, may answer, and only then is decided; what no clock can find is stated with evidence. */
@OnEveryDatabase
class HearingTest extends Desk {

    @Test
    void the_unit_is_told_with_the_proposal_and_every_step_of_its_hearing_is_on_record() {
        var id = proposed("2026-0001", "linhe");
        assertThat(finding(id).hearing())
                .isEqualTo(new FindingView.Hearing(clock.instant(), "wang", "列入该单位页面", null, null, null, null, null));

        findings.tell(id, "电话告知县委办主任", SECRETARY);
        findings.seen(id, HEYANG);
        findings.seen(id, EVALUATOR);
        assertThat(finding(id).hearing().seenAt())
                .as("others' eyes do not count")
                .isNull();
        findings.seen(id, LINHE);
        findings.answer(id, "电话已先报", LINHE);

        var hearing = finding(id).hearing();
        assertThat(hearing.toldHow()).isEqualTo("电话告知县委办主任");
        assertThat(hearing.seenBy()).isEqualTo("zhao");
        assertThat(hearing.answeredBy()).isEqualTo("zhao");
        assertThat(hearing.answeredAt()).isEqualTo(clock.instant());
        assertThat(ledger.latest(4))
                .extracting(entry -> entry.act().verb())
                .containsExactly("finding.answer", "finding.seen", "finding.tell", "finding.propose");
        findings.seen(id, LINHE);
        assertThat(ledger.latest(1))
                .as("seen once")
                .extracting(e -> e.act().verb())
                .containsExactly("finding.answer");
        assertThat(findings.ofUnit("linhe")).extracting(FindingView::id).containsExactly(id);
        assertThat(findings.ofUnit("heyang")).isEmpty();
    }

    @ParameterizedTest(name = "told on 2026-09-01 with three days to answer, confirmed on {0}: refused {1}")
    @CsvSource({"2026-09-01, true", "2026-09-04, true", "2026-09-05, false"})
    void while_the_term_of_the_scheme_runs_an_unanswered_finding_is_not_confirmed(String day, boolean refused) {
        adopt(withTerm(3));
        var id = proposed("2026-0001", "linhe");
        assertThat(finding(id).hearing().answerUntil()).isEqualTo(LocalDate.of(2026, 9, 4));
        clock.set(at(day));

        if (refused) {
            assertRefused(() -> findings.confirm(id, "属实", EVALUATOR), "可在2026-09-04前（含当日）申辩");
        } else {
            findings.confirm(id, "属实", EVALUATOR);
        }
    }

    @Test
    void an_answer_ends_the_term_and_telling_again_begins_it_anew() {
        adopt(withTerm(3));
        var answered = proposed("2026-0001", "linhe");
        findings.answer(answered, "无异议", LINHE);
        findings.confirm(answered, "属实", EVALUATOR);
        var told = proposed("2026-0002", "linhe");
        clock.set(at("2026-09-04"));

        findings.tell(told, "书面告知，县委办签收", SECRETARY);

        assertThat(finding(told).hearing().answerUntil()).isEqualTo(LocalDate.of(2026, 9, 7));
        assertRefused(() -> findings.tell(told, " ", SECRETARY), "是空的");
        assertRefused(() -> findings.tell(answered, "电话", SECRETARY), "不能再告知");
        assertThatThrownBy(() -> findings.tell(told, "电话", LINHE)).isInstanceOf(Forbidden.class);
    }

    @Test
    void the_database_itself_refuses_to_confirm_what_the_unit_was_not_told() {
        var id = proposed("2026-0001", "linhe");
        database.sql("update assessment_finding set told_at = null, told_by = null where id = ?", id);

        assertThatThrownBy(() -> database.sql(
                        "update assessment_finding set state = 'CONFIRMED', decided_by = 'li' where id = ?", id))
                .satisfies(e -> assertThat(e.getCause()).hasMessageMatching("(?is).*assessment_finding_heard.*"));
    }

    @Test
    void who_confirmed_does_not_undo_it_alone() {
        var id = confirmed("2026-0001", "linhe");

        assertRefused(() -> findings.withdraw(id, "有误", EVALUATOR), "撤回须由另一人办理");
        findings.withdraw(id, "通话记录证实按时", SECRETARY);

        assertThat(finding(id).state()).isEqualTo(FindingView.State.WITHDRAWN);
        assertThat(row("linhe").late()).as("a withdrawn finding excuses").isZero();
    }

    @Test
    void evidence_is_added_until_decided_and_kept() {
        var id = proposed("2026-0001", "linhe");

        findings.addEvidence(id, "通话记录：9月1日10:02", SECRETARY);
        findings.addEvidence(id, "传真回执", EVALUATOR);

        assertThat(finding(id).evidence()).isEqualTo("通话记录：9月1日10:02\n传真回执");
        assertRefused(() -> findings.addEvidence(id, "", SECRETARY), "证据是空的");
        assertThatThrownBy(() -> findings.addEvidence(id, "x", LINHE)).isInstanceOf(Forbidden.class);
        findings.confirm(id, "属实", EVALUATOR);
        assertRefused(() -> findings.addEvidence(id, "x", SECRETARY), "不能再补充证据");
    }

    @ParameterizedTest
    @EnumSource(names = {"CONCEALED", "FALSE_REPORT", "WRONG_REPORT"})
    void what_no_clock_finds_is_stated_with_evidence_confirmed_by_another_and_criticised(Verdict.Kind kind) {
        given.incident("2026-0001", at("2026-07-05"));
        var id = findings.propose(stated("2026-0001", "linhe", kind), SECRETARY);
        assertThat(finding(id).evidence()).isEqualTo("医院接诊记录");
        assertThat(finding(id).explanation()).containsExactly("报死亡1人，实为死亡3人。");
        assertThat(row("linhe").otherBreaches()).as("proposed counts nowhere").isZero();
        assertRefused(() -> findings.confirm(id, "属实", SECRETARY), "须由另一人确认");

        findings.confirm(id, "属实", EVALUATOR);
        var criticism = criticisms.draw(List.of(id), Map.of("linhe", Points.of("2")), "性质严重", SECRETARY);

        assertThat(criticisms.find(criticism).orElseThrow().items().get(0).explanation())
                .contains("2026-0001" + finding(id).kindName());
        assertThat(finding(id).kindName())
                .isEqualTo(Map.of("CONCEALED", "瞒报", "FALSE_REPORT", "谎报", "WRONG_REPORT", "误报")
                        .get(kind.name()));
        assertThat(row("linhe").otherBreaches()).isEqualTo(1);
    }

    @Test
    void a_statement_without_fact_article_or_evidence_or_of_what_the_clock_finds_is_refused_with_all_its_faults() {
        given.incident("2026-0001", at("2026-07-05"), true);
        var faulty = new Findings.StatedFinding(
                IncidentNumber.parse("2026-0001"), "shiweiban", Verdict.Kind.LATE, " ", "", "x".repeat(4001));

        assertThatThrownBy(() -> findings.propose(faulty, SECRETARY))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsExactly("kind", "statement", "citation", "evidence", "incident", "units"));
        assertRefused(
                () -> findings.propose(stated("2026-0099", "linhe", Verdict.Kind.CONCEALED), SECRETARY),
                "没有事件2026-0099");
        given.incident("2026-0002", at("2026-07-05"));
        findings.propose(stated("2026-0002", "linhe", Verdict.Kind.CONCEALED), SECRETARY);
        assertRefused(() -> findings.propose(stated("2026-0002", "linhe", Verdict.Kind.CONCEALED), EVALUATOR), "不重复认定");
        assertThatThrownBy(() -> findings.propose(stated("2026-0002", "heyang", Verdict.Kind.CONCEALED), LINHE))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_scheme_of_fixed_points_that_does_not_price_a_concealment_says_so_instead_of_taking_nothing() {
        adopt(Given.FLAT);
        given.incident("2026-0001", at("2026-07-05"));
        var id = findings.propose(stated("2026-0001", "linhe", Verdict.Kind.CONCEALED), SECRETARY);
        findings.confirm(id, "属实", EVALUATOR);
        assertRefused(() -> criticisms.draw(List.of(id), Map.of(), "性质严重", SECRETARY), "没有规定瞒报扣多少分");

        adopt(Given.FLAT.replace("\"LATE\": 1,", "\"LATE\": 1, \"CONCEALED\": 4,"));

        assertThat(criticisms.preview(List.of(id), Map.of()).get(0).deduction()).isEqualTo(Points.of("4"));
    }

    private static Findings.StatedFinding stated(String incident, String unit, Verdict.Kind kind) {
        return new Findings.StatedFinding(
                IncidentNumber.parse(incident), unit, kind, "报死亡1人，实为死亡3人。", "《规定》第九条", "医院接诊记录");
    }

    private static String withTerm(int days) {
        return ShippedSchemes.text("city-deduction.json")
                .replace("\"counting\":", "\"hearing\": {\"days\": " + days + ", \"article\": \"第十条\"}, \"counting\":");
    }
}
