package org.jibao.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** 发文字号的序号: gapless per organ and year. Whoever takes a number holds the gate until the transaction ends. */
@ApplicationScoped
class Serials {
    @Inject
    EntityManager em;

    /** Waits until whoever issues just now has finished. */
    void enter() {
        em.createNativeQuery("select id from document_gate where id = 1 for update")
                .getSingleResult();
    }

    /** The next number of an organ in a year, behind the gate; given back when the transaction rolls back. */
    int next(String organ, int year) {
        if (change(
                        "update document_serial set last_serial = last_serial + 1 where organ = ?1 and serial_year = ?2",
                        organ,
                        year)
                == 0) {
            change("insert into document_serial (organ, serial_year, last_serial) values (?1, ?2, 1)", organ, year);
        }
        var last = (Number)
                em.createNativeQuery("select last_serial from document_serial where organ = ?1 and serial_year = ?2")
                        .setParameter(1, organ)
                        .setParameter(2, year)
                        .getSingleResult();
        return last.intValue();
    }

    private int change(String sql, String organ, int year) {
        return em.createNativeQuery(sql)
                .setParameter(1, organ)
                .setParameter(2, year)
                .executeUpdate();
    }
}
