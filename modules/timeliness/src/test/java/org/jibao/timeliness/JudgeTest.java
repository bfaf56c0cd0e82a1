package org.jibao.timeliness;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jibao.timeliness.FigureKind.DEATHS;
import static org.jibao.timeliness.Office.CENTRE;
import static org.jibao.timeliness.Office.CITY;
import static org.jibao.timeliness.Office.DISTRICT;
import static org.jibao.timeliness.Office.PROVINCE;
import static org.jibao.timeliness.Office.TOWN;
import static org.jibao.timeliness.Office.about;
import static org.jibao.timeliness.Office.at;
import static org.jibao.timeliness.Office.exactly;
import static org.jibao.timeliness.Office.incident;
import static org.jibao.timeliness.Office.policy;
import static org.jibao.timeliness.Office.table;
import static org.jibao.timeliness.Office.verdict;

/** How an obligation is judged, apart from any one policy's numbers. */
class JudgeTest {

    private static final String EVENING = "06-01 20:00";

    /** Larger, so that under the provisional rules the district owes a call by 09:00 and paper by 10:00. */
    private static Office.Told accident() {
        return incident("work-safety")
                .occurred("06-01 08:00")
                .graded(Grade.LARGER)
                .owedBy(DISTRICT);
    }

    private static Office.Told filed(Office.Told told, Channel channel, String time) {
        return told.filed(DISTRICT, CITY, Desk.PARTY_OFFICE, channel, time);
    }

    private static Verdict call(Office.Told told) {
        return verdict(told.under("city-provisional", EVENING), "city-phone");
    }

    private static Verdict paper(Office.Told told) {
        return verdict(told.under("city-provisional", EVENING), "city-written");
    }

    @Nested
    class Channels {

        @ParameterizedTest(name = "{0} at 08:30 makes the call {1} and the paper {2}")
        @CsvSource({
            "PHONE,      ON_TIME,       OVERDUE",
            "WRITTEN,    WRONG_CHANNEL, ON_TIME",
            "FAX,        WRONG_CHANNEL, ON_TIME",
            "NETWORK,    WRONG_CHANNEL, ON_TIME",
            "SMS,        WRONG_CHANNEL, WRONG_CHANNEL",
            "UNRECORDED, ON_TIME,       ON_TIME",
        })
        void each_row_asks_for_its_own_channel(Channel channel, Verdict.Kind call, Verdict.Kind paper) {
            var told = filed(accident(), channel, "06-01 08:30");
            assertThat(call(told).kind()).isEqualTo(call);
            assertThat(paper(told).kind()).isEqualTo(paper);
        }

        @Test
        void an_unrecorded_channel_is_read_in_the_senders_favour_and_said_to_be() {
            assertThat(call(filed(accident(), Channel.UNRECORDED, "06-01 08:30"))
                            .explanation())
                    .contains("待核：途径未记载，按有利于报送方的方式认定为符合“电话”。");
        }

        @Test
        void a_fax_in_time_is_no_call_even_when_the_call_follows_late() {
            var told = filed(filed(accident(), Channel.FAX, "06-01 08:30"), Channel.PHONE, "06-01 12:00");
            assertThat(call(told).kind()).isEqualTo(Verdict.Kind.WRONG_CHANNEL);
        }

        @Test
        void a_message_by_the_wrong_channel_leaves_the_call_owed_while_there_is_time() {
            var told = filed(accident(), Channel.SMS, "06-01 08:30");
            var verdict = verdict(told.under("city-provisional", "06-01 09:00"), "city-phone");
            assertThat(verdict.kind()).isEqualTo(Verdict.Kind.PENDING);
            assertThat(verdict.explanation()).anyMatch(line -> line.contains("短信") && line.contains("不符合"));
        }

        @Test
        void who_reported_late_by_another_channel_did_not_leave_the_event_out() {
            var told = filed(accident(), Channel.SMS, "06-01 12:00");
            assertThat(verdict(told.under("city-provisional", "06-03 08:00"), "city-phone")
                            .kind())
                    .isEqualTo(Verdict.Kind.OVERDUE);
        }
    }

    @Nested
    class Receivers {

