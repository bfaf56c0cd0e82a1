package org.jibao.incidents.web;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

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
    private transient List<PolicyFault> faults = List.of();

    public void adopt() throws IOException {
        faults = List.of();
        if (file == null || from == null) {
            warn("请选择制度文件（JSON），并填写启用日期");
            return;
        }
        try (var in = file.getInputStream()) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var policy = policyBook.adopt(String.valueOf(file.getSubmittedFileName()), text, from, currentActor.get());
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage("已启用：" + policy.title() + "，自" + from + "起施行"));
        } catch (PolicyException refused) {
            faults = refused.faults();
            warn("文件有" + faults.size() + "处问题，未启用，详见下表");
        } catch (InvalidInput refused) {
            Forms.show(refused);
        }
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
}
