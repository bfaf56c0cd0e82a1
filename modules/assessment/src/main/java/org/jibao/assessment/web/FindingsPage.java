package org.jibao.assessment.web;

import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Breach;
import org.jibao.assessment.FindingView;
import org.jibao.assessment.Findings;
import org.jibao.assessment.Quarter;
import org.jibao.incidents.IncidentNumber;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.Verdict;

/** 问题认定: breaches of a quarter become findings, which a second person confirms or withdraws. */
@Named("findings")
@ViewScoped
public class FindingsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Findings findings;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private String quarter = "";
    private String reason = "";
    private String answer = "";
    private String incident = "";
    private String unit = "";
    private String kind = Verdict.Kind.CONCEALED.name();
    private String statement = "";
    private String citation = "";
    private String evidence = "";
    private transient @Nullable List<Breach> breaches;
    private transient @Nullable List<FindingView> rows;

    public void propose(Breach breach) {
        doing(
                "已拟认定，请另一人复核",
                () -> findings.propose(breach.incident(), breach.verdict().key(), currentActor.get()));
    }

    /** States what no clock finds; on refusal the form keeps it. */
    public void state() {
        doing("已拟认定，请另一人复核", () -> {
            findings.propose(
                    new Findings.StatedFinding(
                            IncidentNumber.parse(incident.strip()),
                            unit.strip(),
                            Verdict.Kind.valueOf(kind),
                            statement,
                            citation,
                            evidence),
                    currentActor.get());
            statement = "";
            evidence = "";
        });
    }

    public void tell(long finding) {
        doing("已登记告知", () -> findings.tell(finding, reason, currentActor.get()));
    }

    public void addEvidence(long finding) {
        doing("已补充证据", () -> findings.addEvidence(finding, reason, currentActor.get()));
    }

    /** The kinds that only persons state. */
    public List<Verdict.Kind> getStatedKinds() {
        return Arrays.stream(Verdict.Kind.values())
                .filter(Verdict.Kind::isStated)
                .toList();
    }

    public void answer(long finding) {
        doing("申辩意见已记录", () -> findings.answer(finding, answer, currentActor.get()));
        answer = "";
    }

    public void confirm(long finding) {
        doing("已认定", () -> findings.confirm(finding, reason, currentActor.get()));
    }

    public void withdraw(long finding) {
        doing("已撤回", () -> findings.withdraw(finding, reason, currentActor.get()));
    }

    private void doing(String done, Runnable act) {
        try {
            act.run();
            QuarterChoice.done(done);
        } catch (InvalidInput refused) {
            QuarterChoice.refused(refused);
        }
        breaches = null;
        rows = null;
    }

    public List<Breach> getBreaches() {
        if (breaches == null) {
            breaches = findings.breaches(getChosen());
        }
        return breaches;
    }

    public List<FindingView> getRows() {
        if (rows == null) {
            rows = findings.ofQuarter(getChosen());
        }
        return rows;
    }

    public Quarter getChosen() {
        return QuarterChoice.of(quarter, clock);
    }

    public List<Quarter> getOffered() {
        return QuarterChoice.offered(clock);
    }

    public String getQuarter() {
        return quarter;
    }

    public void setQuarter(@Nullable String quarter) {
        this.quarter = quarter == null ? "" : quarter;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer;
    }

    public String getIncident() {
        return incident;
    }

    public void setIncident(@Nullable String incident) {
        this.incident = incident == null ? "" : incident;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit == null ? "" : unit;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? "" : kind;
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(@Nullable String statement) {
        this.statement = statement == null ? "" : statement;
    }

    public String getCitation() {
        return citation;
    }

    public void setCitation(@Nullable String citation) {
        this.citation = citation == null ? "" : citation;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence == null ? "" : evidence;
    }
}