        @ParameterizedTest
        @CsvSource({
            "CITY, GOVERNMENT_OFFICE, OVERDUE",
            "CITY, LEADING_GROUP, ON_TIME",
            "PROVINCE, PARTY_OFFICE, OVERDUE"
        })
        void only_the_desk_of_the_row_at_its_level_can_be_told(Level level, Desk desk, Verdict.Kind kind) {
            var receiver = level == Level.CITY ? CITY : PROVINCE;
            assertThat(call(accident().filed(DISTRICT, receiver, desk, Channel.PHONE, "06-01 08:30"))
                            .kind())
                    .isEqualTo(kind);
        }

        @Test
        void another_units_report_does_not_discharge_the_sender_unless_the_row_says_so() {
            var told = accident()
                    .owedBy(CITY)
                    .filed(TOWN, CITY, Desk.PARTY_OFFICE, Channel.PHONE, "06-01 08:30")
                    .filed(PROVINCE, CENTRE, Desk.PARTY_OFFICE, Channel.FAX, "06-01 13:00");
            assertThat(call(told).kind()).isEqualTo(Verdict.Kind.OVERDUE);
            assertThat(verdict(told.under("city-provisional", EVENING), "centre")
                            .kind())
                    .isEqualTo(Verdict.Kind.ON_TIME);
        }
    }

    @Nested
    class Times {

        @Test
        void the_earliest_report_that_fits_counts() {
            var told = filed(
                    filed(filed(accident(), Channel.PHONE, "06-01 11:00"), Channel.PHONE, "06-01 09:20"),
                    Channel.PHONE,
                    "06-01 10:00");
            assertThat(call(told).overdue()).isEqualTo(Duration.ofMinutes(20));
        }

        @Test
        void receipt_counts_before_sending_and_sending_when_only_that_is_known() {
            var late = accident()
                    .filed(
                            DISTRICT,
                            CITY,
                            Desk.PARTY_OFFICE,
                            Channel.PHONE,
                            exactly("06-01 08:59"),
                            exactly("06-01 09:01"));
            assertThat(call(late).kind()).isEqualTo(Verdict.Kind.LATE);
            var sent = accident().filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.PHONE, exactly("06-01 08:59"), null);
            assertThat(call(sent).kind()).isEqualTo(Verdict.Kind.ON_TIME);
            assertThat(call(sent).explanation()).anyMatch(line -> line.contains("何时收到未记载，按发出时间计算"));
        }

