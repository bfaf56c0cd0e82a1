package org.jibao.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.jibao.assessment.Criticisms;
import org.jibao.incidents.IncidentRegister;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Role;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.timeliness.Grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jibao.documents.OfficeAtWork.CLERK;
import static org.jibao.documents.OfficeAtWork.EVALUATOR;
import static org.jibao.documents.OfficeAtWork.LEADER;
import static org.jibao.documents.OfficeAtWork.SECOND_SECRETARY;
import static org.jibao.documents.OfficeAtWork.SECRETARY;

/** 拟稿, 核稿, 会签, 签发: every opinion is an act of the person whose turn it is, and holds for the text that was read. */
@OnEveryDatabase
class DocumentFlowTest {

    @Inject
    OfficeAtWork office;

    @Inject
    DocumentDesk desk;

    @Inject
    DocumentFlow flow;

    @Inject
    Criticisms criticisms;

    @Inject
    IncidentRegister register;

    @Inject
    Reminders reminders;

    @Inject
    Ledger ledger;

    @Inject
    MovableClock clock;

    private long id;

    @BeforeEach
    void a_draft() throws Exception {
        office.open();
        var drawn = office.criticism("linhe", "2026-07-14T16:00", "2026-07-14T21:00");
        id = desk.draft(DocumentKind.CRITICISM, String.valueOf(drawn), SECRETARY);
        clock.set(OfficeAtWork.at("2026-07-17T09:00"));
    }

    private FlowView view() {
        return flow.find(id, LEADER).orElseThrow();
    }

    private void agree(org.jibao.offices.Actor actor) {
        flow.opine(id, Opinion.AGREE, "", view().version(), actor);
    }

