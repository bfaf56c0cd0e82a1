package org.jibao.timeliness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jibao.timeliness.Office.DISTRICT;
import static org.jibao.timeliness.Office.SHANGHAI;
import static org.jibao.timeliness.Office.TOWN;
import static org.jibao.timeliness.Office.incident;

/** Rows that apply only in working hours or off hours, by the calendar and by the hours that the policy states. */
class HoursTest {

    private static final Policy POLICY = policy("OCCURRED", "08:30", "12:00", "14:00", "17:30");

    private static Policy policy(String by, String... clocks) {
        var json =
                """
                {
                  "id": "hours", "title": "某办法", "inForceFrom": "2014-01-01", "zone": "Asia/Shanghai",
                  "workingHours": { "citation": "某办法第二条", "spans": [
                    { "from": "%2$s", "to": "%3$s" }, { "from": "%4$s", "to": "%5$s" } ] },
                  "limits": [
                    { "id": "office", "citation": "某办法第三条", "from": ["TOWNSHIP"], "to": "COUNTY", "desks": ["PARTY_OFFICE"],
                      "base": "OCCURRED", "within": "PT30M", "startsWhenReached": true, "grades": ["MAJOR", "LARGER"],
                      "during": { "hours": "WORKING", "by": "%1$s" } },
                    { "id": "duty-room", "citation": "某办法第四条", "from": ["TOWNSHIP"], "to": "COUNTY", "desks": ["GOVERNMENT_OFFICE"],
                      "base": "OCCURRED", "within": "PT1H", "startsWhenReached": true, "grades": ["MAJOR", "LARGER"],
                      "during": { "hours": "OFF", "by": "%1$s" } }
                  ]
                }"""
                        .formatted(by, clocks[0], clocks[1], clocks[2], clocks[3]);
        try {
            return PolicyFiles.parse("hours.json", json);
        } catch (PolicyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time.replace(' ', 'T')).atZone(SHANGHAI).toInstant();
    }

    private static List<Verdict> judge(Policy policy, Office.Told told) {
        return Timeliness.judge()
                .judge(told.owedBy(TOWN).facts(), policy, at("2035-01-01 00:00:00"))
                .verdicts();
    }

