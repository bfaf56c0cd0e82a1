package org.jibao.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jibao.assessment.Criticisms;
import org.jibao.assessment.Findings;
import org.jibao.assessment.Quarter;
import org.jibao.assessment.ScoreSheets;
import org.jibao.assessment.Shields;
import org.jibao.incidents.Amendments;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.Moment;
import org.jibao.incidents.WrittenReport;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Role;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.PolicyException;
import org.jibao.timeliness.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** From the record to a numbered, frozen document, on both databases and with the real typesetter. */
@OnEveryDatabase
class DocumentDeskTest {
    private static final Quarter Q3 = OfficeAtWork.Q3;
    private static final Actor CLERK = OfficeAtWork.CLERK;
    private static final Actor SECRETARY = OfficeAtWork.SECRETARY;
    private static final Actor EVALUATOR = OfficeAtWork.EVALUATOR;

    @Inject
    DocumentDesk desk;

    @Inject
    IncidentRegister register;

    @Inject
    Amendments amendments;

    @Inject
    Criticisms criticisms;

    @Inject
    Findings findings;

    @Inject
    Shields shields;

    @Inject
    ScoreSheets sheets;

    @Inject
    Ledger ledger;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    private static Actor actor(String login, String name, Role role) {
        return new Actor(login, name, "shiweiban", Set.of(role));
    }

    @Inject
    OfficeAtWork office;

    @BeforeEach
    void an_office_with_its_rules() throws PolicyException {
        office.open();
    }

    private IncidentNumber fire(String unit, String occurred, String called) {
        return office.fire(unit, occurred, called);
    }

    private long criticism(String unit, String occurred, String called) {
        return office.criticism(unit, occurred, called);
    }

    /** Issues what the flow has signed. */
    private DocumentView issue(long id, Actor actor) {
        office.sign(id);
        return desk.issue(id, actor);
    }

    private static Instant at(String local) {
        return OfficeAtWork.at(local);
    }

    private DocumentView view(long id) {
        return desk.find(id).orElseThrow();
    }

