package org.jibao.assessment;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.IncidentNumber;

/** 保护报告人: set once, at most lifted. */
@Entity
@Table(name = "assessment_shield")
class StoredShield {
    @Id
    @SequenceGenerator(name = "assessment_shield", sequenceName = "assessment_shield_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_shield")
    private long id;

    @Version
    private long version;

    @Column(name = "incident")
    private String incident;

    @Column(name = "words")
    private String words;

    @Column(name = "reason")
    private String reason;

    @Column(name = "shielded_by")
    private String shieldedBy;

    @Column(name = "shielded_at")
    private Instant shieldedAt;

    @Column(name = "lifted_by")
    private @Nullable String liftedBy;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Column(name = "lift_reason")
    private String liftReason;

    protected StoredShield() {}

    StoredShield(IncidentNumber incident, String words, String reason, String by, Instant at) {
        this.incident = incident.toString();
        this.words = words;
        this.reason = reason;
        this.shieldedBy = by;
        this.shieldedAt = at;
        this.liftReason = "";
    }

    long id() {
        return id;
    }

    String shieldedBy() {
        return shieldedBy;
    }

    boolean lifted() {
        return liftedAt != null;
    }

    void lift(String why, String by, Instant at) {
        this.liftReason = why;
        this.liftedBy = by;
        this.liftedAt = at;
    }

    Shields.Shield view() {
        return new Shields.Shield(id, IncidentNumber.parse(incident), words, reason, shieldedBy, shieldedAt);
    }

    @Override
    public String toString() {
        return "StoredShield " + id + " v" + version + " lifted by " + liftedBy + ": " + liftReason;
    }
}
