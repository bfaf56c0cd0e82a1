package org.jibao.assessment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.jibao.offices.Unit;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class TallyTest {
    private final Tally tally = new Tally(Given.shipped(), Level.CITY, Map.of("old", "linhe"));

    @ParameterizedTest(name = "verdict {0}, firm {1}, finding {2}: on time {3}, late {4}, missed {5}, other {6}")
    @CsvSource({
        "ON_TIME,       true,  ,          1, 0, 0, 0",
        "ON_TIME,       false, ,          0, 0, 0, 0",
        "WRONG_CHANNEL, true,  ,          0, 0, 0, 1",
        "WRONG_CHANNEL, true,  WITHDRAWN, 0, 0, 0, 0",
        "LATE,          true,  ,          0, 1, 0, 0",
        "LATE,          false, ,          0, 0, 0, 0",
        "LATE,          true,  PROPOSED,  0, 1, 0, 0",
        "LATE,          true,  CONFIRMED, 0, 1, 0, 0",
        "LATE,          true,  WITHDRAWN, 0, 0, 0, 0",
        "OVERDUE,       true,  ,          0, 1, 0, 0",
        "MISSED,        true,  ,          0, 0, 0, 0",
        "MISSED,        true,  PROPOSED,  0, 0, 0, 0",
        "MISSED,        true,  CONFIRMED, 0, 0, 1, 0",
        "UNDECIDED,     true,  ,          0, 0, 0, 0",
    })
    void each_report_owed_counts_in_one_column(
            Verdict.Kind kind,
            boolean firm,
            FindingView.@Nullable State ruling,
            int onTime,
            int late,
            int missed,
            int other) {
        var verdict = Given.verdict("linhe", "written", kind, Level.CITY, firm);
        tally.add(
                Given.facts("2026-0001", false, Given.filed("linhe", Duration.ofMinutes(30))),
                Given.judgement(Grade.LARGER, verdict),
                ruling == null ? List.of() : List.of(new Tally.Ruling("linhe", verdict.key(), kind, ruling)));

        var row = row("linhe");
        assertThat(row.owed()).isEqualTo(1);
        assertThat(row.filed()).isEqualTo(1);
        assertThat(List.of(row.onTime(), row.late(), row.missed(), row.otherBreaches()))
                .containsExactly(onTime, late, missed, other);
    }

    @Test
    void a_report_still_within_its_limit_is_not_owed_yet() {
        tally.add(
                Given.facts("2026-0001", false),
                Given.judgement(null, Given.verdict("linhe", "written", Verdict.Kind.PENDING)),
                List.of());

        assertThat(row("linhe").owed()).isZero();
    }

    @ParameterizedTest(name = "first report in time, then {0}: on time {1}, late {2}, other {3}")
    @CsvSource({
        "PENDING,             1, 0, 0",
        "FOLLOW_UP_OVERDUE,   1, 0, 1",
        "INCOMPLETE,          1, 0, 1",
        "DESK_OVER_LIMIT,     1, 0, 1",
        "COUNTERSIGN_OVERDUE, 1, 0, 1",
        "LATE,                0, 1, 0",
        "UNDECIDED,           0, 0, 0",
    })
    void what_follows_a_first_report_in_time_takes_it_away_only_when_it_was_due_and_late(
            Verdict.Kind kind, int onTime, int late, int other) {
        tally.add(
                Given.facts("2026-0001", false, Given.filed("linhe", Duration.ofMinutes(30))),
                Given.judgement(
                        null,
                        Given.verdict("linhe", "written", Verdict.Kind.ON_TIME),
                        Given.verdict("linhe", "follow", kind)),
                List.of());

        assertThat(List.of(
                        row("linhe").owed(),
                        row("linhe").onTime(),
                        row("linhe").late(),
                        row("linhe").otherBreaches()))
                .containsExactly(1, onTime, late, other);
    }

    @Test
    void a_scheme_that_counts_overdue_follow_ups_as_late_takes_the_first_report_for_late() {
        var strict = new Tally(
                SchemeFile.read(
                        "strict.json",
                        Given.FLAT
                                .replace("\"INCOMPLETE\", \"FOLLOW_UP_OVERDUE\",", "\"INCOMPLETE\",")
                                .replace("[\"LATE\", \"OVERDUE\"]", "[\"LATE\", \"OVERDUE\", \"FOLLOW_UP_OVERDUE\"]")),
                Level.CITY,
                Map.of());
        strict.add(
                Given.facts("2026-0001", false, Given.filed("linhe", Duration.ofMinutes(30))),
                Given.judgement(
                        null,
                        Given.verdict("linhe", "written", Verdict.Kind.ON_TIME),
                        Given.verdict("linhe", "follow", Verdict.Kind.FOLLOW_UP_OVERDUE)),
                List.of());

        var row = groups(strict, List.of(Given.unit("linhe", "县", 1)), List.of())
                .get(0)
                .rows()
                .get(0);
        assertThat(List.of(row.onTime(), row.late(), row.otherBreaches())).containsExactly(0, 1, 0);
    }

    @Test
    void phone_in_time_and_writing_late_is_one_late_report() {
        tally.add(
                Given.facts("2026-0001", false, Given.filed("linhe", Duration.ofMinutes(30))),
                Given.judgement(
                        null,
                        Given.verdict("linhe", "phone", Verdict.Kind.ON_TIME),
                        Given.verdict("linhe", "written", Verdict.Kind.LATE)),
                List.of());

        assertThat(List.of(
                        row("linhe").owed(), row("linhe").onTime(), row("linhe").late()))
                .containsExactly(1, 0, 1);
    }

    @Test
    void lateness_toward_another_office_is_another_breach_and_not_owed_here() {
        tally.add(
                Given.facts("2026-0001", false),
                Given.judgement(null, Given.verdict("linhe", "up", Verdict.Kind.LATE, Level.PROVINCE, true)),
                List.of());

        assertThat(List.of(
                        row("linhe").owed(), row("linhe").late(), row("linhe").otherBreaches()))
                .containsExactly(0, 0, 1);
    }

    @Test
    void a_finding_proposed_anew_counts_instead_of_the_withdrawn_one() {
        var verdict = Given.verdict("linhe", "written", Verdict.Kind.MISSED);
        tally.add(
                Given.facts("2026-0001", false),
                Given.judgement(null, verdict),
                List.of(
                        new Tally.Ruling("linhe", verdict.key(), Verdict.Kind.MISSED, FindingView.State.WITHDRAWN),
                        new Tally.Ruling("linhe", verdict.key(), Verdict.Kind.MISSED, FindingView.State.CONFIRMED)));

        assertThat(row("linhe").missed()).isEqualTo(1);
    }

    @Test
    void a_confirmed_finding_stands_though_the_record_changed_afterwards() {
        tally.add(
                Given.facts("2026-0001", false, Given.filed("linhe", Duration.ofMinutes(30))),
                Given.judgement(null, Given.verdict("linhe", "written", Verdict.Kind.ON_TIME)),
                List.of(new Tally.Ruling("linhe", "gone", Verdict.Kind.LATE, FindingView.State.CONFIRMED)));

        assertThat(List.of(row("linhe").onTime(), row("linhe").late())).containsExactly(0, 1);
    }

    @Test
    void drills_are_never_counted() {
        tally.add(
                Given.facts("2026-0001", true),
                Given.judgement(Grade.MAJOR, Given.verdict("linhe", "written", Verdict.Kind.LATE)),
                List.of());

        assertThat(row("linhe").late()).isZero();
        assertThat(totals().incidents()).isZero();
    }

    @Test
    void what_a_dissolved_unit_did_falls_to_its_successor() {
        tally.add(
                Given.facts("2026-0001", false),
                Given.judgement(null, Given.verdict("old", "written", Verdict.Kind.LATE)),
                List.of());

        assertThat(row("linhe").late()).isEqualTo(1);
    }

    @Test
    void totals_count_every_incident_and_sum_the_rows() {
        tally.add(Given.facts("2026-0001", false), null, List.of());
        tally.add(
                Given.facts("2026-0002", false),
                Given.judgement(Grade.MAJOR, Given.verdict("linhe", "written", Verdict.Kind.LATE)),
                List.of());
        tally.add(
                Given.facts("2026-0003", false),
                Given.judgement(Grade.MAJOR, Given.verdict("unranked", "written", Verdict.Kind.LATE)),
                List.of());

        var totals = totals();

        assertThat(totals.incidents()).isEqualTo(3);
        assertThat(totals.owed()).isEqualTo(1);
        assertThat(totals.late()).isEqualTo(1);
        assertThat(totals.byClass()).contains(new ScoreSheet.Count("自然灾害", 3), new ScoreSheet.Count("公共卫生事件", 0));
        assertThat(totals.byGrade())
                .containsExactly(
                        new ScoreSheet.Count("特别重大", 0),
                        new ScoreSheet.Count("重大", 2),
                        new ScoreSheet.Count("较大", 0),
                        new ScoreSheet.Count("一般", 0),
                        new ScoreSheet.Count("未定级", 1));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', ",
        "'7', 7",
        "'9 1', 5",
        "'9 2', 6",
        "'30 1 2', 2",
        "'4 1 2 3', 3",
        "'2147483647 2147483647', 2147483647",
    })
    void the_median_is_the_middle_or_the_mean_of_the_two_in_the_middle(String minutes, @Nullable Integer median) {
        assertThat(Tally.median(Arrays.stream(minutes.split(" ", -1))
                        .filter(m -> !m.isEmpty())
                        .map(Integer::valueOf)
                        .toList()))
                .isEqualTo(median);
    }

    @ParameterizedTest(name = "reported after {0}: {1} minutes")
    @CsvSource({"PT59S, 0", "PT1M, 1", "PT1M59S, 1", "-PT5M, 0"})
    void a_delay_is_counted_in_whole_minutes_from_event_to_first_report(Duration after, int minutes) {
        tally.add(
                Given.facts("2026-0001", false, Given.filed("linhe", Duration.ofHours(9)), Given.filed("linhe", after)),
                Given.judgement(null, Given.verdict("linhe", "written", Verdict.Kind.ON_TIME)),
                List.of());

        assertThat(row("linhe").medianMinutes()).isEqualTo(minutes);
    }

    @Test
    void ties_share_a_rank_and_the_next_one_is_skipped() {
        for (var code : List.of("a", "b", "c", "d")) {
            owes(code);
        }

        var rows = groups(
                        tally,
                        List.of(
                                Given.unit("a", "县", 1),
                                Given.unit("b", "县", 2),
                                Given.unit("c", "县", 3),
                                Given.unit("d", "县", 4)),
                        List.of(charged("a", "2"), charged("c", "0.5"), charged("d", "0.5")))
                .get(0)
                .rows();

        assertThat(rows).extracting(ScoreSheet.Row::unitCode).containsExactly("b", "c", "d", "a");
        assertThat(rows).extracting(ScoreSheet.Row::rank).containsExactly(1, 2, 2, 4);
    }

    @Test
    void a_scheme_may_continue_after_ties_rank_units_without_events_and_stop_at_a_floor() {
        var flat = new Tally(SchemeFile.read("flat.json", Given.FLAT), Level.CITY, Map.of());

        var rows = groups(
                        flat,
                        List.of(Given.unit("a", "县", 1), Given.unit("b", "县", 2), Given.unit("c", "县", 3)),
                        List.of(charged("a", "20.01")))
                .get(0)
                .rows();

        assertThat(rows).extracting(ScoreSheet.Row::rank).containsExactly(1, 1, 2);
        assertThat(rows.get(2).total()).isEqualTo(Points.ZERO);
        assertThat(rows.get(2).deductions()).isEqualTo(Points.of("20.01"));
    }

    @Test
    void a_unit_without_events_has_no_rank_and_never_stands_below_one_with_failures() {
        owes("a");
        owes("c");

        var rows = groups(
                        tally,
                        List.of(Given.unit("a", "县", 1), Given.unit("b", "县", 2), Given.unit("c", "县", 3)),
                        List.of(charged("a", "1")))
                .get(0)
                .rows();

        assertThat(rows).extracting(ScoreSheet.Row::unitCode).containsExactly("c", "b", "a");
        assertThat(rows).extracting(ScoreSheet.Row::rank).containsExactly(1, null, 2);
    }

    @Test
    void groups_are_ranked_apart_and_a_warning_shows_without_points() {
        var groups = groups(
                tally,
                List.of(Given.unit("a", "县", 1), Given.unit("b", "部门", 2)),
                List.of(charged("a", "0"), charged("b", "2"), charged("b", "0.5")));

        assertThat(groups).extracting(ScoreSheet.Group::name).containsExactly("县", "部门");
        assertThat(groups.get(0).rows().get(0).rank())
                .as("a warned unit is ranked")
                .isEqualTo(1);
        assertThat(groups.get(0).rows().get(0).total()).isEqualTo(Points.of("100"));
        assertThat(groups.get(1).rows().get(0).total()).isEqualTo(Points.of("97.5"));
        assertThat(groups.get(1).rows().get(0).items()).hasSize(2);
    }

    private void owes(String code) {
        tally.add(
                Given.facts("2026-0001", false),
                Given.judgement(null, Given.verdict(code, "written", Verdict.Kind.ON_TIME)),
                List.of());
    }

    private static Deeds.Charged charged(String unit, String points) {
        return new Deeds.Charged(unit, Points.of(points), points.equals("0"), "通报", List.of());
    }

    private ScoreSheet.Row row(String code) {
        return groups(tally, List.of(Given.unit(code, "县", 1)), List.of())
                .get(0)
                .rows()
                .get(0);
    }

    private ScoreSheet.Totals totals() {
        return tally.totals(List.of(Given.unit("linhe", "县", 1)));
    }

    static List<ScoreSheet.Group> groups(Tally tally, List<Unit> units, List<Deeds.Charged> charged) {
        return tally.groups(
                units,
                new Deeds(
                        LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30), charged, List.of(), List.of(), Map.of()));
    }
}
