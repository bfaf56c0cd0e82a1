package org.jibao.incidents.web;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
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

import org.jibao.incidents.PolicyBook;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.Policy;
import org.jibao.timeliness.PolicyException;
import org.jibao.timeliness.PolicyFault;
import org.jibao.timeliness.PolicyFiles;

/** 制度: the adopted editions, the shipped regimes, and the adoption of a new file. */
@Named("policies")
@ViewScoped
public class PolicyPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PolicyBook policyBook;

    @Inject
    transient CurrentActor currentActor;

    private transient @Nullable Part file;
    private @Nullable LocalDate from;
    /** How many editions there were when the page was opened; what was adopted since is not overtaken unseen. */
    private int known;

    private String show = "";
    private String text = "";
    private String fileName = "policy.json";
    private transient List<PolicyFault> faults = List.of();

    @PostConstruct
    void start() {
        known = getEditions().size();
    }

    /** Puts the uploaded file into the editor and checks it. */
    public void upload() throws IOException {
        if (file == null) {
            warn("请先选择制度文件（JSON）");
            return;
        }
        try (var in = file.getInputStream()) {
            text = new String(in.readNBytes(4 * PolicyFiles.LARGEST + 1), StandardCharsets.UTF_8);
        }
        fileName = String.valueOf(file.getSubmittedFileName());
        check();
    }

    public String getShow() {
        return show;
    }

    /**
     * Puts the text of an adopted or shipped policy into the editor, to be read or changed into a new one. An address can
     * thus lead to a text; what was typed since is not overwritten when the page is sent back.
     */
    public void setShow(@Nullable String id) {
        var asked = Forms.text(id);
        if (asked.isEmpty() || asked.equals(show)) {
            return;
        }
        show = asked;
        policyBook
                .find(asked)
                .ifPresentOrElse(
                        policy -> {
                            text = policy.text();
                            fileName = policy.id() + ".json";
                            faults = List.of();
                        },
                        () -> warn("没有代码为“" + asked + "”的制度，请从下面的列表中选择"));
    }

    /** Says what is wrong with the text in the editor, line by line, and stores nothing. */
    public void check() {
        faults = List.of();
        try {
            var policy = PolicyFiles.parse(fileName, text);
            say("没有问题：" + policy.title() + "（" + policy.id() + "），共"
                    + policy.limits().size() + "条时限。尚未启用");
        } catch (PolicyException refused) {
            refused(refused);
        }
    }

    /** Adopts the text in the editor from the day given. */
    public void adopt() {
        faults = List.of();
        if (text.isBlank() || from == null) {
            warn("请选择制度文件（JSON）或在编辑框中写好，并填写启用日期");
            return;
        }
        try {
            var policy = policyBook.adopt(fileName, text, from, known, currentActor.get());
            known = getEditions().size();
            say("已启用：" + policy.title() + "，自" + from + "起施行");
        } catch (PolicyException refused) {
            refused(refused);
        } catch (InvalidInput refused) {
            known = getEditions().size();
            Forms.show(refused);
        }
    }

    private void refused(PolicyException refused) {
        faults = refused.faults();
        warn("文件有" + faults.size() + "处问题，未启用，详见下表");
    }

    private static void say(String message) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(message));
    }

    /** The text in the editor, each line with its number, as the faults name it. */
    public List<String> getLines() {
        return text.lines().toList();
    }

    /** The lines that have a fault. */
    public boolean faulty(int line) {
        return getFaults().stream().anyMatch(fault -> fault.line() == line);
    }

    private static void warn(String message) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
    }

    public List<PolicyBook.Edition> getEditions() {
        return policyBook.editions();
    }

    public List<Policy> getShipped() {
        return PolicyFiles.shipped();
    }

    public List<PolicyFault> getFaults() {
        return faults == null ? List.of() : faults;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }
}
