package org.jibao.typesetting;

import java.util.List;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Places on the paper in millimetres, against the clauses of GB/T 9704-2012. */
class PagePositionsTest {

    private static final Offset<Double> TENTH = within(0.1);
    private static final double CELL = 156.0 / 28;
    private static final double LINE = 225.0 / 22;

    private final Pages pages = Samples.pages(Samples.circular());

    @Test
    void the_ink_of_the_mark_begins_35_mm_below_the_type_area_and_is_red() {
        var mark = line(Part.MARK);
        var text = mark.texts().get(0);
        int top = mark.baseline() - text.face().inkTop(mark.text(), text.size());

        assertThat(mm(top)).isCloseTo(37 + 35, TENTH);
        assertThat(text.colour()).isEqualTo(Colour.of("E60012"));
        assertThat(mm(mark.left() + mark.right()) / 2).isCloseTo(28 + 78, TENTH);
    }

    @Test
    void the_number_stands_two_lines_below_the_mark_and_in_the_middle() {
        var mark = line(Part.MARK).texts().get(0);
        var number = line(Part.NUMBER);
        double bottomOfMark = 72 + mm(mark.size());
        double topOfType = mm(number.baseline()) - 0.86 * mm(16_000);

        assertThat(topOfType - bottomOfMark).isCloseTo(2 * LINE + (LINE - mm(16_000)) / 2, TENTH);
        assertThat(mm(number.left() + number.right()) / 2).isCloseTo(28 + 78, TENTH);
    }

    @Test
    void the_red_rule_is_156_mm_wide_and_4_mm_below_the_number() {
        var rule = pages.pages().get(0).upright().rules().get(0);
        double footOfNumber = mm(line(Part.NUMBER).baseline()) + 0.14 * mm(16_000);

        assertThat(mm(rule.width())).isCloseTo(156, TENTH);
        assertThat(mm(rule.x())).isCloseTo(28, TENTH);
        assertThat(mm(rule.y()) - footOfNumber).isCloseTo(4, TENTH);
    }

    @Test
    void the_title_begins_two_lines_below_the_rule_in_22_pt_and_is_centred() {
        var rule = pages.pages().get(0).upright().rules().get(0);
        var title = line(Part.TITLE);
        double top = mm(title.baseline()) - 0.86 * mm(22_000) - mm((36_000 - 22_000) / 2);

        assertThat(title.texts().get(0).size()).isEqualTo(22_000);
        assertThat(top - mm(rule.y() + rule.height())).isCloseTo(2 * LINE, TENTH);
        assertThat(mm(title.left() + title.right()) / 2).isCloseTo(28 + 78, TENTH);
    }

    @Test
    void body_lines_lie_on_the_grid_and_paragraphs_are_indented_two_characters() {
        var body = lines(Part.BODY);

        assertThat(mm(body.get(0).left())).isCloseTo(28 + 2 * CELL, TENTH);
        for (var line : body) {
            double top = mm(line.baseline()) - 37 - (LINE - mm(16_000)) / 2 - 0.86 * mm(16_000);
            assertThat(Math.abs(top / LINE - Math.round(top / LINE))).isLessThan(0.01);
        }
    }

    @Test
    void a_full_page_of_body_has_22_lines() {
        var full = Samples.pages(Samples.document("", Samples.paragraphs(80)));

        assertThat(full.pages().get(1).lines().stream()
                        .filter(line -> line.part() == Part.BODY)
                        .map(PlacedLine::baseline)
                        .distinct())
                .hasSize(22);
    }

