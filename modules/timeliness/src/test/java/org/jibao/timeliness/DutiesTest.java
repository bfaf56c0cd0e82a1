package org.jibao.timeliness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jibao.timeliness.Office.CITY;
import static org.jibao.timeliness.Office.DISTRICT;
import static org.jibao.timeliness.Office.PROVINCE;
import static org.jibao.timeliness.Office.WORKS;
import static org.jibao.timeliness.Office.about;
import static org.jibao.timeliness.Office.at;
import static org.jibao.timeliness.Office.exactly;
import static org.jibao.timeliness.Office.incident;
import static org.jibao.timeliness.Verdict.Kind.COUNTERSIGN_OVERDUE;
import static org.jibao.timeliness.Verdict.Kind.DESK_OVER_LIMIT;
import static org.jibao.timeliness.Verdict.Kind.FOLLOW_UP_OVERDUE;
import static org.jibao.timeliness.Verdict.Kind.INCOMPLETE;
import static org.jibao.timeliness.Verdict.Kind.ON_TIME;
import static org.jibao.timeliness.Verdict.Kind.PENDING;
import static org.jibao.timeliness.Verdict.Kind.UNDECIDED;

/** What is owed besides a first report in time: follow-ups, changes, content, and dispatch from desk to desk. */
class DutiesTest {

    private static final String ALL = "/ALL";
    private static final String NEXT = "/NEXT";

    private static @Nullable Verdict find(Judgement judgement, String rule, String step) {
        return judgement.verdicts().stream()
                .filter(verdict ->
                        verdict.ruleId().equals(rule) && verdict.key().endsWith(step))
                .findFirst()
                .orElse(null);
    }

    private static Verdict verdict(Judgement judgement, String rule, String step) {
        var found = find(judgement, rule, step);
        assertThat(found).as(rule + step).isNotNull();
        return found;
    }

    private static Office.Told larger(String first) {
        return reported(
                incident("fire").occurred("06-01 10:00").graded(Grade.LARGER).owedBy(CITY), first);
    }

    private static Office.Told reported(Office.Told told, String... times) {
        for (var time : times) {
            told.filed(CITY, PROVINCE, Desk.SUPERIOR_DEPARTMENT, Channel.WRITTEN, "06-" + time);
        }
        return told;
    }

    private static Judgement henan(Office.Told told, String asOf) {
        return told.under("henan-emergency", "06-" + asOf);
    }

    // Follow-ups by 08:00 and 17:00.

