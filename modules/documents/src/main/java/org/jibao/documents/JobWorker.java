package org.jibao.documents;

import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/** 批量任务的办理. What stops a worker, even the machine, leaves its paper to the next one when the lease is over. */
@ApplicationScoped
class JobWorker implements JobWork {
    private static final Logger LOG = Logger.getLogger(JobWorker.class.getName());
    private static final Messages TEXT = new Messages(JobWorker.class);

    @Inject
    JobQueue queue;

    @Inject
    JobPrinter printer;

    @Override
    public boolean step(String worker) {
        var claim = claim(worker);
        claim.ifPresent(this::make);
        return claim.isPresent();
    }

    private Optional<JobClaim> claim(String worker) {
        for (var job : queue.waiting()) {
            var claim = queue.claim(job, worker);
            if (claim.isPresent()) {
                return claim;
            }
        }
        return Optional.empty();
    }

    private void make(JobClaim claim) {
        JobPaper paper;
        try {
            paper = printer.print(claim);
        } catch (RuntimeException failed) {
            refuse(claim, failed);
            return;
        }
        if (!queue.finish(claim, paper)) {
            LOG.log(Level.INFO, "{0} came too late: its paper is cancelled or made by another", claim);
        }
    }

    private void refuse(JobClaim claim, RuntimeException failed) {
        var refused = refusal(failed);
        if (refused != null) {
            queue.fail(
                    claim,
                    refused.problems().stream()
                            .map(InvalidInput.Problem::message)
                            .collect(Collectors.joining("；")));
            return;
        }
        var id = UUID.randomUUID();
        LOG.log(Level.SEVERE, "Unforeseen failure " + id + " of " + claim, failed);
        queue.giveBack(claim, TEXT.of("job.broken", id));
    }

    /** What the record says against it, behind wrappers of the container. */
    private static @Nullable InvalidInput refusal(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput refused) {
                return refused;
            }
        }
        return null;
    }

    @Override
    public int clear() {
        var cleared = 0;
        while (queue.clearOne()) {
            cleared++;
        }
        return cleared;
    }
}
