package org.jibao.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    @DisplayName("AS-3 Anhui: two bulletins of two events are charged by themselves")
    void every_event_has_a_bulletin_of_its_own_and_each_is_charged_by_itself() {
        var row = row(
                scheme(flat("\"LATE\": 1, \"MISSED\": 2")),
                "\"criticisms\": [" + circular("7号", "1", "LATE") + "," + circular("8号", "2", "MISSED") + "]");

        assertThat(row.total()).isEqualTo(Points.of("97"));
        assertThat(row.items()).hasSize(2);
        assertThat(row.items().get(0).toString()).contains("7号").doesNotContain("8号");
        assertThat(row.items().get(1).toString()).contains("8号").doesNotContain("7号");
    }

    @ParameterizedTest(name = "AS-5 Wuxi, criticised by {0}: failed {1}")
    @CsvSource({"COUNTY, false", "CITY, true", "PROVINCE, true"})
    void who_is_criticised_by_city_or_province_has_failed_whatever_the_points(String level, boolean failed) {
        var scheme = scheme(
                "\"items\": ["
                        + item("time", "时效", "ADDITION", "\"rule\": \"range\", \"min\": 0, \"max\": 10") + ","
                        + item("content", "内容", "ADDITION", "\"rule\": \"range\", \"min\": 0, \"max\": 10") + ","
                        + item("quality", "质量", "ADDITION", "\"rule\": \"range\", \"min\": 0, \"max\": 10") + ","
                        + item("number", "数量", "ADDITION", "\"rule\": \"flat\", \"points\": 0.5") + ","
                        + item("above", "被省市通报", "DEDUCTION", "\"rule\": \"flat\", \"points\": 0") + ","
                        + item("below", "被区通报", "DEDUCTION", "\"rule\": \"flat\", \"points\": 0")
                        + "], \"bars\": [{\"of\": [\"above\"], \"times\": 1, \"consequence\": \"不合格\", \"article\": \"第五条\"}],");
        var row = row(
                scheme,
                "\"entries\": [" + entry("a", "time", "\"points\": 9.5,") + ","
                        + entry("b", "content", "\"points\": 8,")
                        + "," + entry("c", "quality", "\"points\": 7.25,") + "," + entry("d", "number", "\"count\": 6,")
                        + "," + entry("e", level.equals("COUNTY") ? "below" : "above", "") + "]");

        assertThat(row.total()).isEqualTo(Points.of("127.75"));
        assertThat(row.consequences().toString().contains("不合格")).isEqualTo(failed);
    }

    @Test
    @DisplayName("AS-7 Guangzhou: a missed traffic accident with three dead: bulletin and points off")
    void a_missed_event_is_circulated_and_costs_points() {
        var row = row(
                scheme(flat("\"LATE\": 1, \"MISSED\": 2")),
                "\"cases\": [" + verdict("1", "MISSED", "CONFIRMED") + "]," + criticism("MISSED", ""));

        assertThat(row.total()).isEqualTo(Points.of("98"));
        assertThat(row.missed()).isEqualTo(1);
        assertThat(row.items().toString()).contains("3号", "漏报");
    }

    @ParameterizedTest(name = "AS-14 Changshan, {0} items in July, {1} in August, {2} in September: {3}")
    @CsvSource({"8, 8, 8, 30", "8, 8, 7, 29", "20, 4, 0, 18"})
    void ten_a_month_less_what_is_short_of_eight_and_more_for_what_was_used(
            int july, int august, int september, String total) {
        var scheme = scheme("\"base\": {\"points\": 30, \"article\": \"第一条\"}, \"items\": ["
                + item("item", "报送", "ADDITION", "\"rule\": \"flat\", \"points\": 0") + ","
                + item("brief", "县要情快报采用", "ADDITION", "\"rule\": \"flat\", \"points\": 5") + ","
                + item("affairs", "县政务信息采用", "ADDITION", "\"rule\": \"flat\", \"points\": 10") + ","
                + item("special", "县增刊采用", "ADDITION", "\"rule\": \"flat\", \"points\": 30") + ","
                + item("city", "市采用", "ADDITION", "\"rule\": \"range\", \"min\": 20, \"max\": 80")
                + "], \"quota\": {\"numbers\": {\"乡镇\": 8}, \"items\": [\"item\"], \"monthly\": true,"
                + " \"perMissing\": 1, \"article\": \"第三条\"},");
        var sent = sent("july", july, "2026-07-10") + "," + sent("august", august, "2026-08-10")
                + (september == 0 ? "" : "," + sent("september", september, "2026-09-10"));

        assertThat(row(scheme, "\"entries\": [" + sent + "]", "乡镇").total()).isEqualTo(Points.of(total));
        assertThat(row(
                                scheme,
                                "\"entries\": [" + sent + "," + entry("b", "brief", "") + ","
                                        + entry("c", "affairs", "")
                                        + "," + entry("d", "special", "") + ","
                                        + entry("e", "city", "\"points\": 50,") + "]",
                                "乡镇")
                        .additions())
                .isEqualTo(Points.of("95"));
    }

    private static String sent(String ref, int count, String day) {
        return entry(ref, "item", "\"count\": " + count + ",").replace("2026-08-01", day);
    }

    @Test
    @DisplayName("AS-15 Wuyang: one an item, five a special issue")
    void one_for_an_item_and_five_for_a_special_issue() {
        var scheme = scheme("\"base\": {\"points\": 0, \"article\": \"第一条\"}, \"items\": ["
                + item("item", "信息", "ADDITION", "\"rule\": \"flat\", \"points\": 1") + ","
                + item("special", "专刊", "ADDITION", "\"rule\": \"flat\", \"points\": 5") + "],");

        assertThat(row(
                                scheme,
                                "\"entries\": [" + entry("a", "item", "\"count\": 12,") + ","
                                        + entry("b", "special", "\"count\": 2,") + "]")
                        .total())
                .isEqualTo(Points.of("22"));
    }

    @ParameterizedTest(name = "AS-18 Pingliang, {0} late, {1} concealed, {2} instigated: {3}")
    @CsvSource({
        "1, 0, 0, 批评",
        "3, 0, 0, 批评 书面检查 责令改正",
        "5, 0, 0, 批评 书面检查 责令改正 通报批评 取消评先",
        "0, 1, 0, 取消评先资格",
        "0, 0, 1, 取消评先资格",
        "0, 1, 1, 取消评先资格 停发奖金",
        "1, 3, 1, 批评 取消评先资格 停发奖金 调离或停职 引咎辞职",
    })
    void a_ladder_has_no_points_and_who_instigates_stands_on_the_ladder_of_concealment(
            int late, int concealed, int instigated, String consequences) {
        var scheme = scheme("\"items\": ["
                + item("late", "迟报漏报", "DEDUCTION", "\"rule\": \"flat\", \"points\": 0") + ","
                + item("concealed", "瞒报谎报", "DEDUCTION", "\"rule\": \"flat\", \"points\": 0") + ","
                + item("instigated", "授意他人瞒报", "DEDUCTION", "\"rule\": \"flat\", \"points\": 0") + "], \"bars\": ["
                + ladder("\"late\"", "批评", "书面检查", "责令改正", "通报批评", "取消评先") + ","
                + ladder("\"concealed\", \"instigated\"", "取消评先资格", "停发奖金", "调离或停职", "引咎辞职") + "],");
        var entries = Stream.of(
                        counted("late", late), counted("concealed", concealed), counted("instigated", instigated))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(","));

        var row = row(scheme, "\"entries\": [" + entries + "]");

        assertThat(row.total()).isEqualTo(Points.of("100"));
        assertConsequences(row, consequences);
    }

    @ParameterizedTest(name = "AS-19 Maoming, time {0}: {1}")
    @CsvSource({"1, 提醒", "2, 提醒 警告", "3, 提醒 警告 通报", "4, 提醒 警告 通报 专题报告市领导", "5, 提醒 警告 通报 专题报告市领导 追究责任"})
    void each_further_time_is_one_step_more(int times, String consequences) {
        var scheme = scheme("\"items\": ["
                + item("failure", "报送失误", "DEDUCTION", "\"rule\": \"flat\", \"points\": 0")
                + "], \"bars\": [" + ladder("\"failure\"", "提醒", "警告", "通报", "专题报告市领导", "追究责任") + "],");

        assertConsequences(row(scheme, "\"entries\": [" + counted("failure", times) + "]"), consequences);
    }

    @ParameterizedTest(name = "AS-20 Chizhou, AS-21 Zhengzhou: {0} bars the award of the year")
    @ValueSource(strings = {"LATE", "MISSED", "CONCEALED", "WRONG_REPORT"})
    void late_missed_concealed_or_wrong_one_circulated_criticism_bars_the_award_and_asks_for_a_remedy(String kind) {
        var scheme = scheme(flat("\"LATE\": 0, \"MISSED\": 0, \"CONCEALED\": 0, \"WRONG_REPORT\": 0")
                + "\"bars\": [{\"of\": [\"CRITICISM\"], \"times\": 1, \"yearly\": true, \"consequence\":"
                + " \"取消当年评先；查明原因，书面说明并提出整改措施\", \"article\": \"第九条\"}],");
        var row = row(scheme, criticism(kind, ""));

        assertThat(row.total()).isEqualTo(Points.of("100"));
        assertConsequences(row, "取消当年评先；查明原因，书面说明并提出整改措施");
        assertThat(row(scheme, "\"cases\": [" + verdict("1", kind, "CONFIRMED") + "]")
                        .consequences())
                .as("not before it is circulated")
                .isEmpty();
    }

    @Test
    @DisplayName("AS-22 Ningxia: a follow-up that comes late counts as late")
    void late_follow_ups_are_late_where_the_scheme_counts_them_so() {
        var counting = "\"counting\": {\"late\": [\"LATE\", \"OVERDUE\", \"FOLLOW_UP_OVERDUE\"], \"missed\":"
                + " [\"MISSED\"], \"other\": [\"WRONG_CHANNEL\", \"NOT_IN_PARALLEL\", \"AFTER_PUBLICATION\","
                + " \"INVERSION\", \"INCOMPLETE\", \"DESK_OVER_LIMIT\", \"COUNTERSIGN_OVERDUE\"], \"article\": \"第五条\"},";
        var cases = "\"cases\": [" + verdict("1", "FOLLOW_UP_OVERDUE", "CONFIRMED") + "]";

        assertThat(row(scheme(counting), cases).late()).isEqualTo(1);
        assertThat(row(scheme(""), cases).late()).isZero();
    }

    @ParameterizedTest(name = "AS-23 Zunyi, the year by {0}")
    @ValueSource(strings = {"BASE_AND_CHANGES", "AVERAGE", "SUM"})
    void the_score_is_part_of_the_years_target_management(String rule) {
        var scheme = SchemeFile.read(
                "zunyi.json", scheme("\"annual\": {\"rule\": \"" + rule + "\", \"article\": \"第十条\"},"));

        assertThat(String.valueOf(scheme.annual())).contains(rule, "第十条");
    }

    @Test
    @DisplayName("AS-24 Wuzhong: what was used is counted, what was put off under a pretext is an item of its own")
    void used_items_are_counted_without_points_and_a_delay_under_a_pretext_has_its_own() {
        var scheme = scheme("\"items\": ["
                + item("special", "专报采用", "ADDITION", "\"rule\": \"flat\", \"points\": 0") + ","
                + item("duty", "值班信息采用", "ADDITION", "\"rule\": \"flat\", \"points\": 0") + ","
                + item("asked", "约稿采用", "ADDITION", "\"rule\": \"flat\", \"points\": 0") + ","
                + item("put-off", "借故缓报", "DEDUCTION", "\"rule\": \"flat\", \"points\": 1.5") + "],");
        var row = row(
                scheme,
                "\"entries\": [" + counted("special", 3) + "," + counted("duty", 14) + "," + counted("asked", 2) + ","
                        + counted("put-off", 1) + "]");

        assertThat(row.total()).isEqualTo(Points.of("98.5"));
        assertThat(row.items().toString()).contains("借故缓报");
        assertThat(row.added().toString()).contains("专报采用", "值班信息采用", "14", "约稿采用");
    }

    @Test
    @DisplayName("AS-25 Shanxi: three cases made public, no points")
    void a_bulletin_of_three_cases_without_points_leaves_the_total_and_names_each() {
        var row = row(
                scheme(flat("\"LATE\": 0, \"MISSED\": 0")),
                "\"criticisms\": [" + circular("1号", "1", "LATE") + "," + circular("1号", "2", "MISSED") + ","
                        + circular("1号", "3", "LATE") + "]");

        assertThat(row.total()).isEqualTo(Points.of("100"));
        assertThat(row.items()).hasSize(3);
    }

    private static void assertConsequences(ScoreSheet.Row row, String consequences) {
        var expected = consequences.split(" ");
        assertThat(row.consequences()).hasSameSizeAs(expected);
        for (var i = 0; i < expected.length; i++) {
            assertThat(row.consequences().get(i).toString()).contains(expected[i]);
        }
    }

    private static String ladder(String of, String... steps) {
        return IntStream.range(0, steps.length)
                .mapToObj(i -> "{\"of\": [" + of + "], \"times\": " + (i + 1) + ", \"consequence\": \"" + steps[i]
                        + "\", \"article\": \"第六条\"}")
                .collect(Collectors.joining(","));
    }

    private static String counted(String item, int count) {
        return count == 0 ? "" : entry(item, item, "\"count\": " + count + ",");
    }

    /** Fixed points for some kinds; none for the other kinds that the clock knows. */
    private static String flat(String points) {
        var others = Stream.of(
                        "OVERDUE",
                        "WRONG_CHANNEL",
                        "NOT_IN_PARALLEL",
                        "AFTER_PUBLICATION",
                        "INVERSION",
                        "INCOMPLETE",
                        "FOLLOW_UP_OVERDUE",
                        "DESK_OVER_LIMIT",
                        "COUNTERSIGN_OVERDUE")
                .map(kind -> ", \"" + kind + "\": 0")
                .collect(Collectors.joining());
        return "\"deduction\": {\"rule\": \"flat\", \"points\": {" + points + others + "}, \"article\": \"第二条\"},";
    }

    private static String circular(String number, String incident, String kind) {
        return "{\"unit\": \"linhe\", \"day\": \"2026-08-10\", \"number\": \"" + number
                + "\", \"failures\": [{\"incident\": \"" + incident + "\", \"kind\": \"" + kind + "\"}]}";
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

    static String scheme(String sections) {
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
