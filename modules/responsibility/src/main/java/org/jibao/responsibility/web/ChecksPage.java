package org.jibao.responsibility.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Unit;
import org.jibao.responsibility.CheckCalls;
import org.jibao.responsibility.CheckCalls.Check;
import org.jibao.responsibility.CheckCalls.Figures;
import org.jibao.responsibility.CheckCalls.Result;
import org.jibao.responsibility.ResponsibilityMatrix;

/** 查岗页: one check taken down on one line, the checks of a quarter, and how often each unit failed. */
@Named("checks")
@ViewScoped
public class ChecksPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages TEXT = new Messages(ResponsibilityMatrix.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    @Inject
    transient CheckCalls checks;

    @Inject
    transient ShownChecks shown;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private String quarter = "";
    private String unit = "";
    private HashMap<String, String> typed = new HashMap<>();

    /** Takes the check down; on refusal the form keeps it. */
    public void record() {
        var done = CheckWords.doing("page.check.recorded", () -> {
            if (unit.isEmpty()) {
                throw new InvalidInput("unit", TEXT.of("unit.choose"));
            }
            checks.record(unit, CheckWords.dialled(typed, clock.instant(), clock.getZone()), currentActor.get());
        });
        if (done) {
            unit = "";
            typed = new HashMap<>();
            shown.forget();
        }
    }

    /** Puts the duty line on record of the chosen unit into the form. */
    public void choose() {
        typed.put("number", unit.isEmpty() ? "" : checks.line(unit, LocalDate.now(clock)));
    }

    public boolean isOffice() {
        return currentActor.get().isOfTheOffice();
    }

    public boolean isRinging() {
        return CheckWords.mayRing(currentActor.get());
    }

    /** Units that can be rung today. */
    public List<Unit> getUnits() {
        return checks.rung(LocalDate.now(clock));
    }

    public List<Result> getResults() {
        return checks.results();
    }

    public List<Check> getRows() {
        return isOffice()
                ? shown.between(first(), last())
                : shown.of(currentActor.get().unit(), first(), last());
    }

    public List<Figures> getFigures() {
        var actor = currentActor.get();
        return shown.figures(first(), last()).stream()
                .filter(one -> actor.maySee(one.unit()))
                .toList();
    }

    /** First days of the quarters offered. */
    public List<String> getOffered() {
        return Quarters.offered(LocalDate.now(clock)).stream()
                .map(Quarters::name)
                .toList();
    }

    private LocalDate first() {
        return Quarters.offered(LocalDate.now(clock)).stream()
                .filter(day -> Quarters.name(day).equals(quarter))
                .findFirst()
                .orElse(Quarters.firstDay(LocalDate.now(clock)));
    }

    private LocalDate last() {
        return Quarters.lastDay(first());
    }

    public String getFrom() {
        return first().toString();
    }

    public String getTo() {
        return last().toString();
    }

    public String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    public String state(Check check) {
        return TEXT.of("check.state." + check.state());
    }

    /** Who answered the call that counts, by post and name. */
    public String answered(Check check) {
        var last = check.last();
        return last == null ? "" : (last.answeredPost() + " " + last.answeredBy()).strip();
    }

    public String getQuarter() {
        return Quarters.name(first());
    }

    public void setQuarter(@Nullable String quarter) {
        this.quarter = quarter == null ? "" : quarter.strip();
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit == null ? "" : unit.strip();
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}
