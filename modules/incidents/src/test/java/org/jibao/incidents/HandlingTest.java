package org.jibao.incidents;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jibao.ledger.Ledger;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.DeskTime;
import org.jibao.timeliness.Element;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jibao.incidents.Bench.ADMIN;
import static org.jibao.incidents.Bench.LEADER;
import static org.jibao.incidents.Bench.OFFICER;
import static org.jibao.incidents.Bench.REPORTER;
import static org.jibao.incidents.Bench.at;
import static org.jibao.incidents.Bench.call;
import static org.jibao.incidents.Bench.exactly;
import static org.jibao.incidents.Bench.table;
import static org.jibao.incidents.Bench.written;

@OnEveryDatabase
class HandlingTest {
    private static final CallNote NOTE = new CallNote("主班值班员", "县委办值班员", true, false, null, "拟报带班领导阅示", "", null);

    /** A policy that limits desks and asks for elements; its numbers are those of the rows below. */
    private static final String POLICY =
            """
            { "id": "desks", "title": "办理规定", "inForceFrom": "2014-01-01", "zone": "Asia/Shanghai",
              "limits": [ { "id": "never", "citation": "某办法附则", "from": ["SITE"], "to": "CITY", "desks": ["PARTY_OFFICE"], "base": "OCCURRED", "within": "PT1H" } ],
              "contents": [ { "id": "content", "from": ["COUNTY"], "to": "CITY", "desks": ["PARTY_OFFICE"],
                "stage": "FIRST", "requires": ["TIME", "PLACE", "CAUSE"], "citation": "《办理规定》第二条" } ],
              "handling": [ { "id": "approval", "from": ["CITY"], "stages": ["APPROVAL"], "within": "PT5M",
                "citation": "《办理规定》第三条" } ] }
            """;

    @Inject
    Bench bench;

    @Inject
    IncidentRegister register;

    @Inject
    Handling handling;

    @Inject
    Amendments amendments;

    @Inject
    PolicyBook policies;

    @Inject
    Ledger ledger;

    @Inject
    MovableClock clock;

    private IncidentNumber fire = new IncidentNumber(2017, 1);

    @BeforeEach
    void prepare() {
        bench.prepare();
        clock.set(at("12-05 09:00"));
        fire = register.open(
                call("linhe", "12-04 16:20").occurred(exactly("12-04 16:00")).taken(), OFFICER);
    }

    private HandlingView view() {
        return handling.of(fire).orElseThrow();
    }

    private DeskStay stay(String from, String to) {
        return new DeskStay(
                "shiweiban",
                "带班领导",
                DeskTime.Stage.APPROVAL,
                exactly(from),
                to.isEmpty() ? null : new DeskLeave(exactly(to), "同意"));
    }

    @Test
    void how_a_call_was_taken_is_stored_with_it_or_not_at_all() {
        var number = handling.open(call("linhe", "12-04 18:00").taken(), NOTE, OFFICER);
        assertThat(handling.of(number).orElseThrow().calls()).isEqualTo(java.util.Map.of(1, NOTE));
        assertThat(problems(() -> handling.open(
                        call("linhe", "12-04 18:00").taken(),
                        new CallNote("值\n班员", "", null, null, null, "", "", exactly("12-04 17:00")),
                        OFFICER)))
                .containsExactly("receiver 接收人应写成一行，请去掉换行", "closedAt 办结时间早于来电时间（17:00 < 18:00），请核对记录");
        assertThat(register.find(new IncidentNumber(2017, 3))).isEmpty();
    }

    @Test
    void the_newest_note_of_a_call_holds_and_a_written_report_has_none() {
        handling.note(fire, 1, NOTE, OFFICER);
        var done = new CallNote("主班值班员", "县委办值班员", true, true, true, "拟报带班领导阅示", "已报省委", exactly("12-04 17:00"));
        handling.note(fire, 1, done, LEADER);
        assertThat(view().calls()).containsEntry(1, done);
        register.file(fire, written(Filing.Stage.FIRST, "linhe", "12-04 17:00"), OFFICER);
        assertThat(problems(() -> handling.note(fire, 2, NOTE, OFFICER)))
                .containsExactly("report 第2号报告是书面报告，接电情况只记在电话记录上，请核对序号");
        assertThat(problems(() -> handling.note(fire, 3, NOTE, OFFICER))).containsExactly("report 这个事件没有第3号报告，请核对");
        assertThat(ledger.latest(2).stream().map(entry -> entry.act().verb()))
                .containsExactly("incident.file", "incident.note");
    }