    private static void assertRefused(ThrowingCallable act, String... words) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                        refused.problems().toString())
                .contains(words));
    }

    // Drafting

    @Test
    void a_concealment_is_circulated_as_it_was_confirmed_and_never_names_a_shielded_reporter() {
        var number = fire("linhe", "2026-07-14T16:00", "2026-07-14T16:30");
        var finding = findings.propose(
                new Findings.StatedFinding(
                        number, "linhe", Verdict.Kind.CONCEALED, "报死亡1人，实为死亡3人，李某来电反映。", "《规定》第九条", "医院接诊记录"),
                SECRETARY);
        findings.confirm(finding, "属实", EVALUATOR);
        var criticism = criticisms.draw(List.of(finding), Map.of(), "性质严重", SECRETARY);
        var draft = desk.draft(DocumentKind.CRITICISM, String.valueOf(criticism), SECRETARY);
        assertThat(view(draft).manuscript()).contains("报死亡1人，实为死亡3人", "瞒报");

        shields.shield(number, "李某", "敢报实情", SECRETARY);

        assertRefused(() -> office.sign(draft), "受保护的报告人（李某）");
    }

    @Test
    void a_report_is_printed_from_the_record_without_a_draft() {
        var number = fire("linhe", "2026-07-14T16:00", "2026-07-14T16:30");
        clock.set(at("2026-07-14T18:00"));
        var id = register.file(
                number,
                new WrittenReport(
                        Filing.Stage.FIRST,
                        Channel.WRITTEN,
                        "linhe",
                        null,
                        at("2026-07-14T17:40"),
                        "厂房部分倒塌。",
                        "",
                        "",
                        "",
                        "",
                        Figures.NONE.with(FigureKind.DEATHS, java.math.BigDecimal.valueOf(2)),
                        "主任 周文海",
                        ""),
                CLERK);

        var pdf = desk.print(DocumentKind.FIRST_REPORT, number + "/" + id, FileFormat.PDF);
        assertThat(pdf.name()).isEqualTo("关于青石镇加工厂事故情况的报告（初报）.pdf");
        assertThat(pdf.bytes()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        var ofd = desk.print(DocumentKind.FIRST_REPORT, number + "/" + id, FileFormat.OFD);
        assertThat(ofd.name()).isEqualTo("关于青石镇加工厂事故情况的报告（初报）.ofd");
        assertThat(ofd.mediaType()).isEqualTo("application/ofd");
        assertThat(desk.list(0, 10)).isEmpty();

        var draft = desk.draft(DocumentKind.FIRST_REPORT, number + "/" + id, CLERK);
        assertThat(view(draft).manuscript()).contains("死亡[2](fact:figure.DEATHS)人");
        assertRefused(() -> desk.issue(draft, CLERK), "不编号印发");
        assertRefused(() -> desk.draft(DocumentKind.FINAL_REPORT, number + "/" + id, CLERK), "是初报");
        assertRefused(() -> desk.draft(DocumentKind.FIRST_REPORT, number + "/1", CLERK), "电话记录");
        assertRefused(() -> desk.draft(DocumentKind.FIRST_REPORT, number + "/9", CLERK), "没有第9号报告");
        assertRefused(() -> desk.draft(DocumentKind.FIRST_REPORT, "2026-0099/1", CLERK), "没有编号为2026-0099");
        assertRefused(() -> desk.draft(DocumentKind.FIRST_REPORT, "x", CLERK), "2026-0123/2");
    }

    @Test
    void nothing_is_drafted_from_what_is_not_ripe() {
        assertRefused(() -> desk.draft(DocumentKind.CRITICISM, "77", SECRETARY), "没有序号为77");
        assertRefused(() -> desk.draft(DocumentKind.CRITICISM, "x", SECRETARY), "应为数字");
        assertRefused(() -> desk.draft(DocumentKind.QUARTERLY_BULLETIN, "2026-Q3", EVALUATOR), "尚未封存");
        assertThatThrownBy(() -> desk.draft(DocumentKind.QUARTERLY_BULLETIN, "2026-Q3", actor("a", "a", Role.REPORTER)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_unit_named_with_a_star_keeps_its_star() {
        var drawn = criticism("qingling", "2026-07-14T16:00", "2026-07-14T21:00");
        var draft = view(desk.draft(DocumentKind.CRITICISM, String.valueOf(drawn), SECRETARY));
        assertThat(draft.title()).contains("青岭县*");
        assertThat(draft.faults()).isEmpty();
        assertThat(desk.preview(draft.id())).isNotEmpty();
    }

    // Editing

    @Test
    void of_two_who_edit_the_second_is_told_who_saved() {
        var id = draftOfCriticism();
        var text = view(id).manuscript();
        desk.save(id, text.replace("值班脱岗", "值班人员脱岗"), 0, SECRETARY);
        assertThat(view(id).version()).isEqualTo(1);
        assertThat(view(id).manuscript()).contains("值班人员脱岗");
        assertRefused(() -> desk.save(id, text, 0, EVALUATOR), "秘书王");
        desk.save(id, text, 1, EVALUATOR);
    }

    @Test
    void a_manuscript_that_cannot_be_set_is_refused_with_line_and_remedy() {
        var id = draftOfCriticism();
        var text = view(id).manuscript();
        assertRefused(() -> desk.save(id, text + "\n<script>alert(1)</script>\n", 0, SECRETARY), "第", "行", "HTML");
        assertRefused(() -> desk.save(id, text + "\n![x](http://x/y.png)\n", 0, SECRETARY), "图片");
        assertRefused(() -> desk.save(id, text + "\n#### 跳级\n", 0, SECRETARY), "层");
        assertRefused(() -> desk.save(id, "没有头", 0, SECRETARY), "第1行");
        assertRefused(() -> desk.save(id, text + "甲".repeat(2_000_001), 0, SECRETARY), "超过了2000000字");
        assertThat(view(id).manuscript()).isEqualTo(text);
    }

    @Test
    void a_figure_changed_by_hand_is_named_before_issue() {
        var id = draftOfCriticism();
        var text = view(id).manuscript();
        desk.save(id, text.replace("[4小时](", "[3小时]("), 0, SECRETARY);
        assertThat(view(id).faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault)
                .contains("“3小时”", "“4小时”", "改回"));
        assertRefused(() -> desk.issue(id, SECRETARY), "不能印发");
        desk.save(id, text + "\n又[9](fact:no.such)起。\n", 1, SECRETARY);
        assertThat(view(id).faults()).singleElement().asString().contains("no.such");
    }

    @Test
    void a_draft_is_told_when_the_record_parts_from_it() {
        var drawn = criticism("linhe", "2026-07-14T16:00", "2026-07-14T21:00");
        var id = desk.draft(DocumentKind.CRITICISM, String.valueOf(drawn), SECRETARY);
        assertThat(view(id).faults()).isEmpty();

        var number = criticisms
                .find(drawn)
                .orElseThrow()
                .items()
                .get(0)
                .findings()
                .get(0)
                .incident();
        amendments.time(number, Moment.OCCURRED, EventTime.exactly(at("2026-07-14T16:30")), "值班记录", CLERK);

        assertThat(view(id).faults())
                .anySatisfy(fault -> assertThat(fault).contains("2026年7月14日16时", "2026年7月14日16时30分", "记录有变化"))
                .anySatisfy(fault -> assertThat(fault).contains("“4小时”", "“3小时30分钟”"));
        assertRefused(() -> desk.issue(id, SECRETARY), "不能印发");

        amendments.time(number, Moment.OCCURRED, EventTime.exactly(at("2026-07-14T20:30")), "值班记录", CLERK);
        assertThat(view(id).faults()).singleElement().asString().contains("已与记录不符", "复核");
    }

    private long draftOfCriticism() {
        var drawn = criticism("linhe", "2026-07-14T16:00", "2026-07-14T21:00");
        return desk.draft(DocumentKind.CRITICISM, String.valueOf(drawn), SECRETARY);
    }

    // Issuing

    @Test
    void issue_numbers_dates_freezes_and_counts() {
        var id = draftOfCriticism();
        var subject = view(id).subject();
        clock.set(at("2026-08-03T23:59"));

        assertThatThrownBy(() -> desk.issue(id, EVALUATOR)).isInstanceOf(Forbidden.class);
        var issued = issue(id, SECRETARY);

        assertThat(issued.number()).isEqualTo("安办通报〔2026〕1号");
        assertThat(issued.issuedOn()).isEqualTo(LocalDate.of(2026, 8, 3));
        assertThat(issued.manuscript())
                .contains("发文字号: \"安办通报〔2026〕1号\"", "成文日期: \"2026年8月3日\"", "印发日期: \"2026年8月3日\"");
        assertThat(issued.hashes()).hasSize(7).allSatisfy(hash -> assertThat(hash)
                .matches("\\S+ [0-9a-f]{64}"));
        var counted = criticisms.find(Long.parseLong(subject)).orElseThrow();
        assertThat(counted.documentNumber()).isEqualTo("安办通报〔2026〕1号");
        assertThat(counted.circulatedOn()).isEqualTo(LocalDate.of(2026, 8, 3));
        assertThat(ledger.latest(5)).extracting(entry -> entry.act().verb()).contains("document.issue");
        assertThat(ledger.verify().sound()).isTrue();

        assertRefused(() -> desk.issue(id, SECRETARY), "已经印发（安办通报〔2026〕1号）");
        assertRefused(() -> desk.save(id, issued.manuscript(), 0, SECRETARY), "不能再改");
        assertRefused(() -> desk.draft(DocumentKind.CRITICISM, subject, SECRETARY), "已以安办通报〔2026〕1号印发");
    }

    @Test
    void an_issued_file_stays_the_same_whatever_becomes_of_the_record() {
        var id = draftOfCriticism();
        issue(id, SECRETARY);
        var pdf = desk.file(id, FileFormat.PDF);
        var docx = desk.file(id, FileFormat.DOCX);
        var ofd = desk.file(id, FileFormat.OFD);
        assertThat(pdf.name()).isEqualTo("安办通报〔2026〕1号 关于临河县迟报紧急信息问题的通报.pdf");
        assertThat(view(id).hashes())
                .contains(
                        "document.pdf " + Sha256.of(pdf.bytes()),
                        "document.ofd " + Sha256.of(ofd.bytes()),
                        "document.docx " + Sha256.of(docx.bytes()));

        var number = register.list(new org.jibao.incidents.IncidentQuery("", "", false, null, null, null, 1))
                .get(0)
                .number();
        amendments.time(number, Moment.OCCURRED, EventTime.exactly(at("2026-07-14T20:30")), "值班记录", CLERK);
        clock.set(at("2026-12-31T08:00"));

        assertThat(desk.file(id, FileFormat.PDF).bytes()).isEqualTo(pdf.bytes());
        assertThat(desk.file(id, FileFormat.DOCX).bytes()).isEqualTo(docx.bytes());
        assertThat(desk.file(id, FileFormat.OFD).bytes()).isEqualTo(ofd.bytes());
        assertThat(view(id).faults()).isEmpty();
    }

    @Test
    void a_format_that_was_not_frozen_at_issue_is_refused_rather_than_made_anew() {
        var id = draftOfCriticism();
        issue(id, SECRETARY);
        database.sql("delete from document_file where name = 'document.ofd'");

        assertRefused(() -> desk.file(id, FileFormat.OFD), "安办通报〔2026〕1号印发时没有存OFD文件");
    }

    @Test
    void numbers_follow_one_another_without_a_gap_however_many_issue_at_once() throws Exception {
        var ids = new ArrayList<Long>();
        for (var unit : List.of("linhe", "qingling")) {
            var drawn = criticism(unit, "2026-07-14T16:00", "2026-07-14T21:00");
            for (int i = 0; i < 4; i++) {
                ids.add(desk.draft(DocumentKind.CRITICISM, String.valueOf(drawn), SECRETARY));
            }
        }
        ids.forEach(office::sign);
        var outcomes = together(ids.stream()
                .<Callable<String>>map(id -> () -> {
                    try {
                        return String.valueOf(desk.issue(id, SECRETARY).number());
                    } catch (InvalidInput refused) {
                        return refused.problems().get(0).message();
                    }
                })
                .toList());
        // One document for each criticism, its other drafts are told so, and no number is lost on them.
        assertThat(outcomes.stream()
                        .filter(outcome -> outcome.startsWith("安办通报"))
                        .sorted())
                .containsExactly("安办通报〔2026〕1号", "安办通报〔2026〕2号");
        assertThat(outcomes.stream().filter(outcome -> !outcome.startsWith("安办通报")))
                .hasSize(6)
                .allSatisfy(outcome -> assertThat(outcome).contains("印发"));
    }

    @Test
    void serials_are_gapless_per_organ_and_year_under_many_threads() throws Exception {
        var taken = together(IntStream.range(0, 24)
                .<Callable<Integer>>mapToObj(i -> () -> numbers.take("甲办", 2026, i % 4 == 3))
                .toList());
        assertThat(taken.stream().filter(serial -> serial > 0).sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 18).boxed().toList());
        assertThat(numbers.take("甲办", 2027, false)).isEqualTo(1);
        assertThat(numbers.take("乙办", 2026, false)).isEqualTo(1);
    }

    @Inject
    Numbers numbers;

    /** Takes numbers in transactions of their own, some of which fail. */
    @jakarta.enterprise.context.ApplicationScoped
    static class Numbers {
        @Inject
        Serials serials;

        @Inject
        org.jibao.testbed.Transactions transactions;

        int take(String organ, int year, boolean fail) {
            try {
                return transactions.call(() -> {
                    serials.enter();
                    var serial = serials.next(organ, year);
                    if (fail) {
                        throw new IllegalStateException("the document fails after its number was taken");
                    }
                    return serial;
                });
            } catch (IllegalStateException failed) {
                return 0;
            }
        }
    }

    private static <T> List<T> together(List<Callable<T>> acts) throws Exception {
        var barrier = new CyclicBarrier(acts.size());
        var pool = Executors.newFixedThreadPool(acts.size());
        try {
            var running = acts.stream()
                    .map(act -> pool.submit(() -> {
                        barrier.await();
                        return act.call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void a_closed_quarter_has_one_bulletin() throws IOException {
        var id = draftOfCriticism();
        issue(id, SECRETARY);
        clock.set(at("2026-10-08T10:00"));
        sheets.close(Q3, EVALUATOR);

        var first = desk.draft(DocumentKind.QUARTERLY_BULLETIN, Q3.toString(), EVALUATOR);
        var second = desk.draft(DocumentKind.QUARTERLY_BULLETIN, Q3.toString(), EVALUATOR);
        assertThat(view(first).faults()).isEmpty();
        assertThat(view(first).manuscript()).contains("临河县给予警告");
        assertThatThrownBy(() -> desk.issue(first, SECRETARY)).isInstanceOf(Forbidden.class);
        assertThat(issue(first, EVALUATOR).number()).isEqualTo("安办考核〔2026〕1号");
        office.sign(second);
        assertRefused(() -> desk.issue(second, EVALUATOR), "已以安办考核〔2026〕1号印发");
        keep("bulletin-desk", desk.file(first, FileFormat.PDF));
    }

    @Test
    void documents_are_listed_newest_first_and_by_subject() {
        var first = draftOfCriticism();
        var subject = view(first).subject();
        var second = desk.draft(DocumentKind.CRITICISM, subject, SECRETARY);
        assertThat(desk.list(0, 10)).extracting(DocumentView::id).containsExactly(second, first);
        assertThat(desk.list(second, 10)).extracting(DocumentView::id).containsExactly(first);
        assertThat(desk.list(0, 1)).hasSize(1);
        assertThat(desk.about(DocumentKind.CRITICISM, subject)).hasSize(2);
        assertThat(desk.about(DocumentKind.CRITICISM, "0")).isEmpty();
        assertThat(desk.find(-1)).isEmpty();
        assertRefused(() -> desk.file(-1, FileFormat.PDF), "没有序号为-1的公文");
    }

    private static void keep(String name, DocumentDesk.DocumentFile file) throws IOException {
        var folder = System.getProperty("jibao.look");
        if (folder != null) {
            Files.write(Path.of(folder, name + ".pdf"), file.bytes());
        }
    }
}
