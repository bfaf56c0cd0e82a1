package org.jibao.launcher.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.IncidentKind;
import org.jibao.timeliness.IncidentKinds;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Party;
import org.jibao.workbooks.Row;

import static org.assertj.core.api.Assertions.assertThat;

/** What ships could have happened: units and kinds exist on their day, and nothing arrives before it was sent. */
class SampleRegistersTest {
    private static final String QUARTER = "incidents-2026q3";

    @ParameterizedTest
    @ValueSource(strings = {QUARTER, "incidents-2025q3", "incidents-2017"})
    void every_sheet_is_read_without_a_fault(String name) {
        assertThat(new ShippedRegister(name).workbook().faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {QUARTER, "incidents-2025q3", "incidents-2017"})
    void every_unit_and_kind_exists_on_the_day_of_its_incident(String name) {
        var register = new ShippedRegister(name);
        for (var incident : register.workbook().rows("事件")) {
            var day = ShippedRegister.day(incident);
            assertThat(register.unit(incident.text("责任单位"), day))
                    .as(incident.text("序号"))
                    .isPresent();
            assertThat(IncidentKinds.shipped().byName(incident.text("种类")))
                    .as(incident.text("序号"))
                    .isPresent();
            steps(register, incident).forEach(step -> assertThat(register.unit(step.text("报送单位"), day))
                    .as(incident.text("序号") + " " + step.text("报送单位"))
                    .isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {QUARTER, "incidents-2025q3", "incidents-2017"})
    void every_line_belongs_to_an_incident_of_its_register(String name) {
        var book = new ShippedRegister(name).workbook();
        var numbers = book.rows("事件").stream().map(row -> row.text("序号")).toList();
        assertThat(numbers).doesNotHaveDuplicates();
        for (var sheet : List.of("报送", "数据", "外部来源")) {
            assertThat(book.rows(sheet)).allMatch(row -> numbers.contains(row.text("事件序号")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {QUARTER, "incidents-2025q3", "incidents-2017"})
    void nothing_arrives_before_it_was_sent_or_before_the_event(String name) {
        var register = new ShippedRegister(name);
        for (var facts : register.facts()) {
            var occurred = facts.occurred();
            for (var filing : facts.filings()) {
                var received = filing.receivedAt();
                if (received != null) {
                    var sent = filing.sentAt();
                    assertThat(sent == null || !received.at().isBefore(sent.at()))
                            .as(filing.id())
                            .isTrue();
                    assertThat(occurred == null || !received.at().isBefore(occurred.earliest()))
                            .as(filing.id())
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {QUARTER, "incidents-2025q3", "incidents-2017"})
    void a_follow_up_never_comes_before_the_first_report_of_its_sender(String name) {
        for (var facts : new ShippedRegister(name).facts()) {
            var begun = new HashSet<Party>();
            facts.filings().stream()
                    .filter(filing -> filing.receivedAt() != null)
                    .sorted(java.util.Comparator.comparing(filing ->
                            Objects.requireNonNull(filing.receivedAt()).at()))
                    .forEach(filing -> {
                        if (filing.stage() == org.jibao.timeliness.Filing.Stage.FIRST) {
                            begun.add(filing.sender());
                        }
                        assertThat(begun).as(filing.id()).contains(filing.sender());
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {QUARTER, "incidents-2025q3"})
    void every_incident_lies_in_its_quarter(String name) {
        var year = Integer.parseInt(name.replaceAll("\\D+(\\d{4}).*", "$1"));
        assertThat(new ShippedRegister(name).workbook().rows("事件"))
                .hasSizeGreaterThanOrEqualTo(140)
                .allSatisfy(incident -> assertThat(ShippedRegister.day(incident))
                        .isBetween(LocalDate.of(year, 7, 1), LocalDate.of(year, 9, 30)));
    }

    @Test
    void the_figures_of_the_dead_never_fall_without_being_meant() {
        for (var facts : new ShippedRegister(QUARTER).facts()) {
            var deaths = facts.figures().stream()
                    .map(step -> step.figures().values().get(org.jibao.timeliness.FigureKind.DEATHS))
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(deaths).as(facts.number()).isSorted();
        }
    }

    @Test
    void there_are_two_drills_a_few_unknown_and_a_few_approximate_times() {
        var facts = new ShippedRegister(QUARTER).facts();
        assertThat(facts).filteredOn(IncidentFacts::drill).hasSize(2);
        assertThat(facts).filteredOn(f -> f.occurred() == null).hasSizeBetween(3, 8);
        assertThat(facts)
                .filteredOn(f -> f.occurred() != null && !f.occurred().isExact())
                .hasSizeBetween(3, 15);
    }

    @Test
    void each_ranking_group_has_a_unit_without_any_event() {
        var register = new ShippedRegister(QUARTER);
        var day = LocalDate.of(2026, 9, 30);
        Set<String> busy = register.facts().stream()
                .flatMap(facts -> facts.obliged().stream())
                .map(Party::code)
                .collect(Collectors.toSet());
        var ranked = register.unitsOn(day).stream()
                .filter(unit -> !unit.text("考核分组").isEmpty())
                .toList();
        assertThat(ranked.stream()
                        .filter(unit -> !busy.contains(unit.text("代码")))
                        .map(unit -> unit.text("考核分组"))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("县（市、区）", "市直部门", "中央驻市和企事业单位");
        assertThat(ranked)
                .filteredOn(unit -> unit.text("考核分组").equals("县（市、区）"))
                .hasSize(8);
    }

    @Test
    void at_every_day_one_unit_runs_the_office_and_every_successor_exists() {
        var register = new ShippedRegister(QUARTER);
        for (var day : List.of(
                LocalDate.of(2014, 7, 10),
                LocalDate.of(2017, 12, 4),
                LocalDate.of(2018, 12, 31),
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2026, 9, 30))) {
            assertThat(register.unitsOn(day))
                    .filteredOn(unit -> unit.text("层级").equals("市"))
                    .extracting(unit -> unit.text("代码"))
                    .containsExactly("shiweiban");
        }
        var units = ShippedRegister.read("units", List.of(Sheets.UNITS)).rows("机构");
        for (var unit : units) {
            var to = unit.date("停用日期");
            if (to != null) {
                assertThat(register.unit(unit.text("继任机构"), to.plusDays(1)))
                        .as(unit.text("代码"))
                        .isPresent();
            }
        }
    }

    @Test
    void the_departments_of_2014_and_their_heirs_answer_for_the_same_kinds() {
        var register = new ShippedRegister(QUARTER);
        for (var kind : IncidentKinds.shipped().all()) {
            var before =
                    register.departments(kind.name(), LocalDate.of(2014, 7, 10)).toList();
            var now =
                    register.departments(kind.name(), LocalDate.of(2026, 7, 1)).toList();
            assertThat(before.isEmpty() || !now.isEmpty()).as(kind.name()).isTrue();
        }
        assertThat(unowned(register, LocalDate.of(2014, 7, 10))).containsExactly("地质灾害", "森林火灾", "草原火灾", "铁路交通事故");
        assertThat(unowned(register, LocalDate.of(2026, 7, 1))).containsExactly("草原火灾", "铁路交通事故");
    }

    private static List<String> unowned(ShippedRegister register, LocalDate day) {
        return IncidentKinds.shipped().all().stream()
                .map(IncidentKind::name)
                .filter(kind -> register.departments(kind, day).findAny().isEmpty())
                .toList();
    }

    @Test
    void the_political_legal_committee_answers_for_governance_alone() {
        for (var edition : List.of("matrix-2014", "matrix-2024")) {
            assertThat(ShippedRegister.read(edition, List.of(Sheets.EDITION, Sheets.DUTIES))
                            .rows("职责分工"))
                    .filteredOn(duty -> duty.text("机构代码").equals("zhengfa"))
                    .extracting(duty -> duty.text("事件种类"))
                    .containsExactly("社会治安综合治理事件");
        }
    }

    @Test
    void users_are_posts_of_units_that_exist_and_cover_every_role() {
        var register = new ShippedRegister(QUARTER);
        var users = ShippedRegister.read("users", List.of(Sheets.USERS)).rows("用户");
        assertThat(users).allMatch(user -> register.unit(user.text("机构代码"), LocalDate.of(2026, 10, 8))
                .isPresent());
        assertThat(users.stream().map(user -> user.text("角色")))
                .contains("信息员", "值班员", "带班领导", "秘书", "考核员", "系统管理员", "安全审计员");
    }

    @Test
    void the_hill_fire_of_2017_keeps_the_hours_that_the_speech_tells() {
        var fire = new ShippedRegister("incidents-2017")
                .facts().stream()
                        .filter(f -> f.number().equals("17-01"))
                        .findFirst()
                        .orElseThrow();
        assertThat(Objects.requireNonNull(fire.occurred()).at()).isEqualTo(Instant.parse("2017-12-04T08:00:00Z"));
        assertThat(fire.filings().stream()
                        .filter(f -> f.receiver().level() == Level.CITY
                                || f.receiver().level() == Level.COUNTY)
                        .flatMap(f -> Stream.ofNullable(f.receivedAt()))
                        .filter(org.jibao.timeliness.EventTime::isExact)
                        .map(org.jibao.timeliness.EventTime::at))
                .containsExactlyInAnyOrder(
                        Instant.parse("2017-12-04T12:34:00Z"), Instant.parse("2017-12-04T15:48:00Z"));
    }

    private static Stream<Row> steps(ShippedRegister register, Row incident) {
        return register.workbook().rows("报送").stream()
                .filter(step -> step.text("事件序号").equals(incident.text("序号")));
    }
}
