package org.jibao.documents;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Actor;

/** 作废号 as stored. */
@Entity
@Table(name = "document_void")
class NumberVoidRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_void_seq")
    @SequenceGenerator(name = "document_void_seq", sequenceName = "document_void_seq", allocationSize = 50)
    private long id;

    private String series;

    @Column(name = "serial_year")
    private int serialYear;

    private @Nullable Integer serial;
    private @Nullable String number;

    @Column(name = "document_id")
    private @Nullable Long documentId;

    private String reason;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_name")
    private String proposedName;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_name")
    private @Nullable String decidedName;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable Boolean confirmed;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected NumberVoidRow() {}

    /** @param document the issued document whose number it is; null for the next number of the series */
    NumberVoidRow(
            String series, int year, @Nullable DraftRow document, String reason, Actor proposer, Instant proposedAt) {
        this.series = series;
        this.serialYear = year;
        if (document != null) {
            this.documentId = document.id();
        }
        this.reason = reason;
        this.proposedBy = proposer.login();
        this.proposedName = proposer.name();
        this.proposedAt = proposedAt;
    }

    /** @param taken the number that is void from now on; null when the proposal is refused */
    void decide(@Nullable SerialNumber taken, Actor actor, Instant at) {
        if (taken != null) {
            serialYear = taken.year();
            serial = taken.serial();
            number = taken.words();
        }
        confirmed = taken != null;
        decidedBy = actor.login();
        decidedName = actor.name();
        decidedAt = at;
    }

    long id() {
        return id;
    }

    String series() {
        return series;
    }

    int year() {
        return serialYear;
    }

    @Nullable Long documentId() {
        return documentId;
    }

    String proposedBy() {
        return proposedBy;
    }

    @Nullable Boolean confirmed() {
        return confirmed;
    }

    DocumentNumbers.VoidNumber view() {
        return new DocumentNumbers.VoidNumber(
                id,
                series,
                serialYear,
                number,
                documentId,
                reason,
                proposedName,
                proposedAt,
                decidedName,
                decidedAt,
                confirmed);
    }

    DocumentNumbers.Entry entry() {
        return new DocumentNumbers.Entry(
                serial == null ? 0 : serial, String.valueOf(number), documentId == null ? 0 : documentId, "", reason);
    }

    String reason() {
        return reason;
    }
}
