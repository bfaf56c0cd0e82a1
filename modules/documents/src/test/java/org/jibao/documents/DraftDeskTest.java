package org.jibao.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jibao.documents.review.DraftFinding;
import org.jibao.documents.review.TextComparison;
import org.jibao.incidents.Amendments;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.PhoneReport;
import org.jibao.incidents.PolicyBook;
import org.jibao.incidents.WrittenReport;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.testbed.AtOnce;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;
import org.jibao.timeliness.PolicyException;
import org.jibao.timeliness.PolicyFiles;
import org.jibao.workbooks.ImportMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What people do with a draft before it is issued, on both databases and with the real typesetter. */
@OnEveryDatabase
class DraftDeskTest {
    private static final Actor ADMINISTRATOR = actor("admin", "管理员", Role.ADMINISTRATOR);
    private static final Actor CLERK = actor("chen", "值班员陈", Role.DUTY_OFFICER);
    private static final Actor SECRETARY = actor("wang", "秘书王", Role.SECRETARY);
    private static final Actor LEADER = actor("zhao", "带班领导赵", Role.APPROVER);
    private static final Actor AUDITOR = actor("shen", "审计员申", Role.AUDITOR);
    private static final Actor COUNTY = new Actor("linhe", "临河县信息员", "linhe", Set.of(Role.REPORTER));

    @Inject
    DraftDesk drafts;

    @Inject
    DocumentDesk desk;

    @Inject
    Wordbook wordbook;

    @Inject
    Offices offices;

    @Inject
    PolicyBook policies;

    @Inject
    IncidentRegister register;

    @Inject
    Amendments amendments;

    @Inject
    Ledger ledger;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    private long id;

    private static Actor actor(String login, String name, Role role) {
        return new Actor(login, name, "shiweiban", Set.of(role));
    }

    @BeforeEach
    void a_first_report_is_drafted() throws PolicyException {
        database.empty();
        clock.set(at("2026-07-01T08:00"));
        assertThat(offices.importUnits(units(), ImportMode.ALL_OR_NONE, ADMINISTRATOR)
                        .faults())
                .isEmpty();
        var policy = PolicyFiles.shipped().stream()
                .filter(shipped -> shipped.id().equals("city-provisional"))
                .findFirst()
                .orElseThrow();
        policies.adopt("city-provisional.json", policy.text(), LocalDate.of(2026, 1, 1), ADMINISTRATOR);
        id = report();
    }

    private static InputStream units() {
        var heads = List.of("代码", "全称", "简称", "层级", "考核分组", "顺序", "启用日期", "停用日期", "继任机构");
        var rows = List.of(
                "shiweiban|中共安澜市委办公室|市委办公室|市|||2010-01-01||",
                "anjian|安澜市安全生产监督管理局|市安监局|市直部门|市直部门|1|2010-01-01|2018-12-31|yingji",
                "yingji|安澜市应急管理局|市应急局|市直部门|市直部门|1|2019-01-01||",
                "linhe|中共临河县委办公室|临河县|县区|县（市、区）|1|2010-01-01||");
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("机构");
            for (int r = 0; r <= rows.size(); r++) {
                var row = sheet.createRow(r);
                var cells = r == 0 ? heads : List.of(rows.get(r - 1).split("\\|", -1));
                for (int i = 0; i < cells.size(); i++) {
                    row.createCell(i).setCellValue(cells.get(i));
                }
            }
            workbook.write(out);
            return new ByteArrayInputStream(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long report() {
        clock.set(at("2026-07-14T16:30"));
        var number = register.open(
                new PhoneReport(
                        "linhe",
                        "值班员",
                        "",
                        at("2026-07-14T16:30"),
                        EventTime.exactly(at("2026-07-14T16:00")),
                        null,
                        null,
                        "work-safety",
                        "青石镇加工厂事故",
                        "青石镇",
                        "",
                        "正在救援",
                        "",
                        Figures.NONE.with(FigureKind.DEATHS, BigDecimal.ONE),
                        List.of(new MetMust(Must.MAY_ESCALATE, "厂房内还有人被困")),
                        "",
                        false),
                CLERK);
        clock.set(at("2026-07-14T18:00"));
        var filed = register.file(
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
                        Figures.NONE.with(FigureKind.DEATHS, BigDecimal.valueOf(2)),
                        "主任 周文海",
                        ""),
                CLERK);
        return desk.draft(DocumentKind.FIRST_REPORT, number + "/" + filed, CLERK);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Examples.ZONE).toInstant();
    }

