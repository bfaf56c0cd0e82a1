package org.jibao.assessment.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Commendations;
import org.jibao.assessment.Criticisms;
import org.jibao.assessment.FindingView;
import org.jibao.assessment.Findings;
import org.jibao.assessment.Quarter;
import org.jibao.assessment.Remedies;
import org.jibao.assessment.ScoreSheets;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 本单位考核: what is held against the own unit, its answers, its remedies, what was circulated of it, its scores. */
@Named("own")
@ViewScoped
public class OwnPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Findings findings;

    @Inject
    transient Remedies remedies;

    @Inject
    transient Criticisms criticisms;

    @Inject
    transient Commendations commendations;

    @Inject
    transient ScoreSheets sheets;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private String answer = "";
    private transient @Nullable List<FindingView> rows;

    /** Opening the page is reading: what is new to the unit is noted as read. */
    public List<FindingView> getRows() {
        if (rows == null) {
            var actor = currentActor.get();
            findings.ofUnit(actor.unit()).stream()
                    .filter(f -> f.hearing().seenAt() == null)
                    .forEach(f -> findings.seen(f.id(), actor));
            rows = findings.ofUnit(actor.unit());
        }
        return rows;
    }

    public void answer(long finding) {
        doing("申辩意见已提交", () -> findings.answer(finding, answer, currentActor.get()));
    }

    public void answerRemedy(long remedy) {
        doing("答复已提交，待办公室验收", () -> remedies.answer(remedy, answer, LocalDate.now(clock), currentActor.get()));
    }

    private void doing(String done, Runnable act) {
        try {
            act.run();
            QuarterChoice.done(done);
            answer = "";
        } catch (InvalidInput refused) {
            QuarterChoice.refused(refused);
        }
        rows = null;
    }

    public List<Remedies.Remedy> getRemedies() {
        return remedies.ofUnit(getUnit());
    }

    /** What was circulated of the own unit, each with its own item only. */
    public List<Circulated> getCirculated() {
        var unit = getUnit();
        var circulated = new ArrayList<Circulated>();
        for (var criticism : criticisms.all()) {
            var day = criticism.circulatedOn();
            if (day != null) {
                var after = after(criticism.id(), unit);
                criticism.items().stream()
                        .filter(item -> item.unitCode().equals(unit))
                        .forEach(item -> circulated.add(new Circulated(
                                day,
                                String.valueOf(criticism.documentNumber()),
                                item.warning() ? "警告" : "通报批评",
                                item.explanation() + after)));
            }
        }
        for (var commendation : commendations.all()) {
            var day = commendation.circulatedOn();
            if (day != null) {
                commendation.items().stream()
                        .filter(item -> item.unitCode().equals(unit))
                        .forEach(item -> circulated.add(new Circulated(
                                day,
                                String.valueOf(commendation.documentNumber()),
                                "通报表扬",
                                item.explanation()
                                        + (commendation.withdrawnBy() == null
                                                ? ""
                                                : "（已由" + commendation.withdrawnBy() + "撤销，不再加分）"))));
            }
        }
        circulated.sort(Comparator.comparing(Circulated::day).reversed());
        return circulated;
    }

    /** What became of a criticism for the unit: taken back, or other points, by which paper and why. */
    private String after(long criticism, String unit) {
        var words = new StringBuilder();
        criticisms.amendments(criticism).stream()
                .filter(amendment -> amendment.unitCode().equals(unit) && !amendment.open() && !amendment.takesBack())
                .forEach(amendment -> words.append("（原")
                        .append(amendment.warningBefore() ? "为警告" : "扣" + amendment.before() + "分")
                        .append("，由")
                        .append(amendment.documentNumber())
                        .append("更正：")
                        .append(amendment.reason())
                        .append("）"));
        criticisms.rescissions(criticism).stream()
                .filter(rescission -> rescission.unitCode().equals(unit))
                .forEach(rescission -> words.append("（已由")
                        .append(rescission.documentNumber())
                        .append("撤销，不再扣分：")
                        .append(rescission.reason())
                        .append("）"));
        return words.toString();
    }

    /** 已通报. */
    public record Circulated(LocalDate day, String number, String what, String words) {}

    public List<Quarter> getClosed() {
        return sheets.closed();
    }

    public String getUnit() {
        return currentActor.get().unit();
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer;
    }
}
