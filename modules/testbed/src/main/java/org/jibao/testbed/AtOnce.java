package org.jibao.testbed;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;

/**
 * 同时办理: several persons who act at the same moment, each in a thread and therefore a transaction of his own. Two come
 * between each other only when a moment fits, so a test asks round after round; whatever the threads do, what it asserts
 * must hold.
 */
public final class AtOnce {

    /** How H2 and PostgreSQL say that a lock was waited for too long. */
    private static final Set<String> IMPATIENCE = Set.of("HYT00", "55P03");

    private AtOnce() {}

    /**
     * 一人的结果.
     *
     * @param refusal what was thrown; null when the act succeeded
     */
    public record Outcome(@Nullable Throwable refusal) {
        public boolean succeeded() {
            return refusal == null;
        }

        /** Whether a refusal of this type is among the causes of what was thrown. */
        public boolean isRefusedBy(Class<? extends Throwable> type) {
            return because(type).isPresent();
        }

        /** The refusal of this type among the causes of what was thrown; empty when there is none. */
        public <T extends Throwable> Optional<T> because(Class<T> type) {
            for (var cause = refusal; cause != null; cause = cause.getCause()) {
                if (type.isInstance(cause)) {
                    return Optional.of(type.cast(cause));
                }
            }
            return Optional.empty();
        }
    }

    /** Lets so many do the same. */
    public static List<Outcome> act(int many, Callable<?> act) throws InterruptedException {
        return together(Collections.nCopies(many, act));
    }

    /** Lets each do his own. */
    public static List<Outcome> act(Callable<?>... acts) throws InterruptedException {
        return together(Arrays.asList(acts));
    }

    /** Begins all when the last is there and waits for all, however long they take; the outcomes in the order given. */
    public static List<Outcome> together(List<? extends Callable<?>> acts) throws InterruptedException {
        var barrier = new CyclicBarrier(acts.size());
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            var outcomes = new ArrayList<Outcome>();
            for (var done : threads.invokeAll(acts.stream()
                    .map(act -> (Callable<Boolean>) () -> {
                        barrier.await();
                        act.call();
                        return true;
                    })
                    .toList())) {
                outcomes.add(outcome(done::get));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Whether an act waits for what another holds: shows a lock without threads, where two come between each other too
     * rarely to be caught at it.
     *
     * @param held a statement that locks, as the other would; it is undone
     * @param act may be the product's own transaction
     */
    public static boolean waits(TestDatabase database, Transactions transactions, String held, Runnable act)
            throws SQLException {
        try (var other = database.dataSource().getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute(held);
                transactions.run(() -> impatient(database, transactions, act));
                return false;
            } catch (RuntimeException e) {
                if (isImpatience(e)) {
                    return true;
                }
                throw e;
            } finally {
                other.rollback();
                other.setAutoCommit(true);
            }
        }
    }

    /** In a transaction that soon gives up waiting; what it does when nobody holds anything is not limited in time. */
    private static void impatient(TestDatabase database, Transactions transactions, Runnable act) {
        var em = Objects.requireNonNull(transactions.entityManager());
        var h2 = database.kind() == DatabaseKind.H2;
        em.createNativeQuery(h2 ? "set lock_timeout 100" : "set local lock_timeout = 100")
                .executeUpdate();
        try {
            act.run();
            em.flush();
        } finally {
            if (h2) {
                em.createNativeQuery("set lock_timeout " + DatabaseKind.PATIENCE)
                        .executeUpdate();
            }
        }
    }

    private static boolean isImpatience(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && IMPATIENCE.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static Outcome outcome(Callable<Boolean> done) throws InterruptedException {
        try {
            done.call();
            return new Outcome(null);
        } catch (InterruptedException e) {
            throw e;
        } catch (ExecutionException e) {
            return new Outcome(e.getCause());
        } catch (Exception e) {
            return new Outcome(e);
        }
    }
}
