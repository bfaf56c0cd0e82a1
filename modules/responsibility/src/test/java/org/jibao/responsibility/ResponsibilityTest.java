package org.jibao.responsibility;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.offices.Unit;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;
import org.jibao.timeliness.IncidentKind;
import org.jibao.workbooks.CellFault;
import org.jibao.workbooks.Column;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;
import org.jibao.workbooks.SheetSpec;
import org.jibao.workbooks.WorkbookWriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OnEveryDatabase
class ResponsibilityTest {
    private static final Actor ADMIN = new Actor("admin", "管理员", "", Set.of(Role.ADMINISTRATOR));
    private static final Actor CLERK = new Actor("zhiban", "值班员", "", Set.of(Role.DUTY_OFFICER));
    private static final List<String> UNIT_HEADS =
            List.of("代码", "全称", "简称", "层级", "考核分组", "顺序", "启用日期", "停用日期", "继任机构");

    @Inject
    ResponsibilityMatrix matrix;

    @Inject
    Offices offices;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    @BeforeEach
    void two_departments_of_which_one_took_over() {
        database.empty();
        var units = workbook(Map.of(
                sheet("机构", UNIT_HEADS),
                List.of(
                        "anjian|市安全生产监督管理局|市安监局|市直部门|||2010-01-01|2018-12-31|yingji",
                        "yingji|市应急管理局|市应急局|市直部门|||2019-01-01||",
                        "dizhen|市地震局|市地震局|市直部门|||2010-01-01|2018-12-31|yingji",
                        "linhe|临河县委办公室|临河县|县区|||2010-01-01||",
                        "gongan|市公安局|市公安局|市直部门|||2010-01-01||")));
        assertThat(offices.importUnits(units, ImportMode.ALL_OR_NONE, ADMIN).faults())
                .isEmpty();
    }

    @Test
    void an_incident_is_judged_by_the_edition_then_in_force() {
        load("2014-07-10", "anjian|安全生产事故|work-safety", "gongan|火灾和交通事故|火灾、道路交通事故");
        load("2024-01-01", "yingji|生产安全事故和火灾|生产安全事故、fire", "gongan|交通事故|道路交通事故");

        assertThat(responsible("fire", LocalDate.of(2023, 12, 31))).containsExactly("gongan");
        assertThat(responsible("fire", LocalDate.of(2024, 1, 1))).containsExactly("yingji");
        assertThat(responsible("fire", LocalDate.of(2014, 7, 9))).isEmpty();
    }

    @Test
    void a_unit_that_is_gone_is_answered_for_by_its_successor() {
        load("2014-07-10", "anjian|安全生产事故|work-safety");

        assertThat(responsible("work-safety", LocalDate.of(2018, 12, 31))).containsExactly("anjian");
        assertThat(responsible("work-safety", LocalDate.of(2019, 1, 1))).containsExactly("yingji");
    }

