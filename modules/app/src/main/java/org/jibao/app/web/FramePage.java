package org.jibao.app.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jibao.offices.Actor;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.offices.Unit;

/** 页面框架: who is logged in, whose installation this is, and the menu by role. */
@Named("frame")
@RequestScoped
public class FramePage {
    @Inject
    CurrentActor currentActor;

    @Inject
    Offices offices;

    @Inject
    Clock clock;

    public Actor getActor() {
        return currentActor.get();
    }

    /** Name of the office that runs this installation; empty before the units are imported. */
    public String getOffice() {
        return offices.own(LocalDate.now(clock)).map(Unit::name).orElse("");
    }

    /** Name of the actor's own unit, where it is another one than the office. */
    public String getUnit() {
        var name = offices.find(getActor().unit(), LocalDate.now(clock))
                .map(Unit::shortName)
                .orElse("");
        return name.equals(getOffice()) ? "" : name;
    }

    /** Whether the actor has the role, so that a page leaves out what would be refused. */
    public boolean is(String role) {
        return getActor().roles().contains(Role.valueOf(role));
    }

    public List<Pages.Section> getMenu() {
        return Pages.menu(getActor());
    }
}
