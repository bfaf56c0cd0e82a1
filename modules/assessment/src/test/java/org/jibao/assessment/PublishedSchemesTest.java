package org.jibao.assessment;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The scoring rules that offices have published, each written down as a scheme file without a line of code and held to its
 * own figures. The numbers are those of the table of published rules; what carries no points (ladders of sanctions) is left
 * to thresholds and remedies.
 */
class PublishedSchemesTest {

    @ParameterizedTest(name = "AS-8 {0}: {1}")
    @CsvSource({"LATE, 99", "FALSE_REPORT, 98", "MISSED, 97", "CONCEALED, 96"})
    void flat_points_by_kind_as_baoji_has_them(String kind, String total) {
        var scheme =
                scheme("\"deduction\": {\"rule\": \"flat\", \"points\": {\"LATE\": 1, \"OVERDUE\": 1, \"MISSED\": 3,"
                        + " \"FALSE_REPORT\": 2, \"CONCEALED\": 4, \"WRONG_CHANNEL\": 0, \"NOT_IN_PARALLEL\": 0,"
                        + " \"AFTER_PUBLICATION\": 0, \"INVERSION\": 0, \"INCOMPLETE\": 0, \"FOLLOW_UP_OVERDUE\": 0,"
                        + " \"DESK_OVER_LIMIT\": 0, \"COUNTERSIGN_OVERDUE\": 0}, \"article\": \"第二条\"},");

        assertThat(row(scheme, criticism(kind, "")).total()).isEqualTo(Points.of(total));
    }

    @Test
    void items_less_half_their_points_and_ten_off_the_whole_then_averaged_as_meizhou_has_them() {
        var scheme = scheme("\"base\": {\"points\": 0, \"article\": \"第一条\"}, \"items\": ["
                + item("special", "专报", "ADDITION", "\"rule\": \"flat\", \"points\": 5") + ","
                + item("reading", "送阅", "ADDITION", "\"rule\": \"flat\", \"points\": 4") + ","
                + item(
                        "order",
                        "批示",
                        "ADDITION",
                        "\"rule\": \"levels\", \"points\": {\"CITY\": 3, \"PROVINCE\": 4, \"CENTRE\": 5}")
                + ","
                + item("late-half", "迟报减半", "DEDUCTION", "\"rule\": \"percent\", \"percent\": 50") + ","
                + item("concealed", "瞒报", "DEDUCTION", "\"rule\": \"flat\", \"points\": 10")
                + "], \"average\": {\"items\": [\"special\", \"reading\"], \"article\": \"第六条\"},");
        var entries = "\"entries\": ["
                + entry("a", "special", "")
                + "," + entry("b", "reading", "")
                + "," + entry("c", "order", "\"level\": \"PROVINCE\",")
                + "," + entry("d", "late-half", "\"of\": \"a\",") + "]";

        // AS-4: (5 + 4 + 4 - 2.5) ÷ 2 items
        assertThat(row(scheme, entries).total()).isEqualTo(Points.of("5.25"));
        assertThat(row(scheme, entries.substring(0, entries.length() - 1) + "," + entry("e", "concealed", "") + "]")
                        .total())
                .isEqualTo(Points.of("0.25"));
        assertThat(row(scheme, "\"cases\": []").notes())
                .anySatisfy(note -> assertThat(note).contains("得分不作平均"));
    }

    @ParameterizedTest(name = "AS-9 with {0} points off: {1}")
    @CsvSource({"10, 优秀", "10.01, 达标", "40, 达标", "40.01, 不达标"})
    void grades_of_hechi(String off, String grade) {
        var scheme = scheme("\"items\": ["
                + item("block", "分块扣分", "DEDUCTION", "\"rule\": \"range\", \"min\": 0, \"max\": 100")
                + "], \"grades\": {\"steps\": [{\"name\": \"优秀\", \"from\": 90}, {\"name\": \"达标\", \"from\": 60},"
                + " {\"name\": \"不达标\"}], \"article\": \"第五条\"},");

        assertThat(row(scheme, "\"entries\": [" + entry("a", "block", "\"points\": " + off + ",") + "]")
                        .grade())
                .isEqualTo(grade);
    }

    @ParameterizedTest(name = "AS-11 criticised by {0}: {1}")
    @CsvSource({"CITY, -100", "PROVINCE, -300"})
    void the_level_that_criticised_weighs_more_than_the_failure(String level, String total) {
        var scheme = scheme("\"base\": {\"points\": 100, \"article\": \"第一条\"}, \"items\": ["
                + item(
                        "criticised",
                        "漏报瞒报受通报",
                        "DEDUCTION",
                        "\"rule\": \"flat\", \"points\": 200, \"factors\": {\"PROVINCE\": 2}")
                + "],");

        assertThat(row(scheme, "\"entries\": [" + entry("a", "criticised", "\"level\": \"" + level + "\",") + "]")
                        .total())
                .isEqualTo(Points.of(total));
    }

