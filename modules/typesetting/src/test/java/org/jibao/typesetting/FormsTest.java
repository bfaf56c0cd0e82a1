package org.jibao.typesetting;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jibao.typesetting.Places.BOTTOM;
import static org.jibao.typesetting.Places.CELL;
import static org.jibao.typesetting.Places.LEFT;
import static org.jibao.typesetting.Places.LINE;
import static org.jibao.typesetting.Places.RIGHT;
import static org.jibao.typesetting.Places.TENTH;
import static org.jibao.typesetting.Places.TOP;
import static org.jibao.typesetting.Places.foot;
import static org.jibao.typesetting.Places.inkBottom;
import static org.jibao.typesetting.Places.inkTop;
import static org.jibao.typesetting.Places.left;
import static org.jibao.typesetting.Places.line;
import static org.jibao.typesetting.Places.lines;
import static org.jibao.typesetting.Places.middle;
import static org.jibao.typesetting.Places.mm;
import static org.jibao.typesetting.Places.right;
import static org.jibao.typesetting.Places.rules;
import static org.jibao.typesetting.Places.size;
import static org.jibao.typesetting.Places.top;

/** Letters, orders, minutes and briefings: GB/T 9704-2012, clause 10, and the custom head of briefings. */
class FormsTest {

    private static final double HALF_LEADING = (LINE - 16 * 25.4 / 72) / 2;
    private static final double SEVEN_EIGHTHS = 14 * 25.4 / 72;

    // ---- 信函

    private static final String LETTER =
            "格式: 信函\n标志: 中共临江市委办公室\n发文字号: 临办函〔2026〕3号\n主送: 市应急管理局\n署名: 中共临江市委办公室\n成文日期: 2026年4月8日\n抄送: 市政府办公室";

    @Test
    void the_mark_of_a_letter_begins_30_mm_below_the_edge_of_the_paper() {
        assertThat(inkTop(line(letter(1), Part.MARK))).isCloseTo(30, TENTH);
    }

    @Test
    void the_upper_rules_of_a_letter_lie_4_mm_below_the_mark_thick_above_thin_and_170_mm_wide() {
        var pages = letter(1);
        var rules = rules(pages, 1);

        assertThat(top(rules.get(0)) - inkBottom(line(pages, Part.MARK))).isCloseTo(4, TENTH);
        assertThat(rules.get(0).height()).isGreaterThan(rules.get(1).height());
        assertThat(top(rules.get(1))).isGreaterThan(foot(rules.get(0)));
        assertThat(rules.subList(0, 4)).allSatisfy(rule -> {
            assertThat(mm(rule.x())).isCloseTo(20, TENTH);
            assertThat(mm(rule.width())).isCloseTo(170, TENTH);
            assertThat(rule.colour()).isEqualTo(Colour.of("E60012"));
        });
    }

    @Test
    void the_lower_rules_of_a_letter_lie_20_mm_above_the_edge_thin_above_thick_on_the_first_page_alone() {
        var pages = letter(30);
        var rules = rules(pages, 1);

        assertThat(foot(rules.get(3))).isCloseTo(297 - 20, TENTH);
        assertThat(rules.get(3).height()).isGreaterThan(rules.get(2).height());
        assertThat(foot(rules.get(2))).isLessThan(top(rules.get(3)));
        assertThat(rules).hasSize(4);
        assertThat(rules(pages, 2)).isEmpty();
    }

    @Test
    void marks_of_a_letter_stand_left_and_its_number_right_seven_eighths_of_a_line_below_the_rules() {
        var pages = Samples.pages(Samples.document(LETTER + "\n份号: 000012\n密级: 机密★1年\n紧急程度: 特急", "请函复。"));
        var marks = lines(pages, Part.MARKING);
        var number = line(pages, Part.NUMBER);

        assertThat(marks).extracting(PlacedLine::text).containsExactly("000012", "机密★1年", "特急");
        assertThat(top(marks.get(0)) - foot(rules(pages, 1).get(1))).isCloseTo(SEVEN_EIGHTHS, TENTH);
        assertThat(number.baseline()).isEqualTo(marks.get(0).baseline());
        assertThat(right(number)).isCloseTo(RIGHT, TENTH);
        assertThat(marks).allSatisfy(mark -> assertThat(left(mark)).isCloseTo(LEFT, Places.HALF));
        assertThat(top(line(pages, Part.TITLE)) - mm((36_000 - 22_000) / 2) - foot(marks.get(2)) - HALF_LEADING)
                .isCloseTo(2 * LINE, TENTH);
    }

