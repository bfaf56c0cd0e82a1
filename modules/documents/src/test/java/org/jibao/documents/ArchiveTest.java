package org.jibao.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jibao.ledger.Ledger;
import org.jibao.ledger.LedgerFile;
import org.jibao.ledger.RecordReview;
import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Role;
import org.jibao.testbed.AtOnce;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;
import org.jibao.testbed.Transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jibao.documents.ClosedCity.AUDITOR;
import static org.jibao.documents.ClosedCity.EVALUATOR;
import static org.jibao.documents.ClosedCity.REPORTER;
import static org.jibao.documents.ClosedCity.SECRETARY;

/** Issued documents found again, kept as long as the rules say, destroyed by two, handed over by the year. */
@OnEveryDatabase
class ArchiveTest {
    private static final Actor APPROVER = ClosedCity.actor("zhou", "带班领导周", Role.APPROVER);

    @Inject
    ClosedCity city;

    @Inject
    Archive archive;

    @Inject
    ArchiveIndex index;

    @Inject
    ArchiveWork work;

    @Inject
    DocumentDesk desk;

    @Inject
    Ledger ledger;

    @Inject
    RecordReview review;

    @Inject
    EntityManager em;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    @Inject
    Transactions transactions;

    private long next;

    @BeforeEach
    void an_office_with_three_documents() {
        city.found(2);
        database.sql("insert into archive_gate (id) values (1)");
        next = 1000;
        issue("CRITICISM", "安办通报〔2026〕1号", "关于第1县迟报山火的通报", "2026-08-03", "山火致[2](fact:x)人受伤，100%_过火。");
        issue("CRITICISM", "安办通报〔2026〕2号", "关于第2县漏报的通报", "2026-08-03", "青石镇加工厂爆炸，未报。");
        issue("QUARTERLY_BULLETIN", "安办考核〔2026〕1号", "考核情况的通报", "2026-10-08", "第1县、第2县均无山火。");
    }

    private long issue(String kind, String number, String title, String day, String text) {
        var id = ++next;
        var manuscript = "---\n标题: \"" + title + "\"\n---\n\n" + text;
        database.sql(
                "insert into document (id, version, kind, subject, title, manuscript, facts, template, drafted_by, drafted_at,"
                        + " saves, saved_by, number, issued_on, issued_by, issued_at) values (?, 0, ?, ?, ?, ?, '[]', 't', 'wang',"
                        + " timestamp with time zone '2026-08-01 10:00:00+08:00', 0, 'wang', ?, ?, 'wang',"
                        + " timestamp with time zone '2026-08-01 10:00:00+08:00')",
                id,
                kind,
                String.valueOf(id),
                title,
                manuscript,
                number,
                LocalDate.parse(day));
        for (var name : List.of("document.pdf", "manuscript.md")) {
            var content = (name + id).getBytes(StandardCharsets.UTF_8);
            database.sql(
                    "insert into document_file (id, document_id, name, content, sha256) values (?, ?, ?, ?, ?)",
                    ++next,
                    id,
                    name,
                    content,
                    Sha256.of(content));
        }
        return id;
    }

    private static ArchiveQuery words(String words) {
        return new ArchiveQuery(words, "", "", null, null, null, null, "", 50);
    }

    private List<String> found(ArchiveQuery query) {
        return archive.search(query, EVALUATOR).entries().stream()
                .map(ArchiveEntry::number)
                .toList();
    }

