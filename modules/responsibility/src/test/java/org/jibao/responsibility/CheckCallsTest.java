package org.jibao.responsibility;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.responsibility.CheckCalls.Call;
import org.jibao.responsibility.CheckCalls.Check;
import org.jibao.responsibility.CheckCalls.Dialled;
import org.jibao.responsibility.CheckCalls.Figures;
import org.jibao.responsibility.CheckCalls.Kind;
import org.jibao.responsibility.CheckCalls.Note;
import org.jibao.responsibility.CheckCalls.Standing;
import org.jibao.responsibility.CheckCalls.State;
import org.jibao.responsibility.ResponsiblePersons.NewPerson;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;
import org.jibao.workbooks.Column;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.SheetSpec;
import org.jibao.workbooks.Workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@OnEveryDatabase
class CheckCallsTest {
    private static final Actor ADMIN = new Actor("admin", "管理员", "", Set.of(Role.ADMINISTRATOR));
    private static final Actor CLERK = new Actor("zhiban", "值班员", "", Set.of(Role.DUTY_OFFICER));
    private static final Actor EVALUATOR = new Actor("kaohe", "考核员", "", Set.of(Role.EVALUATOR));
    private static final Actor LINHE = new Actor("linhe", "信息员", "linhe", Set.of(Role.REPORTER));
    private static final Actor QINGLING = new Actor("qingling", "信息员", "qingling", Set.of(Role.REPORTER));
    private static final LocalDate DAY = LocalDate.of(2026, 8, 2);

    @Inject
    CheckCalls checks;

    @Inject
    ResponsiblePersons persons;

    @Inject
    Offices offices;

