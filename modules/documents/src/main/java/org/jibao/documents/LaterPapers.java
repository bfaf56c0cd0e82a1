package org.jibao.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/** 撤销、更正和重新印发: ties a paper to the earlier one when it is issued, and tells of an earlier one what came after. In the transaction of who asks. */
@ApplicationScoped
class LaterPapers {
    private static final Messages TEXT = new Messages(LaterPapers.class);

    @Inject
    EntityManager em;

    @Inject
    Ledger ledger;

    static LaterPaper.@Nullable Relation relationOf(DocumentKind kind) {
        return switch (kind) {
            case WITHDRAWAL -> LaterPaper.Relation.WITHDRAWS;
            case CORRECTION -> LaterPaper.Relation.CORRECTS;
            case REPLACEMENT -> LaterPaper.Relation.REPLACES;
            default -> null;
        };
    }

    /** Runs behind the gate of numbers, so that of two withdrawals of one paper the second is refused. */
    void issued(@Observes DocumentIssued issued) {
        var relation = relationOf(issued.kind());
        if (relation == null) {
            return;
        }
        var earlier = Long.parseLong(issued.subject());
        mustStillHold(earlier);
        em.persist(new LaterPaperRow(issued.id(), earlier, relation));
        em.flush();
        ledger.append(new Act(
                issued.actor().login(),
                "document." + relation.name().toLowerCase(java.util.Locale.ROOT),
                "document/" + earlier,
                issued.number() + " document/" + issued.id()));
    }

    /** Refuses a paper that was withdrawn or replaced already. */
    void mustStillHold(long earlier) {
        for (var paper : after(earlier)) {
            if (paper.ends()) {
                throw new InvalidInput(
                        "subject", TEXT.of("later.ended", paper.number(), TEXT.of("relation." + paper.relation())));
            }
        }
    }

    /** What came after a paper, in the order of issue. */
    List<LaterPaper> after(long id) {
        return after(List.of(id)).getOrDefault(id, List.of());
    }

    Map<Long, List<LaterPaper>> after(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select r, d from LaterPaperRow r, DraftRow d where d.id = r.documentId and r.earlierId in :ids"
                                + " order by d.issuedAt, d.id",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        pair -> ((LaterPaperRow) pair[0]).earlierId(),
                        Collectors.mapping(
                                pair -> paper((LaterPaperRow) pair[0], (DraftRow) pair[1]), Collectors.toList())));
    }

    private static LaterPaper paper(LaterPaperRow row, DraftRow later) {
        return new LaterPaper(
                row.relation(),
                later.id(),
                String.valueOf(later.number()),
                java.util.Objects.requireNonNull(later.issuedOn()));
    }
}
