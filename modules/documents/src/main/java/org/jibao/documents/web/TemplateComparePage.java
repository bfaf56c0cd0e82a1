package org.jibao.documents.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import org.jibao.documents.TemplateComparison;
import org.jibao.documents.TemplateDesk;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 模板对照页: two texts of a template and what they print, by its address alone: it can be sent to whoever adopts. */
@Named("templateCompare")
@RequestScoped
public class TemplateComparePage {
    @Inject
    TemplateDesk desk;

    @Inject
    CurrentActor currentActor;

    private String name = "";
    private String before = TemplateDesk.TODAY;
    private String after = "";
    private String subject = "";
    private String example = "";
    private TemplateDesk.@Nullable Shelved shelved;
    private @Nullable TemplateComparison comparison;

    /** 一个可选的文本. */
    public record Choice(String value, String label) {}

    /** Compares what the address names; without a later text, the newest edition is taken. */
    public void load() {
        try {
            shelved = desk.shelved(name, currentActor.get());
        } catch (InvalidInput unknown) {
            throw new NotFoundException(unknown);
        }
        if (after.isEmpty()) {
            after = desk.editions(name, currentActor.get()).stream()
                    .findFirst()
                    .map(edition -> String.valueOf(edition.id()))
                    .orElse(TemplateDesk.SHIPPED);
        }
        try {
            comparison = desk.compare(name, before, after, subject.isBlank() ? example : subject, currentActor.get());
        } catch (InvalidInput refused) {
            for (var problem : refused.problems()) {
                FacesContext.getCurrentInstance()
                        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.message(), null));
            }
        }
    }

    public List<Choice> getChoices() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(TemplateDesk.TODAY, "现行文本"));
        choices.add(new Choice(TemplateDesk.SHIPPED, "随附文本"));
        desk.editions(name, currentActor.get())
                .forEach(edition -> choices.add(new Choice(
                        String.valueOf(edition.id()),
                        "第" + edition.id() + "号（"
                                + switch (edition.state()) {
                                    case PROPOSED -> "待启用";
                                    case ADOPTED -> "自" + edition.adoptedFrom() + "起";
                                    case DECLINED -> "未采用";
                                } + "）")));
        return choices;
    }

    public List<TemplateDesk.Example> getExamples() {
        return desk.examples(name, currentActor.get());
    }

    /** Whose pages are shown: an example by its title, a record by its number. */
    public String getShown() {
        var shown = comparison == null ? "" : comparison.shown();
        return getExamples().stream()
                .filter(one -> one.name().equals(shown))
                .map(TemplateDesk.Example::title)
                .findFirst()
                .orElse(shown);
    }

    public long getDifferentPages() {
        return comparison == null
                ? 0
                : comparison.pages().stream().filter(pair -> !pair.same()).count();
    }

    public TemplateDesk.@Nullable Shelved getShelved() {
        return shelved;
    }

    public @Nullable TemplateComparison getComparison() {
        return comparison;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = before == null || before.isBlank() ? TemplateDesk.TODAY : before.strip();
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after == null ? "" : after.strip();
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject == null ? "" : subject.strip();
    }

    public String getExample() {
        return example;
    }

    public void setExample(@Nullable String example) {
        this.example = example == null ? "" : example;
    }
}