    @Test
    void kinds_that_nobody_reports_are_shown() {
        load("2014-07-10", "gongan|火灾|火灾");

        assertThat(matrix.unowned(LocalDate.of(2020, 1, 1)))
                .extracting(IncidentKind::code)
                .contains("flood")
                .doesNotContain("fire");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "nobody|职责|火灾; 机构代码; 不存在",
                "yingji|职责|火灾; 机构代码; 在2014-07-10不存在",
                "gongan||火灾; 职责表述; 没有填写",
                "gongan|职责|天灾; 事件种类; 事件种类“天灾”不存在",
            })
    void a_faulty_row_is_named_and_nothing_is_adopted(String row, String column, String message) {
        var result = edition("2014-07-10", ImportMode.ALL_OR_NONE, row);

        assertThat(result.stored()).isZero();
        assertThat(result.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.message()).contains(message);
        });
        assertThat(matrix.editions()).isEmpty();
    }

    @Test
    void an_edition_is_never_replaced() {
        load("2014-07-10", "gongan|火灾|火灾");

        var again = edition("2014-07-10", ImportMode.GOOD_ROWS, "gongan|火灾和爆炸|火灾");

        assertThat(again.stored()).isZero();
        assertThat(again.faults().get(0).message()).contains("已启用的版本不能改动");
        assertThat(matrix.editions()).hasSize(1);
    }

    @Test
    void an_edition_that_has_not_begun_may_be_imported_again() {
        load("2026-07-02", "gongan|火灾|火灾", "yingji|安全生产|生产安全事故");
        load("2026-07-02", "yingji|火灾|火灾");

        assertThat(matrix.editions()).singleElement().satisfies(edition -> assertThat(edition.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.unit().code()).isEqualTo("yingji")));

        clock.advance(Duration.ofDays(1));
        assertThat(edition("2026-07-02", ImportMode.ALL_OR_NONE, "gongan|火灾|火灾").stored())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(ImportMode.class)
    void an_edition_with_one_fault_is_not_adopted_in_any_mode(ImportMode mode) {
        var result = edition("2014-07-10", mode, "gongan|火灾|火灾", "anjian|安全生产|天灾");

        assertThat(result.stored()).isZero();
        assertThat(result.rows()).isEqualTo(3);
        assertThat(result.returned()).isNotEmpty();
        assertThat(matrix.editions()).isEmpty();
    }

    @Test
    void an_edition_without_a_head_or_without_rows_is_refused_with_the_reason() {
        var noHead = matrix.importEdition(
                workbook(Map.of(
                        JpaResponsibilityMatrix.HEAD, List.of(),
                        JpaResponsibilityMatrix.DUTIES, List.of("gongan|火灾|火灾"))),
                ImportMode.GOOD_ROWS,
                ADMIN);
        var noSheet = matrix.importEdition(
                workbook(Map.of(JpaResponsibilityMatrix.HEAD, List.of("职责分工||2014-07-10"))),
                ImportMode.GOOD_ROWS,
                ADMIN);

        assertThat(noHead.faults()).extracting(CellFault::message).containsExactly("“版本”表应当恰好有一行，现有0行");
        assertThat(noSheet.faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("缺少名为“职责分工”的工作表"));
        assertThat(edition("2014-07-10", ImportMode.GOOD_ROWS).faults())
                .extracting(CellFault::message)
                .containsExactly("“职责分工”表里没有一行，请填上各单位的职责");
        assertThat(matrix.editions()).isEmpty();
    }

    @Test
    void kinds_that_several_units_report_are_shown_with_them() {
        load("2014-07-10", "gongan|火灾和交通|火灾、道路交通事故", "anjian|安全生产|生产安全事故、火灾");

        assertThat(matrix.shared(LocalDate.of(2014, 7, 10))).singleElement().satisfies(shared -> {
            assertThat(shared.kind().name()).isEqualTo("火灾");
            assertThat(shared.units()).extracting(Unit::code).containsExactly("gongan", "anjian");
        });
        assertThat(matrix.shared(LocalDate.of(2014, 7, 9))).isEmpty();
    }

    @Test
    void a_unit_that_took_over_from_two_is_named_once() {
        load("2014-07-10", "anjian|安全生产|火灾", "dizhen|地震|火灾");

        assertThat(responsible("fire", LocalDate.of(2018, 12, 31))).containsExactly("anjian", "dizhen");
        assertThat(responsible("fire", LocalDate.of(2019, 1, 1))).containsExactly("yingji");
        assertThat(matrix.shared(LocalDate.of(2019, 1, 1))).isEmpty();
    }

    @Test
    void a_county_is_not_among_the_departments_even_when_it_stands_in_the_matrix() {
        load("2014-07-10", "linhe|本县的火灾|火灾", "gongan|火灾|火灾");

        assertThat(responsible("fire", LocalDate.of(2014, 7, 10))).containsExactly("gongan");
    }

    @Test
    void an_exported_edition_becomes_the_next_one_under_another_day() {
        load("2014-07-10", "gongan|火灾和交通|火灾、道路交通事故", "linhe|本系统、本单位|");
        database.sql("update responsibility_edition set in_force_from = cast('2099-01-01' as date)");
        var exported = matrix.export(LocalDate.of(2099, 1, 1)).orElseThrow();
        var before = matrix.editions();

        var result = matrix.importEdition(new ByteArrayInputStream(exported), ImportMode.ALL_OR_NONE, ADMIN);

        assertThat(result.faults()).isEmpty();
        assertThat(result.stored()).isEqualTo(3);
        assertThat(matrix.editions()).isEqualTo(before);
        assertThat(matrix.export(LocalDate.of(2014, 7, 10))).isEmpty();
    }

    @Test
    void only_an_administrator_imports() {
        assertThatThrownBy(
                        () -> matrix.importEdition(new ByteArrayInputStream(new byte[0]), ImportMode.GOOD_ROWS, CLERK))
                .isInstanceOf(Forbidden.class);
    }

    private List<String> responsible(String kind, LocalDate day) {
        return matrix.responsibleFor(kind, day).stream().map(Unit::code).toList();
    }

    private void load(String from, String... duties) {
        assertThat(edition(from, ImportMode.ALL_OR_NONE, duties).faults()).isEmpty();
    }

    private ImportResult edition(String from, ImportMode mode, String... duties) {
        return matrix.importEdition(
                workbook(Map.of(
                        JpaResponsibilityMatrix.HEAD,
                        List.of("职责分工|会议讲话|" + from),
                        JpaResponsibilityMatrix.DUTIES,
                        List.of(duties))),
                mode,
                ADMIN);
    }

    private static SheetSpec sheet(String name, List<String> heads) {
        return new SheetSpec(
                name,
                heads.stream()
                        .map(head -> new Column(head, Column.Type.TEXT, false, ""))
                        .toList());
    }

    private static InputStream workbook(Map<SheetSpec, List<String>> sheets) {
        var writer = new WorkbookWriter(ZoneId.of("Asia/Shanghai"));
        sheets.forEach((spec, lines) -> {
            var rows = new ArrayList<Map<String, @Nullable Object>>();
            for (var line : lines) {
                var cells = line.split("\\|", -1);
                var row = new HashMap<String, @Nullable Object>();
                for (int i = 0; i < cells.length; i++) {
                    if (!cells[i].isBlank()) {
                        row.put(spec.columns().get(i).header(), cells[i]);
                    }
                }
                rows.add(row);
            }
            writer.sheet(spec, rows);
        });
        return new ByteArrayInputStream(writer.bytes());
    }
}