    private static void assertRefused(ThrowingCallable act, String... words) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                        refused.problems().toString())
                .contains(words));
    }

    // Search

    @Test
    void documents_are_found_by_words_number_unit_kind_and_day_newest_first() {
        assertThat(found(ArchiveQuery.all(10))).containsExactly("安办考核〔2026〕1号", "安办通报〔2026〕2号", "安办通报〔2026〕1号");
        assertThat(found(words("山火"))).containsExactly("安办考核〔2026〕1号", "安办通报〔2026〕1号");
        assertThat(found(words("山火 受伤"))).containsExactly("安办通报〔2026〕1号");
        assertThat(found(words("２人受伤")))
                .as("full width, through a linked figure")
                .containsExactly("安办通报〔2026〕1号");
        assertThat(found(words("爆"))).as("a single character").containsExactly("安办通报〔2026〕2号");
        assertThat(found(words("火山"))).isEmpty();
        assertThat(found(new ArchiveQuery("", "通报〔2026〕2", "", null, null, null, null, "", 50)))
                .containsExactly("安办通报〔2026〕2号");
        assertThat(found(new ArchiveQuery("", "", "u001", null, null, null, null, "", 50)))
                .containsExactly("安办考核〔2026〕1号", "安办通报〔2026〕1号");
        assertThat(found(new ArchiveQuery("通报", "", "", DocumentKind.CRITICISM, null, null, null, "", 50)))
                .containsExactly("安办通报〔2026〕2号", "安办通报〔2026〕1号");
        var october = LocalDate.of(2026, 10, 8);
        assertThat(found(new ArchiveQuery("", "", "", null, october, october, null, "", 50)))
                .containsExactly("安办考核〔2026〕1号");
        assertThat(found(new ArchiveQuery("", "", "", null, null, october.minusDays(1), null, "", 50)))
                .containsExactly("安办通报〔2026〕2号", "安办通报〔2026〕1号");
        assertThat(archive.search(ArchiveQuery.all(10), EVALUATOR).entries().get(0))
                .satisfies(entry -> {
                    assertThat(entry.kindName()).isEqualTo("季度考核通报");
                    assertThat(entry.state()).isEqualTo(ArchiveState.KEPT);
                    assertThat(entry.keepUntil()).isNull();
                });
    }

    @Test
    void a_draft_is_not_in_the_archive() {
        desk.draft(DocumentKind.UNIT_NOTICE, "2026-Q3/u001", EVALUATOR);
        assertThat(found(words("告知单"))).isEmpty();
    }

    @Test
    void what_is_in_segments_is_found_like_what_is_not_and_pages_join_without_a_gap() {
        for (int i = 1; i <= 1_050; i++) {
            database.sql(
                    "insert into document (id, version, kind, subject, title, manuscript, facts, template, drafted_by,"
                            + " drafted_at, saves, saved_by, number, issued_at, issued_on) values (?, 0, 'CRITICISM', ?, ?, ?, '[]', '', 'w',"
                            + " timestamp with time zone '2026-08-01 10:00:00+08:00', 0, 'w', ?,"
                            + " timestamp with time zone '2026-08-01 10:00:00+08:00', ?)",
                    10_000L + i,
                    "s" + i,
                    "第" + i + "份旧文",
                    "---\n标题: \"x\"\n---\n\n内容编号" + (i % 50 == 0 ? "稀见词" : "") + "第" + i + "条。",
                    "旧〔2020〕" + i + "号",
                    LocalDate.of(2020, 1, 1).plusDays(i / 3));
        }
        assertThat(found(words("稀见词 内容")))
                .as("the first batch, in no segment yet")
                .hasSize(3);
        work.tidy();
        assertThat(em.createQuery("select count(s) from SegmentRow s", Long.class)
                        .getSingleResult())
                .isEqualTo(1);
        assertThat(em.createQuery("select count(a) from ArchiveRow a where a.segment is null", Long.class)
                        .getSingleResult())
                .isEqualTo(53);

        assertThat(found(words("稀见词 内容"))).hasSize(21).startsWith("旧〔2020〕1050号", "旧〔2020〕1000号");
        assertThat(found(words("第777条"))).containsExactly("旧〔2020〕777号");
        assertThat(found(words("山火"))).containsExactly("安办考核〔2026〕1号", "安办通报〔2026〕1号");
        for (var word : List.of("", "内容编号", "稀见词")) {
            var all = new ArrayList<String>();
            var cursor = "";
            do {
                var page = archive.search(new ArchiveQuery(word, "", "", null, null, null, null, cursor, 7), EVALUATOR);
                page.entries().forEach(entry -> all.add(entry.number()));
                cursor = page.next();
            } while (!cursor.isEmpty());
            assertThat(all).doesNotHaveDuplicates().hasSize(word.isEmpty() ? 1_053 : word.equals("稀见词") ? 21 : 1_050);
        }
    }

    @Test
    void hostile_words_find_what_they_say_and_nothing_else() {
        assertThat(found(words("100%_过火"))).containsExactly("安办通报〔2026〕1号");
        for (var nothing : List.of(
                "%",
                "_",
                "%%",
                "100_过",
                "!",
                "'",
                "''; drop table document; --",
                "\\",
                "\"",
                "a\u0000b",
                "\ud840",
                "<script>",
                "${7*7}")) {
            var found = found(words(nothing));
            if (nothing.equals("%") || nothing.equals("_")) {
                assertThat(found).as(nothing).containsExactly("安办通报〔2026〕1号");
            } else {
                assertThat(found).as(nothing).isEmpty();
            }
        }
        assertThat(found(words(" \t\u3000 "))).as("no word at all").hasSize(3);
        assertThat(found(new ArchiveQuery("", "%", "", null, null, null, null, "", 50)))
                .isEmpty();
        assertThat(found(new ArchiveQuery("", "", "' or '1'='1", null, null, null, null, "", 50)))
                .isEmpty();
        var long10 = "长".repeat(10_000_000);
        assertRefused(() -> found(words(long10)), "检索词有10000000字，超过了100字");
        assertRefused(() -> found(new ArchiveQuery("", long10, "", null, null, null, null, "", 50)), "超过了100字");
        assertRefused(() -> found(new ArchiveQuery("", "", "", null, null, null, null, "2026-13-01/1", 50)), "不是上一页");
        assertRefused(() -> found(new ArchiveQuery("", "", "", null, null, null, null, "x' or 1=1", 50)), "不是上一页");
        assertThat(found(new ArchiveQuery("", "", "", null, null, null, null, "", Integer.MAX_VALUE)))
                .hasSize(3);
        assertThat(found(new ArchiveQuery("", "", "", null, null, null, null, "", -5)))
                .hasSize(1);
        assertThat(found(words("长".repeat(100)))).isEmpty();
    }

    @Test
    void the_archive_is_the_offices_own() {
        assertThatThrownBy(() -> archive.search(ArchiveQuery.all(1), REPORTER)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> archive.expired(1, REPORTER)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> archive.destructions(0, 1, REPORTER)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> archive.propose(List.of(1001L), "x", EVALUATOR))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> archive.destroy(1, "x", SECRETARY)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> archive.refuse(1, "x", SECRETARY)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> archive.export(2026, new ByteArrayOutputStream(), EVALUATOR))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> archive.count(2026, EVALUATOR)).isInstanceOf(Forbidden.class);
    }

    // Retention

    @Test
    void only_what_is_over_its_retention_is_proposed_and_only_two_persons_destroy_it() {
        assertThat(archive.expired(10, SECRETARY)).isEmpty();
        assertRefused(() -> archive.propose(List.of(1001L), "期满", SECRETARY), "保管期限到2056-12-31为止");
        clock.set(ClosedCity.at("2056-12-31T23:59"));
        assertThat(archive.expired(10, SECRETARY)).isEmpty();
        clock.set(ClosedCity.at("2057-01-01T00:00"));
        assertThat(archive.expired(10, SECRETARY))
                .extracting(ArchiveEntry::number)
                .containsExactly("安办通报〔2026〕1号", "安办通报〔2026〕2号");

        var proposal = archive.propose(List.of(1001L), "保管期限届满，无继续保存价值", SECRETARY);

        assertThat(archive.expired(10, SECRETARY))
                .extracting(ArchiveEntry::document)
                .containsExactly(1004L);
        assertThat(found(new ArchiveQuery("", "", "", null, null, null, ArchiveState.PROPOSED, "", 50)))
                .containsExactly("安办通报〔2026〕1号");
        assertThat(found(new ArchiveQuery("", "", "", null, null, null, ArchiveState.KEPT, "", 50)))
                .hasSize(2);
        assertRefused(() -> archive.propose(List.of(1001L), "再来", SECRETARY), "已列入另一份");
        var both = new Actor("wang", "秘书王", "shiweiban", java.util.Set.of(Role.SECRETARY, Role.APPROVER));
        assertRefused(() -> archive.destroy(proposal, "同意", both), "由秘书王提出，审批须由另一人");
        assertRefused(() -> archive.destroy(proposal, " ", APPROVER), "写明理由");
        assertThat(files(1001)).isEqualTo(2);
        database.sql(
                "insert into document_revision (id, document_id, saves, title, manuscript, saved_by, saved_at, reason)"
                        + " select 1, id, 0, title, '受伤3人', 'x', drafted_at, '改受伤人数' from document where id = 1001");
        database.sql("insert into document_comment (id, document_id, line, quote, fact, words, name, written_at)"
                + " select 1, id, 1, '受伤', '', '请核受伤人数', 'x', drafted_at from document where id = 1001");

        archive.destroy(proposal, "同意销毁", APPROVER);

        assertThat(files(1001)).isZero();
        assertThat(em.find(DraftRow.class, 1001L).manuscript()).isEmpty();
        assertThat(em.createQuery(
                                "select concat(r.manuscript, r.reason, c.quote, c.words) from RevisionRow r, CommentRow c"
                                        + " where r.documentId = 1001 and c.documentId = 1001",
                                String.class)
                        .getSingleResult())
                .as("so are earlier saves and remarks")
                .isEmpty();
        assertThat(found(words("受伤"))).as("its text is gone").isEmpty();
        assertThat(found(words("关于第1县迟报"))).as("its title stays").containsExactly("安办通报〔2026〕1号");
        assertThat(found(new ArchiveQuery("", "", "", null, null, null, ArchiveState.DESTROYED, "", 50)))
                .containsExactly("安办通报〔2026〕1号");
        assertThat(archive.destructions(0, 10, AUDITOR)).singleElement().satisfies(record -> {
            assertThat(record.state()).isEqualTo(Destruction.State.DESTROYED);
            assertThat(record.decidedBy()).isEqualTo("带班领导周");
            assertThat(record.items()).singleElement().satisfies(item -> {
                assertThat(item.retention()).isEqualTo("定期30年");
                assertThat(item.hashes())
                        .contains("document.pdf " + Sha256.of("document.pdf1001".getBytes(StandardCharsets.UTF_8)));
            });
        });
        assertThat(ledger.latest(5)).anySatisfy(entry -> {
            assertThat(entry.act().verb()).isEqualTo("document.destroy");
            assertThat(entry.act().subject()).isEqualTo("document/1001");
            assertThat(entry.act().details())
                    .contains("安办通报〔2026〕1号", Sha256.of("document.pdf1001".getBytes(StandardCharsets.UTF_8)));
        });
        assertThat(ledger.verify().sound()).isTrue();
        assertRefused(() -> archive.destroy(proposal, "同意", APPROVER), "已经办结");
        assertRefused(() -> archive.propose(List.of(1001L), "再来", SECRETARY), "已于2057-01-01销毁");
        assertThat(review.run().stream()
                        .filter(outcome -> outcome.check().id().startsWith("destroyed")
                                || outcome.check().id().equals("issued-without-files")
                                || outcome.check().id().equals("issued-empty"))
                        .flatMap(outcome -> outcome.found().stream()))
                .isEmpty();
    }

    private long files(long document) {
        return em.createQuery("select count(f) from FileRow f where f.documentId = :document", Long.class)
                .setParameter("document", document)
                .getSingleResult();
    }

    @Test
    void a_refused_proposal_keeps_its_documents() {
        clock.set(ClosedCity.at("2057-01-01T00:00"));
        var proposal = archive.propose(List.of(1001L, 1004L), "期满", SECRETARY);
        archive.refuse(proposal, "仍有查考价值", APPROVER);
        assertThat(files(1001)).isEqualTo(2);
        assertThat(archive.expired(10, SECRETARY)).hasSize(2);
        assertThat(archive.destructions(0, 10, SECRETARY).get(0))
                .extracting(Destruction::state, Destruction::decision)
                .containsExactly(Destruction.State.REFUSED, "仍有查考价值");
        assertThat(archive.propose(List.of(1001L), "再次鉴定", SECRETARY)).isPositive();
    }

    @Test
    void a_proposal_with_one_wrong_document_is_refused_whole() {
        clock.set(ClosedCity.at("2057-01-01T00:00"));
        assertRefused(
                () -> archive.propose(List.of(1001L, 1007L, 99L, 1001L), "期满", SECRETARY),
                "安办考核〔2026〕1号的保管期限为永久",
                "没有序号为99",
                "安办通报〔2026〕1号重复列出");
        assertRefused(() -> archive.propose(Collections.nCopies(100_000, 1001L), "期满", SECRETARY), "100000份");
        assertRefused(() -> archive.propose(List.of(), "期满", SECRETARY), "0份");
        assertRefused(() -> archive.propose(List.of(1001L), "长".repeat(401), SECRETARY), "不超过400字");
        assertRefused(() -> archive.destroy(77, "同意", APPROVER), "没有序号为77");
        assertThat(archive.destructions(0, 10, SECRETARY)).isEmpty();
    }

    @Test
    void what_was_changed_after_the_proposal_is_not_destroyed() {
        clock.set(ClosedCity.at("2057-01-01T00:00"));
        var proposal = archive.propose(List.of(1001L), "期满", SECRETARY);
        database.sql("update document_file set sha256 = '" + "0".repeat(64)
                + "' where document_id = 1001 and name = 'document.pdf'");
        assertRefused(() -> archive.destroy(proposal, "同意", APPROVER), "与列入清册时不一致");
        assertThat(files(1001)).isEqualTo(2);
    }

    @Test
    void a_destroyed_document_leaves_its_segment() {
        for (int i = 0; i < 997; i++) {
            issue("CRITICISM", "旧〔2020〕" + i + "号", "旧文", "2020-01-01", "第" + i + "条。");
        }
        work.tidy();
        assertThat(em.createQuery("select count(b) from BucketRow b", Long.class)
                        .getSingleResult())
                .isEqualTo(GramIndex.BUCKETS);
        clock.set(ClosedCity.at("2057-01-01T00:00"));
        archive.destroy(archive.propose(List.of(1001L), "期满", SECRETARY), "同意", APPROVER);
        assertThat(em.createQuery("select count(b) from BucketRow b", Long.class)
                        .getSingleResult())
                .isZero();
        work.tidy();
        assertThat(em.createQuery("select count(b) from BucketRow b", Long.class)
                        .getSingleResult())
                .isEqualTo(GramIndex.BUCKETS);
        assertThat(found(words("受伤"))).isEmpty();
        assertThat(found(words("第996条"))).containsExactly("旧〔2020〕996号");
    }

    /** Else a segment that is being built keeps the words of what is destroyed meanwhile. */
    @Test
    void destroying_waits_until_nobody_builds_a_segment() throws Exception {
        clock.set(ClosedCity.at("2057-01-01T00:00"));
        var proposal = archive.propose(List.of(1001L), "期满", SECRETARY);

        assertThat(AtOnce.waits(
                        database,
                        transactions,
                        "select id from archive_gate where id = 1 for update",
                        () -> archive.destroy(proposal, "同意", APPROVER)))
                .isTrue();
        archive.destroy(proposal, "同意", APPROVER);
    }

    @Test
    void of_many_who_propose_the_same_in_any_order_one_succeeds_and_the_others_are_told() throws Exception {
        clock.set(ClosedCity.at("2057-01-01T00:00"));
        archive.search(ArchiveQuery.all(10), EVALUATOR);
        for (int round = 0; round < 8; round++) {
            var outcomes = AtOnce.act(
                    () -> archive.propose(List.of(1001L, 1004L), "期满", SECRETARY),
                    () -> archive.propose(List.of(1004L, 1001L), "期满", SECRETARY),
                    () -> archive.propose(List.of(1001L, 1004L), "期满", SECRETARY),
                    () -> archive.propose(List.of(1004L, 1001L), "期满", SECRETARY));

            assertThat(outcomes).extracting(AtOnce.Outcome::succeeded).containsOnlyOnce(true);
            assertThat(outcomes).filteredOn(outcome -> !outcome.succeeded()).allSatisfy(outcome -> assertThat(
                            outcome.isRefusedBy(InvalidInput.class))
                    .isTrue());
            archive.refuse(archive.destructions(0, 1, EVALUATOR).get(0).id(), "另议", APPROVER);
        }
    }

    @Test
    void what_became_of_a_paper_is_searched_for_shown_and_handed_over() throws Exception {
        database.sql(
                "insert into document_relation (id, document_id, earlier_id, relation) values (1, 1007, 1001, 'CORRECTS')");
        assertThat(standing(FileCheck.Outcome.CORRECTED)).containsExactly("安办通报〔2026〕1号");
        assertThat(standing(FileCheck.Outcome.HOLDS)).containsExactly("安办考核〔2026〕1号", "安办通报〔2026〕2号");
        database.sql(
                "insert into document_relation (id, document_id, earlier_id, relation) values (2, 1007, 1004, 'WITHDRAWS')");
        assertThat(standing(FileCheck.Outcome.WITHDRAWN)).containsExactly("安办通报〔2026〕2号");
        assertThat(standing(FileCheck.Outcome.REPLACED)).isEmpty();
        database.sql(
                "insert into document_void (id, series, serial_year, serial, number, document_id, reason, proposed_by,"
                        + " proposed_name, proposed_at, decided_by, decided_name, decided_at, confirmed) values (1, '安办通报', 2026, 2,"
                        + " '安办通报〔2026〕2号', 1004, 'x', 'wang', '王', timestamp with time zone '2026-08-04 10:00:00+08:00',"
                        + " 'li', '李', timestamp with time zone '2026-08-04 10:00:00+08:00', true)");
        assertThat(standing(FileCheck.Outcome.WITHDRAWN)).as("void goes first").isEmpty();
        assertThat(standing(FileCheck.Outcome.VOID)).containsExactly("安办通报〔2026〕2号");
        assertRefused(() -> standing(FileCheck.Outcome.UNKNOWN), "HOLDS");
        assertThat(archive.search(ArchiveQuery.all(50), SECRETARY).entries())
                .filteredOn(entry -> entry.document() == 1001)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.standing()).isEqualTo(FileCheck.Outcome.CORRECTED);
                    assertThat(entry.later()).extracting(LaterPaper::number).containsExactly("安办考核〔2026〕1号");
                    assertThat(entry.ground()).contains("待档案主管部门审核");
                });
        var out = new ByteArrayOutputStream();
        archive.export(2026, out, AUDITOR);
        assertThat(text(unzip(out.toByteArray()), "2026年归档公文目录.csv"))
                .contains("已更正", "安办考核〔2026〕1号更正", "文号作废", "现行有效", "期限依据");
    }

    private List<String> standing(FileCheck.Outcome standing) {
        return found(new ArchiveQuery("", "", "", null, null, null, null, standing, "", 50));
    }

    @Test
    void every_kind_has_a_period_with_its_ground() {
        var retention = new Retention();
        for (var kind : DocumentKind.values()) {
            assertThat(retention.ground(kind)).as(kind.name()).isNotBlank();
        }
    }

    // Handing over

    @Test
    void a_year_is_handed_over_with_index_hashes_and_ledger() throws Exception {
        issue("CRITICISM", "安办通报〔2025〕9号", "去年的", "2025-12-31", "x");
        issue("CRITICISM", "安办通报〔2026〕3号", "=cmd|'/c calc'!A0 ../../etc/passwd \"<甲>\u0001\"", "2026-12-31", "x");
        database.sql(
                "update document_file set content = ? where document_id = 1004 and name = 'document.pdf'",
                "forged".getBytes(StandardCharsets.UTF_8));
        assertThat(archive.count(2026, AUDITOR)).isEqualTo(4);
        var out = new ByteArrayOutputStream();

        archive.export(2026, out, AUDITOR);

        var files = unzip(out.toByteArray());
        assertThat(files.keySet())
                .contains(
                        "00001 安办通报〔2026〕1号 关于第1县迟报山火的通报/document.pdf",
                        "2026年归档公文目录.xlsx",
                        "2026年归档公文目录.csv",
                        "2026年归档公文目录.xml",
                        "说明.txt",
                        "SHA256SUMS",
                        "账本.txt")
                .noneMatch(name -> name.contains("..") && name.contains("/.."))
                .noneMatch(name -> name.contains("2025"));
        for (var sum : text(files, "SHA256SUMS").lines().toList()) {
            var parts = sum.split("  ", 2);
            assertThat(Sha256.of(Objects.requireNonNull(files.get(parts[1]), parts[1])))
                    .isEqualTo(parts[0]);
        }
        assertThat(text(files, "SHA256SUMS").lines()).hasSize(files.size() - 2);
        assertThat(LedgerFile.verify(new StringReader(text(files, "账本.txt")), null)
                        .sound())
                .isTrue();
        var csv = text(files, "2026年归档公文目录.csv");
        assertThat(csv).startsWith("\uFEFF").contains("与印发时一致", "[document.pdf]与印发时不一致", "定期30年", "永久", "\"'=cmd");
        assertThat(csv.lines()).hasSize(5);
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(Objects.requireNonNull(files.get("2026年归档公文目录.xlsx"))))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(4);
        }
        var xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Objects.requireNonNull(files.get("2026年归档公文目录.xml"))));
        assertThat(xml.getElementsByTagName("document").getLength()).isEqualTo(4);
        assertThat(ledger.latest(1)).singleElement().satisfies(entry -> {
            assertThat(entry.act().verb()).isEqualTo("archive.export");
            assertThat(entry.act().details()).contains("4 documents", Sha256.of(out.toByteArray()));
        });
        assertRefused(() -> archive.count(2024, AUDITOR), "2024年没有印发过公文");
        assertRefused(() -> archive.count(-1, AUDITOR), "不是可以导出的年份");
        assertRefused(() -> archive.export(99_999, new ByteArrayOutputStream(), AUDITOR), "不是可以导出的年份");
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name), name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
