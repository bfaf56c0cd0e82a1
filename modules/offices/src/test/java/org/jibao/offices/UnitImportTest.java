package org.jibao.offices;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.jibao.ledger.Ledger;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;
import org.jibao.workbooks.CellFault;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What an import of units has to agree with: the other rows, and what is stored already. */
@OnEveryDatabase
class UnitImportTest {
    private static final Actor ADMIN = new Actor("admin", "管理员", "", Set.of(Role.ADMINISTRATOR));
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final String OWN = "shiweiban|中共安澜市委办公室|市委办公室|市||1|2000-01-01||";
    private static final String HEALTH = "weisheng|安澜市卫生局|市卫生局|市直部门|市直部门|2|2000-01-01||";
    private static final String HEALTH_ENDED = "weisheng|安澜市卫生局|市卫生局|市直部门|市直部门|2|2000-01-01|2014-12-31|weijian";
    private static final String HEALTH_NEW = "weijian|安澜市卫生健康委员会|市卫健委|市直部门|市直部门|2|2015-01-01||";

    @Inject
    Offices offices;

    @Inject
    Ledger ledger;

    @Inject
    TestDatabase database;

    @BeforeEach
    void one_department_and_the_own_unit() {
        database.empty();
        assertThat(load(ImportMode.ALL_OR_NONE, OWN, HEALTH).faults()).isEmpty();
    }

    private ImportResult load(ImportMode mode, String... rows) {
        return offices.importUnits(SampleSheets.of(UnitSheet.SPEC, rows), mode, ADMIN);
    }

    @Test
    void a_reform_ends_the_old_unit_and_begins_the_new_one_while_the_past_stays_as_it_was() {
        assertThat(load(ImportMode.ALL_OR_NONE, HEALTH_ENDED, HEALTH_NEW).faults())
                .isEmpty();

        assertThat(offices.find("weisheng", LocalDate.of(2014, 12, 31))).isPresent();
        assertThat(offices.find("weisheng", LocalDate.of(2015, 1, 1))).isEmpty();
        assertThat(offices.existingOn(TODAY)).extracting(Unit::code).containsExactly("shiweiban", "weijian");
        assertThat(offices.history()).hasSize(3);
    }

