package org.jibao.assessment.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Commendations;
import org.jibao.assessment.Points;
import org.jibao.incidents.IncidentNumber;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 通报表扬: proposed by one person, approved by another, circulated under a number. */
@Named("commendations")
@ViewScoped
public class CommendationsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Commendations commendations;

    @Inject
    transient CurrentActor currentActor;

    private String units = "";
    private String day = "";
    private String incidents = "";
    private String points = "";
    private String reason = "";
    private String evidence = "";
    private String decision = "";
    private String number = "";
    private String circulatedOn = "";

    /** Proposes what stands in the form; on refusal the form keeps it. */
    public void propose() {
        doing("已提出，请另一人批准", () -> {
            commendations.propose(
                    new Commendations.NewCommendation(
                            listed(units),
                            Body.day(day.strip(), "day"),
                            listed(incidents).stream()
                                    .map(IncidentNumber::parse)
                                    .toList(),
                            points.isBlank() ? null : pointsOf(points),
                            reason,
                            evidence),
                    currentActor.get());
            units = "";
            reason = "";
        });
    }

    private static List<String> listed(String text) {
        return Arrays.stream(text.strip().split("[\\s、,，]+", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Points pointsOf(String text) {
        try {
            return Points.of(text.strip());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new InvalidInput("points", "选定分值“" + text + "”不对，应写最多两位小数的数，如1.5");
        }
    }

    public void approve(long id) {
        doing("已批准，可印发", () -> commendations.approve(id, decision, currentActor.get()));
    }

    public void withdraw(long id) {
        doing("已撤回", () -> commendations.withdraw(id, decision, currentActor.get()));
    }

    public void circulate(long id) {
        doing(
                "已登记印发，开始计分",
                () -> commendations.circulated(
                        id, number, Body.day(circulatedOn.strip(), "circulatedOn"), currentActor.get()));
    }

    private static void doing(String done, Runnable act) {
        try {
            act.run();
            QuarterChoice.done(done);
        } catch (InvalidInput refused) {
            QuarterChoice.refused(refused);
        }
    }

    public List<Commendations.Commendation> getRows() {
        return commendations.all();
    }

    public String getUnits() {
        return units;
    }

    public void setUnits(@Nullable String units) {
        this.units = units == null ? "" : units;
    }

    public String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day == null ? "" : day;
    }

    public String getIncidents() {
        return incidents;
    }

    public void setIncidents(@Nullable String incidents) {
        this.incidents = incidents == null ? "" : incidents;
    }

    public String getPoints() {
        return points;
    }

    public void setPoints(@Nullable String points) {
        this.points = points == null ? "" : points;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence == null ? "" : evidence;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(@Nullable String decision) {
        this.decision = decision == null ? "" : decision;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    public String getCirculatedOn() {
        return circulatedOn;
    }

    public void setCirculatedOn(@Nullable String circulatedOn) {
        this.circulatedOn = circulatedOn == null ? "" : circulatedOn;
    }
}
