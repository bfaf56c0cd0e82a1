package org.jibao.launcher.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.jibao.timeliness.Grade;
import org.jibao.timeliness.IncidentClass;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Names;
import org.jibao.timeliness.Policy;
import org.jibao.timeliness.PolicyException;
import org.jibao.timeliness.PolicyFiles;
import org.jibao.timeliness.Timeliness;
import org.jibao.timeliness.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample quarter judged by the real rules under the city's own policy: what docs/sample-city.md says of it holds. */
class SampleQuarterTest {
    private static final Instant AFTER_THE_QUARTER = Instant.parse("2026-10-08T01:00:00Z");

    private static final Map<IncidentFacts, Judgement> QUARTER = judged("incidents-2026q3", "anlan-2024");
    private static final Map<IncidentFacts, Judgement> YEAR_BEFORE = judged("incidents-2025q3", "anlan-2024");

    private static Map<IncidentFacts, Judgement> judged(String register, String policy) {
        var rules = policy(policy);
        var judged = new LinkedHashMap<IncidentFacts, Judgement>();
        new ShippedRegister(register)
                .facts()
                .forEach(facts -> judged.put(facts, Timeliness.judge().judge(facts, rules, AFTER_THE_QUARTER)));
        return judged;
    }

    private static Policy policy(String id) {
        var shipped = PolicyFiles.shipped().stream()
                .filter(policy -> policy.id().equals(id))
                .findFirst();
        return shipped.orElseGet(() -> {
            var file = DemoFolder.file("policies/" + id + ".json");
            try {
                return PolicyFiles.parse(id + ".json", Files.readString(file));
            } catch (PolicyException e) {
                throw new AssertionError(e.faults().toString(), e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void all_four_classes_and_all_four_grades_occur() {
        assertThat(counted().map(facts -> facts.kind().incidentClass())).contains(IncidentClass.values());
        assertThat(QUARTER.values().stream().map(judgement -> judgement.grade().grade()))
                .contains(Grade.values());
    }

    @Test
    void some_incidents_rise_to_a_graver_grade_when_figures_change() {
        assertThat(QUARTER.values())
                .filteredOn(judgement -> judgement.gradeHistory().stream()
                                .map(step -> step.decision().grade())
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()
                        > 1)
                .hasSizeBetween(5, 15);
    }

    @Test
    void of_what_was_owed_to_the_city_an_eighth_to_a_sixth_came_late_in_both_years() {
        for (var year : java.util.List.of(QUARTER, YEAR_BEFORE)) {
            var pairs = Pairs.of(year);
            assertThat(100.0 * Pairs.sum(pairs.late()) / Pairs.sum(pairs.owed()))
                    .isBetween(12.0, 18.0);
            assertThat(Pairs.sum(pairs.missed())).isBetween(3, 12);
        }
    }

    @Test
    void the_larger_ones_went_up_to_the_province_and_one_of_them_late() {
        assertThat(verdicts("province", "province-grave"))
                .hasSizeGreaterThanOrEqualTo(15)
                .filteredOn(verdict -> verdict.kind() == Verdict.Kind.LATE)
                .hasSize(1);
        assertThat(verdicts("province", "province-grave"))
                .noneMatch(
                        verdict -> verdict.kind() == Verdict.Kind.MISSED || verdict.kind() == Verdict.Kind.UNDECIDED);
    }

    @Test
    void some_units_tie_and_some_have_nothing_against_them() {
        var pairs = Pairs.of(QUARTER);
        var late = pairs.owed().keySet().stream()
                .collect(Collectors.groupingBy(
                        unit -> pairs.late().getOrDefault(unit, 0)
                                + pairs.missed().getOrDefault(unit, 0),
                        TreeMap::new,
                        Collectors.toList()));
        assertThat(late.get(0)).hasSizeGreaterThan(3);
        assertThat(late.values()).anyMatch(units -> units.size() > 1 && !units.equals(late.get(0)));
    }

    @Test
    void the_page_on_the_sample_city_states_its_counts() throws IOException {
        var pairs = Pairs.of(QUARTER);
        var kinds = new EnumMap<Verdict.Kind, Integer>(Verdict.Kind.class);
        QUARTER.forEach((facts, judgement) -> {
            if (!facts.drill()) {
                judgement.verdicts().forEach(verdict -> kinds.merge(verdict.kind(), 1, Integer::sum));
            }
        });
        var expected = new LinkedHashMap<String, Integer>();
        expected.put("事件（不含演练）", Math.toIntExact(counted().count()));
        expected.put("应报", Pairs.sum(pairs.owed()));
        expected.put("迟报的", Pairs.sum(pairs.late()));
        expected.put("疑似漏报的", Pairs.sum(pairs.missed()));
        kinds.forEach((kind, count) -> expected.put("认定：" + Names.of(kind), count));
        assertThat(rowsOf(Files.readString(DemoFolder.root().resolve("docs/sample-city.md"))))
                .isEqualTo(expected);
    }

    /** The rows of the page whose second cell is a number. */
    private static Map<String, Integer> rowsOf(String page) {
        var rows = new LinkedHashMap<String, Integer>();
        page.lines()
                .filter(line -> line.matches("\\| [^|]+ \\| \\d+ \\|"))
                .map(line -> line.split("\\|", -1))
                .forEach(cells -> rows.put(cells[1].strip(), Integer.valueOf(cells[2].strip())));
        return rows;
    }

    @Test
    void the_hill_fire_is_late_under_the_rules_of_its_time_and_the_shed_fire_was_public_first() {
        var fires = judged("incidents-2017", "city-2014");
        assertThat(kinds(fires, "17-01")).containsEntry("city-phone", Verdict.Kind.LATE);
        assertThat(kinds(fires, "17-01")).containsEntry("inversion-head", Verdict.Kind.INVERSION);
        assertThat(kinds(fires, "17-03")).containsEntry("before-publication", Verdict.Kind.AFTER_PUBLICATION);
        var byTheDistrict = judged("incidents-2017", "district-2017");
        assertThat(kinds(byTheDistrict, "17-02")).containsEntry("ordinary-written", Verdict.Kind.LATE);
        assertThat(kinds(byTheDistrict, "17-04")).containsEntry("backflow-office", Verdict.Kind.INVERSION);
    }

    @Test
    void files_that_ship_with_the_product_are_adopted_unchanged() throws IOException {
        var modules = DemoFolder.root().resolve("modules");
        assertThat(DemoFolder.file("policies/city-2014.json"))
                .hasSameTextualContentAs(
                        modules.resolve("timeliness/src/main/resources/org/jibao/timeliness/policies/city-2014.json"));
        assertThat(DemoFolder.file("schemes/city-deduction.json"))
                .hasSameTextualContentAs(modules.resolve(
                        "assessment/src/main/resources/org/jibao/assessment/schemes/city-deduction.json"));
    }

    private static Map<String, Verdict.Kind> kinds(Map<IncidentFacts, Judgement> judged, String number) {
        return judged.entrySet().stream()
                .filter(entry -> entry.getKey().number().equals(number))
                .flatMap(entry -> entry.getValue().verdicts().stream())
                .collect(Collectors.toMap(Verdict::ruleId, Verdict::kind, (a, b) -> a));
    }

    private static Stream<Verdict> all() {
        return QUARTER.values().stream().flatMap(judgement -> judgement.verdicts().stream());
    }

    private static Stream<Verdict> verdicts(String... rules) {
        var wanted = java.util.Set.of(rules);
        return all().filter(verdict -> wanted.contains(verdict.ruleId()));
    }

    private static Stream<IncidentFacts> counted() {
        return QUARTER.keySet().stream().filter(facts -> !facts.drill());
    }
}
