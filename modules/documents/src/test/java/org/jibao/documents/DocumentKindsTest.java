package org.jibao.documents;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jibao.assessment.Commendations;
import org.jibao.assessment.Commendations.NewCommendation;
import org.jibao.assessment.Quarter;
import org.jibao.assessment.SchemeBook;
import org.jibao.assessment.ScoreSheets;
import org.jibao.incidents.CallNote;
import org.jibao.incidents.Directives;
import org.jibao.incidents.Handling;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.Instruction;
import org.jibao.incidents.PhoneReport;
import org.jibao.incidents.PolicyBook;
import org.jibao.incidents.Prompt;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.responsibility.DutyRoster;
import org.jibao.responsibility.ResponsibilityMatrix;
import org.jibao.responsibility.ResponsiblePersons;
import org.jibao.responsibility.ResponsiblePersons.NewPerson;
import org.jibao.responsibility.Tier;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;
import org.jibao.timeliness.PolicyException;
import org.jibao.timeliness.PolicyFiles;
import org.jibao.workbooks.Column;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.SheetSpec;
import org.jibao.workbooks.WorkbookWriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every kind drawn from the stored record by its own queries, on both databases. */
@OnEveryDatabase
class DocumentKindsTest {
    private static final Actor ADMINISTRATOR = actor("admin", Role.ADMINISTRATOR);
    private static final Actor CLERK = actor("chen", Role.DUTY_OFFICER);
    private static final Actor SECRETARY = actor("wang", Role.SECRETARY);
    private static final Actor EVALUATOR = actor("li", Role.EVALUATOR);

    @Inject
    DocumentDesk desk;

    @Inject
    Offices offices;

    @Inject
    PolicyBook policies;

    @Inject
    IncidentRegister register;

    @Inject
    Handling handling;

    @Inject
    Directives directives;

    @Inject
    Commendations commendations;

    @Inject
    ResponsiblePersons persons;

    @Inject
    ResponsibilityMatrix matrix;

    @Inject
    DutyRoster roster;

    @Inject
    SchemeBook schemes;

    @Inject
    ScoreSheets sheets;

    @Inject
    Ledger ledger;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    private static Actor actor(String login, Role role) {
        return new Actor(login, login, "shiweiban", Set.of(role));
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(Examples.ZONE).toInstant();
    }

    @BeforeEach
    void an_office_with_its_rules() throws PolicyException {
        database.empty();
        database.sql("insert into assessment_gate (id) values (1)");
        database.sql("insert into document_gate (id) values (1)");
        clock.set(at("2026-07-01T08:00"));
        assertThat(offices.importUnits(
                                Sheets.of(
                                        "机构",
                                        "代码|全称|简称|层级|考核分组|顺序|启用日期|停用日期|继任机构",
                                        "shiweiban|中共安澜市委办公室|市委办公室|市|||2010-01-01||",
                                        "linhe|中共临河县委办公室|临河县|县区|县（市、区）|1|2010-01-01||",
                                        "gongan|市公安局|市公安局|市直部门|市直部门|2|2010-01-01||"),
                                ImportMode.ALL_OR_NONE,
                                ADMINISTRATOR)
                        .faults())
                .isEmpty();
        var policy = PolicyFiles.shipped().stream()
                .filter(shipped -> shipped.id().equals("city-provisional"))
                .findFirst()
                .orElseThrow();
        policies.adopt("city-provisional.json", policy.text(), LocalDate.of(2025, 1, 1), ADMINISTRATOR);
        var scheme = schemes.shipped().entrySet().iterator().next();
        schemes.adopt(scheme.getKey(), scheme.getValue(), LocalDate.of(2025, 1, 1), ADMINISTRATOR);
    }

