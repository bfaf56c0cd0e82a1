package org.jibao.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.offices.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Each way in which offices score, as a scheme file says it: docs/schemes.md names these tests. */
class CaseTableTest {
    private static final String ITEMS =
            """
            "items": [
              {"code": "report", "name": "专报", "sign": "ADDITION", "rule": "flat", "points": 5, "article": "第四条"},
              {"code": "late-cut", "name": "迟报", "sign": "DEDUCTION", "rule": "percent", "percent": 50, "article": "第五条"},
              {"code": "concealed", "name": "瞒报", "sign": "DEDUCTION", "rule": "flat", "points": 10, "article": "第五条"},
              {"code": "order", "name": "批示", "sign": "ADDITION", "rule": "levels",
               "points": {"CITY": 3, "PROVINCE": 4, "CENTRE": 5}, "article": "第六条"},
              {"code": "criticised", "name": "被上级通报", "sign": "DEDUCTION", "rule": "range", "min": 1, "max": 3,
               "factors": {"PROVINCE": 2, "CENTRE": 5}, "article": "第七条"},
              {"code": "joint", "name": "联合报送", "sign": "ADDITION", "rule": "flat", "points": 10, "shared": "SPLIT",
               "article": "第八条"},
              {"code": "each", "name": "联合行动", "sign": "ADDITION", "rule": "flat", "points": 10, "shared": "EACH",
               "article": "第八条"},
              {"code": "picture", "name": "图片", "sign": "ADDITION", "rule": "flat", "points": 1, "most": 2.5,
               "article": "第九条"}
            ],""";

