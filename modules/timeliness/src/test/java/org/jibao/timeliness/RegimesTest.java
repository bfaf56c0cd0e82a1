package org.jibao.timeliness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jibao.timeliness.Office.BUREAU;
import static org.jibao.timeliness.Office.CENTRE;
import static org.jibao.timeliness.Office.CITY;
import static org.jibao.timeliness.Office.DISTRICT;
import static org.jibao.timeliness.Office.PROVINCE;
import static org.jibao.timeliness.Office.TOWN;
import static org.jibao.timeliness.Office.WORKS;
import static org.jibao.timeliness.Office.at;
import static org.jibao.timeliness.Office.incident;
import static org.jibao.timeliness.Office.policy;
import static org.jibao.timeliness.Office.verdict;

/** The limits of the shipped policies, one second before, on and after each. */
class RegimesTest {

    private static final Instant EVENT = at("06-01 08:00");
    private static final Instant WEEK_LATER = at("06-08 08:00");
    private static final List<Party> PARTIES = List.of(WORKS, TOWN, DISTRICT, BUREAU, CITY, PROVINCE, CENTRE);

    private static Party party(Level level) {
        return PARTIES.stream()
                .filter(party -> party.level() == level)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} {1}: {3} tells {4} by {5} within {6}, for a {2} incident")
    @CsvSource({
        "city-2014,        city-phone,       ORDINARY,        COUNTY,     CITY,     PHONE,      PT2H",
        "city-2014,        city-phone,       LARGER,          DEPARTMENT, CITY,     PHONE,      PT2H",
        "city-2014,        city-written,     LARGER,          COUNTY,     CITY,     WRITTEN,    PT2H",
        "city-2014,        city-written,     MAJOR,           DEPARTMENT, CITY,     NETWORK,    PT2H",
        "city-2014,        province,         MAJOR,           CITY,       PROVINCE, FAX,        PT3H",
        "city-2014,        province,         EXTREMELY_MAJOR, CITY,       PROVINCE, PHONE,      PT3H",
        "district-2017,    major-phone,      EXTREMELY_MAJOR, TOWNSHIP,   COUNTY,   PHONE,      PT10M",
        "district-2017,    major-phone,      MAJOR,           TOWNSHIP,   COUNTY,   PHONE,      PT10M",
        "district-2017,    major-written,    MAJOR,           TOWNSHIP,   COUNTY,   WRITTEN,    PT20M",
        "district-2017,    major-written,    EXTREMELY_MAJOR, DEPARTMENT, COUNTY,   FAX,        PT20M",
        "district-2017,    larger,           LARGER,          TOWNSHIP,   COUNTY,   PHONE,      PT30M",
        "district-2017,    larger,           LARGER,          TOWNSHIP,   COUNTY,   SMS,        PT30M",
        "district-2017,    ordinary-written, ORDINARY,        TOWNSHIP,   COUNTY,   WRITTEN,    PT1H",
        "city-provisional, city-phone,       ORDINARY,        COUNTY,     CITY,     PHONE,      PT1H",
        "city-provisional, city-written,     LARGER,          COUNTY,     CITY,     FAX,        PT2H",
        "city-provisional, province,         LARGER,          CITY,       PROVINCE, NETWORK,    PT4H",
        "city-provisional, centre,           LARGER,          CITY,       CENTRE,   UNRECORDED, PT6H",
    })
    void a_limit_is_kept_up_to_and_including_its_last_second(
            String policy, String rule, Grade grade, Level sender, Level receiver, Channel channel, Duration limit) {
        var before = report(policy, rule, grade, sender, receiver, channel, limit.minusSeconds(1));
        assertThat(before.kind()).isEqualTo(Verdict.Kind.ON_TIME);
        var on = report(policy, rule, grade, sender, receiver, channel, limit);
        assertThat(on.kind()).isEqualTo(Verdict.Kind.ON_TIME);
        assertThat(on.overdue()).isZero();
        assertThat(on.dueAt()).isEqualTo(EVENT.plus(limit));
        var after = report(policy, rule, grade, sender, receiver, channel, limit.plusSeconds(1));
        assertThat(after.kind()).isEqualTo(Verdict.Kind.LATE);
        assertThat(after.overdue()).isEqualTo(Duration.ofSeconds(1));
        assertThat(after.firm()).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}: {3} tells {4} at its {5} by {6} within {7}, for a {2} incident")
    @CsvSource({
        "chongqing-2012,  county-to-city,   LARGER,          COUNTY,     CITY,     GOVERNMENT_OFFICE,   PHONE,   PT1H",
        "chongqing-2012,  county-to-city,   EXTREMELY_MAJOR, COUNTY,     CITY,     EMERGENCY_OFFICE,    WRITTEN, PT1H",
        "henan-emergency, major-phone,      EXTREMELY_MAJOR, CITY,       PROVINCE, SUPERIOR_DEPARTMENT, PHONE,   PT15M",
        "henan-emergency, major-phone,      MAJOR,           CITY,       PROVINCE, SUPERIOR_DEPARTMENT, PHONE,   PT15M",
        "henan-emergency, major-written,    MAJOR,           CITY,       PROVINCE, SUPERIOR_DEPARTMENT, FAX,     PT35M",
        "henan-emergency, major-written,    EXTREMELY_MAJOR, CITY,       PROVINCE, SUPERIOR_DEPARTMENT, WRITTEN, PT35M",
        "henan-emergency, larger-written,   LARGER,          CITY,       PROVINCE, SUPERIOR_DEPARTMENT, WRITTEN, PT1H",
        "henan-emergency, ordinary-written, ORDINARY,        CITY,       PROVINCE, SUPERIOR_DEPARTMENT, NETWORK, PT6H",
        "lanzhou-2014,    major,            MAJOR,           COUNTY,     CITY,     GOVERNMENT_OFFICE,   PHONE,   PT1H",
        "lanzhou-2014,    major,            EXTREMELY_MAJOR, DEPARTMENT, CITY,     EMERGENCY_OFFICE,    WRITTEN, PT1H",
        "lanzhou-2014,    others,           LARGER,          COUNTY,     CITY,     EMERGENCY_OFFICE,    WRITTEN, PT2H",
        "lanzhou-2014,    others,           ORDINARY,        COUNTY,     CITY,     GOVERNMENT_OFFICE,   PHONE,   PT2H",
        "jilin-city-2006, first,            ORDINARY,        COUNTY,     CITY,     GOVERNMENT_OFFICE,   PHONE,   PT1H",
        "jilin-city-2006, first,            EXTREMELY_MAJOR, DEPARTMENT, CITY,     EMERGENCY_OFFICE,    WRITTEN, PT1H",
    })
    void the_limits_of_other_places_are_kept_up_to_and_including_their_last_second(
            String policy,
            String rule,
            Grade grade,
            Level sender,
            Level receiver,
            Desk desk,
            Channel channel,
            Duration limit) {
        for (int second = -1; second <= 1; second++) {
            var facts = incident("fire")
                    .occurred(EventTime.exactly(EVENT))
                    .graded(grade)
                    .owedBy(party(sender))
                    .filed(
                            party(sender),
                            party(receiver),
                            desk,
                            channel,
                            null,
                            EventTime.exactly(EVENT.plus(limit).plusSeconds(second)))
                    .facts();
            var verdict = verdict(Timeliness.judge().judge(facts, policy(policy), WEEK_LATER), rule);
            assertThat(verdict.kind()).isEqualTo(second > 0 ? Verdict.Kind.LATE : Verdict.Kind.ON_TIME);
            assertThat(verdict.overdue()).isEqualTo(Duration.ofSeconds(Math.max(0, second)));
            assertThat(verdict.firm()).isTrue();
            assertThat(verdict.citation())
                    .isEqualTo(limit(policy, rule).citation())
                    .isNotBlank();
        }
    }

