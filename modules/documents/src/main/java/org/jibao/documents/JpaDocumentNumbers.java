package org.jibao.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Role;

@ApplicationScoped
@Transactional
class JpaDocumentNumbers implements DocumentNumbers {
    private static final Messages TEXT = new Messages(JpaDocumentNumbers.class);
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_LIST = 200;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Serials serials;

    @Inject
    Drafts drafts;

    @Inject
    KindRules kinds;

    @Inject
    OfficeSettings office;

    @Inject
    LaterPapers papers;

    @Override
    public List<String> series() {
        return serials.series();
    }

    @Override
    public List<Entry> of(String series, int year) {
        var entries = new ArrayList<Entry>();
        var voided = em.createQuery(
                        "select v from NumberVoidRow v where v.series = :series and v.serialYear = :year"
                                + " and v.confirmed = true",
                        NumberVoidRow.class)
                .setParameter("series", series)
                .setParameter("year", year)
                .getResultList();
        var ofDocuments = voided.stream()
                .filter(row -> row.documentId() != null)
                .collect(Collectors.toMap(NumberVoidRow::documentId, NumberVoidRow::reason));
        voided.stream().filter(row -> row.documentId() == null).forEach(row -> entries.add(row.entry()));
        em.createQuery("select d from DraftRow d where d.series = :series and d.serialYear = :year", DraftRow.class)
                .setParameter("series", series)
                .setParameter("year", year)
                .getResultStream()
                .forEach(row -> entries.add(new Entry(
                        Objects.requireNonNullElse(row.serial(), 0),
                        String.valueOf(row.number()),
                        row.id(),
                        row.title(),
                        ofDocuments.get(row.id()))));
        entries.sort(Comparator.comparingInt(Entry::serial));
        return entries;
    }

    @Override
    public long proposeVoid(String series, String reason, Actor actor) {
        serials.numbering(series);
        mustIssueIn(series, actor);
        return propose(
                new NumberVoidRow(series, LocalDate.now(clock).getYear(), null, clean(reason), actor, clock.instant()),
                actor);
    }

    @Override
    public long proposeVoid(long document, String reason, Actor actor) {
        var row = drafts.hold(document);
        actor.mustBe(kinds.of(row.kind()).issuers().toArray(Role[]::new));
        mustBeVoidable(row);
        return propose(
                new NumberVoidRow(
                        Objects.requireNonNull(row.series()),
                        Objects.requireNonNull(row.serialYear()),
                        row,
                        clean(reason),
                        actor,
                        clock.instant()),
                actor);
    }

    private long propose(NumberVoidRow row, Actor actor) {
        em.persist(row);
        em.flush();
        ledger.append(new Act(
                actor.login(),
                "document-number.propose-void",
                "numbers/" + row.series() + "/" + row.year(),
                row.reason()));
        return row.id();
    }

    private void mustBeVoidable(DraftRow row) {
        if (row.number() == null || row.serial() == null) {
            throw new InvalidInput("document", TEXT.of("void.not.issued", row.title()));
        }
        if (row.kind() == DocumentKind.CRITICISM || LaterPapers.relationOf(row.kind()) != null) {
            throw new InvalidInput(
                    "document",
                    TEXT.of("void.counts", row.number(), kinds.of(row.kind()).name()));
        }
        if (voided(row.id()) != null) {
            throw new InvalidInput("document", TEXT.of("void.already", row.number()));
        }
        papers.mustStillHold(row.id());
        var received = em.createQuery(
                        "select count(e) from ReceiptEntry e, RecipientRow r where e.recipientId = r.id"
                                + " and r.documentId = :id",
                        Long.class)
                .setParameter("id", row.id())
                .getSingleResult();
        if (received > 0) {
            throw new InvalidInput("document", TEXT.of("void.received", row.number()));
        }
    }

    @Override
    public VoidNumber decide(long id, boolean confirm, Actor actor) {
        var row = em.find(NumberVoidRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new InvalidInput("id", TEXT.of("void.unknown", id));
        }
        mustIssueIn(row.series(), actor);
        if (row.confirmed() != null) {
            throw new InvalidInput("id", TEXT.of("void.decided", id));
        }
        if (row.proposedBy().equals(actor.login())) {
            throw new InvalidInput("id", TEXT.of("void.same"));
        }
        row.decide(confirm ? taken(row) : null, actor, clock.instant());
        em.flush();
        ledger.append(new Act(
                actor.login(),
                confirm ? "document-number.void" : "document-number.keep",
                "numbers/" + row.series() + "/" + row.year(),
                row.view().number() + " " + row.reason()));
        return row.view();
    }

    private SerialNumber taken(NumberVoidRow row) {
        serials.enter();
        var document = row.documentId();
        if (document == null) {
            return serials.take(row.series(), LocalDate.now(clock).getYear());
        }
        var held = drafts.hold(document);
        mustBeVoidable(held);
        return new SerialNumber(
                row.series(), row.year(), Objects.requireNonNull(held.serial()), String.valueOf(held.number()));
    }

    private void mustIssueIn(String series, Actor actor) {
        var roles = EnumSet.of(Role.APPROVER);
        for (var kind : DocumentKind.values()) {
            if (kinds.of(kind).isIssued() && office.of("number." + kind).equals(series)) {
                roles.addAll(kinds.of(kind).issuers());
            }
        }
        actor.mustBe(roles.toArray(Role[]::new));
    }

    private static String clean(String reason) {
        var clean = reason.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_REASON || clean.indexOf(0) >= 0) {
            throw new InvalidInput("reason", TEXT.of("void.reason", LONGEST_REASON));
        }
        return clean;
    }

    @Override
    public List<VoidNumber> voids() {
        return em.createQuery("select v from NumberVoidRow v order by v.id desc", NumberVoidRow.class)
                .setMaxResults(LONGEST_LIST)
                .getResultStream()
                .map(NumberVoidRow::view)
                .toList();
    }

    /** Why the number of a document is void; null when it is not. */
    @Nullable String voided(long document) {
        return voided(List.of(document)).get(document);
    }

    Map<Long, String> voided(Collection<Long> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select v from NumberVoidRow v where v.documentId in :ids and v.confirmed = true",
                        NumberVoidRow.class)
                .setParameter("ids", documents)
                .getResultStream()
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.documentId()), NumberVoidRow::reason));
    }
}
