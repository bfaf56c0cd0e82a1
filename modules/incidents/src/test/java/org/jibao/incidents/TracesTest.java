package org.jibao.incidents;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jibao.incidents.Trace.Event;
import org.jibao.incidents.Trace.Line;
import org.jibao.offices.InvalidInput;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.DeskTime;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;
import org.jibao.timeliness.PolicyFiles;
import org.jibao.timeliness.Sighting;
import org.jibao.timeliness.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jibao.incidents.Bench.ADMIN;
import static org.jibao.incidents.Bench.OFFICER;
import static org.jibao.incidents.Bench.about;
import static org.jibao.incidents.Bench.at;
import static org.jibao.incidents.Bench.call;
import static org.jibao.incidents.Bench.exactly;

/** The hill fire of the third piece, traced: alarm about 16:00, the district told 20:34, the city 23:48. */
@OnEveryDatabase
class TracesTest {
    @Inject
    Bench bench;

    @Inject
    IncidentRegister register;

    @Inject
    PolicyBook policies;

    @Inject
    Traces traces;

    @Inject
    Directives directives;

    @Inject
    Handling handling;

    @Inject
    MovableClock clock;

    @BeforeEach
    void prepare() throws Exception {
        bench.prepare();
        var provisional = PolicyFiles.shipped().stream()
                .filter(policy -> policy.id().equals("city-provisional"))
                .findFirst()
                .orElseThrow();
        policies.adopt("city-provisional.json", provisional.text(), LocalDate.of(2017, 1, 1), ADMIN);
    }

    private IncidentNumber hillFire() {
        clock.set(at("12-05 09:00"));
        var told = call("linhe", "12-04 23:48")
                .occurred(about("12-04 16:00", 15))
                .figures(FigureKind.DEATHS, 0)
                .stated(new MetMust(Must.MAY_ESCALATE, "火势向村庄蔓延"));
        told.knownAt = exactly("12-04 20:34");
        var number = register.open(told.taken(), OFFICER);
        register.record(
                number,
                new Step(
                        "qingshi",
                        Level.COUNTY,
                        Desk.PARTY_OFFICE,
                        "",
                        Channel.PHONE,
                        Filing.Stage.FIRST,
                        exactly("12-04 20:30"),
                        exactly("12-04 20:34")),
                OFFICER);
        register.record(
                number,
                new Step(
                        "shiweiban",
                        Level.PROVINCE,
                        Desk.PARTY_OFFICE,
                        "省委办公厅",
                        Channel.PHONE,
                        Filing.Stage.FIRST,
                        null,
                        null),
                OFFICER);
        register.sight(
                number, new SightingNote(Level.CITY, Desk.LEADERS, about("12-04 21:00", 10), "市领导来电询问"), OFFICER);
        return number;
    }

    private Trace trace(IncidentNumber number) {
        return traces.of(number, at("12-06 00:00")).orElseThrow();
    }

    @Test
    void each_unit_is_shown_with_how_long_it_held_the_information() {
        assertThat(trace(hillFire()).holdings())
                .extracting(holding -> holding.unit().name() + " " + holding.how() + " " + holding.passedTo() + " "
                        + holding.held() + " " + holding.margin())
                .containsExactly(
                        "临河县 本单位知悉 市委办 PT3H14M PT0S", "市委办 收到临河县的报告（电话） 省委办公厅 null PT0S", "青石镇  临河县 null PT0S");
    }

    @Test
    void what_was_not_passed_on_is_held_until_now() {
        var told = call("linhe", "12-04 16:20")
                .occurred(exactly("12-04 16:00"))
                .stated(new MetMust(Must.MAY_ESCALATE, "火势蔓延"));
        var number = register.open(told.taken(), OFFICER);
        assertThat(trace(number).holdings())
                .filteredOn(holding -> holding.unit().name().equals("市委办"))
                .singleElement()
                .satisfies(holding -> {
                    assertThat(holding.open()).isTrue();
                    assertThat(holding.held()).isEqualTo(Duration.between(at("12-04 16:20"), at("12-06 00:00")));
                    assertThat(holding.until()).isNull();
                });
    }

