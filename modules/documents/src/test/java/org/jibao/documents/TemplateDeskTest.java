package org.jibao.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.documents.review.TextComparison;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.PhoneReport;
import org.jibao.incidents.WrittenReport;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** From a copied template to an edition in force, on both databases. */
@OnEveryDatabase
class TemplateDeskTest {
    private static final String FIRST = "report/first.ftl";
    private static final String EXAMPLE = "first-all-known";
    private static final Actor ADMINISTRATOR = actor("admin", Role.ADMINISTRATOR);
    private static final Actor OTHER_ADMINISTRATOR = actor("admin2", Role.ADMINISTRATOR);
    private static final Actor SECRETARY = actor("wang", Role.SECRETARY);
    private static final Actor CLERK = actor("chen", Role.DUTY_OFFICER);
    private static final Actor REPORTER = actor("bao", Role.REPORTER);

    @Inject
    TemplateDesk desk;

    @Inject
    Stationery stationery;

    @Inject
    OfficeSettings office;

    @Inject
    IncidentRegister register;

    @Inject
    DocumentDesk documents;

    @Inject
    Ledger ledger;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    private static Actor actor(String login, Role role) {
        return new Actor(login, login, "shiweiban", Set.of(role));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Examples.ZONE).toInstant();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @BeforeEach
    void an_office_with_shipped_templates() {
        database.empty();
        database.sql("insert into office_unit (id, version, code, name, short_name, level, ranking_group, list_order,"
                + " valid_from) values (1, 0, 'shiweiban', '中共安澜市委办公室', '市委办公室', 'CITY', '', 1, '2010-01-01')");
        database.sql("insert into office_unit (id, version, code, name, short_name, level, ranking_group, list_order,"
                + " valid_from) values (2, 0, 'linhe', '中共临河县委办公室', '临河县', 'COUNTY', '县', 2, '2010-01-01')");
        clock.set(at("2026-07-01T08:00"));
    }

    private static String changed() {
        return TemplateShelf.shipped(FIRST).replace("特此报告。", "专此报告。");
    }

    private String written() {
        var model = Objects.requireNonNull(TemplateModels.of(FIRST).get(EXAMPLE));
        return stationery
                .write(DocumentKind.FIRST_REPORT, model, TemplateModels.facts(model))
                .manuscript();
    }

    private static String titleOfTheFirst() {
        return "关于"
                + Objects.requireNonNull(TemplateModels.of(FIRST).get(EXAMPLE)).get("标题") + "情况的报告（初报）";
    }

