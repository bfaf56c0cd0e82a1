package org.jibao.assessment.web;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Shields;
import org.jibao.incidents.IncidentNumber;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 保护报告人: whose name must stand in no circulated text. */
@Named("shields")
@ViewScoped
public class ShieldsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Shields shields;

    @Inject
    transient CurrentActor currentActor;

    private String incident = "";
    private String words = "";
    private String reason = "";

    /** Shields what stands in the form; on refusal the form keeps it. */
    public void shield() {
        doing("已保护", () -> {
            shields.shield(IncidentNumber.parse(incident.strip()), words, reason, currentActor.get());
            words = "";
        });
    }

    public void lift(long id) {
        doing("已解除", () -> shields.lift(id, reason, currentActor.get()));
    }

    private static void doing(String done, Runnable act) {
        try {
            act.run();
            QuarterChoice.done(done);
        } catch (InvalidInput refused) {
            QuarterChoice.refused(refused);
        }
    }

    public List<Shields.Shield> getRows() {
        return shields.all();
    }

    public String getIncident() {
        return incident;
    }

    public void setIncident(@Nullable String incident) {
        this.incident = incident == null ? "" : incident;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
