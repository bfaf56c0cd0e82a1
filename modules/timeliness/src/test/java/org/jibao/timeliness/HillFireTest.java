package org.jibao.timeliness;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jibao.timeliness.FigureKind.AREA;
import static org.jibao.timeliness.FigureKind.DEATHS;
import static org.jibao.timeliness.Office.CITY;
import static org.jibao.timeliness.Office.DISTRICT;
import static org.jibao.timeliness.Office.TOWN;
import static org.jibao.timeliness.Office.about;
import static org.jibao.timeliness.Office.exactly;
import static org.jibao.timeliness.Office.incident;
import static org.jibao.timeliness.Office.table;
import static org.jibao.timeliness.Office.verdict;

/**
 * The two fires of the district's 2017 speech, as far as it tells them, under the three regimes of the speeches.
 *
 * <p>The hill fire. Told: the alarm came "about 16:00"; the district's leaders were first told widely at 20:34; the city
 * was first told at 23:48, when the fire had been graded up; in between the city's leaders knew while the district's main
 * leader did not.
 *
 * <p>Left open by the speech, and assumed here:
 *
 * <ul>
 *   <li>the day: "last week", in a year that was near its end, after a fire of 28 November; taken as Monday 4 December;
 *   <li>when the fire began: not before the alarm is all we know, so it is counted from the alarm, in the sender's favour;
 *   <li>how far off "about" is: a quarter of an hour;
 *   <li>who told the district at 20:34, and which desk: taken as the town's report to the district's duty office;
 *   <li>every channel;
 *   <li>the grade: ordinary at first (half a hectare), larger (three hectares) when it was graded up, taken as 23:30;
 *   <li>that somebody saw early on that it might grow worse (the sixth must, of which fires are the speech's example);
 *   <li>when the city's leaders (about 21:00) and the district's main leader (about 22:00) knew.
 * </ul>
 */
class HillFireTest {

    private static final String NEXT_NOON = "12-05 12:00";

