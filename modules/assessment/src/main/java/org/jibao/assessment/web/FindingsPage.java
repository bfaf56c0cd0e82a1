package org.jibao.assessment.web;

import java.io.Serializable;
import java.time.Clock;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Breach;
import org.jibao.assessment.FindingView;
import org.jibao.assessment.Findings;
import org.jibao.assessment.Quarter;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

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
    private transient @Nullable List<Breach> breaches;
    private transient @Nullable List<FindingView> rows;

    public void propose(Breach breach) {
        doing(
                "已拟认定，请另一人复核",
                () -> findings.propose(breach.incident(), breach.verdict().key(), currentActor.get()));
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
}