    private IncidentNumber fire() {
        clock.set(at("2026-07-14T16:30"));
        return register.open(
                new PhoneReport(
                        "linhe",
                        "县委办公室值班员",
                        "0000-1234567",
                        at("2026-07-14T16:30"),
                        EventTime.exactly(at("2026-07-14T16:00")),
                        null,
                        null,
                        "fire",
                        "青石镇*木材|加工厂火灾",
                        "青石镇",
                        "",
                        "正在扑救\n有人员失联",
                        "",
                        Figures.NONE.with(FigureKind.DEATHS, java.math.BigDecimal.ONE),
                        List.of(new MetMust(Must.MAY_ESCALATE, "厂房内还有人被困")),
                        "",
                        false),
                CLERK);
    }

    private String draft(DocumentKind kind, String subject, Actor actor) {
        var id = desk.draft(kind, subject, actor);
        assertThat(desk.file(id, FileFormat.PDF).bytes()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        return desk.find(id).orElseThrow().manuscript();
    }

    private static void assertRefused(ThrowingCallable act, String words) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                        refused.problems().toString())
                .contains(words));
    }

    @Test
    void how_a_call_was_taken_is_on_its_sheet_once_it_is_noted() {
        var number = fire();
        assertThat(draft(DocumentKind.PHONE_RECORD, number + "/1", CLERK)).doesNotContain("接听核对", "主班值班员");

        var noted = fire();
        handling.note(noted, 1, new CallNote("主班值班员", "", true, null, false, "", "已转*办*|处", null), CLERK);
        assertThat(draft(DocumentKind.PHONE_RECORD, noted + "/1", CLERK))
                .contains("| 接听核对 | 已向来电人复述。没有录音。 |", "（主班值班员）", "已转\\*办\\*\\|处")
                .doesNotContain("回拨", "办结");
    }

    @Test
    void a_phone_record_is_an_urgent_bulletin_and_a_record_sheet() {
        var number = fire();
        clock.advance(Duration.ofHours(1));

        assertThat(draft(DocumentKind.URGENT_BULLETIN, number + "/1", CLERK))
                .contains("格式: 简报", "标题: \"青石镇*木材|加工厂火灾\"", "死亡[1](fact:figure.DEATHS)人");
        assertThat(draft(DocumentKind.PHONE_RECORD, number + "/1", CLERK))
                .contains("青石镇\\*木材\\|加工厂火灾", "正在扑救 有人员失联", "fact:written.due");
        assertRefused(() -> desk.draft(DocumentKind.PHONE_RECORD, number + "/7", CLERK), "没有第7号报告");
        assertRefused(() -> desk.draft(DocumentKind.URGENT_BULLETIN, "../1", CLERK), "");
    }

    @Test
    void the_register_of_a_span_carries_the_sealed_head_of_the_ledger() {
        var number = fire();
        clock.set(at("2026-07-20T09:00"));

        var paper = draft(DocumentKind.REGISTER, "2026-07-14/2026-07-14", CLERK);

        assertThat(paper).contains("[" + number + "](fact:incident." + number + ".number)", "fact:ledger.hash");
        assertThat(ledger.verify().sound()).isTrue();
        assertThat(draft(DocumentKind.REGISTER, "2026-07-15/2026-07-20", CLERK)).contains("没有登记事件");
        assertRefused(() -> desk.draft(DocumentKind.REGISTER, "2026-07-15/2026-07-01", CLERK), "请对调");
        assertRefused(() -> desk.draft(DocumentKind.REGISTER, "2026-13-15/2026-07-01", CLERK), "格式不对");
        assertRefused(() -> desk.draft(DocumentKind.REGISTER, "七月", CLERK), "应为首日和末日");
    }

    @Test
    void a_trace_names_the_posts_that_answered_that_day() {
        persons.appoint(
                new NewPerson("linhe", Tier.HEAD, "县委办公室主任", "", "0000-1234567", "", "", LocalDate.of(2026, 1, 1)),
                CLERK);
        var number = fire();
        clock.set(at("2026-07-16T09:00"));
        persons.appoint(
                new NewPerson("linhe", Tier.HEAD, "新任主任", "", "0000-1234567", "", "", LocalDate.of(2026, 7, 15)),
                CLERK);

        assertThat(draft(DocumentKind.INCIDENT_TRACE, number.toString(), CLERK))
                .contains("第一责任人县委办公室主任", "信息流转时间表")
                .doesNotContain("新任主任");
        assertRefused(() -> desk.draft(DocumentKind.INCIDENT_TRACE, "2026-0999", CLERK), "没有编号为2026-0999");
    }

    @Test
    void what_a_leader_wrote_is_passed_on_word_for_word_and_watched_over() {
        var number = fire();
        clock.set(at("2026-07-14T17:10"));
        var instruction = directives.instruct(
                number,
                new Instruction(
                        "市委书记",
                        EventTime.exactly(at("2026-07-14T17:00")),
                        "全力搜救，查明原因",
                        1,
                        "",
                        List.of("linhe"),
                        List.of("gongan"),
                        at("2026-07-15T17:00")),
                SECRETARY);
        clock.set(at("2026-07-14T18:00"));
        var prompt = directives.prompt(
                number,
                new Prompt(
                        true,
                        "linhe",
                        List.of(),
                        EventTime.exactly(at("2026-07-14T18:00")),
                        Channel.FAX,
                        "值班员",
                        "报告搜救进展",
                        instruction,
                        "",
                        at("2026-07-14T20:00"),
                        ""),
                CLERK);

        assertThat(draft(DocumentKind.INSTRUCTION_TRANSMITTAL, number + "/" + instruction, SECRETARY))
                .contains("全力搜救，查明原因", "临河县", "市公安局");
        assertThat(draft(DocumentKind.PROMPT, number + "/" + prompt, CLERK)).contains("市委书记", "报告搜救进展", "格式: 信函");
        assertRefused(() -> desk.draft(DocumentKind.PROMPT, number + "/" + instruction, CLERK), "是批示，不能按催报督办通知单");
        assertRefused(() -> desk.draft(DocumentKind.PROMPT, number + "/99", CLERK), "没有第99号");
        assertRefused(() -> desk.draft(DocumentKind.PROMPT, "x", CLERK), "事件编号加序号");
    }

    @Test
    void a_commendation_is_drafted_once_two_agree_and_counts_once_issued() {
        var number = fire();
        clock.set(at("2026-07-20T09:00"));
        var id = commendations.propose(
                new NewCommendation(
                        List.of("linhe"), LocalDate.of(2026, 7, 14), List.of(number), null, "初报及时，要素齐全", "登记簿"),
                SECRETARY);
        assertRefused(() -> desk.draft(DocumentKind.COMMENDATION, String.valueOf(id), SECRETARY), "尚未经另一人同意");
        commendations.approve(id, "属实", EVALUATOR);

        assertThat(draft(DocumentKind.COMMENDATION, String.valueOf(id), SECRETARY))
                .contains("关于表扬临河县紧急信息报送工作的通报", "距事发[30分钟]");
        assertRefused(() -> desk.draft(DocumentKind.COMMENDATION, "x", SECRETARY), "应为数字");
        assertRefused(() -> desk.draft(DocumentKind.COMMENDATION, "999", SECRETARY), "没有序号为999");
    }

    @Test
    void matrix_persons_and_roster_are_drawn_for_their_days() {
        assertRefused(() -> desk.draft(DocumentKind.RESPONSIBILITY_MATRIX, "2026-07-01", SECRETARY), "没有施行的职责分工");
        assertThat(matrix.importEdition(
                                Sheets.two(
                                        "版本",
                                        "名称|依据|启用日期",
                                        "紧急信息报送职责分工||2026-01-01",
                                        "职责分工",
                                        "机构代码|职责表述|事件种类",
                                        "gongan|火灾和交通|火灾、道路交通事故"),
                                ImportMode.ALL_OR_NONE,
                                ADMINISTRATOR)
                        .faults())
                .isEmpty();
        persons.appoint(
                new NewPerson("linhe", Tier.HEAD, "县委办公室主任", "", "0000-1234567", "", "", LocalDate.of(2026, 1, 1)),
                CLERK);
        assertThat(roster.importShifts(
                                Sheets.of(
                                        "值班表",
                                        "开始|结束|带班领导|带班电话|主班|副班|值班电话|备注",
                                        "2026-10-01 09:00|2026-10-02 09:00|副秘书长|0000-8100001|科长||0000-8100000|"),
                                ImportMode.ALL_OR_NONE,
                                CLERK)
                        .faults())
                .isEmpty();

        assertThat(draft(DocumentKind.RESPONSIBILITY_MATRIX, "2026-07-01", SECRETARY))
                .contains("火灾、道路交通事故", "目前没有部门负责报送");
        assertThat(draft(DocumentKind.RESPONSIBLE_PERSONS, "2026-07-01", SECRETARY))
                .contains("县委办公室主任", "临河县（缺直接责任人、信息员）");
        assertThat(draft(DocumentKind.DUTY_ROSTER, "2026-10-01/2026-10-02", SECRETARY))
                .contains("09:00至次日09:00", "国庆节", "尚未排班");
        assertRefused(() -> desk.draft(DocumentKind.RESPONSIBLE_PERSONS, "昨天", SECRETARY), "应为“2026-07-01”");
        assertRefused(() -> desk.draft(DocumentKind.DUTY_ROSTER, "2026-10-01", SECRETARY), "应为首日和末日");
    }

    @Test
    void the_year_is_told_when_all_its_quarters_are_closed() {
        fire();
        clock.set(at("2027-01-08T09:00"));
        for (int quarter = 1; quarter <= 3; quarter++) {
            sheets.close(new Quarter(2026, quarter), EVALUATOR);
        }
        assertRefused(() -> desk.draft(DocumentKind.ANNUAL_BULLETIN, "2026", EVALUATOR), "2026年第四季度尚未封存");
        sheets.close(new Quarter(2026, 4), EVALUATOR);

        assertThat(draft(DocumentKind.ANNUAL_BULLETIN, "2026", EVALUATOR))
                .contains("关于2026年度紧急信息报送考核情况的通报", "上年没有封存全部季度，不作同比");
        assertRefused(() -> desk.draft(DocumentKind.ANNUAL_BULLETIN, "二〇二六", EVALUATOR), "应为“2026”");
    }

    /** Workbooks of text cells, parted by bars. */
    private static final class Sheets {
        static ByteArrayInputStream of(String sheet, String heads, String... lines) {
            return new ByteArrayInputStream(add(writer(), sheet, heads, lines).bytes());
        }

        static ByteArrayInputStream two(
                String one, String oneHeads, String oneLine, String two, String twoHeads, String twoLine) {
            return new ByteArrayInputStream(add(add(writer(), one, oneHeads, oneLine), two, twoHeads, twoLine)
                    .bytes());
        }

        private static WorkbookWriter writer() {
            return new WorkbookWriter(Examples.ZONE);
        }

        private static WorkbookWriter add(WorkbookWriter writer, String sheet, String heads, String... lines) {
            var names = heads.split("\\|", -1);
            var spec = new SheetSpec(
                    sheet,
                    Arrays.stream(names)
                            .map(name -> new Column(name, Column.Type.TEXT, false, ""))
                            .toList());
            var rows = new ArrayList<Map<String, @Nullable Object>>();
            for (var line : lines) {
                var cells = line.split("\\|", -1);
                var row = new HashMap<String, @Nullable Object>();
                for (int i = 0; i < names.length; i++) {
                    if (!cells[i].isBlank()) {
                        row.put(names[i], cells[i]);
                    }
                }
                rows.add(row);
            }
            return writer.sheet(spec, rows);
        }
    }
}
