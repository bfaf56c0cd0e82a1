package org.jibao.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.jibao.incidents.IncidentNumber;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Role;
import org.jibao.offices.UnitLevel;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

/** From a breach to points in a closed quarter, on both databases. */
@OnEveryDatabase
class AssessmentTest {
    private static final Quarter Q3 = new Quarter(2026, 3);
    private static final Actor SECRETARY = actor("wang", "shiweiban", Role.SECRETARY);
    private static final Actor EVALUATOR = actor("li", "shiweiban", Role.EVALUATOR);
    private static final Actor ADMINISTRATOR = actor("admin", "shiweiban", Role.ADMINISTRATOR);
    private static final Actor LINHE = actor("zhao", "linhe", Role.REPORTER);

    @Inject
    Findings findings;

    @Inject
    Criticisms criticisms;

    @Inject
    ScoreSheets sheets;

    @Inject
    Entries entries;

    @Inject
    SchemeBook schemes;

    @Inject
    GivenRecord given;

    @Inject
    Ledger ledger;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    @BeforeEach
    void start() {
        database.empty();
        database.sql("insert into assessment_gate (id) values (1)");
        given.clear();
        clock.set(at("2026-09-01"));
        schemes.adopt(
                "city-deduction.json",
                ShippedSchemes.text("city-deduction.json"),
                LocalDate.of(2026, 1, 1),
                ADMINISTRATOR);
    }

    // Breaches and findings

    @Test
    void breaches_of_a_quarter_are_those_of_assessed_units_without_drills_and_findings() {
        given.incident(
                "2026-0001",
                at("2026-07-01"),
                late("linhe"),
                Given.verdict("anjian", "written", Verdict.Kind.ON_TIME),
                late("shiweiban"),
                late("shengwei"),
                late("qingshi"));
        given.incident("2026-0002", at("2026-08-01"), true, late("linhe"));
        given.incident("2026-0003", at("2026-06-30"), late("linhe"));
        given.incident("2026-0004", at("2026-09-01"), late("heyang"), late("anjian"));
        findings.propose(IncidentNumber.parse("2026-0004"), "written/heyang", SECRETARY);

        assertThat(findings.breaches(Q3))
                .extracting(b -> b.incident() + " " + b.verdict().sender().code())
                .containsExactly("2026-0001 linhe", "2026-0004 anjian");
        assertThat(findings.breaches(IncidentNumber.parse("2026-0004"))).hasSize(1);
        assertThat(findings.breaches(IncidentNumber.parse("2026-0002"))).isEmpty();
    }

