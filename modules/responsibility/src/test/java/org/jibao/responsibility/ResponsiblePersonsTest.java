package org.jibao.responsibility;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.responsibility.ResponsiblePersons.NewPerson;
import org.jibao.responsibility.ResponsiblePersons.Person;
import org.jibao.responsibility.ResponsiblePersons.Standing;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OnEveryDatabase
class ResponsiblePersonsTest {
    private static final Actor ADMIN = new Actor("admin", "管理员", "", Set.of(Role.ADMINISTRATOR));
    private static final Actor CLERK = new Actor("zhiban", "值班员", "", Set.of(Role.DUTY_OFFICER));
    private static final Actor LINHE = new Actor("linhe", "信息员", "linhe", Set.of(Role.REPORTER));
    private static final List<String> HEADS = List.of("机构代码", "层级", "职务", "姓名", "办公电话", "值班电话", "手机", "任职起始", "任职截止");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    @Inject
    ResponsiblePersons persons;

    @Inject
    Offices offices;

    @Inject
    Ledger ledger;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    @BeforeEach
    void two_counties() {
        database.empty();
        assertThat(offices.importUnits(Books.units(), ImportMode.ALL_OR_NONE, ADMIN)
                        .faults())
                .isEmpty();
    }

    private static NewPerson head(String unit, String post, String from) {
        return new NewPerson(unit, Tier.HEAD, post, "", "0000-1234567", "", "", LocalDate.parse(from));
    }

    @Test
    void a_verdict_finds_who_was_in_office_on_its_day() {
        persons.appoint(head("linhe", "县委办公室主任", "2025-01-01"), CLERK);
        persons.appoint(head("linhe", "县委常委、办公室主任", "2026-03-01"), CLERK);

        assertThat(persons.of("linhe", LocalDate.of(2026, 2, 28)))
                .extracting(Person::post)
                .containsExactly("县委办公室主任");
        assertThat(persons.of("linhe", LocalDate.of(2026, 3, 1)))
                .extracting(Person::post)
                .containsExactly("县委常委、办公室主任");
        assertThat(persons.of("linhe", LocalDate.of(2024, 12, 31))).isEmpty();
        assertThat(persons.history("linhe"))
                .extracting(Person::validTo)
                .containsExactly(null, LocalDate.of(2026, 2, 28));
        assertThat(ledger.latest(1).get(0).act().verb()).isEqualTo("responsible.appoint");
    }

    @Test
    void history_is_not_written_into_its_middle() {
        persons.appoint(head("linhe", "主任", "2026-03-01"), CLERK);

        assertThatThrownBy(() -> persons.appoint(head("linhe", "主任", "2026-03-01"), CLERK))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("2026-03-01起任职");
        assertThat(persons.history("linhe")).hasSize(1);
    }

    @Test
    void an_office_may_stand_vacant() {
        var id = persons.appoint(head("linhe", "主任", "2026-03-01"), CLERK);
        persons.end(id, LocalDate.of(2026, 6, 30), CLERK);

        assertThat(persons.of("linhe", DAY)).isEmpty();
        assertThat(persons.of("linhe", LocalDate.of(2026, 6, 30))).hasSize(1);
        assertThatThrownBy(() -> persons.end(id, DAY, CLERK)).hasMessageContaining("已于2026-06-30离任");
        assertThatThrownBy(() -> persons.end(9999, DAY, CLERK)).hasMessageContaining("没有序号为9999");
    }

    @Test
    void a_list_is_confirmed_at_intervals_and_the_overdue_ones_are_shown() {
        var today = LocalDate.now(clock);
        persons.appoint(head("linhe", "主任", "2026-01-01"), LINHE);
        assertThat(standing("linhe", today).state()).isEqualTo(Standing.State.NEVER);

        persons.confirm("linhe", "", LINHE);

        assertThat(standing("linhe", today.plusDays(82)).state()).isEqualTo(Standing.State.CONFIRMED);
        assertThat(standing("linhe", today.plusDays(83)).state()).isEqualTo(Standing.State.DUE_SOON);
        assertThat(standing("linhe", today.plusDays(90)).state()).isEqualTo(Standing.State.DUE_SOON);
        assertThat(standing("linhe", today.plusDays(91)).state()).isEqualTo(Standing.State.OVERDUE);
        assertThat(standing("linhe", today).vacant()).containsExactly(Tier.DEPUTY, Tier.INFORMANT);
        assertThat(standing("qingling", today).state()).isEqualTo(Standing.State.NEVER);
        clock.advance(Duration.ofDays(10));
        persons.confirm("linhe", "电话有变，已更新", LINHE);
        assertThat(standing("linhe", today.plusDays(100)).state()).isEqualTo(Standing.State.DUE_SOON);
        assertThat(persons.confirmations("linhe"))
                .extracting(ResponsiblePersons.Confirmation::remark)
                .containsExactly("电话有变，已更新", "");
    }

