package org.jibao.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import org.jibao.ledger.Ledger;
import org.jibao.ledger.RecordReview;
import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.testbed.AtOnce;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;
import org.jibao.testbed.Transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jibao.documents.ClosedCity.EVALUATOR;
import static org.jibao.documents.ClosedCity.SECRETARY;

/** Many papers in one order: each made once, whatever becomes of the workers. */
@OnEveryDatabase
class BatchJobsTest {
    private static final int UNITS = 5;

    @Inject
    ClosedCity city;

    @Inject
    BatchJobs jobs;

    @Inject
    JobWork work;

    @Inject
    JobQueue queue;

    @Inject
    JobPrinter printer;

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

    @BeforeEach
    void a_closed_quarter() {
        city.found(UNITS);
    }

    private static JobOrder notices(String... units) {
        return new JobOrder(JobKind.UNIT_NOTICES, "2026-Q3", List.of(units), List.of());
    }

    private long start() {
        return jobs.start(notices(), EVALUATOR);
    }

    private JobView view(long id) {
        return jobs.find(id, EVALUATOR).orElseThrow();
    }

    private List<JobState> states(long id) {
        return jobs.items(id, 0, 100, EVALUATOR).stream()
                .map(JobItemView::state)
                .toList();
    }

    private int workOff() {
        var steps = 0;
        while (work.step("worker")) {
            steps++;
        }
        return steps;
    }

    private JobClaim claim(long job, String worker) {
        return queue.claim(job, worker).orElseThrow();
    }

    private int stored() {
        return em.createQuery("select count(f) from JobFileRow f", Long.class)
                .getSingleResult()
                .intValue();
    }

    private void contradictsItselfNowhere() {
        assertThat(review.run())
                .allSatisfy(outcome -> assertThat(outcome.found()).isEmpty());
        assertThat(ledger.verify().sound()).isTrue();
    }