    @ParameterizedTest(name = "{0}: a {1} incident owes {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "chongqing-2012  | ORDINARY        | ''",
                "chongqing-2012  | LARGER          | county-to-city",
                "henan-emergency | ORDINARY        | ordinary-written",
                "henan-emergency | LARGER          | larger-written",
                "henan-emergency | MAJOR           | major-phone,major-written",
                "henan-emergency | EXTREMELY_MAJOR | major-phone,major-written",
                "lanzhou-2014    | LARGER          | others",
                "lanzhou-2014    | MAJOR           | major",
                "jilin-city-2006 | ORDINARY        | first",
                "jilin-city-2006 | MAJOR           | first",
            })
    void each_grade_has_its_own_rows_elsewhere_too(String policy, Grade grade, String rules) {
        each_grade_has_its_own_rows(policy, grade, rules);
    }

    @Test
    void what_was_read_at_second_hand_says_so() {
        for (var id : List.of("henan-emergency", "lanzhou-2014", "jilin-city-2006")) {
            assertThat(policy(id).notes()).anySatisfy(note -> assertThat(note).contains("采用前请核对原文"));
        }
    }

    @ParameterizedTest(name = "{0}: reported {1} after the event is {2}, {3} overdue")
    @CsvSource({
        "city-phone,   PT24H,     LATE,   PT23H",
        "city-phone,   PT24H0M1S, MISSED, PT23H0M1S",
        "city-written, PT24H,     LATE,   PT22H",
        "city-written, PT24H0M1S, MISSED, PT22H0M1S",
        "province,     PT24H,     LATE,   PT20H",
        "province,     PT24H0M1S, MISSED, PT20H0M1S",
        "centre,       PT24H,     LATE,   PT18H",
        "centre,       PT24H0M1S, MISSED, PT18H0M1S",
    })
    void the_provisional_rules_turn_late_into_missed_after_a_whole_day(
            String rule, Duration after, Verdict.Kind kind, Duration overdue) {
        var limit = limit("city-provisional", rule);
        var sender = limit.from().contains(Level.CITY) ? CITY : DISTRICT;
        var verdict = report(
                "city-provisional",
                rule,
                Grade.LARGER,
                sender.level(),
                limit.to(),
                limit.channel() == null ? Channel.WRITTEN : limit.channel(),
                after);
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.overdue()).isEqualTo(overdue);
    }

    @ParameterizedTest(name = "{0} says nothing on missed reports: after a week {1} is still only overdue")
    @CsvSource({"city-2014, city-written, COUNTY", "district-2017, ordinary-written, TOWNSHIP"})
    void where_the_text_sets_no_limit_for_missed_reports_none_is_invented(String policy, String rule, Level sender) {
        var facts = incident("fire")
                .occurred(EventTime.exactly(EVENT))
                .stated(Must.MAY_ESCALATE, "可能蔓延。")
                .graded(Grade.ORDINARY)
                .owedBy(party(sender))
                .facts();
        var judgement = Timeliness.judge().judge(facts, policy(policy), WEEK_LATER);
        assertThat(verdict(judgement, rule).kind()).isEqualTo(Verdict.Kind.OVERDUE);
    }

    @ParameterizedTest(name = "{0} s after the limit: {1}")
    @CsvSource({"-1, PENDING", "0, PENDING", "1, OVERDUE"})
    void what_is_owed_is_pending_until_its_last_second_has_passed(long seconds, Verdict.Kind kind) {
        var facts = incident("fire")
                .occurred(EventTime.exactly(EVENT))
                .graded(Grade.MAJOR)
                .owedBy(TOWN)
                .facts();
        var asOf = EVENT.plus(Duration.ofMinutes(10)).plusSeconds(seconds);
        var verdict = verdict(Timeliness.judge().judge(facts, policy("district-2017"), asOf), "major-phone");
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.overdue()).isEqualTo(Duration.ofSeconds(Math.max(0, seconds)));
    }

    @ParameterizedTest(name = "the unit tells the county {0} after its head was told: {1}")
    @CsvSource({"PT59M59S, ON_TIME", "PT1H, ON_TIME", "PT1H1S, LATE"})
    void the_national_rules_count_the_hour_of_the_unit_from_the_report_to_its_head(Duration after, Verdict.Kind kind) {
        var headTold = EVENT.plus(Duration.ofMinutes(25));
        var facts = incident("mine")
                .occurred(EventTime.exactly(EVENT))
                .headTold(EventTime.exactly(headTold))
                .owedBy(WORKS)
                .filed(
                        WORKS,
                        DISTRICT,
                        Desk.SUPERIOR_DEPARTMENT,
                        Channel.PHONE,
                        null,
                        EventTime.exactly(headTold.plus(after)))
                .facts();
        var judgement = Timeliness.judge().judge(facts, policy("work-safety-2007"), WEEK_LATER);
        assertThat(verdict(judgement, "unit-to-county").kind()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "the county passes it on {0} after it was told: {1}")
    @CsvSource({"PT1H59M59S, ON_TIME", "PT2H, ON_TIME", "PT2H1S, LATE"})
    void the_national_rules_count_the_two_hours_of_a_level_from_what_it_received(Duration after, Verdict.Kind kind) {
        var received = EVENT.plus(Duration.ofHours(5));
        var facts = incident("mine")
                .occurred(EventTime.exactly(EVENT))
                .owedBy(DISTRICT)
                .filed(WORKS, DISTRICT, Desk.SUPERIOR_DEPARTMENT, Channel.PHONE, null, EventTime.exactly(received))
                .filed(
                        DISTRICT,
                        CITY,
                        Desk.SUPERIOR_DEPARTMENT,
                        Channel.WRITTEN,
                        null,
                        EventTime.exactly(received.plus(after)))
                .facts();
        var judgement = Timeliness.judge().judge(facts, policy("work-safety-2007"), WEEK_LATER);
        assertThat(verdict(judgement, "county-to-city").kind()).isEqualTo(kind);
    }

    @Test
    void a_level_that_was_told_nothing_has_nothing_to_pass_on() {
        var facts = incident("mine")
                .occurred(EventTime.exactly(EVENT))
                .owedBy(DISTRICT)
                .facts();
        assertThat(Timeliness.judge()
                        .judge(facts, policy("work-safety-2007"), WEEK_LATER)
                        .verdicts())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: a {1} incident owes {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "district-2017 | ORDINARY        | ordinary-written",
                "district-2017 | LARGER          | larger",
                "district-2017 | MAJOR           | major-phone,major-written",
                "district-2017 | EXTREMELY_MAJOR | major-phone,major-written",
                "city-2014     | ORDINARY        | ''",
                "city-2014     | LARGER          | city-phone,city-written",
                "city-2014     | MAJOR           | city-phone,city-written,province",
                "city-provisional | ORDINARY     | ''",
                "city-provisional | LARGER       | city-phone,city-written,province,centre",
            })
    void each_grade_has_its_own_rows(String policy, Grade grade, String rules) {
        var facts = incident("work-safety")
                .occurred(EventTime.exactly(EVENT))
                .graded(grade)
                .owedBy(TOWN, DISTRICT, CITY)
                .facts();
        assertThat(Timeliness.judge().judge(facts, policy(policy), WEEK_LATER).verdicts().stream()
                        .map(Verdict::ruleId)
                        .collect(Collectors.toSet()))
                .isEqualTo(Stream.of(rules.split(",", -1))
                        .filter(rule -> !rule.isEmpty())
                        .collect(Collectors.toSet()));
    }

    @Test
    void every_row_cites_what_it_rests_on() {
        for (var policy : PolicyFiles.shipped()) {
            assertThat(policy.limits())
                    .allSatisfy(limit -> assertThat(limit.citation()).isNotBlank());
            assertThat(policy.precedences())
                    .allSatisfy(row -> assertThat(row.citation()).isNotBlank());
        }
    }

    @Test
    void the_district_knows_of_five_minutes_for_approval_and_does_not_call_them_a_rule() {
        var approval = policy("district-2017").approval();
        assertThat(approval).isNotNull();
        assertThat(approval.within()).isEqualTo(Duration.ofMinutes(5));
        assertThat(approval.note()).contains("不是本区的硬性时限");
    }

    private static Policy.Limit limit(String policy, String rule) {
        return policy(policy).limits().stream()
                .filter(limit -> limit.id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict report(
            String policy,
            String rule,
            Grade grade,
            Level sender,
            Level receiver,
            Channel channel,
            Duration afterEvent) {
        var facts = incident("fire")
                .occurred(EventTime.exactly(EVENT))
                .stated(Must.MAY_ESCALATE, "可能蔓延。")
                .graded(grade)
                .owedBy(party(sender))
                .filed(
                        party(sender),
                        party(receiver),
                        Desk.PARTY_OFFICE,
                        channel,
                        null,
                        EventTime.exactly(EVENT.plus(afterEvent)))
                .facts();
        return verdict(Timeliness.judge().judge(facts, policy(policy), WEEK_LATER), rule);
    }
}
