package org.jibao.documents.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.NotFoundException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.jibao.documents.TemplateDesk;
import org.jibao.documents.TemplateFault;
import org.jibao.documents.TemplateFields;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Role;

/** 模板页: the shelf; one text with its editor, its trial on examples and records, its editions. */
@Named("templates")
@ViewScoped
public class TemplatesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    transient TemplateDesk desk;

    @Inject
    transient CurrentActor currentActor;

    private String name = "";
    private String asked = "";
    private String text = "";
    private String example = "";
    private String subjects = "";
    private String reason = "";
    private @Nullable LocalDate from;
    /** Adopted editions when the page was opened: what was adopted since is not undone unseen. */
    private int known;

    private transient TemplateDesk.@Nullable Shelved shelved;
    private transient TemplateDesk.@Nullable Trial trial;

    /** Opens the text asked for, or one edition of it to look at or to go on from. */
    public void load() {
        if (name.isEmpty()) {
            return;
        }
        try {
            text = getShelved().text();
            known = adopted();
            if (!asked.isEmpty()) {
                var edition = desk.edition(Long.parseLong(asked), currentActor.get());
                if (!edition.name().equals(name)) {
                    throw new NotFoundException();
                }
                text = edition.text();
            }
        } catch (InvalidInput | NumberFormatException unknown) {
            throw new NotFoundException(unknown);
        }
    }

    public void attempt() {
        try {
            trial = desk.trial(name, text, chosen(), wanted(), currentActor.get());
            var tried = getTrial();
            if (!tried.faults().isEmpty()) {
                warn("有" + tried.faults().size() + "处问题，改好以前不能启用");
            } else if (getShelved().template()) {
                done("没有问题：试用了" + tried.tried().size() + "份样例和记录");
            } else {
                done("没有问题");
            }
        } catch (InvalidInput refused) {
            show(refused);
        }
    }

    public void propose() {
        try {
            long id = desk.propose(name, text, reason, currentActor.get());
            done("已提出第" + id + "号版本，请另一位管理员启用");
            reason = "";
            shelved = null;
        } catch (InvalidInput refused) {
            attempt();
            show(refused);
        }
    }

    public void adopt(long id) {
        if (from == null) {
            warn("请填写自何日起施行");
            return;
        }
        try {
            var adopted = desk.adopt(id, from, chosen(), known, currentActor.get());
            known = adopted();
            done("已启用第" + id + "号版本，自" + adopted.adoptedFrom() + "起施行；此前起草的公文不变");
            shelved = null;
        } catch (InvalidInput refused) {
            known = adopted();
            show(refused);
        }
    }

    private int adopted() {
        return Math.toIntExact(getEditions().stream()
                .filter(edition -> edition.state() == TemplateDesk.State.ADOPTED)
                .count());
    }

    public void decline(long id) {
        try {
            desk.decline(id, reason, currentActor.get());
            done("第" + id + "号版本不采用，已记入账本");
            reason = "";
            shelved = null;
        } catch (InvalidInput refused) {
            show(refused);
        }
    }

    private List<String> chosen() {
        return Arrays.stream(subjects.split("[\\s,，、;；]+", -1))
                .filter(subject -> !subject.isEmpty())
                .toList();
    }

    /** A record that was chosen is looked at before an example. */
    private String wanted() {
        return chosen().isEmpty() ? example : chosen().get(0);
    }

    private static void done(String message) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(message));
    }

    private static void warn(String message) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
    }

    private static void show(InvalidInput refused) {
        refused.problems().forEach(problem -> warn(problem.message()));
    }

    public List<TemplateDesk.Shelved> getShelf() {
        return desk.shelf(currentActor.get());
    }

    public TemplateDesk.Shelved getShelved() {
        if (shelved == null) {
            shelved = desk.shelved(name, currentActor.get());
        }
        return shelved;
    }

    public List<TemplateDesk.Edition> getEditions() {
        return desk.editions(name, currentActor.get());
    }

    public List<TemplateDesk.Example> getExamples() {
        return desk.examples(name, currentActor.get());
    }

    /** Whose pages are shown: an example by its title, a record by its number. */
    public String getShown() {
        var shown = getTrial().shown();
        return getExamples().stream()
                .filter(one -> one.name().equals(shown))
                .map(TemplateDesk.Example::title)
                .findFirst()
                .orElse(shown);
    }

    public List<TemplateFields.Listed> getFields() {
        return desk.fields(name, currentActor.get());
    }

    /** For the completion in the editor. */
    public String getFieldsAsJson() throws JsonProcessingException {
        return JSON.writeValueAsString(getFields());
    }

    /** 来源, as the list says it. */
    public String source(TemplateDesk.Shelved one) {
        return switch (one.source()) {
            case FOLDER -> "安装目录中的文件";
            case SHIPPED -> "随附";
            case EDITION -> {
                var edition = java.util.Objects.requireNonNull(one.inForce());
                yield "第" + edition.id() + "号，自" + edition.adoptedFrom() + "起";
            }
        };
    }

    public String state(TemplateDesk.Edition edition) {
        return switch (edition.state()) {
            case PROPOSED -> "待启用";
            case ADOPTED -> "自" + edition.adoptedFrom() + "起施行";
            case DECLINED -> "未采用：" + edition.declinedReason();
        };
    }

    /** What a field is, in a word. */
    public String kind(TemplateFields.Listed field) {
        if (field.kinds().isEmpty()) {
            return "文字";
        }
        return field.kinds().stream()
                .sorted()
                .map(kind -> switch (kind) {
                    case TEXT -> "文字";
                    case NUMBER -> "数字";
                    case FIGURE -> "数据";
                    case CONDITION -> "是否";
                    case LIST -> "清单";
                    case GROUP -> "一组";
                })
                .collect(java.util.stream.Collectors.joining("或"));
    }

    public boolean isMayPropose() {
        var roles = currentActor.get().roles();
        return roles.contains(Role.SECRETARY) || roles.contains(Role.EVALUATOR) || roles.contains(Role.ADMINISTRATOR);
    }

    public boolean mayAdopt(TemplateDesk.Edition edition) {
        var actor = currentActor.get();
        return edition.state() == TemplateDesk.State.PROPOSED
                && actor.roles().contains(Role.ADMINISTRATOR)
                && !edition.proposedBy().equals(actor.login());
    }

    public boolean mayDecline(TemplateDesk.Edition edition) {
        var actor = currentActor.get();
        return edition.state() == TemplateDesk.State.PROPOSED
                && (actor.roles().contains(Role.ADMINISTRATOR)
                        || edition.proposedBy().equals(actor.login()));
    }

    public boolean isPresent() {
        return !name.isEmpty();
    }

    public boolean isTried() {
        return trial != null;
    }

    public TemplateDesk.Trial getTrial() {
        return trial == null ? new TemplateDesk.Trial(List.of(), List.of(), "", "", List.of()) : trial;
    }

    public List<TemplateFault> getFaults() {
        return getTrial().faults();
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(@Nullable String asked) {
        this.asked = asked == null ? "" : asked;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public String getExample() {
        return example;
    }

    public void setExample(@Nullable String example) {
        this.example = example == null ? "" : example;
    }

    public String getSubjects() {
        return subjects;
    }

    public void setSubjects(@Nullable String subjects) {
        this.subjects = subjects == null ? "" : subjects;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }
}
