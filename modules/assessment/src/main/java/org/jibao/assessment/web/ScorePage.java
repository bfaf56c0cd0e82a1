package org.jibao.assessment.web;

import java.io.Serializable;
import java.time.Clock;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.ScoreSheet;
import org.jibao.assessment.ScoreSheets;
import org.jibao.offices.CurrentActor;
import org.jibao.timeliness.Names;
import org.jibao.timeliness.Verdict;

/** 单位得分核对: the row of one unit, every line with its evidence, every count with the incidents behind it. */
@Named("score")
@ViewScoped
public class ScorePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ScoreSheets sheets;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private String quarter = "";
    private String unit = "";
    private transient @Nullable ScoreSheet sheet;
    private transient @Nullable List<ScoreSheets.Case> cases;

    /** Whether the reader may see this unit; others find nothing here. */
    public boolean isVisible() {
        var actor = currentActor.get();
        return !unit.isEmpty()
                && actor.maySee(unit)
                && (actor.isOfTheOffice()
                        || sheets.closing(QuarterChoice.of(quarter, clock)).isPresent());
    }

    public ScoreSheet getSheet() {
        if (sheet == null) {
            sheet = sheets.of(QuarterChoice.of(quarter, clock));
        }
        return sheet;
    }

    /** The unit's row; null when it is not ranked in the quarter. */
    public ScoreSheet.@Nullable Row getRow() {
        return isVisible()
                ? getSheet().groups().stream()
                        .flatMap(group -> group.rows().stream())
                        .filter(row -> row.unitCode().equals(unit))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    public List<ScoreSheets.Case> getCases() {
        if (cases == null) {
            cases = isVisible() ? sheets.cases(QuarterChoice.of(quarter, clock), unit) : List.of();
        }
        return cases;
    }

    /** Whether the incidents of today's record still give the counts of the sheet; they may part after closing. */
    public boolean isParted() {
        var row = getRow();
        return row != null
                && (row.owed()
                                != getCases().stream()
                                        .filter(ScoreSheets.Case::owed)
                                        .count()
                        || row.late()
                                != getCases().stream()
                                        .filter(one -> one.column().equals("迟报"))
                                        .count());
    }

    public List<Evidence> evidence(List<String> references) {
        return references.stream()
                .map(Evidence::of)
                .filter(e -> currentActor.get().isOfTheOffice() || e.address().startsWith("/incidents/"))
                .toList();
    }

    public String words(Verdict verdict) {
        return Names.of(verdict.kind());
    }

    public String getQuarter() {
        return quarter;
    }

    public void setQuarter(@Nullable String quarter) {
        this.quarter = quarter == null ? "" : quarter;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit == null ? "" : unit;
    }
}