    @Test
    void where_the_chain_ends_nothing_is_held_against_anybody() {
        var number = register.open(
                call("linhe", "12-04 16:20").occurred(exactly("12-04 16:00")).taken(), OFFICER);
        assertThat(trace(number).verdicts())
                .filteredOn(verdict -> verdict.sender().name().equals("市委办"))
                .allMatch(verdict -> verdict.kind() == Verdict.Kind.UNDECIDED);
        assertThat(trace(number).holdings())
                .filteredOn(holding -> holding.unit().name().equals("市委办"))
                .singleElement()
                .satisfies(holding -> {
                    assertThat(holding.open()).isTrue();
                    assertThat(holding.held()).isNull();
                });
    }

    @Test
    void desks_stand_in_the_chain_with_how_long_a_report_lay_there() {
        var number = hillFire();
        handling.arrive(
                number,
                new DeskStay(
                        "shiweiban",
                        "带班领导",
                        DeskTime.Stage.APPROVAL,
                        exactly("12-04 23:50"),
                        new DeskLeave(exactly("12-04 23:57"), "同意，即报省委")),
                OFFICER);
        assertThat(trace(number).lines())
                .filteredOn(line -> line.event() == Event.DESK)
                .extracting(TracesTest::told)
                .containsExactly("12-04T23:50 办理环节 市委办带班领导审批", "12-04T23:57 办理环节 市委办带班领导审批完毕：同意，即报省委");
        assertThat(trace(number).holdings())
                .filteredOn(holding -> !holding.desk().isEmpty())
                .singleElement()
                .satisfies(holding -> {
                    assertThat(holding.desk()).isEqualTo("带班领导（审批）");
                    assertThat(holding.held()).isEqualTo(Duration.ofMinutes(7));
                });
    }

    @Test
    void approximate_times_say_how_far_the_time_held_may_be_off() {
        var told = call("linhe", "12-04 16:20");
        told.knownAt = about("12-04 16:00", 15);
        var number = register.open(told.taken(), OFFICER);
        assertThat(trace(number).holdings().get(0)).satisfies(holding -> {
            assertThat(holding.held()).isEqualTo(Duration.ofMinutes(20));
            assertThat(holding.margin()).isEqualTo(Duration.ofMinutes(15));
        });
    }

    @Test
    void every_instant_is_a_line_in_order_of_time_and_unknown_times_come_last() {
        var lines = trace(hillFire()).lines();
        assertThat(lines)
                .filteredOn(line -> line.event() != Event.LIMIT && line.event() != Event.GRADE)
                .extracting(TracesTest::told)
                .containsExactly(
                        "12-04T16:00 时点 事件发生（来源：来电）",
                        "12-04T20:30 发出 青石镇向临河县发出初报（电话）",
                        "12-04T20:34 时点 临河县知悉（来源：来电）",
                        "12-04T20:34 收到 临河县收到青石镇的初报（电话）",
                        "12-04T21:00 外部知情 市其他领导已知情（来源：市领导来电询问）",
                        "12-04T23:48 收到 市委办收到临河县的初报（电话）",
                        "12-04T23:48 数据变化 临河县报告：死亡人数0人",
                        "— 发出 市委办曾向省委办公厅报送初报（电话），时间不详");
        assertThat(lines)
                .extracting(Line::at)
                .filteredOn(at -> at != null)
                .extracting(EventTime::at)
                .isSorted();
    }

    @Test
    void instructions_and_what_became_of_them_stand_in_the_chain() {
        var number = hillFire();
        directives.instruct(
                number,
                new Instruction(
                        "市委书记", exactly("12-05 00:10"), "立即核实", 1, "", List.of("linhe"), List.of("linye"), null),
                OFFICER);
        directives.follow(
                number,
                1,
                new DirectiveStep(
                        DirectiveStep.Act.PASSED_ON, "linhe", "值班员", exactly("12-05 00:15"), Channel.PHONE, "", null),
                OFFICER);
        directives.follow(
                number, 1, new DirectiveStep(DirectiveStep.Act.CLOSED, "", "", null, null, "已呈报", null), OFFICER);
        assertThat(trace(number).lines())
                .filteredOn(line -> line.event() == Event.DIRECTIVE)
                .extracting(TracesTest::told)
                .containsExactly(
                        "12-05T00:10 批示催办 批示（第1号）市委书记，交临河县、市林业局：立即核实",
                        "12-05T00:15 批示催办 第1号批示：临河县值班员转办",
                        "— 批示催办 第1号批示：本办办结：已呈报");
    }