    @ParameterizedTest(name = "first report 10:30, next one at {0}: {1}, {2} overdue")
    @CsvSource({
        "02 07:59:59, ON_TIME,           PT0S",
        "02 08:00:00, ON_TIME,           PT0S",
        "02 08:00:01, FOLLOW_UP_OVERDUE, PT1S",
        "01 17:00:00, FOLLOW_UP_OVERDUE, PT1H",
        "01 17:00:01, ON_TIME,           PT0S",
        "01 16:00:00, FOLLOW_UP_OVERDUE, PT1H",
    })
    void a_new_report_is_owed_by_each_time_of_day_after_the_one_that_follows_the_first(
            String second, Verdict.Kind kind, Duration overdue) {
        // The first report keeps 17:00 of its own day; the next is owed between 17:00 and 08:00.
        var judgement = henan(reported(larger("01 10:30"), second), "02 09:00");
        var verdict = verdict(judgement, "daily", ALL);
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.dueAt()).isEqualTo(at("06-02 08:00"));
        assertThat(verdict.firm()).isTrue();
        assertThat(verdict.citation()).contains("续报");
        assertThat(verdict.overdue()).isEqualTo(overdue);
    }

    @ParameterizedTest(name = "at {0} the next follow-up is due at {1}")
    @CsvSource({
        "01 11:00,    02 08:00",
        "01 17:00:00, 02 08:00",
        "02 08:00:00, 02 08:00",
        "02 08:00:01, 02 17:00",
        "02 17:00:01, 03 08:00",
    })
    void the_clock_shows_the_next_one(String asOf, String due) {
        var verdict = verdict(henan(larger("01 10:30"), asOf), "daily", NEXT);
        assertThat(verdict.kind()).isEqualTo(PENDING);
        assertThat(verdict.dueAt()).isEqualTo(at("06-" + due));
        assertThat(verdict.overdue()).isZero();
    }

    @Test
    void once_the_next_is_in_the_one_after_is_owed() {
        var told = reported(larger("01 10:30"), "01 20:00");
        assertThat(verdict(henan(told, "01 21:00"), "daily", NEXT).dueAt()).isEqualTo(at("06-02 17:00"));
    }

    @Test
    void the_final_report_ends_it_and_keeps_the_time_in_which_it_falls() {
        var told = reported(larger("01 10:30"), "02 07:00").as(Filing.Stage.FINAL);
        assertThat(verdict(henan(told, "20 12:00"), "daily", ALL).kind()).isEqualTo(ON_TIME);
        assertThat(find(henan(told, "20 12:00"), "daily", NEXT)).isNull();
        var atOnce = larger("01 10:30").as(Filing.Stage.FINAL);
        assertThat(find(henan(atOnce, "20 12:00"), "daily", ALL)).isNull();
        assertThat(find(henan(atOnce, "20 12:00"), "daily", NEXT)).isNull();
        var onTheStroke = reported(larger("01 10:30"), "01 17:00").as(Filing.Stage.FINAL);
        assertThat(find(henan(onTheStroke, "20 12:00"), "daily", ALL)).isNull();
    }

    @Test
    void every_time_that_was_missed_is_named_and_the_first_one_counts() {
        var told = reported(larger("01 10:30"), "02 07:00", "04 12:00").as(Filing.Stage.FINAL);
        var verdict = verdict(henan(told, "20 12:00"), "daily", ALL);
        assertThat(verdict.kind()).isEqualTo(FOLLOW_UP_OVERDUE);
        assertThat(verdict.dueAt()).isEqualTo(at("06-02 17:00"));
        assertThat(verdict.actual()).isEqualTo(exactly("06-04 12:00"));
        assertThat(verdict.overdue()).hasHours(43);
        assertThat(verdict.explanation())
                .filteredOn(line -> line.endsWith("之前没有新的报告。"))
                .hasSize(4)
                .first()
                .isEqualTo("计算：2017年6月2日08:00之后、2017年6月2日17:00之前没有新的报告。");
    }

    @Test
    void a_long_silence_is_summed_up_and_ends_after_a_year() {
        var judgement = larger("01 10:30").under("henan-emergency", "12-30 12:00");
        assertThat(verdict(judgement, "daily", ALL).explanation())
                .filteredOn(line -> line.startsWith("此外还有"))
                .singleElement()
                .isEqualTo("此外还有418个规定时点没有新的报告。");
        var facts = larger("01 10:30").facts();
        var late = Timeliness.judge()
                .judge(facts, Office.policy("henan-emergency"), Instant.parse("9999-01-01T00:00:00Z"));
        assertThat(verdict(late, "daily", ALL).explanation())
                .anySatisfy(line -> assertThat(line).matches("此外还有7\\d\\d个规定时点没有新的报告。"));
        assertThat(find(late, "daily", NEXT)).isNull();
    }

    @Test
    void who_never_reported_owes_no_follow_up_and_smaller_incidents_none_at_all() {
        var silent =
                incident("fire").occurred("06-01 10:00").graded(Grade.LARGER).owedBy(CITY);
        assertThat(find(henan(silent, "05 00:00"), "daily", "")).isNull();
        var ordinary = reported(
                incident("fire").occurred("06-01 10:00").graded(Grade.ORDINARY).owedBy(CITY), "01 10:30");
        assertThat(find(henan(ordinary, "05 00:00"), "daily", "")).isNull();
    }

    @Test
    void a_grade_that_rises_starts_them_when_it_rises() {
        var told = reported(
                incident("work-safety")
                        .occurred("06-01 10:00")
                        .owedBy(CITY)
                        .figures("06-01 10:00", FigureKind.DEATHS, 1)
                        .figures("06-05 12:00", FigureKind.DEATHS, 3),
                "01 11:00");
        assertThat(find(henan(told, "05 11:00"), "daily", "")).isNull();
        assertThat(verdict(henan(told, "05 13:00"), "daily", NEXT).dueAt()).isEqualTo(at("06-06 08:00"));
        assertThat(verdict(henan(told, "06 08:00:01"), "daily", ALL).kind()).isEqualTo(FOLLOW_UP_OVERDUE);
    }

    @Test
    void while_the_grade_is_open_so_are_the_follow_ups() {
        var told = reported(incident("terror").occurred("06-01 10:00").owedBy(CITY), "01 10:30");
        assertThat(verdict(henan(told, "05 00:00"), "daily", "/OPEN").kind()).isEqualTo(UNDECIDED);
    }

    @ParameterizedTest(name = "a report at about {0}, give or take {1} minutes: {2}, firm: {3}")
    @CsvSource({
        "02 07:30, 30, ON_TIME,           true",
        "02 07:31, 30, ON_TIME,           false",
        "02 08:30, 29, FOLLOW_UP_OVERDUE, true",
        "02 08:30, 30, FOLLOW_UP_OVERDUE, false",
        "01 17:31, 30, ON_TIME,           true",
        "01 17:30, 30, ON_TIME,           false",
        "01 16:30, 30, FOLLOW_UP_OVERDUE, true",
        "01 16:30, 31, FOLLOW_UP_OVERDUE, false",
    })
    void an_approximate_time_decides_only_where_its_span_does(
            String time, int margin, Verdict.Kind kind, boolean firm) {
        var told = larger("01 10:30")
                .filed(CITY, PROVINCE, Desk.SUPERIOR_DEPARTMENT, Channel.WRITTEN, null, about("06-" + time, margin));
        var verdict = verdict(henan(told, "02 09:30"), "daily", ALL);
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.firm()).isEqualTo(firm);
    }

    @Test
    void a_report_without_a_time_leaves_a_missed_follow_up_open() {
        var told = larger("01 10:30").filed(CITY, PROVINCE, Desk.SUPERIOR_DEPARTMENT, Channel.WRITTEN, null, null);
        var verdict = verdict(henan(told, "02 09:00"), "daily", ALL);
        assertThat(verdict.kind()).isEqualTo(FOLLOW_UP_OVERDUE);
        assertThat(verdict.firm()).isFalse();
        assertThat(verdict.explanation()).anySatisfy(line -> assertThat(line).contains("没有记载时间"));
    }

    @ParameterizedTest(name = "a daily report: the day''s report at {0} is {1}")
    @CsvSource({
        "02 00:00:00, FOLLOW_UP_OVERDUE",
        "02 00:00:01, ON_TIME",
        "02 23:59:59, ON_TIME",
        "03 00:00:00, ON_TIME",
        "03 00:00:01, FOLLOW_UP_OVERDUE",
    })
    void a_daily_report_counts_for_its_day(String time, Verdict.Kind kind) {
        var told = incident("fire")
                .occurred("06-01 10:00")
                .graded(Grade.ORDINARY)
                .owedBy(DISTRICT)
                .filed(DISTRICT, CITY, Desk.GOVERNMENT_OFFICE, Channel.PHONE, "06-01 10:30")
                .filed(DISTRICT, CITY, Desk.GOVERNMENT_OFFICE, Channel.WRITTEN, "06-" + time);
        assertThat(verdict(told.under("jilin-city-2006", "06-03 12:00"), "daily", ALL)
                        .kind())
                .isEqualTo(kind);
    }

    // Changed figures: thirty days, seven for road traffic and fire.

    private static Office.Told died(String kind, String occurred, String changed) {
        return incident(kind)
                .occurred(occurred)
                .owedBy(WORKS)
                .figures(occurred, FigureKind.DEATHS, 2)
                .figures(changed, FigureKind.DEATHS, 3);
    }

    private static List<Verdict> supplements(Office.Told told) {
        return told.under("work-safety-2007", "12-01 00:00").verdicts().stream()
                .filter(verdict -> verdict.ruleId().startsWith("supplement"))
                .toList();
    }

    @ParameterizedTest(name = "{0} of 1 June, a death on {1}: {2}")
    @CsvSource({
        "mine,         07-01 23:59:59, supplement-unit",
        "mine,         07-02 00:00:00, ''",
        "work-safety,  06-15 12:00:00, supplement-unit",
        "road-traffic, 06-08 23:59:59, supplement-unit-7",
        "road-traffic, 06-09 00:00:00, ''",
        "fire,         06-08 23:59:59, supplement-unit-7",
        "fire,         06-09 00:00:00, ''",
        "environment,  06-02 00:00:00, ''",
    })
    void a_changed_toll_counts_to_the_end_of_the_last_day(String kind, String changed, String rule) {
        assertThat(supplements(died(kind, "06-01 10:00", changed)))
                .extracting(Verdict::ruleId)
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @ParameterizedTest(name = "reported at {0}: {1}")
    @CsvSource({"06-15 11:59:59, PENDING", "06-15 12:00:00, ON_TIME", "07-15 12:00:00, ON_TIME"})
    void promptly_is_no_number_so_what_was_reported_is_kept_and_what_was_not_is_never_called_late(
            String reported, Verdict.Kind kind) {
        var told = died("mine", "06-01 10:00", "06-15 12:00")
                .filed(WORKS, DISTRICT, Desk.SUPERIOR_DEPARTMENT, Channel.PHONE, reported);
        assertThat(supplements(told)).singleElement().satisfies(verdict -> {
            assertThat(verdict.kind()).isEqualTo(kind);
            assertThat(verdict.dueAt()).isNull();
            assertThat(verdict.citation()).isEqualTo("国务院令第493号第十三条");
            assertThat(verdict.explanation())
                    .anySatisfy(line -> assertThat(line).contains("死亡2人变为死亡3人"))
                    .anySatisfy(line -> assertThat(line).contains("2017年7月1日24时"))
                    .anySatisfy(line -> assertThat(line).contains("没有规定小时数"));
        });
    }

    @Test
    void each_change_is_owed_on_its_own_and_what_stayed_the_same_is_none() {
        var told = died("mine", "06-01 10:00", "06-02 10:00")
                .figures("06-03 10:00", FigureKind.DEATHS, 3, FigureKind.DIRECT_LOSS, 500)
                .figures("06-04 10:00", FigureKind.DEATHS, 3, FigureKind.MISSING, 0)
                .figures("06-05 10:00", FigureKind.DEATHS, 3, FigureKind.MISSING, 1)
                .filed(WORKS, DISTRICT, Desk.SUPERIOR_DEPARTMENT, Channel.PHONE, "06-04 12:00");
        assertThat(supplements(told))
                .extracting(Verdict::base, Verdict::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(exactly("06-02 10:00"), ON_TIME),
                        org.assertj.core.groups.Tuple.tuple(exactly("06-05 10:00"), PENDING));
    }

    @Test
    void when_the_day_of_the_event_is_not_known_the_last_day_is_not_either() {
        var told = incident("mine")
                .owedBy(WORKS)
                .figures("06-01 10:00", FigureKind.DEATHS, 2)
                .figures("06-02 10:00", FigureKind.DEATHS, 3);
        assertThat(supplements(told)).singleElement().satisfies(verdict -> {
            assertThat(verdict.kind()).isEqualTo(UNDECIDED);
            assertThat(verdict.explanation())
                    .anySatisfy(line -> assertThat(line).contains("未记载事发时间"));
        });
        var about = incident("mine")
                .occurred(about("06-01 23:50", 20))
                .owedBy(WORKS)
                .figures("06-01 10:00", FigureKind.DEATHS, 2)
                .figures("07-02 10:00", FigureKind.DEATHS, 3);
        assertThat(supplements(about)).singleElement().satisfies(verdict -> assertThat(verdict.kind())
                .isEqualTo(UNDECIDED));
    }

    // What no shipped text has: an office's own rows.

    private static final String OWN =
            """
            {
              "id": "own", "title": "某办法", "inForceFrom": "2017-01-01", "zone": "Asia/Shanghai",
              "limits": [ { "id": "first", "citation": "某办法第一条", "from": ["COUNTY"], "to": "CITY", "desks": ["PARTY_OFFICE"],
                "base": "OCCURRED", "within": "PT2H" } ],
              "changes": [ { "id": "change", "citation": "某办法第二条", "from": ["COUNTY"], "to": "CITY", "desks": ["PARTY_OFFICE"],
                "figures": ["DEATHS"], "withinDays": 30, "within": "PT1H" } ],
              "contents": [
                { "id": "elements", "citation": "某办法第三条", "from": ["COUNTY"], "to": "CITY", "desks": ["PARTY_OFFICE"],
                  "stage": "FIRST", "requires": ["TIME", "PLACE", "CASUALTIES"], "supplementWithin": "PT1H", "note": "某说明" },
                { "id": "closing", "citation": "某办法第四条", "from": ["COUNTY"], "to": "CITY", "desks": ["PARTY_OFFICE"],
                  "stage": "FINAL", "requires": ["CAUSE"] } ],
              "handling": [
                { "id": "approval", "citation": "某办法第五条", "from": ["COUNTY"], "stages": ["REVIEW", "APPROVAL"], "within": "PT5M" },
                { "id": "countersign", "citation": "某办法第六条", "from": ["COUNTY"], "grades": ["MAJOR"],
                  "stages": ["COUNTERSIGN"], "within": "PT24H" } ]
            }""";

    private static Judgement own(Office.Told told, String asOf) {
        try {
            return Timeliness.judge()
                    .judge(told.owedBy(DISTRICT).facts(), PolicyFiles.parse("own.json", OWN), at("06-" + asOf));
        } catch (PolicyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Office.Told filed(Office.Told told, String received, Element... elements) {
        told.filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.PHONE, "06-" + received);
        return elements.length == 0 ? told : told.telling(elements);
    }

    @ParameterizedTest(name = "changed at 12:00, reported at {0}, seen at {1}: {2}, {3}")
    @CsvSource({
        "01 12:59:59, 03 00:00,    ON_TIME,           PT0S",
        "01 13:00:00, 03 00:00,    ON_TIME,           PT0S",
        "01 13:00:01, 03 00:00,    FOLLOW_UP_OVERDUE, PT1S",
        "01 11:00:00, 01 13:00,    PENDING,           PT0S",
        "01 11:00:00, 01 13:00:01, FOLLOW_UP_OVERDUE, PT1S",
    })
    void a_change_with_a_limit_of_its_own_is_judged_by_it(
            String received, String asOf, Verdict.Kind kind, Duration overdue) {
        var told = filed(
                incident("fire")
                        .occurred("06-01 10:00")
                        .figures("06-01 10:00", FigureKind.DEATHS, 1)
                        .figures("06-01 12:00", FigureKind.DEATHS, 2),
                received);
        var verdict = verdict(own(told, asOf), "change", "");
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.overdue()).isEqualTo(overdue);
        assertThat(verdict.firm()).isTrue();
        assertThat(verdict.dueAt()).isEqualTo(at("06-01 13:00"));
    }

    @Test
    void an_approximate_or_untimed_report_of_a_change_leaves_it_open() {
        var told = incident("fire")
                .occurred("06-01 10:00")
                .figures("06-01 10:00", FigureKind.DEATHS, 1)
                .figures("06-01 12:00", FigureKind.DEATHS, 2)
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.PHONE, null, about("06-01 12:55", 10));
        assertThat(verdict(own(told, "03 00:00"), "change", "").firm()).isFalse();
        told = incident("fire")
                .occurred("06-01 10:00")
                .figures("06-01 10:00", FigureKind.DEATHS, 1)
                .figures("06-01 12:00", FigureKind.DEATHS, 2)
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.PHONE, null, null);
        assertThat(verdict(own(told, "03 00:00"), "change", "")).satisfies(verdict -> {
            assertThat(verdict.kind()).isEqualTo(FOLLOW_UP_OVERDUE);
            assertThat(verdict.firm()).isFalse();
        });
    }

    // Content.

    @Test
    void a_report_that_speaks_of_everything_is_whole() {
        var told = filed(
                incident("fire").occurred("06-01 10:00"),
                "01 10:30",
                Element.TIME,
                Element.PLACE,
                Element.CASUALTIES,
                Element.LOSS);
        var verdict = verdict(own(told, "03 00:00"), "elements", ALL);
        assertThat(verdict.kind()).isEqualTo(ON_TIME);
        assertThat(verdict.explanation()).contains("核对：时间、地点、伤亡均已写明。", "制度文件注明：某说明");
    }

    @ParameterizedTest(name = "supplemented at {0}, seen at {1}: {2}, {3}")
    @CsvSource({
        "01 11:29:59, 03 00:00,    ON_TIME,    PT0S",
        "01 11:30:00, 03 00:00,    ON_TIME,    PT0S",
        "01 11:30:01, 03 00:00,    INCOMPLETE, PT1S",
        "02 12:00:00, 01 11:30,    PENDING,    PT0S",
        "02 12:00:00, 01 11:30:01, INCOMPLETE, PT1S",
    })
    void what_the_first_report_left_out_may_follow_within_the_time_allowed(
            String supplemented, String asOf, Verdict.Kind kind, Duration overdue) {
        var told = filed(incident("fire").occurred("06-01 10:00"), "01 10:30", Element.TIME);
        told = filed(told, "01 10:40", Element.PLACE).as(Filing.Stage.FOLLOW_UP);
        told = filed(told, supplemented, Element.CASUALTIES).as(Filing.Stage.FOLLOW_UP);
        var verdict = verdict(own(told, asOf), "elements", ALL);
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.overdue()).isEqualTo(overdue);
        assertThat(verdict.firm()).isTrue();
        assertThat(verdict.explanation()).anySatisfy(line -> assertThat(line).isEqualTo("核对：没有写明地点、伤亡。"));
    }

    @Test
    void what_the_record_does_not_say_is_not_held_against_the_report() {
        var unrecorded = filed(incident("fire").occurred("06-01 10:00"), "01 10:30");
        assertThat(verdict(own(unrecorded, "03 00:00"), "elements", ALL)).satisfies(verdict -> {
            assertThat(verdict.kind()).isEqualTo(UNDECIDED);
            assertThat(verdict.explanation())
                    .anySatisfy(line -> assertThat(line).contains("请补登"));
        });
        var second = filed(filed(incident("fire").occurred("06-01 10:00"), "01 10:30", Element.TIME), "01 11:00");
        assertThat(verdict(own(second, "03 00:00"), "elements", ALL)).satisfies(verdict -> {
            assertThat(verdict.kind()).isEqualTo(INCOMPLETE);
            assertThat(verdict.firm()).isFalse();
        });
        assertThat(find(own(incident("fire").occurred("06-01 10:00"), "03 00:00"), "elements", ""))
                .isNull();
    }

    @Test
    void without_time_for_supplements_a_report_stands_as_it_came() {
        var told = filed(incident("fire").occurred("06-01 10:00"), "01 10:30", Element.TIME);
        assertThat(find(own(told, "09 00:00"), "closing", "")).isNull();
        told = filed(told, "02 10:30", Element.TIME).as(Filing.Stage.FINAL);
        told = filed(told, "02 10:31", Element.CAUSE).as(Filing.Stage.FOLLOW_UP);
        var verdict = verdict(own(told, "09 00:00"), "closing", ALL);
        assertThat(verdict.kind()).isEqualTo(INCOMPLETE);
        assertThat(verdict.overdue()).hasMinutes(1);
    }

    @ParameterizedTest(name = "supplemented at about {0}, give or take {1} minutes: {2}, firm: {3}")
    @CsvSource({
        "01 11:25, 5, ON_TIME,    true",
        "01 11:26, 5, ON_TIME,    false",
        "01 11:36, 5, INCOMPLETE, true",
        "01 11:35, 5, INCOMPLETE, false",
    })
    void an_approximate_supplement_decides_only_where_its_span_does(
            String time, int margin, Verdict.Kind kind, boolean firm) {
        var told = filed(incident("fire").occurred("06-01 10:00"), "01 10:30", Element.TIME, Element.PLACE);
        told.filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.PHONE, null, about("06-" + time, margin))
                .telling(Element.CASUALTIES);
        var verdict = verdict(own(told, "03 00:00"), "elements", ALL);
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.firm()).isEqualTo(firm);
    }

    // Desks.

    @ParameterizedTest(name = "approved at {0}, seen at {1}: {2}, {3}")
    @CsvSource({
        "10:04:59, 12:00:00, ON_TIME,         PT0S",
        "10:05:00, 12:00:00, ON_TIME,         PT0S",
        "10:05:01, 12:00:00, DESK_OVER_LIMIT, PT1S",
        ",         10:05:00, PENDING,         PT0S",
        ",         10:05:01, DESK_OVER_LIMIT, PT1S",
        "10:30:00, 10:04:00, PENDING,         PT0S",
    })
    void a_desk_has_its_time(@Nullable String to, String asOf, Verdict.Kind kind, Duration overdue) {
        var told = incident("fire")
                .occurred("06-01 09:00")
                .lay(
                        DISTRICT,
                        DeskTime.Stage.APPROVAL,
                        exactly("06-01 10:00"),
                        to == null ? null : exactly("06-01 " + to));
        var verdict = verdict(own(told, "01 " + asOf), "approval", "/d1");
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.overdue()).isEqualTo(overdue);
        assertThat(verdict.firm()).isTrue();
        assertThat(verdict.receiverLevel()).isEqualTo(Level.COUNTY);
        assertThat(verdict.explanation()).anySatisfy(line -> assertThat(line).contains("带班领导（审批）"));
    }

    @Test
    void each_desk_is_judged_on_its_own_others_are_not_asked_and_the_future_is_not_known() {
        var told = incident("fire")
                .occurred("06-01 09:00")
                .lay(DISTRICT, DeskTime.Stage.REVIEW, exactly("06-01 10:00"), exactly("06-01 10:10"))
                .lay(DISTRICT, DeskTime.Stage.APPROVAL, exactly("06-01 10:10"), exactly("06-01 10:12"))
                .lay(DISTRICT, DeskTime.Stage.DRAFTING, exactly("06-01 09:10"), exactly("06-01 10:00"))
                .lay(CITY, DeskTime.Stage.APPROVAL, exactly("06-01 10:10"), exactly("06-01 18:00"))
                .lay(DISTRICT, DeskTime.Stage.APPROVAL, exactly("06-01 13:00"), null)
                .lay(DISTRICT, DeskTime.Stage.APPROVAL, null, exactly("06-01 11:00"));
        assertThat(own(told, "01 12:00").verdicts().stream()
                        .filter(verdict -> verdict.ruleId().equals("approval"))
                        .map(verdict -> verdict.key() + " " + verdict.kind()))
                .containsExactlyInAnyOrder(
                        "approval/district/d1 DESK_OVER_LIMIT",
                        "approval/district/d2 ON_TIME",
                        "approval/district/d6 UNDECIDED");
    }

    @ParameterizedTest(name = "sent unsigned on 1 June 10:00, signed on {0}: {1}")
    @CsvSource({"02 09:59:59, ON_TIME", "02 10:00:00, ON_TIME", "02 10:00:01, COUNTERSIGN_OVERDUE"})
    void what_went_out_unsigned_is_signed_afterwards(String signed, Verdict.Kind kind) {
        var told = incident("fire")
                .occurred("06-01 09:00")
                .graded(Grade.MAJOR)
                .lay(DISTRICT, DeskTime.Stage.COUNTERSIGN, exactly("06-01 10:00"), exactly("06-" + signed));
        assertThat(verdict(own(told, "05 00:00"), "countersign", "/d1").kind()).isEqualTo(kind);
    }

    @Test
    void a_missing_signature_is_overdue_and_where_the_grade_is_open_so_is_the_duty() {
        var told = incident("fire").occurred("06-01 09:00").graded(Grade.MAJOR);
        told.lay(DISTRICT, DeskTime.Stage.COUNTERSIGN, exactly("06-01 10:00"), null);
        assertThat(verdict(own(told, "02 10:00"), "countersign", "/d1").kind()).isEqualTo(PENDING);
        assertThat(verdict(own(told, "02 10:00:01"), "countersign", "/d1").kind())
                .isEqualTo(COUNTERSIGN_OVERDUE);
        var open = incident("terror").occurred("06-01 09:00");
        open.lay(DISTRICT, DeskTime.Stage.COUNTERSIGN, exactly("06-01 10:00"), null);
        assertThat(verdict(own(open, "05 00:00"), "countersign", "/OPEN").kind())
                .isEqualTo(UNDECIDED);
        assertThat(find(own(incident("terror").occurred("06-01 09:00"), "05 00:00"), "countersign", ""))
                .isNull();
    }

    @ParameterizedTest(name = "approved about {0}, give or take {1} minutes: {2}, firm: {3}")
    @CsvSource({
        "10:04, 1, ON_TIME,         true",
        "10:04, 2, ON_TIME,         false",
        "10:07, 1, DESK_OVER_LIMIT, true",
        "10:07, 2, DESK_OVER_LIMIT, false",
    })
    void an_approximate_time_at_a_desk_decides_only_where_its_span_does(
            String to, int margin, Verdict.Kind kind, boolean firm) {
        var told = incident("fire")
                .occurred("06-01 09:00")
                .lay(DISTRICT, DeskTime.Stage.REVIEW, exactly("06-01 10:00"), about("06-01 " + to, margin));
        var verdict = verdict(own(told, "05 00:00"), "approval", "/d1");
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.firm()).isEqualTo(firm);
    }

    @Test
    void order_493_asks_for_eight_elements_in_the_units_report() {
        var told = incident("mine")
                .occurred("06-01 10:00")
                .owedBy(WORKS)
                .filed(WORKS, DISTRICT, Desk.SUPERIOR_DEPARTMENT, Channel.PHONE, "06-01 10:30")
                .telling(
                        Element.UNIT,
                        Element.TIME,
                        Element.PLACE,
                        Element.SCENE,
                        Element.COURSE,
                        Element.CASUALTIES,
                        Element.LOSS,
                        Element.MEASURES);
        assertThat(verdict(told.under("work-safety-2007", "06-02 00:00"), "elements", ALL))
                .satisfies(verdict -> {
                    assertThat(verdict.kind()).isEqualTo(ON_TIME);
                    assertThat(verdict.citation()).isEqualTo("国务院令第493号第十二条");
                });
        told.telling(Element.TIME, Element.PLACE);
        assertThat(verdict(told.under("work-safety-2007", "06-02 00:00"), "elements", ALL)
                        .explanation())
                .contains("核对：没有写明单位概况、简要经过、伤亡、损失、现场情况、已采取的措施。");
    }

    @Test
    void desk_over_limit_is_a_breach_as_are_the_others() {
        assertThat(List.of(DESK_OVER_LIMIT, COUNTERSIGN_OVERDUE, INCOMPLETE, FOLLOW_UP_OVERDUE))
                .allSatisfy(kind -> assertThat(kind.isBreach()).isTrue());
    }
}
