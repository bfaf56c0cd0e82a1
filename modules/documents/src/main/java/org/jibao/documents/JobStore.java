package org.jibao.documents;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;

/** 批量任务的存件: reads what is stored, each call in a transaction of its own. */
@ApplicationScoped
@Transactional
class JobStore {

    @Inject
    EntityManager em;

    @Inject
    Ledger ledger;

    /** 存件. */
    record Item(long id, JobItemView view) {}

    Optional<JobView> job(long id) {
        return Optional.ofNullable(em.find(JobRow.class, id)).map(row -> row.view(0));
    }

    /** All papers of a job by place, without their files. */
    List<Item> items(long job) {
        return em.createQuery("select i from JobItemRow i where i.job = :job order by i.place", JobItemRow.class)
                .setParameter("job", job)
                .getResultStream()
                .map(row -> new Item(row.id(), row.view()))
                .toList();
    }

    /** What was handed out, with its SHA-256. */
    void note(Actor actor, long job, String verb, String sha256) {
        ledger.append(new Act(actor.login(), verb, "job/" + job, "SHA-256 " + sha256));
    }

    List<JobFileRow> files(long item) {
        return em.createQuery("select f from JobFileRow f where f.item = :item order by f.format", JobFileRow.class)
                .setParameter("item", item)
                .getResultList();
    }
}
