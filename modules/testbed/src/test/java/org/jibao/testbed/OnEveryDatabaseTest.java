package org.jibao.testbed;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.TransactionalException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OnEveryDatabase
class OnEveryDatabaseTest {
    @Inject
    Notes notes;

    @Inject
    EntityManager em;

    @Inject
    DataSource dataSource;

    @Inject
    Transactions transactions;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock movable;

    @Inject
    Clock clock;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void a_run_is_on_the_database_it_is_named_after() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualTo(database.kind().toString());
        }
    }

    @Test
    void a_returned_call_has_stored_what_it_wrote() {
        notes.write("河道告急");
        notes.write("已处置");
        assertThat(notes.all()).containsExactly("河道告急", "已处置");
    }

    @Test
    void who_needs_a_row_that_another_holds_is_seen_waiting() throws SQLException {
        notes.write("河道告急");
        Runnable locking = () -> em.createQuery("select n from Note n", Note.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();

        assertThat(AtOnce.waits(database, transactions, "select * from note for update", locking))
                .isTrue();
        assertThat(AtOnce.waits(database, transactions, "select * from note", locking))
                .isFalse();
    }

    @Test
    void a_call_that_fails_stores_nothing() {
        assertThatThrownBy(() -> notes.writeAndFail("半行")).isInstanceOf(IllegalArgumentException.class);
        assertThat(notes.all()).isEmpty();
    }

    @Test
    void a_checked_exception_leaves_the_work_standing() {
        assertThatThrownBy(() -> notes.writeAndFailChecked("留下")).isInstanceOf(IOException.class);
        assertThat(notes.all()).containsExactly("留下");
    }

    @Test
    void a_transaction_of_its_own_outlives_the_failure_of_the_outer_one() {
        assertThatThrownBy(() -> notes.writeHereAndAside("撤销", "留下")).isInstanceOf(IllegalArgumentException.class);
        assertThat(notes.all()).containsExactly("留下");
    }

    @Test
    void a_failure_inside_cannot_be_swallowed_by_the_outer_transaction() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    notes.write("外层");
                    try {
                        notes.writeAndFail("内层");
                    } catch (IllegalArgumentException swallowed) {
                        assertThat(swallowed).hasMessage("内层");
                    }
                }))
                .isInstanceOf(TransactionalException.class);
        assertThat(notes.all()).isEmpty();
    }

    @Test
    void an_observer_that_throws_rolls_the_writing_back() {
        assertThatThrownBy(() -> notes.write("refused")).isInstanceOf(IllegalStateException.class);
        assertThat(notes.all()).isEmpty();
    }

    @Test
    void an_observer_of_success_hears_only_of_what_was_stored() {
        notes.write("heard");
        assertThatThrownBy(() -> notes.writeAndFail("unheard")).isInstanceOf(IllegalArgumentException.class);
        assertThat(notes.heardAfterSuccess()).contains("heard").doesNotContain("unheard");
    }

    @Test
    void outside_of_a_transaction_one_can_read_but_not_write() {
        notes.write("可读");
        assertThat(em.createQuery("select count(n) from Note n", Long.class).getSingleResult())
                .isEqualTo(1);
        assertThatThrownBy(() -> em.persist(new Note("不可写"))).isInstanceOf(TransactionRequiredException.class);
    }

    @Test
    void a_change_on_top_of_another_persons_change_is_refused() {
        var id = transactions.call(() -> {
            var note = new Note("甲");
            em.persist(note);
            em.flush();
            return note.id();
        });
        var stale = em.find(Note.class, id);
        transactions.run(() -> em.find(Note.class, id).reword("乙"));
        stale.reword("丙");
        assertThatThrownBy(() -> transactions.run(() -> em.merge(stale))).isInstanceOf(OptimisticLockException.class);
        assertThat(notes.all()).containsExactly("乙");
    }

    @Test
    void threads_have_transactions_of_their_own() throws Exception {
        var threads = 8;
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var writing = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        notes.write("线程" + i);
                        return i;
                    }))
                    .toList();
            start.countDown();
            for (var one : writing) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(notes.all()).hasSize(threads);
    }

    @Test
    void the_clock_stands_still_until_it_is_moved() {
        assertThat(clock.instant()).isEqualTo(MovableClock.START);
        movable.advance(Duration.ofMinutes(90));
        assertThat(clock.instant()).isEqualTo(MovableClock.START.plusSeconds(5400));
        movable.set(MovableClock.START.minusSeconds(1));
        assertThat(clock.withZone(ZoneId.of("UTC")).instant()).isEqualTo(MovableClock.START.minusSeconds(1));
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void statements_behind_the_products_back_are_run_as_given() {
        notes.write("原文");
        assertThat(database.sql("update note set text = ? where text = ?", "改动", "原文"))
                .isEqualTo(1);
        assertThat(notes.all()).containsExactly("改动");
        assertThatThrownBy(() -> database.sql("update nowhere set text = 'x'"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
    }

    @Nested
    class InANestedClass {
        @Inject
        Notes inner;

        @Test
        void fields_are_filled_too() {
            inner.write(database.kind().toString().toLowerCase(Locale.ROOT));
            assertThat(notes.all()).hasSize(1);
        }
    }
}
