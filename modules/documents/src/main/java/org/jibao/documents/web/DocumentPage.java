package org.jibao.documents.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import org.jibao.documents.DocumentDesk;
import org.jibao.documents.DocumentKind;
import org.jibao.documents.DocumentView;
import org.jibao.documents.DraftComment;
import org.jibao.documents.DraftDesk;
import org.jibao.documents.DraftHolder;
import org.jibao.documents.DraftProof;
import org.jibao.documents.DraftRevision;
import org.jibao.documents.Wordbook;
import org.jibao.documents.review.DraftFinding;
import org.jibao.documents.review.TextComparison;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/**
 * 公文页: the draft desk. The script of the page shows unsaved text and its findings through {@link DraftsResource}; everything
 * that changes something goes through here, and everything here works without the script.
 */
@Named("document")
@ViewScoped
public class DocumentPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DocumentDesk desk;

    @Inject
    transient DraftDesk drafts;

    @Inject
    transient Wordbook wordbook;

    @Inject
    transient CurrentActor currentActor;

    private String asked = "";
    private String askedKind = "";
    private long id;
    private @Nullable DocumentKind kind;
    private String subject = "";
    private String manuscript = "";
    private long version;
    private String reason = "";
    private long from;
    private long to;
    private String remarkLine = "";
    private String remarkQuote = "";
    private String remarkFact = "";
    private String remark = "";
    private final HashMap<Long, String> answers = new HashMap<>();
    private String phrase = "";
    private String used = "";
    private boolean conflict;
    private transient @Nullable DocumentView view;
    private transient @Nullable List<String> pages;
    private transient @Nullable List<DraftFinding> findings;
    private transient @Nullable TextComparison comparison;
    private transient @Nullable String comparisonTitle;
    private transient @Nullable List<DraftRevision> revisions;
    private transient @Nullable List<DraftComment> comments;

    /** Opens the document asked for: by id, or the newest one about the subject. */
    public void load() {
        kind = askedKind.isEmpty()
                ? null
                : Stream.of(DocumentKind.values())
                        .filter(one -> one.name().equals(askedKind))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        id = asked.isEmpty() ? 0 : numberIn(asked);
        if (id == 0 && kind == null) {
            throw new NotFoundException();
        }
        if (id == 0 && kind != null) {
            var found = desk.about(kind, subject);
            if (!found.isEmpty()) {
                id = found.get(0).id();
            }
        }
        read();
    }

    private static long numberIn(String asked) {
        try {
            return Long.parseLong(asked);
        } catch (NumberFormatException e) {
            throw new NotFoundException(e);
        }
    }

    public @Nullable String draft() {
        try {
            id = desk.draft(Objects.requireNonNull(kind), subject, currentActor.get());
            return again();
        } catch (InvalidInput refused) {
            show(refused);
            return null;
        }
    }

    private String again() {
        return "/documents/document.xhtml?faces-redirect=true&id=" + id;
    }

    /** Saves; when another save came first, shows how it differs and keeps the text in the field. */
    public void save() {
        act(() -> {
            drafts.save(id, manuscript, version, reason, currentActor.get());
            done("已保存");
            reason = "";
            conflict = false;
            read();
        });
    }

    /** After a conflict: the text in the field becomes the next save, on top of the one that came first. */
    public void saveMine() {
        act(() -> {
            version = getView().version();
            drafts.save(id, manuscript, version, reason, currentActor.get());
            done("已保存");
            reason = "";
            conflict = false;
            read();
        });
    }

    /** Shows the text in the field as pages with its findings; nothing is saved. */
    public void preview() {
        act(() -> {
            var proof = drafts.proof(id, manuscript, DraftProof.Wish.ALL, currentActor.get());
            pages = all(proof);
            findings = drafts.review(id, manuscript, currentActor.get());
        });
    }

    /** An answer carries some pages; here, where no script asks for the rest, it is asked for until all are there. */
    private List<String> all(DraftProof first) {
        var marks = first.pages().stream().map(DraftProof.Sheet::mark).toList();
        var svg = first.pages().stream().map(DraftProof.Sheet::svg).toArray(String[]::new);
        for (int i = 0; i < svg.length; i++) {
            if (svg[i].isEmpty()) {
                var held = marks.subList(0, i);
                var more = drafts.proof(id, manuscript, new DraftProof.Wish(held, i, true), currentActor.get())
                        .pages();
                for (int k = i; k < svg.length; k++) {
                    svg[k] = svg[k].isEmpty() ? more.get(k).svg() : svg[k];
                }
            }
        }
        return List.of(svg);
    }

    public void checkForm() {
        act(() -> {
            findings = drafts.form(id, manuscript, currentActor.get());
            if (findings.isEmpty()) {
                done("格式检查没有发现问题");
            }
        });
    }

    /** Issues what is saved; refused while the field holds something else. */
    public @Nullable String issue() {
        try {
            if (!manuscript.replace("\r\n", "\n").equals(getView().manuscript())) {
                throw new InvalidInput("manuscript", "文稿有改动还没有保存，请先保存再编号印发");
            }
            desk.issue(id, currentActor.get());
            return again();
        } catch (InvalidInput refused) {
            show(refused);
            return null;
        }
    }

    // Versions

    public void compare() {
        act(() -> {
            comparison = drafts.compare(id, from, to, currentActor.get());
            comparisonTitle = "第" + from + "稿 → 第" + to + "稿";
        });
    }

    /** What a save changed. */
    public void compareWithPrevious(long saves) {
        from = Math.max(0, saves - 1);
        to = saves;
        compare();
    }

    /** What has changed since a save. */
    public void compareWithLatest(long saves) {
        from = saves;
        to = getView().version();
        compare();
    }

    public void closeComparison() {
        comparison = null;
        conflict = false;
    }

    public void compareWithRecord() {
        act(() -> {
            comparison = drafts.compareWithRecord(id, currentActor.get());
            comparisonTitle = "已存的文稿 → 按现有记录重新起草";
        });
    }

    public void compareUnsaved() {
        act(() -> {
            comparison = drafts.compare(id, getView().version(), manuscript, currentActor.get());
            comparisonTitle = "已存的文稿 → 编辑框里的文稿";
        });
    }

    public @Nullable String restore(long saves) {
        try {
            drafts.restore(id, saves, version, reason, currentActor.get());
            return again();
        } catch (InvalidInput refused) {
            show(refused);
            return null;
        }
    }

    // Remarks

    public void addComment() {
        act(() -> {
            drafts.comment(id, line(), remarkQuote, remarkFact, remark, currentActor.get());
            remark = "";
            remarkQuote = "";
            remarkFact = "";
            comments = null;
        });
    }

    private int line() {
        try {
            return Integer.parseInt(remarkLine.strip());
        } catch (NumberFormatException e) {
            throw new InvalidInput("line", "行号“" + remarkLine + "”不是数字，请写文稿的行号");
        }
    }

    public void answer(long comment) {
        act(() -> {
            drafts.answer(id, comment, answers.getOrDefault(comment, ""), currentActor.get());
            answers.remove(comment);
            comments = null;
        });
    }

    public void resolve(long comment) {
        act(() -> {
            drafts.resolve(id, comment, currentActor.get());
            comments = null;
        });
    }

    public void reopen(long comment) {
        act(() -> {
            drafts.reopen(id, comment, currentActor.get());
            comments = null;
        });
    }

    // Holding

    public void take() {
        act(() -> drafts.take(id, currentActor.get()));
    }

    public void takeOver() {
        act(() -> {
            drafts.takeOver(id, reason, currentActor.get());
            reason = "";
            done("已接手");
        });
    }

    public void release() {
        act(() -> drafts.release(id, currentActor.get()));
    }

    // Phrases

    public void keepPhrase() {
        act(() -> {
            wordbook.addPhrase(phrase, false, currentActor.get());
            phrase = "";
        });
    }

    /** The script tells which phrase it put into the text. */
    public void countPhrase() {
        act(() -> wordbook.usedPhrase(numberIn(used), currentActor.get()));
    }

    private void act(Runnable act) {
        try {
            act.run();
        } catch (InvalidInput refused) {
            show(refused);
            if (refused.problems().stream().anyMatch(problem -> problem.field().equals("version"))) {
                view = null;
                conflict = true;
                comparison = drafts.compare(id, getView().version(), manuscript, currentActor.get());
                comparisonTitle =
                        "第" + getView().version() + "稿（刚才" + getRevisions().get(0).savedBy() + "存的） → 您的文稿";
            }
        }
    }

    private void read() {
        view = null;
        pages = null;
        findings = null;
        revisions = null;
        comments = null;
        if (id != 0) {
            manuscript = getView().manuscript();
            version = getView().version();
        }
    }

    private static void done(String message) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(message));
    }

    private static void show(InvalidInput refused) {
        for (var problem : refused.problems()) {
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.message(), null));
        }
    }

    public boolean isPresent() {
        return id != 0;
    }

    public DocumentView getView() {
        if (view == null) {
            view = desk.find(id).orElseThrow(NotFoundException::new);
        }
        return view;
    }

    /** The first pages, as many as one answer carries; empty while the manuscript cannot be set. */
    public List<String> getPages() {
        if (pages == null) {
            pages = getView().issued()
                    ? desk.preview(id)
                    : drafts.proof(id, getView().manuscript(), DraftProof.Wish.ALL, currentActor.get()).pages().stream()
                            .map(DraftProof.Sheet::svg)
                            .filter(svg -> !svg.isEmpty())
                            .toList();
        }
        return pages;
    }

    /** Findings of the text in the field; null before anybody asked, when only what stops the issue is known. */
    public @Nullable List<DraftFinding> getFindings() {
        return findings;
    }

    public List<DraftRevision> getRevisions() {
        if (revisions == null) {
            revisions = drafts.revisions(id, currentActor.get());
        }
        return revisions;
    }

    public List<DraftComment> getComments() {
        if (comments == null) {
            comments = drafts.comments(id, currentActor.get());
        }
        return comments;
    }

    public long getOpenComments() {
        return getComments().stream().filter(DraftComment::open).count();
    }

    public @Nullable DraftHolder getHolder() {
        return drafts.holder(id, currentActor.get()).orElse(null);
    }

    public boolean isHeldByMe() {
        var holder = getHolder();
        return holder != null && holder.login().equals(currentActor.get().login());
    }

    public List<Wordbook.Phrase> getPhrases() {
        return wordbook.phrases(currentActor.get());
    }

    public @Nullable TextComparison getComparison() {
        return comparison;
    }

    public @Nullable String getComparisonTitle() {
        return comparisonTitle;
    }

    public boolean isConflict() {
        return conflict;
    }

    public DraftDesk.Pace getPace() {
        return drafts.pace();
    }

    public long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(@Nullable String asked) {
        this.asked = asked == null ? "" : asked;
    }

    public String getAskedKind() {
        return askedKind;
    }

    public void setAskedKind(@Nullable String askedKind) {
        this.askedKind = askedKind == null ? "" : askedKind;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject == null ? "" : subject;
    }

    public String getManuscript() {
        return manuscript;
    }

    public void setManuscript(@Nullable String manuscript) {
        this.manuscript = manuscript == null ? "" : manuscript;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public long getFrom() {
        return from;
    }

    public void setFrom(long from) {
        this.from = from;
    }

    public long getTo() {
        return to;
    }

    public void setTo(long to) {
        this.to = to;
    }

    public String getRemarkLine() {
        return remarkLine;
    }

    public void setRemarkLine(@Nullable String remarkLine) {
        this.remarkLine = remarkLine == null ? "" : remarkLine;
    }

    public String getRemarkQuote() {
        return remarkQuote;
    }

    public void setRemarkQuote(@Nullable String remarkQuote) {
        this.remarkQuote = remarkQuote == null ? "" : remarkQuote;
    }

    public String getRemarkFact() {
        return remarkFact;
    }

    public void setRemarkFact(@Nullable String remarkFact) {
        this.remarkFact = remarkFact == null ? "" : remarkFact;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark == null ? "" : remark;
    }

    /** What is being answered, by remark. */
    public Map<Long, String> getAnswers() {
        return answers;
    }

    public String getPhrase() {
        return phrase;
    }

    public void setPhrase(@Nullable String phrase) {
        this.phrase = phrase == null ? "" : phrase;
    }

    public String getUsed() {
        return used;
    }

    public void setUsed(@Nullable String used) {
        this.used = used == null ? "" : used;
    }
}
