package org.jibao.assessment;

import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jibao.ledger.RecordCheck;
import org.jibao.ledger.RecordReview.Check;
import org.jibao.responsibility.CheckCalls;

/** Asks of every confirmed entry that rests on a check of a duty post whether that check still fails. */
@ApplicationScoped
@Transactional
class ChecksScored implements RecordCheck {

    @Inject
    EntityManager em;

    @Inject
    CheckCalls checks;

    @Override
    public Check about() {
        return new Check(
                "entry-on-check-that-holds",
                "计分所据的查岗已不计为问题",
                "计分事项第{1}号所据的第{2}号查岗已更正、作废、申辩成立或不存在",
                "撤回该计分事项；季度已封存的，作更正版；查岗记录不该变动的，核验账本");
    }

    @Override
    public void run(Consumer<String[]> found) {
        em.createQuery("select e from StoredEntry e where e.state = :confirmed order by e.id", StoredEntry.class)
                .setParameter("confirmed", FindingView.State.CONFIRMED)
                .getResultStream()
                .map(StoredEntry::view)
                .forEach(entry -> CheckEvidence.number(entry.entry().evidence())
                        .filter(number -> checks.find(number)
                                .filter(check -> check.state() == CheckCalls.State.FAILED)
                                .isEmpty())
                        .ifPresent(number -> found.accept(new String[] {
                            StoredEntry.ref(entry.id()), String.valueOf(entry.id()), String.valueOf(number)
                        })));
    }
}
