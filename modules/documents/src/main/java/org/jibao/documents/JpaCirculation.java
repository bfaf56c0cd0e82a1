package org.jibao.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.offices.Unit;
import org.jibao.offices.Users;

@ApplicationScoped
@Transactional
class JpaCirculation implements Circulation {
    private static final Messages TEXT = new Messages(JpaCirculation.class);
    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_NAME = 120;
    private static final int MOST_UNITS = 2000;
    private static final int LONGEST_LIST = 200;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Drafts drafts;

    @Inject
    Offices offices;

    @Inject
    Users users;

    @Inject
    KindRules kinds;

    @Inject
    FlowRules flows;

    @Inject
    DueTimes dueTimes;

    @Inject
    ReceiptScans scans;

    @Inject
    Setting setting;

    @Inject
    LaterPapers papers;

    @Inject
    JpaDocumentNumbers numbers;

    // Choosing and sending

    @Override
    public void choose(long document, List<String> units, Actor actor) {
        var row = drafts.hold(document);
        var rule = kinds.of(row.kind());
        if (!rule.isIssued()) {
            throw new InvalidInput("kind", TEXT.of("report.not.issued"));
        }
        var roles = new LinkedHashSet<Role>(rule.drafters());
        roles.addAll(rule.issuers());
        actor.mustBe(roles.toArray(Role[]::new));
        var chosen = units(units);
        var standing = rows(document);
        if (row.number() == null) {
            standing.forEach(em::remove);
            em.flush();
            add(row, chosen, 0, actor.name());
        } else {
            actor.mustBe(rule.issuers().toArray(Role[]::new));
            var known = standing.stream().map(RecipientRow::unitCode).collect(Collectors.toSet());
            var more =
                    chosen.stream().filter(unit -> !known.contains(unit.code())).toList();
            var now = clock.instant();
            add(row, more, standing.size(), actor.name())
                    .forEach(one -> one.send(now, dueTimes.receipt(row.kind(), now)));
        }
        em.flush();
        drafts.note(
                actor,
                row.number() == null ? "document.address" : "document.send-more",
                row,
                chosen.stream().map(Unit::code).collect(Collectors.joining(",")));
    }