    @Test
    void what_a_report_speaks_of_decides_the_verdict_on_its_content() throws Exception {
        policies.adopt("desks.json", POLICY, LocalDate.of(2014, 1, 1), ADMIN);
        var later = at("12-06 00:00");
        assertThat(table(register.judge(fire, later))).containsExactly("content 临河县 无法认定？ 0");
        handling.check(fire, 1, new ReportCheck(Set.of(Element.TIME, Element.PLACE), ""), OFFICER);
        assertThat(register.judge(fire, later).verdicts()).singleElement().satisfies(verdict -> {
            assertThat(verdict.kind().name()).isEqualTo("INCOMPLETE");
            assertThat(verdict.explanation()).anyMatch(line -> line.contains("原因"));
        });
        handling.check(fire, 1, new ReportCheck(Set.of(Element.TIME, Element.PLACE, Element.CAUSE), "断电"), OFFICER);
        assertThat(table(register.judge(fire, later))).containsExactly("content 临河县 按时 0");
        assertThat(register.facts(fire).orElseThrow().filings().get(0).lateReason())
                .isEqualTo("断电");
    }

    @Test
    void time_at_a_desk_is_judged_and_a_stay_is_ended_by_a_further_row() throws Exception {
        policies.adopt("desks.json", POLICY, LocalDate.of(2014, 1, 1), ADMIN);
        clock.set(at("12-05 09:10"));
        assertThat(handling.arrive(fire, stay("12-04 16:30", ""), OFFICER)).isEqualTo(1);
        var later = at("12-06 00:00");
        assertThat(table(register.judge(fire, later))).contains("approval 市委办 环节超时 1885");
        clock.set(at("12-05 09:20"));
        handling.leave(fire, 1, new DeskLeave(exactly("12-04 16:35"), "同意，即报"), LEADER);
        assertThat(table(register.judge(fire, later))).contains("approval 市委办 按时 0");
        assertThat(view().desks()).singleElement().satisfies(stay -> {
            assertThat(stay.to()).isEqualTo(exactly("12-04 16:35"));
            assertThat(stay.opinion()).isEqualTo("同意，即报");
        });
        assertThat(handling.arrive(fire, stay("12-04 16:30", "12-04 16:35:01"), OFFICER))
                .isEqualTo(2);
        assertThat(table(register.judge(fire, later))).contains("approval 市委办 环节超时 0");
        // The second axis: at 09:15 the record did not know yet that it had left.
        assertThat(amendments.recordedBy(fire, at("12-05 09:15")).orElseThrow().deskTimes())
                .singleElement()
                .satisfies(time -> assertThat(time.to()).isNull());
        assertThat(problems(() -> handling.leave(fire, 1, new DeskLeave(exactly("12-04 16:40"), ""), OFFICER)))
                .containsExactly("stay 第1号办理环节已经办毕，请核对序号");
        assertThat(problems(() -> handling.leave(fire, 9, new DeskLeave(exactly("12-04 16:40"), ""), OFFICER)))
                .containsExactly("stay 没有第9号办理环节，请核对序号");
        assertThat(problems(() -> handling.arrive(
                        fire,
                        new DeskStay(
                                "nie",
                                " ",
                                DeskTime.Stage.REVIEW,
                                exactly("12-04 16:30"),
                                new DeskLeave(exactly("12-04 16:29"), "同\n意")),
                        OFFICER)))
                .containsExactly(
                        "desk 岗位没有填写，请补上",
                        "opinion 办理意见应写成一行，请去掉换行",
                        "to 办毕时间早于送到时间（16:29 < 16:30），请核对记录",
                        "unit 单位“nie”在2017-12-04这一天不存在，请核对机构代码或名称");
    }

