package org.jibao.typesetting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.jibao.typesetting.sheet.Sheet;

import static org.assertj.core.api.Assertions.assertThat;

class PageBreaksTest {

    private static final String SIGNED = "署名: 中共临江市委办公室\n成文日期: 2026年4月8日";

    static IntStream lengths() {
        return IntStream.rangeClosed(1, 48);
    }

    @ParameterizedTest(name = "{0} paragraphs")
    @MethodSource("lengths")
    void the_page_of_the_signature_always_bears_text_too(int paragraphs) {
        var pages = Samples.pages(Samples.document(SIGNED, Samples.paragraphs(paragraphs)));
        var signed = page(pages, Part.DATE);

        assertThat(parts(signed)).contains(Part.SIGNATURE);
        assertThat(parts(signed).stream().filter(part -> part == Part.BODY).count())
                .isGreaterThanOrEqualTo(Math.min(2, paragraphs));
    }

    @ParameterizedTest(name = "{0} paragraphs")
    @MethodSource("lengths")
    void the_last_paragraph_is_never_divided_when_the_signature_goes_to_the_next_page(int paragraphs) {
        var last = "各单位要对照所列问题自查，把责任落实到岗位和人员，整改情况于月底前书面报市委办公室。".repeat(4);
        var pages = Samples.pages(Samples.document(SIGNED, Samples.paragraphs(paragraphs) + last));
        var words =
                page(pages, Part.DATE).lines().stream().map(PlacedLine::text).collect(Collectors.joining());

        assertThat(words).contains(last);
    }

    @Test
    void a_long_last_paragraph_is_divided_so_that_no_half_page_stays_empty() {
        var last = "各单位要对照所列问题自查，把责任落实到岗位和人员，整改情况于月底前书面报市委办公室。".repeat(9);
        var pages = Samples.pages(Samples.document(SIGNED, Samples.paragraphs(5) + last));

        assertThat(pages.pages()).hasSize(2);
        assertThat(parts(page(pages, Part.DATE)).stream().filter(part -> part == Part.BODY))
                .hasSize(2);
    }

    @Test
    void of_charts_only_the_last_goes_to_the_page_of_the_signature() {
        var pages = Samples.TYPESETTER.pages(DocxSamples.charts());

        assertThat(charts(pages.pages().get(1))).contains("柱状图", "折线图").doesNotContain("排名图");
        assertThat(charts(page(pages, Part.DATE))).contains("排名图").doesNotContain("折线图");
    }

    @ParameterizedTest(name = "{0} paragraphs")
    @MethodSource("lengths")
    void a_list_of_annexes_above_the_signature_is_not_text_enough(int paragraphs) {
        var annexes = "\n# 附件：得分表\n\n得分如下。\n\n# 附件：名册\n\n名册如下。\n";
        var signed = page(Samples.pages(Samples.document(SIGNED, Samples.paragraphs(paragraphs) + annexes)), Part.DATE);

        assertThat(parts(signed)).contains(Part.SIGNATURE, Part.ANNEX_LIST, Part.BODY);
    }

    @ParameterizedTest(name = "{0} paragraphs")
    @MethodSource("lengths")
    void a_note_stands_on_the_page_of_the_date(int paragraphs) {
        var pages = Samples.pages(Samples.document(SIGNED + "\n附注: 此件公开发布", Samples.paragraphs(paragraphs)));

        assertThat(parts(page(pages, Part.NOTE))).contains(Part.DATE);
    }

    @ParameterizedTest(name = "{0} paragraphs before the heading")
    @MethodSource("lengths")
    void a_heading_is_never_the_last_line_of_a_page(int paragraphs) {
        var pages = Samples.pages(
                Samples.document("", Samples.paragraphs(paragraphs) + "# 基本情况\n\n## 报送情况\n\n" + Samples.paragraphs(3)));

        for (var page : pages.pages()) {
            var parts = parts(page);
            assertThat(parts.get(parts.size() - 2)).isNotEqualTo(Part.HEADING);
        }
    }

