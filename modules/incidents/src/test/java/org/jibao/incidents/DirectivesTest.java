package org.jibao.incidents;

import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jibao.incidents.DirectiveStep.Act;
import org.jibao.incidents.DirectiveView.Kind;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jibao.incidents.Bench.ADMIN;
import static org.jibao.incidents.Bench.AUDITOR;
import static org.jibao.incidents.Bench.LEADER;
import static org.jibao.incidents.Bench.OFFICER;
import static org.jibao.incidents.Bench.REPORTER;
import static org.jibao.incidents.Bench.about;
import static org.jibao.incidents.Bench.at;
import static org.jibao.incidents.Bench.call;
import static org.jibao.incidents.Bench.exactly;

@OnEveryDatabase
class DirectivesTest {
    private static final String WORDS = "请县委立即核实，\n确保人员安全；  有情况随时报。";

    @Inject
    Bench bench;

    @Inject
    IncidentRegister register;

    @Inject
    Directives directives;

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

    private static Instruction instruction(String text, @Nullable Instant due) {
        return new Instruction(
                "市委书记", exactly("12-04 17:30"), text, 1, "电话记录", List.of("linhe"), List.of("linye"), due);
    }

    private static Prompt prompt(String unit, String matter) {
        return new Prompt(
                false,
                unit,
                List.of(),
                exactly("12-04 18:00"),
                Channel.PHONE,
                "值班员",
                matter,
                null,
                "",
                at("12-04 18:30"),
                "总值班室 8880001");
    }

    private static DirectiveStep step(Act act, String unit, String time, String text) {
        return new DirectiveStep(act, unit, "值班员", exactly(time), Channel.PHONE, text, null);
    }

    private DirectiveView view(int directive) {
        return directives.find(fire, directive).orElseThrow();
    }

    @Test
    void an_instruction_is_kept_word_for_word_with_who_has_to_act_and_until_when() {
        var id = directives.instruct(fire, instruction(WORDS, at("12-05 17:30")), OFFICER);
        assertThat(id).isEqualTo(1);
        var view = view(1);
        assertThat(view.kind()).isEqualTo(Kind.INSTRUCTION);
        assertThat(view.from()).isEqualTo("市委书记");
        assertThat(view.text()).isEqualTo(WORDS);
        assertThat(view.at()).isEqualTo(exactly("12-04 17:30"));
        assertThat(view.report()).isEqualTo(1);
        assertThat(view.original()).isEqualTo("电话记录");
        assertThat(view.units()).containsExactly(new Party("linhe", "临河县", Level.COUNTY));
        assertThat(view.supporting()).containsExactly(new Party("linye", "市林业局", Level.DEPARTMENT));
        assertThat(view.due()).isEqualTo(at("12-05 17:30"));
        assertThat(view.recordedAt()).isEqualTo(at("12-05 09:00"));
        assertThat(view.recordedBy()).isEqualTo("值班员甲");
        assertThat(ledger.latest(1)).singleElement().satisfies(entry -> {
            assertThat(entry.act().verb()).isEqualTo("incident.instruct");
            assertThat(entry.act().subject()).isEqualTo("incident/2017-0001");
            assertThat(entry.act().details()).contains("市委书记").contains("确保人员安全；  有情况随时报。");
        });
    }

    @Test
    void what_became_of_an_instruction_is_put_on_record_step_by_step() {
        directives.instruct(fire, instruction(WORDS, at("12-04 20:00")), OFFICER);
        directives.follow(fire, 1, step(Act.PASSED_ON, "linhe", "12-04 17:40", ""), OFFICER);
        directives.follow(fire, 1, step(Act.RECEIVED, "linhe", "12-04 17:42", ""), OFFICER);
        assertThat(view(1).overdue(at("12-04 20:00"))).isFalse();
        assertThat(view(1).overdue(at("12-04 20:00:01"))).isTrue();
        directives.follow(
                fire, 1, new DirectiveStep(Act.EXTENDED, "linhe", "", null, null, "通信中断", at("12-04 23:00")), LEADER);
        assertThat(view(1).firstDue()).isEqualTo(at("12-04 20:00"));
        assertThat(view(1).due()).isEqualTo(at("12-04 23:00"));
        assertThat(view(1).overdue(at("12-04 20:00:01"))).isFalse();
        directives.follow(fire, 1, step(Act.ANSWERED, "linhe", "12-04 22:10", "火已扑灭，无人伤亡"), OFFICER);
        assertThat(view(1).overdue(at("12-05 00:00"))).isFalse();
        assertThat(view(1).closed()).isFalse();
        directives.follow(fire, 1, step(Act.CLOSED, "", "12-05 08:30", "已呈报"), LEADER);
        var view = view(1);
        assertThat(view.closed()).isTrue();
        assertThat(view.answer().orElseThrow().text()).isEqualTo("火已扑灭，无人伤亡");
        assertThat(view.steps())
                .extracting(step -> step.act().printed() + " " + step.unit() + " " + step.at())
                .containsExactly(
                        "转办 " + new Party("linhe", "临河县", Level.COUNTY) + " " + exactly("12-04 17:40"),
                        "签收 " + new Party("linhe", "临河县", Level.COUNTY) + " " + exactly("12-04 17:42"),
                        "延期 " + new Party("linhe", "临河县", Level.COUNTY) + " null",
                        "反馈 " + new Party("linhe", "临河县", Level.COUNTY) + " " + exactly("12-04 22:10"),
                        "办结 null " + exactly("12-05 08:30"));
        assertThat(ledger.latest(1)).singleElement().satisfies(entry -> {
            assertThat(entry.act().verb()).isEqualTo("incident.follow");
            assertThat(entry.act().details()).contains("\"directive\":1").contains("\"act\":\"CLOSED\"");
        });
        assertThat(problems(
                        () -> directives.follow(fire, 1, step(Act.ANSWERED, "linhe", "12-05 08:40", "又报"), OFFICER)))
                .containsExactly("directive 第1号批示或催办已经办结，不能再补；确有新情况的，请另记一件");
    }