    @Test
    void a_finding_keeps_the_reasoning_of_its_verdict_as_it_stood() {
        var incident = given.incident("2026-0001", at("2026-07-01"), late("linhe"));
        var id = findings.propose(incident, "written/linhe", SECRETARY);
        given.incident("2026-0001", at("2026-07-01"), Given.verdict("linhe", "written", Verdict.Kind.ON_TIME));

        var finding = finding(id);

        assertThat(finding.kind()).isEqualTo(Verdict.Kind.LATE);
        assertThat(finding.explanation()).containsExactly("说明");
        assertThat(finding.proposedBy()).isEqualTo("wang");
        assertThat(finding.proposedAt()).isEqualTo(clock.instant());
        assertThat(finding.state()).isEqualTo(FindingView.State.PROPOSED);
        assertThat(findings.ofIncident(incident)).containsExactly(finding);
        assertThat(findings.ofQuarter(Q3)).containsExactly(finding);
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "ON_TIME", "UNDECIDED"})
    void what_is_no_breach_cannot_be_proposed(Verdict.Kind kind) {
        var incident = given.incident("2026-0001", at("2026-07-01"), Given.verdict("linhe", "written", kind));

        assertRefused(
                () -> findings.propose(incident, "written/linhe", SECRETARY),
                switch (kind) {
                    case PENDING -> "时限未到（截止2026-08-01 14:00）";
                    case ON_TIME -> "按时，不构成问题";
                    default -> "无法认定";
                });
    }

    @Test
    void what_hangs_on_approximate_times_cannot_be_proposed() {
        var incident = given.incident(
                "2026-0001", at("2026-07-01"), Given.verdict("linhe", "written", Verdict.Kind.LATE, Level.CITY, false));

        assertRefused(() -> findings.propose(incident, "written/linhe", SECRETARY), "尚不确定");
        assertThat(findings.proposeAll(Q3, SECRETARY)).isEmpty();
        assertThat(findings.breaches(Q3)).as("shown all the same").hasSize(1);
    }

    @Test
    void drills_superiors_unknown_incidents_and_unknown_verdicts_are_refused_with_the_reason() {
        var drill = given.incident("2026-0001", at("2026-07-01"), true, late("linhe"));
        var incident = given.incident("2026-0002", at("2026-07-01"), late("shengwei"), late("qingshi"));

        assertRefused(() -> findings.propose(drill, "written/linhe", SECRETARY), "演练");
        assertRefused(() -> findings.propose(incident, "written/shengwei", SECRETARY), "不是考核对象");
        assertRefused(() -> findings.propose(incident, "written/qingshi", SECRETARY), "不是考核对象");
        assertRefused(() -> findings.propose(incident, "phone/linhe", SECRETARY), "没有“phone/linhe”");
        assertRefused(
                () -> findings.propose(IncidentNumber.parse("2026-0099"), "written/linhe", SECRETARY), "没有事件2026-0099");
    }

    @Test
    void a_verdict_is_found_once_and_after_withdrawal_again_with_the_old_one_on_record() {
        var incident = given.incident("2026-0001", at("2026-07-01"), late("linhe"));
        var first = findings.propose(incident, "written/linhe", SECRETARY);
        assertRefused(() -> findings.propose(incident, "written/linhe", EVALUATOR), "认定第" + first + "号");

        findings.withdraw(first, "时间记录有误", EVALUATOR);
        assertThat(findings.breaches(Q3)).hasSize(1);
        clock.advance(Duration.ofMinutes(1));
        var second = findings.propose(incident, "written/linhe", SECRETARY);

        assertThat(findings.ofIncident(incident))
                .extracting(FindingView::id, FindingView::state, FindingView::decisionReason)
                .containsExactly(
                        tuple(second, FindingView.State.PROPOSED, ""),
                        tuple(first, FindingView.State.WITHDRAWN, "时间记录有误"));
        assertThat(ledger.latest(3))
                .extracting(entry -> entry.act().verb())
                .containsExactly("finding.propose", "finding.withdraw", "finding.propose");
        assertRefused(() -> findings.withdraw(first, "再撤", EVALUATOR), "已撤回");
    }

    @Test
    void who_proposed_cannot_confirm() {
        var id = proposed("2026-0001", "linhe");

        assertRefused(() -> findings.confirm(id, "属实", SECRETARY), "须由另一人确认");
        findings.confirm(id, "属实", EVALUATOR);

        assertThat(finding(id).state()).isEqualTo(FindingView.State.CONFIRMED);
        assertThat(finding(id).decidedBy()).isEqualTo("li");
        assertRefused(() -> findings.confirm(id, "属实", EVALUATOR), "不能再确认");
    }

    @Test
    void the_database_itself_refuses_one_person_as_both_eyes() {
        var id = proposed("2026-0001", "linhe");

        assertThatThrownBy(() -> database.sql(
                        "update assessment_finding set state = 'CONFIRMED', decided_by = 'wang' where id = ?", id))
                .satisfies(e -> assertThat(e.getCause()).hasMessageMatching("(?is).*assessment_finding_four_eyes.*"));
    }

    @Test
    void the_unit_answers_for_itself_until_the_finding_is_decided() {
        var id = proposed("2026-0001", "linhe");

        findings.answer(id, "电话已先报", LINHE);
        findings.answer(id, "电话已先报，有通话记录", SECRETARY);

        assertThat(finding(id).answer()).isEqualTo("电话已先报，有通话记录");
        assertThatThrownBy(() -> findings.answer(id, "不实", actor("sun", "heyang", Role.REPORTER)))
                .isInstanceOf(Forbidden.class);
        assertRefused(() -> findings.answer(id, "  ", LINHE), "是空的");
        assertRefused(() -> findings.answer(id, "长".repeat(4001), LINHE), "4001");
        findings.confirm(id, "属实", EVALUATOR);
        assertRefused(() -> findings.answer(id, "迟了", LINHE), "不能再申辩");
    }

    @Test
    void only_secretaries_and_evaluators_decide() {
        var id = proposed("2026-0001", "linhe");
        var incident = IncidentNumber.parse("2026-0001");

        assertThatThrownBy(() -> findings.propose(incident, "written/linhe", LINHE))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> findings.proposeAll(Q3, LINHE)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> findings.confirm(id, "属实", LINHE)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> findings.withdraw(id, "不实", LINHE)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> criticisms.draw(List.of(id), Map.of(), "影响大", EVALUATOR))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> sheets.close(Q3, SECRETARY)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> schemes.adopt("a.json", "{}", LocalDate.of(2026, 1, 1), EVALUATOR))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void all_firm_breaches_of_a_quarter_are_proposed_at_once_and_only_once() {
        given.incident("2026-0001", at("2026-07-01"), late("linhe"), late("heyang"));
        given.incident("2026-0002", at("2026-07-02"), late("linhe"));

        assertThat(findings.proposeAll(Q3, SECRETARY)).hasSize(3);
        assertThat(findings.proposeAll(Q3, SECRETARY)).isEmpty();
    }

    // Criticisms

    @Test
    void two_units_stand_in_one_criticism_each_with_its_own_charge() {
        criticise("2026-0001", "linhe", "2");
        var id = criticisms.draw(
                List.of(
                        confirmed("2026-0002", "linhe"),
                        confirmed("2026-0003", "heyang"),
                        confirmed("2026-0004", "linhe")),
                Map.of("linhe", Points.of("1.5")),
                "影响较大",
                SECRETARY);

        var items = criticisms.find(id).orElseThrow().items();

        assertThat(items).extracting(Criticisms.Item::unitCode).containsExactly("linhe", "heyang");
        assertThat(items.get(0).findings()).hasSize(2);
        assertThat(items.get(0).factor()).isEqualTo(2);
        assertThat(items.get(0).deduction()).isEqualTo(Points.of("3"));
        assertThat(items.get(0).explanation()).contains("1.5×2＝3");
        assertThat(items.get(1).warning()).isTrue();
        assertThat(items.get(1).deduction()).isEqualTo(Points.ZERO);
    }

    @Test
    void a_preview_says_the_same_as_the_draw_and_stores_nothing() {
        var ids = List.of(confirmed("2026-0001", "linhe"));

        var preview = criticisms.preview(ids, Map.of());

        assertThat(criticisms.all()).isEmpty();
        var drawn = criticisms
                .find(criticisms.draw(ids, Map.of(), "影响大", SECRETARY))
                .orElseThrow();
        assertThat(drawn.items())
                .extracting(Criticisms.Item::explanation)
                .isEqualTo(preview.stream().map(Criticisms.Item::explanation).toList());
    }

    @Test
    void findings_are_confirmed_of_one_quarter_and_used_once() {
        var proposed = proposed("2026-0001", "linhe");
        var used = confirmed("2026-0002", "heyang");
        criticisms.draw(List.of(used), Map.of(), "影响大", SECRETARY);
        var june = confirmedAt("2026-0003", "anping", "2026-06-30");
        var july = confirmed("2026-0004", "anjian");

        assertRefused(
                () -> criticisms.draw(List.of(proposed, used, 999L), Map.of(), "影响大", SECRETARY),
                "尚未确认",
                "不重复通报",
                "没有认定第999号");
        assertRefused(() -> criticisms.draw(List.of(june, july), Map.of(), "影响大", SECRETARY), "2026-Q2、2026-Q3");
        assertRefused(() -> criticisms.draw(List.of(), Map.of(), "影响大", SECRETARY), "没有选认定");
        assertRefused(() -> criticisms.draw(List.of(july), Map.of(), " ", SECRETARY), "通报理由是空的");
        assertRefused(
                () -> criticisms.draw(List.of(july), Map.of("linhe", Points.of("1")), "影响大", SECRETARY),
                "为“linhe”选了分值");
        assertRefused(
                () -> criticisms.draw(List.of(july), Map.of("anjian", Points.of("2.5")), "影响大", SECRETARY), "0.5至2分");
    }

    @Test
    void a_unit_awaits_one_criticism_before_the_next_since_a_repeat_depends_on_it() {
        var first = criticisms.draw(List.of(confirmed("2026-0001", "linhe")), Map.of(), "影响大", SECRETARY);
        var next = confirmed("2026-0002", "linhe");

        assertRefused(() -> criticisms.draw(List.of(next), Map.of(), "影响大", SECRETARY), "尚未印发的通报批评第" + first + "号");
        criticisms.circulated(first, "安办通报〔2026〕1号", LocalDate.of(2026, 9, 1), SECRETARY);

        var second = criticisms
                .find(criticisms.draw(List.of(next), Map.of(), "影响大", SECRETARY))
                .orElseThrow();
        assertThat(second.items().get(0).explanation()).contains("安办通报〔2026〕1号中受到警告", "0.5×2＝1");
    }

    @Test
    void of_two_who_draw_the_same_finding_at_once_one_is_told_so() throws Exception {
        var finding = confirmed("2026-0001", "linhe");
        var outcomes = atOnce(() -> criticisms.draw(List.of(finding), Map.of(), "影响大", SECRETARY));

        assertThat(criticisms.all()).hasSize(1);
        assertThat(outcomes)
                .filteredOn(o -> o instanceof InvalidInput)
                .singleElement()
                .satisfies(o -> assertThat(String.valueOf(o)).contains("不重复通报"));
    }

    @Test
    void of_two_who_propose_the_same_at_once_one_is_told_so() throws Exception {
        var incident = given.incident("2026-0001", at("2026-07-05"), late("linhe"));
        var outcomes = atOnce(() -> findings.propose(incident, "written/linhe", SECRETARY));

        assertThat(findings.ofIncident(incident)).hasSize(1);
        assertThat(outcomes).filteredOn(o -> o instanceof InvalidInput).hasSize(1);
    }

    private static List<Object> atOnce(Callable<Long> act) throws Exception {
        var together = new CyclicBarrier(2);
        Callable<Object> one = () -> {
            together.await();
            try {
                return act.call();
            } catch (InvalidInput refused) {
                return refused;
            }
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            var outcomes = new ArrayList<Object>();
            for (var outcome : threads.invokeAll(List.of(one, one))) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_criticism_given_up_leaves_its_findings_free_and_is_no_precedent() {
        var finding = confirmed("2026-0001", "linhe");
        var first = criticisms.draw(List.of(finding), Map.of(), "影响大", SECRETARY);
        assertRefused(() -> findings.withdraw(finding, "有误", EVALUATOR), "请先作废该通报");

        criticisms.discard(first, "合并通报", SECRETARY);

        assertThat(criticisms.find(first)).isEmpty();
        assertThat(criticisms.all()).isEmpty();
        assertRefused(() -> criticisms.circulated(first, "安办通报〔2026〕1号", LocalDate.of(2026, 9, 1), SECRETARY), "已作废");
        var second = criticisms
                .find(criticisms.draw(List.of(finding), Map.of(), "影响大", SECRETARY))
                .orElseThrow();
        assertThat(second.items().get(0).warning()).isTrue();
    }

    @ParameterizedTest(name = "circulated {0}, drawn again on 2027-02-10: {1}")
    @CsvSource({"2026-08-10, 2", "2026-08-09, 1"})
    void the_period_of_a_repeat_runs_from_the_day_of_circulation(LocalDate circulated, int factor) {
        schemes.adopt("flat.json", Given.FLAT, LocalDate.of(2026, 1, 1), ADMINISTRATOR);
        var first = criticisms.draw(List.of(confirmed("2026-0001", "linhe")), Map.of(), "影响大", SECRETARY);
        criticisms.circulated(first, "安办通报〔2026〕1号", circulated, SECRETARY);
        clock.set(at("2027-02-10"));

        var second = criticisms.draw(List.of(confirmed("2026-0002", "linhe")), Map.of(), "影响大", SECRETARY);

        assertThat(criticisms.find(second).orElseThrow().items().get(0).factor())
                .isEqualTo(factor);
    }

    @Test
    void a_criticism_is_issued_once_with_a_number_and_not_on_a_day_to_come() {
        var id = criticisms.draw(List.of(confirmed("2026-0001", "linhe")), Map.of(), "影响大", SECRETARY);
        var today = LocalDate.of(2026, 9, 1);

        assertRefused(() -> criticisms.circulated(id, " ", today, SECRETARY), "发文字号");
        assertRefused(() -> criticisms.circulated(id, "1号", today.plusDays(1), SECRETARY), "晚于今天");
        criticisms.circulated(id, "安办通报〔2026〕1号", today, SECRETARY);

        assertThat(criticisms.find(id).orElseThrow().documentNumber()).isEqualTo("安办通报〔2026〕1号");
        assertRefused(() -> criticisms.circulated(id, "2号", today, SECRETARY), "不能再印发");
        assertRefused(() -> criticisms.discard(id, "作废", SECRETARY), "不能再作废");
    }

    // Score sheets

    @Test
    void a_sheet_shows_ranks_points_and_their_evidence() {
        criticise("2026-0001", "linhe", "2");
        criticise("2026-0002", "linhe", "2");
        given.incident("2026-0009", at("2026-07-05"), Given.verdict("heyang", "written", Verdict.Kind.ON_TIME));

        var sheet = sheets.of(Q3);

        assertThat(sheet.closedAt()).isNull();
        assertThat(sheet.hash()).isEmpty();
        assertThat(sheet.schemeTitle()).isEqualTo("《紧急信息报送目标考核倒扣分办法》");
        var counties = sheet.groups().stream()
                .filter(g -> g.name().equals("县（市、区）"))
                .findFirst()
                .orElseThrow()
                .rows();
        assertThat(counties).extracting(ScoreSheet.Row::unitCode).containsExactly("heyang", "anping", "linhe");
        assertThat(counties).extracting(ScoreSheet.Row::rank).containsExactly(1, null, 2);
        var linhe = counties.get(2);
        assertThat(linhe.total()).isEqualTo(Points.of("96"));
        assertThat(linhe.late()).isEqualTo(2);
        assertThat(linhe.items()).hasSize(2);
        assertThat(linhe.items().get(1).reason())
                .startsWith("安办通报〔2026〕2号（2026-09-01）：")
                .contains("2×2＝4");
        assertThat(linhe.items().get(1).evidence()).contains("incident/2026-0002");
        assertThat(sheet.totals().incidents()).isEqualTo(3);
        assertThat(sheet.totals().late()).isEqualTo(2);
    }

    @Test
    void points_count_only_once_circulated_and_in_the_quarter_of_the_incident() {
        var id = criticisms.draw(List.of(confirmedAt("2026-0001", "linhe", "2026-06-30")), Map.of(), "影响大", SECRETARY);
        assertThat(linhe(new Quarter(2026, 2)).items()).isEmpty();

        criticisms.circulated(id, "安办通报〔2026〕1号", LocalDate.of(2026, 9, 1), SECRETARY);

        assertThat(linhe(new Quarter(2026, 2)).items()).hasSize(1);
        assertThat(linhe(Q3).items()).isEmpty();
    }

    @Test
    void incidents_without_a_policy_in_force_are_counted_and_owe_nothing() {
        given.incident("2026-0001", at("2026-07-01"), late("linhe"));
        given.withoutPolicy();

        assertThat(sheets.of(Q3).totals().incidents()).isEqualTo(1);
        assertThat(sheets.of(Q3).totals().owed()).isZero();
        assertThat(findings.breaches(Q3)).isEmpty();
    }

    @ParameterizedTest(name = "closing at {0}: refused {1}")
    @CsvSource({"2026-09-30T15:59:59.999999Z, true", "2026-09-30T16:00:00Z, false"})
    void a_quarter_is_closed_from_its_end_on_by_the_clock_of_the_office(Instant now, boolean refused) {
        clock.set(now);

        if (refused) {
            assertRefused(() -> sheets.close(Q3, EVALUATOR), "请在2026-10-01起封存");
        } else {
            assertThat(sheets.close(Q3, EVALUATOR).closedAt()).isEqualTo(now);
        }
    }

    @Test
    void a_closed_quarter_reads_back_exactly_whatever_happens_later() {
        criticise("2026-0001", "linhe", "2");
        clock.set(at("2026-10-08"));
        var provisional = sheets.of(Q3);

        var closed = sheets.close(Q3, EVALUATOR);
        given.incident("2026-0050", at("2026-07-09"), late("linhe"), late("heyang"));
        given.unit("xinxian", UnitLevel.COUNTY, "县（市、区）");
        schemes.adopt("flat.json", Given.FLAT, LocalDate.of(2026, 1, 1), ADMINISTRATOR);

        assertThat(sheets.of(Q3)).isEqualTo(closed);
        assertThat(closed.groups()).isEqualTo(provisional.groups());
        assertThat(closed.closedBy()).isEqualTo("li");
        var closing = sheets.closing(Q3).orElseThrow();
        assertThat(closed.hash()).isEqualTo(closing.hash()).isEqualTo(SheetJson.hash(closing.json()));
        assertThat(closing.schemeId()).isEqualTo("city-deduction");
        assertThat(closing.policyIds()).containsExactly("city");
        assertThat(sheets.rounding(Q3)).as("of the scheme it was closed by").isEqualTo(Rounding.DOWN);
        assertThat(sheets.closed()).containsExactly(Q3);
        assertThat(ledger.latest(5)).anySatisfy(entry -> {
            assertThat(entry.act().verb()).isEqualTo("quarter.close");
            assertThat(entry.act().details()).contains(closed.hash());
        });
        assertRefused(() -> sheets.close(Q3, EVALUATOR), "不能再次封存");
    }

    @Test
    void a_closed_sheet_changed_outside_the_program_is_found() {
        clock.set(at("2026-10-08"));
        sheets.close(Q3, EVALUATOR);

        database.sql("update assessment_closing set sheet = replace(sheet, '\"incidents\":0', '\"incidents\":1')");

        assertThatThrownBy(() -> sheets.of(Q3)).hasMessageContaining("changed outside the program");
    }

    @Test
    void a_quarter_is_not_closed_over_a_criticism_that_is_drawn_and_not_issued() {
        var id = criticisms.draw(
                List.of(confirmed("2026-0001", "linhe"), confirmed("2026-0002", "heyang")), Map.of(), "影响大", SECRETARY);
        clock.set(at("2026-10-08"));

        assertRefused(() -> sheets.close(Q3, EVALUATOR), "第" + id + "号（linhe、heyang）");
        criticisms.circulated(id, "安办通报〔2026〕1号", LocalDate.of(2026, 10, 8), SECRETARY);

        assertThat(sheets.close(Q3, EVALUATOR).hash()).hasSize(64);
    }

    @Test
    void what_comes_to_light_after_closing_counts_in_the_next_open_quarter() {
        var late = confirmed("2026-0001", "linhe");
        clock.set(at("2026-10-08"));
        sheets.close(Q3, EVALUATOR);

        var id = criticisms.draw(List.of(late), Map.of(), "影响大", SECRETARY);

        assertThat(criticisms.find(id).orElseThrow().quarter()).isEqualTo(new Quarter(2026, 4));
    }

    @Test
    void the_year_before_is_read_from_its_closed_sheet_or_counted() {
        given.incident("2025-0001", at("2025-08-01"), late("linhe"));
        assertThat(sheets.of(Q3).previousYear().late()).isEqualTo(1);
        schemes.adopt(
                "city-deduction.json",
                ShippedSchemes.text("city-deduction.json"),
                LocalDate.of(2025, 1, 1),
                ADMINISTRATOR);
        sheets.close(new Quarter(2025, 3), EVALUATOR);

        given.incident("2025-0002", at("2025-08-02"), late("linhe"));

        assertThat(sheets.of(Q3).previousYear().late()).as("as it was closed").isEqualTo(1);
    }

    // Schemes

    @Test
    void a_quarter_is_scored_by_the_scheme_in_force_on_its_last_day() {
        schemes.adopt("flat.json", Given.FLAT, LocalDate.of(2026, 9, 30), ADMINISTRATOR);

        assertThat(sheets.of(Q3).schemeTitle()).isEqualTo("《考核细则》");
        assertThat(sheets.of(new Quarter(2026, 2)).schemeTitle()).isEqualTo("《紧急信息报送目标考核倒扣分办法》");
        assertThat(schemes.inForceOn(LocalDate.of(2026, 9, 29))).contains("《紧急信息报送目标考核倒扣分办法》");
        assertThat(schemes.inForceOn(LocalDate.of(2025, 12, 31))).isEmpty();
        assertRefused(() -> sheets.of(new Quarter(2025, 4)), "2025年第四季度没有可用的计分办法");
        assertThat(schemes.editions())
                .extracting(SchemeBook.Edition::schemeId)
                .containsExactly("flat", "city-deduction");
        assertThat(schemes.shipped()).containsKey("city-deduction.json");
    }

    @Test
    void a_faulty_scheme_is_not_adopted() {
        assertRefused(() -> schemes.adopt("a.json", "{}", LocalDate.of(2026, 1, 1), ADMINISTRATOR), "缺少“base”");
        assertThat(schemes.editions()).hasSize(1);
    }

    private static Verdict late(String unit) {
        return Given.verdict(unit, "written", Verdict.Kind.LATE);
    }

    private long proposed(String number, String unit) {
        return findings.propose(given.incident(number, at("2026-07-05"), late(unit)), "written/" + unit, SECRETARY);
    }

    private long confirmed(String number, String unit) {
        return confirmedAt(number, unit, "2026-07-05");
    }

    private long confirmedAt(String number, String unit, String day) {
        var id = findings.propose(given.incident(number, at(day), late(unit)), "written/" + unit, SECRETARY);
        findings.confirm(id, "属实", EVALUATOR);
        return id;
    }

    private void criticise(String number, String unit, String points) {
        var id = criticisms.draw(List.of(confirmed(number, unit)), Map.of(unit, Points.of(points)), "影响大", SECRETARY);
        criticisms.circulated(
                id,
                "安办通报〔2026〕" + number.charAt(8) + "号",
                LocalDate.ofInstant(clock.instant(), clock.getZone()),
                SECRETARY);
    }

    private FindingView finding(long id) {
        return findings.find(id).orElseThrow();
    }

    private ScoreSheet.Row linhe(Quarter quarter) {
        return sheets.of(quarter).groups().stream()
                .flatMap(g -> g.rows().stream())
                .filter(r -> r.unitCode().equals("linhe"))
                .findFirst()
                .orElseThrow();
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T04:00:00Z");
    }

    // Entries

    private static Entries.NewEntry praise(String unit, String day) {
        return new Entries.NewEntry(
                "praised-above", List.of(unit), LocalDate.parse(day), 1, null, null, null, "初报及时", "安办通报〔2026〕5号");
    }

    @Test
    void an_entry_counts_once_a_second_person_confirmed_it_and_the_sheet_cites_it() {
        var id = entries.propose(praise("linhe", "2026-08-01"), SECRETARY);
        assertThat(row("linhe").added()).as("proposed only").isEmpty();
        assertThatThrownBy(() -> entries.confirm(id, "属实", SECRETARY))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("须由另一人确认");

        entries.confirm(id, "属实", EVALUATOR);

        assertThat(row("linhe").added()).singleElement().satisfies(line -> {
            assertThat(line.reason()).contains("上级机关表扬（初报及时）", "加0分", "第八条");
            assertThat(line.evidence()).containsExactly("entry/" + id);
        });
        assertThat(row("linhe").rank()).as("who is praised is ranked").isEqualTo(1);

        entries.withdraw(id, "重复登记", EVALUATOR);
        assertThat(row("linhe").added()).isEmpty();
    }

    @Test
    void entries_that_no_item_counts_or_that_lack_something_are_refused_and_not_stored() {
        var none = new Entries.NewEntry(
                "usage", List.of("linhe"), LocalDate.parse("2026-08-01"), 1, null, null, null, "采用", "简报3期");
        var faulty = new Entries.NewEntry(
                "praised-above",
                List.of("shiweiban", "nobody"),
                LocalDate.parse("2026-12-01"),
                0,
                null,
                null,
                null,
                " ",
                "");
        assertThatThrownBy(() -> entries.propose(none, SECRETARY))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("没有编号为“usage”的计分项目；可用的有：commendation、praised-above");
        assertThatThrownBy(() -> entries.propose(faulty, SECRETARY))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsExactlyInAnyOrder("reason", "evidence", "day", "count", "units", "units"));
        assertThatThrownBy(() -> entries.propose(praise("linhe", "2026-08-01"), LINHE))
                .isInstanceOf(Forbidden.class);

        assertThat(entries.ofQuarter(Q3)).isEmpty();
    }

    @Test
    void a_quarter_closes_only_when_its_entries_are_decided_and_then_keeps_them() {
        var id = entries.propose(praise("linhe", "2026-08-01"), SECRETARY);
        clock.set(at("2026-10-08"));
        assertThatThrownBy(() -> sheets.close(Q3, EVALUATOR))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("未确认的计分事项：第" + id + "号");

        entries.confirm(id, "属实", EVALUATOR);
        var closed = sheets.close(Q3, EVALUATOR);

        assertThatThrownBy(() -> entries.withdraw(id, "误登", EVALUATOR))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("已封存");
        assertThat(sheets.of(Q3)).isEqualTo(closed);
        var later = entries.propose(praise("heyang", "2026-09-30"), SECRETARY);
        assertThat(entries.find(later).orElseThrow().quarter())
                .as("what comes late counts in the quarter still open")
                .isEqualTo(Q3.next());
    }

    private ScoreSheet.Row row(String unit) {
        return sheets.of(Q3).groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.unitCode().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static Actor actor(String login, String unit, Role role) {
        return new Actor(login, login, unit, Set.of(role));
    }

    private static void assertRefused(ThrowingCallable act, String... words) {
        assertThatThrownBy(act).isInstanceOf(InvalidInput.class).hasMessageContainingAll(words);
    }
}
