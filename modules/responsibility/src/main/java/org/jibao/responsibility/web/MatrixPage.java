package org.jibao.responsibility.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.CurrentActor;
import org.jibao.offices.Days;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Role;
import org.jibao.responsibility.ResponsibilityMatrix;
import org.jibao.responsibility.ResponsibilityMatrix.Edition;
import org.jibao.timeliness.IncidentKind;
import org.jibao.timeliness.IncidentKinds;

/** 职责分工页: the edition in force on a day as a grid, with the kinds nobody reports and those that several report. */
@Named("matrix")
@RequestScoped
public class MatrixPage {
    @Inject
    ResponsibilityMatrix matrix;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    private String on = "";

    private LocalDate day() {
        try {
            return Days.parse(on, LocalDate.now(clock));
        } catch (InvalidInput notADay) {
            return LocalDate.now(clock);
        }
    }

    public @Nullable Edition getEdition() {
        return matrix.inForceOn(day()).orElse(null);
    }

    public List<Edition> getEditions() {
        return matrix.editions();
    }

    public List<IncidentKind> getUnowned() {
        return matrix.unowned(day());
    }

    public List<ResponsibilityMatrix.Shared> getShared() {
        return matrix.shared(day());
    }

    public String kinds(ResponsibilityMatrix.Row row) {
        return String.join(
                "、",
                row.kindCodes().stream()
                        .map(code -> IncidentKinds.shipped()
                                .find(code)
                                .map(IncidentKind::name)
                                .orElse(code))
                        .toList());
    }

    public boolean isEditable() {
        return currentActor.get().roles().contains(Role.ADMINISTRATOR);
    }

    public String getOn() {
        return on;
    }

    public void setOn(@Nullable String on) {
        this.on = on == null ? "" : on;
    }
}
