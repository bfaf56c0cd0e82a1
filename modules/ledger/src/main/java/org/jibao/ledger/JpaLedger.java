package org.jibao.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class JpaLedger implements Ledger {
    /** Entries not yet sealed that are read at once. */
    private static final int BATCH = 1_000;

    private static final Head NONE = new Head(0, "");

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
        var last = lockedLast().map(BlockRow::head).orElse(NONE);
        var open = em.createQuery("select e from EntryRow e where e.block is null order by e.number", EntryRow.class)
                .getResultList();
        if (open.isEmpty()) {
            return last;
        }
        var block = new BlockRow(
                last.block() + 1,
                clock.instant(),
                open.stream().map(EntryRow::leaf).toList(),
                last.hash());
        em.persist(block);
        open.forEach(entry -> entry.seal(block.head().block()));
        return block.head();
    }

    /** The newest block, held until the end of the transaction: two who seal at once come one after the other. */
    private Optional<BlockRow> lockedLast() {
        var last = last();
        while (last.isPresent()) {
            em.lock(last.get(), LockModeType.PESSIMISTIC_WRITE);
            var now = last();
            if (now.equals(last)) {
                return last;
            }
            // Another sealed while this one waited for the lock.
            last = now;
        }
        return last;
    }

    private Optional<BlockRow> last() {
        return em.createQuery("select b from BlockRow b order by b.number desc", BlockRow.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Entry> latest(int limit) {
        return readOnly(em.createQuery("select e from EntryRow e order by e.number desc", EntryRow.class))
                .setMaxResults(limit)
                .getResultStream()
                .map(EntryRow::entry)
                .toList();
    }

    @Override
    public Verification verify() {
        return verified(null);
    }

    @Override
    public Verification verify(Head printed) {
        return verified(printed);
    }

    private Verification verified(@Nullable Head printed) {
        var check = new ChainCheck(printed);
        walk(
                (block, entries) -> {
                    check.block(block, entries);
                    return !check.isOver();
                },
                check::open);
        if (!check.isOver()) {
            orphan().ifPresent(entry -> check.orphan(entry.number(), entry.sealedIn()));
        }
        return check.result();
    }

    @Override
    public void export(OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            write(writer, LedgerFile.HEAD);
            walk(
                    (block, entries) -> {
                        entries.forEach(entry -> write(writer, LedgerFile.line(entry)));
                        write(writer, LedgerFile.line(block));
                        return true;
                    },
                    entries -> entries.forEach(entry -> write(writer, LedgerFile.line(entry))));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands over block after block with its entries, and then the unsealed entries; never the whole ledger at once. */
    private void walk(BlockVisitor sealed, Consumer<List<Entry>> open) {
        var blocks = readOnly(
                em.createQuery("select b from BlockRow b where b.number > :after order by b.number", BlockRow.class));
        for (var next = after(blocks, 0); next.isPresent(); ) {
            var block = next.get().block();
            if (!sealed.visit(block, entriesOf(block.number()))) {
                return;
            }
            next = after(blocks, block.number());
        }
        var entries = readOnly(em.createQuery(
                        "select e from EntryRow e where e.block is null and e.number > :after order by e.number",
                        EntryRow.class))
                .setMaxResults(BATCH);
        for (var batch = after(entries); !batch.isEmpty(); ) {
            open.accept(batch);
            batch = entries.setParameter("after", batch.get(batch.size() - 1).number())
                    .getResultStream()
                    .map(EntryRow::entry)
                    .toList();
        }
    }

    @FunctionalInterface
    private interface BlockVisitor {
        /** @return whether to go on */
        boolean visit(Block block, List<Entry> entries);
    }

    private static List<Entry> after(TypedQuery<EntryRow> entries) {
        return entries.setParameter("after", 0L)
                .getResultStream()
                .map(EntryRow::entry)
                .toList();
    }

    private static Optional<BlockRow> after(TypedQuery<BlockRow> blocks, long number) {
        return blocks.setParameter("after", number)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private List<Entry> entriesOf(long block) {
        return readOnly(em.createQuery(
                        "select e from EntryRow e where e.block = :block order by e.number", EntryRow.class))
                .setParameter("block", block)
                .getResultStream()
                .map(EntryRow::entry)
                .toList();
    }

    /** An entry that names a block which is not there. */
    private Optional<EntryRow> orphan() {
        return readOnly(em.createQuery(
                        "select e from EntryRow e where e.block is not null"
                                + " and not exists (select b from BlockRow b where b.number = e.block) order by e.number",
                        EntryRow.class))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static <T> TypedQuery<T> readOnly(TypedQuery<T> query) {
        return query.setHint("eclipselink.read-only", "true");
    }
}
