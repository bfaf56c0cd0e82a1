package org.jibao.responsibility.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Role;
import org.jibao.responsibility.CheckCalls.Call;
import org.jibao.responsibility.CheckCalls.Dialled;
import org.jibao.responsibility.ResponsibilityMatrix;

/** 查岗页的填写: reads what was typed at the desk. */
final class CheckWords {
    private static final Messages TEXT = new Messages(ResponsibilityMatrix.class);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final int SHOWN = 20;

    private static final Set<Role> RINGING = EnumSet.of(Role.DUTY_OFFICER, Role.APPROVER, Role.EVALUATOR);

    private CheckWords() {}

    /**
     * The time typed: {@code 2026-10-01 03:05}, or {@code 03:05} for the last time it was that time, so that 23:58 typed after
     * midnight is of yesterday. Null when nothing was typed.
     *
     * @throws InvalidInput when it is neither
     */
    static @Nullable Instant time(@Nullable String typed, Instant now, ZoneId zone) {
        var text = typed == null ? "" : typed.strip().replace('：', ':');
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (text.matches("\\d{1,2}:\\d{2}")) {
                var time = LocalTime.parse(text.length() == 4 ? "0" + text : text);
                var today = LocalDate.ofInstant(now, zone);
                var at = today.atTime(time).atZone(zone).toInstant();
                return at.isAfter(now)
                        ? today.minusDays(1).atTime(time).atZone(zone).toInstant()
                        : at;
            }
            return LocalDateTime.parse(text, MOMENT).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInput("calledAt", TEXT.of("check.time", clip(text)));
        }
    }

    static @Nullable Integer seconds(@Nullable String typed) {
        return whole("seconds", "check.whole", typed);
    }

    /** How many are to be drawn; null when nothing was typed. */
    static @Nullable Integer number(@Nullable String typed) {
        return whole("wanted", "round.whole", typed);
    }

    private static @Nullable Integer whole(String field, String key, @Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new InvalidInput(field, TEXT.of(key, clip(text)));
        }
    }

    private static String clip(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /** Whether to offer what the desk does with checks. */
    static boolean mayRing(Actor actor) {
        return actor.roles().stream().anyMatch(RINGING::contains);
    }

    /**
     * The call typed into the fields time, number, result, post, name, seconds and exchange.
     *
     * @throws InvalidInput when the time or the seconds cannot be read
     */
    static Dialled dialled(Map<String, String> typed, Instant now, ZoneId zone) {
        return new Dialled(
                time(typed.get("time"), now, zone),
                text(typed, "number"),
                text(typed, "result"),
                text(typed, "name"),
                text(typed, "post"),
                seconds(typed.get("seconds")),
                text(typed, "exchange"));
    }

    /** A call as it would be typed; the time to the minute. */
    static Map<String, String> typed(Call call, ZoneId zone) {
        var seconds = call.seconds();
        return Map.of(
                "time", MOMENT.format(call.calledAt().atZone(zone)),
                "number", call.number(),
                "result", call.result(),
                "name", call.answeredBy(),
                "post", call.answeredPost(),
                "seconds", seconds == null ? "" : String.valueOf(seconds),
                "exchange", call.exchange());
    }

    private static String text(Map<String, String> typed, String field) {
        var text = typed.get(field);
        return text == null ? "" : text;
    }

    /** Says what was done, or everything that was wrong. */
    static boolean doing(String done, Runnable act) {
        var faces = FacesContext.getCurrentInstance();
        try {
            act.run();
            faces.addMessage(null, new FacesMessage(TEXT.of(done)));
            return true;
        } catch (InvalidInput refused) {
            for (var problem : refused.problems()) {
                faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.message(), null));
            }
            return false;
        }
    }
}