    @Test
    void a_letter_without_marks_has_its_title_two_lines_below_the_number() {
        var pages = letter(1);

        assertThat(top(line(pages, Part.TITLE))
                        - mm((36_000 - 22_000) / 2)
                        - foot(line(pages, Part.NUMBER))
                        - HALF_LEADING)
                .isCloseTo(2 * LINE, TENTH);
    }

    @Test
    void text_above_the_lower_rules_of_a_letter_keeps_seven_eighths_of_a_line_from_them() {
        var pages = letter(30);
        var last = pages.pages().get(0).lines().stream()
                .reduce((a, b) -> a.baseline() > b.baseline() ? a : b)
                .orElseThrow();

        assertThat(last.part()).isEqualTo(Part.BODY);
        assertThat(top(rules(pages, 1).get(2)) - foot(last)).isCloseTo(SEVEN_EIGHTHS, TENTH);
    }

    @Test
    void a_letter_bears_no_number_on_its_first_page() {
        assertThat(letter(60).text(Part.PAGE_NUMBER)).startsWith("— 2 —", "— 3 —");
    }

    @Test
    void the_imprint_of_a_letter_is_its_copies_at_the_very_foot_without_rules() {
        var pages = letter(30);
        var imprint = lines(pages, Part.IMPRINT);

        assertThat(imprint).extracting(PlacedLine::text).containsExactly("抄送：市政府办公室。");
        assertThat(foot(imprint.get(0)) + mm((24_000 - 14_000) / 2)).isCloseTo(BOTTOM, TENTH);
        assertThat(pages.pages().get(pages.count() - 1).lines()).contains(imprint.get(0));
    }

    // ---- 命令

    private static final String ORDER =
            "格式: 命令\n标志: 临江市人民政府令\n发文字号: 第12号\n签署人: 市长 王建国\n成文日期: 2026年4月8日\n主送: 各县人民政府\n印发机关: 临江市人民政府办公室";

    private final Pages order = Samples.pages(Samples.document(ORDER, Samples.paragraphs(3)));

    @Test
    void the_mark_of_an_order_begins_20_mm_below_the_type_area() {
        assertThat(inkTop(line(order, Part.MARK))).isCloseTo(TOP + 20, TENTH);
    }

    @Test
    void the_number_of_an_order_stands_in_the_middle_between_two_blank_lines_above_and_below() {
        var mark = line(order, Part.MARK);
        var number = line(order, Part.NUMBER);

        assertThat(middle(number)).isCloseTo(LEFT + 78, TENTH);
        assertThat(top(number) - HALF_LEADING - (inkTop(mark) + size(mark))).isCloseTo(2 * LINE, TENTH);
        assertThat(mm(line(order, Part.BODY).baseline() - number.baseline())).isCloseTo(3 * LINE, TENTH);
    }

    @Test
    void an_order_has_neither_title_nor_addressees_above_its_text_and_no_red_rule() {
        assertThat(order.text(Part.TITLE)).isEmpty();
        assertThat(order.text(Part.ADDRESSEES)).isEmpty();
        assertThat(order.text(Part.IMPRINT).get(0)).startsWith("主送：");
        assertThat(rules(order, 1)).noneMatch(rule -> rule.colour().equals(Colour.of("E60012")));
        assertThat(order.title()).isEqualTo("关于报送工作情况的通报");
    }

