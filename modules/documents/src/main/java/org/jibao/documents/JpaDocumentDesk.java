package org.jibao.documents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Quarter;
import org.jibao.assessment.Shields;
import org.jibao.documents.review.DraftFinding;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Role;
import org.jibao.typesetting.DocumentTree;
import org.jibao.typesetting.Form;

@ApplicationScoped
@Transactional
class JpaDocumentDesk implements DocumentDesk {
    private static final Messages TEXT = new Messages(JpaDocumentDesk.class);
    static final int LONGEST_MANUSCRIPT = 2_000_000;
    private static final int LONGEST_LIST = 200;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Composer composer;

    @Inject
    Setting setting;

    @Inject
    Serials serials;

    @Inject
    KindRules kinds;

    @Inject
    Shields shields;

    @Inject
    Consequences consequences;

    @Inject
    DataEditions data;

    @Inject
    DraftReview review;

    @Inject
    Event<DraftSaved> saved;

    @Inject
    Drafts drafts;

    @Inject
    FlowBook book;

    @Inject
    FlowRules flows;

    @Inject
    LaterPapers papers;

    @Inject
    Mended mended;

    @Inject
    JpaDocumentNumbers numbers;

    @Inject
    Stationery stationery;

    @Inject
    Event<DocumentIssued> issued;

    @Override
    public long draft(DocumentKind kind, String subject, Actor actor) {
        mustDraft(kind, actor);
        var composed = composer.compose(kind, subject);
        var title = setting.tree(composed.manuscript()).head().title();
        var row = new DraftRow(
                kind,
                subject,
                title,
                composed,
                json(composed.facts()),
                json(editions(kind, composed)),
                actor.name(),
                clock.instant());
        em.persist(row);
        em.flush();
        saved.fire(new DraftSaved(row, actor));
        drafts.note(actor, "document.draft", row, kind + " " + subject);
        return row.id();
    }

    /** Templates and settings for every kind; the editions of rules and data for what is issued and can be asked about later. */
    private List<Edition> editions(DocumentKind kind, Composed composed) {
        var editions = new ArrayList<>(stationery.editions(kind, composed));
        if (kinds.of(kind).isIssued()) {
            editions.addAll(data.of(composed.facts()));
        }
        return editions;
    }

    /** At issue the figures equal the record as it is reckoned now; so it is the rules of now that the paper rests on. */
    private List<Edition> issuedEditions(DraftRow row) {
        var editions = new ArrayList<>(editions(row).stream()
                .filter(edition -> edition.name().startsWith(Stationery.TEMPLATES))
                .toList());
        editions.addAll(data.of(facts(row)));
        return editions;
    }

    @Override
    public List<Edition> editions(long id) {
        return editions(drafts.demand(id));
    }