    private static String told(Line line) {
        var at = line.at();
        return (at == null
                        ? "—"
                        : at.at()
                                .atZone(Bench.SHANGHAI)
                                .toLocalDateTime()
                                .toString()
                                .substring(5)) + " " + line.event().printed() + " " + line.what();
    }

    @Test
    void a_line_tells_what_was_due_then_and_who_outside_knew() {
        var number = hillFire();
        var limits = trace(number).lines().stream()
                .filter(line -> line.event() == Event.LIMIT)
                .toList();
        // 《…暂行规定》: by phone within an hour, in writing within two.
        assertThat(limits).anySatisfy(line -> {
            assertThat(line.at()).isEqualTo(exactly("12-04 17:00"));
            assertThat(line.what()).startsWith("临河县→市党委办公室电话，应于此时前完成：").contains("超过6小时48分");
        });
        var before = stepAt(trace(number), "12-04 20:30");
        assertThat(before.outside()).isEmpty();
        assertThat(before.due())
                .filteredOn(due -> due.obligation().equals("临河县→市党委办公室电话"))
                .singleElement()
                .satisfies(due -> {
                    assertThat(due.dueAt()).isEqualTo(at("12-04 17:00"));
                    assertThat(due.left()).isEqualTo(Duration.ofMinutes(-210));
                });
        var arrived = stepAt(trace(number), "12-04 23:48");
        assertThat(arrived.held()).isEqualTo(Duration.ofMinutes(194));
        assertThat(arrived.due()).noneMatch(due -> due.obligation().equals("临河县→市党委办公室电话"));
        assertThat(arrived.outside()).extracting(Sighting::source).isEqualTo(List.of("市领导来电询问"));
        assertThat(arrived.recordedAt()).isEqualTo(at("12-05 09:00"));
        assertThat(arrived.recordedBy()).isEqualTo("值班员甲");
    }

    private static Line stepAt(Trace trace, String time) {
        return trace.lines().stream()
                .filter(line -> exactly(time).equals(line.at()))
                .filter(line -> line.event() == Event.RECEIVED || line.event() == Event.SENT)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_chain_can_be_judged_by_another_policy() {
        var number = hillFire();
        assertThat(traces.of(number, "district-2017", at("12-06 00:00"))
                        .orElseThrow()
                        .judgement()
                        .policyId())
                .isEqualTo("district-2017");
        assertThatThrownBy(() -> traces.of(number, "nie", at("12-06 00:00")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("没有代码为“nie”的制度");
    }

    @Test
    void an_unknown_incident_has_no_trace() {
        assertThat(traces.of(new IncidentNumber(2017, 99), at("12-06 00:00"))).isEmpty();
    }

    @Test
    void how_the_call_was_taken_and_verified_stands_in_the_trace() {
        var number = hillFire();
        handling.note(
                number,
                1,
                new CallNote(
                        "主班值班员",
                        "区委办值班员",
                        true,
                        null,
                        new Verification("副班值班员", exactly("12-04 23:55"), "0535-7654321"),
                        null,
                        "L016",
                        "",
                        "",
                        null),
                OFFICER);

        assertThat(trace(number).lines())
                .filteredOn(line -> line.event() == Event.CALL)
                .extracting(Line::at, Line::who, Line::what)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                exactly("12-04 23:48"), "主班值班员", "第1号电话报告：接电人主班值班员；来电人岗位区委办值班员；已复述核对；录音编号L016"),
                        org.assertj.core.groups.Tuple.tuple(
                                exactly("12-04 23:55"), "副班值班员", "第1号电话报告由副班值班员回拨0535-7654321核实"));
    }
}