    @ParameterizedTest(name = "AS-12 joint item used by {0}: {1} each")
    @CsvSource({"CITY, 1", "PROVINCE, 2", "CENTRE, 5"})
    void joint_items_are_split_and_multiplied_by_the_level_that_used_them_as_quzhou_has_it(String level, String each) {
        var scheme = scheme("\"base\": {\"points\": 0, \"article\": \"第一条\"}, \"items\": ["
                + item(
                        "reading",
                        "送阅件",
                        "ADDITION",
                        "\"rule\": \"flat\", \"points\": 2, \"factors\": {\"PROVINCE\": 2, \"CENTRE\": 5},"
                                + " \"shared\": \"SPLIT\"")
                + "],");

        assertThat(row(
                                scheme,
                                "\"entries\": ["
                                        + entry("a", "reading", "\"level\": \"" + level + "\",")
                                                .replace("[\"linhe\"]", "[\"linhe\", \"heyang\"]")
                                        + "]")
                        .total())
                .isEqualTo(Points.of(each));
    }

    @ParameterizedTest(name = "AS-13 class {0} with 10 items in July, none later: {1} missing")
    @CsvSource({"一类, 12", "二类, 10", "三类, 6", "四类, 4"})
    void classes_have_monthly_duty_numbers_of_their_own_as_shengzhou_has_them(String group, int missing) {
        var scheme = scheme("\"items\": ["
                + item("item", "信息", "ADDITION", "\"rule\": \"flat\", \"points\": 0")
                + "], \"quota\": {\"numbers\": {\"一类\": 6, \"二类\": 5, \"三类\": 3, \"四类\": 2}, \"items\": [\"item\"],"
                + " \"monthly\": true, \"perMissing\": 1, \"article\": \"第三条\"},");

        assertThat(row(
                                scheme,
                                "\"entries\": ["
                                        + entry("a", "item", "\"count\": 10,").replace("2026-08-01", "2026-07-15")
                                        + "]",
                                group)
                        .deductions())
                .isEqualTo(Points.of(String.valueOf(missing)));
    }

    @ParameterizedTest(name = "AS-16 {0} criticisms in writing: {1}")
    @CsvSource({"1, false", "2, true"})
    void two_criticisms_bar_the_award_as_lianshi_has_it(int times, boolean barred) {
        var scheme = scheme("\"items\": ["
                + item("written", "书面通报", "DEDUCTION", "\"rule\": \"flat\", \"points\": 5")
                + "], \"bars\": [{\"of\": [\"written\"], \"times\": 2, \"yearly\": true, \"consequence\": \"取消当年评先\","
                + " \"article\": \"第七条\"}],");

        assertThat(row(scheme, "\"entries\": [" + entry("a", "written", "\"count\": " + times + ",") + "]")
                        .consequences())
                .hasSize(barred ? 1 : 0);
    }

    @Test
    void a_base_of_six_is_deducted_to_nought_while_additions_have_no_end_as_zhonglou_has_it() {
        var scheme =
                scheme("\"base\": {\"points\": 6, \"article\": \"第一条\"}, \"caps\": {\"deductions\": {\"points\": 6,"
                        + " \"article\": \"第一条\"}}, \"items\": ["
                        + item("late", "迟报", "DEDUCTION", "\"rule\": \"flat\", \"points\": 1") + ","
                        + item(
                                "used",
                                "采用",
                                "ADDITION",
                                "\"rule\": \"levels\", \"points\": {\"COUNTY\": 10, \"CITY\": 15, \"PROVINCE\": 30}")
                        + "], \"grades\": {\"steps\": [{\"name\": \"达标\", \"from\": 6}, {\"name\": \"不达标\"}], \"article\":"
                        + " \"第四条\"},");

        var nine = row(scheme, "\"entries\": [" + entry("a", "late", "\"count\": 9,") + "]");
        assertThat(nine.total()).isEqualTo(Points.ZERO);
        assertThat(nine.grade()).isEqualTo("不达标");
        assertThat(row(
                                scheme,
                                "\"entries\": [" + entry("a", "late", "\"count\": 9,") + ","
                                        + entry("b", "used", "\"level\": \"PROVINCE\",\"count\": 4,") + "]")
                        .total())
                .isEqualTo(Points.of("120"));
    }

    @Test
    void eighty_of_base_and_twenty_of_workload_at_most_as_anhui_has_it() {
        var scheme =
                scheme("\"base\": {\"points\": 80, \"article\": \"第一条\"}, \"caps\": {\"additions\": {\"points\": 20,"
                        + " \"article\": \"第二条\"}}, \"items\": ["
                        + item("work", "报送数量", "ADDITION", "\"rule\": \"flat\", \"points\": 2") + "],");

        assertThat(row(scheme, "\"entries\": [" + entry("a", "work", "\"count\": 15,") + "]")
                        .total())
                .isEqualTo(Points.of("100"));
    }

