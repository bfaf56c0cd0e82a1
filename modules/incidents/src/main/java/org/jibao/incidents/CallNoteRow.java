package org.jibao.incidents;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** 接电情况; the newest of a phone record holds. */
@Entity
@Table(name = "incident_call_note")
class CallNoteRow extends HistoryRow {
    @Column(name = "report_number")
    private int report;

    private String receiver;

    @Column(name = "caller_post")
    private String callerPost;

    @Column(name = "read_back")
    private @Nullable Boolean readBack;

    private @Nullable Boolean verified;
    private @Nullable Boolean recording;
    private String proposal;
    private String result;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_margin")
    private @Nullable Long closedMargin;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected CallNoteRow() {}

    CallNoteRow(Incident incident, int report, CallNote note, Entry entry) {
        super(incident, entry);
        this.report = report;
        this.receiver = note.receiver();
        this.callerPost = note.callerPost();
        this.readBack = note.readBack();
        this.verified = note.verified();
        this.recording = note.recording();
        this.proposal = note.proposal();
        this.result = note.result();
        this.closedAt = at(note.closedAt());
        this.closedMargin = margin(note.closedAt());
    }

    int report() {
        return report;
    }

    CallNote note() {
        return new CallNote(
                receiver, callerPost, readBack, verified, recording, proposal, result, time(closedAt, closedMargin));
    }
}
