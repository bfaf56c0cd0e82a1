package org.jibao.offices;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.OptimisticLockException;

import org.jspecify.annotations.Nullable;

/**
 * 同时办理的冲突: what the database refused because another person acted at the same moment, as a sentence that says what to
 * do. Nothing was stored. For the edges; a service that can say more says it itself.
 */
public final class Collisions {
    private static final Messages TEXT = new Messages(Collisions.class);

    /** A key that is there already (SQL: unique violation). */
    private static final String DUPLICATE = "23505";

    /**
     * The other did not finish in time, or both waited for each other: SQL serialization failure; PostgreSQL deadlock and
     * lock not available; H2 lock timeout and concurrent update.
     */
    private static final Set<String> BUSY = Set.of("40001", "40P01", "55P03", "HYT00", "90131");

    private Collisions() {}

    /** The sentence, when a collision is among the causes of what was thrown; empty when the reason is another. */
    public static Optional<String> words(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return Optional.of(TEXT.of("collision.changed"));
            }
            if (cause instanceof SQLException sql) {
                var state = String.valueOf(sql.getSQLState());
                if (state.equals(DUPLICATE)) {
                    return Optional.of(TEXT.of("collision.same"));
                }
                if (BUSY.contains(state)) {
                    return Optional.of(TEXT.of("collision.busy"));
                }
            }
        }
        return Optional.empty();
    }
}
