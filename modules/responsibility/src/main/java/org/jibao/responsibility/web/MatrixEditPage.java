package org.jibao.responsibility.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.responsibility.MatrixDraft;
import org.jibao.responsibility.ResponsibilityMatrix;
import org.jibao.responsibility.ResponsibilityMatrix.Edition;

/** 职责分工编辑页: the edition in force as text, what an edited one would change, and its adoption. */
@Named("matrixEdit")
@ViewScoped
public class MatrixEditPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages TEXT = new Messages(ResponsibilityMatrix.class);

    @Inject
    transient ResponsibilityMatrix matrix;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private String title = "";
    private String source = "";
    private String from = "";
    private String rows = "";
    private long follows;
    /** What was checked last without a fault, so that nobody adopts what he has not compared. */
    private String seen = "";

    private transient @Nullable MatrixDraft draft;

    /** Begins with the edition in force today. */
    public void load() {
        var today = LocalDate.now(clock);
        rows = matrix.text(today);
        title = matrix.inForceOn(today).map(Edition::title).orElse("");
    }

    public void check() {
        try {
            draft = matrix.check(edited(), currentActor.get());
            follows = draft.follows();
            seen = draft.faults().isEmpty() ? typed() : "";
        } catch (InvalidInput refused) {
            show(refused);
        }
    }

    public @Nullable String adopt() {
        if (!seen.equals(typed())) {
            check();
            if (draft != null && draft.faults().isEmpty()) {
                FacesContext.getCurrentInstance()
                        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, TEXT.of("matrix.look"), null));
            }
            return null;
        }
        try {
            var adopted = matrix.adopt(edited(), follows, currentActor.get());
            var faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().getFlash().setKeepMessages(true);
            faces.addMessage(null, new FacesMessage(TEXT.of("matrix.adopted", adopted.title(), adopted.inForceFrom())));
            return "/responsibility/matrix.xhtml?faces-redirect=true&on=" + adopted.inForceFrom();
        } catch (InvalidInput refused) {
            seen = "";
            check();
            show(refused);
            return null;
        }
    }

    private MatrixDraft.Text edited() {
        return new MatrixDraft.Text(title, source, Body.day(from, TEXT.of("matrix.day")), rows);
    }

    private String typed() {
        return String.join("\n", title, source, from, rows);
    }

    private static void show(InvalidInput refused) {
        for (var problem : refused.problems()) {
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.message(), null));
        }
    }

    public boolean isChecked() {
        return draft != null;
    }

    public MatrixDraft getDraft() {
        return Objects.requireNonNull(draft);
    }

    /** What became of a unit, in a word. */
    public String kind(MatrixDraft.Change change) {
        return switch (change.kind()) {
            case ADDED -> "新列";
            case CHANGED -> "改动";
            case REMOVED -> "不再列";
        };
    }

    public String joined(List<String> names) {
        return String.join("、", names);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from;
    }

    public String getRows() {
        return rows;
    }

    public void setRows(@Nullable String rows) {
        this.rows = rows == null ? "" : rows;
    }
}
