package org.jibao.responsibility;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
import org.jibao.offices.Role;
import org.jibao.responsibility.DutyRoster.Gap;
import org.jibao.responsibility.DutyRoster.Place;
import org.jibao.responsibility.DutyRoster.Shift;
import org.jibao.responsibility.DutyRoster.Swap;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OnEveryDatabase
class DutyRosterTest {
    private static final Actor CLERK = new Actor("zhiban", "值班员", "", Set.of(Role.DUTY_OFFICER));
    private static final Actor REPORTER = new Actor("linhe", "信息员", "linhe", Set.of(Role.REPORTER));
    private static final List<String> HEADS = List.of("开始", "结束", "带班领导", "带班电话", "主班", "副班", "值班电话", "备注");
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

    @Inject
    DutyRoster roster;

    @Inject
    Ledger ledger;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    @BeforeEach
    void the_day_before_the_holidays() {
        database.empty();
        clock.set(at("2026-09-20T09:00"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private static String shift(String from, String to) {
        return from + "|" + to + "|市委副秘书长|0000-8100001|信息科科长|信息科科员|0000-8100000|";
    }

    private void twoDays() {
        assertThat(load(
                                ImportMode.ALL_OR_NONE,
                                shift("2026-10-01 09:00", "2026-10-02 09:00"),
                                shift("2026-10-02 09:00", "2026-10-03 09:00"))
                        .faults())
                .isEmpty();
    }

    private ImportResult load(ImportMode mode, String... rows) {
        return roster.importShifts(Books.of("值班表", HEADS, rows), mode, CLERK);
    }

    @Test
    void who_is_on_duty_is_known_at_every_instant() {
        twoDays();

        assertThat(roster.at(at("2026-10-01T08:59"))).isEmpty();
        assertThat(roster.at(at("2026-10-01T09:00"))).isPresent();
        assertThat(roster.at(at("2026-10-02T09:00")))
                .hasValueSatisfying(shift -> assertThat(shift.startsAt()).isEqualTo(at("2026-10-02T09:00")));
        assertThat(roster.at(at("2026-10-03T09:00"))).isEmpty();
    }

    @Test
    void days_off_are_marked_by_the_calendar() {
        twoDays();

        var shift = roster.between(FIRST, FIRST).get(0);
        assertThat(shift.dayOff()).isTrue();
        assertThat(shift.day()).contains("国庆节");
        assertThat(shift.leader()).isEqualTo("市委副秘书长");
    }

    @Test
    void a_stretch_without_anybody_is_a_gap() {
        load(
                ImportMode.ALL_OR_NONE,
                shift("2026-10-01 00:00", "2026-10-01 17:30"),
                shift("2026-10-01 18:00", "2026-10-02 09:00"));

        assertThat(roster.gaps(FIRST, FIRST.plusDays(1)))
                .containsExactly(
                        new Gap(at("2026-10-01T17:30"), at("2026-10-01T18:00")),
                        new Gap(at("2026-10-02T09:00"), at("2026-10-03T00:00")));
        assertThat(roster.gaps(FIRST.plusDays(5), FIRST.plusDays(5)))
                .containsExactly(new Gap(at("2026-10-06T00:00"), at("2026-10-07T00:00")));
    }

    @Test
    void a_swap_keeps_who_stood_there_before_and_why() {
        twoDays();
        var id = roster.between(FIRST, FIRST).get(0).id();
        roster.swap(id, Place.MAIN, "综合科科长", "出差", "办公室主任", CLERK);

        var shift = roster.between(FIRST, FIRST).get(0);
        assertThat(shift.main()).isEqualTo("综合科科长");
        assertThat(shift.swaps()).singleElement().satisfies(swap -> {
            assertThat(swap.before()).isEqualTo("信息科科长");
            assertThat(swap.late()).isFalse();
        });
        assertThat(ledger.latest(1).get(0).act().details())
                .contains("信息科科长 -> 综合科科长")
                .contains("出差");
    }

    @ParameterizedTest(name = "recorded {0}: late {1}")
    @CsvSource({"2026-09-29T23:59, false", "2026-09-30T00:00, true", "2026-10-01T10:00, true"})
    void a_swap_on_a_day_off_is_recorded_two_days_before_or_marked(String recorded, boolean late) {
        twoDays();
        clock.set(at(recorded));
        roster.swap(roster.between(FIRST, FIRST).get(0).id(), Place.SECOND, "另一人", "病假", "办公室主任", CLERK);

        assertThat(roster.between(FIRST, FIRST).get(0).swaps())
                .extracting(Swap::late)
                .containsExactly(late);
    }

    @Test
    void what_is_open_is_handed_over_on_record() {
        twoDays();
        var id = roster.between(FIRST, FIRST).get(0).id();
        assertThatThrownBy(() -> roster.handOver(id, "无", "甲", "乙", CLERK)).hasMessageContaining("还没有开始");
        clock.set(at("2026-10-02T09:00"));
        roster.handOver(id, "青石镇山火续报未到，已催\n2026-0123待终报", "信息科科长", "综合科科长", CLERK);

        assertThat(roster.between(FIRST, FIRST).get(0).handovers())
                .singleElement()
                .satisfies(one -> assertThat(one.openMatters()).contains("续报未到"));
    }

    @Test
    void a_shift_that_has_begun_changes_by_a_swap_only() {
        twoDays();
        clock.set(at("2026-10-01T09:00"));

        var result = load(
                ImportMode.GOOD_ROWS,
                shift("2026-10-01 09:00", "2026-10-02 09:00").replace("信息科科长", "别人"),
                shift("2026-10-02 09:00", "2026-10-03 09:00").replace("信息科科长", "别人"));

        assertThat(result.stored()).isEqualTo(1);
        assertThat(result.faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("已经开始"));
        assertThat(roster.between(FIRST, FIRST.plusDays(2)))
                .extracting(Shift::main)
                .containsExactly("信息科科长", "别人");
        clock.set(at("2026-10-02T09:00"));
        assertThatThrownBy(
                        () -> roster.swap(roster.between(FIRST, FIRST).get(0).id(), Place.MAIN, "x", "y", "z", CLERK))
                .hasMessageContaining("已经结束");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-10-01 09:00|2026-10-01 09:00|甲|0000-1|乙||0000-1|; 结束; 应晚于开始时间",
                "2026-10-01 09:00|2026-10-09 09:00|甲|0000-1|乙||0000-1|; 结束; 超过了48小时",
                "2026-10-01 09:00|2026-10-02 09:00||0000-1|乙||0000-1|; 带班领导; 没有填写",
                "2026-10-01 09:00|2026-10-02 09:00|甲|手机|乙||0000-1|; 带班电话; 不是电话号码",
                "国庆|2026-10-02 09:00|甲|0000-1|乙||0000-1|; 开始; 国庆",
                "2026-09-30 09:00|2026-10-01 10:00|甲|0000-1|乙||0000-1|; 开始; 重叠",
            })
    void a_faulty_row_comes_back_with_its_reason_and_nothing_else_is_lost(String row, String column, String message) {
        twoDays();
        var before = roster.between(FIRST.minusDays(5), FIRST.plusDays(20));

        var result = load(ImportMode.ALL_OR_NONE, row);

        assertThat(result.stored()).isZero();
        assertThat(result.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.message()).contains(message);
        });
        assertThat(roster.between(FIRST.minusDays(5), FIRST.plusDays(20))).isEqualTo(before);
    }