    @Test
    void a_receipt_gives_a_sent_step_its_time_of_arrival() {
        register.record(
                fire,
                new Step(
                        "shiweiban",
                        Level.PROVINCE,
                        Desk.PARTY_OFFICE,
                        "省委办公厅",
                        Channel.FAX,
                        Filing.Stage.FIRST,
                        exactly("12-04 16:40"),
                        null),
                OFFICER);
        var step = sent();
        assertThat(step.receivedAt()).isNull();
        handling.acknowledge(fire, step.id(), new Receipt(exactly("12-04 16:44"), "省委总值班室"), OFFICER);
        assertThat(sent().receivedAt()).isEqualTo(exactly("12-04 16:44"));
        assertThat(view().receipts()).containsEntry(step.id(), new Receipt(exactly("12-04 16:44"), "省委总值班室"));
        assertThat(problems(() ->
                        handling.acknowledge(fire, step.id(), new Receipt(exactly("12-04 16:39"), "签\u0000"), OFFICER)))
                .containsExactly("by 签收人职务含有看不见的控制字符，请删去后重新填写", "receivedAt 收到时间早于发出时间（16:39 < 16:40），请核对记录");
        assertThat(problems(() -> handling.acknowledge(fire, "步".repeat(50), receipt(), OFFICER)))
                .containsExactly("step 这个事件没有编号为“" + "步".repeat(40) + "…”的报送步骤，请核对");
        var received = register.find(fire).orElseThrow().steps().get(0);
        assertThat(problems(() -> handling.acknowledge(fire, received.id(), receipt(), OFFICER)))
                .containsExactly("step “市委办”的收到时间已经登记，不能再签收");
    }

    private static Receipt receipt() {
        return new Receipt(exactly("12-04 16:50"), "");
    }

    private Filing sent() {
        return register.find(fire).orElseThrow().steps().stream()
                .filter(step -> EventTime.exactly(at("12-04 16:40")).equals(step.sentAt()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_command_asks_for_its_role() {
        for (var actor : List.of(REPORTER, ADMIN)) {
            assertThatThrownBy(() -> handling.note(fire, 1, NOTE, actor)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> handling.check(fire, 1, new ReportCheck(Set.of(), ""), actor))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> handling.arrive(fire, stay("12-04 16:30", ""), actor))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> handling.leave(fire, 1, new DeskLeave(exactly("12-04 16:40"), ""), actor))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> handling.acknowledge(fire, "step-1", receipt(), actor))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> handling.open(call("linhe", "12-04 18:00").taken(), NOTE, actor))
                    .isInstanceOf(Forbidden.class);
        }
    }

    private static List<String> problems(Runnable work) {
        var refused = catchThrowableOfType(InvalidInput.class, work::run);
        assertThat(refused).as("nothing was refused").isNotNull();
        return refused.problems().stream()
                .map(problem -> problem.field() + " " + problem.message())
                .toList();
    }

    @Test
    void a_call_is_kept_with_the_post_of_the_speaker_the_reading_back_who_rang_back_and_the_recording() {
        var verification = new Verification("副班值班员", exactly("12-04 16:24"), "0535-7654321");
        var note = new CallNote("主班值班员", "县委办值班员", true, null, verification, null, "L20171204-016", "", "", null);
        var number = handling.open(call("linhe", "12-04 16:20").taken(), note, OFFICER);

        assertThat(handling.of(number).orElseThrow().calls().get(1))
                .isEqualTo(note)
                .satisfies(kept -> {
                    assertThat(kept.verified()).isTrue();
                    assertThat(kept.recording()).isTrue();
                });
        assertThat(ledger.latest(1).get(0).act().details())
                .contains("\"number\":\"0535-7654321\"", "L20171204-016", "副班值班员");
        var ofNothing = handling.open(
                call("linhe", "12-04 16:20").taken(), new CallNote("", "", null, null, null, "", "", null), OFFICER);
        assertThat(handling.of(ofNothing).orElseThrow().calls()).isEmpty();
    }

    @Test
    void a_verification_without_a_person_before_the_call_or_against_itself_is_refused_and_opens_nothing() {
        var before = ledger.latest(1);
        var note = new CallNote(
                "", "", null, false, new Verification(" ", exactly("12-04 16:10"), "一\n二"), false, "L1", "", "", null);

        assertThat(catchThrowableOfType(
                                InvalidInput.class,
                                () -> handling.open(call("linhe", "12-04 16:20").taken(), note, OFFICER))
                        .problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactlyInAnyOrder(
                        "recordingNumber", "verifiedBy", "verifiedBy", "verifiedNumber", "verifiedAt");
        assertThat(ledger.latest(1)).isEqualTo(before);
        assertThat(register.find(new IncidentNumber(2017, 2))).isEmpty();
    }
}
