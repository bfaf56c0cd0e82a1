package org.jibao.incidents;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;

/**
 * 编号的发放: one counter row a year. Counting up locks the row until the transaction ends, so two who open at once get
 * different numbers, and one that is rolled back gives its number back.
 */
@ApplicationScoped
class Serials {
    private static final Logger LOG = System.getLogger(Serials.class.getName());

    @Inject
    EntityManager em;

    @Inject
    NewYear newYear;

    /** The next {@code count} numbers of the year; returns the first. */
    IncidentNumber next(int year, int count) {
        if (!counted(year, count)) {
            begin(year);
            if (!counted(year, count)) {
                throw new IllegalStateException("no counter for the year " + year);
            }
        }
        return first(year, count);
    }

    private void begin(int year) {
        try {
            newYear.begin(year);
        } catch (PersistenceException | TransactionalException e) {
            LOG.log(Level.DEBUG, "Somebody else opened the first incident of the year at the same moment", e);
        }
    }

    private boolean counted(int year, int count) {
        return em.createNativeQuery("update incident_serial set last_serial = last_serial + ?1 where serial_year = ?2")
                        .setParameter(1, count)
                        .setParameter(2, year)
                        .executeUpdate()
                == 1;
    }

    private IncidentNumber first(int year, int count) {
        var last = (Number) em.createNativeQuery("select last_serial from incident_serial where serial_year = ?1")
                .setParameter(1, year)
                .getSingleResult();
        return new IncidentNumber(year, last.intValue() - count + 1);
    }

    /** Creates a year's counter in a transaction of its own, so that a lost race does not spoil the one that opens. */
    @ApplicationScoped
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    static class NewYear {
        @Inject
        EntityManager em;

        void begin(int year) {
            em.createNativeQuery("insert into incident_serial (serial_year, last_serial) values (?1, 0)")
                    .setParameter(1, year)
                    .executeUpdate();
        }
    }
}
