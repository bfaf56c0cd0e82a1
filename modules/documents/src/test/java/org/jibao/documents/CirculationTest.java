package org.jibao.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jibao.documents.OfficeAtWork.CLERK;
import static org.jibao.documents.OfficeAtWork.EVALUATOR;
import static org.jibao.documents.OfficeAtWork.LEADER;
import static org.jibao.documents.OfficeAtWork.SECRETARY;

/** 分发与签收: who has it is a state with a time and a person; what falls due is told once, whatever happens to the server. */
@OnEveryDatabase
class CirculationTest {
    private static final Actor LINHE = OfficeAtWork.reporter("linhe");
    private static final Actor QINGLING = OfficeAtWork.reporter("qingling");

    @Inject
    OfficeAtWork office;

    @Inject
    DocumentDesk desk;

    @Inject
    DocumentFlow flow;

    @Inject
    Circulation circulation;

    @Inject
    Reminders reminders;

    @Inject
    Ledger ledger;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    private long id;

    @BeforeEach
    void a_signed_draft() throws Exception {
        office.open();
        var drawn = office.criticism("linhe", "2026-07-14T16:00", "2026-07-14T21:00");
        id = desk.draft(DocumentKind.CRITICISM, String.valueOf(drawn), SECRETARY);
        clock.set(OfficeAtWork.at("2026-08-03T09:00"));
        office.sign(id);
    }