    @Test
    void what_was_exported_comes_back_unchanged() {
        twoDays();
        var before = roster.between(FIRST, FIRST.plusDays(2));
        var exported = roster.export(FIRST, FIRST.plusDays(2));

        clock.set(at("2026-10-01T12:00"));
        var result = roster.importShifts(new ByteArrayInputStream(exported), ImportMode.ALL_OR_NONE, CLERK);

        assertThat(result.faults()).isEmpty();
        assertThat(roster.between(FIRST, FIRST.plusDays(2))).isEqualTo(before);
    }

    @Test
    void hostile_input_is_refused_and_said() {
        twoDays();
        var id = roster.between(FIRST, FIRST).get(0).id();
        assertThatThrownBy(() -> roster.swap(id, Place.LEADER, "", "理".repeat(401), "\u0000", CLERK))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsExactly("to", "reason", "approvedBy"));
        assertThatThrownBy(() -> roster.swap(-1, Place.LEADER, "a", "b", "c", CLERK))
                .hasMessageContaining("没有序号为-1");
        assertThatThrownBy(() -> roster.between(FIRST, FIRST.minusDays(1))).hasMessageContaining("早于");
        assertThatThrownBy(() -> roster.between(FIRST, FIRST.plusYears(900))).hasMessageContaining("超过400天");
        assertThatThrownBy(() -> roster.swap(id, Place.LEADER, "a", "b", "c", REPORTER))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> roster.importShifts(
                        new ByteArrayInputStream(new byte[] {1, 2, 3}), ImportMode.GOOD_ROWS, CLERK))
                .isInstanceOf(InvalidInput.class);
        assertThat(roster.between(FIRST, FIRST).get(0).swaps()).isEmpty();
    }
}
