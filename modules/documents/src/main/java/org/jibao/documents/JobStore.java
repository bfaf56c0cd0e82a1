package org.jibao.documents;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** 批量任务的存件: reads what is stored, each call in a transaction of its own. */
@ApplicationScoped
@Transactional
class JobStore {

    @Inject
    EntityManager em;

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

    List<JobFileRow> files(long item) {
        return em.createQuery("select f from JobFileRow f where f.item = :item order by f.format", JobFileRow.class)
                .setParameter("item", item)
                .getResultList();
    }
}
