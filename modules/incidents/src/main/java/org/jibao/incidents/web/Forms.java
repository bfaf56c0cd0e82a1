package org.jibao.incidents.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.Verification;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;

/** 表单: what every form of the register does alike. */
final class Forms {

    private Forms() {}

    /** Shows every problem beside its field ({@code form:field}) and in the list at the head of the form. */
    static void show(InvalidInput refused) {
        show(refused, "form");
    }

    /** As {@link #show(InvalidInput)}, on a page with several forms. */
    static void show(InvalidInput refused, String form) {
        var faces = FacesContext.getCurrentInstance();
        for (var problem : refused.problems()) {
            faces.addMessage(
                    form + ":" + problem.field(),
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.message(), null));
        }
        faces.validationFailed();
    }

    static @Nullable Instant instant(@Nullable LocalDateTime typed, Clock clock) {
        return typed == null ? null : typed.atZone(clock.getZone()).toInstant();
    }

    /** The minute it is, as a form offers it. */
    static LocalDateTime thisMinute(Clock clock) {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    }

    /** The instant typed; now when none was. */
    static Instant instantOrNow(@Nullable LocalDateTime typed, Clock clock) {
        var at = instant(typed, clock);
        return at == null ? clock.instant() : at;
    }

    /** As {@link #instantOrNow}, exact. */
    static EventTime eventTimeOrNow(@Nullable LocalDateTime typed, Clock clock) {
        return EventTime.exactly(instantOrNow(typed, clock));
    }

    /**
     * Runs what a form was sent for; what is refused is shown at its fields, and the form stays as it is.
     *
     * @param command gives where to go next
     * @return where to go next; null when it was refused
     */
    static @Nullable String attempt(String form, Supplier<String> command) {
        try {
            return command.get();
        } catch (InvalidInput refused) {
            show(refused, form);
            return null;
        }
    }

    /** An instant, approximate when a margin in minutes was given. */
    static @Nullable EventTime eventTime(@Nullable LocalDateTime typed, @Nullable Integer marginMinutes, Clock clock) {
        var at = instant(typed, clock);
        return at == null
                ? null
                : EventTime.about(at, Duration.ofMinutes(marginMinutes == null ? 0 : Math.abs(marginMinutes)));
    }

    /** 回拨核实, as three fields tell it; null when none is filled in. */
    static @Nullable Verification verification(String by, @Nullable LocalDateTime at, String number, Clock clock) {
        return text(by).isEmpty() && at == null && text(number).isEmpty()
                ? null
                : new Verification(text(by), eventTime(at, null, clock), text(number));
    }

    static Figures figures(Map<String, BigDecimal> typed) {
        var figures = Figures.NONE;
        for (var kind : FigureKind.values()) {
            var value = typed.get(kind.name());
            if (value != null) {
                figures = figures.with(kind, value);
            }
        }
        return figures;
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** The unit whose incidents the actor may list; empty for all. */
    static String unitRead(Actor actor) {
        return actor.isOfTheOffice() ? "" : actor.unit();
    }
}
