package org.jibao.ledger;

import java.time.Instant;
import java.util.List;

/** 账本: appends acts and proves that none was changed or removed. */
public interface Ledger {

    /** Appends {@code act} in the caller's transaction; it is there exactly when the act itself is. */
    void append(Act act);

    /** Seals all entries not yet sealed into one block and returns the head; without new entries the head stays. */
    Head seal();

    /** The newest {@code limit} entries, newest first. */
    List<Entry> latest(int limit);

    /** Recomputes every hash from the stored rows. */
    Verification verify();

    /** 账本条目: one stored act. */
    record Entry(long number, Instant at, Act act, String hash) {}

    /** 账本头: number and hash of the last sealed block; number 0 and an empty hash before the first. */
    record Head(long block, String hash) {}

    /** 核验结果: sound, or the first broken place with the reason in Chinese. */
    record Verification(boolean sound, long entries, long blocks, String message) {}
}
