package org.jibao.timeliness;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jibao.timeliness.Office.CITY;
import static org.jibao.timeliness.Office.DISTRICT;
import static org.jibao.timeliness.Office.at;
import static org.jibao.timeliness.Office.exactly;
import static org.jibao.timeliness.Office.incident;
import static org.jibao.timeliness.Office.verdict;

/** Corners of the rules that no shipped policy reaches, each found by changing the rules and seeing no test notice. */
class EdgesTest {
    private static final String OFFICE = "\"from\": [\"COUNTY\"], \"to\": \"CITY\", \"desks\": [\"PARTY_OFFICE\"]";

    private static Judgement judged(String rows, Office.Told told, String asOf) {
        var policy =
                """
                { "id": "own", "title": "某办法", "inForceFrom": "2017-01-01", "zone": "Asia/Shanghai", "limits": [
                  { "id": "never", "citation": "某办法附则", "from": ["SITE"], "to": "CITY", "desks": ["PARTY_OFFICE"], "base": "OCCURRED", "within": "PT1H" } ], %s }"""
                        .formatted(rows);
        try {
            return Timeliness.judge()
                    .judge(told.owedBy(DISTRICT).facts(), PolicyFiles.parse("own.json", policy), at("06-" + asOf));
        } catch (PolicyException e) {
            throw new AssertionError(e.faults().toString(), e);
        }
    }

    private static final String PARALLEL =
            """
            "parallel": [ { "id": "parallel", "citation": "某办法第一条", "from": ["COUNTY"], %s
              "when": [ { "level": "CITY", "desk": "LEADERS" } ],
              "told": { "level": "CITY", "desk": "PARTY_OFFICE" }, "tolerance": "PT10M" } ]""";

    private static Office.Told leadersTold(String at) {
        return incident("fire").occurred("06-01 10:00").filed(DISTRICT, CITY, Desk.LEADERS, Channel.PHONE, "06-" + at);
    }

