package org.jibao.documents;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/** 发文字号的序号: gapless per organ and year. Whoever takes a number holds the gate until the transaction ends. */
@ApplicationScoped
class Serials {
    private static final Messages TEXT = new Messages(Serials.class);

    private final EntityManager em;
    private final OfficeSettings office;
    private final KindRules kinds;
    private final Stationery stationery;

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses its own fields
    Serials() {
        this(null, null, null, null);
    }

    @Inject
    Serials(EntityManager em, OfficeSettings office, KindRules kinds, Stationery stationery) {
        this.em = em;
        this.office = office;
        this.kinds = kinds;
        this.stationery = stationery;
    }

    /** Waits until whoever issues just now has finished. */
    void enter() {
        // Written, because a lock that is only read may be taken on a connection of its own.
        if (em.createNativeQuery("update document_gate set id = 1 where id = 1").executeUpdate() != 1) {
            throw new IllegalStateException("document_gate has lost its row");
        }
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

    /** The next number of a kind, as it is printed. */
    SerialNumber take(DocumentKind kind, int year) {
        return number(kinds.of(kind).numbering(), office.organCode(kind), year, next(office.organCode(kind), year));
    }

    /** The next number of a series that some kind is numbered by; refused for a series nobody uses. */
    SerialNumber take(String series, int year) {
        return number(numbering(series), series, year, next(series, year));
    }

    /** How a series is numbered. */
    KindRule.Numbering numbering(String series) {
        for (var kind : DocumentKind.values()) {
            if (kinds.of(kind).isIssued() && office.of("number." + kind).equals(series)) {
                return kinds.of(kind).numbering();
            }
        }
        throw new InvalidInput("series", TEXT.of("series.unknown", series, String.join("、", series())));
    }

    /** 机关代字 and 期号 series of this office. */
    List<String> series() {
        return Stream.of(DocumentKind.values())
                .filter(kind -> kinds.of(kind).isIssued())
                .map(kind -> office.of("number." + kind))
                .filter(series -> !series.isBlank())
                .distinct()
                .toList();
    }

    private SerialNumber number(KindRule.Numbering numbering, String series, int year, int serial) {
        return new SerialNumber(
                series, year, serial, stationery.words().of("numbering." + numbering, series, year, serial));
    }

    private int change(String sql, String organ, int year) {
        return em.createNativeQuery(sql)
                .setParameter(1, organ)
                .setParameter(2, year)
                .executeUpdate();
    }
}
