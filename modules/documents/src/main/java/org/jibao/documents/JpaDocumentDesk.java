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
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jibao.assessment.Criticisms;
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
    Criticisms criticisms;

    @Override
    public long draft(DocumentKind kind, String subject, Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER, Role.SECRETARY, Role.EVALUATOR);
        var composed = composer.compose(kind, subject);
        var row = new DraftRow(kind, subject, composed, json(composed.facts()), actor.name(), clock.instant());
        em.persist(row);
        em.flush();
        note(actor, "document.draft", row, kind + " " + subject);
        return row.id();
    }

    @Override
    public void save(long id, String manuscript, long version, Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER, Role.SECRETARY, Role.EVALUATOR);
        var row = demand(id);
        mustBeDraft(row);
        if (row.saves() != version) {
            throw new InvalidInput("version", TEXT.of("stale", row.draftedBy()));
        }
        if (manuscript.length() > LONGEST_MANUSCRIPT) {
            throw new InvalidInput("manuscript", TEXT.of("manuscript.long", manuscript.length(), LONGEST_MANUSCRIPT));
        }
        var text = manuscript.replace("\r\n", "\n");
        row.save(text, setting.tree(text).head().title());
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
        var row = demand(id);
        actor.mustBe(issuers(row.kind()));
        mustBeDraft(row);
        var faults = faults(row);
        if (!faults.isEmpty()) {
            throw new InvalidInput("manuscript", TEXT.of("faults", faults.size(), String.join("；", faults)));
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

    private static Role[] issuers(DocumentKind kind) {
        return switch (kind) {
            case CRITICISM -> new Role[] {Role.SECRETARY};
            case QUARTERLY_BULLETIN -> new Role[] {Role.EVALUATOR};
            case FIRST_REPORT, FOLLOW_UP_REPORT, FINAL_REPORT ->
                throw new InvalidInput("kind", TEXT.of("report.not.issued"));
        };
    }

    private void freeze(DraftRow row, DocumentTree tree) {
        em.persist(new FileRow(row.id(), "manuscript.md", row.manuscript().getBytes(StandardCharsets.UTF_8)));
        em.persist(new FileRow(row.id(), "facts.json", row.facts().getBytes(StandardCharsets.UTF_8)));
        em.persist(new FileRow(row.id(), fileName(FileFormat.DOCX), setting.docx(tree)));
        em.persist(new FileRow(row.id(), fileName(FileFormat.PDF), setting.pdf(tree)));
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
                    .getSingleResult();
            return named(number + " " + row.title(), format, frozen.content());
        }
        return named(row.title(), format, render(setting.tree(row.manuscript()), format));
    }

    @Override
    public DocumentFile print(DocumentKind kind, String subject, FileFormat format) {
        var composed = composer.compose(kind, subject);
        return named(composed.title(), format, render(setting.tree(composed.manuscript()), format));
    }

    private byte[] render(DocumentTree tree, FileFormat format) {
        return switch (format) {
            case DOCX -> setting.docx(tree);
            case PDF -> setting.pdf(tree);
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
        var drafted = facts(row);
        var now = composer.compose(row.kind(), row.subject()).facts().stream()
                .collect(Collectors.toMap(Fact::id, Function.identity(), (first, second) -> first));
        compare(tree, drafted, now, faults);
        return faults;
    }

    private static void compare(DocumentTree tree, List<Fact> drafted, Map<String, Fact> now, List<String> faults) {
        var byId = drafted.stream().collect(Collectors.toMap(Fact::id, Function.identity(), (first, second) -> first));
        for (var reference : tree.facts()) {
            var then = byId.get(reference.fact());
            if (then == null) {
                faults.add(TEXT.of("fact.unknown", reference.line(), reference.fact()));
                continue;
            }
            var current = now.get(reference.fact());
            if (current == null) {
                faults.add(TEXT.of("fact.gone", then.printed(), then.description()));
            } else if (!current.value().equals(then.value())) {
                faults.add(TEXT.of("fact.changed", then.printed(), then.description(), current.printed()));
            } else if (!reference.printed().equals(then.printed())) {
                faults.add(TEXT.of(
                        "fact.edited", reference.line(), reference.printed(), then.printed(), then.description()));
            }
        }
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
