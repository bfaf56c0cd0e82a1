package org.jibao.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.jibao.ledger.Ledger;
import org.jibao.ledger.RecordReview;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.Transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jibao.documents.OfficeAtWork.CLERK;
import static org.jibao.documents.OfficeAtWork.EVALUATOR;
import static org.jibao.documents.OfficeAtWork.SECOND_SECRETARY;
import static org.jibao.documents.OfficeAtWork.SECRETARY;

/** 发文登记: no number is lost, none is given twice, and a void one says why. */
@OnEveryDatabase
class DocumentNumbersTest {
    private static final String SERIES = "安办通报";

    @Inject
    OfficeAtWork office;

    @Inject
    DocumentDesk desk;

    @Inject
    Stationery stationery;

    @Inject
    DocumentNumbers numbers;

    @Inject
    RecordReview review;

    @Inject
    Ledger ledger;

    @Inject
    MovableClock clock;

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    private static void assertRefused(ThrowingCallable act, String... words) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                        refused.problems().toString())
                .contains(words));
    }

    private List<String> irregularities(String about) {
        return review.run().stream()
                .flatMap(outcome -> outcome.found().stream()
                        .map(found -> outcome.check().id() + " " + found.subject() + " " + found.message()))
                .filter(found -> found.contains(about))
                .toList();
    }

    @Test
    void two_hundred_documents_issued_at_once_take_the_numbers_one_to_two_hundred() throws Exception {
        var units = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> "u" + i + "|单位" + i + "党委办公室|单位" + i + "|县区|县（市、区）|" + (i + 10) + "|2010-01-01||")
                .toList();
        office.open(units);
        var ids = new ArrayList<Long>();
        for (int i = 1; i <= 200; i++) {
            var drawn = office.criticism("u" + i, "2026-07-14T16:00", "2026-07-14T21:00");
            ids.add(desk.draft(DocumentKind.CRITICISM, String.valueOf(drawn), SECRETARY));
        }
        ids.forEach(office::sign);
        var pool = Executors.newFixedThreadPool(25);
        var issued = new ArrayList<String>();
        try {
            for (var one : pool.invokeAll(ids.stream()
                    .<Callable<String>>map(
                            id -> () -> String.valueOf(desk.issue(id, SECRETARY).number()))
                    .toList())) {
                issued.add(one.get());
            }
        } finally {
            pool.shutdown();
        }
        assertThat(issued)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 200)
                        .mapToObj(i -> SERIES + "〔2026〕" + i + "号")
                        .toList());
        assertThat(numbers.of(SERIES, 2026))
                .extracting(DocumentNumbers.Entry::serial)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 200).boxed().toList());
        assertThat(irregularities("numbers/")).isEmpty();
        assertThat(ledger.verify().sound()).isTrue();
    }

    @Test
    void a_void_number_has_a_reason_and_two_persons_and_is_counted() throws Exception {
        office.open();
        clock.set(OfficeAtWork.at("2026-07-20T09:00"));
        var proposal = numbers.proposeVoid(SERIES, "纸质件误用了这个号", SECRETARY);
        assertThat(numbers.of(SERIES, 2026)).as("taken when confirmed").isEmpty();
        assertRefused(() -> numbers.decide(proposal, true, SECRETARY), "另一人");
        assertThatThrownBy(() -> numbers.decide(proposal, true, CLERK)).isInstanceOf(Forbidden.class);
        var voided = numbers.decide(proposal, true, SECOND_SECRETARY);
        assertThat(voided.number()).isEqualTo("安办通报〔2026〕1号");
        assertThat(voided.decidedBy()).isEqualTo("秘书周");
        assertRefused(() -> numbers.decide(proposal, true, SECOND_SECRETARY), "已经处理");

        var drawn = office.criticism("linhe", "2026-07-14T16:00", "2026-07-14T21:00");
        var id = desk.draft(DocumentKind.CRITICISM, String.valueOf(drawn), SECRETARY);
        office.sign(id);
        assertThat(desk.issue(id, SECRETARY).number()).isEqualTo("安办通报〔2026〕2号");
        assertThat(numbers.of(SERIES, 2026))
                .extracting(entry -> entry.number() + " " + entry.voided())
                .containsExactly("安办通报〔2026〕1号 纸质件误用了这个号", "安办通报〔2026〕2号 null");
        assertThat(irregularities("numbers/")).isEmpty();
        assertThat(ledger.latest(50))
                .extracting(entry -> entry.act().verb())
                .contains("document-number.propose-void", "document-number.void");
    }

    @Test
    void a_refused_proposal_takes_no_number() throws Exception {
        office.open();
        var proposal = numbers.proposeVoid(SERIES, "看错了", SECRETARY);
        assertThat(numbers.decide(proposal, false, SECOND_SECRETARY).number()).isNull();
        assertThat(numbers.voids()).singleElement().satisfies(one -> assertThat(one.confirmed())
                .isFalse());
        assertThat(irregularities("numbers/")).isEmpty();
    }

    @Test
    void what_counts_or_was_received_is_withdrawn_and_not_voided() throws Exception {
        office.open();
        var drawn = office.criticism("linhe", "2026-07-14T16:00", "2026-07-14T21:00");
        var id = desk.draft(DocumentKind.CRITICISM, String.valueOf(drawn), SECRETARY);
        assertRefused(() -> numbers.proposeVoid(id, "错", SECRETARY), "还没有编号");
        office.sign(id);
        desk.issue(id, SECRETARY);
        assertRefused(() -> numbers.proposeVoid(id, "错", SECRETARY), "撤销通知");
        assertRefused(() -> numbers.proposeVoid("没有的代字", "错", SECRETARY), "没有“没有的代字”", SERIES);
        assertRefused(() -> numbers.proposeVoid(SERIES, " ", SECRETARY), "1至1000字");
        assertRefused(() -> numbers.proposeVoid(SERIES, "甲".repeat(1001), SECRETARY), "1至1000字");
        assertRefused(() -> numbers.decide(77, true, SECRETARY), "没有序号为77");
        assertThatThrownBy(() -> numbers.proposeVoid(SERIES, "x", OfficeAtWork.reporter("linhe")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void the_number_of_a_paper_nobody_received_is_voided_and_the_paper_shown_as_void() throws Exception {
        office.open();
        clock.set(OfficeAtWork.at("2026-10-08T10:00"));
        office.close();
        var id = desk.draft(DocumentKind.QUARTERLY_BULLETIN, "2026-Q3", EVALUATOR);
        office.sign(id);
        desk.issue(id, EVALUATOR);
        var proposal = numbers.proposeVoid(id, "印错了版面，没有发出", EVALUATOR);
        var decided = numbers.decide(proposal, true, OfficeAtWork.LEADER);
        assertThat(decided.number()).isEqualTo("安办考核〔2026〕1号");
        assertThat(desk.find(id).orElseThrow().voided()).isEqualTo("印错了版面，没有发出");
        assertThat(desk.find(id).orElseThrow().holds()).isFalse();
        assertRefused(() -> numbers.proposeVoid(id, "再来", EVALUATOR), "已经作废");

        clock.advance(Duration.ofHours(1));
        var second = desk.draft(DocumentKind.QUARTERLY_BULLETIN, "2026-Q3", EVALUATOR);
        office.sign(second);
        assertThat(desk.issue(second, EVALUATOR).number()).isEqualTo("安办考核〔2026〕2号");
        assertThat(irregularities("numbers/")).isEmpty();
        assertThat(irregularities("document/")).isEmpty();
    }

    @Test
    void a_bulletin_carries_the_head_of_the_ledger_as_it_was_before() throws Exception {
        office.open();
        clock.set(OfficeAtWork.at("2026-10-08T10:00"));
        office.close();
        var id = desk.draft(DocumentKind.QUARTERLY_BULLETIN, "2026-Q3", EVALUATOR);
        office.sign(id);
        var manuscript = desk.issue(id, EVALUATOR).manuscript();
        var note = java.util.regex.Pattern.compile("附注: \"本件印发前账本封至第(\\d+)块，校验码((?:[0-9a-f]{8} ){7}[0-9a-f]{8})\"")
                .matcher(manuscript);
        assertThat(note.find()).as(manuscript.substring(0, 400)).isTrue();
        var printed =
                new Ledger.Head(Long.parseLong(note.group(1)), note.group(2).replace(" ", ""));
        assertThat(ledger.verify(printed).sound()).isTrue();
        assertThat(ledger.verify(new Ledger.Head(printed.block(), "0".repeat(64)))
                        .sound())
                .isFalse();
    }

    @Test
    void briefings_are_numbered_by_series_and_issue(@TempDir Path folder) throws Exception {
        office.open();
        var shelf = TemplateShelf.installed();
        Files.writeString(
                folder.resolve("kinds.properties"), shelf.text("kinds.properties") + "\nCRITICISM.numbering=ISSUE\n");
        Files.writeString(
                folder.resolve("office.properties"), shelf.text("office.properties") + "\nnumber.CRITICISM=紧急信息\n");
        var changed = TemplateShelf.withOffice(folder);
        var serials = new Serials(em, new OfficeSettings(changed), new KindRules(changed), stationery);
        var taken = transactions.call(() -> {
            serials.enter();
            return List.of(
                    serials.take(DocumentKind.CRITICISM, 2026).words(),
                    serials.take("紧急信息", 2026).words(),
                    serials.take(DocumentKind.CRITICISM, 2027).words());
        });
        assertThat(taken).containsExactly("紧急信息〔2026〕第1期", "紧急信息〔2026〕第2期", "紧急信息〔2027〕第1期");
    }

    @Test
    void a_briefing_prints_its_issue_and_no_document_number() throws Exception {
        office.open();
        var drawn = office.criticism("linhe", "2026-07-14T16:00", "2026-07-14T21:00");
        var id = desk.draft(DocumentKind.CRITICISM, String.valueOf(drawn), SECRETARY);
        var body = desk.find(id).orElseThrow().manuscript();
        body = body.substring(body.indexOf("\n---\n", 3));
        desk.save(id, "---\n格式: 简报\n标志: 值班快报\n标题: 值班情况\n署名: 市委办公室" + body, 0, SECRETARY);
        office.sign(id);
        assertThat(desk.issue(id, SECRETARY).manuscript())
                .contains("期号: \"第1期\"")
                .doesNotContain("发文字号", "印发日期");
    }
}
