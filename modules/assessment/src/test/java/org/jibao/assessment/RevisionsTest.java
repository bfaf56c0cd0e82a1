package org.jibao.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.Role;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.timeliness.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is closed stays; a correction is a new edition that says what changed. And the year from its quarters. */
@OnEveryDatabase
class RevisionsTest extends Desk {
    private static final Actor EVALUATOR2 = actor("qian", "shiweiban", Role.EVALUATOR);
    private static final Actor SECRETARY2 = actor("zhou", "shiweiban", Role.SECRETARY);
    private static final Quarter Q2 = new Quarter(2026, 2);

    @Test
    void a_correction_is_a_new_edition_that_names_every_figure_and_line_it_changes_and_the_old_one_stays() {
        var criticism = criticised("2026-0001", "linhe", "2");
        criticised("2026-0002", "linhe", "2");
        clock.set(at("2026-10-08"));
        var closed = sheets.close(Q3, EVALUATOR);
        assertThat(row(closed, "linhe").total()).isEqualTo(Points.of("96"));
        criticisms.rescind(criticism, "linhe", "通话记录证实按时", "安办通报〔2026〕9号", LocalDate.of(2026, 10, 8), SECRETARY2);
        var finding = criticisms
                .find(criticism)
                .orElseThrow()
                .items()
                .get(0)
                .findings()
                .get(0);
        findings.withdraw(finding.id(), "通话记录证实按时", SECRETARY2);
        assertThat(sheets.of(Q3)).as("closed").isEqualTo(closed);

        var revision = sheets.revise(Q3, "撤销第1号通报", EVALUATOR2);

        assertThat(revision.number()).isEqualTo(2);
        assertThat(revision.differences())
                .extracting(d -> d.unitName() + " " + d.what() + " " + d.before() + "→" + d.after())
                .contains("合计 迟报 2→1", "linhe 迟报 2→1")
                .anySatisfy(words ->
                        assertThat(words).startsWith("linhe 扣分事由 安办通报〔2026〕1号（").endsWith("→—"));
        assertThat(sheets.of(Q3).totals().late()).isEqualTo(1);
        assertThat(sheets.of(Q3).hash()).isEqualTo(revision.hash());
        assertThat(sheets.edition(Q3, 1)).contains(closed);
        assertThat(sheets.edition(Q3, 2)).contains(sheets.of(Q3));
        assertThat(sheets.edition(Q3, 3)).isEmpty();
        assertThat(sheets.revisions(Q3)).containsExactly(revision);
        assertThat(sheets.closing(Q3).orElseThrow().hash()).isEqualTo(closed.hash());
        assertThat(ledger.latest(1).get(0).act().verb()).isEqualTo("quarter.revise");
        assertThat(ledger.latest(1).get(0).act().details()).contains(revision.hash());
    }

    @Test
    void replaying_the_record_gives_the_same_sheet_so_there_is_nothing_to_correct() {
        criticised("2026-0001", "linhe", "2");
        clock.set(at("2026-10-08"));
        sheets.close(Q3, EVALUATOR);
        schemes.adopt("flat.json", Given.FLAT, LocalDate.of(2026, 1, 1), ADMINISTRATOR);

        assertThat(sheets.differences(Q3))
                .as("reckoned by the scheme it was closed by")
                .isEmpty();
        assertRefused(() -> sheets.revise(Q3, "再算一次", EVALUATOR2), "与第1版相同，无须更正");
    }

    @Test
    void a_correction_takes_a_reason_another_evaluator_and_a_closed_quarter() {
        assertRefused(() -> sheets.revise(Q3, "早了", EVALUATOR2), "尚未封存");
        assertRefused(() -> sheets.differences(Q3), "尚未封存");
        given.incident("2026-0001", at("2026-07-05"), late("linhe"));
        clock.set(at("2026-10-08"));
        sheets.close(Q3, EVALUATOR);
        given.incident("2026-0002", at("2026-07-06"), late("linhe"));

        assertRefused(() -> sheets.revise(Q3, " ", EVALUATOR2), "更正理由是空的");
        assertRefused(() -> sheets.revise(Q3, "补登", EVALUATOR), "须由另一名考核员办理");
        assertThatThrownBy(() -> sheets.revise(Q3, "补登", SECRETARY)).isInstanceOf(Forbidden.class);
        sheets.revise(Q3, "补登", EVALUATOR2);
        given.incident("2026-0003", at("2026-07-07"), late("linhe"));
        assertRefused(() -> sheets.revise(Q3, "再补登", EVALUATOR2), "第2版由您");
        assertThat(sheets.revise(Q3, "再补登", EVALUATOR).number()).isEqualTo(3);
    }