    private static void assertRefused(ThrowingCallable act, String... words) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                        refused.problems().toString())
                .contains(words));
    }

    private List<String> recipients() {
        return circulation.recipients(id, CLERK).stream()
                .map(one -> one.unit() + " " + one.state())
                .toList();
    }

    private List<String> unsigned(String at) {
        return circulation.unsigned(id, OfficeAtWork.at(at), CLERK).stream()
                .map(Recipient::unit)
                .toList();
    }

    @Test
    void it_goes_to_the_groups_of_its_kind_unless_somebody_chooses() {
        assertThat(recipients()).as("a draft shows whom it would go to").containsExactly("linhe SENT", "qingling SENT");
        assertThat(circulation.unmatched(id)).contains("各县（市、区）党委", "省委办公厅");
        assertThat(circulation.inbox(0, 10, LINHE)).isEmpty();
        desk.issue(id, SECRETARY);
        assertThat(recipients()).containsExactly("linhe SENT", "qingling SENT");
        assertThat(circulation.inbox(0, 10, LINHE)).singleElement().satisfies(received -> {
            assertThat(received.number()).isEqualTo("安办通报〔2026〕1号");
            assertThat(received.dueAt()).isEqualTo(OfficeAtWork.at("2026-08-04T09:00"));
            assertThat(received.state()).isEqualTo(PaperReceipt.State.SENT);
        });
    }

    @Test
    void chosen_units_receive_it_and_nobody_else_sees_it() {
        circulation.choose(id, List.of("qingling"), SECRETARY);
        assertRefused(() -> circulation.choose(id, List.of("qingling", "nowhere"), SECRETARY), "nowhere");
        assertThat(recipients()).containsExactly("qingling SENT");
        assertThat(circulation.isVisible(id, QINGLING)).as("not before issue").isFalse();
        desk.issue(id, SECRETARY);
        assertThat(circulation.isVisible(id, QINGLING)).isTrue();
        assertThat(circulation.isVisible(id, LINHE)).isFalse();
        assertThat(circulation.isVisible(id, CLERK)).isTrue();
        assertThat(circulation.inbox(0, 10, LINHE)).isEmpty();
        assertRefused(() -> circulation.sign(id, PaperReceipt.Means.PAGE, LINHE), "没有序号为");

        clock.advance(Duration.ofHours(3));
        circulation.choose(id, List.of("linhe", "qingling"), SECRETARY);
        assertThat(recipients()).containsExactly("qingling SENT", "linhe SENT");
        assertThat(circulation.inbox(0, 10, LINHE).get(0).sentAt()).isEqualTo(OfficeAtWork.at("2026-08-03T12:00"));
        assertThatThrownBy(() -> circulation.choose(id, List.of("linhe"), LINHE))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_receipt_is_a_state_with_person_time_and_means() {
        desk.issue(id, SECRETARY);
        clock.advance(Duration.ofMinutes(10));
        circulation.opened(id, PaperReceipt.Means.PAGE, LINHE);
        circulation.opened(id, PaperReceipt.Means.PAGE, LINHE);
        clock.advance(Duration.ofMinutes(10));
        circulation.sign(id, PaperReceipt.Means.PAGE, LINHE);
        assertRefused(() -> circulation.sign(id, PaperReceipt.Means.PAGE, LINHE), "已经签收");
        assertRefused(() -> circulation.reject(id, "不要", PaperReceipt.Means.PAGE, LINHE), "已经签收");
        circulation.opened(id, PaperReceipt.Means.PAGE, LINHE);

        var linhe = circulation.recipients(id, CLERK).get(0);
        assertThat(linhe.state()).isEqualTo(PaperReceipt.State.SIGNED);
        assertThat(linhe.receipts())
                .extracting(entry -> entry.receipt().state() + " "
                        + entry.receipt().by() + " " + entry.receipt().means())
                .containsExactly("OPENED linhe信息员 PAGE", "SIGNED linhe信息员 PAGE");

        assertRefused(() -> circulation.reject(id, " ", PaperReceipt.Means.PAGE, QINGLING), "理由");
        circulation.reject(id, "不涉及我县", PaperReceipt.Means.INTERFACE, QINGLING);
        assertThat(circulation.recipients(id, CLERK).get(1).state()).isEqualTo(PaperReceipt.State.REJECTED);
        circulation.sign(id, PaperReceipt.Means.PAGE, QINGLING);
        assertThat(circulation.recipients(id, CLERK).get(1).receipts()).hasSize(2);
        assertThat(ledger.latest(10))
                .extracting(entry -> entry.act().verb())
                .contains("document.receipt-opened", "document.receipt-signed", "document.receipt-rejected");
    }

    @Test
    void a_receipt_of_the_minute_of_sending_is_of_the_moment_of_sending_and_one_of_the_minute_before_is_refused() {
        clock.set(OfficeAtWork.at("2026-08-03T09:00:40"));
        desk.issue(id, SECRETARY);
        clock.set(OfficeAtWork.at("2026-08-03T09:00:59"));

        assertRefused(() -> circulation.record(id, "linhe", signedOnPaper("2026-08-03T08:59"), CLERK), "分发之后");
        assertRefused(() -> circulation.record(id, "linhe", signedOnPaper("2026-08-03T09:00:39"), CLERK), "分发之后");
        circulation.record(id, "linhe", signedOnPaper("2026-08-03T09:00"), CLERK);

        assertThat(circulation.recipients(id, CLERK).get(0).receipts())
                .singleElement()
                .satisfies(entry -> assertThat(entry.receipt().at()).isEqualTo(OfficeAtWork.at("2026-08-03T09:00:40")));
    }

    private static PaperReceipt signedOnPaper(String at) {
        return new PaperReceipt(PaperReceipt.State.SIGNED, OfficeAtWork.at(at), "办公室主任", PaperReceipt.Means.PAPER, "");
    }

    @Test
    void a_receipt_on_paper_is_entered_with_the_time_it_was_signed() {
        desk.issue(id, SECRETARY);
        clock.set(OfficeAtWork.at("2026-08-05T17:00"));
        var paper = new PaperReceipt(
                PaperReceipt.State.SIGNED,
                OfficeAtWork.at("2026-08-03T15:30"),
                "办公室主任",
                PaperReceipt.Means.PAPER,
                "回执存第3卷");
        assertThatThrownBy(() -> circulation.record(id, "linhe", paper, LINHE)).isInstanceOf(Forbidden.class);
        assertRefused(() -> circulation.record(id, "nowhere", paper, CLERK), "没有分发给“nowhere”");
        for (var at : List.of("2026-08-03T08:59", "2026-08-05T17:01")) {
            assertRefused(
                    () -> circulation.record(
                            id,
                            "linhe",
                            new PaperReceipt(
                                    PaperReceipt.State.SIGNED, OfficeAtWork.at(at), "主任", PaperReceipt.Means.FAX, ""),
                            CLERK),
                    "分发之后");
        }
        assertRefused(
                () -> circulation.record(
                        id,
                        "linhe",
                        new PaperReceipt(PaperReceipt.State.SIGNED, paper.at(), "主任", PaperReceipt.Means.PAGE, ""),
                        CLERK),
                "登录办理");
        assertRefused(
                () -> circulation.record(
                        id,
                        "linhe",
                        new PaperReceipt(PaperReceipt.State.SIGNED, paper.at(), " ", PaperReceipt.Means.PAPER, ""),
                        CLERK),
                "谁签收");
        assertRefused(
                () -> circulation.record(
                        id,
                        "linhe",
                        new PaperReceipt(
                                PaperReceipt.State.SIGNED, paper.at(), "甲".repeat(121), PaperReceipt.Means.PAPER, ""),
                        CLERK),
                "121字");
        circulation.record(id, "linhe", paper, CLERK);

        assertThat(unsigned("2026-08-03T15:29")).containsExactly("linhe", "qingling");
        assertThat(unsigned("2026-08-03T15:30")).containsExactly("qingling");
        assertThat(unsigned("2026-08-03T08:59")).as("not yet sent").isEmpty();
        assertThat(circulation.recipients(id, CLERK).get(0).receipts().get(0).recordedBy())
                .isEqualTo("chen");
    }

    @Test
    void what_falls_due_is_told_once_also_when_the_server_was_down_meanwhile() {
        desk.issue(id, SECRETARY);
        circulation.sign(id, PaperReceipt.Means.PAGE, QINGLING);
        clock.set(OfficeAtWork.at("2026-08-04T08:59:59"));
        assertThat(reminders.sweep()).isZero();
        clock.set(OfficeAtWork.at("2026-08-09T03:00"));
        assertThat(reminders.sweep()).isEqualTo(1);
        for (int i = 0; i < 40; i++) {
            assertThat(reminders.sweep()).isZero();
        }
        assertThat(circulation.reminders(id, CLERK)).singleElement().satisfies(reminder -> {
            assertThat(reminder.due()).isEqualTo(OfficeAtWork.at("2026-08-04T09:00"));
            assertThat(reminder.words()).contains("临河县", "安办通报〔2026〕1号", "未签收");
        });
        assertThat(circulation.recipients(id, CLERK).get(0).overdue()).isTrue();
        assertThat(circulation.recipients(id, CLERK).get(0).warning()).contains("没有可登录的信息员");
    }

    @Test
    void several_instances_that_wake_at_once_tell_once() throws Exception {
        desk.issue(id, SECRETARY);
        clock.set(OfficeAtWork.at("2026-08-09T03:00"));
        var pool = java.util.concurrent.Executors.newFixedThreadPool(6);
        int told = 0;
        try {
            for (var one : pool.invokeAll(
                    java.util.Collections.<java.util.concurrent.Callable<Integer>>nCopies(6, reminders::sweep))) {
                told += one.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(told).isEqualTo(2);
        assertThat(circulation.reminders(id, CLERK)).hasSize(2);
    }

    @Test
    void a_step_that_waits_too_long_is_told_and_a_returned_one_waits_anew() {
        var drawn = office.criticism("qingling", "2026-07-15T16:00", "2026-07-15T21:00");
        var draft = desk.draft(DocumentKind.CRITICISM, String.valueOf(drawn), SECRETARY);
        clock.set(OfficeAtWork.at("2026-08-03T09:00"));
        flow.submit(draft, 0, "", SECRETARY);
        clock.set(OfficeAtWork.at("2026-08-03T13:00"));
        assertThat(reminders.sweep()).isEqualTo(1);
        assertThat(reminders.sweep()).isZero();
        assertThat(circulation.reminders(draft, LEADER).get(0).words()).contains("核稿", "不作为同意");
        flow.opine(draft, Opinion.RETURN, "改", 0, OfficeAtWork.SECOND_SECRETARY);
        clock.set(OfficeAtWork.at("2026-08-03T20:00"));
        assertThat(reminders.sweep()).as("with its drafter nothing is due").isZero();
        flow.submit(draft, 0, "", SECRETARY);
        assertThat(reminders.sweep()).isZero();
        clock.set(OfficeAtWork.at("2026-08-04T00:00"));
        assertThat(reminders.sweep()).isEqualTo(1);
    }

    @Test
    void units_are_kept_from_what_is_the_offices() {
        desk.issue(id, SECRETARY);
        assertThatThrownBy(() -> circulation.recipients(id, LINHE)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> circulation.unsigned(id, Instant.EPOCH, LINHE)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> circulation.reminders(id, LINHE)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> circulation.sign(id, PaperReceipt.Means.PAGE, EVALUATOR))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> circulation.inbox(0, 10, CLERK)).isInstanceOf(Forbidden.class);
    }

    // Office hours

    @Test
    void a_kind_whose_row_says_so_is_due_by_office_hours_and_reminded_of_then() {
        clock.set(OfficeAtWork.at("2026-09-28T09:00"));
        desk.issue(id, SECRETARY);
        var withdrawal = desk.draft(DocumentKind.WITHDRAWAL, String.valueOf(id), SECRETARY);
        var draft = desk.find(withdrawal).orElseThrow();
        desk.save(withdrawal, draft.manuscript().replace("【请写明撤销的原因】", "经复核认定不当"), 0, SECRETARY);
        office.sign(withdrawal);
        clock.set(OfficeAtWork.at("2026-09-30T17:30"));
        desk.issue(withdrawal, SECRETARY);

        assertThat(circulation.recipients(withdrawal, CLERK))
                .allSatisfy(one -> assertThat(one.dueAt()).isEqualTo(OfficeAtWork.at("2026-10-08T17:30")));
        reminders.sweep();
        clock.set(OfficeAtWork.at("2026-10-08T17:29"));
        assertThat(reminders.sweep()).as("the holidays do not count").isZero();
        clock.set(OfficeAtWork.at("2026-10-08T17:30"));
        assertThat(reminders.sweep()).isEqualTo(2);
    }

    // Scans

    private void onPaper() {
        desk.issue(id, SECRETARY);
        clock.advance(Duration.ofHours(5));
        circulation.record(
                id,
                "linhe",
                new PaperReceipt(
                        PaperReceipt.State.SIGNED,
                        clock.instant().minusSeconds(600),
                        "办公室主任",
                        PaperReceipt.Means.PAPER,
                        "回执存第3卷"),
                CLERK);
    }

    @Test
    void a_scan_of_a_paper_receipt_is_kept_with_its_hash_and_handed_out_as_it_was() {
        assertRefused(() -> circulation.keepScan(id, "linhe", HostileScans.png(20, 10), CLERK), "没有分发给");
        onPaper();
        var png = HostileScans.png(20, 10);
        var scan = circulation.keepScan(id, "linhe", png, CLERK);
        var pdf = circulation.keepScan(id, "linhe", HostileScans.pdf(2), SECRETARY);
        circulation.keepScan(id, "linhe", HostileScans.jpeg(20, 10), SECRETARY);

        assertThat(circulation.recipients(id, CLERK).get(0).receipts().get(0).scans())
                .extracting(kept -> kept.type() + " " + kept.sha256())
                .startsWith("PNG " + Sha256.of(png))
                .hasSize(3);
        var file = circulation.scan(id, scan, LEADER);
        assertThat(file.bytes()).isEqualTo(png);
        assertThat(file.mediaType()).isEqualTo("image/png");
        assertThat(file.name()).endsWith(".png");
        assertThat(circulation.scan(id, pdf, LEADER).mediaType()).isEqualTo("application/pdf");
        assertThat(ledger.latest(3))
                .anySatisfy(entry -> assertThat(entry.act().details()).contains("linhe PNG", Sha256.of(png)));
        assertRefused(() -> circulation.keepScan(id, "linhe", png, CLERK), "已经存过");
        assertThatThrownBy(() -> circulation.scan(id, scan, LINHE)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> circulation.keepScan(id, "linhe", png, LINHE)).isInstanceOf(Forbidden.class);
        assertRefused(() -> circulation.scan(id + 1, scan, LEADER), "没有序号为");
        database.sql("update document_receipt_scan set content = ? where id = " + scan, HostileScans.png(21, 10));
        assertRefused(() -> circulation.scan(id, scan, LEADER), "与存入时不一致");
    }

    @Test
    void what_is_no_scan_is_refused_and_nothing_of_it_is_kept() {
        onPaper();
        HostileScans.all()
                .forEach((name, content) -> assertThatThrownBy(() -> circulation.keepScan(id, "linhe", content, CLERK))
                        .as(name)
                        .isInstanceOf(InvalidInput.class));
        assertThat(circulation.recipients(id, CLERK).get(0).receipts().get(0).scans())
                .isEmpty();
        circulation.sign(id, PaperReceipt.Means.PAGE, QINGLING);
        assertRefused(() -> circulation.keepScan(id, "qingling", HostileScans.png(20, 10), CLERK), "不是纸质或传真");
        for (int i = 1; i <= 5; i++) {
            circulation.keepScan(id, "linhe", HostileScans.png(20 + i, 10), CLERK);
        }
        assertRefused(() -> circulation.keepScan(id, "linhe", HostileScans.png(99, 10), CLERK), "最多存5个");
    }
}
