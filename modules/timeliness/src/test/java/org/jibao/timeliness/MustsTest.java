package org.jibao.timeliness;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jibao.timeliness.Office.SHANGHAI;
import static org.jibao.timeliness.Office.at;
import static org.jibao.timeliness.Office.exactly;
import static org.jibao.timeliness.Office.incident;

/** Which of the seven criteria an incident meets. */
class MustsTest {

    private static List<MetMust> met(Office.Told told, @Nullable Grade grade, Figures figures) {
        return Musts.shipped()
                .met(told.facts(), new GradeDecision(grade, "", "", false), figures, SHANGHAI, at("12-31 00:00"));
    }

    private static Office.Told onAPlainDay(String kind) {
        return incident(kind).occurred("06-06 08:00");
    }

    @ParameterizedTest(name = "grade {0}: {1}")
    @CsvSource({
        ", ''",
        "ORDINARY, ''",
        "LARGER, REACHES_STANDARD",
        "MAJOR, REACHES_STANDARD GRAVE_NATURE",
        "EXTREMELY_MAJOR, REACHES_STANDARD GRAVE_NATURE",
    })
    void the_grade_decides_on_the_standard_and_on_gravity(@Nullable Grade grade, String musts) {
        assertThat(met(onAPlainDay("mine"), grade, Figures.NONE))
                .extracting(must -> must.must().name())
                .containsExactly(musts.isEmpty() ? new String[0] : musts.split(" ", -1));
    }

    @ParameterizedTest(name = "{0} with {1} persons: {2}")
    @CsvSource({"petition, 29, false", "petition, 30, true", "mass-incident, 31, true", "fire, 500, false"})
    void many_persons_make_a_mass_incident_of_the_kinds_that_can_be_one(String kind, int persons, boolean mass) {
        var musts =
                met(onAPlainDay(kind), null, Figures.NONE.with(FigureKind.PARTICIPANTS, BigDecimal.valueOf(persons)));
        assertThat(musts.stream().anyMatch(must -> must.must() == Must.MASS_INCIDENT))
                .isEqualTo(mass);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "09-30 23:59:59, false",
        "10-01 00:00, true",
        "10-07 23:59:59, true",
        "10-08 00:00, false",
        "05-01 12:00, true"
    })
    void sensitive_days_are_days_of_the_office(String time, boolean sensitive) {
        var musts = met(incident("mine").occurred(time), null, Figures.NONE);
        assertThat(musts.stream().anyMatch(must -> must.must() == Must.SENSITIVE_TIME_OR_PLACE))
                .isEqualTo(sensitive);
    }

    @ParameterizedTest
    @CsvSource({"人民广场东侧, true", "县政府门前, true", "青石镇东联村, false"})
    void sensitive_places_are_found_in_the_place_as_written(String place, boolean sensitive) {
        assertThat(met(onAPlainDay("mine").at(place), null, Figures.NONE).isEmpty())
                .isEqualTo(!sensitive);
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING, 1, true",
        "TRAPPED, 3, true",
        "SERIOUS_INJURIES, 1, true",
        "MISSING, 0, false",
        "DEATHS, 1, false"
    })
    void persons_whose_fate_is_open_may_make_it_worse(FigureKind kind, int value, boolean escalates) {
        var musts = met(onAPlainDay("mine"), null, Figures.NONE.with(kind, BigDecimal.valueOf(value)));
        assertThat(musts.stream().anyMatch(must -> must.must() == Must.MAY_ESCALATE))
                .isEqualTo(escalates);
    }

    @Test
    void kinds_that_touch_special_groups_say_so() {
        assertThat(met(onAPlainDay("campus"), null, Figures.NONE))
                .containsExactly(new MetMust(Must.SPECIAL_GROUPS, "“校园安全事件”涉及特殊群体。"));
    }

    @Test
    void what_a_person_stated_is_passed_through_once_with_the_computed_reason_behind_it() {
        var told = onAPlainDay("campus").stated(Must.SPECIAL_GROUPS, "涉及两名学生。").stated(Must.MAY_ESCALATE, "火势未控制。");
        assertThat(met(told, null, Figures.NONE))
                .containsExactly(
                        new MetMust(Must.SPECIAL_GROUPS, "涉及两名学生。“校园安全事件”涉及特殊群体。"),
                        new MetMust(Must.MAY_ESCALATE, "火势未控制。"));
    }

    @Test
    void a_question_from_above_counts_from_the_moment_it_was_asked() {
        var told = onAPlainDay("mine").asked(exactly("06-06 10:00"));
        var ungraded = new GradeDecision(null, "", "", false);
        assertThat(Musts.shipped().met(told.facts(), ungraded, Figures.NONE, SHANGHAI, at("06-06 09:59:59")))
                .isEmpty();
        assertThat(Musts.shipped().met(told.facts(), ungraded, Figures.NONE, SHANGHAI, at("06-06 10:00")))
                .containsExactly(new MetMust(Must.ASKED_FROM_ABOVE, "上级于2017年6月6日10:00调度。"));
    }

    @Test
    void an_offices_own_days_are_read_and_impossible_ones_refused() throws Exception {
        var shipped = Resources.text("musts.json");
        var own = Musts.parse(shipped.replace(
                "\"dates\": []", "\"dates\": [{\"name\":\"党代会\",\"from\":\"2017-06-06\",\"to\":\"2017-06-07\"}]"));
        assertThat(own.met(
                        onAPlainDay("mine").facts(),
                        new GradeDecision(null, "", "", false),
                        Figures.NONE,
                        SHANGHAI,
                        at("12-31 00:00")))
                .extracting(MetMust::reason)
                .containsExactly("发生在敏感时间“党代会”（2017-06-06）。");
        assertThatThrownBy(() -> Musts.parse(shipped.replace("\"10-07\"", "\"10-32\"")))
                .hasMessageContaining("10-32");
    }
}
