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
        this.hash = "";
        this.hash = Hashes.of(entry());
    }

    void seal(long block) {
        this.block = block;
    }

    long number() {
        return number;
    }

    Leaf leaf() {
        return new Leaf(number, hash);
    }

    /** Number of the block that seals this entry; 0 while none does. */
    long sealedIn() {
        return block == null ? 0 : block;
    }

    Ledger.Entry entry() {
        return new Ledger.Entry(number, at, new Act(actor, verb, subject, details), hash);
    }
}
