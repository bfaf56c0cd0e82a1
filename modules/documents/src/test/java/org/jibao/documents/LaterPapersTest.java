package org.jibao.documents;

import java.util.List;

import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jibao.assessment.Criticisms;
import org.jibao.assessment.Findings;
import org.jibao.assessment.Points;
import org.jibao.assessment.ScoreSheets;
import org.jibao.incidents.Amendments;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.Moment;
import org.jibao.ledger.RecordReview;
import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
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
    ScoreSheets sheets;

    @Inject
    Findings findings;

    @Inject
    RecordReview review;

    @Inject
    MovableClock clock;

    private static final Actor SECOND_EVALUATOR = OfficeAtWork.actor("qian", "考核员钱", org.jibao.offices.Role.EVALUATOR);

    private long paper;
    private long criticism;
    private IncidentNumber incident;

    @BeforeEach
    void an_issued_paper() throws Exception {
        office.open();
        criticism = office.criticism("linhe", "2026-07-14T16:00", "2026-07-14T21:00");
        paper = issuedOn("2026-08-03T09:00");
        incident = criticised();
        clock.set(OfficeAtWork.at("2026-08-10T09:00"));
    }

    private IncidentNumber criticised() {
        return criticisms
                .find(criticism)
                .orElseThrow()
                .items()
                .get(0)
                .findings()
                .get(0)
                .incident();
    }

    private long issuedOn(String day) {
        var id = desk.draft(DocumentKind.CRITICISM, String.valueOf(criticism), SECRETARY);
        clock.set(OfficeAtWork.at(day));
        office.sign(id);
        desk.issue(id, SECRETARY);
        return id;
    }

    /** From here on the paper in hand is the second about the unit, which costs doubled points where the first warned. */
    private void aDoubledPaper() {
        criticism = office.criticism("linhe", "2026-07-14T16:00", "2026-07-14T21:00");
        paper = issuedOn("2026-08-11T09:00");
        incident = criticised();
        assertThat(desk.find(paper).orElseThrow().number()).isEqualTo("安办通报〔2026〕2号");
    }

    private static void assertRefused(ThrowingCallable act, String... words) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                        refused.problems().toString())
                .contains(words));
    }

    private void theRecordChanges() {
        theRecordChanges("2026-07-14T16:30");
    }

    private void theRecordChanges(String occurred) {
        amendments.time(incident, Moment.OCCURRED, EventTime.exactly(OfficeAtWork.at(occurred)), "值班记录", CLERK);
    }

    private DocumentView issued(DocumentKind kind, String open, String written) {
        return issued(kind, paper, open, written, SECRETARY);
    }

    private DocumentView issued(DocumentKind kind, long earlier, String open, String written, Actor actor) {
        var id = desk.draft(kind, String.valueOf(earlier), actor);
        var draft = desk.find(id).orElseThrow();
        if (!open.isEmpty()) {
            assertThat(draft.faults()).anySatisfy(fault -> assertThat(fault).contains(open));
            desk.save(id, draft.manuscript().replace(open, written), 0, actor);
        }
        office.sign(id);
        return desk.issue(id, actor);
    }

    /** Issues a correction whose table lacks the rows that say so. */
    private DocumentView correctedWithout(long earlier, String row, Actor actor) {
        var id = desk.draft(DocumentKind.CORRECTION, String.valueOf(earlier), actor);
        var manuscript = desk.find(id).orElseThrow().manuscript();
        var kept = manuscript
                .lines()
                .filter(line -> !line.startsWith("| ") || !line.contains(row))
                .collect(java.util.stream.Collectors.joining("\n", "", "\n"));
        assertThat(kept).isNotEqualTo(manuscript);
        desk.save(id, kept.replace("【请写明更正的原因】", "登记有误"), 0, actor);
        office.sign(id);
        return desk.issue(id, actor);
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
        assertThat(desk.partings(paper)).as("read as corrected").isEmpty();
        assertThat(desk.partings(correction.id())).isEmpty();
        assertThat(desk.successor(paper)).isEmpty();
    }

    @Test
    void a_record_that_changes_again_is_compared_with_the_correction_and_corrected_from_there() {
        theRecordChanges();
        issued(DocumentKind.CORRECTION, "【请写明更正的原因】", "登记有误");
        theRecordChanges("2026-07-14T16:45");

        assertThat(desk.partings(paper)).anySatisfy(parting -> assertThat(parting)
                .contains("“4小时”", "安办发〔2026〕1号更正为“3小时30分钟”", "记录现在是“3小时15分钟”"));

        var second = issued(DocumentKind.CORRECTION, "【请写明更正的原因】", "登记又有误");
        assertThat(second.manuscript())
                .contains("[3小时30分钟](fact:was.", "[3小时15分钟](fact:now.")
                .doesNotContain("[4小时](fact:was.");
        assertThat(desk.partings(paper)).isEmpty();
        assertThat(desk.partings(second.id())).isEmpty();

        theRecordChanges("2026-07-14T16:00");
        assertThat(desk.partings(paper))
                .as("the record as it was at first is not as corrected")
                .anySatisfy(parting -> assertThat(parting).contains("安办发〔2026〕2号更正为“3小时15分钟”", "“4小时”"));
        assertThat(desk.partings(second.id()))
                .allSatisfy(parting -> assertThat(parting).doesNotContain("已经没有"));
    }

    @Test
    void what_a_correction_leaves_out_is_still_told_as_a_difference() {
        theRecordChanges();
        var before = desk.partings(paper);
        correctedWithout(paper, "[3小时30分钟](fact:now.", SECRETARY);

        assertThat(desk.partings(paper))
                .isNotEmpty()
                .hasSizeLessThan(before.size())
                .allSatisfy(parting -> assertThat(parting).contains("“4小时”", "“3小时30分钟”"));
    }

    @Test
    void a_withdrawn_correction_corrects_nothing_and_of_a_withdrawn_paper_nothing_is_told() {
        theRecordChanges();
        var before = desk.partings(paper);
        var correction = issued(DocumentKind.CORRECTION, "【请写明更正的原因】", "登记有误");
        issued(DocumentKind.WITHDRAWAL, correction.id(), "【请写明撤销的原因】", "更正有误", SECRETARY);
        assertThat(desk.partings(paper)).isNotEmpty().isEqualTo(before);

        issued(DocumentKind.WITHDRAWAL, "【请写明撤销的原因】", "经复核认定不当");
        assertThat(desk.partings(paper)).isEmpty();
    }

    @Test
    void points_that_a_correction_changed_are_no_difference_but_other_changes_still_are() {
        aDoubledPaper();
        criticisms.planAmendment(criticism, "linhe", false, Points.of("1"), "情节较重", SECRETARY);
        issued(DocumentKind.CORRECTION, "", "");
        assertThat(desk.partings(paper)).isEmpty();

        theRecordChanges();
        assertThat(desk.partings(paper)).isNotEmpty().allSatisfy(parting -> assertThat(parting)
                .doesNotContain("临河县扣分", "临河县计分依据"));
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
    void withdrawing_the_paper_gives_the_points_back_in_the_same_act_with_its_reason_and_number() {
        assertThat(criticisms.rescissions(criticism)).isEmpty();
        var withdrawal = issued(DocumentKind.WITHDRAWAL, "【请写明撤销的原因】", "经复核认定不当");

        assertThat(criticisms.rescissions(criticism)).singleElement().satisfies(rescission -> {
            assertThat(rescission.unitCode()).isEqualTo("linhe");
            assertThat(rescission.documentNumber()).isEqualTo("安办发〔2026〕1号");
            assertThat(rescission.day()).isEqualTo(withdrawal.issuedOn());
            assertThat(rescission.reason()).contains("经复核认定不当", "安办通报〔2026〕1号").doesNotContain("fact:");
        });
        assertThat(found()).isEmpty();
        assertRefused(
                () -> desk.draft(DocumentKind.WITHDRAWAL, String.valueOf(withdrawal.id()), SECRETARY),
                "安办发〔2026〕1号印发时已退回");
    }

    private List<String> found() {
        return review.run().stream()
                .flatMap(outcome ->
                        outcome.found().stream().map(one -> outcome.check().id() + " " + one))
                .toList();
    }

    @Test
    void points_given_back_without_a_paper_are_found_where_the_criticism_was_one() {
        criticisms.rescind(
                criticism,
                "linhe",
                "口头通知",
                "电话通知",
                OfficeAtWork.at("2026-08-10T00:00").atZone(Examples.ZONE).toLocalDate(),
                OfficeAtWork.SECOND_SECRETARY);
        assertThat(found()).singleElement().satisfies(one -> assertThat(one)
                .contains("rescinded-without-paper", "临河县", "电话通知"));
    }

    @Test
    void a_correction_carries_out_what_was_planned_for_a_unit_and_nothing_it_does_not_tell() {
        var early = desk.draft(DocumentKind.CORRECTION, String.valueOf(paper), SECRETARY);
        var plan = criticisms.planAmendment(criticism, "linhe", true, null, "通话记录证实按时", SECRETARY);
        assertThat(desk.find(early).orElseThrow().faults())
                .anySatisfy(fault -> assertThat(fault).contains("撤销，不再扣分", "没有写进"));

        var correction = issued(DocumentKind.CORRECTION, "", "");

        assertThat(correction.manuscript())
                .contains("因[通话记录证实按时](fact:reason)，")
                .contains("(fact:was.amendment." + plan, "[撤销，不再扣分](fact:now.amendment." + plan);
        assertThat(criticisms.rescissions(criticism))
                .extracting(Criticisms.Rescission::documentNumber)
                .containsExactly("安办发〔2026〕1号");
        assertThat(criticisms.amendments(criticism)).noneMatch(Criticisms.Amendment::open);
        assertThat(desk.partings(correction.id())).isEmpty();
        assertThat(found()).isEmpty();
        assertRefused(() -> desk.draft(DocumentKind.REPLACEMENT, String.valueOf(paper), SECRETARY), "请起草撤销通知");
    }

    @Test
    void who_may_not_issue_the_criticism_may_not_issue_its_withdrawal() {
        var id = desk.draft(DocumentKind.WITHDRAWAL, String.valueOf(paper), OfficeAtWork.EVALUATOR);
        desk.save(
                id,
                desk.find(id).orElseThrow().manuscript().replace("【请写明撤销的原因】", "经复核认定不当"),
                0,
                OfficeAtWork.EVALUATOR);
        office.sign(id);
        assertThatThrownBy(() -> desk.issue(id, OfficeAtWork.EVALUATOR)).isInstanceOf(Forbidden.class);
        assertThat(criticisms.rescissions(criticism)).isEmpty();
        assertThat(desk.find(paper).orElseThrow().holds()).isTrue();
    }

    @Test
    void a_replacement_is_the_paper_made_anew_and_says_what_it_stands_for() {
        theRecordChanges();
        var replacement = issued(DocumentKind.REPLACEMENT, "", "");

        assertThat(replacement.title()).isEqualTo("关于临河县迟报紧急信息问题的通报");
        assertThat(replacement.manuscript()).contains("本件代替市委办公室于", "安办通报〔2026〕1号", "[3小时30分钟](fact:");
        assertThat(check.number("安办通报〔2026〕1号").outcome()).isEqualTo(FileCheck.Outcome.REPLACED);
        assertThat(check.number("安办发〔2026〕1号").outcome()).isEqualTo(FileCheck.Outcome.HOLDS);
        assertThat(desk.successor(paper)).hasValueSatisfying(holds -> {
            assertThat(holds.number()).isEqualTo("安办发〔2026〕1号");
            assertThat(holds.on()).isEqualTo(replacement.issuedOn());
        });
        assertThat(desk.partings(paper))
                .as("its replacement says what the record says")
                .isEmpty();

        theRecordChanges("2026-07-14T16:45");
        assertThat(desk.partings(paper))
                .anySatisfy(parting -> assertThat(parting).contains("“3小时30分钟”", "“3小时15分钟”"))
                .noneSatisfy(parting -> assertThat(parting).contains("“4小时”"))
                .isEqualTo(desk.partings(replacement.id()));

        var again = issued(DocumentKind.REPLACEMENT, replacement.id(), "", "", SECRETARY);
        assertThat(desk.successor(paper)).map(LaterPaper::number).hasValue(again.number());
        assertThat(desk.partings(paper)).isEmpty();
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

    // A closed quarter that was revised

    private long bulletin() {
        clock.set(OfficeAtWork.at("2026-10-08T10:00"));
        office.close();
        var id = desk.draft(DocumentKind.QUARTERLY_BULLETIN, OfficeAtWork.Q3.toString(), OfficeAtWork.EVALUATOR);
        office.sign(id);
        desk.issue(id, OfficeAtWork.EVALUATOR);
        return id;
    }

    /** The criticism is withdrawn by a paper, and the quarter reckoned again without it. */
    private void revise() {
        issued(DocumentKind.WITHDRAWAL, "【请写明撤销的原因】", "经复核认定不当");
        var finding = criticisms
                .find(criticism)
                .orElseThrow()
                .items()
                .get(0)
                .findings()
                .get(0);
        findings.withdraw(finding.id(), "通话记录证实按时", SECRETARY);
        clock.set(OfficeAtWork.at("2026-10-12T09:00"));
        sheets.revise(OfficeAtWork.Q3, "第1号通报已撤销。", SECOND_EVALUATOR);
        clock.set(OfficeAtWork.at("2026-10-12T10:00"));
    }

    /** The first report turns out to have come later after the event than was reckoned. */
    private void reviseAgain() {
        theRecordChanges("2026-07-14T15:00");
        clock.set(OfficeAtWork.at("2026-10-14T09:00"));
        sheets.revise(OfficeAtWork.Q3, "事发时间登记有误。", OfficeAtWork.EVALUATOR);
        clock.set(OfficeAtWork.at("2026-10-14T10:00"));
    }

    @Test
    void a_revised_quarter_leads_to_a_correction_that_says_what_changed_and_the_old_bulletin_stays() {
        var bulletin = bulletin();
        var pdf = desk.file(bulletin, FileFormat.PDF).bytes();
        var basis = desk.editions(bulletin);
        assertThat(basis)
                .extracting(Edition::name)
                .contains("考核得分：2026年第三季度", "事件分级标准")
                .anySatisfy(name -> assertThat(name).startsWith("报送制度："))
                .anySatisfy(name -> assertThat(name).startsWith("计分办法："));
        assertThat(basis).anySatisfy(edition -> assertThat(edition.edition()).startsWith("第1版，sha256:"));
        revise();
        assertThat(found()).anySatisfy(one -> assertThat(one).contains("revised-without-paper"));

        var id = desk.draft(DocumentKind.CORRECTION, String.valueOf(bulletin), OfficeAtWork.EVALUATOR);
        var draft = desk.find(id).orElseThrow();
        assertThat(draft.manuscript())
                .contains(
                        "因[第1号通报已撤销](fact:reason)，",
                        "临河县扣分事由",
                        "[（无）](fact:now.revision.",
                        "(fact:was.revision.",
                        "(fact:now.revision.");
        assertThat(draft.facts())
                .filteredOn(fact -> fact.id().startsWith("now.revision."))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.evidence()).containsExactly("quarter/2026-Q3"));
        office.sign(id);
        desk.issue(id, OfficeAtWork.EVALUATOR);

        assertThat(check.number("安办考核〔2026〕1号").outcome()).isEqualTo(FileCheck.Outcome.CORRECTED);
        assertThat(desk.file(bulletin, FileFormat.PDF).bytes()).isEqualTo(pdf);
        assertThat(desk.reproduced(bulletin)).hasSize(3);
        assertThat(desk.editions(bulletin)).as("frozen").isEqualTo(basis);
        assertThat(check.number("安办考核〔2026〕1号").editions()).isEqualTo(basis);
        assertThat(desk.editions(id))
                .anySatisfy(edition -> assertThat(edition.edition()).startsWith("第2版，sha256:"));
        assertThat(found()).noneMatch(one -> one.contains("revised-without-paper"));
        assertThat(desk.partings(bulletin)).as("read as corrected").isEmpty();
        assertThat(desk.partings(id)).isEmpty();
        assertThat(desk.find(desk.draft(DocumentKind.CORRECTION, String.valueOf(bulletin), OfficeAtWork.EVALUATOR))
                        .orElseThrow()
                        .manuscript())
                .as("nothing is told twice")
                .doesNotContain("fact:now.");

        reviseAgain();
        assertThat(desk.partings(bulletin))
                .anySatisfy(parting -> assertThat(parting).contains("封存结果", "安办发〔2026〕2号更正为"))
                .anySatisfy(parting -> assertThat(parting).contains("“300”", "“360”"))
                .noneSatisfy(parting -> assertThat(parting).contains("通报印发日期"));
        assertThat(found()).anySatisfy(one -> assertThat(one).contains("revised-without-paper"));
        issued(DocumentKind.CORRECTION, bulletin, "", "", OfficeAtWork.EVALUATOR);
        assertThat(desk.partings(bulletin)).isEmpty();
        assertThat(found()).noneMatch(one -> one.contains("revised-without-paper"));
    }

    @Test
    void a_correction_of_a_bulletin_that_leaves_out_a_unit_leaves_its_figures_told_as_differences() {
        aDoubledPaper();
        var bulletin = bulletin();
        revise();
        var before = desk.partings(bulletin);
        assertThat(before).anySatisfy(parting -> assertThat(parting).contains("临河县得分"));
        correctedWithout(bulletin, "临河县得分", OfficeAtWork.EVALUATOR);

        assertThat(desk.partings(bulletin))
                .hasSizeLessThanOrEqualTo(before.size())
                .anySatisfy(parting -> assertThat(parting).contains("临河县得分"));
        assertThat(desk.partings(bulletin))
                .filteredOn(parting -> !parting.contains("临河县"))
                .isNotEmpty();
    }

    @Test
    void a_replacement_of_a_bulletin_holds_in_its_place_and_no_second_bulletin_is_issued_beside_it() {
        var bulletin = bulletin();
        revise();
        var again = desk.draft(DocumentKind.QUARTERLY_BULLETIN, OfficeAtWork.Q3.toString(), OfficeAtWork.EVALUATOR);
        office.sign(again);
        assertRefused(() -> desk.issue(again, OfficeAtWork.EVALUATOR), "安办考核〔2026〕1号印发", "重新印发");

        var id = desk.draft(DocumentKind.REPLACEMENT, String.valueOf(bulletin), OfficeAtWork.EVALUATOR);
        assertThat(desk.find(id).orElseThrow().manuscript()).contains("本件代替", "与原件相比，临河县扣分事由原为", "(fact:now.revision.");
        office.sign(id);
        var replacement = desk.issue(id, OfficeAtWork.EVALUATOR);

        assertThat(check.number("安办考核〔2026〕1号").outcome()).isEqualTo(FileCheck.Outcome.REPLACED);
        assertRefused(() -> desk.issue(again, OfficeAtWork.EVALUATOR), replacement.number() + "印发");
        assertThat(found()).noneMatch(one -> one.contains("revised-without-paper"));
        assertThat(desk.partings(bulletin))
                .as("its replacement says what the record says")
                .isEmpty();

        reviseAgain();
        assertThat(desk.partings(bulletin)).isNotEmpty().isEqualTo(desk.partings(id));
        assertThat(found())
                .filteredOn(one -> one.contains("revised-without-paper"))
                .singleElement()
                .satisfies(one -> assertThat(one).contains("document/" + id, replacement.number()));

        var correction = issued(DocumentKind.CORRECTION, id, "", "", OfficeAtWork.EVALUATOR);
        assertThat(found()).noneMatch(one -> one.contains("revised-without-paper"));
        assertThat(desk.partings(bulletin)).isEmpty();
        issued(DocumentKind.WITHDRAWAL, correction.id(), "【请写明撤销的原因】", "更正有误", OfficeAtWork.EVALUATOR);
        assertThat(found()).anySatisfy(one -> assertThat(one).contains("revised-without-paper", "document/" + id));
    }
}
