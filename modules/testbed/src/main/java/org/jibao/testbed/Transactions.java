package org.jibao.testbed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionRequiredException;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;

import org.jspecify.annotations.Nullable;

/** 事务: the transactions of a run, one entity manager each, bound to the thread as in the server. */
public final class Transactions {

    private final EntityManagerFactory factory;
    private final ThreadLocal<Deque<Transaction>> stacks = ThreadLocal.withInitial(ArrayDeque::new);

    Transactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** Runs {@code work} in the current transaction, else in a new one; a RuntimeException rolls back. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Like {@link #run}, with a result. A checked exception comes out as the cause of a TransactionalException. */
    public <T extends @Nullable Object> T call(Callable<T> work) {
        try {
            return call(Transactional.TxType.REQUIRED, Rollback.ON_RUNTIME_EXCEPTIONS, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new TransactionalException("the work of a test failed", e);
        }
    }

    /** Runs {@code work} as {@link Transactional} of {@code type} does in the server. */
    <T extends @Nullable Object> T call(Transactional.TxType type, Rollback rollback, Callable<T> work)
            throws Exception {
        var active = isActive();
        return switch (type) {
            case REQUIRED -> active ? joined(rollback, work) : begun(rollback, work);
            case REQUIRES_NEW -> active ? aside(() -> begun(rollback, work)) : begun(rollback, work);
            case SUPPORTS -> active ? joined(rollback, work) : work.call();
            case NOT_SUPPORTED -> active ? aside(work) : work.call();
            case MANDATORY -> {
                if (!active) {
                    throw new TransactionalException(
                            "MANDATORY without a transaction", new TransactionRequiredException());
                }
                yield joined(rollback, work);
            }
            case NEVER -> {
                if (active) {
                    throw new TransactionalException("NEVER within a transaction", new InvalidTransactionException());
                }
                yield work.call();
            }
        };
    }

    boolean isActive() {
        return current() != null;
    }

    int status() {
        var current = current();
        if (current == null) {
            return Status.STATUS_NO_TRANSACTION;
        }
        return current.em.getTransaction().getRollbackOnly() ? Status.STATUS_MARKED_ROLLBACK : Status.STATUS_ACTIVE;
    }

    void markForRollback() {
        var current = current();
        if (current == null) {
            throw new IllegalStateException("no transaction to roll back");
        }
        current.em.getTransaction().setRollbackOnly();
    }

    void register(Synchronization synchronization) {
        var current = current();
        if (current == null) {
            throw new IllegalStateException("no transaction to wait for");
        }
        current.synchronizations.add(synchronization);
    }

    /** The entity manager of this thread's transaction; null outside of one. */
    @Nullable EntityManager entityManager() {
        var current = current();
        return current == null ? null : current.em;
    }

    EntityManagerFactory factory() {
        return factory;
    }

    private @Nullable Transaction current() {
        return stacks.get().peek();
    }

    private <T extends @Nullable Object> T joined(Rollback rollback, Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (Exception e) {
            if (rollback.isCalledForBy(e)) {
                markForRollback();
            }
            throw e;
        }
    }

    private <T extends @Nullable Object> T begun(Rollback rollback, Callable<T> work) throws Exception {
        var transaction = new Transaction(factory.createEntityManager());
        stacks.get().push(transaction);
        try {
            T result;
            try {
                transaction.em.getTransaction().begin();
                result = work.call();
            } catch (Exception e) {
                if (rollback.isCalledForBy(e)) {
                    transaction.rollback();
                } else {
                    transaction.commit();
                }
                throw e;
            } catch (Error e) {
                transaction.rollback();
                throw e;
            }
            transaction.commit();
            return result;
        } finally {
            stacks.get().remove(transaction);
            transaction.em.close();
            transaction.tell();
        }
    }

    /** Runs {@code work} with this thread's transaction laid aside. */
    private <T extends @Nullable Object> T aside(Callable<T> work) throws Exception {
        var outer = stacks.get();
        stacks.set(new ArrayDeque<>());
        try {
            return work.call();
        } finally {
            stacks.set(outer);
        }
    }

    /** Which exceptions undo the work, by the two lists of {@link Transactional}. */
    record Rollback(List<Class<?>> on, List<Class<?>> not) {
        static final Rollback ON_RUNTIME_EXCEPTIONS = new Rollback(List.of(), List.of());

        boolean isCalledForBy(Exception e) {
            if (not.stream().anyMatch(type -> type.isInstance(e))) {
                return false;
            }
            return e instanceof RuntimeException || on.stream().anyMatch(type -> type.isInstance(e));
        }
    }

    private static final class Transaction {
        final EntityManager em;
        final List<Synchronization> synchronizations = new ArrayList<>();
        private int outcome = Status.STATUS_UNKNOWN;

        Transaction(EntityManager em) {
            this.em = em;
        }

        void commit() {
            if (em.getTransaction().getRollbackOnly()) {
                rollback();
                throw new TransactionalException(
                        "the transaction was marked for rollback", new RollbackException("marked for rollback"));
            }
            try {
                // An observer of this phase may register another.
                for (var i = 0; i < synchronizations.size(); i++) {
                    synchronizations.get(i).beforeCompletion();
                }
                em.getTransaction().commit();
                outcome = Status.STATUS_COMMITTED;
            } catch (RuntimeException e) {
                rollback();
                var cause = new RollbackException(e.getMessage());
                cause.initCause(e);
                throw new TransactionalException("the transaction could not be committed", cause);
            }
        }

        void rollback() {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            outcome = Status.STATUS_ROLLEDBACK;
        }

        void tell() {
            for (var synchronization : synchronizations) {
                synchronization.afterCompletion(outcome);
            }
        }
    }
}
