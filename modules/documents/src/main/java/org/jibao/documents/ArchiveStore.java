package org.jibao.documents;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;

/** 档案存件: reads what an export writes, a little at a time, each call in a transaction of its own. */
@ApplicationScoped
@Transactional
class ArchiveStore {
    private static final int PAGE = 200;

    @Inject
    EntityManager em;

    @Inject
    Ledger ledger;

    @Inject
    ArchiveIndex index;

    @Inject
    LaterPapers papers;

    @Inject
    JpaDocumentNumbers numbers;

    /** 存件. */
    record Stored(long id, String name, String sha256) {}

    /** Enters what is not entered yet and seals the ledger, so that the proof holds every issue. */
    void prepare() {
        ArchiveTidying.enter(index);
        ledger.seal();
    }

    /** Documents of a year by day and id, from behind {@code day} and {@code document} on. */
    List<ArchiveRow> page(int year, LocalDate day, long document) {
        return em.createQuery(
                        "select a from ArchiveRow a where a.issuedOn < :end"
                                + " and a.issuedOn >= :day and (a.issuedOn > :day or a.document > :document)"
                                + " order by a.issuedOn, a.document",
                        ArchiveRow.class)
                .setParameter("end", LocalDate.of(year + 1, 1, 1))
                .setParameter("day", day)
                .setParameter("document", document)
                .setMaxResults(PAGE)
                .getResultList();
    }

    List<Stored> files(long document) {
        return em.createQuery(
                        "select f.id, f.name, f.sha256 from FileRow f where f.documentId = :document order by f.name",
                        Object[].class)
                .setParameter("document", document)
                .getResultStream()
                .map(row -> new Stored((Long) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /** What came after a document and what it was made with. */
    record After(FileCheck.Outcome standing, List<LaterPaper> later, List<Edition> editions) {}

    After after(long document) {
        var later = papers.after(document);
        return new After(
                JpaFileCheck.outcome(later, numbers.voided(document)),
                later,
                JpaDocumentDesk.editions(em.find(DraftRow.class, document)));
    }

    byte[] content(long file) {
        return em.find(FileRow.class, file).content();
    }

    void note(Actor actor, int year, String details) {
        ledger.append(new Act(actor.login(), "archive.export", "archive/" + year, details));
    }
}
