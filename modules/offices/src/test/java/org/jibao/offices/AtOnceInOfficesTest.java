package org.jibao.offices;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jibao.testbed.AtOnce;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;
import org.jibao.workbooks.CellFault;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What two administrators do at the same moment. */
@OnEveryDatabase
class AtOnceInOfficesTest {
    private static final Actor ONE = new Actor("one", "管理员甲", "shiweiban", Set.of(Role.ADMINISTRATOR));
    private static final Actor OTHER = new Actor("other", "管理员乙", "shiweiban", Set.of(Role.ADMINISTRATOR));
    private static final String OWN = "shiweiban|中共安澜市委办公室|市委办公室|市||1|2000-01-01||";
    private static final int ROUNDS = 10;

    @Inject
    Users users;

    @Inject
    Offices offices;

    @Inject
    TestDatabase database;

    @BeforeEach
    void two_administrators() {
        database.empty();
        assertThat(units(OWN).stored()).isEqualTo(1);
        administrator(-1, ONE);
        administrator(-2, OTHER);
    }

    private void administrator(long id, Actor actor) {
        database.sql(
                "insert into office_user (id, version, login, name, unit_code, roles, password, closed)"
                        + " values (?, 1, ?, ?, 'shiweiban', 'ADMINISTRATOR', 'none', false)",
                id,
                actor.login(),
                actor.name());
    }

    private ImportResult units(String... rows) {
        return offices.importUnits(SampleSheets.of(UnitSheet.SPEC, rows), ImportMode.ALL_OR_NONE, ONE);
    }

    private ImportResult load(String... rows) {
        return users.importUsers(SampleSheets.of(JpaUsers.SPEC, rows), ImportMode.ALL_OR_NONE, ONE);
    }

    private List<String> administrators() {
        return users.all().stream()
                .filter(user -> user.roles().contains(Role.ADMINISTRATOR))
                .map(Actor::login)
                .toList();
    }

    @Test
    void of_two_administrators_who_close_each_other_one_stays() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var outcomes = AtOnce.act(
                    () -> {
                        users.close("other", ONE);
                        return true;
                    },
                    () -> {
                        users.close("one", OTHER);
                        return true;
                    });

            assertThat(administrators()).as("round " + round).hasSize(1);
            assertThat(outcomes).extracting(AtOnce.Outcome::succeeded).containsOnlyOnce(true);
            assertThat(outcomes).filteredOn(outcome -> !outcome.succeeded()).allSatisfy(outcome -> assertThat(
                            outcome.because(InvalidInput.class))
                    .hasValueSatisfying(told -> assertThat(told).hasMessageContaining("最后一位系统管理员")));
            database.sql("update office_user set closed = false");
        }
    }

    @Test
    void of_two_sheets_that_each_take_the_role_from_one_administrator_one_is_refused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var outcomes = AtOnce.act(
                    () -> sound(load("one|管理员甲|shiweiban|秘书|")), () -> sound(load("other|管理员乙|shiweiban|秘书|")));

            assertThat(administrators()).as("round " + round).hasSize(1);
            assertThat(outcomes).extracting(AtOnce.Outcome::succeeded).containsOnlyOnce(true);
            database.sql("update office_user set roles = 'ADMINISTRATOR'");
        }
    }

    /** Throws what the sheet was refused for. */
    private static ImportResult sound(ImportResult result) {
        if (!result.faults().isEmpty()) {
            throw new InvalidInput(
                    "file",
                    String.join(
                            "", result.faults().stream().map(CellFault::message).toList()));
        }
        return result;
    }

    @Test
    void the_last_administrator_keeps_the_role() {
        users.close("other", ONE);

        assertThat(load("one|管理员甲|shiweiban|秘书|").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).isEqualTo("“one”改为秘书后就没有系统管理员了；请先让另一人担任系统管理员"));
        assertThat(administrators()).containsExactly("one");
        assertThat(load("one|管理员甲|shiweiban|秘书|", "third|管理员丙|shiweiban|系统管理员|anlan-2027")
                        .faults())
                .as("another takes over in the same sheet")
                .isEmpty();
        assertThat(administrators()).containsExactly("third");
    }

    @Test
    void the_same_new_user_in_two_sheets_is_added_once_and_corrected_by_the_other() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var login = "mishu" + round;
            var outcomes = AtOnce.act(2, () -> sound(load(login + "|秘书|shiweiban|秘书|anlan-2027")));

            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
            assertThat(users.all()).extracting(Actor::login).containsOnlyOnce(login);
        }
    }

    @Test
    void the_same_new_unit_in_two_sheets_is_added_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var row = "xian" + round + "|县" + round + "|县" + round + "|县区|县区|2|2000-01-01||";
            var outcomes = AtOnce.act(2, () -> sound(units(row)));

            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
        }
        assertThat(offices.history()).hasSize(1 + ROUNDS);
    }

    @Test
    void of_two_units_of_one_name_in_two_sheets_the_second_is_refused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var name = "|县" + round + "|县" + round + "|县区|县区|2|2000-01-01||";
            var day = round;
            var acts = IntStream.range(0, 3)
                    .mapToObj(i -> (Callable<ImportResult>) () -> sound(units("xian-" + day + "-" + i + name)))
                    .toList();

            assertThat(AtOnce.together(acts))
                    .extracting(AtOnce.Outcome::succeeded)
                    .containsOnlyOnce(true);
        }
        assertThat(offices.history()).hasSize(1 + ROUNDS);
    }

    @Test
    void several_machines_that_start_at_once_create_one_first_administrator() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            database.sql("delete from office_user");
            var outcomes = AtOnce.act(3, () -> {
                users.createFirstAdministrator("first", "anlan-2027");
                return true;
            });

            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
            assertThat(administrators()).containsExactly("first");
        }
    }
}
