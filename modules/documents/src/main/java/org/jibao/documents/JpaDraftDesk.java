package org.jibao.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.jibao.documents.review.DraftFinding;
import org.jibao.documents.review.TextComparison;
import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Role;

@ApplicationScoped
@Transactional
class JpaDraftDesk implements DraftDesk {
    private static final Messages TEXT = new Messages(JpaDraftDesk.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final Role[] READERS = {Role.DUTY_OFFICER, Role.APPROVER, Role.SECRETARY, Role.EVALUATOR};

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    DocumentDesk documents;

    @Inject
    Proofs proofs;

    @Inject
    DraftReview review;

    @Inject
    FormTurns turns;

    @Inject
    Composer composer;

    @Inject
    KindRules kinds;

    // Seeing

    @Override
    public DraftProof proof(long id, String manuscript, DraftProof.Wish wish, Actor actor) {
        readable(id, actor);
        var most = DraftSettings.number(wish.rest() ? "preview.pages-later" : "preview.pages-first");
        return proofs.of(text(manuscript), wish, most);
    }

    @Override
    public List<DraftFinding> review(long id, String manuscript, Actor actor) {
        var row = readable(id, actor);
        return review.all(row.kind(), row.subject(), text(manuscript), facts(row));
    }

    @Override
    public List<DraftFinding> form(long id, String manuscript, Actor actor) {
        var row = readable(id, actor);
        return review.form(row.kind(), text(manuscript));
    }

    @Override
    public Optional<List<DraftFinding>> formInPassing(long id, String manuscript, Actor actor) {
        var row = readable(id, actor);
        var text = text(manuscript);
        return turns.run(actor.login() + " " + id, wanted -> review.form(row.kind(), text, wanted));
    }

    /** Browsers send line ends as CR LF; a text longer than any manuscript is refused before anything is made of it. */
    private static String text(String manuscript) {
        var longest = JpaDocumentDesk.LONGEST_MANUSCRIPT;
        if (manuscript.length() > longest) {
            throw new InvalidInput("manuscript", TEXT.of("manuscript.long", manuscript.length(), longest));
        }
        return manuscript.replace("\r\n", "\n");
    }

    @Override
    public Optional<Evidence> evidence(long id, String fact, Actor actor) {
        return facts(readable(id, actor)).stream()
                .filter(one -> one.id().equals(fact))
                .findFirst()
                .map(EvidenceLinks::of);
    }

    // Saves

    @Override
    public void save(long id, String manuscript, long version, String reason, Actor actor) {
        save(id, manuscript, version, DraftSettings.oneLine("reason", reason), null, actor);
    }

    private void save(long id, String manuscript, long version, String reason, @Nullable Long restored, Actor actor) {
        documents.save(id, manuscript, version, actor);
        revision(id, demand(id).saves()).because(reason, restored);
    }

    /** Keeps what was saved, by whatever way it came; a save past someone who holds the draft is refused and undone. */
    void keep(@Observes DraftSaved saved) {
        var row = saved.row();
        var longest = DraftSettings.number("title.longest");
        if (row.title().length() > longest) {
            throw new InvalidInput(
                    "manuscript", TEXT.of("title.long", row.title().length(), longest));
        }
        var now = clock.instant();
        var holder = em.find(HolderRow.class, row.id());
        if (holder != null && holder.lives(now, DraftSettings.holdTime())) {
            if (!holder.isOf(saved.actor())) {
                throw held(holder);
            }
            holder.seen(now);
        }
        em.persist(new RevisionRow(row, saved.actor().name(), now));
        em.flush();
    }

    private InvalidInput held(HolderRow holder) {
        var view = holder.view(DraftSettings.holdTime());
        return new InvalidInput(
                "holder",
                view.takenFrom() == null
                        ? TEXT.of("held", view.name(), minute(view.since()))
                        : TEXT.of("held.taken", view.name(), minute(view.since()), view.reason()));
    }

    private String minute(Instant instant) {
        return MINUTE.format(LocalTime.ofInstant(instant, clock.getZone()));
    }

    @Override
    public List<DraftRevision> revisions(long id, Actor actor) {
        readable(id, actor);
        return em.createQuery(
                        "select r from RevisionRow r where r.documentId = :document order by r.saves desc",
                        RevisionRow.class)
                .setParameter("document", id)
                .getResultStream()
                .map(RevisionRow::view)
                .toList();
    }

    @Override
    public String text(long id, long saves, Actor actor) {
        readable(id, actor);
        return revision(id, saves).manuscript();
    }

    private RevisionRow revision(long id, long saves) {
        return em.createQuery(
                        "select r from RevisionRow r where r.documentId = :document and r.saves = :saves",
                        RevisionRow.class)
                .setParameter("document", id)
                .setParameter("saves", saves)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new InvalidInput("saves", TEXT.of("revision.unknown", id, saves)));
    }

