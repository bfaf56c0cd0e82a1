package org.jibao.responsibility;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

/** The one row that whoever adopts an edition locks, so that none slips in between another's look and his adopting. */
@Entity
@Table(name = "duty_edition_gate")
class MatrixGate {
    private static final int ONLY = 1;

    @Id
    private int id;

    protected MatrixGate() {}

    private MatrixGate(int id) {
        this.id = id;
    }

    /** Waits until nobody else is adopting an edition, until the end of the transaction. */
    static void pass(EntityManager em) {
        if (em.find(MatrixGate.class, ONLY, LockModeType.PESSIMISTIC_WRITE) == null) {
            // Only a database that was emptied lacks the row of the migration; of two who put it back, one is refused.
            em.persist(new MatrixGate(ONLY));
            em.flush();
        }
    }

    @Override
    public String toString() {
        return "MatrixGate " + id;
    }
}