    private static void assertRefused(ThrowingCallable act, String... words) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                        refused.problems().toString())
                .contains(words));
    }

    // From order to files

    @Test
    void every_unit_gets_its_notice_in_the_order_of_the_sheet() throws IOException {
        var id = start();
        assertThat(view(id).title()).isEqualTo("2026年第三季度考核结果告知单（5份）");
        assertThat(view(id))
                .extracting(JobView::state, JobView::done, JobView::percent)
                .containsExactly(JobState.WORKING, 0, 0);

        assertThat(workOff()).isEqualTo(UNITS);

        assertThat(view(id))
                .extracting(JobView::state, JobView::done, JobView::failed, JobView::percent, JobView::working)
                .containsExactly(JobState.DONE, UNITS, 0, 100, 0);
        assertThat(view(id).remaining()).isNull();
        var files = zip(id);
        assertThat(files.keySet())
                .hasSize(2 * UNITS + 2)
                .contains("0001 2026年第三季度紧急信息报送考核结果告知单（第1县）.docx", "0005 2026年第三季度紧急信息报送考核结果告知单（第5县）.pdf", "清单.xlsx");
        try (var pdf = Loader.loadPDF(bytes(files, "0003 2026年第三季度紧急信息报送考核结果告知单（第3县）.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("第3县", "没有应报事项");
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(files, "清单.xlsx")))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(UNITS);
            var row = sheet.getRow(1);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("考核结果告知单 第1县");
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo("已完成");
            assertThat(row.getCell(6).getStringCellValue())
                    .isEqualTo(Sha256.of(bytes(files, row.getCell(5).getStringCellValue())));
        }
        var sums = new String(bytes(files, "SHA256SUMS"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(sums).hasSize(2 * UNITS + 1).allSatisfy(sum -> assertThat(Sha256.of(bytes(files, sum.substring(66))))
                .isEqualTo(sum.substring(0, 64)));
        assertThat(ledger.latest(10))
                .extracting(entry -> entry.act().verb())
                .contains("job.start", "job.finish", "job.zip");
        assertThat(jobs.list(0, 10, EVALUATOR)).extracting(JobView::id).containsExactly(id);
        assertThat(jobs.list(id, 10, EVALUATOR)).isEmpty();
        contradictsItselfNowhere();
    }

    private Map<String, byte[]> zip(long id) throws IOException {
        var out = new ByteArrayOutputStream();
        jobs.zip(id, out, SECRETARY);
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] bytes(Map<String, byte[]> files, String name) {
        return java.util.Objects.requireNonNull(files.get(name), name);
    }

    @Test
    void the_print_file_starts_every_paper_on_a_new_sheet_and_can_still_be_archived() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var id = start();
        workOff();
        var out = new ByteArrayOutputStream();

        jobs.pdf(id, out, SECRETARY);

        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(view(id).title());
            assertThat(pdf.getNumberOfPages()).isEqualTo(2 * UNITS);
            for (int i = 0; i < UNITS; i++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(2 * i + 1);
                stripper.setEndPage(2 * i + 1);
                assertThat(stripper.getText(pdf)).contains("第" + (i + 1) + "县");
                stripper.setStartPage(2 * i + 2);
                stripper.setEndPage(2 * i + 2);
                assertThat(stripper.getText(pdf)).isBlank();
            }
        }
        for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(out.toByteArray()), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.isCompliant())
                        .as(flavour + " " + result.getTestAssertions())
                        .isTrue();
            }
        }
    }

    @Test
    void a_file_changed_behind_the_products_back_is_not_handed_out_and_named() throws IOException {
        var id = start();
        workOff();
        database.sql(
                "update document_job_file set content = ? where format = 'PDF' and name like '%第2县%'",
                "forged".getBytes(StandardCharsets.UTF_8));

        var files = zip(id);

        assertThat(files.keySet())
                .hasSize(2 * UNITS + 1)
                .noneMatch(name -> name.contains("第2县") && name.endsWith(".pdf"))
                .anyMatch(name -> name.contains("第2县") && name.endsWith(".docx"));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(files, "清单.xlsx")))) {
            var row = book.getSheetAt(0).getRow(2);
            assertThat(row.getCell(7).getStringCellValue() + row.getCell(5).getStringCellValue())
                    .contains("与办成时不一致");
        }
        assertRefused(() -> jobs.handOut(id, true, SECRETARY), "第2县", "不能合并打印");
        assertThat(jobs.handOut(id, false, SECRETARY)).isNotBlank();
    }

    @Test
    void chosen_units_and_formats_alone_are_made() throws IOException {
        var id = jobs.start(
                new JobOrder(
                        JobKind.UNIT_NOTICES,
                        " 2026-Q3 ",
                        List.of("u004", "u002"),
                        List.of(FileFormat.OFD, FileFormat.DOCX, FileFormat.OFD)),
                SECRETARY);
        workOff();

        assertThat(jobs.items(id, 0, 10, EVALUATOR))
                .extracting(JobItemView::subject)
                .containsExactly("2026-Q3/u002", "2026-Q3/u004");
        assertThat(zip(id).keySet())
                .hasSize(6)
                .anyMatch(name -> name.endsWith(".ofd"))
                .noneMatch(name -> name.endsWith(".pdf"));
        assertRefused(() -> jobs.pdf(id, new ByteArrayOutputStream(), EVALUATOR), "没有选PDF");
    }

    /** Nothing of a destroyed document stays, in no table. */
    @Test
    void what_is_destroyed_while_its_paper_is_made_is_not_stored_again() throws Exception {
        var draft = desk.draft(DocumentKind.QUARTERLY_BULLETIN, "2026-Q3", EVALUATOR);
        database.sql("update document set number = '安办考核〔2026〕1号', issued_on = '2026-10-08', issued_by = 'li',"
                + " issued_at = drafted_at where id = " + draft);
        var frozen = "frozen".getBytes(StandardCharsets.UTF_8);
        database.sql(
                "insert into document_file (id, document_id, name, content, sha256) values (1, ?, 'document.docx', ?, ?)",
                draft,
                frozen,
                Sha256.of(frozen));
        var id = jobs.start(
                new JobOrder(JobKind.QUARTER_PAPERS, "2026-Q3", List.of(), List.of(FileFormat.DOCX)), EVALUATOR);
        var claim = claim(id, "w");
        var paper = printer.print(claim);
        assertThat(paper.document()).isEqualTo(draft);
        assertThat(AtOnce.waits(
                        database,
                        transactions,
                        "select id from document where id = " + draft + " for update",
                        () -> queue.finish(claim, paper)))
                .as("it waits for who is just destroying")
                .isTrue();
        database.sql(
                "insert into archive_document (document_id, kind, number, title, issued_on, issued_at, words, destroyed_on)"
                        + " select id, kind, number, title, issued_on, issued_at, '', issued_on from document where id = ?",
                draft);

        assertThat(queue.finish(claim, paper)).isTrue();

        assertThat(stored()).isZero();
        assertThat(jobs.failures(id, 10, EVALUATOR)).singleElement().satisfies(failure -> assertThat(failure.reason())
                .contains("安办考核〔2026〕1号", "已销毁"));
    }

    @Test
    void of_an_issued_document_the_frozen_files_are_taken() throws IOException {
        var draft = desk.draft(DocumentKind.QUARTERLY_BULLETIN, "2026-Q3", EVALUATOR);
        database.sql("update document set number = '安办考核〔2026〕1号', issued_on = '2026-10-08', issued_by = 'li',"
                + " issued_at = drafted_at where id = " + draft);
        var frozen = "frozen".getBytes(StandardCharsets.UTF_8);
        database.sql(
                "insert into document_file (id, document_id, name, content, sha256) values (1, ?, 'document.docx', ?, ?)",
                draft,
                frozen,
                Sha256.of(frozen));
        var id = jobs.start(
                new JobOrder(JobKind.QUARTER_PAPERS, "2026-Q3", List.of(), List.of(FileFormat.DOCX)), EVALUATOR);
        workOff();

        assertThat(view(id).title()).isEqualTo("2026年第三季度全套材料（6份）");
        assertThat(jobs.items(id, 0, 1, EVALUATOR)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(DocumentKind.QUARTERLY_BULLETIN);
            assertThat(item.document()).isEqualTo(draft);
        });
        assertThat(zip(id).entrySet().iterator().next().getValue()).isEqualTo(frozen);
    }

    @Test
    void what_cannot_be_made_is_listed_with_its_reason_and_the_rest_is_finished() throws IOException {
        var id = start();
        database.sql("update document_job_item set subject = '2026-Q3/nowhere' where place = 2 and job_id = " + id);

        workOff();

        assertThat(view(id))
                .extracting(JobView::state, JobView::done, JobView::failed)
                .containsExactly(JobState.DONE, UNITS - 1, 1);
        assertThat(jobs.failures(id, 10, EVALUATOR)).singleElement().satisfies(item -> {
            assertThat(item.place()).isEqualTo(2);
            assertThat(item.reason()).contains("没有机构“nowhere”");
        });
        assertThat(zip(id)).hasSize(2 * (UNITS - 1) + 2);
    }

    // Workers that die

    @Test
    void the_paper_of_a_worker_gone_silent_is_made_by_another_and_the_late_one_stores_nothing() {
        var id = start();
        var dead = claim(id, "dead");
        assertThat(workOff()).isEqualTo(UNITS - 1);
        assertThat(view(id)).extracting(JobView::state, JobView::working).containsExactly(JobState.WORKING, 1);
        assertThat(work.step("worker")).isFalse();

        clock.advance(Duration.ofMinutes(2));
        assertThat(work.step("worker"))
                .as("the lease holds up to its last instant")
                .isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(view(id).working()).isZero();
        assertThat(workOff()).isEqualTo(1);

        assertThat(queue.finish(dead, printer.print(dead))).isFalse();
        assertThat(queue.fail(dead, "x")).isFalse();
        assertThat(view(id)).extracting(JobView::state, JobView::done).containsExactly(JobState.DONE, UNITS);
        assertThat(stored()).isEqualTo(2 * UNITS);
        contradictsItselfNowhere();
    }

    @Test
    void a_worker_whose_transaction_is_rolled_back_has_done_nothing() {
        var id = start();
        var claim = claim(id, "dying");
        var paper = printer.print(claim);
        assertThatThrownBy(() -> transactions.run(() -> {
                    assertThat(queue.finish(claim, paper)).isTrue();
                    throw new IllegalStateException("the machine stops here");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stored()).isZero();
        assertThat(view(id).done()).isZero();

        clock.advance(Duration.ofSeconds(121));
        assertThat(workOff()).isEqualTo(UNITS);
        assertThat(stored()).isEqualTo(2 * UNITS);
        assertThat(view(id)).extracting(JobView::state, JobView::done).containsExactly(JobState.DONE, UNITS);
    }

    @Test
    void a_paper_that_takes_every_worker_with_it_is_given_up() {
        var id = start();
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(claim(id, "dying").attempt()).isEqualTo(attempt);
            clock.advance(Duration.ofSeconds(121));
        }
        workOff();

        assertThat(view(id))
                .extracting(JobView::state, JobView::done, JobView::failed)
                .containsExactly(JobState.DONE, UNITS - 1, 1);
        assertThat(jobs.failures(id, 10, EVALUATOR)).singleElement().satisfies(item -> assertThat(item.reason())
                .contains("办理3次都中断"));
    }

    @Test
    void a_paper_given_back_is_tried_again_until_the_last_attempt() {
        var id = start();
        assertThat(queue.giveBack(claim(id, "w"), "坏了")).isTrue();
        assertThat(queue.giveBack(claim(id, "w"), "坏了")).isTrue();
        assertThat(states(id).get(0)).isEqualTo(JobState.WAITING);
        assertThat(queue.giveBack(claim(id, "w"), "坏了")).isTrue();
        assertThat(states(id).get(0)).isEqualTo(JobState.FAILED);
    }

    // Several at once

    @Test
    void jobs_are_served_in_turn_however_long_the_first_one_is() {
        var first = start();
        var second = jobs.start(notices("u001", "u002"), SECRETARY);
        var served = new ArrayList<Long>();
        for (int i = 0; i < 5; i++) {
            var before = view(second).done();
            assertThat(work.step("worker")).isTrue();
            served.add(view(second).done() > before ? second : first);
        }
        assertThat(served).containsExactly(first, second, first, second, first);
    }

    @Test
    void any_number_of_workers_makes_each_paper_once() throws Exception {
        var first = start();
        var second = start();
        var barrier = new CyclicBarrier(6);
        var pool = Executors.newFixedThreadPool(6);
        try {
            var running = IntStream.range(0, 6)
                    .mapToObj(i -> pool.submit((Callable<Integer>) () -> {
                        barrier.await();
                        var steps = 0;
                        while (work.step("worker-" + i)) {
                            steps++;
                        }
                        return steps;
                    }))
                    .toList();
            var steps = 0;
            for (var one : running) {
                steps += one.get();
            }
            assertThat(steps).isEqualTo(2 * UNITS);
        } finally {
            pool.shutdown();
        }
        assertThat(view(first)).extracting(JobView::state, JobView::done).containsExactly(JobState.DONE, UNITS);
        assertThat(view(second)).extracting(JobView::state, JobView::done).containsExactly(JobState.DONE, UNITS);
        assertThat(stored()).isEqualTo(4 * UNITS);
        assertThat(ledger.latest(100).stream()
                        .filter(entry -> entry.act().verb().equals("job.finish")))
                .hasSize(2);
        contradictsItselfNowhere();
    }

    @Test
    void what_is_left_is_estimated_from_the_pace_so_far() {
        var id = start();
        assertThat(view(id).remaining()).isNull();
        for (int i = 0; i < 2; i++) {
            var claim = claim(id, "slow");
            clock.advance(Duration.ofSeconds(30));
            queue.finish(claim, printer.print(claim));
        }
        assertThat(view(id).remaining()).isEqualTo(Duration.ofSeconds(90));
        claim(id, "a");
        claim(id, "b");
        assertThat(view(id).remaining()).as("two at work").isEqualTo(Duration.ofSeconds(45));
        assertThat(view(id).percent()).isEqualTo(40);
    }

    // Cancelling and clearing

    @Test
    void a_cancelled_job_keeps_what_is_made_and_takes_no_more() throws IOException {
        var id = start();
        assertRefused(() -> jobs.zip(id, new ByteArrayOutputStream(), EVALUATOR), "还没有办成");
        work.step("worker");
        var flying = claim(id, "flying");

        assertThatThrownBy(() -> jobs.cancel(id, ClosedCity.AUDITOR)).isInstanceOf(Forbidden.class);
        jobs.cancel(id, SECRETARY);

        assertThat(queue.finish(flying, printer.print(flying))).isFalse();
        assertThat(workOff()).isZero();
        assertThat(view(id))
                .extracting(JobView::state, JobView::done, JobView::endedBy)
                .containsExactly(JobState.CANCELLED, 1, "秘书王");
        assertThat(new HashSet<>(states(id))).containsExactlyInAnyOrder(JobState.DONE, JobState.CANCELLED);
        assertThat(zip(id)).hasSize(4);
        assertRefused(() -> jobs.cancel(id, SECRETARY), "已经结束");
        assertRefused(() -> jobs.cancel(-1, SECRETARY), "没有序号为-1");
        assertThat(ledger.latest(3)).extracting(entry -> entry.act().verb()).contains("job.cancel");
        contradictsItselfNowhere();
    }

    @Test
    void files_are_cleared_away_when_their_time_is_over_and_the_list_stays() {
        var id = start();
        workOff();
        clock.advance(Duration.ofDays(30));
        assertThat(work.clear()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(work.clear()).isEqualTo(1);
        assertThat(work.clear()).isZero();

        assertThat(stored()).isZero();
        assertThat(view(id).handsOut()).isFalse();
        assertThat(jobs.items(id, 3, 10, EVALUATOR)).hasSize(2);
        assertRefused(() -> jobs.zip(id, new ByteArrayOutputStream(), EVALUATOR), "保存期");
        contradictsItselfNowhere();
    }

    // Hostile orders

    @Test
    void an_order_for_what_does_not_exist_is_refused_whole() {
        assertRefused(() -> jobs.start(notices("u001", "nowhere", "<b>"), EVALUATOR), "没有机构nowhere、<b>等2个");
        assertRefused(() -> jobs.start(notices("u001", "u002", "u001"), EVALUATOR), "机构u001等1个重复");
        assertRefused(() -> jobs.start(notices("u".repeat(5_000_000)), EVALUATOR), "没有机构", "…");
        assertRefused(
                () -> jobs.start(notices(Collections.nCopies(100_000, "u001").toArray(String[]::new)), EVALUATOR),
                "100000份，超过了2000份");
        assertRefused(() -> jobs.start(order(JobKind.UNIT_NOTICES, "2026-Q2"), EVALUATOR), "尚未封存");
        assertRefused(() -> jobs.start(order(JobKind.QUARTER_PAPERS, "2026-Q2"), EVALUATOR), "尚未封存");
        assertRefused(
                () -> jobs.start(order(JobKind.UNIT_NOTICES, "'; drop table document_job; --"), EVALUATOR), "格式不对");
        assertRefused(() -> jobs.start(order(JobKind.UNIT_NOTICES, ""), EVALUATOR), "格式不对");
        assertRefused(() -> jobs.start(new JobOrder(null, "2026-Q3", List.of(), List.of()), EVALUATOR), "写明 kind");
        assertRefused(
                () -> jobs.start(
                        new JobOrder(JobKind.QUARTER_PAPERS, "2026-Q3", List.of("u001"), List.of()), EVALUATOR),
                "只有各单位告知单可以指定机构");
        assertThat(jobs.list(0, 10, EVALUATOR)).isEmpty();
        assertThat(ledger.latest(50)).noneMatch(entry -> entry.act().verb().startsWith("job."));
        assertThat(jobs.find(7, EVALUATOR)).isEmpty();
        assertThat(jobs.items(7, 0, 10, EVALUATOR)).isEmpty();
        assertRefused(() -> jobs.zip(7, new ByteArrayOutputStream(), EVALUATOR), "没有序号为7");
    }

    private static JobOrder order(JobKind kind, String subject) {
        return new JobOrder(kind, subject, List.of(), List.of());
    }

    @Test
    void the_registers_of_a_year_are_its_months_where_the_templates_have_registers() {
        var hasRegisters = java.util.stream.Stream.of(DocumentKind.values())
                .anyMatch(kind -> kind.name().equals("REGISTER"));
        if (hasRegisters) {
            var id = jobs.start(order(JobKind.YEAR_REGISTERS, "2026"), EVALUATOR);
            assertThat(jobs.items(id, 0, 20, EVALUATOR))
                    .hasSize(10)
                    .first()
                    .extracting(JobItemView::subject)
                    .isEqualTo("2026-01-01/2026-01-31");
            assertRefused(() -> jobs.start(order(JobKind.YEAR_REGISTERS, "2027"), EVALUATOR), "没有可办的材料");
            assertRefused(() -> jobs.start(order(JobKind.YEAR_REGISTERS, "26"), EVALUATOR), "不是年份");
        } else {
            assertRefused(() -> jobs.start(order(JobKind.YEAR_REGISTERS, "2026"), EVALUATOR), "没有登记簿");
        }
    }

    @Test
    void jobs_are_the_offices_own() {
        var id = start();
        workOff();
        Actor reporter = ClosedCity.REPORTER;
        assertThatThrownBy(() -> jobs.start(notices(), reporter)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> jobs.start(notices(), ClosedCity.AUDITOR)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> jobs.find(id, reporter)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> jobs.list(0, 10, reporter)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> jobs.items(id, 0, 10, reporter)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> jobs.failures(id, 10, reporter)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> jobs.cancel(id, reporter)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> jobs.zip(id, new ByteArrayOutputStream(), reporter))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> jobs.pdf(id, new ByteArrayOutputStream(), reporter))
                .isInstanceOf(Forbidden.class);
        assertThat(jobs.find(id, ClosedCity.AUDITOR)).isPresent();
    }
}
