package org.jibao.documents;

import java.time.Instant;
import java.util.List;

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

import org.jibao.offices.Actor;

/** 销毁清册. */
@Entity
@Table(name = "archive_destruction")
class DestructionRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "archive_destruction_seq")
    @SequenceGenerator(name = "archive_destruction_seq", sequenceName = "archive_destruction_seq", allocationSize = 50)
    private long id;

    @Version
    private long version;

    private String reason;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_login")
    private String proposedLogin;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private Destruction.State state;

    private @Nullable String decision;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_login")
    private @Nullable String decidedLogin;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected DestructionRow() {}

    DestructionRow(String reason, Actor by, Instant at) {
        this.reason = reason;
        this.proposedBy = by.name();
        this.proposedLogin = by.login();
        this.proposedAt = at;
        this.state = Destruction.State.PROPOSED;
    }

    void decide(Destruction.State outcome, String why, Actor by, Instant at) {
        state = outcome;
        decision = why;
        decidedBy = by.name();
        decidedLogin = by.login();
        decidedAt = at;
    }

    boolean isOpen() {
        return state == Destruction.State.PROPOSED;
    }

    boolean wasProposedBy(Actor actor) {
        return proposedLogin.equals(actor.login());
    }

    long id() {
        return id;
    }

    String proposedBy() {
        return proposedBy;
    }

    Destruction view(List<Destruction.Item> items) {
        return new Destruction(id, reason, proposedBy, proposedAt, state, decision, decidedBy, decidedAt, items);
    }
}