    @Test
    void points_within_a_range_are_set_by_a_person_with_a_reason() {
        var row = row("", criticism("2026-08-10", "\"points\": 1.5, \"reason\": \"延误救援\","));

        assertThat(row.total()).isEqualTo(Points.of("98.5"));
        assertThat(only(row.items())).contains("第二条", "在0.5至2分内选定1.5分", "延误救援");
        assertThat(faults(table("", criticism("2026-08-10", "\"points\": 1.5,"))))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("没有理由"));
    }

    @Test
    void points_are_fixed_by_kind_and_two_failures_in_one_incident_cost_the_dearest() {
        var flat = Given.FLAT;
        var row = row(
                flat,
                """
                "criticisms": [{"unit": "linhe", "day": "2026-08-10", "number": "3号",
                  "failures": [{"incident": "1", "kind": "LATE"}, {"incident": "1", "kind": "MISSED"},
                               {"incident": "2", "kind": "LATE"}]}]""",
                "linhe");

        assertThat(row.deductions()).isEqualTo(Points.of("4"));
        assertThat(only(row.items())).contains("漏报3＋迟报1＝4分", "第二条");
    }

    @Test
    void a_percentage_of_the_items_own_points_is_taken_and_cut_as_the_scheme_rounds() {
        var row = row(
                ITEMS.replace("\"points\": 5,", "\"points\": 0.25,"),
                """
                "entries": [
                  {"ref": "专报1", "item": "report", "units": ["linhe"], "day": "2026-08-01"},
                  {"ref": "迟1", "item": "late-cut", "units": ["linhe"], "day": "2026-08-02", "of": "专报1"}]""");

        assertThat(row.additions()).isEqualTo(Points.of("0.25"));
        assertThat(row.deductions()).as("0.125, cut off").isEqualTo(Points.of("0.12"));
        assertThat(only(row.items())).isEqualTo("迟报：按专报1所计0.25分的50%（舍去尾数）＝0.12分，扣0.12分（《细则》第五条）");
    }

    @Test
    void a_repeat_after_a_warning_without_points_is_multiplied() {
        var warned = row(WARNING, criticism("2026-08-10", ""));
        var again = row(
                WARNING,
                criticism("2026-08-10", "")
                        + ", \"earlier\": [{\"unit\": \"linhe\", \"day\": \"2026-05-08\", \"number\": \"会议通报\","
                        + " \"warning\": true}]");

        assertThat(warned.total()).isEqualTo(Points.of("100"));
        assertThat(only(warned.items())).contains("给予警告，不扣分", "第三条");
        assertThat(again.total()).isEqualTo(Points.of("99"));
        assertThat(only(again.items())).contains("会议通报中受到警告", "0.5×2＝1", "第四条");
    }

    @Test
    void two_criticisms_of_one_period_are_precedents_by_their_days_not_by_their_order_in_the_table() {
        var row = row(
                WARNING,
                """
                "criticisms": [
                  {"unit": "linhe", "day": "2026-09-01", "number": "4号", "failures": [{"incident": "2", "kind": "LATE"}]},
                  {"unit": "linhe", "day": "2026-08-10", "number": "3号", "failures": [{"incident": "1", "kind": "LATE"}]}]""");

        assertThat(row.items()).extracting(ScoreSheet.ScoreItem::points).containsExactly(Points.ZERO, Points.of("1"));
    }

    @ParameterizedTest(name = "criticised by {0}: {1}")
    @CsvSource({", 2", "CITY, 2", "PROVINCE, 4", "CENTRE, 10"})
    void the_level_that_criticised_multiplies(@Nullable String level, String deducted) {
        var row = row(ITEMS, entry("criticised", level, "\"points\": 2, \"reason\": \"后果严重\","));

        assertThat(row.deductions()).isEqualTo(Points.of(deducted));
        assertThat(only(row.items())).contains("在1至3分内选定2分", "后果严重", "第七条");
    }

    @ParameterizedTest(name = "instructed by {0}: {1}")
    @CsvSource({"CITY, 3", "PROVINCE, 4", "CENTRE, 5"})
    void points_differ_by_level(String level, String points) {
        assertThat(row(ITEMS, entry("order", level, "")).additions()).isEqualTo(Points.of(points));
    }

    @Test
    void a_threshold_bars_the_award_from_the_very_number_on() {
        var bar = "\"bars\": [{\"of\": [\"CRITICISM\"], \"times\": 2, \"yearly\": true,"
                + " \"consequence\": \"取消当年评先资格\", \"article\": \"第十条\"}],";
        var earlier = ", \"earlier\": [{\"unit\": \"linhe\", \"day\": \"%s\", \"number\": \"1号\", \"warning\": %s}]";

        assertThat(row(bar, criticism("2026-08-10", "")).consequences()).isEmpty();
        assertThat(row(bar, criticism("2026-08-10", "") + earlier.formatted("2025-12-31", false))
                        .consequences())
                .as("of the year before")
                .isEmpty();
        assertThat(row(bar, criticism("2026-08-10", "") + earlier.formatted("2026-01-01", true))
                        .consequences())
                .as("only a warning")
                .isEmpty();
        assertThat(row(bar, criticism("2026-08-10", "") + earlier.formatted("2026-01-01", false))
                        .consequences())
                .containsExactly("取消当年评先资格：本年共2次，达到2次（第十条）");
    }

    @ParameterizedTest(name = "{0} concealments: total {1}")
    @CsvSource({"1, 90", "2, 85", "10, 85"})
    void deductions_are_capped_where_the_scheme_says_so(int times, String total) {
        var row = row(
                ITEMS + "\"caps\": {\"deductions\": {\"points\": 15, \"article\": \"第十一条\"}},",
                entry("concealed", null, "\"count\": " + times + ","));

        assertThat(row.total()).isEqualTo(Points.of(total));
        assertThat(String.join("", row.notes())).matches(times == 1 ? "" : "扣分合计.*以15分为限，按15分计（第十一条）");
    }

    @Test
    void an_item_has_a_limit_of_its_own() {
        var row = row(ITEMS, entry("picture", null, "\"count\": 3,"));

        assertThat(row.additions()).isEqualTo(Points.of("2.5"));
        assertThat(only(row.added())).isEqualTo("图片：1分×3件＝3分；本项以2.5分为限，此前已计0分，加2.5分（《细则》第九条）");
    }

    @Test
    void a_floor_holds_and_says_so() {
        var row = row(
                ITEMS + "\"floor\": {\"points\": 0, \"article\": \"第十二条\"},",
                entry("concealed", null, "\"count\": 11,"));

        assertThat(row.total()).isEqualTo(Points.ZERO);
        assertThat(row.notes()).containsExactly("算得-10分，低于最低分，按0分计（第十二条）");
    }

    @Test
    void ratios_state_both_numbers_and_are_not_formed_without_a_denominator() {
        var ratios = "\"ratios\": [{\"name\": \"迟报率\", \"of\": \"LATE\", \"by\": \"OWED\", \"article\": \"第十三条\"}],";
        var cases =
                """
                "cases": [{"incident": "1", "unit": "linhe", "verdicts": [{"kind": "LATE"}]},
                          {"incident": "2", "unit": "linhe", "verdicts": [{"kind": "LATE"}]},
                          {"incident": "3", "unit": "linhe", "verdicts": [{"kind": "ON_TIME"}]}]""";

        assertThat(row(ratios, cases).ratios())
                .containsExactly(new ScoreSheet.Ratio("迟报率", 2, 3, "66.6", "迟报2÷应报3＝66.6%（舍去尾数，第十三条）"));
        assertThat(row(ratios.replace("]", "]").concat(HALF_UP), cases).ratios())
                .extracting(ScoreSheet.Ratio::percent)
                .containsExactly("66.7");
        assertThat(row(ratios, "\"cases\": []").ratios())
                .containsExactly(new ScoreSheet.Ratio("迟报率", 0, 0, null, "迟报0÷应报0，除数为零，不计（第十三条）"));
    }

    @Test
    void an_average_divides_by_the_items_counted_and_never_by_zero() {
        var average = ITEMS + "\"average\": {\"items\": [\"report\", \"order\"], \"article\": \"第十四条\"},"
                + "\"base\": {\"points\": 0, \"article\": \"第一条\"},";
        var some = row(
                average,
                """
                "entries": [
                  {"ref": "a", "item": "report", "units": ["linhe"], "day": "2026-08-01", "count": 2},
                  {"ref": "b", "item": "order", "units": ["linhe"], "day": "2026-08-01", "level": "PROVINCE"},
                  {"ref": "c", "item": "concealed", "units": ["linhe"], "day": "2026-08-01"}]""");
        var none = row(average, entry("concealed", null, ""));

        assertThat(some.total()).as("(10 + 4 - 10) ÷ 3").isEqualTo(Points.of("1.33"));
        assertThat(some.notes()).containsExactly("平均分：4÷3件＝1.33（舍去尾数，第十四条）");
        assertThat(none.total()).isEqualTo(Points.of("-10"));
        assertThat(none.notes()).containsExactly("没有计入平均的事项，得分不作平均（第十四条）");
    }

    @Test
    void joint_senders_share_the_points_or_each_get_them_as_the_item_says() {
        var split =
                """
                "entries": [{"ref": "a", "item": "%s", "units": ["linhe", "yuntai", "heyang"], "day": "2026-08-01",
                  "count": 2}]""";

        assertThat(rows(ITEMS, split.formatted("joint")))
                .extracting(ScoreSheet.Row::additions)
                .as("the parts never exceed the whole")
                .containsExactly(Points.of("6.66"), Points.of("6.66"), Points.of("6.66"));
        assertThat(rows(ITEMS, split.formatted("each")))
                .extracting(ScoreSheet.Row::additions)
                .containsExactly(Points.of("20"), Points.of("20"), Points.of("20"));
        assertThat(faults(table(ITEMS, split.formatted("report"))))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("没有规定联合报送怎样计分"));
    }

    @Test
    void classes_have_duty_numbers_of_their_own_and_are_ranked_apart() {
        var quota = ITEMS
                + "\"quota\": {\"numbers\": {\"一类\": 3, \"二类\": 1}, \"items\": [\"report\"],"
                + " \"perMissing\": 2, \"article\": \"第十五条\"},";
        var groups = groups(
                quota,
                """
                "entries": [
                  {"ref": "a", "item": "report", "units": ["linhe"], "day": "2026-08-01"},
                  {"ref": "b", "item": "report", "units": ["yuntai"], "day": "2026-08-01"}]""",
                Map.of("linhe", "一类", "yuntai", "二类", "heyang", "未列"));

        assertThat(groups).extracting(ScoreSheet.Group::name).containsExactly("一类", "二类", "未列");
        assertThat(groups).allSatisfy(group -> assertThat(group.rows()).hasSize(1));
        assertThat(only(groups.get(0).rows().get(0).items())).isEqualTo("任务数：应报3件，实报1件，共缺2件：2分×2＝4分，扣4分（《细则》第十五条）");
        assertThat(groups.get(0).rows().get(0).rank()).isEqualTo(1);
        assertThat(groups.get(1).rows().get(0).items()).isEmpty();
        assertThat(groups.get(2).rows().get(0).items()).as("no number").isEmpty();
    }

    @Test
    void a_good_month_does_not_make_up_for_a_poor_one_where_the_number_is_monthly() {
        var row = row(
                ITEMS
                        + "\"quota\": {\"numbers\": {\"县\": 1}, \"items\": [\"report\"], \"monthly\": true,"
                        + " \"perMissing\": 2, \"article\": \"第十五条\"},",
                """
                "entries": [
                  {"ref": "a", "item": "report", "units": ["linhe"], "day": "2026-07-31", "count": 5},
                  {"ref": "b", "item": "report", "units": ["linhe"], "day": "2026-09-01"}]""");

        assertThat(only(row.items())).isEqualTo("任务数：7月5件，8月0件，9月1件，每月应报1件，共缺1件：2分×1＝2分，扣2分（《细则》第十五条）");
    }

    @Test
    void a_unit_without_events_is_never_below_one_with_failures_though_that_one_earned_more() {
        var rows = rows(
                ITEMS,
                """
                "cases": [{"incident": "1", "unit": "linhe", "verdicts": [{"kind": "LATE"}]}],
                "entries": [{"ref": "a", "item": "report", "units": ["linhe"], "day": "2026-08-01"},
                            {"ref": "b", "item": "report", "units": ["heyang"], "day": "2026-08-01", "count": 2}]""");

        assertThat(rows).extracting(ScoreSheet.Row::unitCode).containsExactly("heyang", "yuntai", "linhe");
        assertThat(rows).extracting(ScoreSheet.Row::rank).containsExactly(1, null, 2);
    }

    @ParameterizedTest(name = "{0} concealments: {1}")
    @CsvSource({"0, 优秀", "1, 优秀", "2, 达标", "4, 达标", "5, 不达标"})
    void grades_begin_at_their_lower_limit(int times, String grade) {
        var grades = ITEMS
                + "\"grades\": {\"steps\": [{\"name\": \"优秀\", \"from\": 90}, {\"name\": \"达标\", \"from\": 60},"
                + " {\"name\": \"不达标\"}], \"article\": \"第十六条\"},";

        assertThat(row(grades, times == 0 ? "\"cases\": []" : entry("concealed", null, "\"count\": " + times + ","))
                        .grade())
                .isEqualTo(grade);
    }

    @ParameterizedTest(name = "{0} {1}: owed {2}, on time {3}, late {4}, missed {5}, other {6}")
    @CsvSource({
        "ON_TIME,           ,          1, 1, 0, 0, 0",
        "LATE,              ,          1, 0, 1, 0, 0",
        "LATE,              WITHDRAWN, 1, 0, 0, 0, 0",
        "MISSED,            ,          1, 0, 0, 0, 0",
        "MISSED,            CONFIRMED, 1, 0, 0, 1, 0",
        "PENDING,           ,          0, 0, 0, 0, 0",
        "INVERSION,         ,          0, 0, 0, 0, 1",
        "FOLLOW_UP_OVERDUE, ,          1, 0, 0, 0, 1",
        "UNDECIDED,         ,          1, 0, 0, 0, 0",
    })
    void stated_verdicts_count_as_those_of_the_record_do(
            String kind, @Nullable String finding, int owed, int onTime, int late, int missed, int other) {
        var row = row(
                "",
                "\"cases\": [{\"incident\": \"1\", \"unit\": \"linhe\", \"verdicts\": [{\"kind\": \"" + kind + "\""
                        + (finding == null ? "" : ", \"finding\": \"" + finding + "\"") + "}]}]");

        assertThat(List.of(row.owed(), row.onTime(), row.late(), row.missed(), row.otherBreaches()))
                .containsExactly(owed, onTime, late, missed, other);
    }

    @Test
    void several_schemes_answer_in_the_order_asked_for() {
        var scorings = CaseTable.score(
                """
                {"from": "2026-07-01", "to": "2026-09-30", "schemes": ["city-deduction"], "schemeFiles": [%s],
                 "units": [{"code": "linhe", "name": "临河县", "group": "县"}]}"""
                        .formatted(Given.FLAT),
                CaseTableTest::named);

        assertThat(scorings).extracting(Scoring::schemeId).containsExactly("city-deduction", "flat");
        assertThat(scorings.get(1).groups().get(0).rows().get(0).total()).isEqualTo(Points.of("20"));
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"units\": [{ | \"unit\": 1, \"units\": [{ | 不认识",
                "\"code\": \"heyang\" | \"code\": \"linhe\" | 写了两次",
                "\"from\": \"2026-07-01\" | \"from\": \"2026-10-01\" | 早于起日",
                "\"from\": \"2026-07-01\" | \"from\": \"2020-10-01\" | 超过一年",
                "\"from\": \"2026-07-01\" | \"from\": \"+999999999-01-01\" | 年份",
                "\"unit\": \"linhe\" | \"unit\": \"nobody\" | 没有单位“nobody”",
                "\"kind\": \"LATE\" | \"kind\": \"late\" | 没有“late”",
                "\"kind\": \"LATE\" | \"kind\": 7 | 类型不对",
                "\"day\": \"2026-08-01\" | \"day\": \"2026-10-01\" | 不在本期",
                "\"item\": \"report\" | \"item\": \"x\" | 没有编号为“x”的计分项目",
                "\"item\": \"report\" | \"item\": \"order\" | 请写明层级",
                "\"item\": \"report\" | \"item\": \"late-cut\" | 请在of中写",
                "\"item\": \"report\" | \"item\": \"late-cut\", \"of\": \"a\" | 请在of中写",
                "\"item\": \"report\" | \"item\": \"criticised\" | 未选定、没有理由",
                "\"item\": \"report\" | \"item\": \"criticised\", \"points\": 4, \"reason\": \"r\" | 现为4分",
                "\"item\": \"report\" | \"item\": \"report\", \"points\": 1 | 不能另选",
                "\"item\": \"report\" | \"item\": \"report\", \"count\": 0 | 1至10000",
                "\"item\": \"report\" | \"item\": \"report\", \"count\": 1e99999999 | 1至10000",
                "\"units\": [\"linhe\"] | \"units\": [] | 没有写单位",
                "\"units\": [\"linhe\"] | \"units\": [\"linhe\", \"linhe\"] | 写了两次",
                "\"units\": [\"linhe\"] | \"units\": {\"linhe\": 1} | 类型不对",
            })
    void a_faulty_table_is_refused_with_line_and_remedy(String from, String to, String message) {
        var table = table(
                ITEMS,
                """
                "cases": [{"incident": "1", "unit": "linhe", "verdicts": [{"kind": "LATE"}]}],
                "entries": [{"ref": "a", "item": "report", "units": ["linhe"], "day": "2026-08-01"}]""");
        assertThat(table).contains(from);

        assertThat(faults(table.replace(from, to)))
                .anySatisfy(problem ->
                        assertThat(problem.message()).startsWith("请求 第").contains(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "7", "{", "{}", "{\"units\": \"x\"}", "{\"schemes\": [\"none\"]}"})
    void what_is_no_table_is_refused_in_chinese(String text) {
        assertThat(faults(text)).isNotEmpty().allSatisfy(problem -> assertThat(problem.message())
                .startsWith("请求")
                .containsPattern("[\\u4e00-\\u9fff]"));
    }

    @Test
    void a_table_nested_without_end_far_too_long_or_wrong_throughout_is_refused_shortly() {
        assertThat(faults("{\"units\":" + "[".repeat(100_000))).hasSize(1);
        assertThat(faults(" ".repeat(4_000_001))).hasSize(1);
        assertThat(faults("{\"units\": [" + "1,".repeat(1_999) + "1]}").size()).isLessThanOrEqualTo(200);
        assertThat(faults("{\"units\": [" + "1,".repeat(2_000) + "1]}"))
                .anySatisfy(p -> assertThat(p.message()).contains("超过2000项"));
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"code\": \"each\" | \"code\": \"joint\" | 写了两次",
                "\"code\": \"each\" | \"code\": \"EACH\" | 小写字母",
                "\"rule\": \"percent\" | \"rule\": \"script\" | percent（另一项分值的百分比）",
                "\"percent\": 50 | \"percent\": 0 | 大于0",
                "\"percent\": 50 | \"percent\": 100.01 | 不超过100",
                "\"percent\": 50 | \"percent\": 1e-999999999 | 两位小数",
                "\"min\": 1 | \"min\": 4 | 下限4大于上限3",
                "{\"CITY\": 3, \"PROVINCE\": 4, \"CENTRE\": 5} | {} | 没有写任何层级",
                "{\"CITY\": 3, \"PROVINCE\": 4, \"CENTRE\": 5} | {\"MOON\": 3} | 不认识",
                "\"shared\": \"SPLIT\" | \"shared\": \"LOT\" | SOLE、SPLIT、EACH",
                "\"PROVINCE\": 2 | \"PROVINCE\": 0 | 1至100",
                "\"items\": [ | \"bars\": [{\"of\": [\"x\"], \"times\": 1, \"consequence\": \"c\", \"article\": \"a\"}], \"items\": [ | 没有“x”",
                "\"items\": [ | \"average\": {\"items\": [], \"article\": \"a\"}, \"items\": [ | 按哪些项目",
                "\"items\": [ | \"quota\": {\"numbers\": {}, \"perMissing\": 1, \"article\": \"a\"}, \"items\": [ | 没有写任何考核分组",
                "\"items\": [ | \"quota\": {\"numbers\": {\"县\": 1}, \"monthly\": true, \"perMissing\": 1, \"article\": \"a\"}, \"items\": [ | 按月计任务数",
                "\"items\": [ | \"grades\": {\"steps\": [{\"name\": \"a\", \"from\": 1}], \"article\": \"a\"}, \"items\": [ | 最后一个等次",
                "\"items\": [ | \"grades\": {\"steps\": [{\"name\": \"a\", \"from\": 1}, {\"name\": \"b\", \"from\": 1}, {\"name\": \"c\"}], \"article\": \"a\"}, \"items\": [ | 从高到低",
                "\"items\": [ | \"caps\": {\"total\": 1}, \"items\": [ | 不认识",
                "\"items\": [ | \"ratios\": [{\"name\": \"n\", \"of\": \"LATE\", \"by\": \"ALL\", \"article\": \"a\"}], \"items\": [ | OWED、FILED",
            })
    void a_faulty_rule_of_a_scheme_is_named_with_its_remedy(String from, String to, String message) {
        var scheme = scheme(ITEMS);
        assertThat(scheme).contains(from);

        var refused =
                catchThrowableOfType(InvalidInput.class, () -> SchemeFile.read("mine.json", scheme.replace(from, to)));

        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.problems())
                .anySatisfy(problem ->
                        assertThat(problem.message()).startsWith("mine.json 第").contains(message));
    }

    /** Where a rule given here stands in place of the plain one. */
    private static final String WARNING =
            """
            "firstWarning": {"enabled": true, "article": "第三条"},
            "repeat": {"factor": 2, "after": ["WARNING", "CRITICISM"], "article": "第四条"},""";

    private static final String HALF_UP = "\"percentages\": {\"rounding\": \"HALF_UP\", \"article\": \"第七条\"},";

    /** A plain scheme with the given sections, which stand in place of its own of the same name. */
    private static String scheme(String sections) {
        var plain = new StringBuilder("{\"id\": \"mine\", \"title\": \"《细则》\", \"source\": \"某市\",\n" + sections);
        Map.of(
                        "base", "{\"points\": 100, \"article\": \"第一条\"}",
                        "deduction", "{\"rule\": \"range\", \"min\": 0.5, \"max\": 2, \"article\": \"第二条\"}",
                        "firstWarning", "{\"enabled\": false, \"article\": \"第三条\"}",
                        "repeat", "{\"factor\": 1, \"after\": [], \"article\": \"第四条\"}",
                        "percentages", "{\"rounding\": \"DOWN\", \"article\": \"第七条\"}",
                        "ranking",
                                "{\"best\": \"HIGHEST_TOTAL\", \"ties\": \"SHARE_AND_SKIP\","
                                        + " \"withoutEvents\": \"NOT_RANKED\", \"article\": \"第六条\"}",
                        "counting",
                                "{\"late\": [\"LATE\", \"OVERDUE\"], \"missed\": [\"MISSED\"], \"other\": [\"WRONG_CHANNEL\","
                                        + " \"NOT_IN_PARALLEL\", \"AFTER_PUBLICATION\", \"INVERSION\", \"INCOMPLETE\","
                                        + " \"FOLLOW_UP_OVERDUE\", \"DESK_OVER_LIMIT\", \"COUNTERSIGN_OVERDUE\"],"
                                        + " \"article\": \"第五条\"}")
                .forEach((name, section) -> {
                    if (!sections.contains("\"" + name + "\":")) {
                        plain.append("\"")
                                .append(name)
                                .append("\": ")
                                .append(section)
                                .append(",\n");
                    }
                });
        return plain.substring(0, plain.length() - 2) + "}";
    }

    private static String table(String sections, String deeds) {
        return table(scheme(sections), deeds, Map.of("linhe", "县", "yuntai", "县", "heyang", "县"));
    }

    private static String table(String scheme, String deeds, Map<String, String> groups) {
        var units = List.of("linhe", "yuntai", "heyang").stream()
                .map(unit -> "{\"code\": \"" + unit + "\", \"name\": \"" + unit + "\", \"group\": \""
                        + groups.getOrDefault(unit, "县") + "\"}")
                .toList();
        return "{\"from\": \"2026-07-01\", \"to\": \"2026-09-30\",\n\"units\": [" + String.join(",", units) + "],\n"
                + "\"schemeFiles\": [" + scheme + "],\n" + deeds + "}";
    }

    private static String criticism(String day, String choice) {
        return "\"criticisms\": [{\"unit\": \"linhe\", \"day\": \"" + day + "\", \"number\": \"3号\", " + choice
                + " \"failures\": [{\"incident\": \"1\", \"kind\": \"LATE\"}]}]";
    }

    private static String entry(String item, @Nullable String level, String more) {
        return "\"entries\": [{\"ref\": \"a\", \"item\": \"" + item + "\", " + more
                + (level == null ? "" : "\"level\": \"" + level + "\",")
                + " \"units\": [\"linhe\"], \"day\": \"2026-08-01\"}]";
    }

    private static List<ScoreSheet.Group> groups(String sections, String deeds, Map<String, String> groups) {
        return CaseTable.score(table(scheme(sections), deeds, groups), CaseTableTest::named)
                .get(0)
                .groups();
    }

    private static List<ScoreSheet.Row> rows(String sections, String deeds) {
        return groups(sections, deeds, Map.of()).get(0).rows();
    }

    private static ScoreSheet.Row row(String sections, String deeds) {
        return rows(sections, deeds).stream()
                .filter(row -> row.unitCode().equals("linhe"))
                .findFirst()
                .orElseThrow();
    }

    private static ScoreSheet.Row row(String wholeScheme, String deeds, String unit) {
        return CaseTable.score(table(wholeScheme, deeds, Map.of()), CaseTableTest::named).get(0).groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.unitCode().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static String only(List<ScoreSheet.ScoreItem> lines) {
        assertThat(lines).hasSize(1);
        return lines.get(0).reason();
    }

    private static Optional<String> named(String id) {
        return ShippedSchemes.FILES.contains(id + ".json")
                ? Optional.of(ShippedSchemes.text(id + ".json"))
                : Optional.empty();
    }

    private static List<InvalidInput.Problem> faults(String table) {
        var refused = catchThrowableOfType(InvalidInput.class, () -> CaseTable.score(table, CaseTableTest::named));
        assertThat(refused).as("refused").isNotNull();
        return refused.problems();
    }
}
