package org.jibao.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Offices;

/**
 * 档案索引: enters what was issued, and gathers it into segments, which are written once and never changed. What no segment
 * holds yet is so little that it is read through.
 */
@ApplicationScoped
@Transactional
class ArchiveIndex {
    /** Documents of one segment. */
    private static final int SEGMENT = 1_000;
    /** Documents entered in one transaction. */
    private static final int BATCH = 200;
    /** Machines' clocks may differ, and what was issued on one may be seen late. */
    private static final Duration LATELY = Duration.ofDays(1);

    @Inject
    EntityManager em;

    @Inject
    Offices offices;

    @Inject
    Clock clock;

    /** Enters what was issued lately and is not entered yet, some at a time; false when nothing is left. */
    boolean enter() {
        var since = em.createQuery(
                        "select a from ArchiveRow a where a.issuedAt is not null order by a.issuedAt desc",
                        ArchiveRow.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(ArchiveRow::issuedAt)
                .map(newest -> newest.minus(LATELY))
                .orElse(Instant.EPOCH);
        var waiting = waiting("d.issuedAt >= :since", "since", since);
        enter(waiting);
        return !waiting.isEmpty();
    }

    /** Enters documents with an id greater than {@code after}, some at a time; the last id, or empty when none is left. */
    OptionalLong enterAfter(long after) {
        var waiting = waiting("d.id > :after", "after", after);
        enter(waiting);
        return waiting.isEmpty() ? OptionalLong.empty() : OptionalLong.of(waiting.get(waiting.size() - 1));
    }

    private List<Long> waiting(String condition, String name, Object value) {
        return em.createQuery(
                        "select d.id from DraftRow d where d.number is not null and " + condition
                                + " and not exists (select a.document from ArchiveRow a where a.document = d.id) order by d.id",
                        Long.class)
                .setParameter(name, value)
                .setMaxResults(BATCH)
                .getResultList();
    }

    private void enter(List<Long> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        gate();
        var names = names();
        for (var id : waiting) {
            var document = em.find(DraftRow.class, id);
            var number = document.number();
            var day = document.issuedOn();
            // Another machine may have entered it before this one held the gate.
            if (number != null && em.find(ArchiveRow.class, id) == null) {
                var words = GramIndex.words(document.title() + " " + number, document.manuscript());
                em.persist(new ArchiveRow(
                        document,
                        number,
                        day == null ? LocalDate.ofInstant(document.draftedAt(), clock.getZone()) : day,
                        words));
                units(words, names).forEach(unit -> em.persist(new ArchiveUnitRow(unit, id)));
            }
        }
        em.flush();
        em.clear();
    }

    /** Codes of units by every name they ever had. */
    private Map<String, Set<String>> names() {
        var names = new LinkedHashMap<String, Set<String>>();
        for (var unit : offices.history()) {
            for (var name : List.of(unit.name(), unit.shortName())) {
                if (!name.isBlank()) {
                    names.computeIfAbsent(GramIndex.folded(name), any -> new LinkedHashSet<>())
                            .add(unit.code());
                }
            }
        }
        return names;
    }

    private static Set<String> units(String words, Map<String, Set<String>> names) {
        var units = new TreeSet<String>();
        names.forEach((name, codes) -> {
            if (words.contains(name)) {
                units.addAll(codes);
            }
        });
        return units;
    }

    /** Builds one segment of what waits for one; false when too little waits. */
    boolean gather() {
        if (unheld() < SEGMENT) {
            return false;
        }
        gate();
        var rows = em.createQuery(
                        "select a from ArchiveRow a where a.segment is null order by a.document", ArchiveRow.class)
                .setMaxResults(SEGMENT)
                .getResultList();
        if (rows.size() < SEGMENT) {
            return false;
        }
        var segment = new SegmentRow(
                GramIndex.packed(rows.stream().map(ArchiveRow::document).toList()));
        em.persist(segment);
        em.flush();
        var buckets = GramIndex.build(rows.stream().map(ArchiveRow::words).toList());
        for (int bucket = 0; bucket < buckets.size(); bucket++) {
            em.persist(new BucketRow(segment.id(), bucket, buckets.get(bucket)));
        }
        rows.forEach(row -> row.hold(segment.id()));
        em.flush();
        em.clear();
        return true;
    }

    private long unheld() {
        return em.createQuery("select count(a) from ArchiveRow a where a.segment is null", Long.class)
                .getSingleResult();
    }

    /** Takes a document out of its segment; the rest of the segment waits for a new one. */
    void forget(ArchiveRow row) {
        var segment = row.segment();
        if (segment != null) {
            em.flush();
            em.createQuery("update ArchiveRow a set a.segment = null where a.segment = :segment")
                    .setParameter("segment", segment)
                    .executeUpdate();
            em.createQuery("delete from BucketRow b where b.segment = :segment")
                    .setParameter("segment", segment)
                    .executeUpdate();
            em.createQuery("delete from SegmentRow s where s.id = :segment")
                    .setParameter("segment", segment)
                    .executeUpdate();
            em.refresh(row);
        }
    }

    /**
     * Documents in segments that may hold all of {@code terms}; some may not.
     *
     * @return empty when the index cannot tell, or when they are more than {@code most}
     */
    Optional<Set<Long>> candidates(List<String> terms, int most) {
        var grams = GramIndex.asked(terms);
        if (grams.isEmpty()) {
            return Optional.empty();
        }
        var buckets = grams.stream().map(GramIndex::bucket).distinct().toList();
        var bySegment = new HashMap<Long, Map<Integer, byte[]>>();
        for (var row : em.createQuery(
                        "select b.segment, b.bucket, b.content from BucketRow b where b.bucket in :buckets",
                        Object[].class)
                .setParameter("buckets", buckets)
                .getResultList()) {
            bySegment.computeIfAbsent((Long) row[0], any -> new HashMap<>()).put((Integer) row[1], (byte[]) row[2]);
        }
        var found = new HashMap<Long, BitSet>();
        var count = 0;
        for (var segment : bySegment.entrySet()) {
            var documents = matches(segment.getValue(), grams);
            count += documents.cardinality();
            if (count > most) {
                return Optional.empty();
            }
            if (!documents.isEmpty()) {
                found.put(segment.getKey(), documents);
            }
        }
        return Optional.of(documents(found));
    }

    private static BitSet matches(Map<Integer, byte[]> buckets, Set<String> grams) {
        @Nullable BitSet documents = null;
        for (var gram : grams) {
            var content = buckets.get(GramIndex.bucket(gram));
            var holding = content == null ? new BitSet() : GramIndex.find(content, gram);
            if (documents == null) {
                documents = holding;
            } else {
                documents.and(holding);
            }
            if (documents.isEmpty()) {
                break;
            }
        }
        return documents == null ? new BitSet() : documents;
    }

    private Set<Long> documents(Map<Long, BitSet> found) {
        var documents = new LinkedHashSet<Long>();
        if (found.isEmpty()) {
            return documents;
        }
        for (var segment : em.createQuery("select s from SegmentRow s where s.id in :ids", SegmentRow.class)
                .setParameter("ids", List.copyOf(found.keySet()))
                .getResultList()) {
            var ids = GramIndex.unpacked(segment.documents());
            var places = found.getOrDefault(segment.id(), new BitSet());
            places.stream().forEach(place -> documents.add(ids.get(place)));
        }
        return documents;
    }

    /** Waits until nobody else enters, gathers or destroys, until the end of the transaction. */
    void gate() {
        // Written, because a lock that is only read may be taken on a connection of its own.
        if (em.createNativeQuery("update archive_gate set id = 1 where id = 1").executeUpdate() != 1) {
            throw new IllegalStateException("archive_gate has lost its row");
        }
    }
}