    private List<Unit> units(List<String> codes) {
        if (codes.size() > MOST_UNITS) {
            throw new InvalidInput("units", TEXT.of("recipients.many", codes.size(), MOST_UNITS));
        }
        var today = LocalDate.now(clock);
        var found = new LinkedHashMap<String, Unit>();
        var problems = new ArrayList<InvalidInput.Problem>();
        for (var code : codes) {
            var unit = offices.find(code, today);
            if (unit.isPresent()) {
                found.put(code, unit.get());
            } else {
                problems.add(new InvalidInput.Problem(
                        "units",
                        offices.successorOf(code, today)
                                .map(heir -> TEXT.of("recipients.ended", code, heir.name(), heir.code()))
                                .orElseGet(() -> TEXT.of("unit.unknown", code, today))));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return List.copyOf(found.values());
    }

    private List<RecipientRow> add(DraftRow row, List<Unit> units, int after, String by) {
        var added = new ArrayList<RecipientRow>();
        for (var unit : units) {
            var one = new RecipientRow(row.id(), unit, after + added.size() + 1, by);
            em.persist(one);
            added.add(one);
        }
        return added;
    }

    /** Sends an issued document to those chosen for it, or else to those it names. */
    void issued(@Observes DocumentIssued issued) {
        var row = drafts.demand(issued.id());
        var chosen = rows(issued.id());
        if (chosen.isEmpty()) {
            chosen = add(row, named(row, issued.manuscript()), 0, issued.actor().name());
        }
        var due = dueTimes.receipt(issued.kind(), issued.at());
        chosen.forEach(one -> one.send(issued.at(), due));
        em.flush();
        if (!chosen.isEmpty()) {
            drafts.note(
                    issued.actor(),
                    "document.send",
                    row,
                    chosen.stream().map(RecipientRow::unitCode).collect(Collectors.joining(",")));
        }
    }

    /** Units that a document goes to when nobody chose: of the earlier paper; those it names; groups of its kind. */
    private List<Unit> named(DraftRow row, String manuscript) {
        var today = LocalDate.now(clock);
        var found = new LinkedHashMap<String, Unit>();
        if (LaterPapers.relationOf(row.kind()) != null) {
            rows(Long.parseLong(row.subject())).forEach(earlier -> offices.find(earlier.unitCode(), today)
                    .or(() -> offices.successorOf(earlier.unitCode(), today))
                    .ifPresent(unit -> found.put(unit.code(), unit)));
            return List.copyOf(found.values());
        }
        names(manuscript).forEach(name -> offices.byName(name, today).ifPresent(unit -> found.put(unit.code(), unit)));
        var groups = Set.copyOf(flows.of(row.kind()).recipients());
        offices.existingOn(today).stream()
                .filter(unit -> groups.contains(unit.group()))
                .forEach(unit -> found.put(unit.code(), unit));
        offices.own(today).ifPresent(own -> found.remove(own.code()));
        return List.copyOf(found.values());
    }

    /** What stands in 主送, 抄送, 报, 送, 发, name by name. */
    private List<String> names(String manuscript) {
        var head = setting.tree(manuscript).head();
        var lists = new ArrayList<String>();
        lists.add(Objects.requireNonNullElse(head.addressees(), ""));
        lists.addAll(head.imprint().copies());
        lists.addAll(head.briefing().reportedTo());
        lists.addAll(head.briefing().sentTo());
        lists.addAll(head.briefing().issuedTo());
        var names = new ArrayList<String>();
        for (var list : lists) {
            for (var name : list.split("[，,；;]", -1)) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
        }
        return names;
    }

    @Override
    public List<String> unmatched(long document) {
        var today = LocalDate.now(clock);
        var row = drafts.demand(document);
        return names(row.manuscript()).stream()
                .filter(name -> offices.byName(name, today).isEmpty())
                .toList();
    }

    // Reading

    private List<RecipientRow> rows(long document) {
        return em.createQuery(
                        "select r from RecipientRow r where r.documentId = :document order by r.place",
                        RecipientRow.class)
                .setParameter("document", document)
                .getResultList();
    }

    @Override
    public List<Recipient> recipients(long document, Actor asking) {
        asking.mustBeOfTheOffice();
        var row = drafts.demand(document);
        var rows = rows(document);
        if (rows.isEmpty() && row.number() == null) {
            int[] place = {0};
            try {
                rows = named(row, row.manuscript()).stream()
                        .map(unit -> new RecipientRow(document, unit, ++place[0], ""))
                        .toList();
            } catch (InvalidInput unset) {
                return List.of();
            }
        }
        return views(rows);
    }

    private List<Recipient> views(List<RecipientRow> rows) {
        var now = clock.instant();
        var reachable = users.all().stream()
                .filter(user -> user.roles().contains(Role.REPORTER))
                .map(Actor::unit)
                .collect(Collectors.toSet());
        var receipts = receipts(rows.stream().map(RecipientRow::id).toList());
        return rows.stream()
                .map(row -> new Recipient(
                        row.unitCode(),
                        row.unitName(),
                        row.state(),
                        row.sentAt(),
                        row.dueAt(),
                        overdue(row, now),
                        row.state() != PaperReceipt.State.SIGNED && !reachable.contains(row.unitCode())
                                ? TEXT.of("recipients.unreachable")
                                : "",
                        receipts.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static boolean overdue(RecipientRow row, Instant now) {
        var due = row.dueAt();
        return due != null && row.state() != PaperReceipt.State.SIGNED && now.isAfter(due);
    }

    private Map<Long, List<Recipient.Entry>> receipts(List<Long> recipients) {
        if (recipients.isEmpty()) {
            return Map.of();
        }
        var kept = scansOf(recipients);
        return em.createQuery(
                        "select e from ReceiptEntry e where e.recipientId in :ids order by e.recipientId, e.place",
                        ReceiptEntry.class)
                .setParameter("ids", recipients)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        ReceiptEntry::recipientId,
                        Collectors.mapping(
                                entry -> entry.entry(kept.getOrDefault(entry.id(), List.of())), Collectors.toList())));
    }

    private Map<Long, List<Recipient.Scan>> scansOf(List<Long> recipients) {
        return em.createQuery(
                        "select s.receiptId, s.id, s.type, s.sha256 from ScanRow s, ReceiptEntry e where e.id = s.receiptId"
                                + " and e.recipientId in :ids order by s.receiptId, s.place",
                        Object[].class)
                .setParameter("ids", recipients)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.mapping(
                                row -> new Recipient.Scan((Long) row[1], (ScanType) row[2], (String) row[3]),
                                Collectors.toList())));
    }

    @Override
    public int largestScan() {
        return scans.largest();
    }

    @Override
    public long keepScan(long document, String unit, byte[] content, Actor actor) {
        var row = mustRecord(document, unit, actor);
        var receipt = em.createQuery(
                        "select e from ReceiptEntry e where e.recipientId = :recipient order by e.place desc",
                        ReceiptEntry.class)
                .setParameter("recipient", row.id())
                .setMaxResults(1)
                .getResultStream()
                .filter(entry -> entry.means() == PaperReceipt.Means.PAPER || entry.means() == PaperReceipt.Means.FAX)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("unit", TEXT.of("scan.no.receipt", row.unitName())));
        var type = scans.check(content);
        var kept = scansOf(List.of(row.id())).getOrDefault(receipt.id(), List.of());
        if (kept.size() >= scans.most()) {
            throw new InvalidInput("scan", TEXT.of("scan.many", scans.most()));
        }
        var hash = Sha256.of(content);
        if (kept.stream().anyMatch(scan -> scan.sha256().equals(hash))) {
            throw new InvalidInput("scan", TEXT.of("scan.same"));
        }
        var scan = new ScanRow(receipt.id(), kept.size() + 1, type, content, clock.instant(), actor.login());
        em.persist(scan);
        em.flush();
        ledger.append(new Act(
                actor.login(),
                "document.receipt-scan",
                "document/" + document,
                row.unitCode() + " " + type + " " + content.length + " " + hash));
        return scan.id();
    }