    private static void assertRefused(ThrowingCallable act, String... words) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                        refused.problems().toString())
                .contains(words));
    }

    @Test
    void a_draft_goes_from_hand_to_hand_and_each_opinion_is_on_record_with_its_time() {
        assertThat(view().place()).isEqualTo("拟稿");
        assertThat(view().steps()).containsExactly("核稿（秘书或考核员）", "会签（考核员）", "签发（带班领导）");
        flow.submit(id, 0, "请核", SECRETARY);
        assertThat(view().place()).isEqualTo("核稿");
        assertThat(view().holders()).containsExactly("秘书或考核员");
        clock.advance(Duration.ofMinutes(20));
        flow.opine(id, Opinion.AGREE, "文字已核", 0, SECOND_SECRETARY);
        clock.advance(Duration.ofMinutes(20));
        agree(EVALUATOR);
        assertThat(view().place()).isEqualTo("签发");
        flow.opine(id, Opinion.READ, "", 0, LEADER);
        assertThat(view().place()).isEqualTo("待编号印发");

        var issued = desk.issue(id, SECRETARY);

        assertThat(issued.number()).isEqualTo("安办通报〔2026〕1号");
        assertThat(view().place()).isEqualTo("已印发");
        assertThat(view().acts()).extracting(FlowView.Line::act).containsExactly("送审", "核稿：同意", "会签：同意", "签发（圈阅）");
        assertThat(view().acts()).extracting(FlowView.Line::by).containsExactly("秘书王", "秘书周", "考核员李", "主任赵");
        assertThat(view().acts().get(1).words()).isEqualTo("文字已核");
        assertThat(view().acts().get(1).at()).isEqualTo(OfficeAtWork.at("2026-07-17T09:20"));
        assertThat(view().acts()).filteredOn(FlowView.Line::stands).hasSize(3);
        assertThat(ledger.latest(20))
                .extracting(entry -> entry.act().verb())
                .contains("document.submit", "document.agree", "document.read", "document.send");
        assertThat(ledger.verify().sound()).isTrue();
    }

    @Test
    void nothing_is_issued_before_the_last_seat_has_agreed() {
        assertRefused(() -> desk.issue(id, SECRETARY), "还没有送审");
        flow.submit(id, 0, "", SECRETARY);
        assertRefused(() -> desk.issue(id, SECRETARY), "核稿", "秘书或考核员");
        agree(SECOND_SECRETARY);
        agree(EVALUATOR);
        assertRefused(() -> desk.issue(id, SECRETARY), "签发", "带班领导");
        assertThat(desk.find(id).orElseThrow().number()).isNull();
        agree(LEADER);
        desk.issue(id, SECRETARY);
    }

    @Test
    void nobody_gives_an_opinion_out_of_turn_or_on_his_own_draft() {
        assertRefused(() -> agree(LEADER), "还没有送审");
        flow.submit(id, 0, "", SECRETARY);
        assertThatThrownBy(() -> agree(LEADER)).isInstanceOf(Forbidden.class);
        assertRefused(() -> agree(SECRETARY), "自己起草或送审");
        assertRefused(() -> flow.opine(id, Opinion.READ, "", 0, SECOND_SECRETARY), "不能只圈阅");
        assertRefused(() -> flow.opine(id, Opinion.RETURN, " ", 0, SECOND_SECRETARY), "理由");
        assertRefused(() -> flow.submit(id, 0, "", SECRETARY), "已经送审");
        assertThatThrownBy(() -> flow.submit(id, 0, "", OfficeAtWork.reporter("linhe")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> flow.find(id, OfficeAtWork.reporter("linhe"))).isInstanceOf(Forbidden.class);
        assertThat(view().acts()).hasSize(1);
    }

    @Test
    void an_auditor_reads_everything_and_does_nothing() {
        var auditor = OfficeAtWork.actor("shenji", "审计员", Role.AUDITOR);
        flow.submit(id, 0, "", SECRETARY);
        var seen = flow.find(id, auditor).orElseThrow();
        assertThat(seen.acts()).hasSize(1);
        assertThat(seen.may()).isEmpty();
        assertThat(flow.waitingFor(auditor)).isEmpty();
        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> flow.opine(id, Opinion.AGREE, "", 0, auditor),
                () -> flow.opine(id, Opinion.RETURN, "x", 0, auditor),
                () -> flow.submit(id, 0, "", auditor),
                () -> flow.issueAhead(id, "x", "y", auditor),
                () -> desk.issue(id, auditor))) {
            assertThatThrownBy(act).isInstanceOf(Forbidden.class);
        }
        assertRefused(() -> desk.save(id, "---\n标题: x\n---\n", 0, auditor), "由秘书或考核员办理");
        assertThat(view().acts()).hasSize(1);
    }

    @Test
    void a_draft_that_is_returned_goes_back_with_the_reason_and_begins_again() {
        flow.submit(id, 0, "", SECRETARY);
        agree(SECOND_SECRETARY);
        flow.opine(id, Opinion.RETURN, "第二段时间写错", 0, EVALUATOR);
        assertThat(view().place()).isEqualTo("拟稿");
        assertThat(view().acts().get(2).words()).isEqualTo("第二段时间写错");
        assertThat(view().acts().get(1).note()).contains("上一轮");
        assertThat(flow.waitingFor(SECRETARY)).extracting(FlowView::document).containsExactly(id);
        flow.submit(id, 0, "已改", SECRETARY);
        assertThat(view().place()).isEqualTo("核稿");
    }

    @Test
    void a_change_takes_the_opinions_on_the_text_before_with_it() {
        flow.submit(id, 0, "", SECRETARY);
        agree(SECOND_SECRETARY);
        var text = desk.find(id).orElseThrow().manuscript();
        desk.save(id, text.replace("值班脱岗", "值班人员脱岗"), 0, EVALUATOR);
        assertThat(view().place()).isEqualTo("核稿");
        assertThat(view().acts().get(1).stands()).isFalse();
        assertThat(view().acts().get(1).note()).contains("改动");
        assertRefused(() -> flow.opine(id, Opinion.AGREE, "", 0, SECOND_SECRETARY), "考核员李改过");
        desk.save(id, text, 1, SECOND_SECRETARY);
        assertThat(view().place()).as("the very text that was agreed to").isEqualTo("会签");
    }

    @Test
    void only_who_holds_a_draft_changes_it() {
        flow.submit(id, 0, "", SECRETARY);
        agree(SECOND_SECRETARY);
        var text = desk.find(id).orElseThrow().manuscript();
        assertRefused(() -> desk.save(id, text, 0, SECRETARY), "会签", "考核员", "取回");
        assertRefused(() -> flow.takeBack(id, "", SECOND_SECRETARY), "秘书王");
        flow.takeBack(id, "要补一段", SECRETARY);
        desk.save(id, text, 0, SECRETARY);
        assertThat(view().place()).isEqualTo("拟稿");
    }

    @Test
    void a_time_that_runs_out_is_shown_and_reminded_of_and_agrees_to_nothing() {
        flow.submit(id, 0, "", SECRETARY);
        clock.advance(Duration.ofHours(4));
        assertThat(view().overdue()).as("exactly at the limit").isFalse();
        clock.advance(Duration.ofDays(400));
        assertThat(view().overdue()).isTrue();
        assertThat(view().place()).isEqualTo("核稿");
        assertThat(view().acts()).hasSize(1);
        assertRefused(() -> desk.issue(id, SECRETARY), "核稿");
        assertThat(flow.waitingFor(SECOND_SECRETARY))
                .extracting(FlowView::document)
                .containsExactly(id);
    }

    @Test
    void everybody_sees_what_waits_for_him() {
        assertThat(flow.waitingFor(SECOND_SECRETARY)).isEmpty();
        flow.submit(id, 0, "", SECRETARY);
        assertThat(flow.waitingFor(SECOND_SECRETARY)).hasSize(1);
        assertThat(flow.waitingFor(LEADER)).isEmpty();
        assertThat(flow.waitingFor(SECRETARY)).isEmpty();
        agree(SECOND_SECRETARY);
        agree(EVALUATOR);
        assertThat(flow.waitingFor(LEADER)).hasSize(1);
        agree(LEADER);
        assertThat(flow.waitingFor(SECRETARY)).hasSize(1);
        desk.issue(id, SECRETARY);
        assertThat(flow.waitingFor(SECRETARY)).isEmpty();
    }

    @Test
    void a_signer_typed_into_a_downward_paper_is_refused() {
        var text = desk.find(id).orElseThrow().manuscript();
        desk.save(id, text.replace("署名:", "签发人: 王市长\n署名:"), 0, SECRETARY);
        assertRefused(() -> flow.submit(id, 1, "", SECRETARY), "签发人“王市长”", "签发的动作");
        assertThat(String.join("", desk.preview(id))).doesNotContain("王市长");
    }

    @Test
    void names_inside_a_text_are_put_in_by_the_acts() {
        var text = desk.find(id).orElseThrow().manuscript();
        desk.save(id, text.replace("署名:", "附注: 签发：【签发人】　核稿：【核稿人】\n署名:"), 0, SECRETARY);
        assertThat(String.join("", desk.preview(id))).doesNotContain("主任赵", "秘书周");
        flow.submit(id, 1, "", SECRETARY);
        flow.opine(id, Opinion.AGREE, "", 1, SECOND_SECRETARY);
        flow.opine(id, Opinion.AGREE, "", 1, EVALUATOR);
        flow.opine(id, Opinion.AGREE, "", 1, LEADER);
        assertThat(desk.issue(id, SECRETARY).manuscript()).contains("附注: 签发：主任赵　核稿：秘书周");
    }

    @Test
    void what_a_template_left_open_is_not_submitted() {
        var text = desk.find(id).orElseThrow().manuscript();
        desk.save(id, text + "\n因【请写明原因】。\n", 0, SECRETARY);
        assertRefused(() -> flow.submit(id, 1, "", SECRETARY), "待填写", "【请写明原因】");
    }

    @Test
    void hostile_words_are_refused_or_kept_as_words() {
        assertRefused(() -> flow.submit(id, 0, "甲".repeat(2001), SECRETARY), "2001字");
        assertRefused(() -> flow.submit(id, 0, "a\u0000b", SECRETARY), "空字符");
        flow.submit(id, 0, "<script>alert(1)</script>', drop table document; --", SECRETARY);
        assertThat(view().acts().get(0).words()).isEqualTo("<script>alert(1)</script>', drop table document; --");
        assertRefused(() -> flow.submit(-1, 0, "", SECRETARY), "没有序号为-1");
        assertThat(flow.find(-1, SECRETARY)).isEmpty();
    }

    private void gradeOfTheFire(Grade grade) {
        var number = criticisms.all().get(0).items().get(0).findings().get(0).incident();
        register.grade(number, grade, "现场核定", CLERK);
    }

    @Test
    void the_gravest_go_ahead_of_the_signature_and_nobody_is_printed_as_having_signed() {
        assertRefused(() -> flow.issueAhead(id, "火势蔓延", "7月17日9时电话报告主任赵", SECRETARY), "特别重大、重大", "一般");
        gradeOfTheFire(Grade.MAJOR);
        id = desk.draft(DocumentKind.CRITICISM, desk.find(id).orElseThrow().subject(), SECRETARY);
        assertRefused(() -> flow.issueAhead(id, "火势蔓延", "已电话报告", SECRETARY), "不能越过", "核稿");
        flow.submit(id, 0, "", SECRETARY);
        agree(SECOND_SECRETARY);
        assertRefused(() -> flow.issueAhead(id, " ", "已电话报告", SECRETARY), "理由");
        assertRefused(() -> flow.issueAhead(id, "火势蔓延", "", SECRETARY), "电话告知");
        assertThatThrownBy(() -> flow.issueAhead(id, "火势蔓延", "已电话报告", EVALUATOR))
                .isInstanceOf(Forbidden.class);

        var issued = flow.issueAhead(id, "火势蔓延，不能等待", "7月17日9时电话报告主任赵", SECRETARY);

        assertThat(issued.number()).isEqualTo("安办通报〔2026〕1号");
        assertThat(view().acts())
                .extracting(FlowView.Line::act)
                .containsExactly("送审", "核稿：同意", "未经会签，先行印发", "未经签发，先行印发");
        assertThat(view().acts()).extracting(FlowView.Line::by).doesNotContain("主任赵");
        assertThat(view().debts()).extracting(FlowView.Debt::step).containsExactly("会签", "签发");
        assertThat(flow.waitingFor(LEADER)).extracting(FlowView::document).containsExactly(id);
        assertThatThrownBy(() -> flow.signLater(id, "", SECRETARY)).isInstanceOf(Forbidden.class);

        clock.advance(Duration.ofHours(24));
        assertThat(reminders.sweep()).isEqualTo(4);
        flow.signLater(id, "情况属实，同意", LEADER);
        assertThat(view().acts().get(4).act()).isEqualTo("补签");
        assertThat(view().acts().get(4).stands()).isFalse();
        assertThat(view().debts()).extracting(FlowView.Debt::step).containsExactly("会签");
        assertThat(flow.waitingFor(LEADER)).isEmpty();
        flow.signLater(id, "", EVALUATOR);
        assertRefused(() -> flow.signLater(id, "", EVALUATOR), "没有待补签");
    }

    @Test
    void the_signer_of_an_upward_paper_comes_from_the_act_and_from_nowhere_else() {
        office.sign(id);
        desk.issue(id, SECRETARY);
        clock.set(OfficeAtWork.at("2026-10-08T10:00"));
        office.close();
        var bulletin = desk.draft(DocumentKind.QUARTERLY_BULLETIN, "2026-Q3", EVALUATOR);
        var text = desk.find(bulletin).orElseThrow().manuscript();
        desk.save(bulletin, text.replace("署名:", "签发人：\n  - 王市长\n  - 李县长\n署名:"), 0, EVALUATOR);
        assertThat(String.join("", desk.preview(bulletin))).doesNotContain("王市长", "李县长", "签发人");
        flow.submit(bulletin, 1, "", EVALUATOR);
        flow.opine(bulletin, Opinion.AGREE, "", 1, SECRETARY);
        assertThat(String.join("", desk.preview(bulletin))).doesNotContain("主任赵");
        flow.opine(bulletin, Opinion.AGREE, "", 1, LEADER);
        var issued = desk.issue(bulletin, EVALUATOR);
        assertThat(issued.manuscript()).contains("签发人: \"主任赵\"").doesNotContain("王市长", "李县长");
    }

    @Test
    void a_kind_that_is_signed_by_issuing_needs_one_act_that_is_both() {
        var rules = new FlowRules(TemplateShelf.installed());
        assertThat(rules.of(DocumentKind.CRITICISM).isSignedByIssuing()).isFalse();
        assertThat(rules.of(DocumentKind.FIRST_REPORT).stages()).isEmpty();
    }

    @Test
    void an_office_changes_its_flow_in_a_copy_of_the_file(@TempDir Path folder) throws Exception {
        var shipped = TemplateShelf.installed().text("flows.properties");
        Files.writeString(folder.resolve("flows.properties"), "CRITICISM.flow=SIGN(ISSUERS)\n");
        var rules = new FlowRules(TemplateShelf.withOffice(folder));
        assertThat(rules.of(DocumentKind.CRITICISM).isSignedByIssuing()).isTrue();
        assertThat(FlowStage.text(rules.of(DocumentKind.CRITICISM).stages())).isEqualTo("SIGN(SECRETARY)");

        for (var wrong : List.of("CRITICISM.flwo=SIGN(APPROVER)", "REVIEW.within=soon", "DEFAULT.flow=SIGN(X)")) {
            Files.writeString(folder.resolve("flows.properties"), shipped + "\n" + wrong + "\n");
            assertThatThrownBy(() -> new FlowRules(TemplateShelf.withOffice(folder)))
                    .isInstanceOfAny(IllegalStateException.class, IllegalArgumentException.class);
        }
    }

    @Test
    void acts_are_never_lost_when_several_act_at_once() throws Exception {
        flow.submit(id, 0, "", SECRETARY);
        var pool = java.util.concurrent.Executors.newFixedThreadPool(4);
        try {
            var running = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit(() -> {
                        try {
                            flow.opine(id, Opinion.AGREE, "", 0, OfficeAtWork.actor("s" + i, "秘书" + i, Role.SECRETARY));
                            return 1;
                        } catch (InvalidInput | Forbidden late) {
                            return 0;
                        }
                    }))
                    .toList();
            int agreed = 0;
            for (var one : running) {
                agreed += one.get();
            }
            assertThat(agreed).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        assertThat(view().acts()).hasSize(2);
        assertThat(CLERK.roles()).isNotEmpty();
    }
}
