package org.jibao.documents;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Actor;

/** 占用: who works on a draft, or did last. */
@Entity
@Table(name = "document_holder")
class HolderRow {
    @Id
    @Column(name = "document_id")
    private long documentId;

    private String login;
    private String name;
    private Instant since;
    private Instant seen;

    @Column(name = "taken_from")
    private @Nullable String takenFrom;

    private String reason = "";

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected HolderRow() {}

    HolderRow(long documentId, Actor actor, Instant now) {
        this.documentId = documentId;
        this.login = actor.login();
        this.name = actor.name();
        this.since = now;
        this.seen = now;
    }

    void pass(Actor actor, @Nullable String from, String why, Instant now) {
        login = actor.login();
        name = actor.name();
        since = now;
        seen = now;
        takenFrom = from;
        reason = why;
    }

    void seen(Instant now) {
        seen = now;
    }

    boolean isOf(Actor actor) {
        return login.equals(actor.login());
    }

    /** Up to and including the last moment of the time allowed. */
    boolean lives(Instant now, Duration time) {
        return !now.isAfter(seen.plus(time));
    }

    String name() {
        return name;
    }

    DraftHolder view(Duration time) {
        return new DraftHolder(login, name, since, seen.plus(time), takenFrom, reason);
    }
}
