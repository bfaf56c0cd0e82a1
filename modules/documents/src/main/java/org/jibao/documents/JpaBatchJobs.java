package org.jibao.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Role;

@ApplicationScoped
class JpaBatchJobs implements BatchJobs {
    private static final Messages TEXT = new Messages(JpaBatchJobs.class);
    private static final int LONGEST_LIST = 500;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    JobPlan plans;

    @Inject
    JobQueue queue;

    @Inject
    JobFiles files;

    @Inject
    KindRules kinds;

    @Inject
    Event<JobsWaiting> waiting;

    @Override
    @Transactional
    public long start(JobOrder order, Actor actor) {
        var kind = order.kind();
        if (kind == null) {
            throw new InvalidInput("kind", TEXT.of("job.kind.missing"));
        }
        mustBeAllowed(kind, actor);
        var plan = plans.of(kind, order.subject(), order.units());
        var job = new JobRow(
                kind,
                String.valueOf(order.subject()).strip(),
                plan.title(),
                JobPlan.formats(order.formats()),
                plan.papers().size(),
                queue.turn(),
                actor.name(),
                actor.login(),
                clock.instant());
        em.persist(job);
        em.flush();
        var place = 0;
        for (var paper : plan.papers()) {
            em.persist(new JobItemRow(job.id(), ++place, paper.kind(), paper.subject(), paper.title()));
        }
        ledger.append(new Act(
                actor.login(),
                "job.start",
                "job/" + job.id(),
                kind + " " + order.subject() + ", " + plan.papers().size() + " papers, " + job.formats()));
        waiting.fire(new JobsWaiting(job.id()));
        return job.id();
    }

    /** Whoever may draft every kind of paper in it. */
    private void mustBeAllowed(JobKind kind, Actor actor) {
        actor.mustBeOfTheOffice();
        plans.kinds(kind).forEach(one -> actor.mustBe(kinds.of(one).drafters().toArray(Role[]::new)));
    }

    @Override
    @Transactional
    public Optional<JobView> find(long id, Actor actor) {
        actor.mustBeOfTheOffice();
        return Optional.ofNullable(em.find(JobRow.class, id)).map(this::view);
    }

    @Override
    @Transactional
    public List<JobView> list(long before, int limit, Actor actor) {
        actor.mustBeOfTheOffice();
        return em.createQuery(
                        "select j from JobRow j where :before = 0 or j.id < :before order by j.id desc", JobRow.class)
                .setParameter("before", before)
                .setMaxResults(Math.min(Math.max(limit, 1), LONGEST_LIST))
                .getResultStream()
                .map(this::view)
                .toList();
    }

    private JobView view(JobRow job) {
        if (!job.running()) {
            return job.view(0);
        }
        var working = em.createQuery(
                        "select count(i) from JobItemRow i where i.job = :job"
                                + " and i.state = org.jibao.documents.JobState.WORKING and i.leaseUntil >= :now",
                        Long.class)
                .setParameter("job", job.id())
                .setParameter("now", clock.instant())
                .getSingleResult();
        return job.view(working.intValue());
    }

    @Override
    @Transactional
    public List<JobItemView> items(long id, int after, int limit, Actor actor) {
        actor.mustBeOfTheOffice();
        return em.createQuery(
                        "select i from JobItemRow i where i.job = :job and i.place > :after order by i.place",
                        JobItemRow.class)
                .setParameter("job", id)
                .setParameter("after", after)
                .setMaxResults(Math.min(Math.max(limit, 1), LONGEST_LIST))
                .getResultStream()
                .map(JobItemRow::view)
                .toList();
    }

    @Override
    @Transactional
    public List<JobItemView> failures(long id, int limit, Actor actor) {
        actor.mustBeOfTheOffice();
        return em.createQuery(
                        "select i from JobItemRow i where i.job = :job"
                                + " and i.state = org.jibao.documents.JobState.FAILED order by i.place",
                        JobItemRow.class)
                .setParameter("job", id)
                .setMaxResults(Math.min(Math.max(limit, 1), LONGEST_LIST))
                .getResultStream()
                .map(JobItemRow::view)
                .toList();
    }

    @Override
    @Transactional
    public void cancel(long id, Actor actor) {
        actor.mustBeOfTheOffice();
        var job = queue.hold(id);
        if (job == null) {
            throw new InvalidInput("id", TEXT.of("job.unknown", id));
        }
        mustBeAllowed(job.kind(), actor);
        if (!job.running()) {
            throw new InvalidInput("id", TEXT.of("job.over", job.title()));
        }
        job.cancel(actor.name(), clock.instant());
        em.createQuery(
                        "update JobItemRow i set i.state = org.jibao.documents.JobState.CANCELLED where i.job = :job"
                                + " and i.state in (org.jibao.documents.JobState.WAITING, org.jibao.documents.JobState.WORKING)")
                .setParameter("job", id)
                .executeUpdate();
        ledger.append(
                new Act(actor.login(), "job.cancel", "job/" + id, "made " + job.done() + ", failed " + job.failed()));
    }

    @Override
    public String handOut(long id, boolean print, Actor actor) {
        actor.mustBeOfTheOffice();
        return files.mustHandOut(id, print).title();
    }

    @Override
    public void zip(long id, OutputStream out, Actor actor) throws IOException {
        actor.mustBeOfTheOffice();
        files.zip(id, out, actor);
    }

    @Override
    public void pdf(long id, OutputStream out, Actor actor) throws IOException {
        actor.mustBeOfTheOffice();
        files.pdf(id, out, actor);
    }
}