    @Test
    void no_line_of_an_order_lies_below_the_type_area_however_its_grid_is_moved() {
        var pages = Samples.pages(Samples.document(ORDER, Samples.paragraphs(40)));

        assertThat(lines(pages, Part.BODY))
                .allSatisfy(line -> assertThat(foot(line)).isLessThan(BOTTOM));
    }

    // ---- 签名章

    @Test
    void a_stamp_has_its_room_two_lines_below_the_text_and_four_characters_before_the_edge() {
        var post = lines(order, Part.SIGNATURE).get(0);
        var name = lines(order, Part.SIGNATURE).get(1);
        var date = line(order, Part.DATE);
        var body = lines(order, Part.BODY);
        double left = RIGHT - 4 * CELL - 42;
        double room = foot(body.get(body.size() - 1)) + HALF_LEADING + 2 * LINE;

        assertThat(post.text()).isEqualTo("市长");
        assertThat(right(post)).isCloseTo(left - 2 * CELL, TENTH);
        assertThat((top(post) + foot(post)) / 2).isCloseTo(room + LINE, TENTH);
        assertThat(name.text()).isEqualTo("王建国");
        assertThat(middle(name)).isCloseTo(left + 21, TENTH);
        assertThat((top(name) + foot(name)) / 2).isCloseTo(room + LINE, TENTH);
        assertThat(name.texts().get(0).colour()).isEqualTo(Colour.of("E60012"));
        assertThat(name.texts().get(0).face().name()).isEqualTo("Jibao Kai");
        assertThat(right(date)).isCloseTo(RIGHT - 4 * CELL, TENTH);
        assertThat(top(date) - HALF_LEADING).isCloseTo(room + 3 * LINE, TENTH);
    }

    @Test
    void joint_signers_stand_one_a_line_with_their_stamps_aligned() {
        var pages =
                Samples.pages(Samples.document("印章: 签名章\n签署人: [临江市人民政府市长 王建国, 临江军分区司令员 李明]\n成文日期: 2026年4月8日", "现予公布。"));
        var signed = lines(pages, Part.SIGNATURE);

        assertThat(signed).extracting(PlacedLine::text).containsExactly("临江市人民政府市长", "王建国", "临江军分区司令员", "李明");
        assertThat(middle(signed.get(1))).isCloseTo(middle(signed.get(3)), TENTH);
        assertThat(right(signed.get(0))).isCloseTo(right(signed.get(2)), TENTH);
        assertThat(signed.get(2).baseline()).isGreaterThan(signed.get(0).baseline());
    }

    // ---- 纪要

    private static final String MINUTES =
            "格式: 纪要\n标志: 临江市人民政府专题会议纪要\n发文字号: 第12期\n署名: 临江市人民政府办公室\n成文日期: 2026年4月8日\n出席: [市委办公室张力, 市应急管理局周海, 市公安局吴军, 市消防救援支队何勇]\n请假: 市教育局孙梅";

    private final Pages minutes = Samples.pages(Samples.document(MINUTES, Samples.paragraphs(2)));

    @Test
    void the_mark_of_minutes_begins_35_mm_below_the_type_area() {
        assertThat(inkTop(line(minutes, Part.MARK))).isCloseTo(TOP + 35, TENTH);
    }

    @Test
    void attendance_stands_below_the_text_two_characters_in_with_black_labels_and_names_behind_the_colon() {
        var lines = lines(minutes, Part.ATTENDANCE);
        var first = lines.get(0);
        var names = first.texts().get(1);

        assertThat(lines).extracting(PlacedLine::text).first().asString().startsWith("出席：市委办公室张力、市应急管理局周海");
        assertThat(left(first)).isCloseTo(LEFT + 2 * CELL, Places.HALF);
        assertThat(first.texts().get(0).face().name()).isEqualTo("Jibao Hei");
        assertThat(names.face().name()).isEqualTo("Jibao Fangsong");
        assertThat(mm(names.left())).isCloseTo(LEFT + 5 * CELL, Places.HALF);
        assertThat(left(lines.get(1))).isCloseTo(mm(names.left()), Places.HALF);
        assertThat(lines.get(2).text()).isEqualTo("请假：市教育局孙梅");
        assertThat(mm(first.baseline() - lines(minutes, Part.BODY).get(1).baseline()))
                .isCloseTo(2 * LINE, TENTH);
    }

