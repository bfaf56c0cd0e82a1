package org.jibao.documents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jibao.assessment.Criticisms;
import org.jibao.assessment.Quarter;
import org.jibao.assessment.Shields;
import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Role;
import org.jibao.typesetting.DocumentTree;

@ApplicationScoped
@Transactional
class JpaDocumentDesk implements DocumentDesk {
    private static final Messages TEXT = new Messages(JpaDocumentDesk.class);
    private static final int LONGEST_MANUSCRIPT = 2_000_000;
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
    OfficeSettings office;

    @Inject
    KindRules kinds;

    @Inject
    Shields shields;

    @Inject
    Criticisms criticisms;

    @Override
    public long draft(DocumentKind kind, String subject, Actor actor) {
        mustDraft(kind, actor);
        var composed = composer.compose(kind, subject);
        var title = setting.tree(composed.manuscript()).head().title();
        var row = new DraftRow(kind, subject, title, composed, json(composed.facts()), actor.name(), clock.instant());
        em.persist(row);
        em.flush();
        note(actor, "document.draft", row, kind + " " + subject);
        return row.id();
    }

    @Override
    public void save(long id, String manuscript, long version, Actor actor) {
        var row = hold(id);
        mustDraft(row.kind(), actor);
        mustBeDraft(row);
        if (row.saves() != version) {
            throw new InvalidInput("version", TEXT.of("stale", row.savedBy()));
        }
        if (manuscript.length() > LONGEST_MANUSCRIPT) {
            throw new InvalidInput("manuscript", TEXT.of("manuscript.long", manuscript.length(), LONGEST_MANUSCRIPT));
        }
        var text = manuscript.replace("\r\n", "\n");
        row.save(text, setting.tree(text).head().title(), actor.name());
        note(actor, "document.save", row, Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void mustBeDraft(DraftRow row) {
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
        return em.createQuery(
                        "select d from DraftRow d where :before = 0 or d.id < :before order by d.id desc",
                        DraftRow.class)
                .setParameter("before", before)
                .setMaxResults(Math.min(Math.max(limit, 1), LONGEST_LIST))
                .getResultStream()
                .map(row -> view(row, List.of()))
                .toList();
    }

    @Override
    public List<DocumentView> about(DocumentKind kind, String subject) {
        return em.createQuery(
                        "select d from DraftRow d where d.kind = :kind and d.subject = :subject order by d.id desc",
                        DraftRow.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .getResultStream()
                .map(row -> view(row, List.of()))
                .toList();
    }

    @Override
    public List<String> preview(long id) {
        return setting.preview(setting.tree(demand(id).manuscript()));
    }

    @Override
    public DocumentView issue(long id, Actor actor) {
        var row = hold(id);
        mustIssue(row.kind(), actor);
        mustBeDraft(row);
        serials.enter();
        mustBeFirst(row);
        var faults = faults(row);
        if (!faults.isEmpty()) {
            throw new InvalidInput("manuscript", TEXT.of("faults", faults.size(), String.join("；", faults)));
        }
        var exposed = shields.exposed(row.manuscript());
        if (!exposed.isEmpty()) {
            throw new InvalidInput("manuscript", TEXT.of("shield.exposed", String.join("、", exposed)));
        }
        var day = LocalDate.now(clock);
        var organ = office.organCode(row.kind());
        var number = organ + "〔" + day.getYear() + "〕" + serials.next(organ, day.getYear()) + "号";
        var date = day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        var manuscript = HeadLines.with(row.manuscript(), "发文字号", number);
        manuscript = HeadLines.with(manuscript, "成文日期", date);
        manuscript = HeadLines.with(manuscript, "印发日期", date);
        row.issue(number, manuscript, day, actor.name(), clock.instant());
        freeze(row, setting.tree(manuscript));
        if (row.kind() == DocumentKind.CRITICISM) {
            criticisms.circulated(Long.parseLong(row.subject()), number, day, actor);
        }
        note(actor, "document.issue", row, number + " " + String.join(" ", hashes(row)));
        ledger.seal();
        return view(row, List.of());
    }

    /** A closed quarter has one bulletin; whoever issues holds the gate, so two drafts of it cannot pass side by side. */
    private void mustBeFirst(DraftRow row) {
        if (row.kind() == DocumentKind.QUARTERLY_BULLETIN) {
            about(row.kind(), row.subject()).stream()
                    .filter(DocumentView::issued)
                    .findFirst()
                    .ifPresent(issued -> {
                        throw new InvalidInput(
                                "subject",
                                TEXT.of(
                                        "bulletin.issued",
                                        Quarter.parse(row.subject()).words(),
                                        String.valueOf(issued.number())));
                    });
        }
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

    private void freeze(DraftRow row, DocumentTree tree) {
        em.persist(new FileRow(row.id(), "manuscript.md", row.manuscript().getBytes(StandardCharsets.UTF_8)));
        em.persist(new FileRow(row.id(), "template.ftl", row.template().getBytes(StandardCharsets.UTF_8)));
        em.persist(new FileRow(row.id(), "facts.json", row.facts().getBytes(StandardCharsets.UTF_8)));
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
        var row = demand(id);
        var number = row.number();
        if (number != null) {
            var frozen = em.createQuery(
                            "select f from FileRow f where f.documentId = :document and f.name = :name", FileRow.class)
                    .setParameter("document", id)
                    .setParameter("name", fileName(format))
                    .getResultStream()
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("format", TEXT.of("file.none", number, format.name())));
            return named(number + " " + row.title(), format, frozen.content());
        }
        return named(row.title(), format, render(setting.tree(row.manuscript()), format));
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

    /** What stands against issuing: the manuscript's own faults, then every figure that parts from the record. */
    private List<String> faults(DraftRow row) {
        if (row.number() != null) {
            return List.of();
        }
        DocumentTree tree;
        try {
            tree = setting.tree(row.manuscript());
        } catch (InvalidInput refused) {
            return refused.problems().stream()
                    .map(InvalidInput.Problem::message)
                    .toList();
        }
        var faults = new ArrayList<String>();
        setting.pages(tree).missingCharacters().forEach(missing -> faults.add(missing.message()));
        try {
            compare(
                    tree,
                    facts(row),
                    composer.compose(row.kind(), row.subject()).facts(),
                    faults);
        } catch (InvalidInput unripe) {
            unripe.problems().forEach(problem -> faults.add(problem.message()));
        }
        return faults;
    }

    private static void compare(DocumentTree tree, List<Fact> drafted, List<Fact> current, List<String> faults) {
        var then = byId(drafted);
        var now = byId(current);
        for (var reference : tree.facts()) {
            var fact = then.get(reference.fact());
            var latest = now.get(reference.fact());
            if (fact == null) {
                faults.add(TEXT.of("fact.unknown", reference.line(), reference.fact()));
            } else if (latest == null) {
                faults.add(TEXT.of("fact.gone", fact.printed(), fact.description()));
            } else if (!reference.printed().equals(latest.printed())) {
                var key = latest.value().equals(fact.value()) ? "fact.edited" : "fact.changed";
                faults.add(TEXT.of(key, reference.line(), reference.printed(), latest.printed(), latest.description()));
            }
        }
    }

    private static Map<String, Fact> byId(List<Fact> facts) {
        return facts.stream().collect(Collectors.toMap(Fact::id, Function.identity(), (first, second) -> first));
    }

    private DocumentView view(DraftRow row, List<String> faults) {
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
                hashes(row));
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

    /** The row locked until the transaction ends: of two who save or issue at once the second is told, not failed. */
    private DraftRow hold(long id) {
        var row = em.find(DraftRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new InvalidInput("id", TEXT.of("unknown", id));
        }
        return row;
    }

    private DraftRow demand(long id) {
        var row = em.find(DraftRow.class, id);
        if (row == null) {
            throw new InvalidInput("id", TEXT.of("unknown", id));
        }
        return row;
    }

    private void note(Actor actor, String verb, DraftRow row, String details) {
        ledger.append(new Act(actor.login(), verb, "document/" + row.id(), details));
    }

    private static String json(List<Fact> facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts of text and lists cannot be written", e);
        }
    }

    private static List<Fact> facts(DraftRow row) {
        try {
            return JSON.readValue(row.facts(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored facts of document " + row.id() + " cannot be read", e);
        }
    }
}
