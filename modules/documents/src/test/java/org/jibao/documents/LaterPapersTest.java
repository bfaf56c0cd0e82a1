package org.jibao.documents;

import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jibao.assessment.Criticisms;
import org.jibao.incidents.Amendments;
import org.jibao.incidents.Moment;
import org.jibao.ledger.RecordReview;
import org.jibao.offices.InvalidInput;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.timeliness.EventTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jibao.documents.OfficeAtWork.CLERK;
import static org.jibao.documents.OfficeAtWork.SECRETARY;

/** 撤销, 更正, 重新印发: an issued paper is never touched; what mends it has a number of its own and is seen wherever it is. */
@OnEveryDatabase
class LaterPapersTest {

    @Inject
    OfficeAtWork office;

    @Inject
    DocumentDesk desk;

    @Inject
    Circulation circulation;

    @Inject
    FileCheck check;

    @Inject
    Criticisms criticisms;

    @Inject
    Amendments amendments;

    @Inject
    RecordReview review;

    @Inject
    MovableClock clock;

    private long paper;
    private long criticism;

    @BeforeEach
    void an_issued_paper() throws Exception {
        office.open();
        criticism = office.criticism("linhe", "2026-07-14T16:00", "2026-07-14T21:00");
        paper = desk.draft(DocumentKind.CRITICISM, String.valueOf(criticism), SECRETARY);
        clock.set(OfficeAtWork.at("2026-08-03T09:00"));
        office.sign(paper);
        desk.issue(paper, SECRETARY);
        clock.set(OfficeAtWork.at("2026-08-10T09:00"));
    }