    private static void assertRefused(ThrowingCallable act, String... words) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                        refused.problems().toString())
                .contains(words));
    }

    // The shelf

    @Test
    void the_shelf_holds_a_text_for_every_kind_and_the_settings_as_shipped() {
        var shelf = desk.shelf(CLERK);
        assertThat(shelf)
                .extracting(TemplateDesk.Shelved::name)
                .contains(
                        FIRST,
                        "circular/criticism.ftl",
                        "bulletin/quarter.ftl",
                        "office.properties",
                        "words.properties")
                .doesNotHaveDuplicates();
        assertThat(shelf).allSatisfy(one -> {
            assertThat(one.source()).isEqualTo(TemplateDesk.Source.SHIPPED);
            assertThat(one.title()).matches("[\\u4e00-\\u9fff、（）]+");
            assertThat(one.text()).isEqualTo(TemplateShelf.shipped(one.name()));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd",
                "report/../report/first.ftl",
                "/etc/passwd",
                "report\\first.ftl",
                "report/first.ftl\u0000.txt",
                "REPORT/FIRST.FTL",
                "archive.properties",
                "report/first.models.json",
                "",
                "别人的模板"
            })
    void nothing_else_can_be_named(String name) {
        assertRefused(() -> desk.shelved(name, ADMINISTRATOR), "没有名为“" + name + "”的模板");
        assertRefused(() -> desk.trial(name, "x", List.of(), "", ADMINISTRATOR), "没有名为");
        assertRefused(() -> desk.propose(name, changed(), "试", SECRETARY), "没有名为");
        assertRefused(() -> desk.editions(name, ADMINISTRATOR), "没有名为");
        assertRefused(() -> desk.fields(name, ADMINISTRATOR), "没有名为");
    }

    @Test
    void fields_are_listed_in_the_order_of_the_template_with_examples() {
        var fields = desk.fields(FIRST, CLERK);
        assertThat(fields.get(0).name()).isEqualTo("报送单位");
        assertThat(fields)
                .filteredOn(field -> field.name().equals("有数.数"))
                .first()
                .satisfies(figure -> {
                    assertThat(figure.list()).isEqualTo("有数");
                    assertThat(figure.kinds()).containsExactly(TemplateFields.Kind.FIGURE);
                    assertThat(figure.examples()).isNotEmpty();
                    assertThat(figure.about()).isNotBlank();
                });
        assertThat(desk.fields("office.properties", CLERK)).isEmpty();
        assertThat(desk.examples(FIRST, CLERK).get(0))
                .isEqualTo(new TemplateDesk.Example(EXAMPLE, "样例1　" + titleOfTheFirst()));
    }

    // Trying

    @Test
    void a_good_text_is_shown_on_the_chosen_example() {
        var trial = desk.trial(FIRST, changed(), List.of(), "first-nobody-hurt", CLERK);
        assertThat(trial.faults()).isEmpty();
        assertThat(trial.tried())
                .containsExactlyElementsOf(desk.examples(FIRST, CLERK).stream()
                        .map(TemplateDesk.Example::name)
                        .toList());
        assertThat(trial.shown()).isEqualTo("first-nobody-hurt");
        assertThat(trial.manuscript()).contains("专此报告。");
        assertThat(trial.pages()).isNotEmpty().first().asString().contains("<svg");
    }

    @Test
    void a_misspelt_field_is_named_with_its_place_and_the_nearest_name() {
        var text = TemplateShelf.shipped(FIRST).replace("属${类别}", "属${类型}");
        var trial = desk.trial(FIRST, text, List.of(), "", CLERK);
        assertThat(trial.faults()).extracting(TemplateFault::words).containsExactly("第37行第4列：没有“类型”这个字段；是不是“类别”");
        assertThat(trial.pages()).isEmpty();
    }

    @Test
    void a_value_that_some_example_lacks_is_found_on_that_example() {
        var text = TemplateShelf.shipped(FIRST).replace("特此报告。", "起因：${起因}");
        assertThat(desk.trial(FIRST, text, List.of(), "", CLERK).faults())
                .extracting(TemplateFault::words)
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words).contains("试用时", "取不到“起因”", "<#if 起因??>"));
    }

    @Test
    void a_text_whose_manuscript_cannot_be_set_is_found() {
        var text = TemplateShelf.shipped(FIRST).replace("特此报告。", "\n#### 跳级\n\n甲");
        assertThat(desk.trial(FIRST, text, List.of(), "", CLERK).faults()).isNotEmpty();
    }

    @Test
    void a_figure_that_no_value_printed_is_found_however_it_is_put_together() {
        var text = TemplateShelf.shipped(FIRST).replace("特此报告。", "死亡[9](fa<#if 标题??>ct:</#if>figure.DEATHS)人。");
        assertThat(desk.trial(FIRST, text, List.of(), "", CLERK).faults())
                .extracting(TemplateFault::words)
                .anySatisfy(words -> assertThat(words).contains("“9”标着数据出处“figure.DEATHS”"));
        assertRefused(() -> desk.propose(FIRST, text, "试", SECRETARY), "数据出处");
    }

    @Test
    void a_text_that_prints_far_more_than_its_examples_hold_is_not_set_in_type() {
        var text = TemplateShelf.shipped(FIRST).replace("特此报告。", "特此报告。\n\n".repeat(18_000));
        assertThat(desk.trial(FIRST, text, List.of(), "", CLERK).faults())
                .extracting(TemplateFault::words)
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words).contains("样例不该超过100000字"));
    }

    @Test
    void a_record_can_be_tried_beside_the_examples() {
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
                        Figures.NONE.with(FigureKind.DEATHS, java.math.BigDecimal.ONE),
                        List.of(new MetMust(Must.MAY_ESCALATE, "厂房内还有人被困")),
                        "",
                        false),
                CLERK);
        clock.set(at("2026-07-14T18:00"));
        var report = register.file(
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
        var subject = number + "/" + report;

        var trial = desk.trial(FIRST, changed(), List.of(subject), subject, CLERK);

        assertThat(trial.faults()).isEmpty();
        assertThat(trial.tried()).contains(subject, EXAMPLE);
        assertThat(trial.manuscript()).contains("青石镇加工厂事故", "专此报告。", "死亡[2](fact:figure.DEATHS)人");
        assertThat(documents.list(0, 10)).as("trying drafts nothing").isEmpty();
        assertRefused(() -> desk.trial(FIRST, changed(), List.of("2026-0099/1"), "", CLERK), "2026-0099");
        assertRefused(() -> desk.trial(FIRST, changed(), List.of("a", "b", "c", "d", "e", "f"), "", CLERK), "最多用5份");
    }

    // Two texts beside one another

    @Test
    void two_texts_stand_beside_one_another_with_what_each_prints() {
        var id = String.valueOf(desk.propose(FIRST, changed(), "统一结束语", SECRETARY));

        var compared = desk.compare(FIRST, TemplateDesk.SHIPPED, id, EXAMPLE, CLERK);

        assertThat(compared.before().label()).isEqualTo("随附文本");
        assertThat(compared.after().label()).isEqualTo("第" + id + "号版本");
        assertThat(compared.text().same()).isFalse();
        assertThat(compared.shown()).isEqualTo(EXAMPLE);
        assertThat(compared.manuscript().rows())
                .filteredOn(row -> row.kind() == TextComparison.Kind.CHANGED)
                .singleElement()
                .satisfies(row -> assertThat(row.pieces().toString()).contains("特", "专"));
        assertThat(compared.pages()).anySatisfy(pair -> assertThat(pair.same()).isFalse());
        assertThat(compared.pages())
                .allSatisfy(pair -> assertThat(pair.before()).startsWith("<svg"));

        var alike = desk.compare(FIRST, TemplateDesk.SHIPPED, TemplateDesk.TODAY, "", CLERK);
        assertThat(alike.text().same()).isTrue();
        assertThat(alike.manuscript().same()).isTrue();
        assertThat(alike.pages()).isNotEmpty().allMatch(TemplateComparison.Pair::same);
        assertThat(desk.compare("office.properties", TemplateDesk.SHIPPED, TemplateDesk.TODAY, "", CLERK)
                        .pages())
                .isEmpty();
    }

    @Test
    void an_edition_that_no_longer_stands_is_told_beside_the_pages_of_the_other() {
        var id = desk.propose(FIRST, changed(), "统一结束语", SECRETARY);
        database.sql("update document_template set template_text = '<#include ''x''>' where id = " + id);

        var compared = desk.compare(FIRST, String.valueOf(id), TemplateDesk.TODAY, "", CLERK);

        assertThat(compared.before().faults()).isNotEmpty();
        assertThat(compared.after().faults()).isEmpty();
        assertThat(compared.manuscript().rows()).isEmpty();
        assertThat(compared.pages()).isNotEmpty().allSatisfy(pair -> {
            assertThat(pair.before()).isEmpty();
            assertThat(pair.after()).startsWith("<svg");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "-1",
                "0",
                "999999999999999999",
                "99999999999999999999999",
                "１",
                "today ",
                "<script>alert(1)</script>",
                "1 or 1=1",
                "\u0000"
            })
    void a_text_that_is_not_there_is_compared_with_nothing(String which) {
        assertRefused(() -> desk.compare(FIRST, which, TemplateDesk.TODAY, "", CLERK), "没有“" + which + "”这个版本");
        assertRefused(() -> desk.compare(FIRST, TemplateDesk.TODAY, which, "", CLERK), "没有“" + which + "”这个版本");
    }

    @Test
    void only_the_office_compares_and_only_texts_of_one_template() {
        var id = String.valueOf(desk.propose(FIRST, changed(), "统一结束语", SECRETARY));
        assertRefused(() -> desk.compare("report/final.ftl", id, TemplateDesk.TODAY, "", CLERK), "没有“" + id);
        assertRefused(() -> desk.compare("../x", id, TemplateDesk.TODAY, "", CLERK), "没有名为");
        assertRefused(() -> desk.compare(FIRST, id, TemplateDesk.TODAY, "2026-0099/1", CLERK), "2026-0099");
        assertThatThrownBy(() -> desk.compare(FIRST, id, TemplateDesk.TODAY, "", REPORTER))
                .isInstanceOf(Forbidden.class);
    }

    // Proposing and adopting

    @Test
    void an_edition_is_in_force_from_its_day_and_earlier_drafts_keep_their_text() {
        var id = desk.propose(FIRST, changed(), "统一结束语", SECRETARY);
        assertThat(desk.shelved(FIRST, CLERK).waiting()).isEqualTo(1);
        assertThat(written()).contains("特此报告。");

        var adopted = desk.adopt(id, day("2026-07-10"), List.of(), ADMINISTRATOR);

        assertThat(adopted.state()).isEqualTo(TemplateDesk.State.ADOPTED);
        assertThat(adopted.decidedBy()).isEqualTo("admin");
        clock.set(at("2026-07-09T23:59"));
        assertThat(written()).contains("特此报告。");
        assertThat(desk.shelved(FIRST, CLERK).source()).isEqualTo(TemplateDesk.Source.SHIPPED);
        clock.set(at("2026-07-10T00:00"));
        assertThat(written()).contains("专此报告。");
        var shelved = desk.shelved(FIRST, CLERK);
        assertThat(shelved.source()).isEqualTo(TemplateDesk.Source.EDITION);
        assertThat(shelved.inForce()).isEqualTo(adopted);
        assertThat(shelved.waiting()).isZero();

        var back = desk.propose(FIRST, TemplateShelf.shipped(FIRST), "恢复随附的文本", SECRETARY);
        desk.adopt(back, day("2026-07-10"), List.of(), ADMINISTRATOR);
        assertThat(written()).as("of one day the later adoption").contains("特此报告。");
        assertThat(desk.editions(FIRST, CLERK))
                .extracting(TemplateDesk.Edition::text)
                .containsExactly(TemplateShelf.shipped(FIRST), changed());
    }

    @Test
    void a_draft_freezes_the_text_it_was_written_with() {
        var id = desk.propose(FIRST, changed(), "统一结束语", SECRETARY);
        desk.adopt(id, day("2026-07-01"), List.of(), ADMINISTRATOR);
        var model = Objects.requireNonNull(TemplateModels.of(FIRST).get(EXAMPLE));
        assertThat(stationery.write(DocumentKind.FIRST_REPORT, model, List.of()).template())
                .isEqualTo(changed());
    }

    @Test
    void one_proposes_and_another_adopts() {
        var own = desk.propose(FIRST, changed(), "统一结束语", ADMINISTRATOR);
        assertRefused(() -> desk.adopt(own, day("2026-07-01"), List.of(), ADMINISTRATOR), "一人提出、另一人启用");
        desk.adopt(own, day("2026-07-01"), List.of(), OTHER_ADMINISTRATOR);
        assertRefused(() -> desk.adopt(own, day("2026-07-02"), List.of(), OTHER_ADMINISTRATOR), "已经有了结论");
        assertRefused(() -> desk.decline(own, "不用", OTHER_ADMINISTRATOR), "已经有了结论");
    }

    @Test
    void who_may_do_what() {
        var id = desk.propose(FIRST, changed(), "统一结束语", SECRETARY);
        assertThatThrownBy(() -> desk.adopt(id, day("2026-07-01"), List.of(), SECRETARY))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.propose(FIRST, changed(), "试", CLERK)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.decline(id, "不用", actor("li", Role.EVALUATOR)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.shelf(REPORTER)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.trial(FIRST, changed(), List.of(), "", REPORTER))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.edition(id, REPORTER)).isInstanceOf(Forbidden.class);
        assertThat(desk.decline(id, "撤回", SECRETARY).state()).isEqualTo(TemplateDesk.State.DECLINED);
    }

    @Test
    void no_day_in_the_past_or_beyond_the_calendar() {
        var id = desk.propose(FIRST, changed(), "统一结束语", SECRETARY);
        assertRefused(() -> desk.adopt(id, day("2026-06-30"), List.of(), ADMINISTRATOR), "不能早于今天（2026-07-01）");
        assertRefused(() -> desk.adopt(id, LocalDate.of(99999, 1, 1), List.of(), ADMINISTRATOR), "不超过四位");
        assertThat(desk.edition(id, CLERK).state()).isEqualTo(TemplateDesk.State.PROPOSED);
    }

    @Test
    void every_act_is_in_the_ledger_and_a_refused_one_is_not() {
        assertRefused(() -> desk.propose(FIRST, "<#include 'x'>", "试", SECRETARY), "<#include");
        assertThat(ledger.latest(10)).isEmpty();
        var id = desk.propose(FIRST, changed(), "统一结束语", SECRETARY);
        desk.adopt(id, day("2026-07-01"), List.of(), ADMINISTRATOR);
        desk.decline(desk.propose(FIRST, changed(), "再试", SECRETARY), "不用", ADMINISTRATOR);
        assertThat(ledger.latest(10))
                .extracting(entry -> entry.act().verb())
                .containsExactly("template.decline", "template.propose", "template.adopt", "template.propose");
        assertThat(ledger.latest(10))
                .allSatisfy(entry -> assertThat(entry.act().subject()).startsWith("template/"));
    }

    @Test
    void of_several_who_adopt_different_editions_of_a_text_at_once_one_succeeds_and_the_others_are_told()
            throws Exception {
        for (int round = 0; round < 4; round++) {
            int known = round;
            var ids = IntStream.range(0, 3)
                    .mapToObj(i -> desk.propose(FIRST, changed(), "统一结束语" + i, SECRETARY))
                    .toList();
            var outcomes = AtOnce.together(ids.stream()
                    .map(id -> (Callable<TemplateDesk.Edition>)
                            () -> desk.adopt(id, day("2026-07-01"), List.of(), known, ADMINISTRATOR))
                    .toList());

            assertThat(outcomes).extracting(AtOnce.Outcome::succeeded).containsOnlyOnce(true);
            assertThat(outcomes).filteredOn(outcome -> !outcome.succeeded()).allSatisfy(outcome -> assertThat(
                            outcome.because(InvalidInput.class))
                    .hasValueSatisfying(told -> assertThat(told).hasMessageContaining("您打开页面以后，admin启用了第")));
        }
    }

    @Test
    void of_two_who_decide_at_once_one_is_told() throws Exception {
        var id = desk.propose(FIRST, changed(), "统一结束语", SECRETARY);
        var barrier = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        Callable<Boolean> adopting = () -> {
            barrier.await();
            try {
                desk.adopt(id, day("2026-07-01"), List.of(), ADMINISTRATOR);
                return true;
            } catch (InvalidInput told) {
                return false;
            }
        };
        try {
            var outcomes = threads.invokeAll(List.of(adopting, adopting)).stream()
                    .map(outcome -> {
                        try {
                            return outcome.get();
                        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdownNow();
        }
    }

    // Hostile input

    @Test
    void what_could_hurt_is_neither_proposed_nor_stored() {
        assertRefused(() -> desk.propose(FIRST, "甲".repeat(3_000_000), "试", SECRETARY), "超过了200000字");
        assertRefused(() -> desk.propose(FIRST, "\u0000\u0001\u0002", "试", SECRETARY), "U+0000");
        assertRefused(() -> desk.propose(FIRST, changed() + "\ufffe\ud800", "试", SECRETARY), "U+D800");
        assertRefused(() -> desk.propose(FIRST, "", "试", SECRETARY), "文稿头");
        assertRefused(() -> desk.propose(FIRST, changed(), " ", SECRETARY), "写明理由");
        assertRefused(() -> desk.propose(FIRST, changed(), "长".repeat(401), SECRETARY), "现在是401字");
        assertRefused(() -> desk.propose(FIRST, changed(), "零\u0000", SECRETARY), "写明理由");
        assertRefused(() -> desk.adopt(77, day("2026-07-01"), List.of(), ADMINISTRATOR), "没有序号为77");
        assertThat(desk.editions(FIRST, CLERK)).isEmpty();
        TemplateAttacksTest.attacks()
                .filter(attack -> attack.outcome().equals("refused"))
                .forEach(attack -> assertThatThrownBy(() -> desk.propose(FIRST, attack.text(), "试", SECRETARY))
                        .as(attack.what())
                        .isInstanceOf(InvalidInput.class));
        assertThat(desk.editions(FIRST, CLERK)).isEmpty();
    }

    @Test
    void lines_that_end_as_in_windows_are_the_same_text() {
        var id = desk.propose(FIRST, changed().replace("\n", "\r\n"), "试", SECRETARY);
        assertThat(desk.edition(id, CLERK).text()).isEqualTo(changed());
    }

    // Settings and words

    @Test
    void settings_of_the_office_are_edited_the_same_way() {
        var name = "office.properties";
        var text = TemplateShelf.shipped(name).replace("number.CRITICISM=安办通报", "number.CRITICISM=安委办通报");
        var id = desk.propose(name, text, "机关代字变了", SECRETARY);
        assertThat(office.organCode(DocumentKind.CRITICISM)).isEqualTo("安办通报");
        desk.adopt(id, day("2026-07-01"), List.of(), ADMINISTRATOR);
        assertThat(office.organCode(DocumentKind.CRITICISM)).isEqualTo("安委办通报");
        assertThat(desk.shelved(name, CLERK).source()).isEqualTo(TemplateDesk.Source.EDITION);
    }

    @Test
    void words_are_edited_the_same_way_and_a_word_left_out_is_the_shipped_one() {
        var name = "words.properties";
        var id = desk.propose(name, "figure.none=没有\n", "口径", SECRETARY);
        desk.adopt(id, day("2026-07-01"), List.of(), ADMINISTRATOR);
        assertThat(stationery.words().of("figure.none")).isEqualTo("没有");
        assertThat(stationery.words().of("change.none")).isEqualTo("持平");
    }

    @Test
    void odd_settings_are_named_by_line_with_the_remedy() {
        var odd =
                """
                # 说明
                number.CRITISISM=安办通报
                circular.remedy-days=十
                mark.suffix
                number.CRITICISM=安办通报〔2026〕
                mark.suffix=文件
                mark.suffix=文件
                """;
        var trial = desk.trial("office.properties", odd, List.of(), "", CLERK);
        assertThat(trial.faults())
                .extracting(TemplateFault::words)
                .satisfiesExactly(
                        words -> assertThat(words).startsWith("第2行").contains("是不是“number.CRITICISM”"),
                        words -> assertThat(words).startsWith("第3行").contains("整数"),
                        words -> assertThat(words).startsWith("第4行").contains("看不懂"),
                        words -> assertThat(words).startsWith("第5行").contains("机关代字"),
                        words -> assertThat(words).startsWith("第7行").contains("写了两次"));
        for (var bad : Map.of(
                        "time.about={0}许{1}",
                        "填数据的位置",
                        "time.about='{0}许",
                        "单引号",
                        "date=yyyy年x",
                        "时间的写法",
                        "date=yyyy年M月d日HH",
                        "时间的写法",
                        "figure.DEATHS=死亡|人",
                        "应有4段",
                        "problem.in-title=LATE,WORSE",
                        "WORSE",
                        "change.none=\\u6301\\u5e73",
                        "反斜杠",
                        "change.none=" + "平".repeat(1001),
                        "1001字")
                .entrySet()) {
            assertThat(desk.trial("words.properties", bad.getKey(), List.of(), "", CLERK)
                            .faults())
                    .as(bad.getKey())
                    .extracting(TemplateFault::words)
                    .anySatisfy(words -> assertThat(words).contains(bad.getValue()));
            assertThatThrownBy(() -> desk.propose("words.properties", bad.getKey(), "试", SECRETARY))
                    .isInstanceOf(InvalidInput.class);
        }
        for (var shipped : List.of("office.properties", "words.properties")) {
            assertThat(desk.trial(shipped, TemplateShelf.shipped(shipped), List.of(), "", CLERK)
                            .faults())
                    .isEmpty();
        }
    }
}
