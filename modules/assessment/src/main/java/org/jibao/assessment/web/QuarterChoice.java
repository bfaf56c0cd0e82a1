package org.jibao.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Quarter;
import org.jibao.offices.InvalidInput;

/** 选定的季度: the quarter a page is about; without a choice the last one that has ended. */
final class QuarterChoice {
    /** How many quarters back a page offers. */
    private static final int OFFERED = 8;

    private QuarterChoice() {}

    static Quarter of(@Nullable String text, Clock clock) {
        return text == null || text.isBlank() ? current(clock).previous() : Quarter.parse(text);
    }

    /** The running quarter and those before it, newest first. */
    static List<Quarter> offered(Clock clock) {
        return Stream.iterate(current(clock), Quarter::previous).limit(OFFERED).toList();
    }

    private static Quarter current(Clock clock) {
        var today = LocalDate.now(clock);
        return new Quarter(today.getYear(), (today.getMonthValue() + 2) / 3);
    }

    static void done(String message) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(message));
    }

    static void refused(InvalidInput refused) {
        for (var problem : refused.problems()) {
            refused(problem.message());
        }
    }

    static void refused(String message) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
    }
}
