package org.jibao.responsibility.web;

import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.CurrentActor;
import org.jibao.responsibility.CheckRounds;
import org.jibao.responsibility.CheckRounds.NewRound;
import org.jibao.responsibility.CheckRounds.Round;

/** 抽查页: makes the list of a round, and shows how far the rounds of this quarter have come. */
@Named("checkRounds")
@ViewScoped
public class CheckRoundsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final int DAYS = 90;

    @Inject
    transient CheckRounds rounds;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private String title = "";
    private String group = "";
    private String wanted = "";

    /** Makes the list and goes to it. */
    public void make() throws IOException {
        var made = new long[1];
        if (CheckWords.doing("page.round.made", () -> {
            made[0] = rounds.make(
                    new NewRound(title, group.isEmpty() ? List.of() : List.of(group), CheckWords.number(wanted)),
                    currentActor.get());
        })) {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            external.getFlash().setKeepMessages(true);
            external.redirect(external.getRequestContextPath() + "/responsibility/check-round.xhtml?id=" + made[0]);
        }
    }

    public boolean isRinging() {
        return CheckWords.mayRing(currentActor.get());
    }

    public List<String> getGroups() {
        return rounds.groups();
    }

    public List<Round> getRows() {
        var today = LocalDate.now(clock);
        return rounds.between(today.minusDays(DAYS), today);
    }

    public String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group == null ? "" : group;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted == null ? "" : wanted;
    }
}
