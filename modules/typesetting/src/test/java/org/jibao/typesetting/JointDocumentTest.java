package org.jibao.typesetting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jibao.typesetting.Places.CELL;
import static org.jibao.typesetting.Places.LEFT;
import static org.jibao.typesetting.Places.LINE;
import static org.jibao.typesetting.Places.RIGHT;
import static org.jibao.typesetting.Places.TENTH;
import static org.jibao.typesetting.Places.inkTop;
import static org.jibao.typesetting.Places.left;
import static org.jibao.typesetting.Places.line;
import static org.jibao.typesetting.Places.lines;
import static org.jibao.typesetting.Places.middle;
import static org.jibao.typesetting.Places.mm;
import static org.jibao.typesetting.Places.right;
import static org.jibao.typesetting.Places.top;

/** 联合行文: several issuing bodies (GB/T 9704-2012, 7.2.4, 7.2.6, 7.3.5). */
class JointDocumentTest {

    private static final String FOUR = "临江市公安局, 临江市教育局, 临江市民政局, 临江市司法局";

    private final Pages two = pages("标志: [中共临江市委办公室, 市人民政府办公室文件]", "署名: [中共临江市委办公室, 临江市人民政府办公室]");

    @Test
    void the_names_of_the_mark_are_spread_to_equal_width_and_begin_35_mm_below_the_type_area() {
        var mark = lines(two, Part.MARK);

        assertThat(mark).extracting(PlacedLine::text).containsExactly("中共临江市委办公室", "市人民政府办公室", "文件");
        assertThat(inkTop(mark.get(0))).isCloseTo(37 + 35, TENTH);
        assertThat(left(mark.get(1))).isCloseTo(left(mark.get(0)), TENTH);
        assertThat(right(mark.get(1))).isCloseTo(right(mark.get(0)), TENTH);
    }

    @Test
    void the_word_stands_to_the_right_in_the_middle_of_their_height_and_all_of_it_in_the_middle_of_the_page() {
        var mark = lines(two, Part.MARK);
        var word = mark.get(2);

        assertThat(left(word)).isGreaterThan(right(mark.get(0)) + 1);
        assertThat(top(word) + Places.foot(word)).isCloseTo(top(mark.get(0)) + Places.foot(mark.get(1)), TENTH);
        assertThat(left(mark.get(0)) - LEFT).isCloseTo(RIGHT - right(word), TENTH);
    }

    @Test
    void the_number_stands_two_lines_below_the_last_name() {
        var mark = lines(two, Part.MARK);
        var number = line(two, Part.NUMBER);
        double foot =
                inkTop(mark.get(0)) + mm(mark.get(1).baseline() - mark.get(0).baseline()) + Places.size(word(mark));

        assertThat(top(number) - foot).isCloseTo(2 * LINE + (LINE - Places.size(number)) / 2, TENTH);
        assertThat(middle(number)).isCloseTo(LEFT + 78, TENTH);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8, 12})
    void a_mark_of_many_names_leaves_room_for_the_text_and_stays_inside_the_type_area(int count) {
        var names = names(count);
        var pages = pages("标志: [" + names + ", 文件]", "署名: [" + names + "]");
        var first = pages.pages().get(0);

        assertThat(lines(pages, Part.MARK)).hasSize(count + 1).allSatisfy(line -> {
            assertThat(left(line)).isGreaterThanOrEqualTo(LEFT);
            assertThat(right(line)).isLessThanOrEqualTo(RIGHT);
        });
        assertThat(first.lines()).extracting(PlacedLine::part).contains(Part.BODY);
    }

    @Test
    void without_a_word_the_names_alone_stand_in_the_middle() {
        var mark = lines(pages("标志: [中共临江市委办公室, 市人民政府办公室]", ""), Part.MARK);

        assertThat(mark).hasSize(2).allSatisfy(line -> assertThat(middle(line)).isCloseTo(LEFT + 78, TENTH));
    }

    @Test
    void sealed_names_stand_in_order_in_rows_with_room_for_a_seal_each_and_the_last_one_over_the_date() {
        var signed = lines(pages("", "署名: [" + FOUR + "]"), Part.SIGNATURE);
        var date = line(pages("", "署名: [" + FOUR + "]"), Part.DATE);

        assertThat(signed.stream().map(PlacedLine::text).collect(Collectors.joining(", ")))
                .isEqualTo(FOUR);
        assertThat(middle(signed.get(3))).isCloseTo(middle(date), TENTH);
        assertThat(mm(date.baseline() - signed.get(3).baseline())).isCloseTo(LINE, TENTH);
        assertThat(right(date)).isCloseTo(RIGHT - 4 * CELL, TENTH);
        for (var one : signed) {
            assertThat(middle(one) - 21).isGreaterThanOrEqualTo(LEFT);
            assertThat(middle(one) + 21).isLessThanOrEqualTo(RIGHT);
            for (var other : signed) {
                double across = middle(one) - middle(other);
                double down = mm(one.baseline() - other.baseline());
                assertThat(one.equals(other) || Math.hypot(across, down) > 42)
                        .as(one.text() + " and " + other.text() + ": seals of 42 mm neither cross nor touch")
                        .isTrue();
            }
        }
    }

    @Test
    void without_seals_the_names_stand_below_each_other_the_lead_body_first() {
        var pages = pages("", "印章: 不加盖\n署名: [中共临江市委办公室, 临江市人民政府办公室]");
        var signed = lines(pages, Part.SIGNATURE);

        assertThat(signed).extracting(PlacedLine::text).containsExactly("中共临江市委办公室", "临江市人民政府办公室");
        assertThat(mm(signed.get(1).baseline() - signed.get(0).baseline())).isCloseTo(LINE, TENTH);
        assertThat(left(signed.get(1))).isCloseTo(left(signed.get(0)), TENTH);
        assertThat(right(signed.get(1))).isCloseTo(RIGHT - 2 * CELL, TENTH);
        assertThat(left(line(pages, Part.DATE))).isCloseTo(left(signed.get(0)) + 2 * CELL, TENTH);
    }

    private static PlacedLine word(List<PlacedLine> mark) {
        return mark.get(mark.size() - 1);
    }

    private static String names(int count) {
        var kinds = List.of("公安局", "应急管理局", "交通运输局", "教育局", "卫生健康委员会");
        return IntStream.range(0, count)
                .mapToObj(i -> "临江市" + kinds.get(i % kinds.size()))
                .collect(Collectors.joining(", "));
    }

    private static Pages pages(String mark, String signature) {
        return Samples.pages(Samples.document(
                mark + "\n发文字号: 临办发〔2026〕3号\n主送: 各县（市、区）\n成文日期: 2026年4月8日\n" + signature, Samples.paragraphs(2)));
    }
}