    private String text() {
        return desk.find(id).orElseThrow().manuscript();
    }

    private static void assertRefused(ThrowingCallable act, String... words) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                        refused.problems().toString())
                .contains(words));
    }

    private List<String> verbs() {
        return ledger.latest(50).stream().map(entry -> entry.act().verb()).toList();
    }

    // Proofs

    @Test
    void unsaved_text_is_shown_as_pages_and_only_changed_pages_travel() {
        var text = text() + "\n" + "补充一段文字。\n\n".repeat(60);
        var first = drafts.proof(id, text, DraftProof.Wish.ALL, CLERK);
        assertThat(first.pages()).hasSizeGreaterThan(2);
        assertThat(first.pages().get(0).svg()).startsWith("<svg");
        assertThat(first.pages()).anyMatch(page -> page.svg().contains("data-fact=\"figure.DEATHS\""));

        var held = first.pages().stream().map(DraftProof.Sheet::mark).toList();
        var same = drafts.proof(id, text, new DraftProof.Wish(held, 0, true), CLERK);
        assertThat(same.pages()).extracting(DraftProof.Sheet::mark).isEqualTo(held);
        assertThat(same.pages()).extracting(DraftProof.Sheet::svg).containsOnly("");

        var edited = drafts.proof(id, text + "末页一句。\n", new DraftProof.Wish(held, 0, true), CLERK);
        assertThat(edited.pages().get(0).svg()).isEmpty();
        assertThat(edited.pages().get(edited.pages().size() - 1).svg()).contains("末");
        assertThat(text()).doesNotContain("末页");
        assertThat(verbs()).doesNotContain("document.save");
    }

    @Test
    void of_many_changed_pages_those_near_the_reader_come_first_and_the_rest_later() {
        var text = text() + "\n" + "补充一段文字。\n\n".repeat(400);
        var most = DraftSettings.number("preview.pages-later");
        var answer = drafts.proof(id, text, new DraftProof.Wish(List.of(), 9, true), CLERK);
        var drawn = IntStream.range(0, answer.pages().size())
                .filter(i -> !answer.pages().get(i).svg().isEmpty())
                .boxed()
                .toList();
        assertThat(drawn).hasSize(most).contains(9, 10, 8);
        assertThat(drafts.proof(id, text, new DraftProof.Wish(List.of(), 9, false), CLERK)
                        .pages())
                .filteredOn(page -> !page.svg().isEmpty())
                .hasSize(DraftSettings.number("preview.pages-first"));
    }

    @Test
    void text_that_cannot_be_set_gives_its_faults_and_no_pages() {
        var proof = drafts.proof(id, text() + "\n<script>alert(1)</script>\n", DraftProof.Wish.ALL, CLERK);
        assertThat(proof.pages()).isEmpty();
        assertThat(proof.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(DraftFinding.Severity.STOPS);
            assertThat(finding.line()).isPositive();
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @Test
    void hostile_text_is_answered_with_faults_and_nothing_is_stored() {
        for (var hostile : List.of(
                "",
                "\u0000",
                text() + "\u0000",
                text() + "\n" + "> ".repeat(5_000) + "深\n",
                text() + "\n" + "[".repeat(20_000) + "\n",
                text() + "\n| a |\n| --- |\n| " + "b | ".repeat(5_000) + "\n",
                "---\n标题: " + "长".repeat(10_000) + "\n---\n\n正文\n")) {
            var proof = drafts.proof(id, hostile, DraftProof.Wish.ALL, CLERK);
            assertThat(proof.pages().isEmpty()).isNotEqualTo(proof.findings().isEmpty());
            drafts.review(id, hostile, CLERK);
        }
        assertRefused(() -> drafts.proof(id, "甲".repeat(2_000_001), DraftProof.Wish.ALL, CLERK), "超过了2000000字");
        assertRefused(() -> drafts.review(id, "甲".repeat(2_000_001), CLERK), "超过了2000000字");
        assertRefused(() -> drafts.proof(-7, "甲", DraftProof.Wish.ALL, CLERK), "没有序号为-7");
        assertThat(drafts.revisions(id, CLERK)).hasSize(1);
    }

    @Test
    void two_megabytes_of_manuscript_are_set_and_reviewed() {
        var text = text() + "\n" + "死者张三丰，".repeat(1_000) + "。\n\n" + "县安监局报告情况。\n\n".repeat(20_000);
        assertThat(drafts.proof(id, text, DraftProof.Wish.ALL, CLERK).pages()).hasSizeGreaterThan(500);
        assertThat(drafts.review(id, text, CLERK)).isNotEmpty();
    }

    @Test
    void people_of_units_see_no_draft() {
        assertThatThrownBy(() -> drafts.proof(id, "甲", DraftProof.Wish.ALL, COUNTY))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> drafts.review(id, "甲", COUNTY)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> drafts.evidence(id, "figure.DEATHS", COUNTY)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> drafts.revisions(id, COUNTY)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> drafts.text(id, 0, COUNTY)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> drafts.comments(id, COUNTY)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> drafts.comment(id, 1, "", "", "x", COUNTY)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> drafts.holder(id, COUNTY)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> drafts.take(id, COUNTY)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> wordbook.phrases(COUNTY)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> wordbook.terms(COUNTY)).isInstanceOf(Forbidden.class);
    }

    @Test
    void an_auditor_reads_and_changes_nothing() {
        assertThat(drafts.revisions(id, AUDITOR)).hasSize(1);
        assertThat(drafts.evidence(id, "figure.DEATHS", AUDITOR)).isPresent();
        assertThatThrownBy(() -> drafts.save(id, text(), 0, "", AUDITOR)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> drafts.restore(id, 0, 0, "", AUDITOR)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> drafts.comment(id, 1, "", "", "x", AUDITOR)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> drafts.take(id, AUDITOR)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> drafts.takeOver(id, "x", AUDITOR)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> wordbook.addPhrase("x", false, AUDITOR)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> wordbook.setTerm("x", "y", "", AUDITOR)).isInstanceOf(Forbidden.class);
    }

    // Evidence

    @Test
    void a_figure_has_its_value_and_the_pages_of_its_rows() {
        var evidence = drafts.evidence(id, "figure.DEATHS", CLERK).orElseThrow();
        assertThat(evidence.printed()).isEqualTo("2");
        assertThat(evidence.description()).contains("死亡");
        assertThat(evidence.links()).extracting(Evidence.Link::address).allSatisfy(address -> assertThat(address)
                .startsWith("/incidents/incident.xhtml?number=2026-"));
        assertThat(drafts.evidence(id, "no.such", CLERK)).isEmpty();
        assertThat(drafts.evidence(id, "'; drop table document; --", CLERK)).isEmpty();
        assertThat(drafts.evidence(id, "", CLERK)).isEmpty();
    }

    // Review

    @Test
    void a_review_names_what_a_reader_would_stumble_over() {
        wordbook.setTerm("初步核查", "初步核实", "市委办公室用语规范", SECRETARY);
        var text = text().replace("[2](fact:figure.DEATHS)", "[3](fact:figure.DEATHS)")
                + "\n经初步核查，死者张建国，由市安监局调查；又[9](fact:forged.id)人。\n";
        var findings = drafts.review(id, text, CLERK);
        assertThat(findings)
                .extracting(DraftFinding::rule)
                .contains("fact.edited", "fact.unknown", "term.avoid", "person.named-role", "unit.former");
        assertThat(findings)
                .filteredOn(finding -> finding.severity() == DraftFinding.Severity.STOPS)
                .extracting(DraftFinding::rule)
                .containsOnly("fact.edited", "fact.unknown");
        assertThat(findings).allSatisfy(finding -> assertThat(finding.remedy()).isNotBlank());
        assertThat(findings.get(0).severity()).isEqualTo(DraftFinding.Severity.STOPS);
    }

    @Test
    void an_identity_number_stops_the_issue() {
        desk.save(id, text() + "\n身份证号11010519491231002X。\n", 0, CLERK);
        assertThat(desk.find(id).orElseThrow().faults())
                .singleElement()
                .asString()
                .contains("身份证", "请删去");
    }

    @Test
    void the_form_is_measured_on_the_file_as_it_would_be_issued() {
        assertThat(drafts.form(id, text(), CLERK)).isEmpty();
        assertRefused(() -> drafts.form(id, "没有头", CLERK), "第1行");
        assertThat(drafts.formInPassing(id, text(), CLERK)).contains(List.of());
        assertRefused(() -> drafts.formInPassing(id, "没有头", CLERK), "第1行");
        assertThatThrownBy(() -> drafts.formInPassing(id, text(), COUNTY)).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_departure_of_form_leads_to_its_line() {
        var odd = text() + "\n一、手工打的标题\n";
        var line = odd.lines().toList().indexOf("一、手工打的标题") + 1;
        assertThat(drafts.formInPassing(id, odd, CLERK).orElseThrow())
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo("form.BODY-4");
                    assertThat(finding.line()).isEqualTo(line);
                    assertThat(finding.value()).isEqualTo("一、手工打的标题");
                    assertThat(finding.severity()).isEqualTo(DraftFinding.Severity.ADVICE);
                })
                .extracting(DraftFinding::rule)
                .as("said once, though both files have it")
                .doesNotHaveDuplicates();
    }

    // Revisions

    @Test
    void every_save_is_kept_with_who_when_and_why() {
        clock.set(at("2026-07-14T18:10"));
        drafts.save(id, text() + "\n补充一句。\n", 0, "按带班领导意见", SECRETARY);
        desk.save(id, text() + "\n再补一句。\n", 1, CLERK);

        assertThat(drafts.revisions(id, CLERK))
                .extracting(DraftRevision::saves, DraftRevision::savedBy, DraftRevision::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "值班员陈", ""),
                        org.assertj.core.groups.Tuple.tuple(1L, "秘书王", "按带班领导意见"),
                        org.assertj.core.groups.Tuple.tuple(0L, "值班员陈", ""));
        assertThat(drafts.revisions(id, CLERK).get(1).savedAt()).isEqualTo(at("2026-07-14T18:10"));
        assertThat(drafts.text(id, 1, CLERK)).contains("补充一句").doesNotContain("再补一句");
        assertRefused(() -> drafts.text(id, 9, CLERK), "没有第9次保存");
        assertRefused(() -> drafts.save(id, text(), 2, "长".repeat(201), CLERK), "超过了200字");
        assertThat(drafts.revisions(id, CLERK)).hasSize(3);
    }

    @Test
    void a_refused_save_keeps_nothing() {
        assertRefused(() -> drafts.save(id, "没有头", 0, "", CLERK), "第1行");
        assertRefused(() -> drafts.save(id, text(), 7, "", CLERK), "不是最新");
        assertRefused(() -> drafts.save(id, text().replace("标题: ", "标题: " + "长".repeat(320)), 0, "", CLERK), "标题");
        assertThat(drafts.revisions(id, CLERK)).hasSize(1);
        assertThat(verbs()).doesNotContain("document.save");
    }

    @Test
    void an_earlier_text_comes_back_as_a_new_save() {
        var composed = text();
        drafts.save(id, composed + "\n改坏了。\n", 0, "", CLERK);
        drafts.restore(id, 0, 1, "改坏了", SECRETARY);

        assertThat(text()).isEqualTo(composed);
        assertThat(drafts.revisions(id, CLERK).get(0)).satisfies(revision -> {
            assertThat(revision.saves()).isEqualTo(2);
            assertThat(revision.restored()).isEqualTo(0);
            assertThat(revision.reason()).isEqualTo("改坏了");
        });
        assertThat(verbs()).contains("document.restore", "document.save");
        assertRefused(() -> drafts.restore(id, 1, 1, "", CLERK), "不是最新");
        assertRefused(() -> drafts.restore(id, 44, 2, "", CLERK), "没有第44次");
    }

    @Test
    void saves_are_compared_with_each_other_with_unsaved_text_and_with_the_record() {
        drafts.save(id, text().replace("厂房部分倒塌", "厂房大部倒塌"), 0, "", CLERK);
        var comparison = drafts.compare(id, 0, 1, CLERK);
        assertThat(comparison.rows())
                .filteredOn(row -> row.kind() == TextComparison.Kind.CHANGED)
                .singleElement()
                .satisfies(row -> assertThat(row.pieces())
                        .contains(
                                new TextComparison.Piece(TextComparison.Kind.REMOVED, "部分"),
                                new TextComparison.Piece(TextComparison.Kind.ADDED, "大部")));
        assertThat(drafts.compare(id, 1, text(), CLERK).same()).isTrue();
        assertThat(drafts.compare(id, 1, text() + "又一句", CLERK).same()).isFalse();
        assertThat(drafts.compareWithRecord(id, CLERK).same()).isFalse();
        drafts.restore(id, 0, 1, "", CLERK);
        assertThat(drafts.compareWithRecord(id, CLERK).same()).isTrue();
    }

    // Remarks

    @Test
    void a_remark_follows_its_words_is_answered_settled_and_opened_again() {
        var lines = List.of(text().split("\n", -1));
        var line = IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).contains("厂房部分倒塌"))
                        .findFirst()
                        .orElseThrow()
                + 1;
        var remark = drafts.comment(id, line, "厂房部分倒塌", "", "倒塌面积？", LEADER);
        drafts.comment(id, 1, "", "", "全文压缩", LEADER);
        drafts.answer(id, remark, "已补", CLERK);

        var body = text().indexOf("\n---\n", 4) + 5;
        drafts.save(id, text().substring(0, body) + "\n前面加一段。\n" + text().substring(body), 0, "", CLERK);
        assertThat(drafts.comments(id, SECRETARY))
                .filteredOn(comment -> comment.id() == remark)
                .singleElement()
                .satisfies(comment -> {
                    assertThat(comment.line()).isEqualTo(line + 2);
                    assertThat(comment.gone()).isFalse();
                    assertThat(comment.writtenBy()).isEqualTo("带班领导赵");
                    assertThat(comment.answers())
                            .extracting(DraftComment.Answer::words)
                            .containsExactly("已补");
                });

        drafts.resolve(id, remark, CLERK);
        drafts.resolve(id, remark, SECRETARY);
        var settled = drafts.comments(id, CLERK).get(1);
        assertThat(settled.resolvedBy()).isEqualTo("值班员陈");
        drafts.reopen(id, remark, LEADER);
        assertThat(drafts.comments(id, CLERK)).allMatch(DraftComment::open);
        drafts.save(id, text().replace("厂房部分倒塌", "厂房塌了"), 1, "", CLERK);
        assertThat(drafts.comments(id, CLERK)).anyMatch(DraftComment::gone);
        assertThat(verbs()).contains("document.comment", "document.answer", "document.resolve", "document.reopen");
    }

    @Test
    void a_remark_on_what_is_not_there_is_refused() {
        var other = desk.draft(
                DocumentKind.FIRST_REPORT, desk.find(id).orElseThrow().subject(), CLERK);
        var remark = drafts.comment(id, 1, "", "", "一", CLERK);
        assertRefused(() -> drafts.comment(id, 0, "", "", "一", CLERK), "没有第0行");
        assertRefused(() -> drafts.comment(id, 9_999, "", "", "一", CLERK), "没有第9999行");
        assertRefused(() -> drafts.comment(id, 1, "", "forged", "一", CLERK), "没有数据“forged”");
        assertRefused(() -> drafts.comment(id, 1, "", "", " \u0000 ", CLERK), "请写批注");
        assertRefused(() -> drafts.comment(id, 1, "", "", "长".repeat(1_001), CLERK), "超过了1000字");
        assertRefused(() -> drafts.answer(other, remark, "一", CLERK), "没有第" + remark + "号批注");
        assertRefused(() -> drafts.resolve(other, remark, CLERK), "没有第" + remark + "号批注");
        var script = drafts.comment(id, 1, "<script>", "", "<img src=x onerror=alert(1)>", CLERK);
        assertThat(drafts.comments(id, CLERK)).anyMatch(comment -> comment.id() == script);
        assertThat(drafts.comments(id, CLERK)).hasSize(2);
    }

    // Holding

    @Test
    void who_holds_a_draft_keeps_others_from_saving_until_he_gives_it_back_or_is_silent_too_long() {
        drafts.take(id, CLERK);
        assertThat(drafts.holder(id, SECRETARY)).map(DraftHolder::name).contains("值班员陈");
        assertRefused(() -> drafts.take(id, SECRETARY), "值班员陈从18:00起正在改");
        assertRefused(() -> drafts.save(id, text() + "\n一句。\n", 0, "", SECRETARY), "值班员陈");
        assertRefused(() -> desk.save(id, text() + "\n一句。\n", 0, SECRETARY), "值班员陈");
        assertThat(drafts.revisions(id, CLERK)).hasSize(1);
        drafts.save(id, text() + "\n一句。\n", 0, "", CLERK);

        drafts.release(id, SECRETARY);
        assertThat(drafts.holder(id, CLERK)).isPresent();
        drafts.release(id, CLERK);
        assertThat(drafts.holder(id, CLERK)).isEmpty();
        drafts.take(id, SECRETARY);

        clock.set(at("2026-07-14T18:30"));
        assertThat(drafts.holder(id, CLERK)).isPresent();
        clock.set(at("2026-07-14T18:30").plusSeconds(1));
        assertThat(drafts.holder(id, CLERK)).isEmpty();
        assertThat(drafts.take(id, CLERK).takenFrom()).isNull();
        assertThat(verbs()).contains("document.take", "document.release");
    }

    @Test
    void a_draft_is_taken_over_with_a_reason_that_the_other_is_told() {
        drafts.take(id, CLERK);
        assertRefused(() -> drafts.takeOver(id, " ", SECRETARY), "请写明理由");
        assertThat(drafts.takeOver(id, "领导催办", SECRETARY).takenFrom()).isEqualTo("值班员陈");
        assertRefused(() -> drafts.save(id, text() + "\n一句。\n", 0, "", CLERK), "秘书王在18:00接手", "领导催办");
        drafts.save(id, text() + "\n一句。\n", 0, "", SECRETARY);
        assertThat(ledger.latest(10)).anySatisfy(entry -> {
            assertThat(entry.act().verb()).isEqualTo("document.takeover");
            assertThat(entry.act().details()).contains("值班员陈", "领导催办");
        });
    }

    @Test
    void of_many_who_take_a_draft_at_once_one_has_it() throws Exception {
        var barrier = new CyclicBarrier(6);
        var pool = Executors.newFixedThreadPool(6);
        try {
            var outcomes = pool
                    .invokeAll(IntStream.range(0, 6)
                            .<Callable<String>>mapToObj(i -> () -> {
                                barrier.await();
                                try {
                                    return drafts.take(id, actor("u" + i, "秘书" + i, Role.SECRETARY))
                                            .name();
                                } catch (InvalidInput refused) {
                                    return "refused";
                                }
                            })
                            .toList())
                    .stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .collect(Collectors.toList());
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.equals("refused"))
                    .hasSize(1);
        } finally {
            pool.shutdown();
        }
    }

    // Wordbook

    @Test
    void phrases_are_the_writers_own_and_the_offices_the_most_used_first() {
        var own = wordbook.addPhrase("现将有关情况报告如下。", false, CLERK);
        var office = wordbook.addPhrase("请认真抓好落实。", true, SECRETARY);
        var secret = wordbook.addPhrase("秘书自用", false, SECRETARY);
        assertThat(wordbook.addPhrase("现将有关情况报告如下。", false, CLERK)).isEqualTo(own);

        wordbook.usedPhrase(own, CLERK);
        wordbook.usedPhrase(office, CLERK);
        wordbook.usedPhrase(office, SECRETARY);
        assertThat(wordbook.phrases(CLERK)).extracting(Wordbook.Phrase::id).containsExactly(office, own);
        assertRefused(() -> wordbook.usedPhrase(secret, CLERK), "没有序号为" + secret);
        assertRefused(() -> wordbook.removePhrase(secret, CLERK), "没有序号为" + secret);
        assertThatThrownBy(() -> wordbook.removePhrase(office, CLERK)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> wordbook.addPhrase("x", true, CLERK)).isInstanceOf(Forbidden.class);
        assertRefused(() -> wordbook.addPhrase("\n\u0000", false, CLERK), "请写常用语");
        assertRefused(() -> wordbook.addPhrase("长".repeat(1_001), false, CLERK), "超过了1000字");
        wordbook.removePhrase(own, CLERK);
        assertThat(wordbook.phrases(CLERK)).hasSize(1);
    }

    @Test
    void a_term_is_asked_for_once_and_replaced_the_second_time() {
        var first = wordbook.setTerm("安监局", "应急局", "", SECRETARY);
        assertThat(wordbook.setTerm("安监局", "应急管理局", "机构改革", ADMINISTRATOR)).isEqualTo(first);
        assertThat(wordbook.terms(CLERK)).singleElement().satisfies(term -> {
            assertThat(term.use()).isEqualTo("应急管理局");
            assertThat(term.setBy()).isEqualTo("管理员");
        });
        assertRefused(() -> wordbook.setTerm("", "x", "", SECRETARY), "请写要避免的词");
        assertRefused(() -> wordbook.setTerm("甲", "甲", "", SECRETARY), "相同");
        assertThatThrownBy(() -> wordbook.setTerm("甲", "乙", "", CLERK)).isInstanceOf(Forbidden.class);
        wordbook.removeTerm(first, SECRETARY);
        assertRefused(() -> wordbook.removeTerm(first, SECRETARY), "没有序号");
        assertThat(verbs()).contains("term.set", "term.remove");
    }

    @Test
    void a_remark_that_several_settle_at_once_is_settled_by_one() throws Exception {
        for (int round = 0; round < 8; round++) {
            var remark = drafts.comment(id, 1, "", "", "请核对", SECRETARY);
            AtOnce.together(IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        drafts.resolve(id, remark, actor("u" + i, "秘书" + i, Role.SECRETARY));
                        return true;
                    })
                    .toList());

            assertThat(ledger.latest(100).stream()
                            .filter(entry -> entry.act().verb().equals("document.resolve")
                                    && entry.act().details().equals("comment " + remark)))
                    .hasSize(1);
        }
    }

    @Test
    void the_same_term_and_the_same_phrase_from_several_at_once_stand_once() throws Exception {
        for (int round = 0; round < 8; round++) {
            var word = "词" + round;
            assertThat(AtOnce.act(4, () -> wordbook.setTerm(word, "改词", "规范", SECRETARY)))
                    .allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
            assertThat(AtOnce.act(4, () -> wordbook.addPhrase(word, true, SECRETARY)))
                    .allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
        }
        assertThat(wordbook.terms(SECRETARY)).hasSize(8);
        assertThat(wordbook.phrases(SECRETARY)).hasSize(8);
    }

    @Test
    void of_several_who_remove_a_term_or_phrase_one_does_and_the_others_are_told() throws Exception {
        for (int round = 0; round < 8; round++) {
            var term = wordbook.setTerm("词", "改词", "规范", SECRETARY);
            var phrase = wordbook.addPhrase("语", true, SECRETARY);
            for (var outcomes : List.of(
                    AtOnce.act(4, () -> {
                        wordbook.removeTerm(term, SECRETARY);
                        return true;
                    }),
                    AtOnce.act(4, () -> {
                        wordbook.removePhrase(phrase, SECRETARY);
                        return true;
                    }))) {
                assertThat(outcomes).extracting(AtOnce.Outcome::succeeded).containsOnlyOnce(true);
                assertThat(outcomes).filteredOn(outcome -> !outcome.succeeded()).allSatisfy(outcome -> assertThat(
                                outcome.isRefusedBy(InvalidInput.class))
                        .isTrue());
            }
        }
    }

    @Test
    void every_use_of_a_phrase_counts() throws Exception {
        var phrase = wordbook.addPhrase("语", true, SECRETARY);
        for (int round = 0; round < 8; round++) {
            AtOnce.act(4, () -> {
                wordbook.usedPhrase(phrase, SECRETARY);
                return true;
            });
        }
        assertThat(wordbook.phrases(SECRETARY)).singleElement().satisfies(kept -> assertThat(kept.uses())
                .isEqualTo(32));
    }
}
