package org.jibao.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Role;

@ApplicationScoped
@Transactional
class JpaArchive implements Archive {
    private static final Messages TEXT = new Messages(JpaArchive.class);
    private static final int LONGEST_LIST = 200;
    private static final int LONGEST_WORDS = 100;
    private static final int LONGEST_REASON = 400;
    private static final int MOST_PROPOSED = 500;
    /** Up to so many candidates of the index are looked at one by one; of more, the newest are found soon by reading. */
    private static final int FEW = 3_000;

    private static final int CHUNK = 500;
    private static final Pattern CURSOR = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{1,18})");

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    ArchiveIndex index;

    @Inject
    ArchiveExport export;

    @Inject
    Retention retention;

    @Inject
    KindRules kinds;

    @Inject
    LaterPapers papers;

    @Inject
    JpaDocumentNumbers numbers;

    @Override
    public ArchivePage search(ArchiveQuery query, Actor actor) {
        actor.mustBeOfTheOffice();
        var filter = new Filter(query);
        index.enter();
        var limit = Math.min(Math.max(query.limit(), 1), LONGEST_LIST);
        var rows = filter.terms.isEmpty()
                ? read(filter, " order by a.issuedOn desc, a.document desc", limit + 1)
                : found(filter, limit + 1);
        var shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        var last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        return new ArchivePage(
                entries(shown), last == null || rows.size() <= limit ? "" : last.issuedOn() + "/" + last.document());
    }

    private List<ArchiveRow> found(Filter filter, int limit) {
        var candidates = index.candidates(filter.terms, FEW);
        if (candidates.isEmpty()) {
            return read(filter.reading(), " order by a.issuedOn desc, a.document desc", limit);
        }
        var rows = new ArrayList<>(read(filter.reading().with("a.segment is null"), "", Integer.MAX_VALUE));
        var ids = List.copyOf(candidates.get());
        for (int from = 0; from < ids.size(); from += CHUNK) {
            rows.addAll(read(
                    filter.reading()
                            .with("a.document in :ids", "ids", ids.subList(from, Math.min(from + CHUNK, ids.size()))),
                    "",
                    Integer.MAX_VALUE));
        }
        return rows.stream()
                .sorted((a, b) -> {
                    var days = b.issuedOn().compareTo(a.issuedOn());
                    return days != 0 ? days : Long.compare(b.document(), a.document());
                })
                .limit(limit)
                .toList();
    }

    private List<ArchiveRow> read(Filter filter, String order, int limit) {
        var query = em.createQuery(
                "select a from ArchiveRow a where " + String.join(" and ", filter.conditions) + order,
                ArchiveRow.class);
        filter.values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** The conditions of a query, checked. */
    private static final class Filter {
        final List<String> conditions = new ArrayList<>(List.of("a.document > 0"));
        final Map<String, Object> values = new HashMap<>();
        final List<String> terms;

        private Filter(Filter other) {
            conditions.addAll(other.conditions);
            values.putAll(other.values);
            terms = other.terms;
        }

        Filter(ArchiveQuery query) {
            mustBeShort("words", query.words());
            mustBeShort("number", query.number());
            mustBeShort("unit", query.unit());
            terms = Stream.of(GramIndex.folded(query.words()).split(" ", -1))
                    .filter(term -> !term.isEmpty())
                    .distinct()
                    .toList();
            var number = GramIndex.folded(query.number());
            if (!number.isEmpty()) {
                conditions.add("lower(a.number) like :number escape '!'");
                values.put("number", like(number));
            }
            if (!query.unit().isBlank()) {
                conditions.add(
                        "exists (select u.document from ArchiveUnitRow u where u.document = a.document and u.unit = :unit)");
                values.put("unit", query.unit().strip());
            }
            given("a.kind = :kind", "kind", query.kind());
            given("a.issuedOn >= :from", "from", query.from());
            given("a.issuedOn <= :to", "to", query.to());
            state(query.state());
            standing(query.standing());
            before(query.before());
        }

        private static void mustBeShort(String field, String text) {
            if (text.length() > LONGEST_WORDS) {
                throw new InvalidInput(field, TEXT.of("archive.long", text.length(), LONGEST_WORDS));
            }
        }

        private void given(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                values.put(name, value);
            }
        }

        private void state(@Nullable ArchiveState state) {
            var proposed =
                    "exists (select i.document from DestructionItemRow i, DestructionRow d where i.document = a.document"
                            + " and i.destruction = d.id and d.state = org.jibao.documents.Destruction.State.PROPOSED)";
            if (state == ArchiveState.DESTROYED) {
                conditions.add("a.destroyedOn is not null");
            } else if (state == ArchiveState.PROPOSED) {
                conditions.add("a.destroyedOn is null and " + proposed);
            } else if (state == ArchiveState.KEPT) {
                conditions.add("a.destroyedOn is null and not " + proposed);
            }
        }

        private void standing(FileCheck.@Nullable Outcome standing) {
            if (standing == null) {
                return;
            }
            // A proposal has its number from the confirmation on. A boolean would be written as 1 here, which H2 does
            // not compare.
            var voided =
                    "exists (select v.id from NumberVoidRow v where v.documentId = a.document and v.number is not null)";
            var withdrawn = later(LaterPaper.Relation.WITHDRAWS);
            var replaced = later(LaterPaper.Relation.REPLACES);
            var corrected = later(LaterPaper.Relation.CORRECTS);
            conditions.add(
                    switch (standing) {
                        case VOID -> voided;
                        case WITHDRAWN -> "not " + voided + " and " + withdrawn;
                        case REPLACED -> "not " + voided + " and " + replaced;
                        case CORRECTED ->
                            "not " + voided + " and not " + withdrawn + " and not " + replaced + " and " + corrected;
                        case HOLDS ->
                            "not " + voided + " and not " + withdrawn + " and not " + replaced + " and not "
                                    + corrected;
                        case UNKNOWN -> throw new InvalidInput("standing", TEXT.of("archive.standing"));
                    });
        }

        private static String later(LaterPaper.Relation relation) {
            return "exists (select r.id from LaterPaperRow r where r.earlierId = a.document"
                    + " and r.relation = org.jibao.documents.LaterPaper.Relation." + relation + ")";
        }

        private void before(String cursor) {
            if (cursor.isBlank()) {
                return;
            }
            var parts = CURSOR.matcher(cursor);
            try {
                if (!parts.matches()) {
                    throw new DateTimeException(cursor);
                }
                conditions.add("a.issuedOn <= :day and (a.issuedOn < :day or a.document < :last)");
                values.put("day", LocalDate.parse(parts.group(1)));
                values.put("last", Long.valueOf(parts.group(2)));
            } catch (DateTimeException e) {
                throw new InvalidInput(
                        "before", TEXT.of("archive.cursor", cursor.substring(0, Math.min(cursor.length(), 40))));
            }
        }

        /** With the words read in the text itself. */
        Filter reading() {
            var reading = new Filter(this);
            for (int i = 0; i < terms.size(); i++) {
                reading.conditions.add("a.words like :term" + i + " escape '!'");
                reading.values.put("term" + i, like(terms.get(i)));
            }
            return reading;
        }

        Filter with(String condition) {
            conditions.add(condition);
            return this;
        }

        Filter with(String condition, String name, Object value) {
            values.put(name, value);
            return with(condition);
        }

        private static String like(String term) {
            return "%" + term.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        }
    }

    private List<ArchiveEntry> entries(List<ArchiveRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var proposed = new HashSet<>(em.createQuery(
                        "select i.document from DestructionItemRow i, DestructionRow d where i.destruction = d.id"
                                + " and d.state = org.jibao.documents.Destruction.State.PROPOSED and i.document in :ids",
                        Long.class)
                .setParameter("ids", rows.stream().map(ArchiveRow::document).toList())
                .getResultList());
        var ids = rows.stream().map(ArchiveRow::document).toList();
        var later = papers.after(ids);
        var voided = numbers.voided(ids);
        return rows.stream()
                .map(row -> entry(
                        row,
                        proposed.contains(row.document()),
                        later.getOrDefault(row.document(), List.of()),
                        voided.get(row.document())))
                .toList();
    }

    private ArchiveEntry entry(ArchiveRow row, boolean proposed, List<LaterPaper> later, @Nullable String voided) {
        return new ArchiveEntry(
                row.document(),
                row.kind(),
                kinds.of(row.kind()).name(),
                row.number(),
                row.title(),
                row.issuedOn(),
                row.destroyedOn() != null
                        ? ArchiveState.DESTROYED
                        : proposed ? ArchiveState.PROPOSED : ArchiveState.KEPT,
                JpaFileCheck.outcome(later, voided),
                later,
                retention.until(row.kind(), row.issuedOn()),
                retention.ground(row.kind()),
                row.destroyedOn());
    }

    // Retention

    @Override
    public List<ArchiveEntry> expired(int limit, Actor actor) {
        actor.mustBeOfTheOffice();
        index.enter();
        var most = Math.min(Math.max(limit, 1), LONGEST_LIST);
        var rows = new ArrayList<ArchiveRow>();
        for (var kind : DocumentKind.values()) {
            retention.overBefore(kind, LocalDate.now(clock)).ifPresent(day -> {
                var query = new Filter(
                        new ArchiveQuery("", "", "", kind, null, day.minusDays(1), ArchiveState.KEPT, "", most));
                rows.addAll(read(query, " order by a.issuedOn, a.document", most));
            });
        }
        return entries(rows.stream()
                .sorted((a, b) -> {
                    var days = a.issuedOn().compareTo(b.issuedOn());
                    return days != 0 ? days : Long.compare(a.document(), b.document());
                })
                .limit(most)
                .toList());
    }

    @Override
    public long propose(List<Long> documents, String reason, Actor actor) {
        actor.mustBe(Role.SECRETARY);
        var why = mustBeReason(reason);
        if (documents.isEmpty() || documents.size() > MOST_PROPOSED) {
            throw new InvalidInput("documents", TEXT.of("destroy.count", documents.size(), MOST_PROPOSED));
        }
        index.enter();
        hold(documents);
        var problems = new ArrayList<InvalidInput.Problem>();
        var rows = new ArrayList<ArchiveRow>();
        var once = new HashSet<Long>();
        for (var id : documents) {
            var row = id == null ? null : em.find(ArchiveRow.class, id);
            if (row == null) {
                problems.add(new InvalidInput.Problem("documents", TEXT.of("destroy.unknown", id)));
            } else if (!once.add(id)) {
                problems.add(new InvalidInput.Problem("documents", TEXT.of("destroy.twice", row.number())));
            } else {
                against(row, openProposals(Set.of(id))).ifPresent(problems::add);
                rows.add(row);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var proposal = new DestructionRow(why, actor, clock.instant());
        em.persist(proposal);
        em.flush();
        var place = 0;
        for (var row : rows) {
            em.persist(new DestructionItemRow(
                    proposal.id(), ++place, row, retention.words(row.kind()), hashes(row.document())));
        }
        note(actor, "archive.propose", proposal.id(), numbers(rows) + " " + why);
        return proposal.id();
    }

    /** Locked in one order, so that two who ask for the same do not wait for each other. */
    private void hold(List<@Nullable Long> documents) {
        documents.stream()
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(id -> em.find(ArchiveRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Set<Long> openProposals(Set<Long> documents) {
        return new HashSet<>(em.createQuery(
                        "select i.document from DestructionItemRow i, DestructionRow d where i.destruction = d.id"
                                + " and d.state = org.jibao.documents.Destruction.State.PROPOSED and i.document in :ids",
                        Long.class)
                .setParameter("ids", documents)
                .getResultList());
    }

    /** What stands against destroying a document. */
    private java.util.Optional<InvalidInput.Problem> against(ArchiveRow row, Set<Long> proposed) {
        if (row.destroyedOn() != null) {
            return problem("destroy.gone", row.number(), row.destroyedOn());
        }
        if (proposed.contains(row.document())) {
            return problem("destroy.proposed", row.number());
        }
        var until = retention.until(row.kind(), row.issuedOn());
        if (until == null) {
            return problem("destroy.permanent", row.number());
        }
        return LocalDate.now(clock).isAfter(until)
                ? java.util.Optional.empty()
                : problem("destroy.early", row.number(), until);
    }

    private static java.util.Optional<InvalidInput.Problem> problem(String key, @Nullable Object... values) {
        return java.util.Optional.of(new InvalidInput.Problem("documents", TEXT.of(key, values)));
    }

    private static String mustBeReason(String reason) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", TEXT.of("destroy.reason", why.length(), LONGEST_REASON));
        }
        return why;
    }

    private String hashes(long document) {
        return em.createQuery(
                        "select f.name, f.sha256 from FileRow f where f.documentId = :document order by f.name",
                        Object[].class)
                .setParameter("document", document)
                .getResultStream()
                .map(file -> file[0] + " " + file[1])
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void destroy(long id, String reason, Actor actor) {
        var proposal = mustDecide(id, actor);
        var why = mustBeReason(reason);
        // A segment that is being built would keep the words of what is destroyed meanwhile.
        index.gate();
        var items = items(id);
        hold(items.stream().map(DestructionItemRow::document).toList());
        var problems = new ArrayList<InvalidInput.Problem>();
        var rows = new ArrayList<ArchiveRow>();
        for (var item : items) {
            var row = em.find(ArchiveRow.class, item.document());
            rows.add(row);
            against(row, Set.of()).ifPresent(problems::add);
            if (!hashes(item.document()).equals(item.hashes())) {
                problems.add(new InvalidInput.Problem("documents", TEXT.of("destroy.changed", row.number())));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        for (var row : rows) {
            erase(row);
        }
        proposal.decide(Destruction.State.DESTROYED, why, actor, clock.instant());
        for (var item : items) {
            ledger.append(new Act(
                    actor.login(),
                    "document.destroy",
                    "document/" + item.document(),
                    item.number() + " " + item.hashes().replace('\n', ' ')));
        }
        note(actor, "archive.destroy", id, numbers(rows) + " " + why);
        ledger.seal();
    }

    /** Nothing of the content stays, in no table; that the document was there does. */
    private void erase(ArchiveRow row) {
        var document = row.document();
        index.forget(row);
        row.destroy(LocalDate.now(clock));
        em.createQuery(
                        "update DraftRow d set d.manuscript = '', d.facts = '[]', d.template = '' where d.id = :document")
                .setParameter("document", document)
                .executeUpdate();
        em.createQuery("update RevisionRow r set r.manuscript = '', r.reason = '' where r.documentId = :document")
                .setParameter("document", document)
                .executeUpdate();
        em.createQuery("update CommentRow c set c.quote = '', c.words = '' where c.documentId = :document")
                .setParameter("document", document)
                .executeUpdate();
        em.createQuery("delete from FileRow f where f.documentId = :document")
                .setParameter("document", document)
                .executeUpdate();
        em.createQuery("delete from ScanRow s where s.receiptId in (select e.id from ReceiptEntry e, RecipientRow r"
                        + " where r.id = e.recipientId and r.documentId = :document)")
                .setParameter("document", document)
                .executeUpdate();
        em.createQuery("delete from JobFileRow f where f.item in"
                        + " (select i.id from JobItemRow i where i.document = :document)")
                .setParameter("document", document)
                .executeUpdate();
    }

    @Override
    public void refuse(long id, String reason, Actor actor) {
        var proposal = mustDecide(id, actor);
        var why = mustBeReason(reason);
        proposal.decide(Destruction.State.REFUSED, why, actor, clock.instant());
        note(actor, "archive.refuse", id, why);
    }

    private DestructionRow mustDecide(long id, Actor actor) {
        actor.mustBe(Role.APPROVER);
        var proposal = em.find(DestructionRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (proposal == null) {
            throw new InvalidInput("id", TEXT.of("destroy.none", id));
        }
        if (!proposal.isOpen()) {
            throw new InvalidInput("id", TEXT.of("destroy.decided", id));
        }
        if (proposal.wasProposedBy(actor)) {
            throw new InvalidInput("id", TEXT.of("destroy.self", proposal.proposedBy()));
        }
        return proposal;
    }

    @Override
    public List<Destruction> destructions(long before, int limit, Actor actor) {
        actor.mustBeOfTheOffice();
        return em.createQuery(
                        "select d from DestructionRow d where :before = 0 or d.id < :before order by d.id desc",
                        DestructionRow.class)
                .setParameter("before", before)
                .setMaxResults(Math.min(Math.max(limit, 1), LONGEST_LIST))
                .getResultStream()
                .map(row -> row.view(
                        items(row.id()).stream().map(DestructionItemRow::view).toList()))
                .toList();
    }

    private List<DestructionItemRow> items(long proposal) {
        return em.createQuery(
                        "select i from DestructionItemRow i where i.destruction = :id order by i.place",
                        DestructionItemRow.class)
                .setParameter("id", proposal)
                .getResultList();
    }

    private static String numbers(List<ArchiveRow> rows) {
        return rows.stream().map(ArchiveRow::number).collect(Collectors.joining(" "));
    }

    private void note(Actor actor, String verb, long proposal, String details) {
        ledger.append(new Act(actor.login(), verb, "destruction/" + proposal, details));
    }

    // Handing over

    @Override
    public int count(int year, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.AUDITOR);
        ArchiveTidying.enter(index);
        var count = em.createQuery(
                        "select count(a) from ArchiveRow a where a.issuedOn >= :from and a.issuedOn < :to", Long.class)
                .setParameter("from", first(year))
                .setParameter("to", first(year + 1))
                .getSingleResult();
        if (count == 0) {
            throw new InvalidInput("year", TEXT.of("archive.year.empty", year));
        }
        return count.intValue();
    }

    private static LocalDate first(int year) {
        if (year < 1949 || year > 9998) {
            throw new InvalidInput("year", TEXT.of("archive.year", year));
        }
        return LocalDate.of(year, 1, 1);
    }

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void export(int year, OutputStream out, Actor actor) throws IOException {
        actor.mustBe(Role.SECRETARY, Role.AUDITOR);
        first(year);
        export.write(year, out, actor);
    }
}