    @Override
    public TextComparison compare(long id, long from, long to, Actor actor) {
        return TextComparison.of(text(id, from, actor), text(id, to, actor));
    }

    @Override
    public TextComparison compare(long id, long from, String text, Actor actor) {
        return TextComparison.of(text(id, from, actor), text(text));
    }

    @Override
    public TextComparison compareWithRecord(long id, Actor actor) {
        var row = readable(id, actor);
        mustBeDraft(row);
        return TextComparison.of(
                row.manuscript(), composer.compose(row.kind(), row.subject()).manuscript());
    }

    @Override
    public void restore(long id, long saves, long version, String reason, Actor actor) {
        mustDraft(readable(id, actor), actor);
        var why = DraftSettings.oneLine("reason", reason);
        save(id, revision(id, saves).manuscript(), version, why, saves, actor);
        note(actor, "document.restore", id, "save " + saves + " " + why);
    }

    // Remarks

    @Override
    public List<DraftComment> comments(long id, Actor actor) {
        var row = readable(id, actor);
        var rows = em.createQuery(
                        "select c from CommentRow c where c.documentId = :document order by c.id", CommentRow.class)
                .setParameter("document", id)
                .getResultList();
        var answers = new HashMap<Long, List<DraftComment.Answer>>();
        for (var one : rows) {
            var to = one.answersTo();
            if (to != null) {
                answers.computeIfAbsent(to, any -> new ArrayList<>()).add(one.answer());
            }
        }
        var lines = row.manuscript().split("\n", -1);
        return rows.stream()
                .filter(one -> one.answersTo() == null)
                .map(one -> one.view(place(lines, one), answers.getOrDefault(one.id(), List.of())))
                .sorted(Comparator.comparing(DraftComment::open).reversed().thenComparing(DraftComment::line))
                .toList();
    }

    /** The line nearest to the old place that has the words; 0 when none nearby has. */
    private static int place(String[] lines, CommentRow comment) {
        if (comment.quote().isEmpty()) {
            return comment.line() <= lines.length ? comment.line() : 0;
        }
        var around = DraftSettings.number("comment.lines-around");
        for (int away = 0; away <= around; away++) {
            for (int line : new int[] {comment.line() - away, comment.line() + away}) {
                if (line >= 1 && line <= lines.length && lines[line - 1].contains(comment.quote())) {
                    return line;
                }
            }
        }
        return 0;
    }

    @Override
    public long comment(long id, int line, String quote, String fact, String words, Actor actor) {
        var row = remarkable(id, actor);
        var lines = row.manuscript().split("\n", -1).length;
        if (line < 1 || line > lines) {
            throw new InvalidInput("line", TEXT.of("comment.line", line, lines));
        }
        if (!fact.isEmpty() && facts(row).stream().noneMatch(one -> one.id().equals(fact))) {
            throw new InvalidInput("fact", TEXT.of("comment.fact", DraftSettings.oneLine("fact", fact)));
        }
        var count = em.createQuery("select count(c) from CommentRow c where c.documentId = :document", Long.class)
                .setParameter("document", id)
                .getSingleResult();
        var comment = new CommentRow(id, DraftSettings.words("comment", words), actor, clock.instant())
                .on(line, DraftSettings.oneLine("quote", quote), fact);
        return add(comment, count, "document.comment", actor);
    }

    private long add(CommentRow comment, long count, String verb, Actor actor) {
        var most = DraftSettings.number("comments.most");
        if (count >= most) {
            throw new InvalidInput("comments", TEXT.of("comments.many", most));
        }
        em.persist(comment);
        em.flush();
        note(actor, verb, comment.documentId(), "comment " + comment.id());
        return comment.id();
    }

    @Override
    public void answer(long id, long comment, String words, Actor actor) {
        remarkable(id, actor);
        var to = remark(id, comment);
        var count = em.createQuery("select count(c) from CommentRow c where c.documentId = :document", Long.class)
                .setParameter("document", id)
                .getSingleResult();
        var answer = new CommentRow(id, DraftSettings.words("comment", words), actor, clock.instant());
        add(answer.answering(to), count, "document.answer", actor);
    }

