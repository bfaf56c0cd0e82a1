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

    @Column(name = "verified_by")
    private String verifiedBy = "";

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    @Column(name = "verified_margin")
    private @Nullable Long verifiedMargin;

    @Column(name = "verified_number")
    private String verifiedNumber = "";

    private @Nullable Boolean recording;

    @Column(name = "recording_number")
    private String recordingNumber;

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
        var verification = note.verification();
        if (verification != null) {
            this.verifiedBy = verification.by();
            this.verifiedAt = at(verification.at());
            this.verifiedMargin = margin(verification.at());
            this.verifiedNumber = verification.number();
        }
        this.recording = note.recording();
        this.recordingNumber = note.recordingNumber();
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
                receiver,
                callerPost,
                readBack,
                verified,
                verification(),
                recording,
                recordingNumber,
                proposal,
                result,
                time(closedAt, closedMargin));
    }

    private @Nullable Verification verification() {
        return verifiedBy.isEmpty() && verifiedAt == null && verifiedNumber.isEmpty()
                ? null
                : new Verification(verifiedBy, time(verifiedAt, verifiedMargin), verifiedNumber);
    }
}