    @Test
    void a_revision_changed_outside_the_program_is_found() {
        clock.set(at("2026-10-08"));
        sheets.close(Q3, EVALUATOR);
        given.incident("2026-0001", at("2026-07-05"), late("linhe"));
        sheets.revise(Q3, "补登", EVALUATOR2);

        database.sql("update assessment_revision set sheet = replace(sheet, '\"incidents\":1', '\"incidents\":7')");

        assertThatThrownBy(() -> sheets.of(Q3)).hasMessageContaining("changed outside the program");
    }

    @Test
    void a_criticism_taken_back_is_no_precedent_and_costs_nothing() {
        var first = criticised("2026-0001", "linhe", "2");
        assertRefused(() -> criticisms.rescind(first, "linhe", "有误", "2号", TODAY, SECRETARY), "撤销须由另一人办理");
        assertRefused(() -> criticisms.rescind(first, "heyang", "有误", "2号", TODAY, SECRETARY2), "不在通报批评");
        assertRefused(() -> criticisms.rescind(first, "linhe", "", "2号", TODAY, SECRETARY2), "是空的");
        assertRefused(() -> criticisms.rescind(first, "linhe", "有误", "2号", TODAY.plusDays(1), SECRETARY2), "晚于今天");
        criticisms.rescind(first, "linhe", "有误", "安办通报〔2026〕2号", TODAY, SECRETARY2);
        assertRefused(() -> criticisms.rescind(first, "linhe", "有误", "3号", TODAY, SECRETARY2), "已撤销");

        assertThat(criticisms.rescissions(first))
                .containsExactly(new Criticisms.Rescission("linhe", "linhe", "安办通报〔2026〕2号", TODAY, "有误", "zhou"));
        assertThat(criticisms.find(first).orElseThrow().items())
                .as("stays on record")
                .hasSize(1);
        assertThat(row("linhe").items()).isEmpty();
        var again = criticisms.preview(List.of(confirmed("2026-0002", "linhe")), Map.of());
        assertThat(again.get(0).warning()).as("first again").isTrue();
        var drawn = criticisms.draw(List.of(confirmed("2026-0003", "linhe")), Map.of(), "影响大", SECRETARY);
        assertRefused(() -> criticisms.rescind(drawn, "linhe", "有误", "3号", TODAY, SECRETARY2), "未印发的请作废");
    }

    @Test
    void behind_every_count_of_a_unit_stand_its_incidents_with_verdicts_and_findings() {
        var finding = proposed("2026-0001", "linhe");
        given.incident("2026-0002", at("2026-07-06"), Given.verdict("linhe", "written", Verdict.Kind.ON_TIME));
        given.incident("2026-0003", at("2026-07-07"), Given.verdict("linhe", "written", Verdict.Kind.PENDING));
        given.incident("2026-0004", at("2026-07-08"), late("heyang"));

        var cases = sheets.cases(Q3, "linhe");

        assertThat(cases)
                .extracting(c -> c.incident() + " " + c.column() + " " + c.findings())
                .containsExactly("2026-0001 迟报 [" + finding + "]", "2026-0002 及时 []", "2026-0003 未到期 []");
        assertThat(cases.stream().filter(ScoreSheets.Case::owed))
                .hasSize(row("linhe").owed());
        assertThat(cases.get(0).verdicts()).hasSize(1);
        assertThat(sheets.cases(Q3, "nobody")).isEmpty();
    }

    // The year

