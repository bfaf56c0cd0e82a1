package org.jibao.documents.web;

import java.io.Serializable;
import java.util.List;
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
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 公文页: drafts from the record, edits, shows the pages as they will print, issues, hands out the files. */
@Named("document")
@ViewScoped
public class DocumentPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DocumentDesk desk;

    @Inject
    transient CurrentActor currentActor;

    private String asked = "";
    private String askedKind = "";
    private long id;
    private @Nullable DocumentKind kind;
    private String subject = "";
    private String manuscript = "";
    private long version;
    private transient @Nullable DocumentView view;
    private transient @Nullable List<String> pages;

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
            id = desk.draft(java.util.Objects.requireNonNull(kind), subject, currentActor.get());
            return "/documents/document.xhtml?faces-redirect=true&id=" + id;
        } catch (InvalidInput refused) {
            show(refused);
            return null;
        }
    }

    public void save() {
        try {
            desk.save(id, manuscript, version, currentActor.get());
            done("已保存");
            read();
        } catch (InvalidInput refused) {
            show(refused);
        }
    }

    public void issue() {
        try {
            var issued = desk.issue(id, currentActor.get());
            done("已印发：" + issued.number());
            read();
        } catch (InvalidInput refused) {
            show(refused);
        }
    }

    private void read() {
        view = null;
        pages = null;
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

    /** The pages; empty while the manuscript has faults that keep it from being set. */
    public List<String> getPages() {
        if (pages == null) {
            try {
                pages = desk.preview(id);
            } catch (InvalidInput unset) {
                pages = List.of();
            }
        }
        return pages;
    }

    public long getId() {
        return id;
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

    public void setManuscript(String manuscript) {
        this.manuscript = manuscript;
    }
}
