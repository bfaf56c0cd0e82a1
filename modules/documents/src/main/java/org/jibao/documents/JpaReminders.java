package org.jibao.documents;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Messages;

@ApplicationScoped
@Transactional
class JpaReminders implements Reminders {
    private static final Messages TEXT = new Messages(JpaReminders.class);
    private static final String SWEEP = "system";

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Drafts drafts;

    @Inject
    FlowBook book;

    @Inject
    FlowRules flows;

    @Inject
    DueTimes dueTimes;

    @Override
    public int sweep() {
        var now = clock.instant();
        return receipts(now) + steps(now) + debts(now);
    }

    private int receipts(Instant now) {
        var due = em.createQuery(
                        "select r from RecipientRow r where r.state in (:sent, :opened) and r.dueAt <= :now"
                                + " and (r.remindedFor is null or r.remindedFor <> r.dueAt) order by r.id",
                        RecipientRow.class)
                .setParameter("sent", PaperReceipt.State.SENT)
                .setParameter("opened", PaperReceipt.State.OPENED)
                .setParameter("now", now)
                .getResultList();
        int told = 0;
        for (var row : due) {
            // Another instance may tell of the same: who holds the row looks again.
            em.lock(row, LockModeType.PESSIMISTIC_WRITE);
            row.remind();
            var dueAt = java.util.Objects.requireNonNull(row.dueAt());
            var document = drafts.demand(row.documentId());
            told += tell(
                    row.documentId(),
                    "receipt/" + row.id(),
                    dueAt,
                    now,
                    TEXT.of("remind.receipt", row.unitName(), String.valueOf(document.number())));
        }
        return told;
    }

    private int steps(Instant now) {
        var ids = em.createQuery(
                        "select d.id from DraftRow d where d.number is null"
                                + " and exists (select a from FlowActRow a where a.documentId = d.id) order by d.id",
                        Long.class)
                .getResultList();
        int told = 0;
        for (var id : ids) {
            var row = drafts.hold(id);
            var state = book.state(row);
            var since = state.waitingSince();
            if (row.number() != null || since == null) {
                continue;
            }
            var seat = state.open().get(0);
            var dueAt = dueTimes.step(seat.step(), since);
            if (!dueAt.isAfter(now)) {
                told += tell(
                        id,
                        "step/" + id + "/" + state.round() + "/" + seat.stage(),
                        dueAt,
                        now,
                        TEXT.of("remind.step", row.title(), flows.name(seat.step()), FlowBook.seats(state.open())));
            }
        }
        return told;
    }

    private int debts(Instant now) {
        var ids = em.createQuery(
                        "select distinct a.documentId from FlowActRow a where a.kind = :passed order by a.documentId",
                        Long.class)
                .setParameter("passed", FlowAct.Kind.PASS_OVER)
                .getResultList();
        int told = 0;
        for (var id : ids) {
            var row = drafts.hold(id);
            var issued = row.issuedAt();
            if (issued == null) {
                continue;
            }
            var due = dueTimes.signLater(row.kind(), issued);
            for (var seat : due.isAfter(now)
                    ? java.util.List.<FlowState.Seat>of()
                    : book.state(row).debts()) {
                told += tell(
                        id,
                        "debt/" + id + "/" + seat.stage() + "/" + seat.seat(),
                        due,
                        now,
                        TEXT.of(
                                "remind.debt",
                                String.valueOf(row.number()),
                                flows.name(seat.step()),
                                FlowBook.roles(seat)));
            }
        }
        return told;
    }

    private int tell(long document, String target, Instant due, Instant now, String words) {
        var told = em.createQuery(
                        "select count(m) from ReminderRow m where m.target = :target and m.dueAt = :due", Long.class)
                .setParameter("target", target)
                .setParameter("due", due)
                .getSingleResult();
        if (told > 0) {
            return 0;
        }
        em.persist(new ReminderRow(document, target, due, now, words));
        em.flush();
        ledger.append(new Act(SWEEP, "document.remind", "document/" + document, words));
        return 1;
    }
}