    @Override
    public DocumentDesk.DocumentFile scan(long document, long scan, Actor asking) {
        asking.mustBeOfTheOffice();
        var row = em.createQuery(
                        "select s from ScanRow s, ReceiptEntry e, RecipientRow r where s.id = :scan and e.id = s.receiptId"
                                + " and r.id = e.recipientId and r.documentId = :document",
                        ScanRow.class)
                .setParameter("scan", scan)
                .setParameter("document", document)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new InvalidInput("scan", TEXT.of("scan.none", scan)));
        if (!row.isAsStored()) {
            throw new InvalidInput("scan", TEXT.of("scan.changed", scan));
        }
        return new DocumentDesk.DocumentFile(
                TEXT.of("scan.name", document, scan) + "." + row.type().name().toLowerCase(java.util.Locale.ROOT),
                row.type().mediaType(),
                row.content());
    }

    @Override
    public List<Recipient> unsigned(long document, Instant at, Actor asking) {
        asking.mustBeOfTheOffice();
        drafts.demand(document);
        return views(rows(document).stream()
                .filter(row -> row.sentAt() != null && !row.sentAt().isAfter(at))
                .filter(row -> row.signedAt() == null || row.signedAt().isAfter(at))
                .toList());
    }

    // Receipts

    @Override
    public void opened(long document, PaperReceipt.Means means, Actor actor) {
        var row = mine(document, actor);
        if (row.state() == PaperReceipt.State.SENT) {
            enter(row, new PaperReceipt(PaperReceipt.State.OPENED, clock.instant(), actor.name(), means, ""), actor);
        }
    }

    @Override
    public void sign(long document, PaperReceipt.Means means, Actor actor) {
        var row = mine(document, actor);
        mustNotBeSigned(row);
        enter(row, new PaperReceipt(PaperReceipt.State.SIGNED, clock.instant(), actor.name(), means, ""), actor);
    }

    @Override
    public void reject(long document, String reason, PaperReceipt.Means means, Actor actor) {
        var row = mine(document, actor);
        mustNotBeSigned(row);
        if (reason.isBlank()) {
            throw new InvalidInput("words", TEXT.of("receipt.reason"));
        }
        enter(row, new PaperReceipt(PaperReceipt.State.REJECTED, clock.instant(), actor.name(), means, reason), actor);
    }

    /** The recipient held, for who may enter what came back from it. */
    private RecipientRow mustRecord(long document, String unit, Actor actor) {
        var roles =
                new LinkedHashSet<Role>(kinds.of(drafts.demand(document).kind()).issuers());
        roles.add(Role.DUTY_OFFICER);
        actor.mustBe(roles.toArray(Role[]::new));
        var row = held(document, unit);
        if (row == null) {
            throw new InvalidInput("unit", TEXT.of("receipt.not.sent", unit));
        }
        return row;
    }

    @Override
    public void record(long document, String unit, PaperReceipt receipt, Actor actor) {
        var row = mustRecord(document, unit, actor);
        mustNotBeSigned(row);
        var now = clock.instant();
        if (receipt.state() == PaperReceipt.State.SENT) {
            throw new InvalidInput("state", TEXT.of("receipt.state"));
        }
        if (receipt.means() == PaperReceipt.Means.PAGE || receipt.means() == PaperReceipt.Means.INTERFACE) {
            throw new InvalidInput("means", TEXT.of("receipt.means"));
        }
        if (receipt.by().isBlank()) {
            throw new InvalidInput("by", TEXT.of("receipt.by"));
        }
        var at = toTheMinute(receipt.at(), Objects.requireNonNull(row.sentAt()));
        if (at.isAfter(now) || at.isBefore(row.sentAt())) {
            throw new InvalidInput("at", TEXT.of("receipt.at"));
        }
        if (receipt.state() == PaperReceipt.State.REJECTED && receipt.words().isBlank()) {
            throw new InvalidInput("words", TEXT.of("receipt.reason"));
        }
        enter(row, new PaperReceipt(receipt.state(), at, receipt.by(), receipt.means(), receipt.words()), actor);
    }

    /** A paper receipt tells the minute: one of the minute in which the document was sent is of the moment of sending. */
    private static Instant toTheMinute(Instant at, Instant sentAt) {
        return at.isBefore(sentAt) && at.equals(sentAt.truncatedTo(ChronoUnit.MINUTES)) ? sentAt : at;
    }

    private RecipientRow mine(long document, Actor actor) {
        actor.mustBe(Role.REPORTER);
        var row = held(document, actor.unit());
        if (row == null) {
            throw new InvalidInput("id", TEXT.of("unknown", document));
        }
        return row;
    }

    /** The recipient held until the transaction ends; null when the document was not sent to the unit. */
    private @Nullable RecipientRow held(long document, String unit) {
        return em.createQuery(
                        "select r from RecipientRow r where r.documentId = :document and r.unitCode = :unit"
                                + " and r.sentAt is not null",
                        RecipientRow.class)
                .setParameter("document", document)
                .setParameter("unit", unit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private void mustNotBeSigned(RecipientRow row) {
        if (row.state() == PaperReceipt.State.SIGNED) {
            throw new InvalidInput("state", TEXT.of("receipt.signed", row.unitName()));
        }
    }

    private void enter(RecipientRow row, PaperReceipt receipt, Actor actor) {
        var clean = new PaperReceipt(
                receipt.state(),
                receipt.at(),
                cut("by", receipt.by(), LONGEST_NAME),
                receipt.means(),
                cut("words", receipt.words(), LONGEST_WORDS));
        var place =
                receipts(List.of(row.id())).getOrDefault(row.id(), List.of()).size() + 1;
        em.persist(new ReceiptEntry(row.id(), place, clean, clock.instant(), actor.login()));
        row.receive(clean);
        em.flush();
        ledger.append(new Act(
                actor.login(),
                "document.receipt-" + clean.state().name().toLowerCase(java.util.Locale.ROOT),
                "document/" + row.documentId(),
                row.unitCode() + " " + clean.at() + " " + clean.by() + " " + clean.means() + " " + clean.words()));
    }

    private static String cut(String field, String text, int longest) {
        var clean = text.replace("\r\n", "\n").strip();
        if (clean.length() > longest || clean.indexOf(0) >= 0) {
            throw new InvalidInput(field, TEXT.of("receipt.long", clean.length(), longest));
        }
        return clean;
    }

    // Of the units

    @Override
    public List<ReceivedDocument> inbox(long before, int limit, Actor actor) {
        actor.mustBe(Role.REPORTER);
        var now = clock.instant();
        var pairs = em.createQuery(
                        "select r, d from RecipientRow r, DraftRow d where d.id = r.documentId and r.unitCode = :unit"
                                + " and r.sentAt is not null and (:before = 0 or d.id < :before) order by d.id desc",
                        Object[].class)
                .setParameter("unit", actor.unit())
                .setParameter("before", before)
                .setMaxResults(Math.min(Math.max(limit, 1), LONGEST_LIST))
                .getResultList();
        var ids = pairs.stream().map(pair -> ((DraftRow) pair[1]).id()).toList();
        var later = papers.after(ids);
        var voided = numbers.voided(ids);
        return pairs.stream()
                .map(pair -> {
                    var row = (RecipientRow) pair[0];
                    var document = (DraftRow) pair[1];
                    return new ReceivedDocument(
                            document.id(),
                            String.valueOf(document.number()),
                            document.title(),
                            Objects.requireNonNull(document.issuedOn()),
                            Objects.requireNonNull(row.sentAt()),
                            Objects.requireNonNull(row.dueAt()),
                            overdue(row, now),
                            row.state(),
                            later.getOrDefault(document.id(), List.of()),
                            voided.get(document.id()));
                })
                .toList();
    }

    @Override
    public boolean isVisible(long document, Actor actor) {
        return actor.isOfTheOffice()
                || (actor.roles().contains(Role.REPORTER)
                        && em.createQuery(
                                                "select count(r) from RecipientRow r where r.documentId = :document"
                                                        + " and r.unitCode = :unit and r.sentAt is not null",
                                                Long.class)
                                        .setParameter("document", document)
                                        .setParameter("unit", actor.unit())
                                        .getSingleResult()
                                > 0);
    }

    @Override
    public List<Reminder> reminders(long document, Actor asking) {
        asking.mustBeOfTheOffice();
        return em.createQuery(
                        "select m from ReminderRow m where m.documentId = :document order by m.at, m.id",
                        ReminderRow.class)
                .setParameter("document", document)
                .getResultStream()
                .map(ReminderRow::view)
                .toList();
    }
}
