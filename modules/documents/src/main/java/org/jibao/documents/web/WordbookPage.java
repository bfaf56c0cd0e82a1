package org.jibao.documents.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.documents.Wordbook;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Role;

/** 用语页: words to avoid, and phrases to use again. */
@Named("wordbook")
@RequestScoped
public class WordbookPage {
    @Inject
    Wordbook book;

    @Inject
    CurrentActor currentActor;

    private String avoid = "";
    private String use = "";
    private String reason = "";
    private String words = "";

    public void setTerm() {
        act(() -> {
            book.setTerm(avoid, use, reason, currentActor.get());
            avoid = "";
            use = "";
            reason = "";
        });
    }

    public void removeTerm(long id) {
        act(() -> book.removeTerm(id, currentActor.get()));
    }

    public void keepMine() {
        keep(false);
    }

    public void keepForOffice() {
        keep(true);
    }

    private void keep(boolean office) {
        act(() -> {
            book.addPhrase(words, office, currentActor.get());
            words = "";
        });
    }

    public void removePhrase(long id) {
        act(() -> book.removePhrase(id, currentActor.get()));
    }

    private static void act(Runnable act) {
        try {
            act.run();
        } catch (InvalidInput refused) {
            for (var problem : refused.problems()) {
                FacesContext.getCurrentInstance()
                        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.message(), null));
            }
        }
    }

    public List<Wordbook.Term> getTerms() {
        return book.terms(currentActor.get());
    }

    public List<Wordbook.Phrase> getPhrases() {
        return book.phrases(currentActor.get());
    }

    /** Whether the actor keeps the office's words. */
    public boolean isKeeper() {
        var roles = currentActor.get().roles();
        return roles.contains(Role.SECRETARY) || roles.contains(Role.ADMINISTRATOR);
    }

    public boolean isSecretary() {
        return currentActor.get().roles().contains(Role.SECRETARY);
    }

    public String getAvoid() {
        return avoid;
    }

    public void setAvoid(@Nullable String avoid) {
        this.avoid = avoid == null ? "" : avoid;
    }

    public String getUse() {
        return use;
    }

    public void setUse(@Nullable String use) {
        this.use = use == null ? "" : use;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }
}