    @Inject
    Ledger ledger;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    @BeforeEach
    void three_in_the_morning() {
        database.empty();
        clock.set(at("2026-08-02T03:30"));
        assertThat(offices.importUnits(
                                Books.of(
                                        "机构",
                                        List.of("代码", "全称", "简称", "层级", "考核分组", "顺序", "启用日期", "停用日期", "继任机构"),
                                        "shiweiban|中共安澜市委办公室|市委办公室|市|||2010-01-01||",
                                        "linhe|中共临河县委办公室|临河县|县区|县（市、区）|1|2010-01-01||",
                                        "qingling|中共青岭县委办公室|青岭县|县区|县（市、区）|2|2010-01-01||",
                                        "laoqu|中共老区委办公室|老区|县区|县（市、区）|3|2010-01-01|2026-07-31|linhe",
                                        "xinqu|中共新区委办公室|新区|县区|县（市、区）|4|2026-08-03||"),
                                ImportMode.ALL_OR_NONE,
                                ADMIN)
                        .faults())
                .isEmpty();
        persons.appoint(
                new NewPerson(
                        "linhe",
                        Tier.INFORMANT,
                        "值班室主任",
                        "",
                        "0000-1110000",
                        "0000-1110001",
                        "",
                        LocalDate.of(2026, 1, 1)),
                CLERK);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private static Dialled call(@Nullable String at, String result, String post) {
        return new Dialled(at == null ? null : at(at), "0000-7654321", result, "", post, null, "");
    }

    private Check found(long id) {
        return checks.find(id).orElseThrow();
    }

    private static long lastCall(Check check) {
        var last = check.last();
        assertThat(last).isNotNull();
        return last == null ? 0 : last.id();
    }

    private long entries() {
        return ledger.verify().entries();
    }

    @Test
    void a_check_says_who_was_rung_when_who_answered_and_who_wrote_it_down_when() {
        var id = checks.record(
                "linhe", new Dialled(at("2026-08-02T03:05"), "", "在岗应答", "王某", "值班员", 7, "问值班情况，答无异常"), CLERK);

        assertThat(found(id)).satisfies(check -> {
            assertThat(check.state()).isEqualTo(State.PASSED);
            assertThat(check.unitName()).isEqualTo("临河县");
            assertThat(check.at()).isEqualTo(at("2026-08-02T03:05"));
        });
        assertThat(found(id).calls()).singleElement().satisfies(call -> {
            assertThat(call.number()).isEqualTo("0000-1110001").isEqualTo(call.listed());
            assertThat(call.answeredPost()).isEqualTo("值班员");
            assertThat(call.seconds()).isEqualTo(7);
            assertThat(call.recordedBy()).isEqualTo("zhiban");
            assertThat(call.recordedAt()).isEqualTo(at("2026-08-02T03:30"));
        });
        assertThat(ledger.latest(1).get(0).act()).satisfies(act -> {
            assertThat(act.verb()).isEqualTo("check.call");
            assertThat(act.subject()).isEqualTo("check-call/" + id);
            assertThat(act.details()).contains("linhe", "on-duty", "问值班情况");
        });
    }

    @Test
    void a_call_without_a_time_was_made_now() {
        var id = checks.record("linhe", call(null, "no-answer", ""), CLERK);

        assertThat(found(id).at()).isEqualTo(at("2026-08-02T03:30"));
    }

    @Test
    void a_second_try_after_busy_belongs_to_the_same_check() {
        var id = checks.record("linhe", call("2026-08-02T03:00", "busy", ""), CLERK);
        assertThat(found(id).state()).isEqualTo(State.PENDING);

        assertThatThrownBy(() -> checks.again(id, call("2026-08-02T02:59", "on-duty", "值班员"), CLERK))
                .hasMessageContaining("早于上一次拨打");
        checks.again(id, call("2026-08-02T03:05", "on-duty", "值班员"), CLERK);

        assertThat(found(id).state()).isEqualTo(State.PASSED);
        assertThat(found(id).calls()).hasSize(2);
        assertThat(found(id).at()).isEqualTo(at("2026-08-02T03:00"));
        assertThatThrownBy(() -> checks.again(id, call("2026-08-02T03:10", "no-answer", ""), CLERK))
                .hasMessageContaining("已有结论“在岗应答”");
        assertThat(checks.figures(DAY, DAY))
                .filteredOn(unit -> unit.unit().equals("linhe"))
                .extracting(Figures::checked, Figures::failed)
                .containsExactly(tuple(1, 0));
    }

    @Test
    void a_call_is_corrected_by_a_later_one_and_stays_to_be_seen() {
        var id = checks.record("linhe", call("2026-08-02T03:00", "no-answer", ""), CLERK);
        var before = lastCall(found(id));
        checks.correct(before, new Dialled(null, "", "dead-number", "", "", 30, ""), "听成了无人接听", CLERK);

        assertThat(found(id).calls())
                .extracting(Call::result, Call::standing)
                .containsExactly(tuple("no-answer", Standing.CORRECTED), tuple("dead-number", Standing.STANDS));
        assertThat(found(id).calls().get(1)).satisfies(call -> {
            assertThat(call.calledAt()).isEqualTo(at("2026-08-02T03:00"));
            assertThat(call.number()).isEqualTo("0000-7654321");
            assertThat(call.reason()).isEqualTo("听成了无人接听");
        });
        assertThat(found(id).result()).isEqualTo("空号或停机");
        assertThatThrownBy(() -> checks.correct(before, call(null, "busy", ""), "再改", CLERK))
                .hasMessageContaining("已更正或已作废");
    }

    @Test
    void tries_of_one_minute_keep_their_order_also_when_the_first_is_corrected() {
        var id = checks.record("linhe", call("2026-08-02T03:00", "busy", ""), CLERK);
        var first = lastCall(found(id));
        checks.again(id, call("2026-08-02T03:00", "on-duty", "值班员"), CLERK);

        checks.correct(first, new Dialled(null, "0000-9999999", "busy", "", "", null, ""), "号码记错", CLERK);

        assertThat(found(id).state()).isEqualTo(State.PASSED);
        assertThat(found(id).result()).isEqualTo("在岗应答");
    }

    @Test
    void a_correction_that_repeats_the_minute_of_an_old_call_keeps_its_time() {
        var id = checks.record("linhe", call("2026-08-02T03:00:17", "no-answer", ""), CLERK);
        clock.set(at("2026-10-10T09:00"));

        checks.correct(lastCall(found(id)), call("2026-08-02T03:00", "dead-number", ""), "听了录音", CLERK);

        assertThat(found(id).at()).isEqualTo(at("2026-08-02T03:00:17"));
    }

    @Test
    void a_call_of_last_quarter_can_still_be_corrected_but_no_new_one_of_then_recorded() {
        var id = checks.record("linhe", call("2026-08-02T03:00", "no-answer", ""), CLERK);
        clock.set(at("2026-10-10T09:00"));

        checks.correct(lastCall(found(id)), call(null, "on-duty", "值班员"), "听了录音", CLERK);

        assertThat(found(id).state()).isEqualTo(State.PASSED);
        assertThatThrownBy(() -> checks.record("linhe", call("2026-09-10T08:59", "no-answer", ""), CLERK))
                .hasMessageContaining("在30天以前");
        checks.record("linhe", call("2026-09-10T09:00", "no-answer", ""), CLERK);
    }

    @Test
    void what_was_tried_again_cannot_be_decided_behind_the_second_try() {
        var id = checks.record("linhe", call("2026-08-02T03:00", "busy", ""), CLERK);
        var first = lastCall(found(id));
        checks.again(id, call("2026-08-02T03:05", "on-duty", "值班员"), CLERK);
        var before = entries();

        assertThatThrownBy(() -> checks.correct(first, call(null, "no-answer", ""), "记错", CLERK))
                .hasMessageContaining("之后还有再拨的记录");

        assertThat(found(id).calls()).hasSize(2);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void a_call_that_was_never_made_is_struck_out_with_the_reason_and_counts_no_more() {
        var id = checks.record("linhe", call("2026-08-02T03:00", "no-answer", ""), CLERK);
        var call = lastCall(found(id));
        assertThatThrownBy(() -> checks.strike(call, " ", CLERK)).hasMessageContaining("没有填写作废理由");
        checks.strike(call, "拨的是青岭县", EVALUATOR);

        assertThat(found(id).state()).isEqualTo(State.STRUCK);
        assertThat(found(id).notes()).extracting(Note::words).containsExactly("拨的是青岭县");
        assertThat(checks.figures(DAY, DAY))
                .extracting(Figures::unit, Figures::checked)
                .containsExactly(tuple("linhe", 0), tuple("qingling", 0));
        assertThatThrownBy(() -> checks.strike(call, "又一次", CLERK)).hasMessageContaining("已更正或已作废");
    }

    @Test
    void a_unit_explains_and_another_than_the_caller_decides() {
        var id = checks.record("linhe", call("2026-08-02T03:00", "no-answer", ""), EVALUATOR);
        assertThatThrownBy(() -> checks.decide(id, true, "属实", EVALUATOR)).hasMessageContaining("没有待审查的申辩");
        checks.state(id, "当时话机故障，\n有维修单", LINHE);
        assertThat(found(id).awaitsDecision()).isTrue();
        assertThatThrownBy(() -> checks.state(id, "再说一次", LINHE)).hasMessageContaining("正在等待审查");
        assertThatThrownBy(() -> checks.decide(id, true, "属实", EVALUATOR)).hasMessageContaining("须由另一人审查");

        var other = new Actor("kaohe2", "考核员", "", Set.of(Role.EVALUATOR));
        checks.decide(id, false, "维修单是次日的", other);
        assertThat(found(id).state()).isEqualTo(State.FAILED);
        checks.state(id, "补上当日维修单", LINHE);
        checks.decide(id, true, "维修单属实", other);

        assertThat(found(id).state()).isEqualTo(State.EXCUSED);
        assertThat(found(id).notes())
                .extracting(Note::kind)
                .containsExactly(Kind.STATED, Kind.DECLINED, Kind.STATED, Kind.ACCEPTED);
        assertThat(checks.figures(DAY, DAY).get(0))
                .extracting(Figures::checked, Figures::failed, Figures::excused, unit -> String.valueOf(unit.rate()))
                .containsExactly(1, 0, 1, "0.0");
        assertThatThrownBy(() -> checks.state(id, "还有", LINHE)).hasMessageContaining("没有计为问题");
    }

    @Test
    void an_accepted_explanation_does_not_cover_what_a_correction_says_instead() {
        var id = checks.record("linhe", call("2026-08-02T03:00", "no-answer", ""), CLERK);
        checks.state(id, "话机故障", LINHE);
        checks.decide(id, true, "属实", EVALUATOR);

        checks.correct(lastCall(found(id)), call(null, "forwarded", "司机"), "录音里有人应答", CLERK);

        assertThat(found(id).state()).isEqualTo(State.FAILED);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_the_desk_and_evaluators_ring(Role role) {
        var actor = new Actor("x", "某人", "linhe", Set.of(role));
        if (Set.of(Role.DUTY_OFFICER, Role.APPROVER, Role.EVALUATOR).contains(role)) {
            assertThat(checks.record("linhe", call(null, "no-answer", ""), actor))
                    .isPositive();
        } else {
            var before = entries();
            assertThatThrownBy(() -> checks.record("linhe", call(null, "no-answer", ""), actor))
                    .isInstanceOf(Forbidden.class);
            assertThat(checks.between(DAY, DAY)).isEmpty();
            assertThat(entries()).isEqualTo(before);
        }
    }

    @Test
    void a_unit_speaks_for_itself_only() {
        var id = checks.record("linhe", call(null, "no-answer", ""), CLERK);

        assertThatThrownBy(() -> checks.state(id, "我们看到了", QINGLING)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> checks.decide(id, true, "好", CLERK)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> checks.correct(lastCall(found(id)), call(null, "busy", ""), "x", LINHE))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> checks.strike(lastCall(found(id)), "x", LINHE)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> checks.again(id, call(null, "busy", ""), LINHE))
                .isInstanceOf(Forbidden.class);
        assertThat(found(id).notes()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {2}: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "linhe,2026-08-02T03:31,no-answer,'',0000-1,calledAt,还没有到",
                "linhe,2026-07-03T03:29,no-answer,'',0000-1,calledAt,在30天以前",
                "linhe,1000-01-01T00:00,no-answer,'',0000-1,calledAt,在30天以前",
                "nowhere,-,no-answer,'',0000-1,unit,不存在",
                "xinqu,-,no-answer,'',0000-1,unit,不存在",
                "laoqu,2026-08-01T00:00,no-answer,'',0000-1,unit,不存在",
                "shiweiban,-,no-answer,'',0000-1,unit,不在查岗范围",
                "qingling,-,no-answer,'','',number,名册上也没有",
                "linhe,-,no-answer,'',<script>,number,不是电话号码",
                "linhe,-,'','',0000-1,result,没有选择结果",
                "linhe,-,PASSED,'',0000-1,result,不在结果表里",
                "linhe,-,on-duty,'',0000-1,answeredPost,请写应答人",
                "linhe,-,no-answer,值班员,0000-1,answeredPost,却写了应答人",
            })
    void what_cannot_be_is_refused_with_what_to_do_and_nothing_is_stored(
            String unit, @Nullable String at, String result, String post, String number, String field, String words) {
        var before = entries();

        assertThatThrownBy(() -> checks.record(
                        unit, new Dialled(at == null ? null : at(at), number, result, "", post, null, ""), CLERK))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo(field);
                            assertThat(problem.message()).contains(words);
                        }));

