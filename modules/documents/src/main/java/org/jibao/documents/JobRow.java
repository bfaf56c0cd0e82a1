package org.jibao.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

/** 批量任务. Whoever changes it or one of its items holds this row. */
@Entity
@Table(name = "document_job")
class JobRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_job_seq")
    @SequenceGenerator(name = "document_job_seq", sequenceName = "document_job_seq", allocationSize = 50)
    private long id;

    @Enumerated(EnumType.STRING)
    private JobKind kind;

    private String subject;
    private String title;
    private String formats;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private int items;
    private int done;
    private int failed;

    @Column(name = "spent_millis")
    private long spentMillis;

    private long turn;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_login")
    private String startedLogin;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "cleared_at")
    private @Nullable Instant clearedAt;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected JobRow() {}

    JobRow(
            JobKind kind,
            String subject,
            String title,
            List<FileFormat> formats,
            int items,
            long turn,
            String startedBy,
            String startedLogin,
            Instant startedAt) {
        this.kind = kind;
        this.subject = subject;
        this.title = title;
        this.formats = formats.stream().map(FileFormat::name).collect(Collectors.joining(","));
        this.state = JobState.WORKING;
        this.items = items;
        this.turn = turn;
        this.startedBy = startedBy;
        this.startedLogin = startedLogin;
        this.startedAt = startedAt;
    }

    void served(long next) {
        // Turns only grow, whoever comes late.
        turn = Math.max(turn, next);
    }

    /** One more paper is made or has failed. @return whether it was the last one */
    boolean count(boolean made, Duration spent, Instant now) {
        if (made) {
            done++;
        } else {
            failed++;
        }
        spentMillis += Math.max(0, spent.toMillis());
        if (done + failed == items) {
            state = JobState.DONE;
            endedAt = now;
            return true;
        }
        return false;
    }

    void cancel(String by, Instant now) {
        state = JobState.CANCELLED;
        endedBy = by;
        endedAt = now;
    }

    void clear(Instant now) {
        clearedAt = now;
    }

    boolean running() {
        return state == JobState.WORKING;
    }

    long id() {
        return id;
    }

    JobKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    List<FileFormat> formats() {
        return Stream.of(formats.split(",", -1)).map(FileFormat::valueOf).toList();
    }

    int done() {
        return done;
    }

    int failed() {
        return failed;
    }

    String startedLogin() {
        return startedLogin;
    }

    @Nullable Instant clearedAt() {
        return clearedAt;
    }

    /** @param working papers that somebody works on now */
    JobView view(int working) {
        return new JobView(
                id,
                kind,
                subject,
                title,
                formats(),
                state,
                items,
                done,
                failed,
                working,
                remaining(working),
                startedBy,
                startedAt,
                endedBy,
                endedAt,
                clearedAt);
    }

    private @Nullable Duration remaining(int working) {
        var finished = done + failed;
        if (!running() || finished == 0) {
            return null;
        }
        return Duration.ofMillis(spentMillis * (items - finished) / finished / Math.max(1, working));
    }
}