    @Test
    void minutes_bear_no_signature_below_their_text() {
        int text = lines(minutes, Part.BODY).get(0).baseline();

        assertThat(line(minutes, Part.SIGNATURE).baseline()).isLessThan(text);
        assertThat(lines(minutes, Part.DATE)).hasSize(1).allSatisfy(date -> {
            assertThat(date.baseline()).isLessThan(text);
            assertThat(right(date)).isCloseTo(RIGHT - CELL, TENTH);
        });
    }

    // ---- 简报

    private static final String BRIEFING =
            "格式: 简报\n标志: 值班快报\n密级: 内部资料　注意保存\n份号: 000012\n期号: 第12期\n署名: 中共临江市委办公室\n成文日期: 2026年4月8日\n报: 省委办公厅\n送: 市政府办公室\n发: 各县委办公室\n份数: 50";

    private final Pages briefing = Samples.pages(Samples.document(BRIEFING, Samples.paragraphs(2)));

    @Test
    void a_briefing_has_its_secrecy_left_its_copy_number_right_and_a_large_red_name() {
        var marks = lines(briefing, Part.MARKING);
        var name = line(briefing, Part.MARK);

        assertThat(marks).extracting(PlacedLine::text).containsExactlyInAnyOrder("内部资料　注意保存", "000012");
        assertThat(marks)
                .allSatisfy(mark -> assertThat(top(mark) - HALF_LEADING).isCloseTo(TOP, TENTH));
        assertThat(marks).anySatisfy(mark -> assertThat(right(mark)).isCloseTo(RIGHT, TENTH));
        assertThat(name.texts().get(0).size()).isEqualTo(42_000);
        assertThat(name.texts().get(0).colour()).isEqualTo(Colour.of("E60012"));
        assertThat(inkTop(name)).isCloseTo(TOP + 20, TENTH);
        assertThat(middle(name)).isCloseTo(LEFT + 78, TENTH);
    }

    @Test
    void office_and_date_of_a_briefing_share_a_line_above_the_red_rule() {
        var office = line(briefing, Part.SIGNATURE);
        var date = line(briefing, Part.DATE);
        var rule = rules(briefing, 1).get(0);

        assertThat(middle(line(briefing, Part.NUMBER))).isCloseTo(LEFT + 78, TENTH);
        assertThat(office.baseline()).isEqualTo(date.baseline());
        assertThat(left(office)).isCloseTo(LEFT + CELL, TENTH);
        assertThat(right(date)).isCloseTo(RIGHT - CELL, TENTH);
        assertThat(top(rule) - foot(date)).isCloseTo(4, TENTH);
    }

    @Test
    void the_foot_of_a_briefing_names_its_readers_between_black_rules_and_the_copies_below() {
        var foot = lines(briefing, Part.IMPRINT);
        var rules = rules(briefing, 1);
        var copies = foot.get(3);

        assertThat(foot).extracting(PlacedLine::text).containsExactly("报：省委办公厅。", "送：市政府办公室。", "发：各县委办公室。", "共印50份");
        assertThat(top(rules.get(1))).isLessThan(top(foot.get(0)));
        assertThat(foot(rules.get(2))).isGreaterThan(foot(foot.get(2))).isLessThan(top(copies));
        assertThat(rules.subList(1, 3))
                .allSatisfy(rule -> assertThat(rule.colour()).isEqualTo(Colour.BLACK));
        assertThat(right(copies)).isCloseTo(RIGHT - CELL, TENTH);
        assertThat(foot(copies) + mm((24_000 - 14_000) / 2)).isCloseTo(BOTTOM, TENTH);
    }

    // ---- 版记、附件

