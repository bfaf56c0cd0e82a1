package org.jibao.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.responsibility.DutyRoster.Place;
import org.jibao.responsibility.ResponsiblePersons.NewPerson;
import org.jibao.testbed.AtOnce;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;
import org.jibao.workbooks.CellFault;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What several clerks do with the roster and the lists of responsible persons at the same moment. */
@OnEveryDatabase
class AtOnceInResponsibilityTest {
    private static final Actor ADMIN = new Actor("admin", "管理员", "", Set.of(Role.ADMINISTRATOR));
    private static final Actor CLERK = new Actor("zhiban", "值班员", "", Set.of(Role.DUTY_OFFICER));
    private static final List<String> HEADS = List.of("开始", "结束", "带班领导", "带班电话", "主班", "副班", "值班电话", "备注");
    private static final List<String> PERSONS = List.of("机构代码", "层级", "职务", "姓名", "办公电话", "值班电话", "手机", "任职起始", "任职截止");
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final int MANY = 4;
    private static final int ROUNDS = 12;

    @Inject
    DutyRoster roster;

    @Inject
    ResponsiblePersons persons;

    @Inject
    Offices offices;

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
        clock.set(at("2026-09-20T09:00"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private ImportResult shift(String from, String to, String main) {
        var row = from + "|" + to + "|市委副秘书长|0000-8100001|" + main + "|信息科科员|0000-8100000|";
        return sound(roster.importShifts(Books.of("值班表", HEADS, row), ImportMode.ALL_OR_NONE, CLERK));
    }

    private static ImportResult sound(ImportResult result) {
        if (!result.faults().isEmpty()) {
            throw new InvalidInput(
                    "file",
                    String.join(
                            "", result.faults().stream().map(CellFault::message).toList()));
        }
        return result;
    }

    private static void oneIsThrough(List<AtOnce.Outcome> outcomes, String told) {
        assertThat(outcomes).extracting(AtOnce.Outcome::succeeded).containsOnlyOnce(true);
        assertThat(outcomes).filteredOn(outcome -> !outcome.succeeded()).allSatisfy(outcome -> assertThat(
                        outcome.because(InvalidInput.class))
                .hasValueSatisfying(refused -> assertThat(refused).hasMessageContaining(told)));
    }

    @Test
    void shifts_of_several_sheets_never_overlap() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var day = FIRST.plusDays(round);
            var sheets = IntStream.range(0, MANY)
                    .mapToObj(i ->
                            (Callable<ImportResult>) () -> shift(day + " 0" + (5 + i) + ":00", day + " 12:00", "信息科科长"))
                    .toList();

            oneIsThrough(AtOnce.together(sheets), "重叠");
            assertThat(roster.between(day, day)).hasSize(1);
        }
    }

    @Test
    void the_same_shift_in_several_sheets_is_stored_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var day = FIRST.plusDays(round);
            var outcomes = AtOnce.act(MANY, () -> shift(day + " 09:00", day + " 12:00", "信息科科长"));

            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
            assertThat(roster.between(day, day)).hasSize(1);
        }
    }

    @Test
    void a_sheet_does_not_undo_a_swap_unseen() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var day = FIRST.plusDays(round);
            shift(day + " 09:00", day + " 12:00", "信息科科长");
            var id = roster.between(day, day).get(0).id();

            var outcomes = AtOnce.act(
                    () -> {
                        roster.swap(id, Place.MAIN, "综合科科长", "出差", "办公室主任", CLERK);
                        return true;
                    },
                    () -> shift(day + " 09:00", day + " 12:00", "督查科科长"));

            assertThat(outcomes.get(0).refusal()).isNull();
            var now = roster.between(day, day).get(0);
            assertThat(now.main()).isEqualTo("综合科科长");
            assertThat(now.swaps()).singleElement().satisfies(swap -> assertThat(swap.before())
                    .isEqualTo(outcomes.get(1).succeeded() ? "督查科科长" : "信息科科长"));
        }
    }

    @Test
    void an_office_is_never_held_by_two_at_once() throws Exception {
        var day = LocalDate.of(2026, 1, 1);
        for (int round = 0; round < ROUNDS; round++) {
            var first = day.plusDays(round * 10L);
            var outcomes = AtOnce.together(IntStream.range(0, MANY)
                    .mapToObj(i -> (Callable<Long>) () -> persons.appoint(
                            new NewPerson("linhe", Tier.HEAD, "主任" + i, "", "0000-1234567", "", "", first.plusDays(i)),
                            CLERK))
                    .toList());

            assertThat(outcomes).extracting(AtOnce.Outcome::succeeded).contains(true);
            assertThat(outcomes).filteredOn(outcome -> !outcome.succeeded()).allSatisfy(outcome -> assertThat(
                            outcome.isRefusedBy(InvalidInput.class))
                    .isTrue());
            var held = persons.of("linhe", first.plusDays(MANY));
            assertThat(held).as("round " + round).hasSize(1);
        }
    }

    @Test
    void of_several_who_appoint_from_the_same_day_one_succeeds_and_the_others_are_told() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var first = FIRST.plusDays(round);

            oneIsThrough(
                    AtOnce.act(
                            MANY,
                            () -> persons.appoint(
                                    new NewPerson("linhe", Tier.HEAD, "主任", "", "0000-1234567", "", "", first), CLERK)),
                    first + "起任职");
        }
    }

    @Test
    void the_same_list_in_several_sheets_is_stored_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var row = "linhe|第一责任人|主任||0000-1234567|||" + FIRST.plusDays(round) + "|";
            var outcomes = AtOnce.act(
                    MANY,
                    () -> sound(persons.importPersons(Books.of("责任人", PERSONS, row), ImportMode.ALL_OR_NONE, CLERK)));

            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
        }
        assertThat(persons.history("linhe")).hasSize(ROUNDS);
    }

    /** An end that is recorded while a successor is appointed is neither lost nor does it reach into his term. */
    @Test
    void an_end_and_a_successor_agree() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var first = FIRST.plusDays(round * 10L);
            var id = persons.appoint(
                    new NewPerson("linhe", Tier.DEPUTY, "前任", "", "0000-1234567", "", "", first), CLERK);

            AtOnce.act(
                    () -> {
                        persons.end(id, first.plusDays(8), CLERK);
                        return true;
                    },
                    () -> persons.appoint(
                            new NewPerson("linhe", Tier.DEPUTY, "继任", "", "0000-1234567", "", "", first.plusDays(5)),
                            CLERK));

            assertThat(persons.of("linhe", first.plusDays(6)))
                    .as("round " + round)
                    .extracting(ResponsiblePersons.Person::post)
                    .containsExactly("继任");
        }
    }
}
