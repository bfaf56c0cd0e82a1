package org.jibao.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/** 公文夹: finds documents and holds them, and writes down what is done with them, in the transaction of who asks. */
@ApplicationScoped
class Drafts {
    private static final Messages TEXT = new Messages(Drafts.class);

    @Inject
    EntityManager em;

    @Inject
    Ledger ledger;

    /** The row locked until the transaction ends: of two who save or issue at once the second is told, not failed. */
    DraftRow hold(long id) {
        var row = em.find(DraftRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new InvalidInput("id", TEXT.of("unknown", id));
        }
        return row;
    }

    DraftRow demand(long id) {
        var row = em.find(DraftRow.class, id);
        if (row == null) {
            throw new InvalidInput("id", TEXT.of("unknown", id));
        }
        return row;
    }

    List<FlowAct> acts(long id) {
        return em.createQuery("select a from FlowActRow a where a.documentId = :id order by a.place", FlowActRow.class)
                .setParameter("id", id)
                .getResultStream()
                .map(FlowActRow::act)
                .toList();
    }

    void add(long id, FlowAct act) {
        em.persist(new FlowActRow(id, act));
        em.flush();
    }

    void note(Actor actor, String verb, DraftRow row, String details) {
        ledger.append(new Act(actor.login(), verb, "document/" + row.id(), details));
    }

    static String content(DraftRow row) {
        return Sha256.of(row.manuscript().getBytes(StandardCharsets.UTF_8));
    }
}
