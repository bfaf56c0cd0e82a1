package org.jibao.typesetting.pages;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Colour;
import org.jibao.typesetting.faces.Faces;
import org.jibao.typesetting.sheet.Sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LineBreakerTest {

    private static final TypeCases CASES = new TypeCases(Faces.bundled());
    private static final Sheet SHEET = Sheet.gbt9704();
    private static final int WIDTH = SHEET.areaWidth;
    private static final int INDENT = SHEET.cells(2);
    private static final int CELL = SHEET.cells(1);
    private static final String HANZI = "报送紧急信息的有关情况通报如下各县市区和市直部门要认真落实责任制";
    private static final String MARKS = "，。、；：？！）》”’（《“‘—…〔〕·";
    private static final String LATIN = "0123456789.,%ABCxyz -";

    @Test
    void a_full_line_holds_twenty_eight_characters_and_fills_the_type_area() {
        var lines = broken("报".repeat(26 + 28 + 5));

        assertThat(lines).extracting(line -> line.atoms().size()).containsExactly(26, 28, 5);
        assertThat(WIDTH - lines.get(1).width()).isBetween(0, 28);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void random_text_comes_out_whole_within_its_lines_and_with_no_mark_out_of_place(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            var text = randomText(random, 20 + random.nextInt(400));
            var lines = broken(text);

            assertThat(joined(lines)).isEqualTo(text);
            for (int i = 0; i < lines.size(); i++) {
                check(lines, i, text);
            }
        }
    }

    private static void check(List<SetLine> lines, int index, String text) {
        var line = lines.get(index);
        int room = index == 0 ? WIDTH - INDENT : WIDTH;
        assertThat(line.width()).as(text).isLessThanOrEqualTo(room);
        if (index > 0 && breakable(lines.get(index - 1))) {
            assertThat(Kinsoku.mayStart(line.atoms().atom(0).first))
                    .as(text(lines.get(index - 1)) + "|" + text(line))
                    .isTrue();
            assertThat(Kinsoku.mayEnd(lastInk(lines.get(index - 1))))
                    .as(text(lines.get(index - 1)) + "|" + text(line))
                    .isTrue();
        }
        boolean stretches = IntStream.range(0, line.atoms().size())
                        .filter(line.atoms()::stretchAfter)
                        .count()
                > 1;
        if (index + 1 < lines.size() && stretches && breakable(line)) {
            assertThat(room - line.width()).as(text).isBetween(0, 28);
        }
        for (int i = 1; i < line.atoms().size(); i++) {
            assertThat(line.place(i)).isGreaterThanOrEqualTo(line.place(i - 1));
        }
    }

    /** Rows of marks longer than a line have no place to break, and are cut where the line is full. */
    private static boolean breakable(SetLine line) {
        return line.atoms().breakAfter(line.atoms().size() - 1);
    }

    private static int lastInk(SetLine line) {
        int last = line.atoms().size() - 1;
        while (last > 0 && line.atoms().atom(last).kind == Atom.Kind.BLANK) {
            last--;
        }
        return line.atoms().atom(last).last;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"348起, 348起", "234.5万元, 234.5万元", "23.9%, 23.9%", "2026年, 2026年", "——是, ——"})
    void in_a_cell_a_number_stays_with_its_unit_and_a_dash_with_its_other_half(String text, String together) {
        for (int before = 0; before < 5; before++) {
            var lines = LineBreaker.ragged(atoms("报".repeat(before) + text), 5 * CELL);

            assertThat(lines).extracting(LineBreakerTest::text).anyMatch(line -> line.contains(together));
        }
    }

    @Test
    void in_running_text_a_line_may_end_behind_a_number_but_not_within() {
        assertThat(broken("报".repeat(24) + "2026年报"))
                .extracting(LineBreakerTest::text)
                .containsExactly("报".repeat(24) + "2026", "年报");
        assertThat(broken("报".repeat(25) + "2026年报"))
                .extracting(LineBreakerTest::text)
                .containsExactly("报".repeat(25), "2026年报");
        assertThat(broken("报".repeat(25) + "——报"))
                .extracting(LineBreakerTest::text)
                .containsExactly("报".repeat(25), "——报");
    }

    @Test
    void two_digits_take_one_cell_so_that_a_line_with_figures_holds_as_many_as_one_without() {
        var lines = broken("报2026".repeat(8) + "报报报");

        assertThat(lines.get(0).atoms().text()).isEqualTo("报2026".repeat(8) + "报报");
        assertThat(lines.get(0).width()).isCloseTo(WIDTH - INDENT, within(28));
        assertThat(lines.get(0).place(2)).as("nothing had to be stretched").isCloseTo(3 * CELL, within(3));
    }

    @Test
    void a_stop_that_does_not_fit_is_taken_into_the_line_by_squeezing_its_marks() {
        var text = "报，".repeat(13) + "。" + "报";
        var lines = broken(text);

        assertThat(text(lines.get(0))).isEqualTo("报，".repeat(13) + "。");
        assertThat(lines.get(0).width()).isLessThanOrEqualTo(WIDTH - INDENT);
        assertThat(lines.get(0).place(1)).as("characters stay apart").isEqualTo(CELL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"、", "，", "。", "．", "：", "；", "？", "！"})
    void without_marks_to_squeeze_all_characters_move_closer_for_a_stop(String stop) {
        var lines = broken("报".repeat(26) + stop + "报");

        assertThat(lines).extracting(LineBreakerTest::text).containsExactly("报".repeat(26) + stop, "报");
        assertThat(lines.get(0).width()).isLessThanOrEqualTo(WIDTH - INDENT);
        assertThat(lines.get(0).place(26) + CELL / 2)
                .as("its ink stays inside")
                .isLessThanOrEqualTo(WIDTH - INDENT + 28);
        assertThat(lines.get(0).place(13)).isBetween(13 * CELL * 97 / 100, 13 * CELL - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"”", "）", "》", "。”", "，）"})
    void before_other_closing_marks_the_character_goes_down_with_them(String marks) {
        var lines = broken("报".repeat(26) + marks + "报");

        assertThat(lines).extracting(LineBreakerTest::text).containsExactly("报".repeat(25), "报" + marks + "报");
    }

    @Test
    void in_a_narrow_cell_characters_are_not_pushed_together_for_a_stop() {
        assertThat(LineBreaker.ragged(atoms("发布，报"), 2 * CELL))
                .extracting(LineBreakerTest::text)
                .containsExactly("发", "布，", "报");
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.example.gov.cn/notices/2026/04/index.html",
        "www.example.gov.cn/notices/2026/04/index.html?id=12",
        "duty-room.linjiang@information.example.gov.cn"
    })
    void an_address_goes_on_in_the_next_line_behind_its_marks_and_tears_no_line_apart(String address) {
        var lines = broken("报".repeat(14) + address + "，请查收");

        assertThat(joined(lines)).isEqualTo("报".repeat(14) + address + "，请查收");
        var first = text(lines.get(0));
        assertThat(first).hasSizeGreaterThan(14);
        assertThat("/?&=-_.@").contains(first.substring(first.length() - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5/3.25", "2026-2027", "GB/T9704-2012", "a.b@c"})
    void what_is_no_address_stays_whole(String word) {
        for (int before = 20; before < 27; before++) {
            assertThat(broken("报".repeat(before) + word + "报"))
                    .extracting(LineBreakerTest::text)
                    .anyMatch(line -> line.contains(word));
        }
    }

    @Test
    void every_mark_of_chinese_text_has_a_cell_of_its_own_in_the_chinese_face() {
        var marks = "，。、；：？！）》”’（《“‘—…〔〕·【】〖〗〈〉「」『』～";
        var shaped = atoms(marks);

        assertThat(shaped.size()).isEqualTo(marks.length());
        for (int i = 0; i < shaped.size(); i++) {
            assertThat(shaped.atom(i).kind).as(shaped.atom(i).text).isEqualTo(Atom.Kind.FULL);
            assertThat(shaped.atom(i).face.name()).as(shaped.atom(i).text).isEqualTo("Jibao Fangsong");
        }
    }

    @Test
    void a_word_longer_than_a_line_is_cut_and_not_lost() {
        var text = "9".repeat(1000);

        assertThat(joined(broken(text))).isEqualTo(text);
    }

    @Test
    void a_row_of_closing_marks_longer_than_a_line_is_cut_and_not_lost() {
        var text = "。".repeat(500);

        assertThat(joined(broken(text))).isEqualTo(text);
    }

    @Test
    void the_lines_of_a_narrow_cell_keep_their_own_widths_and_are_about_equal() {
        var name = atoms("市消防救援支队");

        assertThat(LineBreaker.ragged(name, SHEET.cells(6)))
                .extracting(LineBreakerTest::text)
                .containsExactly("市消防救援支", "队");
        var balanced = LineBreaker.balanced(name, SHEET.cells(6));
        assertThat(balanced).extracting(LineBreakerTest::text).containsExactly("市消防救", "援支队");
        assertThat(balanced).allSatisfy(line -> assertThat(line.width())
                .isEqualTo(line.atoms().size() * SHEET.cells(1)));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void balancing_loses_nothing_and_takes_no_more_lines(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            var text = randomText(random, 1 + random.nextInt(40));
            int room = SHEET.cells(2 + random.nextInt(10));
            var balanced = LineBreaker.balanced(atoms(text), room);

            assertThat(joined(balanced)).isEqualTo(text);
            assertThat(balanced).hasSameSizeAs(LineBreaker.ragged(atoms(text), room));
        }
    }

    private static String randomText(Random random, int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            int dice = random.nextInt(10);
            var source = dice < 6 ? HANZI : dice < 8 ? MARKS : LATIN;
            text.append(source.charAt(random.nextInt(source.length())));
        }
        return text.toString();
    }

    private static List<SetLine> broken(String text) {
        return LineBreaker.lines(atoms(text), WIDTH - INDENT, WIDTH);
    }

    private static Shaped atoms(String text) {
        var style = new Shaper.Style(FontRole.FANGSONG, SHEET.bodySize, SHEET.cells(1), Colour.BLACK);
        return new Shaper(CASES).shape(text, style);
    }

    private static String joined(List<SetLine> lines) {
        return lines.stream().map(LineBreakerTest::text).collect(Collectors.joining());
    }

    private static String text(SetLine line) {
        return line.atoms().text();
    }
}
