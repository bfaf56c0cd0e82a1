package org.jibao.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** 账本块: seals entries by their Merkle root and holds on to the block before. */
@Entity
@Table(name = "ledger_block")
class BlockRow {
    @Id
    private long number;

    private Instant at;
    private long entries;
    private String root;
    private String previous;
    private String hash;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected BlockRow() {}

    BlockRow(long number, Instant at, long entries, String root, String previous) {
        this.number = number;
        this.at = at.truncatedTo(ChronoUnit.MICROS);
        this.entries = entries;
        this.root = root;
        this.previous = previous;
        this.hash = computedHash();
    }

    String computedHash() {
        return Hashes.of(Long.toString(number), at.toString(), Long.toString(entries), root, previous);
    }

    long number() {
        return number;
    }

    long entries() {
        return entries;
    }

    String root() {
        return root;
    }

    String previous() {
        return previous;
    }

    String hash() {
        return hash;
    }
}