    @ParameterizedTest(name = "{0} rows")
    @MethodSource("lengths")
    void text_never_touches_the_table_above_it(int rows) {
        var table = "| 单位 | 数 |\n| --- | --- |\n" + "| 甲县 | 1 |\n".repeat(rows);
        var pages = Samples.pages(Samples.document("", "情况如下。\n\n" + table + "\n以上各项已经核对。"));
        var after = pages.pages().get(pages.count() - 1);
        int text = after.lines().stream()
                .filter(line -> line.part() == Part.BODY)
                .mapToInt(PlacedLine::baseline)
                .max()
                .orElseThrow();

        after.upright().rules().stream()
                .mapToInt(rule -> rule.y() + rule.height())
                .filter(bottom -> bottom < text)
                .max()
                .ifPresent(bottom -> assertThat(text - Sheet.gbt9704().bodySize - bottom)
                        .isGreaterThan(Sheet.gbt9704().bodySize / 3));
    }

    @Test
    void a_long_table_repeats_its_head_on_every_page_and_keeps_rows_whole() {
        var rows = new StringBuilder("| 单位 | 情况 |\n| --- | --- |\n");
        for (int i = 1; i <= 90; i++) {
            rows.append("| 第")
                    .append(i)
                    .append("号 | ")
                    .append("情况说明".repeat(1 + i % 20))
                    .append(" |\n");
        }
        var pages = Samples.pages(Samples.document("", "情况如下。\n\n" + rows));

        assertThat(pages.count()).isGreaterThan(3);
        for (var page : pages.pages()) {
            assertThat(page.lines().stream().filter(line -> line.text().equals("单位")))
                    .hasSize(1);
        }
        assertThat(pages.text(Part.TABLE))
                .filteredOn(text -> text.startsWith("第"))
                .hasSize(90);
    }

    @Test
    void nothing_but_page_numbers_lies_below_the_type_area() {
        var pages = Samples.pages(Samples.circular());
        int bottom = Length.millimetres("262");

        assertThat(pages.lines().filter(line -> line.part() != Part.PAGE_NUMBER))
                .allSatisfy(line -> assertThat(line.baseline()).isLessThan(bottom));
    }

    @Test
    void addressees_that_would_push_the_body_off_the_first_page_move_to_the_imprint() {
        var many = "临江市某某县某某镇人民政府办公室，".repeat(40);
        var pages = Samples.pages(Samples.document("标志: 中共临江市委办公室文件\n发文字号: 临办〔2026〕1号\n主送: " + many + "市直各单位", "正文。"));

        assertThat(pages.text(Part.ADDRESSEES)).isEmpty();
        assertThat(pages.text(Part.IMPRINT).get(0)).startsWith("主送：");
        assertThat(parts(pages.pages().get(0))).contains(Part.BODY);
    }

    @Test
    void a_row_higher_than_a_page_is_the_only_one_that_is_split_and_loses_nothing() {
        var cell = "情况说明".repeat(900);
        var pages = Samples.pages(Samples.document("", "如下。\n\n| 单位 | 情况 |\n| --- | --- |\n| 甲 | " + cell + " |"));
        var printed = String.join("", pages.text(Part.TABLE)).replaceAll("单位|情况(?!说明)|甲", "");

        assertThat(printed).isEqualTo(cell);
        assertThat(pages.lines()).allSatisfy(line -> assertThat(line.baseline()).isLessThan(Length.millimetres("275")));
    }

    private static Page page(Pages pages, Part part) {
        return pages.pages().stream()
                .filter(page -> parts(page).contains(part))
                .findFirst()
                .orElseThrow();
    }

    private static String charts(Page page) {
        return page.lines().stream()
                .filter(line -> line.part() == Part.CAPTION)
                .map(PlacedLine::text)
                .collect(Collectors.joining());
    }

    private static List<Part> parts(Page page) {
        return page.lines().stream().map(PlacedLine::part).toList();
    }
}
