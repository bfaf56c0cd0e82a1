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
}
