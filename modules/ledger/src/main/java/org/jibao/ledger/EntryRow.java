package org.jibao.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** 账本条目 as stored; only the block is filled in later. */
@Entity
@Table(name = "ledger_entry")
class EntryRow {
    @Id
    private long number;

    private Instant at;
    private String actor;
    private String verb;
    private String subject;
    private String details;
    private String hash;
    private @Nullable Long block;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected EntryRow() {}

    EntryRow(long number, Instant at, Act act) {
        this.number = number;
        this.at = at.truncatedTo(ChronoUnit.MICROS);
        this.actor = act.actor();
        this.verb = act.verb();
        this.subject = act.subject();
        this.details = act.details();
        this.hash = computedHash();
    }

    /** What the hash of this row must be. */
    String computedHash() {
        return Hashes.of(Long.toString(number), at.toString(), actor, verb, subject, details);
    }

    void seal(long block) {
        this.block = block;
    }

    long number() {
        return number;
    }

    String hash() {
        return hash;
    }

    @Nullable Long block() {
        return block;
    }

    Ledger.Entry entry() {
        return new Ledger.Entry(number, at, new Act(actor, verb, subject, details), hash);
    }
}
