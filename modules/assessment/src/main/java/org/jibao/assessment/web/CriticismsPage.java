package org.jibao.assessment.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Criticisms;
import org.jibao.assessment.Criticisms.Criticism;
import org.jibao.assessment.FindingView;
import org.jibao.assessment.Findings;
import org.jibao.assessment.Points;
import org.jibao.assessment.Quarter;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 通报批评: confirmed findings are put into one criticism; its document is drafted and issued at the document desk. */
@Named("criticisms")
@ViewScoped
public class CriticismsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Criticisms criticisms;

    @Inject
    transient Findings findings;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private String quarter = "";
    private String reason = "";
    private Map<String, Boolean> chosen = new HashMap<>();
    private Map<String, BigDecimal> points = new HashMap<>();
    private String amended = "";
    private String amendedUnit = "";
    private boolean takeBack;
    private @Nullable BigDecimal amendedPoints;
    private String amendmentReason = "";
    private transient @Nullable List<ReadyUnit> ready;

    /** Draws the criticism and goes to its document. */
    public @Nullable String draw() {
        var ids = new ArrayList<Long>();
        var byUnit = new HashMap<String, Points>();
        try {
            for (var unit : getReady()) {
                var marked = unit.findings().stream()
                        .filter(ready -> Boolean.TRUE.equals(chosen.get(ready.key())))
                        .map(ready -> ready.finding().id())
                        .toList();
                ids.addAll(marked);
                var typed = points.get(unit.code());
                if (typed != null && !marked.isEmpty()) {
                    byUnit.put(unit.code(), pointsOf(typed));
                }
            }
            var id = criticisms.draw(ids, byUnit, reason, currentActor.get());
            return "/documents/document.xhtml?faces-redirect=true&kind=CRITICISM&subject=" + id;
        } catch (InvalidInput refused) {
            QuarterChoice.refused(refused);
            return null;
        }
    }

    private static Points pointsOf(BigDecimal typed) {
        try {
            return new Points(typed);
        } catch (ArithmeticException tooFine) {
            throw new InvalidInput("points", "扣分“" + typed.toPlainString() + "”多于两位小数，请改为最多两位小数");
        }
    }

    /** Confirmed findings that no criticism holds yet, by unit; the same ones until the page is opened again. */
    public List<ReadyUnit> getReady() {
        if (ready == null) {
            var units = new TreeMap<String, List<FindingView>>();
            findings.ofQuarter(getChosenQuarter()).stream()
                    .filter(f -> f.state() == FindingView.State.CONFIRMED && f.criticism() == null)
                    .sorted(Comparator.comparing(FindingView::id))
                    .forEach(f -> units.computeIfAbsent(f.unitCode(), code -> new ArrayList<>())
                            .add(f));
            ready = units.entrySet().stream()
                    .map(unit -> ReadyUnit.of(unit.getKey(), unit.getValue()))
                    .sorted(Comparator.comparing(ReadyUnit::name))
                    .toList();
        }
        return ready;
    }

    /** A unit with its findings that wait for a criticism. */
    public record ReadyUnit(String code, String name, List<Ready> findings) {
        static ReadyUnit of(String code, List<FindingView> findings) {
            return new ReadyUnit(
                    code,
                    findings.get(0).unitName(),
                    findings.stream().map(Ready::new).toList());
        }
    }

    /** A finding that waits; {@code key} names its mark on the page. */
    public record Ready(FindingView finding) {
        public String key() {
            return String.valueOf(finding.id());
        }
    }

    /** Plans what the next paper about a circulated criticism changes for a unit, then shows it in the list. */
    public void plan() {
        try {
            var id = Long.parseLong(amended.strip());
            criticisms.planAmendment(
                    id,
                    amendedUnit.strip(),
                    takeBack,
                    takeBack || amendedPoints == null ? null : pointsOf(amendedPoints),
                    amendmentReason,
                    currentActor.get());
            QuarterChoice.done("变更已拟定，更正通知或重新印发的公文印发时生效");
            amendmentReason = "";
            amendedPoints = null;
        } catch (NumberFormatException notNumber) {
            QuarterChoice.refused(new InvalidInput("criticism", "通报序号“" + amended + "”应为数字，见下表第一列"));
        } catch (InvalidInput refused) {
            QuarterChoice.refused(refused);
        }
    }

    public void drop(long amendment) {
        try {
            criticisms.dropAmendment(amendment, currentActor.get());
            QuarterChoice.done("变更已取消");
        } catch (InvalidInput refused) {
            QuarterChoice.refused(refused);
        }
    }

    /** What is planned or was changed in a criticism. */
    public List<Criticisms.Amendment> amendments(Criticism criticism) {
        return criticism.documentNumber() == null ? List.of() : criticisms.amendments(criticism.id());
    }

    /** Units for which a criticism no longer counts. */
    public List<Criticisms.Rescission> rescissions(Criticism criticism) {
        return criticism.documentNumber() == null ? List.of() : criticisms.rescissions(criticism.id());
    }

    public List<Criticism> getRows() {
        return criticisms.all();
    }

    public Quarter getChosenQuarter() {
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

    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    public void setChosen(Map<String, Boolean> chosen) {
        this.chosen = chosen;
    }

    public Map<String, BigDecimal> getPoints() {
        return points;
    }

    public void setPoints(Map<String, BigDecimal> points) {
        this.points = points;
    }

    public String getAmended() {
        return amended;
    }

    public void setAmended(@Nullable String amended) {
        this.amended = amended == null ? "" : amended;
    }

    public String getAmendedUnit() {
        return amendedUnit;
    }

    public void setAmendedUnit(@Nullable String amendedUnit) {
        this.amendedUnit = amendedUnit == null ? "" : amendedUnit;
    }

    public boolean isTakeBack() {
        return takeBack;
    }

    public void setTakeBack(boolean takeBack) {
        this.takeBack = takeBack;
    }

    public @Nullable BigDecimal getAmendedPoints() {
        return amendedPoints;
    }

    public void setAmendedPoints(@Nullable BigDecimal amendedPoints) {
        this.amendedPoints = amendedPoints;
    }

    public String getAmendmentReason() {
        return amendmentReason;
    }

    public void setAmendmentReason(@Nullable String amendmentReason) {
        this.amendmentReason = amendmentReason == null ? "" : amendmentReason;
    }
}
