package org.jibao.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

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
    private String leaves;
    private String hash;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected BlockRow() {}

    BlockRow(long number, Instant at, List<Leaf> leaves, String previous) {
        this.number = number;
        this.at = at.truncatedTo(ChronoUnit.MICROS);
        this.entries = leaves.size();
        this.root = Leaf.root(leaves);
        this.previous = previous;
        this.leaves = Leaf.text(leaves);
        this.hash = Block.hash(number, this.at, entries, root, previous);
    }

    Block block() {
        return new Block(number, at, entries, root, previous, leaves, hash);
    }

    Ledger.Head head() {
        return new Ledger.Head(number, hash);
    }
}