    @ParameterizedTest(name = "leaders told 11:00, seen at {0}: {1}")
    @CsvSource({"01 11:09:59, PENDING, PT0S", "01 11:10:00, PENDING, PT0S", "01 11:10:01, NOT_IN_PARALLEL, PT1S"})
    void until_the_tolerance_has_passed_the_office_can_still_be_told_in_parallel(
            String asOf, Verdict.Kind kind, java.time.Duration overdue) {
        var verdict = verdict(judged(PARALLEL.formatted(""), leadersTold("01 11:00"), asOf), "parallel");
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.overdue()).isEqualTo(overdue);
        assertThat(verdict.dueAt()).isEqualTo(at("06-01 11:10"));
        assertThat(verdict.firm()).isTrue();
        assertThat(verdict.explanation())
                .containsSequence("实际：截至2017年6月1日" + clock(asOf) + "，没有市党委办公室知情的记录。")
                .last()
                .asString()
                .startsWith("结论：");
    }

    private static String clock(String asOf) {
        return asOf.endsWith(":00") ? asOf.substring(3, 8) : asOf.substring(3);
    }

    @Test
    void whether_a_parallel_duty_applies_may_be_open_while_the_grade_is() {
        var told = leadersTold("01 11:00");
        var verdict = verdict(
                judged(PARALLEL.formatted("\"grades\": [\"MAJOR\"],"), reported("petition", told), "01 12:00"),
                "parallel");
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.UNDECIDED);
        assertThat(verdict.base()).isEqualTo(exactly("06-01 11:00"));
        assertThat(verdict.dueAt()).isNull();
        assertThat(verdict.firm()).isFalse();
        assertThat(verdict.explanation()).hasSize(3);
    }

    /** Of a kind that has no statutory grades, with the same report to the leaders. */
    private static Office.Told reported(String kind, Office.Told like) {
        var told = incident(kind).occurred("06-01 10:00");
        var filing = like.facts().filings().get(0);
        return told.filed(
                filing.sender(), filing.receiver(), filing.desk(), filing.channel(), null, filing.receivedAt());
    }

    private static final String GRADED = "\"limits\": [ { \"id\": \"limit\", \"citation\": \"某办法第二条\", " + OFFICE
            + ", \"grades\": [\"LARGER\"], \"musts\": [\"MAY_ESCALATE\"], \"base\": \"OCCURRED\","
            + " \"within\": \"PT1H\", \"startsWhenReached\": true } ]";

    private static Judgement limit(Office.Told told, String asOf) {
        var policy = "{ \"id\": \"own\", \"title\": \"某办法\", \"inForceFrom\": \"2017-01-01\","
                + " \"zone\": \"Asia/Shanghai\", " + GRADED + " }";
        try {
            return Timeliness.judge()
                    .judge(told.owedBy(DISTRICT).facts(), PolicyFiles.parse("own.json", policy), at("06-" + asOf));
        } catch (PolicyException e) {
            throw new AssertionError(e.faults().toString(), e);
        }
    }

    @ParameterizedTest(name = "larger since {0}, may escalate since {1}: due {2}")
    @CsvSource({"11:00, 12:00, 13:00", "12:00, 11:00, 13:00", "11:30, 11:30, 12:30"})
    void where_grade_and_criterion_were_both_reached_late_the_clock_starts_with_the_later(
            String larger, String escalating, String due) {
        var told = incident("fire").occurred("06-01 10:00").figures("06-01 10:00", FigureKind.DEATHS, 0);
        var first = larger.compareTo(escalating) <= 0 ? larger : escalating;
        var second = larger.compareTo(escalating) <= 0 ? escalating : larger;
        for (var time : java.util.List.of(first, second)) {
            told.figures(
                    "06-01 " + time,
                    FigureKind.DEATHS,
                    time.compareTo(larger) >= 0 ? 3 : 0,
                    FigureKind.MISSING,
                    time.compareTo(escalating) >= 0 ? 1 : 0);
        }
        assertThat(verdict(limit(told, "02 00:00"), "limit").dueAt()).isEqualTo(at("06-01 " + due));
    }

    @Test
    void figures_of_exactly_the_instant_of_judging_count() {
        var told = incident("fire")
                .occurred("06-01 10:00")
                .figures("06-01 10:00", FigureKind.DEATHS, 0)
                .figures("06-01 12:00", FigureKind.DEATHS, 3);
        assertThat(judged("\"notes\": []", told, "01 11:59:59").grade().grade()).isEqualTo(Grade.ORDINARY);
        assertThat(judged("\"notes\": []", told, "01 12:00").grade().grade()).isEqualTo(Grade.LARGER);
    }

    private static final String DAILY =
            "\"followUps\": [ { \"id\": \"daily\", \"citation\": \"某办法第三条\", " + OFFICE + ", \"by\": [\"08:00\"] } ]";

    @ParameterizedTest(name = "{0} days without a follow-up")
    @CsvSource({"05, 5, false", "06, 5, true"})
    void of_many_missed_times_the_first_five_are_listed_and_the_rest_counted(int missed, int listed, boolean more) {
        var told = incident("fire")
                .occurred("06-01 10:00")
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.PHONE, "06-01 10:30");
        var verdict = verdict(judged(DAILY, told, "%02d 08:00:01".formatted(2 + missed)), "daily");
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.FOLLOW_UP_OVERDUE);
        var windows = verdict.explanation().stream()
                .filter(line -> line.endsWith("之前没有新的报告。"))
                .toList();
        assertThat(windows).hasSize(listed);
        assertThat(verdict.explanation().stream().anyMatch(line -> line.startsWith("此外还有1个规定时点")))
                .isEqualTo(more);
    }

    private static final String CHANGES = "\"changes\": [ { \"id\": \"change\", \"citation\": \"某办法第四条\", " + OFFICE
            + ", \"grades\": [\"MAJOR\"], \"figures\": [\"DEATHS\"], \"withinDays\": 30, \"within\": \"PT1H\" } ]";

    @Test
    void a_row_on_changes_that_depends_on_an_open_grade_speaks_only_when_something_changed() {
        var same = incident("petition")
                .occurred("06-01 10:00")
                .figures("06-01 10:00", FigureKind.DEATHS, 1)
                .figures("06-01 12:00", FigureKind.DEATHS, 1);
        assertThat(judged(CHANGES, same, "02 00:00").verdicts()).isEmpty();
        var changed = incident("petition")
                .occurred("06-01 10:00")
                .figures("06-01 10:00", FigureKind.DEATHS, 1)
                .figures("06-01 12:00", FigureKind.DEATHS, 2);
        assertThat(verdict(judged(CHANGES, changed, "02 00:00"), "change").kind())
                .isEqualTo(Verdict.Kind.UNDECIDED);
    }

    private static final String CONTENT = "\"contents\": [ { \"id\": \"content\", \"citation\": \"某办法第五条\", " + OFFICE
            + ", \"grades\": [\"MAJOR\"], \"stage\": \"FINAL\", \"requires\": [\"CAUSE\"] } ]";

    @Test
    void a_row_on_content_that_depends_on_an_open_grade_speaks_only_when_such_a_report_came() {
        var first = incident("petition")
                .occurred("06-01 10:00")
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.PHONE, "06-01 10:30");
        assertThat(judged(CONTENT, first, "02 00:00").verdicts()).isEmpty();
        var last = incident("petition")
                .occurred("06-01 10:00")
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.PHONE, "06-01 10:30")
                .as(Filing.Stage.FINAL);
        assertThat(verdict(judged(CONTENT, last, "02 00:00"), "content").kind()).isEqualTo(Verdict.Kind.UNDECIDED);
    }

    private static final String PLAIN_CHANGES = CHANGES.replace("\"grades\": [\"MAJOR\"], ", "");

    @ParameterizedTest(name = "changed 12:00, about {0} reported: firm {1}")
    @CsvSource({"11:59:59, 01 12:59, true", "11:59:59, 01 11:58, true"})
    void a_report_before_the_change_does_not_tell_of_it(String before, String after, boolean firm) {
        var told = incident("fire")
                .occurred("06-01 10:00")
                .figures("06-01 10:00", FigureKind.DEATHS, 1)
                .figures("06-01 12:00", FigureKind.DEATHS, 2)
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.PHONE, "06-01 " + before)
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.PHONE, "06-" + after);
        var verdict = verdict(judged(PLAIN_CHANGES, told, "02 00:00"), "change");
        assertThat(verdict.kind())
                .isEqualTo(after.contains("12:59") ? Verdict.Kind.ON_TIME : Verdict.Kind.FOLLOW_UP_OVERDUE);
        assertThat(verdict.actual()).isEqualTo(after.contains("12:59") ? exactly("06-" + after) : null);
        assertThat(verdict.firm()).isEqualTo(firm);
    }

    @Test
    void a_report_of_exactly_the_moment_of_the_change_tells_of_it() {
        var told = incident("fire")
                .occurred("06-01 10:00")
                .figures("06-01 10:00", FigureKind.DEATHS, 1)
                .figures("06-01 12:00", FigureKind.DEATHS, 2)
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.PHONE, "06-01 12:00");
        assertThat(verdict(judged(PLAIN_CHANGES, told, "02 00:00"), "change").kind())
                .isEqualTo(Verdict.Kind.ON_TIME);
    }
}
