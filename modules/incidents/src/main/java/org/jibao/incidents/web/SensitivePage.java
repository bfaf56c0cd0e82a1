package org.jibao.incidents.web;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.SensitiveBook;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 敏感时间和地点页: the office's own list, its editions, and a new one typed in or read from a file. */
@Named("sensitive")
@ViewScoped
public class SensitivePage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** More bytes than a list can have. */
    private static final int LARGEST = 1_000_000;

    @Inject
    transient SensitiveBook book;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private transient @Nullable Part file;
    private String text = "";
    private @Nullable LocalDate from;
    /** How many editions there were when the page was opened; what was adopted since is not overwritten unseen. */
    private int known;

    @PostConstruct
    void start() {
        from = LocalDate.now(clock);
        var editions = getEditions();
        known = editions.size();
        text = editions.stream().findFirst().map(SensitiveBook.Edition::text).orElse("");
    }

    /** Puts the uploaded file into the editor. */
    public void upload() throws IOException {
        if (file != null) {
            try (var in = file.getInputStream()) {
                text = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
            }
        }
    }

    public void adopt() {
        try {
            var day = from == null ? LocalDate.now(clock) : from;
            var list = book.adopt(text, day, known, currentActor.get());
            known++;
            FacesContext.getCurrentInstance()
                    .addMessage(
                            null,
                            new FacesMessage("已启用：地点" + list.places().size() + "处，时间"
                                    + list.days().size() + "段，自" + day + "起施行"));
        } catch (InvalidInput refused) {
            known = getEditions().size();
            Forms.show(refused);
        }
    }

    public List<SensitiveBook.Edition> getEditions() {
        return book.editions();
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }
}
