package org.jibao.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * 账本: appends acts and proves that none was changed or removed.
 *
 * <p>What is sealed is proved row by row. An entry not yet sealed proves only that it is whole in itself; a row that was
 * removed before it was sealed leaves no trace. Seal often.
 */
public interface Ledger {

    /** Appends {@code act} in the caller's transaction; it is there exactly when the act itself is. */
    void append(Act act);

    /** Seals all entries not yet sealed into one block and returns the head; without new entries the head stays. */
    Head seal();

    /** The newest {@code limit} entries, newest first. */
    List<Entry> latest(int limit);

    /** Recomputes every hash from the stored rows. */
    Verification verify();

    /**
     * Like {@link #verify()}, and also asks whether the ledger still holds the head that was printed on a register or a
     * bulletin. Only a printed head shows that the newest blocks were cut off.
     */
    Verification verify(Head printed);

    /**
     * Writes the whole ledger as lines of text, for {@link LedgerFile#verify} on another computer. The stream stays open.
     *
     * @throws IOException when {@code out} does
     */
    void export(OutputStream out) throws IOException;

    /** 账本条目: one stored act. */
    record Entry(long number, Instant at, Act act, String hash) {}

    /** 账本头: number and hash of the last sealed block; number 0 and an empty hash before the first. */
    record Head(long block, String hash) {}

    /**
     * 核验结果: sound, or the first broken place with the reason in Chinese.
     *
     * @param entries entries found in order, sealed or not
     * @param blocks blocks found in order
     */
    record Verification(boolean sound, long entries, long blocks, String message) {}
}
