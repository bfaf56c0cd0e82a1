package org.jibao.assessment;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** 通报批评: drawn from findings; circulated or given up later. */
@Entity
@Table(name = "assessment_criticism")
class DrawnCriticism {
    @Id
    @SequenceGenerator(name = "assessment_criticism", sequenceName = "assessment_criticism_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_criticism")
    private long id;

    @Version
    private long version;

    @Column(name = "quarter")
    private String quarter;

    @Column(name = "reason")
    private String reason;

    @Column(name = "scheme")
    private long scheme;

    @Column(name = "drawn_by")
    private String drawnBy;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    @Column(name = "document_number")
    private @Nullable String documentNumber;

    @Column(name = "circulated_on")
    private @Nullable LocalDate circulatedOn;

    @Column(name = "discarded_by")
    private @Nullable String discardedBy;

    @Column(name = "discarded_at")
    private @Nullable Instant discardedAt;

    @Column(name = "discard_reason")
    private @Nullable String discardReason;

    protected DrawnCriticism() {}

    DrawnCriticism(Quarter quarter, String reason, long scheme, String by, Instant at) {
        this.quarter = quarter.toString();
        this.reason = reason;
        this.scheme = scheme;
        this.drawnBy = by;
        this.drawnAt = at;
    }

    long id() {
        return id;
    }

    Quarter quarter() {
        return Quarter.parse(quarter);
    }

    String reason() {
        return reason;
    }

    long scheme() {
        return scheme;
    }

    String drawnBy() {
        return drawnBy;
    }

    @Nullable String documentNumber() {
        return documentNumber;
    }

    @Nullable LocalDate circulatedOn() {
        return circulatedOn;
    }

    boolean discarded() {
        return discardedAt != null;
    }

    void circulate(String number, LocalDate day) {
        this.documentNumber = number;
        this.circulatedOn = day;
    }

    void discard(String why, String by, Instant at) {
        this.discardReason = why;
        this.discardedBy = by;
        this.discardedAt = at;
    }

    @Override
    public String toString() {
        return "DrawnCriticism " + id + " v" + version + " by scheme " + scheme + " of " + drawnAt
                + (discarded() ? " given up by " + discardedBy + ": " + discardReason : "");
    }
}