    @Test
    void rates_of_late_and_missed_reports_stand_by_their_denominators_as_guangzhou_has_them() {
        var scheme =
                scheme("\"ratios\": [{\"name\": \"迟报率\", \"of\": \"LATE\", \"by\": \"OWED\", \"article\": \"第三条\"},"
                        + " {\"name\": \"漏报率\", \"of\": \"MISSED\", \"by\": \"OWED\", \"article\": \"第三条\"}],");
        var cases = "\"cases\": [" + verdict("1", "LATE", "CONFIRMED") + "," + verdict("2", "MISSED", "CONFIRMED") + ","
                + verdict("3", "ON_TIME", "") + "]";

        assertThat(row(scheme, cases).ratios())
                .extracting(ratio -> ratio.name() + ratio.of() + "/" + ratio.by() + " " + ratio.percent())
                .containsExactly("迟报率1/3 33.3", "漏报率1/3 33.3");
    }

    @ParameterizedTest(name = "AS-10 {0} events: {1}")
    @CsvSource({"1, 95", "3, 85"})
    void five_off_for_every_event(int events, String total) {
        var scheme = scheme(
                "\"items\": [" + item("grave", "造成恶劣影响", "DEDUCTION", "\"rule\": \"flat\", \"points\": 5") + "],");

        assertThat(row(scheme, "\"entries\": [" + entry("a", "grave", "\"count\": " + events + ",") + "]")
                        .total())
                .isEqualTo(Points.of(total));
    }

    private static String item(String code, String name, String sign, String rule) {
        return "{\"code\": \"" + code + "\", \"name\": \"" + name + "\", \"sign\": \"" + sign + "\", " + rule
                + ", \"article\": \"第四条\"}";
    }

    private static String entry(String ref, String item, String more) {
        return "{\"ref\": \"" + ref + "\", \"item\": \"" + item + "\", " + more
                + " \"units\": [\"linhe\"], \"day\": \"2026-08-01\", \"reason\": \"见文件\"}";
    }

    private static String verdict(String incident, String kind, String finding) {
        return "{\"incident\": \"" + incident + "\", \"unit\": \"linhe\", \"verdicts\": [{\"kind\": \"" + kind + "\""
                + (finding.isEmpty() ? "" : ", \"finding\": \"" + finding + "\"") + "}]}";
    }

    private static String criticism(String kind, String choice) {
        return "\"criticisms\": [{\"unit\": \"linhe\", \"day\": \"2026-08-10\", \"number\": \"3号\", " + choice
                + " \"failures\": [{\"incident\": \"1\", \"kind\": \"" + kind + "\"}]}]";
    }

    private static String scheme(String sections) {
        var plain = new StringBuilder("{\"id\": \"mine\", \"title\": \"《细则》\", \"source\": \"某市\",\n" + sections);
        for (var section : List.of(
                "\"base\": {\"points\": 100, \"article\": \"第一条\"}",
                "\"deduction\": {\"rule\": \"range\", \"min\": 0.5, \"max\": 2, \"article\": \"第二条\"}",
                "\"firstWarning\": {\"enabled\": false, \"article\": \"第三条\"}",
                "\"repeat\": {\"factor\": 1, \"after\": [], \"article\": \"第四条\"}",
                "\"percentages\": {\"rounding\": \"DOWN\", \"article\": \"第七条\"}",
                "\"ranking\": {\"best\": \"HIGHEST_TOTAL\", \"ties\": \"SHARE_AND_SKIP\", \"withoutEvents\": \"NOT_RANKED\","
                        + " \"article\": \"第六条\"}",
                "\"counting\": {\"late\": [\"LATE\", \"OVERDUE\"], \"missed\": [\"MISSED\"], \"other\": [\"WRONG_CHANNEL\","
                        + " \"NOT_IN_PARALLEL\", \"AFTER_PUBLICATION\", \"INVERSION\", \"INCOMPLETE\", \"FOLLOW_UP_OVERDUE\","
                        + " \"DESK_OVER_LIMIT\", \"COUNTERSIGN_OVERDUE\"], \"article\": \"第五条\"}")) {
            if (!sections.contains(section.substring(0, section.indexOf(':') + 1))) {
                plain.append(section).append(",\n");
            }
        }
        return plain.substring(0, plain.length() - 2) + "}";
    }

    private static ScoreSheet.Row row(String scheme, String deeds) {
        return row(scheme, deeds, "县");
    }

    private static ScoreSheet.Row row(String scheme, String deeds, String group) {
        var table =
                "{\"from\": \"2026-07-01\", \"to\": \"2026-09-30\", \"units\": [{\"code\": \"linhe\", \"name\": \"临河县\","
                        + " \"group\": \"" + group
                        + "\"}, {\"code\": \"heyang\", \"name\": \"河阳县\", \"group\": \"县\"}],"
                        + " \"schemeFiles\": [" + scheme + "],\n" + deeds + "}";
        return CaseTable.score(table, id -> Optional.empty()).get(0).groups().stream()
                .flatMap(one -> one.rows().stream())
                .filter(row -> row.unitCode().equals("linhe"))
                .findFirst()
                .orElseThrow();
    }
}