    static List<Edition> editions(DraftRow row) {
        try {
            return JSON.readValue(row.editions(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored editions of document " + row.id() + " cannot be read", e);
        }
    }

    @Override
    public void save(long id, String manuscript, long version, Actor actor) {
        var row = drafts.hold(id);
        mustBeDraft(row);
        mustHold(row, actor);
        if (row.saves() != version) {
            throw new InvalidInput("version", TEXT.of("stale", row.savedBy()));
        }
        if (manuscript.length() > LONGEST_MANUSCRIPT) {
            throw new InvalidInput("manuscript", TEXT.of("manuscript.long", manuscript.length(), LONGEST_MANUSCRIPT));
        }
        var text = manuscript.replace("\r\n", "\n");
        row.save(text, setting.tree(text).head().title(), actor.name());
        saved.fire(new DraftSaved(row, actor));
        drafts.note(actor, "document.save", row, Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Who may work on the text: who drafts the kind; once it is submitted those whose turn it is. */
    private void mustHold(DraftRow row, Actor actor) {
        var state = book.state(row);
        if (!state.isSubmitted()) {
            mustDraft(row.kind(), actor);
            return;
        }
        actor.mustBeOfTheOffice();
        var open = state.open();
        if (open.stream().noneMatch(seat -> seat.isFor(actor))) {
            throw new InvalidInput(
                    "flow",
                    open.isEmpty()
                            ? TEXT.of("flow.ready.save", row.title())
                            : TEXT.of("flow.held", row.title(), book.steps(open), FlowBook.seats(open)));
        }
    }

    static void mustBeDraft(DraftRow row) {
        var number = row.number();
        if (number != null) {
            throw new InvalidInput("id", TEXT.of("issued", row.title(), number));
        }
    }

    @Override
    public Optional<DocumentView> find(long id) {
        return Optional.ofNullable(em.find(DraftRow.class, id)).map(row -> view(row, faults(row)));
    }

    @Override
    public List<DocumentView> list(long before, int limit) {
        return views(em.createQuery(
                        "select d from DraftRow d where :before = 0 or d.id < :before order by d.id desc",
                        DraftRow.class)
                .setParameter("before", before)
                .setMaxResults(Math.min(Math.max(limit, 1), LONGEST_LIST))
                .getResultList());
    }

    @Override
    public List<DocumentView> about(DocumentKind kind, String subject) {
        return views(em.createQuery(
                        "select d from DraftRow d where d.kind = :kind and d.subject = :subject order by d.id desc",
                        DraftRow.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .getResultList());
    }

    @Override
    public List<String> preview(long id) {
        return setting.preview(setting.tree(shown(drafts.demand(id))));
    }

    @Override
    public DocumentView issue(long id, Actor actor) {
        var row = drafts.hold(id);
        mustIssue(row.kind(), actor);
        mustIssueEarlier(row, actor);
        mustBeDraft(row);
        serials.enter();
        mustHaveNoFaults(row);
        return send(row, book.signedFor(row, actor), actor);
    }

    /** Issues a draft whose missing seats were passed over and written down as such. The caller holds the row. */
    DocumentView issueUnsigned(DraftRow row, Actor actor) {
        serials.enter();
        mustHaveNoFaults(row);
        return send(row, null, actor);
    }

    void mustHaveNoFaults(DraftRow row) {
        var faults = faults(row);
        if (!faults.isEmpty()) {
            throw new InvalidInput("manuscript", TEXT.of("faults", faults.size(), String.join("；", faults)));
        }
        var exposed = shields.exposed(row.manuscript());
        if (!exposed.isEmpty()) {
            throw new InvalidInput("manuscript", TEXT.of("shield.exposed", String.join("、", exposed)));
        }
    }

    /** Behind the gate, which is passed before the record is read: of two about one thing the second sees the first. */
    private DocumentView send(DraftRow row, @Nullable FlowAct signature, Actor actor) {
        mustBeFirst(row);
        var day = LocalDate.now(clock);
        var number = serials.take(row.kind(), day.getYear());
        var hands = book.state(row).agreed();
        var manuscript = dressed(row, number, day, signature);
        row.issue(number, manuscript, json(issuedEditions(row)), day, actor.name(), clock.instant());
        var tree = setting.tree(manuscript);
        freeze(row, tree);
        consequences.carry(row, tree, number, day, hands, actor);
        issued.fire(new DocumentIssued(
                row.id(), row.kind(), row.subject(), number.words(), day, clock.instant(), manuscript, actor));
        drafts.note(actor, "document.issue", row, number.words() + " " + String.join(" ", hashes(row)));
        ledger.seal();
        return view(row, List.of());
    }

    /** The manuscript with what only issuing can give it: number, dates, the signer of an upward paper, the ledger head. */
    private String dressed(DraftRow row, SerialNumber number, LocalDate day, @Nullable FlowAct signature) {
        var words = stationery.words();
        var date = day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        var head = setting.tree(row.manuscript()).head();
        var manuscript = head.form() == Form.BRIEFING
                ? HeadLines.with(
                        row.manuscript(), "期号", words.of("numbering.ISSUE.head", "", number.year(), number.serial()))
                : HeadLines.with(row.manuscript(), "发文字号", number.words());
        manuscript = HeadLines.with(manuscript, "成文日期", date);
        if (head.form() != Form.BRIEFING && head.form() != Form.LETTER) {
            manuscript = HeadLines.with(manuscript, "印发日期", date);
        }
        if (kinds.of(row.kind()).ledger()) {
            var sealed = ledger.seal();
            var note = words.of("ledger.note", sealed.block(), Sha256.grouped(sealed.hash()));
            manuscript = HeadLines.with(
                    manuscript, "附注", head.note() == null ? note : words.of("ledger.after", head.note(), note));
        }
        return signed(row, manuscript, signature == null);
    }

    private String signed(DraftRow row, String manuscript, boolean passed) {
        return new Signers(stationery.words())
                .in(manuscript, book.state(row), flows.of(row.kind()).upward(), passed);
    }

    /** What is shown and printed of a draft: without a signer until somebody has signed this very text. */
    private String shown(DraftRow row) {
        if (row.number() != null || !kinds.of(row.kind()).isIssued()) {
            return row.manuscript();
        }
        setting.tree(row.manuscript());
        return signed(row, row.manuscript(), false);
    }

    /** A closed quarter has one bulletin; whoever issues holds the gate, so two drafts of it cannot pass side by side. */
    private void mustBeFirst(DraftRow row) {
        if (row.kind() == DocumentKind.QUARTERLY_BULLETIN) {
            about(row.kind(), row.subject()).stream()
                    .filter(DocumentView::issued)
                    .map(issued -> inForce(issued.id()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(number -> {
                        throw new InvalidInput(
                                "subject",
                                TEXT.of(
                                        "bulletin.issued",
                                        Quarter.parse(row.subject()).words(),
                                        number));
                    });
        }
    }

    /** Number of the paper that holds in the place of one: itself, or what replaced it; empty when it is withdrawn or void. */
    private Optional<String> inForce(long id) {
        var view = find(id).orElseThrow();
        if (view.holds()) {
            return Optional.ofNullable(view.number());
        }
        return view.later().stream()
                .filter(later -> later.relation() == LaterPaper.Relation.REPLACES)
                .findFirst()
                .flatMap(later -> inForce(later.id()));
    }

    private void mustDraft(DocumentKind kind, Actor actor) {
        actor.mustBe(kinds.of(kind).drafters().toArray(Role[]::new));
    }

    private void mustIssue(DocumentKind kind, Actor actor) {
        var rule = kinds.of(kind);
        if (!rule.isIssued()) {
            throw new InvalidInput("kind", TEXT.of("report.not.issued"));
        }
        actor.mustBe(rule.issuers().toArray(Role[]::new));
    }

    /** Who may issue a paper may undo it: a later paper needs the role of the earlier one too. */
    private void mustIssueEarlier(DraftRow row, Actor actor) {
        if (LaterPapers.relationOf(row.kind()) != null) {
            var about = consequences.origin(drafts.demand(Long.parseLong(row.subject())));
            if (LaterPapers.relationOf(about.kind()) == null) {
                mustIssue(about.kind(), actor);
            }
        }
    }

    private void freeze(DraftRow row, DocumentTree tree) {
        em.persist(new FileRow(row.id(), "manuscript.md", row.manuscript().getBytes(StandardCharsets.UTF_8)));
        em.persist(new FileRow(row.id(), "template.ftl", row.template().getBytes(StandardCharsets.UTF_8)));
        em.persist(new FileRow(row.id(), "facts.json", row.facts().getBytes(StandardCharsets.UTF_8)));
        em.persist(new FileRow(row.id(), "editions.json", row.editions().getBytes(StandardCharsets.UTF_8)));
        for (var format : FileFormat.values()) {
            em.persist(new FileRow(row.id(), fileName(format), render(tree, format)));
        }
        em.flush();
    }

    private static String fileName(FileFormat format) {
        return "document." + format.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public DocumentFile file(long id, FileFormat format) {
        var row = drafts.demand(id);
        var number = row.number();
        if (number != null) {
            var frozen = frozen(id, fileName(format))
                    .orElseThrow(() -> new InvalidInput("format", TEXT.of("file.none", number, format.name())));
            return named(number + " " + row.title(), format, frozen.content());
        }
        return named(row.title(), format, render(setting.tree(shown(row)), format));
    }

    @Override
    public DocumentFile print(DocumentKind kind, String subject, FileFormat format) {
        var tree = setting.tree(composer.compose(kind, subject).manuscript());
        return named(tree.head().title(), format, render(tree, format));
    }

    private byte[] render(DocumentTree tree, FileFormat format) {
        return switch (format) {
            case DOCX -> setting.docx(tree);
            case PDF -> setting.pdf(tree);
            case OFD -> setting.ofd(tree);
        };
    }

    /** File name by rule: number, title; without characters that file systems refuse. */
    private static DocumentFile named(String name, FileFormat format, byte[] bytes) {
        var safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "");
        return new DocumentFile(
                safe + "." + format.name().toLowerCase(java.util.Locale.ROOT), format.mediaType(), bytes);
    }

    /** What stands against issuing. */
    private List<String> faults(DraftRow row) {
        if (row.number() != null) {
            return List.of();
        }
        return review.stops(row.kind(), row.subject(), row.manuscript(), facts(row)).stream()
                .map(DraftFinding::sentence)
                .toList();
    }

    @Override
    public List<String> partings(long id) {
        var row = mended.latest(drafts.demand(id));
        if (!view(row, List.of()).holds()) {
            return List.of();
        }
        var partings = new ArrayList<String>();
        try {
            var now = now(row);
            var references = setting.tree(row.manuscript()).facts().stream()
                    .filter(reference -> !Mended.isHistory(row.kind(), reference))
                    .toList();
            FactCheck.compare(references, facts(row), now, mended.figures(row, now))
                    .forEach(parting -> partings.add(parting.sentence()));
        } catch (InvalidInput unripe) {
            unripe.problems().forEach(problem -> partings.add(problem.message()));
        }
        return partings;
    }

    /** What an issued paper would say if it were made from the record as it stands now. */
    private List<Fact> now(DraftRow row) {
        var own = composer.again(row.kind(), row.subject()).facts();
        if (row.kind() != DocumentKind.CORRECTION) {
            return own;
        }
        var corrected = drafts.demand(Long.parseLong(row.subject()));
        return Mended.told(own, now(corrected));
    }

    @Override
    public Optional<LaterPaper> successor(long id) {
        var row = drafts.demand(id);
        var latest = mended.latest(row);
        return latest.id() == row.id()
                ? Optional.empty()
                : Optional.of(new LaterPaper(
                        LaterPaper.Relation.REPLACES,
                        latest.id(),
                        String.valueOf(latest.number()),
                        Objects.requireNonNull(latest.issuedOn())));
    }

    @Override
    public Set<FileFormat> reproduced(long id) {
        var row = drafts.demand(id);
        var same = EnumSet.noneOf(FileFormat.class);
        if (row.number() == null) {
            return same;
        }
        var tree = setting.tree(row.manuscript());
        for (var format : FileFormat.values()) {
            frozen(id, fileName(format))
                    .filter(file -> java.util.Arrays.equals(file.content(), render(tree, format)))
                    .ifPresent(file -> same.add(format));
        }
        return same;
    }

    private Optional<FileRow> frozen(long id, String name) {
        return em.createQuery(
                        "select f from FileRow f where f.documentId = :document and f.name = :name", FileRow.class)
                .setParameter("document", id)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    private DocumentView view(DraftRow row, List<String> faults) {
        return view(
                row,
                faults,
                row.number() == null ? List.of() : papers.after(row.id()),
                row.number() == null ? null : numbers.voided(row.id()));
    }

    private List<DocumentView> views(List<DraftRow> rows) {
        var ids = rows.stream().map(DraftRow::id).toList();
        var later = papers.after(ids);
        var voided = numbers.voided(ids);
        return rows.stream()
                .map(row -> view(row, List.of(), later.getOrDefault(row.id(), List.of()), voided.get(row.id())))
                .toList();
    }

    private DocumentView view(DraftRow row, List<String> faults, List<LaterPaper> later, @Nullable String voided) {
        return new DocumentView(
                row.id(),
                row.kind(),
                row.subject(),
                row.title(),
                row.manuscript(),
                facts(row),
                faults,
                row.saves(),
                row.draftedBy(),
                row.draftedAt(),
                row.number(),
                row.issuedOn(),
                row.issuedBy(),
                hashes(row),
                later,
                voided);
    }

    private List<String> hashes(DraftRow row) {
        return row.number() == null
                ? List.of()
                : em.createQuery(
                                "select f.name, f.sha256 from FileRow f where f.documentId = :document order by f.name",
                                Object[].class)
                        .setParameter("document", row.id())
                        .getResultStream()
                        .map(file -> file[0] + " " + file[1])
                        .toList();
    }

    private static String json(List<? extends Record> facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of text and lists cannot be written", e);
        }
    }

    static List<Fact> facts(DraftRow row) {
        try {
            return JSON.readValue(row.facts(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored facts of document " + row.id() + " cannot be read", e);
        }
    }
}
