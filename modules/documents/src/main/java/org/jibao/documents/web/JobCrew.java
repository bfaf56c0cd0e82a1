package org.jibao.documents.web;

import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.jibao.documents.ArchiveWork;
import org.jibao.documents.JobWork;
import org.jibao.documents.JobsWaiting;

/**
 * 班组: the workers of this machine, at most {@code jibao.jobs.workers}, for all jobs together. They wake when a job is stored,
 * and look every {@code jibao.jobs.look} seconds for what another machine or an earlier run of this one left over.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class JobCrew {
    private static final Logger LOG = Logger.getLogger(JobCrew.class.getName());

    /** The search enters what is new by itself; tidying is for the rest. */
    private static final int LOOKS_BETWEEN_TIDYINGS = 20;

    @Inject
    JobWork work;

    @Inject
    ArchiveWork archive;

    @Inject
    @ConfigProperty(name = "jibao.jobs.workers", defaultValue = "2")
    int workers;

    @Inject
    @ConfigProperty(name = "jibao.jobs.look", defaultValue = "15")
    int look;

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private final String machine = UUID.randomUUID().toString();
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong hired = new AtomicLong();
    private long looks;
    private volatile boolean stopped;
    private @Nullable ScheduledFuture<?> looking;

    @PostConstruct
    void open() {
        looking = scheduler.scheduleWithFixedDelay(this::lookAround, look, look, TimeUnit.SECONDS);
    }

    @PreDestroy
    void close() {
        stopped = true;
        if (looking != null) {
            looking.cancel(false);
        }
    }

    public void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobsWaiting told) {
        wake();
    }

    private void lookAround() {
        try {
            work.clear();
            if (looks++ % LOOKS_BETWEEN_TIDYINGS == 0) {
                archive.tidy();
            }
            wake();
        } catch (RuntimeException failed) {
            // A schedule ends with the first exception that leaves it; the database may be back next time.
            LOG.log(Level.WARNING, "The batch jobs and the archive cannot be looked after: {0}", failed.getMessage());
        }
    }

    private void wake() {
        asked.incrementAndGet();
        while (!stopped && enter()) {
            executor.execute(this::workOff);
        }
    }

    /** A place among the workers, if one is free. */
    private boolean enter() {
        var now = working.get();
        while (now < workers) {
            if (working.compareAndSet(now, now + 1)) {
                return true;
            }
            now = working.get();
        }
        return false;
    }

    private void workOff() {
        var name = machine + "-" + hired.incrementAndGet();
        var seen = asked.get();
        try {
            while (!stopped && work.step(name)) {
                seen = asked.get();
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "A worker of the batch jobs stopped; its paper is made again later", failed);
        } finally {
            working.decrementAndGet();
        }
        if (!stopped && seen != asked.get() && enter()) {
            // Told of a job after the last look and before leaving.
            executor.execute(this::workOff);
        }
    }
}
