package org.jibao.assessment.web;

import java.io.Serializable;
import java.time.Clock;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Change;
import org.jibao.assessment.Quarter;
import org.jibao.assessment.ScoreSheet;
import org.jibao.assessment.ScoreSheets;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 季度考核: the score sheet of a quarter, down to the evidence of each deduction, and its closing. */
@Named("quarter")
@ViewScoped
public class QuarterPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ScoreSheets scoreSheets;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private String quarter = "";
    private String reason = "";
    private transient @Nullable ScoreSheet sheet;
    private transient @Nullable List<ScoreSheets.Difference> differences;

    public void close() {
        try {
            scoreSheets.close(getChosen(), currentActor.get());
            QuarterChoice.done(getChosen() + "已封存，得分不再变动");
        } catch (InvalidInput refused) {
            QuarterChoice.refused(refused);
        }
        sheet = null;
    }

    /** Where each piece of evidence of a line can be read. */
    public List<Evidence> evidence(List<String> references) {
        return references.stream().map(Evidence::of).toList();
    }

    /** 同比: of the totals, with the rule by which percentages are cut. */
    public List<Compared> getCompared() {
        var rounding = scoreSheets.rounding(getChosen());
        var now = getSheet().totals();
        var before = getSheet().previousYear();
        return List.of(
                new Compared("事件", Change.between(now.incidents(), before.incidents(), rounding)),
                new Compared("应报", Change.between(now.owed(), before.owed(), rounding)),
                new Compared("迟报", Change.between(now.late(), before.late(), rounding)),
                new Compared("漏报", Change.between(now.missed(), before.missed(), rounding)));
    }

    public String getRounding() {
        return scoreSheets.rounding(getChosen()).label();
    }

    /** 同比. */
    public record Compared(String what, Change change) {}

    public boolean isClosed() {
        return getSheet().closedAt() != null;
    }

    public List<ScoreSheets.Revision> getRevisions() {
        return isClosed() ? scoreSheets.revisions(getChosen()) : List.of();
    }

    /** What a revision would change now; asked for, since it reckons the whole quarter again. */
    public void compare() {
        differences = scoreSheets.differences(getChosen());
        if (differences.isEmpty()) {
            QuarterChoice.done("按现有记录重算与最新版相同，无须更正");
        }
    }

    public void revise() {
        try {
            var revision = scoreSheets.revise(getChosen(), reason, currentActor.get());
            QuarterChoice.done(
                    "已作第" + revision.number() + "版，改动" + revision.differences().size() + "处");
            reason = "";
        } catch (InvalidInput refused) {
            QuarterChoice.refused(refused);
        }
        sheet = null;
        differences = List.of();
    }

    public List<ScoreSheets.Difference> getDifferences() {
        return differences == null ? List.of() : differences;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public ScoreSheet getSheet() {
        if (sheet == null) {
            sheet = scoreSheets.of(getChosen());
        }
        return sheet;
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
}