    @Test
    void with_seal_the_date_ends_four_characters_before_the_edge_and_the_name_is_centred_over_it() {
        var date = line(Part.DATE);
        var name = line(Part.SIGNATURE);

        assertThat(mm(date.right())).isCloseTo(28 + 156 - 4 * CELL, TENTH);
        assertThat(mm(name.left() + name.right())).isCloseTo(mm(date.left() + date.right()), TENTH);
        assertThat(mm(date.baseline() - name.baseline())).isCloseTo(LINE, TENTH);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // the name is longer than the date: it ends two characters before the edge, the date begins two further right
        "中共临江市委办公室, true",
        // the date is longer: it ends two characters before the edge, and the name begins two to its left
        "市委办, false",
    })
    void without_seal_the_date_begins_two_characters_to_the_right_of_the_name(String name, boolean nameIsLonger) {
        var unsealed = Samples.pages(Samples.document("印章: 不加盖\n成文日期: 2014年7月10日\n署名: " + name, "报送情况通报如下。"));
        var signature = lines(unsealed, Part.SIGNATURE).get(0);
        var date = lines(unsealed, Part.DATE).get(0);
        var longer = nameIsLonger ? signature : date;

        assertThat(mm(date.left() - signature.left())).isCloseTo(2 * CELL, TENTH);
        assertThat(mm(longer.right())).isCloseTo(28 + 156 - 2 * CELL, TENTH);
    }

    @Test
    void the_last_rule_of_the_imprint_ends_with_the_type_area_and_the_rules_are_thick_thin_thick() {
        var rules = pages.pages().get(pages.count() - 1).upright().rules();
        var imprint = rules.subList(rules.size() - 3, rules.size());

        assertThat(mm(imprint.get(2).y() + imprint.get(2).height())).isCloseTo(37 + 225, TENTH);
        assertThat(imprint)
                .extracting(rule -> Math.round(mm(rule.height()) * 100))
                .containsExactly(35L, 25L, 35L);
        assertThat(imprint).allSatisfy(rule -> assertThat(mm(rule.width())).isCloseTo(156, TENTH));
    }

    @Test
    void the_imprint_keeps_one_character_from_both_sides_in_14_pt() {
        var imprint = lines(Part.IMPRINT);
        var printed = imprint.get(imprint.size() - 1);

        assertThat(imprint)
                .allSatisfy(line -> assertThat(line.texts().get(0).size()).isEqualTo(14_000));
        assertThat(mm(imprint.get(0).left())).isCloseTo(28 + CELL, TENTH);
        assertThat(mm(printed.right())).isCloseTo(28 + 156 - CELL, TENTH);
        assertThat(printed.text()).isEqualTo("2014年7月11日印发");
        assertThat(imprint.get(0).text()).startsWith("抄送：");
        assertThat(lines(Part.IMPRINT).stream().map(PlacedLine::text).reduce("", String::concat))
                .contains("办公室。");
    }

    @Test
    void the_dash_of_the_page_number_lies_7_mm_below_the_type_area_right_on_odd_and_left_on_even_pages() {
        var numbers = lines(Samples.pages(Samples.document("", Samples.paragraphs(40))), Part.PAGE_NUMBER);
        var first = numbers.get(0);
        var second = numbers.get(1);
        var dash = first.texts().get(0);

        assertThat(first.text()).isEqualTo("— 1 —");
        assertThat(mm(first.baseline() - dash.face().inkTop("—", dash.size()))).isCloseTo(37 + 225 + 7, TENTH);
        assertThat(mm(first.right())).isCloseTo(28 + 156 - CELL, TENTH);
        // the face draws its dash narrower than the cell it stands in the middle of
        assertThat(mm(second.left())).isCloseTo(28 + CELL, within(0.3));
    }

    @Test
    void an_upward_document_has_its_number_left_and_its_signer_right_in_the_same_line() {
        var upward = Samples.pages(Samples.document("标志: 中共临江市委办公室文件\n发文字号: 临办报〔2026〕3号\n签发人: 王建国", "特此报告。"));
        var number = lines(upward, Part.NUMBER).get(0);
        var signer = lines(upward, Part.SIGNER);

        assertThat(mm(number.left())).isCloseTo(28 + CELL, TENTH);
        assertThat(mm(signer.get(1).right())).isCloseTo(28 + 156 - CELL, TENTH);
        assertThat(signer).allSatisfy(line -> assertThat(line.baseline()).isEqualTo(number.baseline()));
        assertThat(signer.get(1).texts().get(0).face().name()).isEqualTo("Jibao Kai");
    }

    @Test
    void of_several_signers_the_last_one_shares_the_line_of_the_number() {
        var upward = Samples.pages(Samples.document("标志: 中共临江市委办公室文件\n发文字号: 临办报〔2026〕3号\n签发人: [王建国, 李明, 赵刚]", "特此报告。"));
        var signer = lines(upward, Part.SIGNER);

        assertThat(signer).extracting(PlacedLine::text).containsExactly("签发人：", "王建国　李明", "赵刚");
        assertThat(signer.get(2).baseline())
                .isEqualTo(lines(upward, Part.NUMBER).get(0).baseline());
        assertThat(signer.get(2).left()).isEqualTo(signer.get(1).left());
    }

    @Test
    void the_secrecy_level_stands_on_the_second_line_even_without_a_copy_number() {
        var secret = lines(Samples.pages(Samples.document("密级: 机密★1年\n紧急程度: 特急", "特此通知。")), Part.MARKING);

        assertThat(secret).extracting(PlacedLine::text).containsExactly("机密★1年", "特急");
        assertThat(mm(secret.get(0).baseline()))
                .isCloseTo(37 + LINE + (LINE - mm(16_000)) / 2 + 0.86 * mm(16_000), TENTH);
    }

    @Test
    void an_annex_begins_a_page_with_its_label_on_the_first_line_and_its_title_on_the_third() {
        var annexed = Samples.pages(Samples.document("", "正文。\n\n# 附件：得分表\n\n内容。\n\n# 附件：名单\n\n内容。"));
        var page = annexed.pages().get(1);
        var title = page.lines().stream()
                .filter(l -> l.part() == Part.ANNEX_TITLE)
                .findFirst()
                .orElseThrow();

        assertThat(annexed.count()).isEqualTo(3);
        assertThat(page.lines().get(0).text()).isEqualTo("附件1");
        assertThat(mm(title.baseline()))
                .isCloseTo(37 + 2 * LINE + mm((36_000 - 22_000) / 2) + 0.86 * mm(22_000), TENTH);
        assertThat(annexed.text(Part.ANNEX_LIST)).containsExactly("附件：1.得分表", "2.名单");
    }

    @Test
    void a_single_annex_has_no_number() {
        var annexed = Samples.pages(Samples.document("", "正文。\n\n# 附件：得分表\n\n内容。"));

        assertThat(annexed.text(Part.ANNEX_LIST)).containsExactly("附件：得分表");
        assertThat(annexed.text(Part.ANNEX_LABEL)).containsExactly("附件");
    }

    private PlacedLine line(Part part) {
        return lines(part).get(0);
    }

    private List<PlacedLine> lines(Part part) {
        return lines(pages, part);
    }

    private static List<PlacedLine> lines(Pages pages, Part part) {
        return pages.lines().filter(line -> line.part() == part).toList();
    }

    private static double mm(int length) {
        return Length.inMillimetres(length);
    }
}
