package org.jibao.ledger;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

@ApplicationScoped
@Transactional
class JpaLedger implements Ledger {
    /** Entries read at once while verifying. */
    private static final int BATCH = 1_000;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public void append(Act act) {
        em.persist(new EntryRow(nextNumber(), clock.instant(), act));
    }

    private long nextNumber() {
        return ((Number) em.createNativeQuery("select nextval('ledger_seq')").getSingleResult()).longValue();
    }

    @Override
    public Head seal() {
        var last = lastBlock(LockModeType.PESSIMISTIC_WRITE);
        var open = em.createQuery("select e from EntryRow e where e.block is null order by e.number", EntryRow.class)
                .getResultList();
        if (open.isEmpty()) {
            return head(last);
        }
        var number = last == null ? 1 : last.number() + 1;
        var block = new BlockRow(
                number,
                clock.instant(),
                open.size(),
                Hashes.merkleRoot(open.stream().map(EntryRow::hash).toList()),
                last == null ? "" : last.hash());
        em.persist(block);
        open.forEach(entry -> entry.seal(number));
        return head(block);
    }

    private @org.jspecify.annotations.Nullable BlockRow lastBlock(LockModeType lock) {
        return em.createQuery("select b from BlockRow b order by b.number desc", BlockRow.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(block -> {
                    em.lock(block, lock);
                    return block;
                })
                .orElse(null);
    }

    private static Head head(@org.jspecify.annotations.Nullable BlockRow block) {
        return block == null ? new Head(0, "") : new Head(block.number(), block.hash());
    }

    @Override
    public List<Entry> latest(int limit) {
        return em.createQuery("select e from EntryRow e order by e.number desc", EntryRow.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(EntryRow::entry)
                .toList();
    }

    @Override
    public Verification verify() {
        var entries = 0L;
        var after = 0L;
        while (true) {
            var batch = em.createQuery(
                            "select e from EntryRow e where e.number > :after order by e.number", EntryRow.class)
                    .setParameter("after", after)
                    .setMaxResults(BATCH)
                    .setHint("eclipselink.read-only", "true")
                    .getResultList();
            if (batch.isEmpty()) {
                break;
            }
            for (var entry : batch) {
                if (!entry.hash().equals(entry.computedHash())) {
                    return broken(entries, 0, "账本第" + entry.number() + "条的内容与其哈希不符：这一条被改动过");
                }
                entries++;
            }
            after = batch.get(batch.size() - 1).number();
        }
        return verifyBlocks(entries);
    }

    private Verification verifyBlocks(long entries) {
        var previous = "";
        var blocks = 0L;
        for (var block : em.createQuery("select b from BlockRow b order by b.number", BlockRow.class)
                .setHint("eclipselink.read-only", "true")
                .getResultList()) {
            if (block.number() != blocks + 1) {
                return broken(entries, blocks, "账本第" + (blocks + 1) + "块不见了：有人删去了整块");
            }
            if (!block.hash().equals(block.computedHash()) || !block.previous().equals(previous)) {
                return broken(entries, blocks, "账本第" + block.number() + "块与前一块接不上：这一块被改动过");
            }
            var hashes = em.createQuery(
                            "select e.hash from EntryRow e where e.block = :block order by e.number", String.class)
                    .setParameter("block", block.number())
                    .getResultList();
            if (hashes.size() != block.entries()) {
                return broken(
                        entries,
                        blocks,
                        "账本第" + block.number() + "块封存时有" + block.entries() + "条，现有" + hashes.size() + "条：有条目被删去或插入");
            }
            if (!Hashes.merkleRoot(hashes).equals(block.root())) {
                return broken(entries, blocks, "账本第" + block.number() + "块的条目与封存时不同：有条目被改动、替换或调换");
            }
            previous = block.hash();
            blocks++;
        }
        return new Verification(true, entries, blocks, "账本完好：共" + entries + "条，已封存" + blocks + "块");
    }

    private static Verification broken(long entries, long blocks, String message) {
        return new Verification(false, entries, blocks, message);
    }
}