    private Standing standing(String unit, LocalDate day) {
        return persons.standing(day).stream()
                .filter(one -> one.unit().code().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_own_office_and_units_that_are_not_ranked_keep_no_list() {
        assertThat(persons.standing(DAY)).extracting(one -> one.unit().code()).containsExactly("linhe", "qingling");
    }

    @Test
    void a_unit_keeps_its_own_list_and_no_other() {
        persons.appoint(head("linhe", "主任", "2026-01-01"), LINHE);

        assertThatThrownBy(() -> persons.appoint(head("qingling", "主任", "2026-01-01"), LINHE))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> persons.confirm("qingling", "", LINHE)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(
                        () -> persons.importPersons(new ByteArrayInputStream(new byte[0]), ImportMode.GOOD_ROWS, LINHE))
                .isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "nobody|信息员|科员||0000-1||||; 机构代码; 不存在",
                "linhe|信息官|科员||0000-1234|||2026-01-01|; 层级; 应为第一责任人、直接责任人、信息员",
                "linhe|信息员|||0000-1234|||2026-01-01|; 职务; 没有填写",
                "linhe|信息员|科员||打我手机|||2026-01-01|; 办公电话; 不是电话号码",
                "linhe|信息员|科员||=1+1|||2026-01-01|; 办公电话; 不是电话号码",
                "linhe|信息员|科员||0000-1234|||2026-01-01|2025-12-31; 任职截止; 早于2026-01-01",
                "linhe|信息员|科员||0000-1234|||明天|; 任职起始; 明天",
            })
    void a_faulty_row_comes_back_in_the_sheet_and_the_good_ones_may_go_in(String row, String column, String message) {
        var mended = row.startsWith("nobody") ? "nobody|信息员|科员||0000-1234|||2026-01-01|" : row;

        var result = load(ImportMode.GOOD_ROWS, mended, "linhe|第一责任人|主任||0000-1234567|||2026-01-01|");

        assertThat(result.stored()).isEqualTo(1);
        assertThat(result.returned()).isNotEmpty();
        assertThat(result.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.message()).contains(message);
        });
        assertThat(load(ImportMode.ALL_OR_NONE, mended, "qingling|信息员|科员||0000-1234|||2026-01-01|")
                        .stored())
                .isZero();
        assertThat(persons.on(DAY)).hasSize(1);
    }

    @Test
    void one_tier_twice_in_a_sheet_is_refused() {
        var result = load(
                ImportMode.GOOD_ROWS, "linhe|信息员|科员||0000-1234|||2026-01-01|", "linhe|信息员|科长||0000-1234|||2026-02-01|");

        assertThat(result.stored()).isEqualTo(1);
        assertThat(result.faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("本表第2行已出现"));
    }

    @Test
    void what_was_exported_comes_back_unchanged_and_corrects_what_was_mended() {
        load(ImportMode.ALL_OR_NONE, "linhe|信息员|科员|某某|0000-1234|0000-5678|13800000000|2026-01-01|");
        var before = persons.on(DAY);

        var again = persons.importPersons(new ByteArrayInputStream(persons.export(DAY)), ImportMode.ALL_OR_NONE, ADMIN);
        assertThat(again.faults()).isEmpty();
        assertThat(persons.on(DAY)).isEqualTo(before);

        load(ImportMode.ALL_OR_NONE, "linhe|信息员|科长|某某|0000-1234|||2026-01-01|");
        assertThat(persons.on(DAY)).singleElement().satisfies(person -> {
            assertThat(person.post()).isEqualTo("科长");
            assertThat(person.id()).isEqualTo(before.get(0).id());
        });
    }

    @Test
    void hostile_texts_are_refused_with_every_fault_at_once() {
        var long41 = "名".repeat(41);
        assertThatThrownBy(() -> persons.appoint(
                        new NewPerson("nobody", Tier.HEAD, " ", long41, "javascript:", "x", "13\u202E8", DAY), CLERK))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsExactlyInAnyOrder(
                                "post", "name", "officePhone", "dutyPhone", "mobile", "mobile", "unit"));
        assertThatThrownBy(() -> persons.confirm("linhe", "", CLERK)).hasMessageContaining("名册是空的");
        assertThat(persons.on(DAY)).isEmpty();
        assertThatThrownBy(() -> persons.importPersons(
                        new ByteArrayInputStream("no workbook".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        ImportMode.GOOD_ROWS,
                        ADMIN))
                .isInstanceOf(InvalidInput.class);
    }

    private ImportResult load(ImportMode mode, String... rows) {
        return persons.importPersons(Books.of("责任人", HEADS, rows), mode, ADMIN);
    }
}
