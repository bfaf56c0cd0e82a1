package org.jibao.assessment.web;

import java.io.Serializable;
import java.time.Clock;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

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
    private transient @Nullable ScoreSheet sheet;

    public void close() {
        try {
            scoreSheets.close(getChosen(), currentActor.get());
            QuarterChoice.done(getChosen() + "已关账，得分不再变动");
        } catch (InvalidInput refused) {
            QuarterChoice.refused(refused);
        }
        sheet = null;
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
