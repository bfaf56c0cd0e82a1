package org.jibao.responsibility.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.responsibility.CheckCalls.Check;
import org.jibao.responsibility.DutyRoster;
import org.jibao.responsibility.DutyRoster.Gap;
import org.jibao.responsibility.DutyRoster.Place;
import org.jibao.responsibility.DutyRoster.Shift;
import org.jibao.responsibility.ResponsibilityMatrix;

/** 值班表页: who is on duty now and in the days to come, gaps first; swaps and handovers. */
@Named("roster")
@ViewScoped
public class RosterPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages TEXT = new Messages(ResponsibilityMatrix.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    /** Days shown at first. */
    private static final int DAYS = 14;

    @Inject
    transient DutyRoster roster;

    @Inject
    transient ShownChecks shown;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private String from = "";
    private String to = "";
    private @Nullable Long shift;
    private Place place = Place.MAIN;
    private String who = "";
    private String reason = "";
    private String approvedBy = "";
    private String openMatters = "";
    private String givenBy = "";
    private String takenBy = "";

    public void swap() {
        doing("page.swapped", () -> {
            roster.swap(chosen(), place, who, reason, approvedBy, currentActor.get());
            who = "";
            reason = "";
        });
    }

    public void handOver() {
        doing("page.handed", () -> {
            roster.handOver(chosen(), openMatters, givenBy, takenBy, currentActor.get());
            openMatters = "";
        });
    }

    private long chosen() {
        if (shift == null) {
            throw new InvalidInput("shift", TEXT.of("shift.choose"));
        }
        return shift;
    }

    private static void doing(String done, Runnable act) {
        try {
            act.run();
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(TEXT.of(done)));
        } catch (InvalidInput refused) {
            say(refused);
        }
    }

    private static void say(InvalidInput refused) {
        for (var problem : refused.problems()) {
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.message(), null));
        }
    }

    public @Nullable Shift getNow() {
        return roster.at(clock.instant()).orElse(null);
    }

    public List<Shift> getShifts() {
        try {
            return roster.between(first(), last());
        } catch (InvalidInput refused) {
            return List.of();
        }
    }

    /** The checks of each shift shown, by its id. */
    public Map<Long, List<Check>> getChecks() {
        return shown.ofShifts(this::getShifts);
    }

    public List<Gap> getGaps() {
        try {
            return roster.gaps(first(), last());
        } catch (InvalidInput refused) {
            say(refused);
            return List.of();
        }
    }

    private LocalDate first() {
        return from.isBlank() ? LocalDate.now(clock) : Body.day(from, TEXT.of("from"));
    }

    private LocalDate last() {
        return to.isBlank() ? first().plusDays(DAYS - 1) : Body.day(to, TEXT.of("last-day"));
    }

    /** The days shown, as the subject of a document. */
    public String getSpan() {
        try {
            return first() + "/" + last();
        } catch (InvalidInput refused) {
            return "";
        }
    }

    public String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    public String word(Place of) {
        return TEXT.of("place." + of);
    }

    public Place[] getPlaces() {
        return Place.values();
    }

    public String getFrom() {
        return from.isBlank() ? LocalDate.now(clock).toString() : from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to == null ? "" : to;
    }

    public @Nullable Long getShift() {
        return shift;
    }

    public void setShift(@Nullable Long shift) {
        this.shift = shift;
    }

    public Place getPlace() {
        return place;
    }

    public void setPlace(@Nullable Place place) {
        this.place = place == null ? Place.MAIN : place;
    }

    public String getWho() {
        return who;
    }

    public void setWho(@Nullable String who) {
        this.who = who == null ? "" : who;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getApprovedBy() {
        return approvedBy;
    }

    public void setApprovedBy(@Nullable String approvedBy) {
        this.approvedBy = approvedBy == null ? "" : approvedBy;
    }

    public String getOpenMatters() {
        return openMatters;
    }

    public void setOpenMatters(@Nullable String openMatters) {
        this.openMatters = openMatters == null ? "" : openMatters;
    }

    public String getGivenBy() {
        return givenBy;
    }

    public void setGivenBy(@Nullable String givenBy) {
        this.givenBy = givenBy == null ? "" : givenBy;
    }

    public String getTakenBy() {
        return takenBy;
    }

    public void setTakenBy(@Nullable String takenBy) {
        this.takenBy = takenBy == null ? "" : takenBy;
    }
}
