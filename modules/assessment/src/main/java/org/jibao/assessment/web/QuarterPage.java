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

    /** @param address page within the product */
    public record Evidence(String label, String address) {
        static Evidence of(String reference) {
            var parts = reference.split("/", 2);
            return switch (parts[0]) {
                case "incident" -> new Evidence("事件" + parts[1], "/incidents/incident.xhtml?number=" + parts[1]);
                case "criticism" -> new Evidence("通报", "/documents/document.xhtml?kind=CRITICISM&subject=" + parts[1]);
                case "entry" -> new Evidence("事项第" + parts[1] + "号", "/assessment/entries.xhtml");
                default -> new Evidence(reference, "/ledger/ledger.xhtml");
            };
        }
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
