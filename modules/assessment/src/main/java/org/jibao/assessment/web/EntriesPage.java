package org.jibao.assessment.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Entries;
import org.jibao.assessment.Points;
import org.jibao.assessment.PostChecks;
import org.jibao.assessment.Quarter;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;
import org.jibao.responsibility.CheckCalls.Check;
import org.jibao.timeliness.Level;

/** 计分事项: what the items of the scheme count, entered by one person and confirmed by another. */
@Named("entries")
@ViewScoped
public class EntriesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    @Inject
    transient Entries entries;

    @Inject
    transient PostChecks postChecks;

    @Inject
    transient OpenChecks openChecks;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private String quarter = "";
    private String item = "";
    private String units = "";
    private String day = "";
    private String count = "1";
    private String level = "";
    private String points = "";
    private String of = "";
    private String reason = "";
    private String evidence = "";
    private String decision = "";
    private transient @Nullable List<Entries.EntryView> rows;

    /** Enters what stands in the form; on refusal the form keeps it. */
    public void propose() {
        doing("已登记，请另一人确认", () -> {
            entries.propose(
                    new Entries.NewEntry(
                            item,
                            Arrays.stream(units.strip().split("[\\s、,，]+", -1))
                                    .filter(unit -> !unit.isEmpty())
                                    .toList(),
                            Body.day(day.strip(), "day"),
                            Math.toIntExact(number(count, "count", 1)),
                            level.isEmpty() ? null : Level.valueOf(level),
                            points.isBlank() ? null : pointsOf(points),
                            of.isBlank() ? null : number(of, "of", 1),
                            reason,
                            evidence),
                    currentActor.get());
            units = "";
            reason = "";
        });
    }

    private static Points pointsOf(String text) {
        try {
            return Points.of(text.strip());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new InvalidInput("points", "选定分值“" + text + "”不对，应写最多两位小数的数，如1.5");
        }
    }

    private static long number(String text, String field, long least) {
        if (text.strip().matches("[0-9]{1,9}") && Long.parseLong(text.strip()) >= least) {
            return Long.parseLong(text.strip());
        }
        throw new InvalidInput(field, "“" + text + "”应为不小于" + least + "的整数");
    }

    public void confirm(long entry) {
        doing("已确认", () -> entries.confirm(entry, decision, currentActor.get()));
    }

    public void withdraw(long entry) {
        doing("已撤回", () -> entries.withdraw(entry, decision, currentActor.get()));
    }

    /** Puts forward every failed check of a duty post that is shown. */
    public void proposeChecks() {
        doing(
                "已登记，请另一人确认",
                () -> postChecks.propose(
                        getChosen(),
                        postChecks.open(getChosen()).stream().map(Check::id).toList(),
                        currentActor.get()));
        openChecks.forget();
    }

    /** Failed checks that nobody put forward yet; none while no scheme is adopted. */
    public List<Check> getChecks() {
        return openChecks.of(getChosen());
    }

    /** How the scheme counts failed checks; null when it does not. */
    public PostChecks.@Nullable Rule getCheckRule() {
        return openChecks.rule(getChosen()).orElse(null);
    }

    public String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    private void doing(String done, Runnable act) {
        try {
            act.run();
            QuarterChoice.done(done);
        } catch (InvalidInput refused) {
            QuarterChoice.refused(refused);
        }
        rows = null;
    }

    public List<Entries.EntryView> getRows() {
        if (rows == null) {
            rows = entries.ofQuarter(getChosen());
        }
        return rows;
    }

    /** Items of the scheme in force; none while no scheme is adopted. */
    public List<Entries.ItemView> getItems() {
        try {
            return entries.items(getChosen());
        } catch (InvalidInput noScheme) {
            return List.of();
        }
    }

    /** Name of an entry's item; its code where the scheme no longer has it. */
    public String itemName(Entries.EntryView entry) {
        return getItems().stream()
                .filter(one -> one.code().equals(entry.entry().item()))
                .map(Entries.ItemView::name)
                .findFirst()
                .orElse(entry.entry().item());
    }

    public List<Level> getLevels() {
        return List.of(Level.values());
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

    public String getItem() {
        return item;
    }

    public void setItem(@Nullable String item) {
        this.item = item == null ? "" : item;
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

    public String getCount() {
        return count;
    }

    public void setCount(@Nullable String count) {
        this.count = count == null ? "" : count;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(@Nullable String level) {
        this.level = level == null ? "" : level;
    }

    public String getPoints() {
        return points;
    }

    public void setPoints(@Nullable String points) {
        this.points = points == null ? "" : points;
    }

    public String getOf() {
        return of;
    }

    public void setOf(@Nullable String of) {
        this.of = of == null ? "" : of;
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
}
