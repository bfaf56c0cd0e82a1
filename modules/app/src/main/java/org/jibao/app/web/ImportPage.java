package org.jibao.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.IncidentRegister;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Offices;
import org.jibao.offices.Users;
import org.jibao.responsibility.DutyRoster;
import org.jibao.responsibility.ResponsibilityMatrix;
import org.jibao.responsibility.ResponsiblePersons;
import org.jibao.workbooks.CellFault;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

/** 导入: workbooks of units, users, responsibilities, persons, rosters and incidents; faults come back in the user's own sheet. */
@Named("imports")
@ViewScoped
public class ImportPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** 导入内容. */
    public enum Content {
        UNITS,
        USERS,
        RESPONSIBILITIES,
        PERSONS,
        ROSTER,
        INCIDENTS
    }

    @Inject
    transient Offices offices;

    @Inject
    transient Users users;

    @Inject
    transient ResponsibilityMatrix matrix;

    @Inject
    transient ResponsiblePersons persons;

    @Inject
    transient DutyRoster roster;

    @Inject
    transient IncidentRegister register;

    @Inject
    transient CurrentActor currentActor;

    private Content content = Content.INCIDENTS;
    private ImportMode mode = ImportMode.CHECK_ONLY;
    private transient @Nullable Part file;
    private transient @Nullable ImportResult result;
    private String fileName = "";

    public void run() throws IOException {
        result = null;
        if (file == null) {
            say(FacesMessage.SEVERITY_ERROR, "请先选择要导入的 Excel 文件（.xlsx）");
            return;
        }
        fileName = String.valueOf(file.getSubmittedFileName());
        try (var in = file.getInputStream()) {
            result = read(in);
            say(
                    result.faults().isEmpty() ? FacesMessage.SEVERITY_INFO : FacesMessage.SEVERITY_WARN,
                    "读到" + result.rows() + "行，入库" + result.stored() + "行，"
                            + (result.faults().isEmpty()
                                    ? "没有问题"
                                    : "有" + result.faults().size() + "处问题"));
        } catch (InvalidInput refused) {
            for (var problem : refused.problems()) {
                say(FacesMessage.SEVERITY_ERROR, problem.message());
            }
        }
    }

    private ImportResult read(InputStream in) {
        var actor = currentActor.get();
        return switch (content) {
            case UNITS -> offices.importUnits(in, mode, actor);
            case USERS -> users.importUsers(in, mode, actor);
            case RESPONSIBILITIES -> matrix.importEdition(in, mode, actor);
            case PERSONS -> persons.importPersons(in, mode, actor);
            case ROSTER -> roster.importShifts(in, mode, actor);
            case INCIDENTS -> register.importRegister(in, mode, actor);
        };
    }

    /** Sends the user's own workbook back, with the column 问题. */
    public void download() throws IOException {
        if (result == null || result.returned().length == 0) {
            return;
        }
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        external.responseReset();
        external.setResponseContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        var name = URLEncoder.encode("问题-" + fileName, StandardCharsets.UTF_8).replace("+", "%20");
        external.setResponseHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        external.getResponseOutputStream().write(result.returned());
        faces.responseComplete();
    }

    private static void say(FacesMessage.Severity severity, String message) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, message, null));
    }

    public List<CellFault> getFaults() {
        return result == null ? List.of() : result.faults();
    }

    public boolean isReturned() {
        return result != null && result.returned().length > 0;
    }

    public Content[] getContents() {
        return Content.values();
    }

    public ImportMode[] getModes() {
        return ImportMode.values();
    }

    public Content getContent() {
        return content;
    }

    public void setContent(Content content) {
        this.content = content;
    }

    public ImportMode getMode() {
        return mode;
    }

    public void setMode(ImportMode mode) {
        this.mode = mode;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
