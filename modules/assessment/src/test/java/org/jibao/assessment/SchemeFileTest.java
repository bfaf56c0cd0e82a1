package org.jibao.assessment;

import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SchemeFileTest {
    private final String shipped = ShippedSchemes.text("city-deduction.json");

    @Test
    void the_shipped_scheme_is_that_of_the_speech() {
        var scheme = SchemeFile.read("city-deduction.json", shipped);

        assertThat(scheme.deduction())
                .isInstanceOfSatisfying(Scheme.Range.class, range -> assertThat(List.of(range.min(), range.max()))
                        .containsExactly(Points.of("0.5"), Points.of("2")));
        assertThat(scheme.firstWarning().enabled()).isTrue();
        assertThat(scheme.repeat().factor()).isEqualTo(2);
        assertThat(scheme.repeat().within()).as("the speech sets no period").isNull();
        assertThat(scheme.repeat().after()).isEqualTo(EnumSet.allOf(Scheme.Precedent.class));
        assertThat(scheme.percentages().rounding()).isEqualTo(Rounding.DOWN);
        assertThat(scheme.floor()).isNull();
        assertThat(scheme.counting().late()).isEqualTo(Set.of(Verdict.Kind.LATE, Verdict.Kind.OVERDUE));
    }

    @Test
    void fixed_points_by_kind_a_floor_and_a_period_are_read_too() {
        var scheme = SchemeFile.read("flat.json", Given.FLAT);

        assertThat(scheme.deduction()).isInstanceOfSatisfying(Scheme.Flat.class, flat -> assertThat(flat.points())
                .containsEntry(Verdict.Kind.MISSED, Points.of("3")));
        assertThat(scheme.repeat().within()).isEqualTo(Period.ofMonths(6));
        assertThat(scheme.floor()).isNotNull();
    }

    @Test
    void a_file_saved_with_a_byte_order_mark_is_read() {
        assertThat(SchemeFile.read("f", "\uFEFF" + shipped).id()).isEqualTo("city-deduction");
    }

    @Test
    void all_faults_are_named_at_once_with_file_line_path_and_remedy() {
        var text = shipped.replace("\"min\": 0.5", "\"min\": 3")
                .replace("\"factor\": 2", "\"factor\": \"two\"")
                .replace("\"ties\": \"SHARE_AND_SKIP\"", "\"ties\": \"LOT\"")
                .replace("\"INVERSION\"", "\"PENDING\"");

        assertThat(faults(text))
                .extracting(InvalidInput.Problem::field)
                .containsExactlyInAnyOrder(
                        "deduction.min", "repeat.factor", "ranking.ties", "counting.other", "counting");
        assertThat(faults(text))
                .extracting(InvalidInput.Problem::message)
                .contains("mine.json 第11行 deduction.min：下限3大于上限2；对调或改正");
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"min\": 0.5 | \"min\": 0.005 | deduction.min | 0.01",
                "\"min\": 0.5 | \"min\": -0.5 | deduction.min | 0至10000",
                "\"min\": 0.5 | \"min\": 1e999999999 | deduction.min | 0至10000",
                "\"min\": 0.5 | \"min\": 1e-999999999 | deduction.min | 0.01",
                "\"min\": 0.5 | \"min\": null | deduction.min | 类型不对",
                "\"min\": 0.5 | \"min\": \"0.5\" | deduction.min | 写数字",
                "\"points\": 100 | \"points\": 10000.01 | base.points | 0至10000",
                "\"rule\": \"range\" | \"rule\": \"percent\" | deduction.rule | flat",
                "\"rule\": \"range\" | \"rule\": \"\" | deduction.rule | 是空的",
                "\"factor\": 2 | \"factor\": 0 | repeat.factor | 1至10",
                "\"factor\": 2 | \"factor\": 11 | repeat.factor | 1至10",
                "\"factor\": 2 | \"factor\": 1.5 | repeat.factor | 整数",
                "\"factor\": 2 | \"factor\": 2, \"within\": \"一年\" | repeat.within | P1Y",
                "\"factor\": 2 | \"factor\": 2, \"within\": \"P0D\" | repeat.within | 大于零",
                "\"factor\": 2 | \"factor\": 2, \"within\": \"-P1Y\" | repeat.within | 大于零",
                "\"factor\": 2 | \"factor\": 2, \"factor\": 3 | repeat.factor | 写了两次",
                "\"factor\": 2 | \"faktor\": 2, \"factor\": 2 | repeat.faktor | 不认识",
                "[\"WARNING\", \"CRITICISM\"] | [] | repeat.after | 未写前次处理",
                "[\"WARNING\", \"CRITICISM\"] | [\"WARNING\", \"WARNING\"] | repeat.after[1] | 写了两次",
                "[\"LATE\", \"OVERDUE\"] | [\"LATE\", \"OVERDUE\", \"MISSED\"] | counting. | 两栏",
                "[\"LATE\", \"OVERDUE\"] | [\"OVERDUE\"] | counting | LATE",
                "[\"LATE\", \"OVERDUE\"] | [\"OVERDUE\", 7] | counting.late[1] | 写文字",
                "\"enabled\": true | \"enabled\": \"yes\" | firstWarning.enabled | true或false",
                "\"enabled\": true | \"enabled\": true, \"until\": \"2026-02-30\" | firstWarning.until | 2026-12-31",
                "\"id\": \"city-deduction\" | \"id\": \"../etc\" | id | 小写字母",
            })
    void a_fault_names_its_place_and_what_to_write(String from, String to, String path, String hint) {
        assertThat(shipped).contains(from);

        assertThat(faults(shipped.replace(from, to))).anySatisfy(problem -> {
            assertThat(problem.field()).startsWith(path);
            assertThat(problem.message()).startsWith("mine.json 第").contains(hint);
        });
    }

    @Test
    void a_missing_section_is_one_fault_not_many() {
        var text = shipped.replaceAll("(?s)\"ranking\": \\{.*?\\},", "");

        assertThat(faults(text)).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("缺少“ranking”"));
    }

    @Test
    void a_floor_is_not_above_the_base() {
        var text = Given.FLAT.replace("\"floor\": {\"points\": 0,", "\"floor\": {\"points\": 20.01,");

        assertThat(faults(text)).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("最低分20.01高于基础分20"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "[", "null", "7", "\"a\"", "{}}", "{\"id\": }", "{\"id\": \"a\" \"b\"}", "<a/>"})
    void what_is_no_scheme_at_all_is_refused_in_chinese(String text) {
        assertThat(faults(text)).isNotEmpty().allSatisfy(problem -> assertThat(problem.message())
                .startsWith("mine.json 第1行"));
    }

    @Test
    void a_file_nested_without_end_or_far_too_long_is_refused() {
        assertThat(faults("[".repeat(100_000))).hasSize(1);
        assertThat(faults(" ".repeat(200_001))).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("200001"));
    }

    private static List<InvalidInput.Problem> faults(String text) {
        var refused = catchThrowableOfType(InvalidInput.class, () -> SchemeFile.read("mine.json", text));
        assertThat(refused).as("refused").isNotNull();
        return refused.problems();
    }
}