    @Test
    void prompts_and_supervision_are_numbered_with_the_instructions_they_rest_on() {
        directives.instruct(fire, instruction(WORDS, null), OFFICER);
        assertThat(directives.prompt(fire, prompt("linhe", "请速报伤亡情况"), OFFICER)).isEqualTo(2);
        assertThat(directives.prompt(
                        fire,
                        new Prompt(
                                true,
                                "linhe",
                                List.of("linye"),
                                about("12-04 19:00", 5),
                                Channel.WRITTEN,
                                "",
                                "落实市委书记批示",
                                1,
                                "督查工作规定第九条",
                                at("12-09 19:00"),
                                ""),
                        LEADER))
                .isEqualTo(3);
        assertThat(directives.of(fire))
                .extracting(view -> view.id() + " " + view.kind().printed() + " " + view.from() + " " + view.basis()
                        + " " + view.channel())
                .containsExactly("1 批示 市委书记 null null", "2 催报 市委办 null PHONE", "3 督办 市委办 1 WRITTEN");
        assertThat(view(2).contact()).isEqualTo("总值班室 8880001");
        assertThat(view(2).sentBy()).isEqualTo("值班员");
        assertThat(view(3).original()).isEqualTo("督查工作规定第九条");
    }

    @Test
    void a_question_from_above_is_answered_on_record_and_starts_the_clock_of_being_asked() {
        var asked = new Inquiry(
                Level.PROVINCE,
                Desk.PARTY_OFFICE,
                "",
                exactly("12-04 21:00"),
                Channel.PHONE,
                "火情如何",
                at("12-04 21:30"));
        directives.ask(fire, asked, OFFICER);
        assertThat(view(1).from()).isEqualTo("省党委办公室");
        assertThat(register.facts(fire).orElseThrow().askedAt()).isEqualTo(exactly("12-04 21:00"));
        // A later question does not move the clock; one that turns out to have been earlier does.
        directives.ask(
                fire,
                new Inquiry(Level.CENTRE, Desk.LEADERS, "国办值班室", exactly("12-04 22:00"), Channel.PHONE, "续报", null),
                OFFICER);
        assertThat(register.facts(fire).orElseThrow().askedAt()).isEqualTo(exactly("12-04 21:00"));
        directives.ask(
                fire,
                new Inquiry(Level.PROVINCE, Desk.LEADERS, "", exactly("12-04 20:50"), Channel.PHONE, "火情", null),
                OFFICER);
        assertThat(register.facts(fire).orElseThrow().askedAt()).isEqualTo(exactly("12-04 20:50"));
        directives.follow(fire, 1, step(Act.ANSWERED, "", "12-04 21:20", "已控制"), OFFICER);
        assertThat(view(1).answer()).isPresent();
    }

