package org.jibao.offices;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;

/**
 * 轮流办理: who looks at several rows and acts on what was seen takes his turn first, so that nobody else changes the same
 * matter between his look and his act. Where one row decides, that row is locked instead. How the choice is made:
 * docs/decisions/0093.
 */
@ApplicationScoped
public class Turns {
    private static final Logger LOG = System.getLogger(Turns.class.getName());

    @Inject
    EntityManager em;

    @Inject
    FirstTurn firstTurn;

    /**
     * Waits until nobody else is at the matter and holds it until the transaction ends. To be called before the first look:
     * what the transaction has read already is not read again.
     *
     * @param matter what is taken in turn, such as {@code roster}; at most 40 characters, one word for all who act on it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(String matter) {
        if (!taken(matter)) {
            begin(matter);
            if (!taken(matter)) {
                throw new IllegalStateException("no turn for " + matter);
            }
        }
    }

    private void begin(String matter) {
        try {
            firstTurn.begin(matter);
        } catch (PersistenceException | TransactionalException e) {
            LOG.log(Level.DEBUG, "Somebody else took the first turn at the same moment", e);
        }
    }

    /** Counting up locks the row. */
    private boolean taken(String matter) {
        return em.createNativeQuery("update office_turn set taken = taken + 1 where matter = ?1")
                        .setParameter(1, matter)
                        .executeUpdate()
                == 1;
    }

    /** Creates the row of a matter in a transaction of its own, so that a lost race does not spoil the one that acts. */
    @ApplicationScoped
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    static class FirstTurn {
        @Inject
        EntityManager em;

        void begin(String matter) {
            em.createNativeQuery("insert into office_turn (matter, taken) values (?1, 0)")
                    .setParameter(1, matter)
                    .executeUpdate();
        }
    }
}