        @ParameterizedTest(name = "called about 08:50, {0} minutes either way: firm is {1}")
        @CsvSource({"10, true", "11, false"})
        void an_approximate_time_gives_a_firm_verdict_only_when_its_whole_span_does(int margin, boolean firm) {
            var told = accident()
                    .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.PHONE, null, about("06-01 08:50", margin));
            assertThat(call(told).kind()).isEqualTo(Verdict.Kind.ON_TIME);
            assertThat(call(told).firm()).isEqualTo(firm);
        }

        @ParameterizedTest(
                name = "event about 08:00, {0} minutes either way, called at 09:10: firm is {1}, 10 minutes late")
        @CsvSource({"9, true", "10, false", "30, false"})
        void the_span_of_the_event_counts_too_and_the_lateness_is_of_the_stated_times(int margin, boolean firm) {
            var verdict = call(filed(accident().occurred(about("06-01 08:00", margin)), Channel.PHONE, "06-01 09:10"));
            assertThat(verdict.kind()).isEqualTo(Verdict.Kind.LATE);
            assertThat(verdict.overdue()).isEqualTo(Duration.ofMinutes(10));
            assertThat(verdict.firm()).isEqualTo(firm);
        }

        @Test
        void a_report_without_any_time_leaves_the_verdict_open() {
            var told = accident().filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.PHONE, null, null);
            assertThat(call(told).kind()).isEqualTo(Verdict.Kind.UNDECIDED);
            assertThat(call(told).explanation()).anyMatch(line -> line.contains("发出和收到时间均未记载"));
        }

        @Test
        void a_report_without_a_time_makes_a_late_one_doubtful_and_one_in_time_not() {
            var untimed = accident().filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.PHONE, null, null);
            assertThat(call(filed(untimed, Channel.PHONE, "06-01 09:30"))).satisfies(verdict -> {
                assertThat(verdict.kind()).isEqualTo(Verdict.Kind.LATE);
                assertThat(verdict.firm()).isFalse();
            });
            assertThat(call(filed(untimed, Channel.PHONE, "06-01 08:30")).firm())
                    .isTrue();
        }

        @Test
        void an_unknown_time_of_the_event_leaves_the_verdict_open_and_says_what_is_missing() {
            var told = incident("work-safety").graded(Grade.LARGER).owedBy(DISTRICT);
            assertThat(call(filed(told, Channel.PHONE, "06-01 08:30"))).satisfies(verdict -> {
                assertThat(verdict.kind()).isEqualTo(Verdict.Kind.UNDECIDED);
                assertThat(verdict.dueAt()).isNull();
                assertThat(verdict.explanation()).contains("无法认定：未记载事发时间，时限不能起算；请补记。");
            });
        }

        @Test
        void a_report_from_before_the_event_is_in_time_and_doubted() {
            var verdict = call(filed(accident(), Channel.PHONE, "06-01 07:55"));
            assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ON_TIME);
            assertThat(verdict.firm()).isFalse();
            assertThat(verdict.explanation()).anyMatch(line -> line.contains("报告时间早于起算时间（2017年6月1日07:55 < 08:00）"));
        }

        @Test
        void what_came_after_the_instant_of_judging_is_not_seen() {
            var told = filed(accident(), Channel.PHONE, "06-01 09:30");
            assertThat(verdict(told.under("city-provisional", "06-01 09:15"), "city-phone"))
                    .satisfies(verdict -> {
                        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.OVERDUE);
                        assertThat(verdict.overdue()).isEqualTo(Duration.ofMinutes(15));
                        assertThat(verdict.actual()).isNull();
                    });
        }

        @Test
        void times_are_printed_in_the_zone_of_the_policy() throws PolicyException {
            var urumqi = PolicyFiles.parse(
                    "urumqi.json", policy("city-provisional").text().replace("Asia/Shanghai", "Asia/Urumqi"));
            var facts = filed(accident(), Channel.PHONE, "06-01 09:30").facts();
            assertThat(verdict(Timeliness.judge().judge(facts, urumqi, at(EVENING)), "city-phone")
                            .explanation())
                    .contains("计算：07:30 − 07:00 = 30分。");
        }

        @Test
        void a_date_is_printed_when_the_limit_was_passed_on_another_day() {
            var told = filed(accident(), Channel.PHONE, "06-02 00:10");
            assertThat(verdict(told.under("city-provisional", "06-02 08:00"), "city-phone")
                            .explanation())
                    .contains("计算：2017年6月2日00:10 − 09:00 = 15小时10分。");
        }
    }

    @Nested
    class Grades {

        private static Office.Told growing() {
            return incident("work-safety")
                    .occurred("06-01 07:12")
                    .figures("06-01 07:12", DEATHS, 1)
                    .figures("06-01 10:30", DEATHS, 3)
                    .owedBy(TOWN)
                    .filed(TOWN, DISTRICT, Desk.PARTY_OFFICE, Channel.FAX, "06-01 07:30");
        }

        @ParameterizedTest(name = "told again at {0}: {1}")
        @CsvSource({"06-01 10:59:59, ON_TIME", "06-01 11:00, ON_TIME", "06-01 11:00:01, LATE", "06-01 15:42, LATE"})
        void a_graver_grade_starts_a_clock_of_its_own(String time, Verdict.Kind kind) {
            var told = growing().filed(TOWN, DISTRICT, Desk.PARTY_OFFICE, Channel.PHONE, time);
            var judgement = told.under("district-2017", EVENING);
            assertThat(verdict(judgement, "larger").kind()).isEqualTo(kind);
            assertThat(verdict(judgement, "larger").base()).isEqualTo(exactly("06-01 10:30"));
            assertThat(verdict(judgement, "ordinary-written").kind()).isEqualTo(Verdict.Kind.ON_TIME);
        }

        @Test
        void a_report_from_before_the_grading_up_does_not_stop_the_new_clock() {
            assertThat(table(growing().under("district-2017", "06-01 12:00")))
                    .containsExactly("ordinary-written 青石镇 按时 0分", "larger 青石镇 逾期未报 1小时");
        }

        @Test
        void one_row_for_two_grades_starts_once_for_each() {
            var told = incident("work-safety")
                    .occurred("06-01 08:00")
                    .figures("06-01 08:00", DEATHS, 12)
                    .figures("06-01 12:00", DEATHS, 31)
                    .owedBy(TOWN)
                    .filed(TOWN, DISTRICT, Desk.PARTY_OFFICE, Channel.PHONE, "06-01 08:05");
            assertThat(Office.kinds(told.under("district-2017", EVENING)))
                    .containsEntry("major-phone/town/MAJOR", Verdict.Kind.ON_TIME)
                    .containsEntry("major-phone/town/EXTREMELY_MAJOR", Verdict.Kind.OVERDUE);
        }

        @Test
        void a_correction_downwards_starts_no_clock_and_keeps_the_one_that_ran() {
            var told = incident("work-safety")
                    .occurred("06-01 08:00")
                    .figures("06-01 08:00", DEATHS, 3)
                    .figures("06-01 12:00", DEATHS, 2)
                    .owedBy(TOWN);
            var judgement = told.under("district-2017", EVENING);
            assertThat(judgement.verdicts()).extracting(Verdict::ruleId).containsExactly("larger");
            assertThat(judgement.grade().grade()).isEqualTo(Grade.ORDINARY);
            assertThat(judgement.gradeHistory()).hasSize(2);
        }

        @Test
        void figures_put_on_record_late_do_not_move_the_first_clock() {
            var told = incident("work-safety")
                    .occurred("06-01 08:00")
                    .figures("06-01 12:00", DEATHS, 3)
                    .owedBy(TOWN);
            assertThat(verdict(told.under("district-2017", EVENING), "larger").dueAt())
                    .isEqualTo(at("06-01 08:30"));
        }

        @Test
        void of_two_entries_about_the_same_moment_the_later_corrects_the_earlier() {
            var facts =
                    incident("work-safety").occurred("06-01 08:00").owedBy(TOWN).facts();
            var first = new FiguresAt(at("06-01 08:00"), at("06-01 08:10"), "镇", Office.figures(DEATHS, 3));
            var corrected = new FiguresAt(at("06-01 08:00"), at("06-01 09:00"), "镇", Office.figures(DEATHS, 2));
            for (var order : List.of(List.of(first, corrected), List.of(corrected, first))) {
                var judgement =
                        Timeliness.judge().judge(withFigures(facts, order), policy("district-2017"), at(EVENING));
                assertThat(judgement.verdicts()).extracting(Verdict::ruleId).containsExactly("ordinary-written");
            }
        }

        @Test
        void without_a_grade_rows_that_need_one_stay_open_and_say_what_they_would_ask() {
            var told = incident("work-safety").occurred("06-01 08:00").owedBy(TOWN);
            var judgement = told.under("district-2017", EVENING);
            assertThat(judgement.verdicts()).hasSize(4).allSatisfy(verdict -> {
                assertThat(verdict.kind()).isEqualTo(Verdict.Kind.UNDECIDED);
                assertThat(verdict.dueAt()).isNull();
            });
            assertThat(verdict(judgement, "larger").explanation())
                    .anyMatch(line -> line.contains("该条只适用于较大") && line.contains("缺少死亡数据"))
                    .contains("如果适用，应当在2017年6月1日08:30前报告。");
        }

        @Test
        void without_a_grade_rows_that_hold_for_every_grade_are_judged() {
            var told = incident("criminal")
                    .occurred("06-01 08:00")
                    .stated(Must.GRAVE_NATURE, "性质恶劣。")
                    .owedBy(DISTRICT);
            assertThat(call(told).kind()).isEqualTo(Verdict.Kind.OVERDUE);
        }

        @Test
        void whether_the_standard_is_reached_stays_open_when_only_the_grade_could_tell() {
            var told = incident("criminal").occurred("06-01 08:00").owedBy(DISTRICT);
            assertThat(call(told).kind()).isEqualTo(Verdict.Kind.UNDECIDED);
            assertThat(call(told).explanation()).anyMatch(line -> line.contains("是否达到报送标准取决于等级"));
        }

        @Test
        void a_persons_grade_replaces_the_computed_one_from_the_start() {
            var told = incident("work-safety")
                    .occurred("06-01 08:00")
                    .figures("06-01 08:00", DEATHS, 0)
                    .graded(Grade.MAJOR)
                    .owedBy(TOWN);
            var judgement = told.under("district-2017", EVENING);
            assertThat(judgement.grade().overridden()).isTrue();
            assertThat(judgement.verdicts())
                    .extracting(Verdict::ruleId)
                    .containsExactly("major-phone", "major-written");
            assertThat(judgement.gradeHistory().get(0).decision().grade()).isEqualTo(Grade.ORDINARY);
        }
    }

    @Nested
    class Questions {

        private static final String ROW =
                """
                {"id":"q","title":"问","inForceFrom":"2017-01-01","zone":"Asia/Shanghai","limits":[
                 {"id":"answer","citation":"某规定第一条","from":["COUNTY"],"to":"CITY","desks":["PARTY_OFFICE"],
                  "base":"%s","within":"PT30M"}]}
                """;

        @Test
        void a_question_is_answered_only_by_what_comes_after_it() throws PolicyException {
            var policy = PolicyFiles.parse("q.json", ROW.formatted("ASKED"));
            var told = filed(accident().asked(exactly("06-01 10:00")), Channel.PHONE, "06-01 08:30");
            assertThat(one(told, policy)).isEqualTo(Verdict.Kind.OVERDUE);
            assertThat(one(filed(told, Channel.PHONE, "06-01 10:30"), policy)).isEqualTo(Verdict.Kind.ON_TIME);
        }

        @Test
        void nobody_asked_so_nothing_is_owed() throws PolicyException {
            var policy = PolicyFiles.parse("q.json", ROW.formatted("ASKED"));
            assertThat(Timeliness.judge()
                            .judge(accident().facts(), policy, at(EVENING))
                            .verdicts())
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"KNOWN, 06-01 08:50", "HEAD_TOLD, 06-01 08:55", "OCCURRED, 06-01 08:30", "REPORTABLE, 06-01 09:30"})
        void the_policy_chooses_where_the_clock_starts(Policy.Base base, String due) throws PolicyException {
            var policy = PolicyFiles.parse(
                    "q.json",
                    ROW.formatted(base.name())
                            .replace("\"base\"", "\"grades\":[\"LARGER\",\"MAJOR\",\"EXTREMELY_MAJOR\"],\"base\""));
            var told = incident("work-safety")
                    .occurred("06-01 08:00")
                    .known("06-01 08:20")
                    .headTold(exactly("06-01 08:25"))
                    .figures("06-01 08:00", DEATHS, 0)
                    .figures("06-01 09:00", DEATHS, 4)
                    .owedBy(DISTRICT);
            assertThat(Timeliness.judge()
                            .judge(told.facts(), policy, at(EVENING))
                            .verdicts())
                    .singleElement()
                    .satisfies(verdict -> assertThat(verdict.dueAt()).isEqualTo(at(due)));
        }

        private static Verdict.Kind one(Office.Told told, Policy policy) {
            return Timeliness.judge()
                    .judge(told.facts(), policy, at(EVENING))
                    .verdicts()
                    .get(0)
                    .kind();
        }
    }

    @Nested
    class Order {

        @ParameterizedTest(name = "leaders told at 08:30, the party office at {0}: {1}")
        @CsvSource({
            "06-01 08:29:59, ON_TIME,         PT0S",
            "06-01 08:30,    ON_TIME,         PT0S",
            "06-01 08:30:01, NOT_IN_PARALLEL, PT1S",
        })
        void who_tells_the_leaders_tells_the_party_office_no_later(String time, Verdict.Kind kind, Duration overdue) {
            var told = filed(
                    accident().filed(DISTRICT, CITY, Desk.LEADERS, Channel.PHONE, "06-01 08:30"), Channel.PHONE, time);
            var verdict = verdict(told.under("city-2014", EVENING), "parallel-leaders");
            assertThat(verdict.kind()).isEqualTo(kind);
            assertThat(verdict.overdue()).isEqualTo(overdue);
        }

        @ParameterizedTest(name = "{1} of {0} was told and the party office was not: {2}")
        @CsvSource({
            "CITY,     HEAD,                parallel-leaders",
            "CITY,     EMERGENCY_OFFICE,    parallel-emergency-office",
            "PROVINCE, EMERGENCY_OFFICE,    parallel-superior",
            "PROVINCE, SUPERIOR_DEPARTMENT, parallel-superior",
        })
        void each_of_the_three_counts(Level level, Desk desk, String rule) {
            var receiver = level == Level.CITY ? CITY : PROVINCE;
            var told = accident().filed(DISTRICT, receiver, desk, Channel.FAX, "06-01 08:30");
            assertThat(verdict(told.under("city-2014", EVENING), rule).kind()).isEqualTo(Verdict.Kind.NOT_IN_PARALLEL);
        }

        @Test
        void who_told_none_of_them_owes_nothing_in_parallel() {
            assertThat(accident().under("city-2014", EVENING).verdicts())
                    .noneMatch(verdict -> verdict.ruleId().startsWith("parallel"));
        }

        @Test
        void two_messages_are_compared_at_sending() {
            var told = accident()
                    .filed(DISTRICT, CITY, Desk.LEADERS, Channel.FAX, exactly("06-01 08:30"), exactly("06-01 08:31"))
                    .filed(
                            DISTRICT,
                            CITY,
                            Desk.PARTY_OFFICE,
                            Channel.FAX,
                            exactly("06-01 08:30"),
                            exactly("06-01 08:50"));
            assertThat(verdict(told.under("city-2014", EVENING), "parallel-leaders")
                            .kind())
                    .isEqualTo(Verdict.Kind.ON_TIME);
        }

        @ParameterizedTest(name = "published at 09:00, the office told at {0}: {1}")
        @CsvSource({"06-01 08:59:59, ON_TIME", "06-01 09:00, AFTER_PUBLICATION", "06-01 09:30, AFTER_PUBLICATION"})
        void the_office_is_told_before_the_public(String time, Verdict.Kind kind) {
            var told = filed(
                    accident().seen(Level.COUNTY, Desk.PUBLIC, exactly("06-01 09:00"), "本地论坛"), Channel.PHONE, time);
            assertThat(verdict(told.under("city-2014", EVENING), "before-publication")
                            .kind())
                    .isEqualTo(kind);
        }

        @ParameterizedTest(name = "it happened at 08:00, the public spread it from {0}: owed is {1}")
        @CsvSource({"06-01 07:30, 0, false", "06-01 08:00, 0, false", "06-01 08:00:01, 0, true", "06-01 08:00, 1, true"
        })
        void nobody_owes_a_report_before_it_happened(String spread, int margin, boolean owed) {
            var told = filed(
                    accident().seen(Level.COUNTY, Desk.PUBLIC, about(spread, margin), "短视频平台"),
                    Channel.PHONE,
                    "06-01 08:10");
            assertThat(told.under("city-2014", EVENING).verdicts().stream()
                            .anyMatch(verdict -> verdict.ruleId().equals("before-publication")))
                    .isEqualTo(owed);
        }

        @ParameterizedTest(name = "the province knew at 09:00, the office was told at {0}: {1}")
        @CsvSource({"06-01 09:00, ON_TIME, PT0S", "06-01 09:00:01, INVERSION, PT1S"})
        void somebody_above_knew_first(String time, Verdict.Kind kind, Duration overdue) {
            var told = filed(
                    accident().seen(Level.PROVINCE, Desk.PARTY_OFFICE, exactly("06-01 09:00"), "省里来电询问"),
                    Channel.PHONE,
                    time);
            var verdict = verdict(told.under("city-provisional", EVENING), "inversion-office");
            assertThat(verdict.kind()).isEqualTo(kind);
            assertThat(verdict.overdue()).isEqualTo(overdue);
            assertThat(verdict.explanation()).anyMatch(line -> line.contains("来源：省里来电询问"));
        }

        @ParameterizedTest(
                name = "city leaders about 21:00 and the own head about 22:00, both by {0} minutes: firm is {1}")
        @CsvSource({"29, true", "30, false"})
        void an_inversion_between_approximate_times_is_firm_only_when_they_cannot_cross(int margin, boolean firm) {
            var told = accident()
                    .seen(Level.CITY, Desk.LEADERS, about("06-01 21:00", margin), "市领导过问")
                    .headTold(about("06-01 22:00", margin));
            assertThat(verdict(told.under("city-2014", "06-02 08:00"), "inversion-head"))
                    .satisfies(verdict -> {
                        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.INVERSION);
                        assertThat(verdict.firm()).isEqualTo(firm);
                        assertThat(verdict.receiverLevel()).isEqualTo(Level.COUNTY);
                    });
        }

        @ParameterizedTest(name = "the office told at 08:50, leaders knew about 09:00 by {0} minutes: firm is {1}")
        @CsvSource({"10, true", "11, false"})
        void an_order_that_was_kept_is_firm_only_when_the_times_cannot_cross(int margin, boolean firm) {
            var told = filed(
                    accident().seen(Level.CITY, Desk.LEADERS, about("06-01 09:00", margin), "市领导过问"),
                    Channel.PHONE,
                    "06-01 08:50");
            assertThat(verdict(told.under("city-provisional", EVENING), "inversion-office"))
                    .satisfies(verdict -> {
                        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ON_TIME);
                        assertThat(verdict.firm()).isEqualTo(firm);
                    });
        }

        @Test
        void an_office_that_was_never_told_falls_further_behind_by_the_minute() {
            var told = accident().seen(Level.CITY, Desk.LEADERS, exactly("06-01 09:00"), "市领导过问");
            assertThat(verdict(told.under("city-provisional", "06-01 09:45"), "inversion-office")
                            .overdue())
                    .isEqualTo(Duration.ofMinutes(45));
        }

        @Test
        void a_report_to_the_office_without_a_time_leaves_the_order_open() {
            var told = accident()
                    .seen(Level.CITY, Desk.LEADERS, exactly("06-01 09:00"), "市领导过问")
                    .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.PHONE, null, null);
            assertThat(verdict(told.under("city-provisional", EVENING), "inversion-office")
                            .kind())
                    .isEqualTo(Verdict.Kind.UNDECIDED);
        }
    }

    @Test
    void verdicts_come_in_order_of_due_time_with_the_unknown_last() {
        var told = accident().owedBy(CITY).seen(Level.CITY, Desk.LEADERS, exactly("06-01 08:10"), "市领导过问");
        var verdicts = told.under("city-provisional", EVENING).verdicts();
        assertThat(verdicts).hasSize(5);
        assertThat(verdicts)
                .extracting(Verdict::dueAt)
                .isSortedAccordingTo(Comparator.nullsLast(Comparator.naturalOrder()));
    }

    @Test
    void each_obligation_has_a_key_of_its_own_that_stays_the_same_when_judged_again() {
        var told = accident().owedBy(CITY, TOWN);
        var first = Office.kinds(told.under("city-provisional", "06-01 08:01"));
        assertThat(first)
                .hasSameSizeAs(told.under("city-provisional", "06-01 08:01").verdicts());
        assertThat(Office.kinds(told.under("city-provisional", "06-09 08:00")).keySet())
                .isEqualTo(first.keySet());
    }

    private static IncidentFacts withFigures(IncidentFacts facts, List<FiguresAt> figures) {
        return new IncidentFacts(
                facts.number(),
                facts.title(),
                facts.kind(),
                facts.place(),
                facts.occurred(),
                facts.known(),
                facts.headTold(),
                facts.askedAt(),
                figures,
                facts.stated(),
                facts.gradeOverride(),
                facts.obliged(),
                facts.filings(),
                facts.sightings(),
                facts.drill());
    }
}
