package org.jibao.ledger;

import java.time.Instant;

/** 账本块 as stored or exported. */
record Block(long number, Instant at, long entries, String root, String previous, String leaves, String hash) {

    static String hash(long number, Instant at, long entries, String root, String previous) {
        return Hashes.of(Long.toString(number), at.toString(), Long.toString(entries), root, previous);
    }

    boolean isWhole() {
        return hash.equals(hash(number, at, entries, root, previous)) && root.equals(Leaf.root(Leaf.parse(leaves)));
    }
}
