package org.jibao.ledger;

import java.util.HashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 核验: goes along the chain block by block and stops at the first broken place. The same for rows of the database and for
 * lines of an exported file.
 */
final class ChainCheck {
    private final Ledger.@Nullable Head printed;
    private boolean printedSeen;
    private long entries;
    private long blocks;
    private String previous = "";
    private @Nullable String broken;

    /** @param printed the head that must be found on the way; null when none is asked for */
    ChainCheck(Ledger.@Nullable Head printed) {
        this.printed = printed;
        this.printedSeen = printed == null || printed.block() == 0;
    }

    /** Whether a broken place was found, so that the rest need not be read. */
    boolean isOver() {
        return broken != null;
    }

    /**
     * Checks the next block.
     *
     * @param present the entries that say they are in this block, by number
     */
    void block(Block block, List<Ledger.Entry> present) {
        if (block.number() != blocks + 1) {
            broken = "账本第" + (blocks + 1) + "块不见了：有人删去了整块";
        } else if (!block.isWhole()) {
            broken = "账本第" + block.number() + "块被改动过：块的内容与其哈希不符";
        } else if (!block.previous().equals(previous)) {
            broken = "账本第" + block.number() + "块与前一块接不上：这一块或前一块被换过";
        } else {
            broken = firstBadEntry(block, present);
        }
        if (broken != null) {
            return;
        }
        entries += present.size();
        blocks = block.number();
        previous = block.hash();
        if (printed != null && printed.block() == block.number()) {
            printedSeen = printed.hash().equals(block.hash());
        }
    }

    private static @Nullable String firstBadEntry(Block block, List<Ledger.Entry> present) {
        var byNumber = new HashMap<Long, Ledger.Entry>();
        for (var entry : present) {
            byNumber.put(entry.number(), entry);
        }
        for (var leaf : Leaf.parse(block.leaves())) {
            var entry = byNumber.remove(leaf.number());
            if (entry == null) {
                return "账本第" + leaf.number() + "条不在第" + block.number() + "块里了：封存之后被删去或挪走";
            }
            var changed = changed(entry);
            if (changed != null) {
                return changed;
            }
            if (!entry.hash().equals(leaf.hash())) {
                return "账本第" + entry.number() + "条" + shown(entry) + "连同其哈希被换过：与第" + block.number() + "块封存时不同";
            }
        }
        return byNumber.values().stream()
                .findFirst()
                .map(extra -> "账本第" + extra.number() + "条" + shown(extra) + "是后来插进第" + block.number() + "块的")
                .orElse(null);
    }

    /** Checks entries that no block seals yet. */
    void open(List<Ledger.Entry> unsealed) {
        for (var entry : unsealed) {
            broken = changed(entry);
            if (broken != null) {
                return;
            }
            entries++;
        }
    }

    /** Notes an entry that names a block which does not exist. */
    void orphan(long number, long block) {
        broken = "账本第" + block + "块不见了：第" + number + "条封存在这一块里，块却被删去";
    }

    private static @Nullable String changed(Ledger.Entry entry) {
        return entry.hash().equals(Hashes.of(entry))
                ? null
                : "账本第" + entry.number() + "条" + shown(entry) + "的内容与其哈希不符：这一条被改动过";
    }

    private static String shown(Ledger.Entry entry) {
        return "（" + entry.act().actor() + " " + entry.act().verb() + " "
                + entry.act().subject() + "）";
    }

    Ledger.Verification result() {
        if (broken == null && !printedSeen && printed != null) {
            broken = printed.block() > blocks
                    ? "账本只有" + blocks + "块，印发的账本头是第" + printed.block() + "块：末尾的块被删去"
                    : "账本第" + printed.block() + "块的哈希与印发的账本头不同：账本被整个换过，或账本头抄录有误";
        }
        return broken == null
                ? new Ledger.Verification(true, entries, blocks, "账本完好：共" + entries + "条，已封存" + blocks + "块")
                : new Ledger.Verification(false, entries, blocks, broken);
    }
}
