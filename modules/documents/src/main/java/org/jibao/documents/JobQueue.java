package org.jibao.documents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Messages;

/**
 * 待办队列: who works on what. Each act is one short transaction that holds the row of its job and touches no other job, so
 * workers neither take the same paper nor wait for one another in a circle.
 */
@ApplicationScoped
@Transactional
class JobQueue {
    private static final Messages TEXT = new Messages(JobQueue.class);
    private static final String SYSTEM = "system";
    private static final String OPEN = "(i.state = org.jibao.documents.JobState.WAITING"
            + " or (i.state = org.jibao.documents.JobState.WORKING and i.leaseUntil < :now))";

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    JobRules rules;

    /** Jobs with papers that nobody works on, the one that was served longest ago first. */
    List<Long> waiting() {
        return em.createQuery(
                        "select j.id from JobRow j where j.state = org.jibao.documents.JobState.WORKING"
                                + " and exists (select i.id from JobItemRow i where i.job = j.id and " + OPEN + ")"
                                + " order by j.turn, j.id",
                        Long.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Takes the first paper of a job that nobody works on; one that was given up too often fails. Empty: none is left. */
    Optional<JobClaim> claim(long id, String worker) {
        var job = hold(id);
        if (job == null || !job.running()) {
            return Optional.empty();
        }
        var most = rules.attempts();
        var now = clock.instant();
        for (var item = open(id, now); item.isPresent(); item = open(id, now)) {
            if (item.get().attempts() >= most) {
                fail(job, item.get(), TEXT.of("job.given-up", most));
                continue;
            }
            item.get().claim(worker, now, rules.lease());
            job.served(turn());
            return Optional.of(new JobClaim(
                    id,
                    item.get().id(),
                    item.get().kind(),
                    item.get().subject(),
                    job.formats(),
                    worker,
                    item.get().attempts()));
        }
        return Optional.empty();
    }

    private Optional<JobItemRow> open(long job, Instant now) {
        return em.createQuery(
                        "select i from JobItemRow i where i.job = :job and " + OPEN + " order by i.place",
                        JobItemRow.class)
                .setParameter("job", job)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The next turn; jobs are served in the order of their turns. */
    long turn() {
        return ((Number) em.createNativeQuery("select nextval('document_job_turn')")
                        .getSingleResult())
                .longValue();
    }

    /** Stores a paper. @return false, and nothing is stored, when the claim was lost: cancelled, or given to another */
    boolean finish(JobClaim claim, JobPaper paper) {
        var job = hold(claim.job());
        var item = held(job, claim);
        if (job == null || item == null) {
            return false;
        }
        var destroyed = destroyed(paper);
        if (destroyed.isPresent()) {
            fail(job, item, TEXT.of("job.destroyed", destroyed.get()));
            return true;
        }
        paper.files()
                .forEach((format, file) -> em.persist(new JobFileRow(item.id(), format, file.name(), file.bytes())));
        item.done(paper.document());
        count(job, true, item);
        return true;
    }

    /** Number of the document that files were taken from, when it has been destroyed since; waits for who is destroying it. */
    private Optional<String> destroyed(JobPaper paper) {
        var document = paper.document();
        if (document == null) {
            return Optional.empty();
        }
        em.find(DraftRow.class, document, LockModeType.PESSIMISTIC_WRITE);
        return Optional.ofNullable(em.find(ArchiveRow.class, document))
                .filter(row -> row.destroyedOn() != null)
                .map(ArchiveRow::number);
    }

    /** The paper cannot be made, and never will be. @return false when the claim was lost */
    boolean fail(JobClaim claim, String reason) {
        var job = hold(claim.job());
        var item = held(job, claim);
        if (job == null || item == null) {
            return false;
        }
        fail(job, item, reason);
        return true;
    }

    /** The paper could not be made this time; another attempt follows unless this was the last one. */
    boolean giveBack(JobClaim claim, String reason) {
        var job = hold(claim.job());
        var item = held(job, claim);
        if (job == null || item == null) {
            return false;
        }
        if (item.attempts() >= rules.attempts()) {
            fail(job, item, reason);
        } else {
            item.giveBack();
        }
        return true;
    }

    private @Nullable JobItemRow held(@Nullable JobRow job, JobClaim claim) {
        var item = em.find(JobItemRow.class, claim.item());
        return job == null || !job.running() || item == null || !item.isHeldBy(claim) ? null : item;
    }

    private void fail(JobRow job, JobItemRow item, String reason) {
        item.fail(reason);
        count(job, false, item);
    }

    private void count(JobRow job, boolean made, JobItemRow item) {
        var now = clock.instant();
        if (job.count(made, item.spent(now), now)) {
            em.flush();
            ledger.append(new Act(
                    SYSTEM,
                    "job.finish",
                    "job/" + job.id(),
                    "made " + job.done() + ", failed " + job.failed() + ", SHA-256 " + hash(job.id())));
        }
    }

    /** One hash over the hashes of all files, in the order of the papers. */
    private String hash(long job) {
        var hashes = em.createQuery(
                        "select f.sha256 from JobFileRow f, JobItemRow i where f.item = i.id and i.job = :job"
                                + " order by i.place, f.format",
                        String.class)
                .setParameter("job", job)
                .getResultStream()
                .collect(Collectors.joining("\n"));
        return Sha256.of(hashes.getBytes(StandardCharsets.US_ASCII));
    }

    /** Clears away the files of one job that ended long ago; false when there is none. */
    boolean clearOne() {
        var limit = clock.instant().atZone(clock.getZone()).minus(rules.kept()).toInstant();
        var found = em.createQuery(
                        "select j.id from JobRow j where j.endedAt < :limit and j.clearedAt is null order by j.id",
                        Long.class)
                .setParameter("limit", limit)
                .setMaxResults(1)
                .getResultList();
        if (found.isEmpty()) {
            return false;
        }
        var job = hold(found.get(0));
        if (job != null && job.clearedAt() == null) {
            em.createQuery("delete from JobFileRow f where f.item in"
                            + " (select i.id from JobItemRow i where i.job = :job)")
                    .setParameter("job", job.id())
                    .executeUpdate();
            job.clear(clock.instant());
            ledger.append(new Act(SYSTEM, "job.clear", "job/" + job.id(), job.title()));
        }
        return true;
    }

    /** The row of a job, locked until the transaction ends. */
    @Nullable JobRow hold(long id) {
        return em.find(JobRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
