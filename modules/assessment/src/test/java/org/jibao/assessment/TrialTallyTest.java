package org.jibao.assessment;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Policy;
import org.jibao.timeliness.PolicyFiles;
import org.jibao.timeliness.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jibao.timeliness.Verdict.Kind.INVERSION;
import static org.jibao.timeliness.Verdict.Kind.LATE;
import static org.jibao.timeliness.Verdict.Kind.MISSED;
import static org.jibao.timeliness.Verdict.Kind.ON_TIME;

class TrialTallyTest {
    private static final Quarter Q3 = new Quarter(2026, 3);
    private static final Policy CANDIDATE = PolicyFiles.shipped().get(0);

    private final TrialTally flat = new TrialTally(SchemeFile.read("flat.json", Given.FLAT));

    @Test
    void a_unit_in_breach_under_one_policy_alone_is_a_case_with_the_points_of_each_side() {
        flat.add(incident(1), judged(Given.verdict("linhe", "a", LATE)), judged(), party -> true);
        flat.add(
                incident(2),
                judged(),
                judged(Given.verdict("linhe", "b", MISSED), Given.verdict("linhe", "c", LATE)),
                party -> true);

        var trial = flat.result(Q3, CANDIDATE);

        assertThat(trial.incidents()).isEqualTo(2);
        assertThat(trial.differing()).isEqualTo(2);
        assertThat(trial.cases()).extracting(PolicyTrial.Case::incident).containsExactly("2026-0001", "2026-0002");
        assertThat(trial.units()).singleElement().satisfies(unit -> {
            assertThat(unit.before()).isEqualTo(side(1, 1, 0, 0, "1", "1"));
            assertThat(unit.after())
                    .as("the dearest failure of an incident counts")
                    .isEqualTo(side(1, 1, 1, 0, "3", "3"));
        });
    }

    @Test
    void the_same_failure_by_another_article_is_no_difference() {
        flat.add(
                incident(1),
                judged(Given.verdict("linhe", "old-article", LATE)),
                judged(Given.verdict("linhe", "new-article", LATE), Given.verdict("linhe", "x", ON_TIME)),
                party -> true);

        assertThat(flat.result(Q3, CANDIDATE).differing()).isZero();
        assertThat(flat.result(Q3, CANDIDATE).units()).hasSize(1);
    }

    @Test
    void units_that_are_not_assessed_and_verdicts_in_doubt_stay_out() {
        flat.add(
                incident(1),
                judged(Given.verdict("shengwei", "a", LATE)),
                judged(Given.verdict("linhe", "b", INVERSION, Level.CITY, false)),
                party -> party.code().equals("linhe"));

        assertThat(flat.result(Q3, CANDIDATE).units()).isEmpty();
        assertThat(flat.result(Q3, CANDIDATE).differing()).isZero();
    }

    @Test
    void a_scheme_with_a_range_gives_a_range_and_an_incident_without_policy_is_counted() {
        var range = new TrialTally(Given.shipped());
        range.add(incident(1), null, judged(Given.verdict("linhe", "a", LATE)), party -> true);

        var trial = range.result(Q3, CANDIDATE);

        assertThat(trial.withoutPolicy()).isEqualTo(1);
        assertThat(trial.units().get(0).before()).isEqualTo(side(0, 0, 0, 0, "0", "0"));
        assertThat(trial.units().get(0).after()).isEqualTo(side(1, 1, 0, 0, "0.5", "2"));
    }

    @Test
    void every_case_is_counted_and_no_more_than_the_limit_are_listed() {
        IntStream.rangeClosed(1, PolicyTrial.MOST_CASES + 1)
                .forEach(
                        i -> flat.add(incident(i), judged(), judged(Given.verdict("linhe", "a", LATE)), party -> true));

        var trial = flat.result(Q3, CANDIDATE);

        assertThat(trial.differing()).isEqualTo(PolicyTrial.MOST_CASES + 1);
        assertThat(trial.cases()).hasSize(PolicyTrial.MOST_CASES);
    }

    private static PolicyTrial.Side side(int incidents, int late, int missed, int other, String least, String most) {
        return new PolicyTrial.Side(incidents, late, missed, other, Points.of(least), Points.of(most));
    }

    private static IncidentFacts incident(int serial) {
        return Given.facts(String.format("2026-%04d", serial), false, Given.filed("linhe", Duration.ofHours(3)));
    }

    private static Judgement judged(Verdict... verdicts) {
        return Given.judgement(null, verdicts);
    }
}