    @Override
    public void resolve(long id, long comment, Actor actor) {
        remarkable(id, actor);
        var row = remark(id, comment);
        if (row.open()) {
            row.resolve(actor.name(), clock.instant());
            note(actor, "document.resolve", id, "comment " + comment);
        }
    }

    @Override
    public void reopen(long id, long comment, Actor actor) {
        remarkable(id, actor);
        var row = remark(id, comment);
        if (!row.open()) {
            row.reopen();
            note(actor, "document.reopen", id, "comment " + comment);
        }
    }

    /** A remark of this document, held; one of another document does not exist here. */
    private CommentRow remark(long id, long comment) {
        var row = em.find(CommentRow.class, comment, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.documentId() != id || row.answersTo() != null) {
            throw new InvalidInput("comment", TEXT.of("comment.unknown", id, comment));
        }
        return row;
    }

    private DraftRow remarkable(long id, Actor actor) {
        actor.mustBe(READERS);
        var row = demand(id);
        mustBeDraft(row);
        return row;
    }

    // Holding

    @Override
    public Optional<DraftHolder> holder(long id, Actor actor) {
        readable(id, actor);
        return Optional.ofNullable(em.find(HolderRow.class, id))
                .filter(row -> row.lives(clock.instant(), DraftSettings.holdTime()))
                .map(row -> row.view(DraftSettings.holdTime()));
    }

    @Override
    public DraftHolder take(long id, Actor actor) {
        var now = clock.instant();
        var row = holding(id, actor);
        var holder = em.find(HolderRow.class, id);
        if (holder == null) {
            holder = new HolderRow(row.id(), actor, now);
            em.persist(holder);
        } else if (holder.lives(now, DraftSettings.holdTime())) {
            if (!holder.isOf(actor)) {
                throw held(holder);
            }
            holder.seen(now);
            return holder.view(DraftSettings.holdTime());
        } else {
            holder.pass(actor, null, "", now);
        }
        note(actor, "document.take", id, "");
        return holder.view(DraftSettings.holdTime());
    }

    @Override
    public DraftHolder takeOver(long id, String reason, Actor actor) {
        var now = clock.instant();
        var why = DraftSettings.words("reason", reason);
        holding(id, actor);
        var holder = em.find(HolderRow.class, id);
        if (holder == null || holder.isOf(actor) || !holder.lives(now, DraftSettings.holdTime())) {
            return take(id, actor);
        }
        var from = holder.name();
        holder.pass(actor, from, why, now);
        note(actor, "document.takeover", id, "from " + from + ": " + why);
        return holder.view(DraftSettings.holdTime());
    }

    @Override
    public void release(long id, Actor actor) {
        holding(id, actor);
        var holder = em.find(HolderRow.class, id);
        if (holder != null && holder.isOf(actor)) {
            em.remove(holder);
            note(actor, "document.release", id, "");
        }
    }

    /** The document locked until the transaction ends: of two who take it at once the second is told. */
    private DraftRow holding(long id, Actor actor) {
        var row = em.find(DraftRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new InvalidInput("id", TEXT.of("unknown", id));
        }
        mustDraft(row, actor);
        mustBeDraft(row);
        return row;
    }

    @Override
    public Pace pace() {
        return new Pace(
                DraftSettings.number("preview.wait-ms"),
                DraftSettings.number("review.wait-ms"),
                DraftSettings.number("form.wait-ms"));
    }

    // Common

    private DraftRow readable(long id, Actor actor) {
        actor.mustBeOfTheOffice();
        return demand(id);
    }

    private DraftRow demand(long id) {
        var row = em.find(DraftRow.class, id);
        if (row == null) {
            throw new InvalidInput("id", TEXT.of("unknown", id));
        }
        return row;
    }

    private void mustDraft(DraftRow row, Actor actor) {
        actor.mustBe(kinds.of(row.kind()).drafters().toArray(Role[]::new));
    }

    private static void mustBeDraft(DraftRow row) {
        var number = row.number();
        if (number != null) {
            throw new InvalidInput("id", TEXT.of("issued", row.title(), number));
        }
    }

    private static List<Fact> facts(DraftRow row) {
        try {
            return JSON.readValue(row.facts(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored facts of document " + row.id() + " cannot be read", e);
        }
    }

    private void note(Actor actor, String verb, long id, String details) {
        ledger.append(new Act(actor.login(), verb, "document/" + id, details));
    }
}
