package org.jibao.responsibility;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
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

import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.offices.Unit;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;
import org.jibao.timeliness.IncidentKind;
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

    @BeforeEach
    void two_departments_of_which_one_took_over() {
        database.empty();
        var units = workbook(Map.of(
                sheet("机构", UNIT_HEADS),
                List.of(
                        "anjian|市安全生产监督管理局|市安监局|市直部门|||2010-01-01|2018-12-31|yingji",
                        "yingji|市应急管理局|市应急局|市直部门|||2019-01-01||",
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
