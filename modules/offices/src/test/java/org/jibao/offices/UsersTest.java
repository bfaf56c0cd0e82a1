package org.jibao.offices;

import java.lang.management.ManagementFactory;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.jibao.ledger.Ledger;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OnEveryDatabase
class UsersTest {
    private static final Actor ADMIN = new Actor("admin", "管理员", "", Set.of(Role.ADMINISTRATOR));
    private static final Actor CLERK = new Actor("zhiban", "值班员", "shiweiban", Set.of(Role.DUTY_OFFICER));
    private static final String FIRST = "jibao-2026";
    private static final String SECOND = "anlan-2027";

    /** Made once: a hash is slow on purpose. */
    private static final String FIRST_HASH = Passwords.hash(FIRST);

    @Inject
    Users users;

    @Inject
    Offices offices;

    @Inject
    Ledger ledger;

    @Inject
    TestDatabase database;

    @BeforeEach
    void a_secretary() {
        database.empty();
        offices.importUnits(
                SampleSheets.of(UnitSheet.SPEC, "shiweiban|中共安澜市委办公室|市委办公室|市||1|2000-01-01||"),
                ImportMode.ALL_OR_NONE,
                ADMIN);
        database.sql(
                "insert into office_user (id, version, login, name, unit_code, roles, password, closed)"
                        + " values (1, 1, 'mishu', '秘书', 'shiweiban', 'SECRETARY', ?, false)",
                FIRST_HASH);
    }

    private ImportResult load(String... rows) {
        return users.importUsers(SampleSheets.of(JpaUsers.SPEC, rows), ImportMode.GOOD_ROWS, ADMIN);
    }

    @Test
    void a_changed_password_replaces_the_old_one_and_appears_nowhere() {
        users.changePassword("mishu", FIRST, SECOND);

        assertThat(users.authenticate("mishu", FIRST)).isEmpty();
        assertThat(users.authenticate("mishu", SECOND)).isPresent();
        assertThat(ledger.latest(100))
                .noneMatch(entry -> entry.act().toString().contains(FIRST)
                        || entry.act().toString().contains(SECOND));
        assertThat(ledger.latest(1).get(0).act().verb()).isEqualTo("user.password");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "wrong-2026, anlan-2027, 现在的密码不对",
        "jibao-2026, jibao-2026, 和现在的一样",
        "jibao-2026, short-1, 至少要8位",
    })
    void a_password_that_is_wrong_or_weak_changes_nothing(String current, String next, String message) {
        assertThatThrownBy(() -> users.changePassword("mishu", current, next))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(message);

        assertThat(users.authenticate("mishu", FIRST)).isPresent();
        assertThat(ledger.latest(1).get(0).act().verb()).isEqualTo("unit.import");
    }

    @Test
    void somebody_who_does_not_exist_cannot_change_a_password() {
        assertThatThrownBy(() -> users.changePassword("nobody", FIRST, SECOND))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("现在的密码不对");
    }

    @Test
    void an_administrator_gives_a_new_password_without_knowing_the_old_one() {
        users.resetPassword("mishu", SECOND, ADMIN);

        assertThat(users.authenticate("mishu", SECOND)).isPresent();
        assertThatThrownBy(() -> users.resetPassword("mishu", FIRST, CLERK)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> users.resetPassword("nobody", FIRST, ADMIN))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("用户“nobody”不存在");
    }

    @Test
    void a_closed_user_is_out_until_reopened() {
        users.close("mishu", ADMIN);

        assertThat(users.authenticate("mishu", FIRST)).isEmpty();
        assertThat(users.find("mishu")).isEmpty();
        assertThat(users.all()).isEmpty();
        assertThat(load("mishu|秘书|shiweiban|秘书|" + FIRST).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("用户“mishu”已停用"));

        users.reopen("mishu", ADMIN);

        assertThat(users.authenticate("mishu", FIRST)).isPresent();
    }

    @Test
    void nobody_closes_themselves_and_only_administrators_close_others() {
        assertThatThrownBy(() -> users.close("admin", ADMIN))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("不能停用自己");
        assertThatThrownBy(() -> users.close("mishu", CLERK)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> users.reopen("mishu", CLERK)).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_known_user_needs_no_password_in_a_later_sheet_but_a_new_one_does() {
        var result = load("mishu|副主任|shiweiban|秘书、考核员|", "kaohe|考核员|shiweiban|考核员|");

        assertThat(result.stored()).isEqualTo(1);
        assertThat(result.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(3);
            assertThat(fault.message()).isEqualTo("新用户“kaohe”没有初始密码，请补上（至少8位）");
        });
        assertThat(users.find("mishu").map(Actor::roles)).hasValue(Set.of(Role.SECRETARY, Role.EVALUATOR));
        assertThat(users.authenticate("mishu", FIRST)).isPresent();
    }

    /**
     * In processor time of the thread, of which other programs on the machine take nothing; the least of several, so that
     * what happens once (classes read, code compiled) does not count.
     */
    @Test
    void an_unknown_login_is_answered_as_slowly_as_a_wrong_password() {
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            known = Math.min(known, spent("mishu"));
            unknown = Math.min(unknown, spent("nobody"));
        }

        // The hash takes hundreds of milliseconds, a look-up takes one or two.
        assertThat(unknown).isGreaterThan(known / 4);
    }

    private long spent(String login) {
        var threads = ManagementFactory.getThreadMXBean();
        var start = threads.getCurrentThreadCpuTime();
        assertThat(users.authenticate(login, "wrong-2026")).isEmpty();
        return threads.getCurrentThreadCpuTime() - start;
    }
}
