package org.jibao.offices;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;
import org.jibao.workbooks.ImportMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OnEveryDatabase
class OfficesTest {
    private static final Actor ADMIN = new Actor("admin", "管理员", "", Set.of(Role.ADMINISTRATOR));
    private static final Actor CLERK = new Actor("zhiban", "值班员", "", Set.of(Role.DUTY_OFFICER));
    private static final String OWN = "shiweiban|中共安澜市委办公室|市委办公室|市||1|2010-01-01||";
    private static final String SAFETY = "anjian|市安全生产监督管理局|市安监局|市直部门|市直部门|2|2010-01-01|2018-12-31|yingji";
    private static final String EMERGENCY = "yingji|市应急管理局|市应急局|市直部门|市直部门|2|2019-01-01||";

    @Inject
    Offices offices;

    @Inject
    Users users;

    @Inject
    TestDatabase database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void a_unit_is_found_by_its_name_on_a_day_of_its_life_only() {
        load(OWN, SAFETY, EMERGENCY);

        assertThat(offices.byName("市安监局", LocalDate.of(2018, 12, 31)))
                .map(Unit::code)
                .hasValue("anjian");
        assertThat(offices.byName("市安监局", LocalDate.of(2019, 1, 1))).isEmpty();
        assertThat(offices.successorOf("anjian", LocalDate.of(2026, 1, 1)))
                .map(Unit::shortName)
                .hasValue("市应急局");
        assertThat(offices.successorOf("anjian", LocalDate.of(2018, 12, 31))).isEmpty();
        assertThat(offices.own(LocalDate.of(2026, 1, 1))).map(Unit::code).hasValue("shiweiban");
    }

    @Test
    void importing_the_same_sheet_again_changes_nothing() {
        load(OWN, SAFETY, EMERGENCY);
        load(OWN, SAFETY, EMERGENCY);

        assertThat(offices.existingOn(LocalDate.of(2026, 1, 1))).hasSize(2);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Lin He|临河县委|临河县|县区|县|1|2010-01-01||; 代码; 只能用小写字母",
                "linhe|临河县委|临河县|县级|县|1|2010-01-01||; 层级; 应为：事发单位、镇街",
                "linhe|临河县委|临河县|县区|县|1|2010-01-01|2009-12-31|; 停用日期; 早于启用日期",
                "linhe|临河县委|临河县|县区|县|1|2010-01-01|2020-12-31|nobody; 继任机构; 既不在本表中也不在库里",
                "linhe||临河县|县区|县|1|2010-01-01||; 全称; 没有填写",
                "linhe|临河县委|临河县|县区|县|一|2010-01-01||; 顺序; 不是数字",
                "linhe|临河县委|临河县|县区|县|1|二〇一〇年||; 启用日期; 不是日期",
                "shiweiban|另一个|另一个|市||1|2012-01-01||; 启用日期; 先填上一段的停用日期",
                "shiweiban|另一个|另一个|市||1|2010-01-01||; 代码; 有相同启用日期的一行",
                "other|另一个市|另一个市|市||1|2012-01-01||; 层级; 本单位只能有一个",
            })
    void a_faulty_row_is_named_and_refused_while_the_good_one_goes_in(String row, String column, String message) {
        var result = offices.importUnits(SampleSheets.of(UnitSheet.SPEC, OWN, row), ImportMode.GOOD_ROWS, ADMIN);

        assertThat(result.stored()).isEqualTo(1);
        assertThat(result.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.message()).contains(message);
        });
        assertThat(result.returned()).isNotEmpty();
    }

    @Test
    void all_or_none_stores_nothing_with_one_fault_and_checking_stores_nothing_ever() {
        var none = offices.importUnits(
                SampleSheets.of(UnitSheet.SPEC, OWN, "X|a|b|县区|||2010-01-01||"), ImportMode.ALL_OR_NONE, ADMIN);
        var checked = offices.importUnits(SampleSheets.of(UnitSheet.SPEC, OWN), ImportMode.CHECK_ONLY, ADMIN);

        assertThat(none.stored()).isZero();
        assertThat(checked.stored()).isZero();
        assertThat(checked.faults()).isEmpty();
        assertThat(offices.existingOn(LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void only_an_administrator_imports_and_only_workbooks() {
        assertThatThrownBy(() -> offices.importUnits(SampleSheets.of(UnitSheet.SPEC, OWN), ImportMode.GOOD_ROWS, CLERK))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> offices.importUnits(
                        new ByteArrayInputStream(new byte[] {1, 2, 3}), ImportMode.GOOD_ROWS, ADMIN))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("另存为 .xlsx");
    }

    @Test
    void a_user_logs_in_with_the_right_password_only() {
        load(OWN);
        users.importUsers(
                SampleSheets.of(JpaUsers.SPEC, "mishu|秘书|shiweiban|秘书、考核员|jibao-2026"), ImportMode.GOOD_ROWS, ADMIN);

        assertThat(users.authenticate("mishu", "jibao-2026")).hasValueSatisfying(actor -> assertThat(actor.roles())
                .containsExactlyInAnyOrder(Role.SECRETARY, Role.EVALUATOR));
        assertThat(users.authenticate("mishu", "jibao-2027")).isEmpty();
        assertThat(users.authenticate("nobody", "jibao-2026")).isEmpty();
    }

    @Test
    void a_second_import_does_not_touch_a_password() {
        load(OWN);
        users.importUsers(
                SampleSheets.of(JpaUsers.SPEC, "mishu|秘书|shiweiban|秘书|jibao-2026"), ImportMode.GOOD_ROWS, ADMIN);
        users.importUsers(
                SampleSheets.of(JpaUsers.SPEC, "mishu|主任|shiweiban|秘书|otherword"), ImportMode.GOOD_ROWS, ADMIN);

        assertThat(users.authenticate("mishu", "otherword")).isEmpty();
        assertThat(users.authenticate("mishu", "jibao-2026")).map(Actor::name).hasValue("主任");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Mi Shu|秘书|shiweiban|秘书|jibao-2026; 用户名; 只能用小写字母",
                "mishu|秘书|nowhere|秘书|jibao-2026; 机构代码; 不存在",
                "mishu|秘书|shiweiban|大秘|jibao-2026; 角色; 应为：信息员",
                "mishu|秘书|shiweiban|秘书、系统管理员|jibao-2026; 角色; 要分开",
                "mishu|秘书|shiweiban|安全审计员、值班员|jibao-2026; 角色; 要分开",
                "mishu|秘书|shiweiban|秘书|1234567; 初始密码; 至少要8位",
            })
    void a_faulty_user_is_named_and_refused(String row, String column, String message) {
        load(OWN);

        var result = users.importUsers(SampleSheets.of(JpaUsers.SPEC, row), ImportMode.GOOD_ROWS, ADMIN);

        assertThat(result.stored()).isZero();
        assertThat(result.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.message()).contains(message);
        });
    }

    @Test
    void the_first_administrator_is_created_once_and_only_in_an_empty_house() {
        users.createFirstAdministrator("admin", "first-password");
        users.createFirstAdministrator("intruder", "second-password");

        assertThat(users.all()).extracting(Actor::login).containsExactly("admin");
        assertThat(users.authenticate("admin", "first-password")).isPresent();
    }

    private void load(String... rows) {
        var result = offices.importUnits(SampleSheets.of(UnitSheet.SPEC, rows), ImportMode.ALL_OR_NONE, ADMIN);
        assertThat(result.faults()).isEmpty();
    }
}