    @ParameterizedTest(name = "{0} paragraphs, imprint {1}: page numbers {2}")
    @CsvSource({
        "1, 末页, — 1 —",
        // the second page holds the imprint and nothing else: no blank page before it
        "1, 双数页, — 1 —;— 2 —",
        "16, 双数页, — 1 —;— 2 —",
    })
    void the_imprint_stands_on_the_last_or_on_an_even_page(int paragraphs, String place, String numbers) {
        var pages = imprint(paragraphs, place);

        assertThat(pages.text(Part.PAGE_NUMBER)).containsExactly(numbers.split(";", -1));
        assertThat(pages.pages().get(pages.count() - 1).lines())
                .extracting(PlacedLine::part)
                .contains(Part.IMPRINT);
    }

    @Test
    void a_blank_page_before_the_imprint_and_the_imprints_own_page_bear_no_number() {
        var pages = IntStream.range(1, 60)
                .mapToObj(count -> imprint(count, "双数页"))
                .filter(candidate ->
                        candidate.pages().stream().anyMatch(page -> page.lines().isEmpty()))
                .findFirst()
                .orElseThrow();
        int count = pages.count();

        assertThat(count % 2).isZero();
        assertThat(pages.pages().get(count - 2).lines()).isEmpty();
        assertThat(pages.pages().get(count - 1).lines())
                .extracting(PlacedLine::part)
                .containsOnly(Part.IMPRINT);
        assertThat(pages.text(Part.PAGE_NUMBER)).hasSize(count - 2);
    }

    @Test
    void annexes_that_are_not_bound_follow_the_imprint_on_sheets_of_their_own_and_count_anew() {
        var pages = Samples.pages(Samples.document(
                "发文字号: 临办通报〔2026〕3号\n附件装订: 另订\n抄送: 省委办公厅", "正文。\n\n# 附件：得分表\n\n内容。\n\n# 附件：名单\n\n内容。"));
        var first = pages.pages().get(2);
        var second = pages.pages().get(4);

        assertThat(pages.count()).isEqualTo(5);
        assertThat(pages.pages().get(0).lines()).extracting(PlacedLine::part).contains(Part.IMPRINT);
        assertThat(pages.pages().get(1).lines()).isEmpty();
        assertThat(first.lines().get(0).text()).isEqualTo("临办通报〔2026〕3号附件1");
        assertThat(second.lines().get(0).text()).isEqualTo("临办通报〔2026〕3号附件2");
        assertThat(List.of(first, second))
                .allSatisfy(page ->
                        assertThat(page.lines()).extracting(PlacedLine::text).contains("— 1 —"));
    }

    // ---- every form

    static List<String> closings() {
        return List.of(LETTER, ORDER, MINUTES);
    }

    @ParameterizedTest
    @MethodSource("closings")
    void the_page_that_ends_the_text_is_never_without_text(String head) {
        for (int paragraphs = 1; paragraphs < 30; paragraphs++) {
            var pages = Samples.pages(Samples.document(head, Samples.paragraphs(paragraphs)));
            for (var page : pages.pages()) {
                var parts = page.lines().stream().map(PlacedLine::part).toList();
                if (parts.contains(Part.SIGNATURE) || parts.contains(Part.ATTENDANCE)) {
                    assertThat(parts).contains(Part.BODY);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void an_empty_head_makes_a_page_of_every_form(Form form) {
        var pages = Samples.pages(Samples.document("格式: " + form.chinese(), "正文。"));

        assertThat(pages.count()).isEqualTo(1);
        assertThat(pages.text(Part.BODY)).containsExactly("正文。");
    }

    private static Pages letter(int paragraphs) {
        return Samples.pages(Samples.document(LETTER, Samples.paragraphs(paragraphs)));
    }

    private static Pages imprint(int paragraphs, String place) {
        return Samples.pages(
                Samples.document("发文字号: 临办通报〔2026〕3号\n版记位置: " + place + "\n抄送: 省委办公厅", Samples.paragraphs(paragraphs)));
    }
}
