package org.jibao.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

/** The one row that proposing, drawing, circulating and closing lock, so that none slips in between another's checks. */
@Entity
@Table(name = "assessment_gate")
class Gate {
    private static final int ONLY = 1;

    @Id
    private int id;

    protected Gate() {}

    private Gate(int id) {
        this.id = id;
    }

    /** Waits until nobody else is proposing, drawing, circulating or closing, until the end of the transaction. */
    static void pass(EntityManager em) {
        if (em.find(Gate.class, ONLY, LockModeType.PESSIMISTIC_WRITE) == null) {
            // Only a database that was emptied lacks the row of the migration; of two who put it back, one is refused.
            em.persist(new Gate(ONLY));
            em.flush();
        }
    }

    @Override
    public String toString() {
        return "Gate " + id;
    }
}
