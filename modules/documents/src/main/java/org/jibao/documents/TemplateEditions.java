package org.jibao.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** 施行的版本: which edition of a text is in force. Asks the database each time, so that all instances follow at once. */
@ApplicationScoped
class TemplateEditions {
    private static final int KEPT = 100;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    /** Texts by hash: an edition never changes, so it is read once. */
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /** The text in force today; empty when the office has adopted none. */
    Optional<String> today(String name) {
        return idOn(name, LocalDate.now(clock)).map(found -> {
            if (texts.size() > KEPT) {
                texts.clear();
            }
            return texts.computeIfAbsent((String) found[1], hash -> em.createQuery(
                            "select e.text from TemplateEdition e where e.id = :id", String.class)
                    .setParameter("id", found[0])
                    .getSingleResult());
        });
    }

    /** Id and hash of the edition in force on a day: of those adopted from one day, the one adopted last. */
    Optional<Object[]> idOn(String name, LocalDate day) {
        return em.createQuery(
                        "select e.id, e.sha256 from TemplateEdition e where e.name = :name and e.adoptedFrom <= :day"
                                + " order by e.adoptedFrom desc, e.adoptedAt desc, e.id desc",
                        Object[].class)
                .setParameter("name", name)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