    @Test
    void each_command_asks_for_its_role_and_a_reporter_answers_for_the_own_unit_only() {
        directives.prompt(fire, prompt("linhe", "请速报"), OFFICER);
        directives.prompt(fire, prompt("heyang", "请速报"), OFFICER);
        for (var actor : List.of(REPORTER, ADMIN, AUDITOR)) {
            assertThatThrownBy(() -> directives.instruct(fire, instruction(WORDS, null), actor))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> directives.prompt(fire, prompt("linhe", "请速报"), actor))
                    .isInstanceOf(Forbidden.class);
        }
        for (var actor : List.of(ADMIN, AUDITOR)) {
            assertThatThrownBy(() -> directives.follow(fire, 1, step(Act.RECEIVED, "linhe", "12-04 18:01", ""), actor))
                    .isInstanceOf(Forbidden.class);
        }
        directives.follow(fire, 1, step(Act.RECEIVED, "linhe", "12-04 18:01", ""), REPORTER);
        directives.follow(fire, 1, step(Act.ANSWERED, "linhe", "12-04 18:20", "无伤亡"), REPORTER);
        assertThat(refused(1, step(Act.CLOSED, "linhe", "12-04 18:30", ""), REPORTER))
                .containsExactly("act “办结”由值班员登记，信息员只能签收和反馈");
        assertThat(refused(2, step(Act.ANSWERED, "linhe", "12-04 18:20", "无伤亡"), REPORTER))
                .containsExactly("unit 信息员只能签收、反馈交给本单位（linhe）的事项，请由值班员登记");
        assertThat(refused(2, step(Act.ANSWERED, "heyang", "12-04 18:20", "无伤亡"), REPORTER))
                .containsExactly("unit 信息员只能签收、反馈交给本单位（linhe）的事项，请由值班员登记");
        assertThat(refused(1, step(Act.ANSWERED, "", "12-04 18:20", "无伤亡"), REPORTER))
                .containsExactly("unit 信息员只能签收、反馈交给本单位（linhe）的事项，请由值班员登记");
    }

    private List<String> refused(int directive, DirectiveStep step, Actor actor) {
        return problems(() -> directives.follow(fire, directive, step, actor));
    }

    @Test
    void an_instruction_is_refused_with_all_its_problems_and_nothing_is_stored() {
        assertThat(problems(() -> directives.instruct(
                        fire,
                        new Instruction(
                                "书\n记",
                                exactly("12-04 15:59"),
                                " \n",
                                7,
                                "件".repeat(201),
                                List.of("linhe", "nie", "linhe"),
                                List.of("linhe"),
                                at("12-04 15:59")),
                        OFFICER)))
                .containsExactly(
                        "leader 批示领导的职务应写成一行，请去掉换行",
                        "text 内容没有填写，请补上",
                        "original 批示件有201个字，超过了200个字，请精简",
                        "givenAt 批示或发出时间早于事发时间（15:59 < 16:00），请核对记录",
                        "answerDue 答复期限（15:59:00）不晚于15:59:00，请核对",
                        "report 这个事件没有第7号报告，请核对",
                        "units 单位“nie”在2017-12-04这一天不存在，请核对机构代码或名称",
                        "units 单位“临河县”写了两次，请去掉一个",
                        "supporting 单位“临河县”写了两次，请去掉一个");
        assertThat(directives.of(fire)).isEmpty();
        assertThat(ledger.latest(1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.act().verb()).isEqualTo("incident.open"));
    }

    @Test
    void a_prompt_is_refused_with_its_problems() {
        assertThat(problems(() -> directives.prompt(
                        fire,
                        new Prompt(
                                true,
                                "",
                                List.of(),
                                exactly("12-05 09:01"),
                                Channel.PHONE,
                                "\u0007",
                                "",
                                4,
                                "",
                                at("12-31 09:00").plusSeconds(366L * 86_400),
                                ""),
                        OFFICER)))
                .containsExactly(
                        "matter 催办事项没有填写，请补上",
                        "sentBy 发出人职务含有看不见的控制字符，请删去后重新填写",
                        "sentAt 发出时间（09:01）晚于现在（09:00），请核对",
                        "answerDue 答复期限（2019-01-01 09:00）在366天以后，请核对年份",
                        "basis 没有第4号批示或催办，请核对序号",
                        "unit 单位“”在2017-12-05这一天不存在，请核对机构代码或名称");
    }

    @Test
    void a_step_is_refused_with_its_problems() {
        directives.prompt(fire, prompt("linhe", "请速报"), OFFICER);
        assertThat(refused(9, step(Act.RECEIVED, "linhe", "12-04 18:01", ""), OFFICER))
                .containsExactly("directive 没有第9号批示或催办，请核对序号");
        assertThat(refused(1, step(Act.PASSED_ON, "", "12-04 17:59", ""), OFFICER))
                .containsExactly("doneAt 办理时间早于批示或发出时间（17:59 < 18:00），请核对记录", "unit 单位没有填写，请补上");
        assertThat(refused(1, step(Act.ANSWERED, "linhe", "12-04 18:10", " "), OFFICER))
                .containsExactly("text 反馈没有写内容，请补上");
        assertThat(refused(1, step(Act.EXTENDED, "linhe", "12-04 18:10", ""), OFFICER))
                .containsExactly("text 延期没有写原因，请补上", "newDue 新的期限没有填写，请补上");
        assertThat(refused(
                        1, new DirectiveStep(Act.EXTENDED, "linhe", "", null, null, "断电", at("12-04 18:30")), OFFICER))
                .containsExactly("newDue 新的期限（18:30:00）不晚于18:30:00，请核对");
        assertThat(refused(1, new DirectiveStep(Act.RECEIVED, "linhe", "", null, null, "", at("12-04 19:00")), OFFICER))
                .containsExactly("newDue 只有延期才填新的期限，“签收”不填，请去掉");
        assertThat(view(1).steps()).isEmpty();
    }

    @Test
    void an_unknown_incident_has_no_directives() {
        assertThat(problems(() -> directives.of(new IncidentNumber(2017, 99))))
                .containsExactly("number 没有编号为2017-0099的事件，请核对编号");
    }

    private static List<String> problems(Runnable work) {
        var refused = catchThrowableOfType(InvalidInput.class, work::run);
        assertThat(refused).as("nothing was refused").isNotNull();
        return refused.problems().stream()
                .map(problem -> problem.field() + " " + problem.message())
                .toList();
    }
}
