package org.jibao.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.IncidentNumber;

/** 通报表扬: proposed, then approved or withdrawn, then circulated. */
@Entity
@Table(name = "assessment_commendation")
class StoredCommendation {
    @Id
    @SequenceGenerator(
            name = "assessment_commendation",
            sequenceName = "assessment_commendation_seq",
            allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_commendation")
    private long id;

    @Version
    private long version;

    @Column(name = "quarter")
    private String quarter;

    @Column(name = "happened_on")
    private LocalDate day;

    @Column(name = "reason")
    private String reason;

    @Column(name = "evidence")
    private String evidence;

    @Column(name = "incidents")
    private String incidents;

    @Column(name = "item")
    private String item;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private FindingView.State state;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_reason")
    private String decisionReason;

    @Column(name = "document_number")
    private @Nullable String documentNumber;

    @Column(name = "circulated_on")
    private @Nullable LocalDate circulatedOn;

    @Column(name = "rescinded_on")
    private @Nullable LocalDate rescindedOn;

    @Column(name = "rescinded_by")
    private @Nullable String rescindedBy;

    @Column(name = "rescission_number")
    private @Nullable String rescissionNumber;

    @Column(name = "rescission_reason")
    private @Nullable String rescissionReason;

    protected StoredCommendation() {}

    StoredCommendation(Quarter quarter, String item, Commendations.NewCommendation given, String by, Instant at) {
        this.quarter = quarter.toString();
        this.item = item;
        this.day = given.day();
        this.reason = given.reason().strip();
        this.evidence = given.evidence().strip();
        this.incidents =
                given.incidents().stream().map(IncidentNumber::toString).collect(Collectors.joining("\n"));
        this.state = FindingView.State.PROPOSED;
        this.proposedBy = by;
        this.proposedAt = at;
        this.decisionReason = "";
    }

    long id() {
        return id;
    }

    Quarter quarter() {
        return Quarter.parse(quarter);
    }

    LocalDate day() {
        return day;
    }

    String item() {
        return item;
    }

    FindingView.State state() {
        return state;
    }

    String proposedBy() {
        return proposedBy;
    }

    @Nullable String documentNumber() {
        return documentNumber;
    }

    @Nullable LocalDate circulatedOn() {
        return circulatedOn;
    }

    void decide(FindingView.State decided, String why, String by, Instant at) {
        this.state = decided;
        this.decisionReason = why;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    void circulate(String number, LocalDate on) {
        this.documentNumber = number;
        this.circulatedOn = on;
    }

    boolean rescinded() {
        return rescindedOn != null;
    }

    void rescind(String why, String number, LocalDate on, String by) {
        this.rescissionReason = why;
        this.rescissionNumber = number;
        this.rescindedOn = on;
        this.rescindedBy = by;
    }

    Commendations.Commendation view(List<Commendations.Item> items) {
        return new Commendations.Commendation(
                id,
                quarter(),
                day,
                reason,
                evidence,
                incidents.isEmpty()
                        ? List.of()
                        : incidents.lines().map(IncidentNumber::parse).toList(),
                items,
                state,
                proposedBy,
                proposedAt,
                decidedBy,
                decidedAt,
                decisionReason,
                documentNumber,
                circulatedOn,
                rescissionNumber);
    }

    @Override
    public String toString() {
        return "StoredCommendation " + id + " v" + version
                + (rescindedOn == null ? "" : " rescinded by " + rescindedBy + ": " + rescissionReason);
    }
}
