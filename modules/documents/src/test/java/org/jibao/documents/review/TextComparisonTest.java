package org.jibao.documents.review;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextComparisonTest {

    /** One line a row: = same, - removed, + added, ~ changed with [-…-] and {+…+}, … left out. */
    private static String shown(String before, String after) {
        return TextComparison.of(before, after).rows().stream()
                .map(row -> switch (row.kind()) {
                    case SAME -> "=" + row.pieces().get(0).text();
                    case REMOVED -> "-" + row.pieces().get(0).text();
                    case ADDED -> "+" + row.pieces().get(0).text();
                    case LEFT_OUT -> "…" + row.count();
                    case CHANGED ->
                        "~"
                                + row.pieces().stream()
                                        .map(piece -> switch (piece.kind()) {
                                            case REMOVED -> "[-" + piece.text() + "-]";
                                            case ADDED -> "{+" + piece.text() + "+}";
                                            default -> piece.text();
                                        })
                                        .collect(Collectors.joining());
                })
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "值班脱岗, 值班人员脱岗, ~值班{+人员+}脱岗",
        "迟报4小时，情节较重, 迟报30小时，情节较重, ~迟报[-4-]{+30+}小时，情节较重",
        "共登记事件348起，比上年少109起, 共登记事件350起，比上年少107起, ~共登记事件[-348-]{+350+}起，比上年少[-109-]{+107+}起",
        "迟报[3](fact:late)件次, 迟报[3](fact:missed)件次, ~迟报[3[-](fact:late)-]{+](fact:missed)+}件次",
        "现将情况通报如下, 现将情况通报如下, …1",
    })
    void a_changed_line_shows_words_figures_and_links_whole(String before, String after, String rows) {
        assertThat(shown(before, after)).isEqualTo(rows);
    }

    @Test
    void one_equal_character_between_changes_does_not_break_them_up() {
        assertThat(shown("各单位要加强值守工作，落实责任", "各单位要严格值班制度，落实责任")).isEqualTo("~各单位要[-加强值守工作-]{+严格值班制度+}，落实责任");
    }

    @Test
    void lines_that_resemble_nothing_are_removed_and_added_and_far_equal_ones_left_out() {
        var before = "一\n二\n三\n四\n五\n六\n七\n全县应急值守\n八\n";
        var after = "一\n二\n三\n四\n五\n六\n七\n八\n附件内容清单\n";
        assertThat(shown(before, after)).isEqualTo("…5\n=六\n=七\n-全县应急值守\n=八\n+附件内容清单");
    }

    @Test
    void equal_texts_are_the_same_whatever_their_line_ends() {
        assertThat(TextComparison.of("甲\r\n乙\r\n", "甲\n乙\n").same()).isTrue();
        assertThat(TextComparison.of("", "").same()).isTrue();
        assertThat(TextComparison.of("", "甲").same()).isFalse();
    }

    /** Whatever is compared, the rows hold both texts whole. */
    @Test
    void nothing_of_either_text_is_lost() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var before = text(random);
            var after = text(random);
            var rows = TextComparison.of(before, after).rows();
            assertThat(rows.stream()
                            .mapToInt(row -> row.before() == 0 ? 0 : row.count())
                            .sum())
                    .isEqualTo(before.split("\n", -1).length);
            assertThat(rows.stream()
                            .mapToInt(row -> row.after() == 0 ? 0 : row.count())
                            .sum())
                    .isEqualTo(after.split("\n", -1).length);
            for (var row : rows) {
                if (row.kind() == TextComparison.Kind.CHANGED) {
                    assertThat(side(row, TextComparison.Kind.ADDED))
                            .isEqualTo(before.split("\n", -1)[row.before() - 1]);
                    assertThat(side(row, TextComparison.Kind.REMOVED))
                            .isEqualTo(after.split("\n", -1)[row.after() - 1]);
                }
            }
        }
    }

    private static String side(TextComparison.Row row, TextComparison.Kind without) {
        return row.pieces().stream()
                .filter(piece -> piece.kind() != without)
                .map(TextComparison.Piece::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        return IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(line -> random.ints(1 + random.nextInt(8), 0, 6)
                        .mapToObj(c -> String.valueOf("迟报漏报1,镕𠮷".charAt(c)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** The work allowed runs out and the comparison becomes coarse; without the limit this would not end in a day. */
    @Test
    void two_megabytes_without_a_common_line_are_compared_all_the_same() {
        var before =
                IntStream.range(0, 100_000).mapToObj(i -> "旧" + i + "甲乙丙丁戊己庚").collect(Collectors.joining("\n"));
        var after = IntStream.range(0, 100_000)
                .mapToObj(i -> "新" + (i * 7) + "子丑寅卯辰")
                .collect(Collectors.joining("\n"));
        assertThat(TextComparison.of(before, after).same()).isFalse();
        var line = "甲乙丙丁".repeat(250_000);
        assertThat(TextComparison.of(line, "乙丁丙甲".repeat(250_000)).rows()).isNotEmpty();
    }
}
