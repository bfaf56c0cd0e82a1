package org.jibao.offices;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jibao.testbed.AtOnce;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.testbed.TestDatabase;
import org.jibao.testbed.Transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What both databases throw, as the edges get it. */
@OnEveryDatabase
class CollisionsTest {
    private static final String USER =
            "insert into office_user (id, version, login, name, unit_code, roles, password, closed)"
                    + " values (-1, 1, 'mishu', '秘书', 'shiweiban', 'SECRETARY', 'none', false)";

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    TestDatabase database;

    @BeforeEach
    void one_user() {
        database.empty();
        database.sql(USER);
    }

    private UserRow held(LockModeType mode) {
        return em.find(UserRow.class, -1L, mode);
    }

    @Test
    void the_same_stored_twice_is_said_wherever_it_is_found_out() {
        assertThat(Collisions.words(catchThrowable(() -> transactions.run(() -> {
                    em.persist(new UserRow("mishu", "秘书", "shiweiban", java.util.Set.of(Role.SECRETARY), "none"));
                    em.flush();
                }))))
                .hasValueSatisfying(words -> assertThat(words).startsWith("刚才有人存了同样的内容，您的没有保存"));
        assertThat(Collisions.words(catchThrowable(() -> transactions.run(() -> em.persist(
                        new UserRow("mishu", "秘书", "shiweiban", java.util.Set.of(Role.SECRETARY), "none"))))))
                .as("at the end of the transaction")
                .hasValueSatisfying(words -> assertThat(words).startsWith("刚才有人存了同样的内容，您的没有保存"));
    }

    @Test
    void a_row_that_another_changed_is_said() {
        var thrown = catchThrowable(() -> transactions.run(() -> {
            var row = held(LockModeType.NONE);
            database.sql("update office_user set version = 2, name = '副秘书长'");
            row.close();
        }));

        assertThat(Collisions.words(thrown)).hasValue("刚才有人改过这条记录，请重新读取后再改");
        assertThat(Collisions.words(new IllegalStateException(new OptimisticLockException())))
                .isPresent();
    }

    @Test
    void a_row_that_another_holds_for_long_is_said() throws Exception {
        var thrown = new java.util.concurrent.atomic.AtomicReference<Throwable>();
        assertThat(AtOnce.waits(database, transactions, "select * from office_user for update", () -> {
                    try {
                        held(LockModeType.PESSIMISTIC_WRITE);
                    } catch (RuntimeException waited) {
                        thrown.set(waited);
                        throw waited;
                    }
                }))
                .isTrue();
        assertThat(Collisions.words(java.util.Objects.requireNonNull(thrown.get())))
                .hasValue("别人正在办同一件事，您的没有保存；请稍候再办一次");
    }

    @Test
    void what_is_wrong_for_another_reason_is_not_a_collision() {
        assertThat(Collisions.words(new IllegalStateException("坏了"))).isEmpty();
        assertThat(Collisions.words(catchThrowable(() -> database.sql("insert into office_user (id) values (-2)"))))
                .as("a column is missing")
                .isEmpty();
    }
}