    @Test
    void a_year_puts_its_closed_quarters_together_and_says_which_are_missing() {
        adopt(ShippedSchemes.text("city-deduction.json"));
        given.incident("2026-0001", at("2026-04-05"), late("heyang"));
        criticised("2026-0003", "linhe", "2");
        criticised("2026-0004", "linhe", "2");
        sheets.close(Q2, EVALUATOR);
        clock.set(at("2026-10-08"));
        sheets.close(Q3, EVALUATOR);

        var year = sheets.year(2026);

        assertThat(year.complete()).isFalse();
        assertThat(year.missing()).containsExactly(new Quarter(2026, 1), new Quarter(2026, 4));
        assertThat(year.quarters()).extracting(AnnualSheet.Part::quarter).containsExactly(Q2, Q3);
        assertThat(year.quarters().get(0).hash()).isEqualTo(sheets.of(Q2).hash());
        assertThat(year.rule()).isEqualTo("《紧急信息报送目标考核倒扣分办法》第九条（讲话第三部分：纳入年度目标考核倒扣分）");
        var linhe = row(year, "linhe");
        assertThat(linhe.sums().late()).isEqualTo(2);
        assertThat(linhe.sums().total()).isEqualTo(Points.of("96"));
        assertThat(linhe.sums().items()).hasSize(2);
        assertThat(linhe.sums().notes()).contains("年度得分：100＋0－4＝96（第九条（讲话第三部分：纳入年度目标考核倒扣分））");
        assertThat(linhe.quarters())
                .extracting(AnnualSheet.QuarterScore::total)
                .containsExactly(Points.of("100"), Points.of("96"));
        assertThat(row(year, "heyang").sums().rank()).isEqualTo(1);
        assertThat(linhe.sums().rank()).isEqualTo(2);
        assertThat(year.totals().incidents()).isEqualTo(3);
        assertThat(year.previousYear()).isNull();
    }

    @Test
    void the_year_before_is_shown_once_all_its_quarters_are_closed_and_the_year_follows_its_revisions() {
        schemes.adopt(
                "city-deduction.json",
                ShippedSchemes.text("city-deduction.json"),
                LocalDate.of(2025, 1, 1),
                ADMINISTRATOR);
        given.incident("2025-0001", at("2025-08-01"), late("linhe"));
        for (var number = 1; number <= 4; number++) {
            sheets.close(new Quarter(2025, number), EVALUATOR);
        }
        sheets.close(new Quarter(2026, 1), EVALUATOR);
        assertThat(sheets.year(2025).complete()).isTrue();
        assertThat(sheets.year(2026).previousYear()).isEqualTo(sheets.year(2025).totals());

        given.incident("2025-0002", at("2025-08-02"), late("linhe"));
        sheets.revise(new Quarter(2025, 3), "补登", EVALUATOR2);

        assertThat(sheets.year(2025).totals().late()).isEqualTo(2);
        assertThat(sheets.year(2025).quarters().get(2).edition()).isEqualTo(2);
    }

    @Test
    void an_average_of_quarters_is_cut_as_the_scheme_says_and_a_scheme_that_is_silent_gives_no_year() {
        adopt(yearly("AVERAGE"));
        criticised("2026-0001", "linhe", "2");
        criticised("2026-0002", "linhe", "0.55");
        sheets.close(Q2, EVALUATOR);
        clock.set(at("2026-10-08"));
        sheets.close(Q3, EVALUATOR);

        assertThat(row(sheets.year(2026), "linhe").sums().total()).isEqualTo(Points.of("99.45"));
        adopt(yearly("SUM"));
        assertThat(row(sheets.year(2026), "linhe").sums().total()).isEqualTo(Points.of("198.9"));
        adopt(Given.FLAT);
        assertRefused(() -> sheets.year(2026), "没有规定2026年的年度得分怎样计算");
        assertRefused(() -> sheets.year(2025), "没有可用的计分办法");
    }

    private static String yearly(String rule) {
        return ShippedSchemes.text("city-deduction.json").replace("BASE_AND_CHANGES", rule);
    }

    private static AnnualSheet.Row row(AnnualSheet year, String unit) {
        return year.groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.sums().unitCode().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_year_without_closed_quarters_is_refused() {
        assertRefused(() -> sheets.year(2026), "还没有封存的季度");
    }
}