    private static void assertRefused(ThrowingCallable act, String... words) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                        refused.problems().toString())
                .contains(words));
    }

    private void theRecordChanges() {
        var number = criticisms
                .find(criticism)
                .orElseThrow()
                .items()
                .get(0)
                .findings()
                .get(0)
                .incident();
        amendments.time(number, Moment.OCCURRED, EventTime.exactly(OfficeAtWork.at("2026-07-14T16:30")), "值班记录", CLERK);
    }

    private DocumentView issued(DocumentKind kind, String open, String written) {
        var id = desk.draft(kind, String.valueOf(paper), SECRETARY);
        var draft = desk.find(id).orElseThrow();
        if (!open.isEmpty()) {
            assertThat(draft.faults()).anySatisfy(fault -> assertThat(fault).contains(open));
            desk.save(id, draft.manuscript().replace(open, written), 0, SECRETARY);
        }
        office.sign(id);
        return desk.issue(id, SECRETARY);
    }

    @Test
    void a_changed_record_leaves_the_paper_as_it_is_tells_who_looks_and_is_corrected_by_a_paper() {
        var pdf = desk.file(paper, FileFormat.PDF).bytes();
        assertThat(desk.partings(paper)).isEmpty();
        theRecordChanges();

        assertThat(desk.file(paper, FileFormat.PDF).bytes()).isEqualTo(pdf);
        assertThat(desk.reproduced(paper)).containsExactlyInAnyOrder(FileFormat.DOCX, FileFormat.PDF, FileFormat.OFD);
        assertThat(desk.partings(paper))
                .anySatisfy(parting -> assertThat(parting).contains("“4小时”", "“3小时30分钟”"));

        var correction = issued(DocumentKind.CORRECTION, "【请写明更正的原因】", "事发时间登记有误");

        assertThat(correction.number()).isEqualTo("安办发〔2026〕1号");
        assertThat(correction.title()).isEqualTo("关于更正《关于临河县迟报紧急信息问题的通报》有关内容的通知");
        assertThat(correction.manuscript())
                .contains("安办通报〔2026〕1号", "[4小时](fact:was.", "[3小时30分钟](fact:now.", "事发时间登记有误");
        var old = desk.find(paper).orElseThrow();
        assertThat(old.holds()).isTrue();
        assertThat(old.later()).singleElement().satisfies(later -> {
            assertThat(later.relation()).isEqualTo(LaterPaper.Relation.CORRECTS);
            assertThat(later.number()).isEqualTo("安办发〔2026〕1号");
        });
        assertThat(desk.list(0, 10)).filteredOn(view -> view.id() == paper).allSatisfy(view -> assertThat(view.later())
                .hasSize(1));
        assertThat(circulation.inbox(0, 10, OfficeAtWork.reporter("linhe")))
                .extracting(
                        received -> received.number() + " " + received.later().size())
                .containsExactly("安办发〔2026〕1号 0", "安办通报〔2026〕1号 1");
        assertThat(check.number("安办通报〔2026〕1号").outcome()).isEqualTo(FileCheck.Outcome.CORRECTED);
        assertThat(desk.file(paper, FileFormat.PDF).bytes()).isEqualTo(pdf);
    }

    @Test
    void a_withdrawn_paper_is_shown_as_withdrawn_and_cannot_be_withdrawn_again() {
        var second = desk.draft(DocumentKind.WITHDRAWAL, String.valueOf(paper), SECRETARY);
        var withdrawal = issued(DocumentKind.WITHDRAWAL, "【请写明撤销的原因】", "经复核认定不当");

        assertThat(withdrawal.title()).isEqualTo("关于撤销《关于临河县迟报紧急信息问题的通报》的通知");
        assertThat(desk.find(paper).orElseThrow().holds()).isFalse();
        var result = check.number("安办通报〔2026〕1号");
        assertThat(result.outcome()).isEqualTo(FileCheck.Outcome.WITHDRAWN);
        assertThat(result.message()).contains("安办发〔2026〕1号", "撤销");
        assertRefused(() -> desk.draft(DocumentKind.CORRECTION, String.valueOf(paper), SECRETARY), "已由安办发〔2026〕1号撤销");
        assertThat(desk.find(second).orElseThrow().faults())
                .anySatisfy(fault -> assertThat(fault).contains("已由安办发〔2026〕1号撤销"));
        assertThat(circulation.recipients(withdrawal.id(), CLERK))
                .extracting(Recipient::unit)
                .containsExactly("linhe", "qingling");
        assertThat(review.run())
                .filteredOn(outcome -> !outcome.found().isEmpty())
                .extracting(outcome -> outcome.check().id())
                .doesNotContain("ended-twice", "later-paper-not-issued", "issued-unsigned", "sent-before-issue");
    }

    @Test
    void a_replacement_is_the_paper_made_anew_and_says_what_it_stands_for() {
        theRecordChanges();
        var replacement = issued(DocumentKind.REPLACEMENT, "", "");

        assertThat(replacement.title()).isEqualTo("关于临河县迟报紧急信息问题的通报");
        assertThat(replacement.manuscript()).contains("本件代替市委办公室于", "安办通报〔2026〕1号", "[3小时30分钟](fact:");
        assertThat(check.number("安办通报〔2026〕1号").outcome()).isEqualTo(FileCheck.Outcome.REPLACED);
        assertThat(check.number("安办发〔2026〕1号").outcome()).isEqualTo(FileCheck.Outcome.HOLDS);
    }

    @Test
    void only_what_was_issued_is_mended() {
        var draft = desk.draft(
                DocumentKind.CRITICISM,
                String.valueOf(office.criticism("qingling", "2026-07-15T16:00", "2026-07-15T21:00")),
                SECRETARY);
        assertRefused(() -> desk.draft(DocumentKind.WITHDRAWAL, String.valueOf(draft), SECRETARY), "没有印发");
        assertRefused(() -> desk.draft(DocumentKind.WITHDRAWAL, "x' or 1=1", SECRETARY), "应为数字");
        assertRefused(() -> desk.draft(DocumentKind.WITHDRAWAL, "999999", SECRETARY), "没有序号为999999");
    }
}