    private static Office.Told hillFire() {
        return incident("forest-fire")
                .occurred(about("12-04 16:00", 15))
                .figures("12-04 16:00", AREA, "0.5", DEATHS, 0)
                .figures("12-04 23:30", AREA, 3, DEATHS, 0)
                .stated(Must.MAY_ESCALATE, "山火有蔓延可能。")
                .owedBy(TOWN, DISTRICT)
                .filed(TOWN, DISTRICT, Desk.PARTY_OFFICE, Channel.UNRECORDED, "12-04 20:34")
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.UNRECORDED, "12-04 23:48")
                .seen(Level.CITY, Desk.LEADERS, about("12-04 21:00", 15), "市领导已获悉")
                .filed(TOWN, DISTRICT, Desk.HEAD, Channel.UNRECORDED, null, about("12-04 22:00", 15))
                .headTold(about("12-04 22:00", 15));
    }

    @Test
    void under_the_city_rules_of_2014_the_district_was_late_by_almost_six_hours_and_the_city_was_told_last() {
        assertThat(table(hillFire().under("city-2014", NEXT_NOON)))
                .containsExactly(
                        "city-phone 临河区 迟报 5小时48分",
                        "city-written 临河区 迟报 5小时48分",
                        "inversion-head 临河区 信息倒挂 1小时",
                        "inversion-office 临河区 信息倒挂 2小时48分");
    }

    @Test
    void
            under_the_district_rules_of_2017_the_town_was_late_by_over_three_hours_and_silent_when_the_fire_was_graded_up() {
        assertThat(table(hillFire().under("district-2017", NEXT_NOON)))
                .containsExactly(
                        "ordinary-written 青石镇 迟报 3小时34分",
                        "backflow-office 青石镇 按时 0分",
                        "inversion-head 青石镇 信息倒挂 1小时",
                        "larger 青石镇 逾期未报 12小时");
    }

    @Test
    void under_the_provisional_rules_the_same_facts_make_the_call_later_still() {
        assertThat(table(hillFire().under("city-provisional", NEXT_NOON)))
                .containsExactly(
                        "city-phone 临河区 迟报 6小时48分", "city-written 临河区 迟报 5小时48分", "inversion-office 临河区 信息倒挂 2小时48分");
    }

    @Test
    void each_verdict_gives_its_reasons() {
        var late = verdict(hillFire().under("district-2017", NEXT_NOON), "ordinary-written");
        assertThat(late.explanation())
                .containsExactly(
                        "依据：区紧急信息报送工作会议讲话（2017年）重申的时限要求：一般级别。青石镇应当向县（市、区）党委办公室书面报告，时限为事发时间起1小时内（含最后一刻）。",
                        "制度文件注明：没有单独的电话时限",
                        "适用：事件等级为一般。受害面积0.5公顷、死亡0人，均未达到较大标准，为一般。尚未报告：重伤；补报后重新计算。",
                        "起算：事发时间为2017年12月4日16:00许（前后15分）。",
                        "到期：2017年12月4日16:00 + 1小时 = 17:00。",
                        "实际：青石镇于2017年12月4日20:34途径未记载报告，临河区收到。",
                        "计算：20:34 − 17:00 = 3小时34分。",
                        "结论：迟报，超过时限3小时34分。",
                        "待核：途径未记载，按有利于报送方的方式认定为符合“书面”。",
                        "所涉时间为约数，在可能范围内结论相同。");
        assertThat(late.citation()).contains("2017年").contains("一般级别");
        assertThat(late.dueAt()).isEqualTo(Office.at("12-04 17:00"));
    }

    @Test
    void a_follow_up_after_the_grading_up_meets_the_clock_that_it_started() {
        var told = hillFire().filed(TOWN, DISTRICT, Desk.PARTY_OFFICE, Channel.PHONE, "12-05 00:00");
        assertThat(table(told.under("district-2017", NEXT_NOON))).contains("larger 青石镇 按时 0分");
    }

    @Test
    void seen_at_half_past_four_the_clocks_are_still_running() {
        assertThat(table(hillFire().under("city-provisional", "12-04 16:30")))
                .containsExactly("city-phone 临河区 时限未到 0分", "city-written 临河区 时限未到 0分");
    }

    /**
     * The fire in a workshop shed on the evening of 28 November: local media had spread it, leaders of the district asked,
     * and when the fire was out neither the district's party nor its government office had heard from anyone. The hours
     * are not told and are assumed: fire about 20:00, media about 20:30, the leaders' question about 21:00, out at 23:00.
     * Nobody was reported dead.
     */
    @Nested
    class TheShedFire {

        private Office.Told shedFire() {
            return incident("fire")
                    .occurred(about("11-28 20:00", 15))
                    .figures("11-28 20:00", DEATHS, 0)
                    .owedBy(TOWN, DISTRICT)
                    .asked(about("11-28 21:00", 10))
                    .seen(Level.TOWNSHIP, Desk.PUBLIC, about("11-28 20:30", 10), "地方自媒体平台")
                    .seen(Level.COUNTY, Desk.LEADERS, about("11-28 21:00", 10), "区领导过问");
        }

        @Test
        void when_the_fire_was_out_the_public_knew_and_the_office_did_not() {
            assertThat(table(shedFire().under("district-2017", "11-28 23:00")))
                    .containsExactly("backflow-office 青石镇 信息倒挂 2小时30分", "ordinary-written 青石镇 逾期未报 2小时");
        }

        @Test
        void the_provisional_rules_call_it_missed_after_a_day() {
            var told = shedFire();
            assertThat(verdict(told.under("city-provisional", "11-29 21:00"), "city-phone")
                            .kind())
                    .isEqualTo(Verdict.Kind.OVERDUE);
            // The question of 21:00 is what made it reportable to the city, so the day is counted from there.
            assertThat(verdict(told.under("city-provisional", "11-29 21:00:01"), "city-phone")
                            .kind())
                    .isEqualTo(Verdict.Kind.MISSED);
        }

        @Test
        void the_rules_of_2014_ask_for_the_office_to_be_told_before_the_public() {
            assertThat(verdict(shedFire().under("city-2014", "11-28 23:00"), "before-publication"))
                    .satisfies(verdict -> {
                        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.AFTER_PUBLICATION);
                        assertThat(verdict.sender()).isEqualTo(DISTRICT);
                        assertThat(verdict.base()).isEqualTo(about("11-28 20:30", 10));
                        assertThat(verdict.dueAt())
                                .isEqualTo(exactly("11-28 20:29:59").at());
                    });
        }
    }
}
