package org.jibao.typesetting.check;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.jibao.typesetting.Form;
import org.jibao.typesetting.ManuscriptException;
import org.jibao.typesetting.Pages;
import org.jibao.typesetting.Typesetter;

import static org.assertj.core.api.Assertions.assertThat;

/** The conformance kit: what passes must pass, what does not must show that rule and no other. */
class PdfCheckTest {

    private static final Typesetter TYPESETTER = Typesetter.withBundledFonts();

    static Stream<Kit.Case> kit() {
        return Kit.cases().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kit")
    void a_small_change_is_found_by_its_rule_and_no_other(Kit.Case example) throws Exception {
        var pdf = example.file().apply(TYPESETTER.pdf(example.mutation().apply(pages(example.manuscript()))));
        example.published().keep(pdf);

        var report = Checker.check(pdf);

        assertThat(rules(report, example.rule()))
                .as(report.text())
                .isEqualTo(example.verdict() == KitFile.Verdict.PASSES ? List.of() : List.of(example.rule()));
        assertThat(report.measured()).extracting(Rule::id).contains(example.rule());
    }

    @Test
    void what_we_set_ourselves_has_neither_error_nor_warning() throws Exception {
        for (var manuscript : List.of(Kit.FULL, Kit.UPWARD)) {
            var report = Checker.check(TYPESETTER.pdf(pages(manuscript)));

            assertThat(report.form()).isEqualTo(Form.DOCUMENT);
            assertThat(report.passed()).as(report.text()).isTrue();
            assertThat(report.measured()).hasSizeGreaterThan(20);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void what_we_set_in_other_forms_has_neither_error_nor_warning(Form form, String head) throws Exception {
        var body = "各单位要认真落实紧急信息报送责任制，严格执行有关规定，确保重大突发事件信息及时、准确、全面上报。\n\n".repeat(5);
        var report =
                Checker.check(TYPESETTER.pdf(pages("---\n格式: " + form.chinese() + "\n" + head + "---\n\n" + body)));

        assertThat(report.form()).isEqualTo(form);
        assertThat(report.passed()).as(report.text()).isTrue();
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(
                        Form.LETTER,
                        "标志: 临江市人民政府办公室\n发文字号: 临政办函〔2026〕3号\n标题: 关于商请支援的函\n主送: 省应急管理厅\n署名: 临江市人民政府办公室\n成文日期: 2026年1月5日\n抄送: 市应急管理局\n"),
                Arguments.of(Form.ORDER, "标志: 临江市人民政府令\n发文字号: 第12号\n标题: 防汛令\n签署人: 市长 王建国\n成文日期: 2026年1月5日\n"),
                Arguments.of(
                        Form.MINUTES,
                        "标志: 临江市人民政府专题会议纪要\n发文字号: 第12期\n标题: 研究防汛工作\n署名: 临江市人民政府办公室\n成文日期: 2026年1月5日\n出席: 张力\n"),
                Arguments.of(
                        Form.BRIEFING, "标志: 值班快报\n期号: 第12期\n标题: 关于暴雨的情况\n署名: 市委总值班室\n成文日期: 2026年1月5日\n报: 省委办公厅\n"));
    }

    @Test
    void ordinary_papers_are_not_accused_of_lacking_a_red_head() throws Exception {
        var report = Checker.check(TYPESETTER.pdf(pages("---\n标题: 情况说明\n---\n\n" + "全市情况平稳，各单位正常值班。\n\n".repeat(6))));

        assertThat(report.form()).isNull();
        assertThat(report.passed()).as(report.text()).isTrue();
        assertThat(report.text()).contains("文件没有公文版头：HEAD-1");
    }

    private static Pages pages(String manuscript) {
        try {
            return TYPESETTER.pages(TYPESETTER.parse(manuscript));
        } catch (ManuscriptException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** All engine output names the stand-ins that its fonts are; they count where the fonts are what is looked at. */
    private static List<String> rules(Report report, String wanted) {
        return report.findings().stream()
                .map(finding -> finding.rule().id())
                .filter(id -> !id.equals("TYPE-4") || wanted.equals(id))
                .distinct()
                .toList();
    }
}
