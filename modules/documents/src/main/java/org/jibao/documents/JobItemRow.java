package org.jibao.documents;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** 批量任务的一份, and who works on it until when. */
@Entity
@Table(name = "document_job_item")
class JobItemRow {
    private static final int LONGEST_REASON = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_job_item_seq")
    @SequenceGenerator(name = "document_job_item_seq", sequenceName = "document_job_item_seq", allocationSize = 50)
    private long id;

    @Column(name = "job_id")
    private long job;

    private int place;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String subject;
    private String title;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private @Nullable String worker;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    @Column(name = "claimed_at")
    private @Nullable Instant claimedAt;

    private int attempts;
    private @Nullable String reason;

    @Column(name = "document_id")
    private @Nullable Long document;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected JobItemRow() {}

    JobItemRow(long job, int place, DocumentKind kind, String subject, String title) {
        this.job = job;
        this.place = place;
        this.kind = kind;
        this.subject = subject;
        this.title = title;
        this.state = JobState.WAITING;
    }

    void claim(String by, Instant now, Duration lease) {
        state = JobState.WORKING;
        worker = by;
        claimedAt = now;
        leaseUntil = now.plus(lease);
        attempts++;
    }

    /** Whether {@code claim} is still the one by which somebody works on this. */
    boolean isHeldBy(JobClaim claim) {
        return state == JobState.WORKING && claim.worker().equals(worker) && claim.attempt() == attempts;
    }

    void done(@Nullable Long issued) {
        state = JobState.DONE;
        document = issued;
        leaseUntil = null;
    }

    void fail(String why) {
        state = JobState.FAILED;
        reason = why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why;
        leaseUntil = null;
    }

    void giveBack() {
        state = JobState.WAITING;
        leaseUntil = null;
    }

    Duration spent(Instant now) {
        return claimedAt == null ? Duration.ZERO : Duration.between(claimedAt, now);
    }

    long id() {
        return id;
    }

    long job() {
        return job;
    }

    int attempts() {
        return attempts;
    }

    DocumentKind kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    JobItemView view() {
        return new JobItemView(place, kind, subject, title, state, reason, document);
    }
}