    private static List<Verdict> judge(Policy policy, @Nullable EventTime occurred) {
        var told = incident("fire").graded(Grade.MAJOR);
        return judge(policy, occurred == null ? told : told.occurred(occurred));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        // a Monday: one second before, on and after each edge
        "2017-06-05 08:29:59, duty-room, 工作日",
        "2017-06-05 08:30:00, office,    工作日",
        "2017-06-05 08:30:01, office,    工作日",
        "2017-06-05 11:59:59, office,    工作日",
        "2017-06-05 12:00:00, duty-room, 工作日",
        "2017-06-05 12:00:01, duty-room, 工作日",
        "2017-06-05 13:59:59, duty-room, 工作日",
        "2017-06-05 14:00:00, office,    工作日",
        "2017-06-05 17:29:59, office,    工作日",
        "2017-06-05 17:30:00, duty-room, 工作日",
        "2017-06-05 17:30:01, duty-room, 工作日",
        // a weekend, and a Saturday that was worked
        "2017-06-03 10:00:00, duty-room, 周末",
        "2017-05-27 08:29:59, duty-room, 调休上班",
        "2017-05-27 08:30:00, office,    调休上班",
        "2017-05-27 17:30:00, duty-room, 调休上班",
        // the last second of a worked Saturday, and the festival after it
        "2017-05-28 00:00:00, duty-room, 端午节放假",
        "2017-05-30 10:00:00, duty-room, 端午节放假",
        "2017-05-31 10:00:00, office,    工作日",
        // across the year
        "2025-12-31 17:29:59, office,    工作日",
        "2026-01-01 09:00:00, duty-room, 元旦放假",
        "2026-01-04 09:00:00, office,    调休上班",
    })
    void the_row_of_the_hours_applies_and_says_why(String occurred, String rule, String day) {
        assertThat(judge(POLICY, EventTime.exactly(at(occurred))))
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.ruleId()).isEqualTo(rule);
                    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.OVERDUE);
                    assertThat(verdict.explanation()).anySatisfy(line -> {
                        assertThat(line).startsWith("时段：").contains("按事发时间判断", "当日为" + day, "部分节假日安排的通知");
                        assertThat(line.contains("工作时间为08:30至12:00、14:00至17:30（某办法第二条）"))
                                .isEqualTo(day.equals("工作日") || day.equals("调休上班"));
                    });
                });
    }

    @ParameterizedTest(name = "night shift from 22:00 to 06:00: {0} is {1}")
    @CsvSource({
        "2017-06-05 21:59:59, duty-room",
        "2017-06-05 22:00:00, office",
        "2017-06-06 00:00:00, office",
        "2017-06-06 05:59:59, office",
        "2017-06-06 06:00:00, duty-room",
        // Friday's shift lasts into Saturday; Sunday's does not take place, so Monday morning is off
        "2017-06-10 05:59:59, office",
        "2017-06-10 22:00:00, duty-room",
        "2017-06-12 05:59:59, duty-room",
        "2017-06-12 22:00:00, office",
        // the evening before a festival, and its last night
        "2017-05-28 05:00:00, office",
        "2017-05-31 05:00:00, duty-room",
    })
    void a_span_across_midnight_belongs_to_the_day_on_which_it_begins(String occurred, String rule) {
        var nights = policy("OCCURRED", "22:00", "06:00", "12:00", "12:01");
        assertThat(judge(nights, EventTime.exactly(at(occurred))))
                .extracting(Verdict::ruleId)
                .containsExactly(rule);
    }

    @Test
    void a_span_may_end_with_the_day() {
        var evenings = policy("OCCURRED", "18:00", "00:00", "12:00", "12:01");
        assertThat(judge(evenings, EventTime.exactly(at("2017-06-05 23:59:59"))))
                .extracting(Verdict::ruleId)
                .containsExactly("office");
        assertThat(judge(evenings, EventTime.exactly(at("2017-06-06 00:00:00"))))
                .extracting(Verdict::ruleId)
                .containsExactly("duty-room");
    }

    @Test
    void without_the_calendar_of_the_year_nothing_is_guessed() throws PolicyException {
        assertThat(judge(POLICY, EventTime.exactly(at("2016-06-06 10:00:00"))))
                .hasSize(2)
                .allSatisfy(verdict -> {
                    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.UNDECIDED);
                    assertThat(verdict.explanation())
                            .anySatisfy(line ->
                                    assertThat(line).contains("没有2016年的放假安排").contains("请管理员"))
                            .anySatisfy(line -> assertThat(line).contains("如果适用，应当在2016年6月6日1"));
                });
        var added = WorkCalendar.shipped()
                .with(
                        "2016.json",
                        """
                        { "year": 2016, "citation": "某通知",
                          "off": [ { "name": "端午节", "from": "2016-06-09", "to": "2016-06-11" } ], "work": ["2016-06-12"] }""");
        var judge = Timeliness.judge(GradingRules.shipped(), Musts.shipped(), added);
        var facts = incident("fire")
                .graded(Grade.MAJOR)
                .occurred(EventTime.exactly(at("2016-06-12 10:00:00")))
                .owedBy(TOWN)
                .facts();
        assertThat(judge.judge(facts, POLICY, at("2016-06-13 00:00:00")).verdicts())
                .extracting(Verdict::ruleId)
                .containsExactly("office");
    }

    @Test
    void a_night_of_new_year_needs_the_calendar_of_both_years() {
        var nights = policy("OCCURRED", "22:00", "06:00", "12:00", "12:01");
        assertThat(judge(nights, EventTime.exactly(at("2017-01-01 01:00:00"))))
                .allSatisfy(verdict -> assertThat(verdict.explanation())
                        .anySatisfy(line -> assertThat(line).contains("没有2016年的放假安排")));
        assertThat(judge(nights, EventTime.exactly(at("2026-01-01 01:00:00"))))
                .extracting(Verdict::ruleId)
                .containsExactly("office");
    }

    @ParameterizedTest(name = "about {0}, give or take {1}: {2}")
    @CsvSource({
        "2017-06-05 10:00:00, PT1H30M, office",
        "2017-06-05 10:00:00, PT1H31M, ''",
        "2017-06-05 10:00:00, PT1H59M59S, ''",
        "2017-06-05 10:30:00, PT1H29M59S, office",
        "2017-06-05 10:30:00, PT1H30M, ''",
        "2017-06-05 20:00:00, PT2H30M, duty-room",
        "2017-06-05 20:00:00, PT2H30M1S, ''",
        "2017-06-04 12:00:00, PT20H, duty-room",
        "2017-06-04 12:00:00, PT20H30M, ''",
        "2017-10-04 12:00:00, PT80H, duty-room",
        // both ends lie in working hours, and the break does not
        "2017-06-05 13:00:00, PT2H, ''",
    })
    void an_approximate_time_decides_only_when_its_whole_span_lies_in_the_same_hours(
            String occurred, Duration margin, String rule) {
        var verdicts = judge(POLICY, EventTime.about(at(occurred), margin));
        if (rule.isEmpty()) {
            assertThat(verdicts).hasSize(2).allSatisfy(verdict -> {
                assertThat(verdict.kind()).isEqualTo(Verdict.Kind.UNDECIDED);
                assertThat(verdict.explanation())
                        .anySatisfy(line -> assertThat(line).contains("可能在工作时间之内，也可能在工作时间之外"));
            });
        } else {
            assertThat(verdicts).extracting(Verdict::ruleId).containsExactly(rule);
        }
    }

    @Test
    void a_span_that_reaches_into_a_year_without_a_calendar_is_not_known() {
        assertThat(judge(POLICY, EventTime.about(at("2017-12-30 12:00:00"), Duration.ofDays(3))))
                .allSatisfy(verdict -> assertThat(verdict.kind()).isEqualTo(Verdict.Kind.UNDECIDED));
    }

    @Test
    void the_instant_that_decides_is_the_one_the_row_names() {
        var told = incident("fire")
                .graded(Grade.MAJOR)
                .occurred(EventTime.exactly(at("2017-06-05 07:00:00")))
                .headTold(EventTime.exactly(at("2017-06-05 09:00:00")))
                .asked(EventTime.exactly(at("2017-06-05 18:00:00")))
                .filed(DISTRICT, TOWN, Desk.PARTY_OFFICE, Channel.PHONE, "06-05 10:00");
        assertThat(rule("OCCURRED", told)).isEqualTo("duty-room");
        assertThat(rule("HEAD_TOLD", told)).isEqualTo("office");
        assertThat(rule("ASKED", told)).isEqualTo("duty-room");
        assertThat(rule("RECEIVED", told)).isEqualTo("office");
        assertThat(rule("REPORTABLE", told)).isEqualTo("duty-room");
    }

    private static String rule(String by, Office.Told told) {
        return judge(policy(by, "08:30", "12:00", "14:00", "17:30"), told)
                .get(0)
                .ruleId();
    }

    @Test
    void a_grade_that_rises_is_told_to_the_desk_of_the_hour_in_which_it_rose() {
        var told = incident("work-safety")
                .occurred("06-05 16:00")
                .figures("06-05 16:00", FigureKind.DEATHS, 3)
                .figures("06-05 18:00", FigureKind.DEATHS, 10);
        var verdicts = judge(policy("REPORTABLE", "08:30", "12:00", "14:00", "17:30"), told);
        assertThat(verdicts).extracting(Verdict::key).containsExactly("office/town/LARGER", "duty-room/town/MAJOR");
        assertThat(verdicts)
                .extracting(Verdict::dueAt)
                .containsExactly(at("2017-06-05 16:30:00"), at("2017-06-05 19:00:00"));
    }

    @Test
    void where_the_deciding_instant_is_unknown_the_verdict_says_so_and_where_it_has_not_come_nothing_is_owed() {
        var told = incident("fire").graded(Grade.MAJOR).occurred(EventTime.exactly(at("2017-06-05 07:00:00")));
        assertThat(judge(policy("KNOWN", "08:30", "12:00", "14:00", "17:30"), told))
                .hasSize(2)
                .allSatisfy(verdict -> assertThat(verdict.explanation())
                        .anySatisfy(
                                line -> assertThat(line).contains("未记载报送单位获悉时间").contains("请补记")));
        assertThat(judge(policy("ASKED", "08:30", "12:00", "14:00", "17:30"), told))
                .isEmpty();
        assertThat(judge(POLICY, (EventTime) null))
                .allSatisfy(verdict -> assertThat(verdict.kind()).isEqualTo(Verdict.Kind.UNDECIDED));
    }
}