    @Test
    void a_unit_that_is_renamed_keeps_its_code_in_a_second_stretch_of_life() {
        var renamed = load(
                ImportMode.ALL_OR_NONE,
                "weisheng|安澜市卫生局|市卫生局|市直部门|市直部门|2|2000-01-01|2014-12-31|",
                "weisheng|安澜市卫生和计划生育委员会|市卫计委|市直部门|市直部门|2|2015-01-01||");

        assertThat(renamed.faults()).isEmpty();
        assertThat(offices.find("weisheng", LocalDate.of(2014, 12, 31)).map(Unit::shortName))
                .hasValue("市卫生局");
        assertThat(offices.find("weisheng", LocalDate.of(2015, 1, 1)).map(Unit::shortName))
                .hasValue("市卫计委");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "weisheng|市卫生局|市卫生局新|市直部门||2|2015-01-01||; 启用日期; 代码“weisheng”在2015-01-01已有在用的机构（库里）",
                "other|另一个市委办|另一个|市||2|2015-01-01||; 层级; 层级为“市”的机构同时有“市委办公室”和“另一个”",
                "weisheng2|新卫生局|市卫生局|市直部门||2|2015-01-01||; 简称; 名称“市卫生局”同时是机构“weisheng”的名称（库里）",
                "weisheng2|安澜市卫生局|卫生|市直部门||2|2015-01-01||; 简称; 同时是机构“weisheng”的名称（库里）",
                "linhe|临河县委|临河县|县区|县|1|2010-01-01||weisheng; 继任机构; 请同时填停用日期",
                "linhe|临河县委|临河县|县区|县|1|2010-01-01|2020-12-31|linhe; 继任机构; 请为新名称另起一行",
            })
    void a_row_that_disagrees_with_what_is_stored_is_named(String row, String column, String message) {
        var result = load(ImportMode.GOOD_ROWS, row);

        assertThat(result.stored()).isZero();
        assertThat(result.faults()).first().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.message()).contains(message);
        });
    }

    @Test
    void a_name_may_be_used_again_once_the_other_unit_is_gone() {
        assertThat(load(ImportMode.ALL_OR_NONE, HEALTH_ENDED, HEALTH_NEW).faults())
                .isEmpty();

        var again = load(ImportMode.ALL_OR_NONE, "weisheng2|新的卫生局|市卫生局|市直部门||2|2015-01-01||");

        assertThat(again.faults()).isEmpty();
        assertThat(offices.byName("市卫生局", LocalDate.of(2014, 12, 31)).map(Unit::code))
                .hasValue("weisheng");
        assertThat(offices.byName("市卫生局", LocalDate.of(2015, 1, 1)).map(Unit::code))
                .hasValue("weisheng2");
    }

    @Test
    void with_a_refused_successor_the_row_that_names_it_is_refused_too() {
        var result = load(ImportMode.GOOD_ROWS, HEALTH_ENDED, HEALTH_NEW.replace("市直部门|市直部门", "部门|市直部门"));

        assertThat(result.stored()).isZero();
        assertThat(result.faults())
                .extracting(CellFault::row, CellFault::column)
                .containsExactly(tuple(2, "继任机构"), tuple(3, "层级"));
        assertThat(offices.find("weisheng", TODAY)).isPresent();
    }

    @Test
    void with_a_refused_end_the_stretch_that_follows_it_is_refused_too() {
        var result = load(
                ImportMode.GOOD_ROWS,
                "weisheng|安澜市卫生局|市卫生局|市直部门||2|2000-01-01|2014-12-31|nobody",
                "weisheng|安澜市卫计委|市卫计委|市直部门||2|2015-01-01||");

        assertThat(result.stored()).isZero();
        assertThat(result.faults()).extracting(CellFault::column).containsExactly("继任机构", "启用日期");
    }

    @Test
    void what_did_not_change_is_not_written_again() {
        var before = ledger.latest(1).get(0).number();

        assertThat(load(ImportMode.ALL_OR_NONE, OWN, HEALTH).stored()).isEqualTo(2);

        assertThat(ledger.latest(1).get(0).number()).isEqualTo(before);
    }

    @Test
    void an_export_can_be_imported_again_and_changes_nothing() {
        load(ImportMode.ALL_OR_NONE, HEALTH_ENDED, HEALTH_NEW);
        var before = offices.history();

        var result = offices.importUnits(new ByteArrayInputStream(offices.export()), ImportMode.ALL_OR_NONE, ADMIN);

        assertThat(result.faults()).isEmpty();
        assertThat(result.rows()).isEqualTo(3);
        assertThat(offices.history()).isEqualTo(before);
    }

    @Test
    void an_empty_form_is_read_as_no_rows() {
        var result = offices.importUnits(new ByteArrayInputStream(offices.form()), ImportMode.ALL_OR_NONE, ADMIN);

        assertThat(result.rows()).isZero();
        assertThat(result.faults()).isEmpty();
    }

    @Test
    void hundreds_of_units_go_in_at_once_and_a_second_time() {
        var rows = IntStream.range(0, 600)
                .mapToObj(i -> "zhen" + i + "|第" + i + "镇人民政府|第" + i + "镇|镇街||" + i + "|2010-01-01||")
                .toArray(String[]::new);

        assertThat(load(ImportMode.ALL_OR_NONE, rows).stored()).isEqualTo(600);
        assertThat(load(ImportMode.ALL_OR_NONE, rows).faults()).isEmpty();
        assertThat(offices.existingOn(TODAY)).hasSize(602);
    }
}