        assertThat(checks.between(LocalDate.of(2026, 1, 1), DAY)).isEmpty();
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void hostile_text_is_named_field_by_field_and_nothing_is_stored() {
        assertThatThrownBy(() -> checks.record(
                        "linhe",
                        new Dialled(
                                null,
                                "手机",
                                "x".repeat(5000),
                                "\u0000",
                                "职".repeat(81),
                                Integer.MAX_VALUE,
                                "问\n答".repeat(2)),
                        CLERK))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.problems())
                            .extracting(InvalidInput.Problem::field)
                            .containsExactly("number", "answeredBy", "answeredPost", "exchange", "seconds", "result");
                    assertThat(refused.problems())
                            .allSatisfy(problem -> assertThat(problem.message()).hasSizeLessThan(150));
                });
        assertThatThrownBy(() -> checks.record("\u0000", call(null, "no-answer", ""), CLERK))
                .hasMessageContaining("不存在");
        assertThatThrownBy(() -> checks.again(-1, call(null, "busy", ""), CLERK))
                .hasMessageContaining("没有第-1号查岗");
        assertThatThrownBy(() -> checks.correct(-1, call(null, "busy", ""), "x", CLERK))
                .hasMessageContaining("没有第-1号通话记录");
        assertThatThrownBy(() -> checks.between(DAY, DAY.plusYears(900))).hasMessageContaining("超过400天");
        assertThat(checks.find(Long.MAX_VALUE)).isEmpty();
        assertThat(checks.between(DAY, DAY)).isEmpty();
    }

    @Test
    void what_looks_like_markup_or_a_formula_stays_what_it_is() {
        var id = checks.record(
                "linhe", new Dialled(null, "0000-1", "on-duty", "", "=1+1", null, "<b>||</b> ' or 1=1 --"), CLERK);

        assertThat(found(id).calls().get(0).exchange()).isEqualTo("<b>||</b> ' or 1=1 --");
        var exported = Workbook.read(
                new ByteArrayInputStream(checks.export(DAY, DAY)),
                List.of(new SheetSpec("查岗记录", List.of(new Column("应答人职务", Column.Type.TEXT, false, "")))),
                ZoneId.of("Asia/Shanghai"));
        assertThat(exported.rows("查岗记录")).singleElement().satisfies(row -> assertThat(row.text("应答人职务"))
                .isEqualTo("=1+1"));
    }

    @Test
    void a_quarter_ends_at_midnight_of_the_office_and_a_check_belongs_to_its_first_call() {
        clock.set(at("2026-10-01T01:00"));
        checks.record("linhe", call("2026-09-30T23:59:59", "no-answer", ""), CLERK);
        checks.record("qingling", call("2026-10-01T00:00", "no-answer", ""), CLERK);
        var over = checks.record("qingling", call("2026-09-30T23:58", "busy", ""), CLERK);
        checks.again(over, call("2026-10-01T00:03", "on-duty", "值班员"), CLERK);

        var third = checks.figures(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));
        var fourth = checks.figures(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31));

        assertThat(third)
                .extracting(Figures::unit, Figures::checked, Figures::failed)
                .containsExactly(tuple("linhe", 1, 1), tuple("qingling", 1, 0), tuple("xinqu", 0, 0));
        assertThat(fourth)
                .extracting(Figures::unit, Figures::checked, Figures::failed)
                .containsExactly(tuple("linhe", 0, 0), tuple("qingling", 1, 1), tuple("xinqu", 0, 0));
        assertThat(checks.of("qingling", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 1)))
                .extracting(Check::id)
                .doesNotContain(over);
        assertThat(checks.during(at("2026-09-30T17:30"), at("2026-10-01T00:00")))
                .extracting(Check::unit)
                .containsExactly("qingling", "linhe");
    }

    @Test
    void a_unit_that_is_gone_keeps_its_checks_and_its_name() {
        clock.set(at("2026-07-31T23:00"));
        checks.record("laoqu", call("2026-07-31T22:00", "no-answer", ""), CLERK);
        clock.set(at("2026-09-30T09:00"));

        assertThat(checks.figures(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)))
                .filteredOn(unit -> unit.unit().equals("laoqu"))
                .singleElement()
                .satisfies(unit -> {
                    assertThat(unit.unitName()).isEqualTo("老区");
                    assertThat(unit.failed()).isEqualTo(1);
                });
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {"0,0,-", "0,3,0.0", "1,3,33.3", "2,3,66.7", "1,16,6.3", "3,3,100.0"})
    void the_rate_is_of_decided_checks_rounded_half_up(int failed, int decided, @Nullable String rate) {
        var reckoned = JpaCheckCalls.rate(failed, decided);

        assertThat(reckoned == null ? null : reckoned.toPlainString()).isEqualTo(rate);
    }

    @Test
    void every_result_of_the_list_has_a_name_an_outcome_and_what_it_rests_on() {
        assertThat(checks.results()).hasSizeGreaterThanOrEqualTo(8).allSatisfy(result -> {
            assertThat(result.code()).matches("[a-z-]{1,40}");
            assertThat(result.name()).matches("[\\u4e00-\\u9fff]+");
            assertThat(result.article()).isNotBlank();
        });
        assertThat(checks.results()).extracting(CheckCalls.Result::outcome).contains(CheckCalls.Outcome.values());
        assertThat(checks.results())
                .filteredOn(result -> result.outcome() == CheckCalls.Outcome.PASSED)
                .allMatch(CheckCalls.Result::answered);
    }
}
