package org.jibao.responsibility.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
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
import org.jibao.offices.Role;
import org.jibao.responsibility.CheckCalls;
import org.jibao.responsibility.CheckCalls.Call;
import org.jibao.responsibility.CheckCalls.Check;
import org.jibao.responsibility.CheckCalls.Note;
import org.jibao.responsibility.CheckCalls.Result;
import org.jibao.responsibility.CheckCalls.State;
import org.jibao.responsibility.ResponsibilityMatrix;

/** 一次查岗页: its calls, a further try, corrections, and what the unit said. */
@Named("checkCall")
@ViewScoped
public class CheckCallPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages TEXT = new Messages(ResponsibilityMatrix.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    @Inject
    transient CheckCalls checks;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private @Nullable Long id;
    private HashMap<String, String> typed = new HashMap<>();
    private HashMap<String, String> right = new HashMap<>();
    private String reason = "";
    private String words = "";
    private String decision = "";

    public void again() {
        done(CheckWords.doing(
                "page.check.recorded",
                () -> checks.again(
                        chosen(), CheckWords.dialled(typed, clock.instant(), clock.getZone()), currentActor.get())));
    }

    /** Puts right the call that counts. */
    public void correct() {
        done(CheckWords.doing(
                "page.check.corrected",
                () -> checks.correct(
                        last(),
                        CheckWords.dialled(right, clock.instant(), clock.getZone()),
                        reason,
                        currentActor.get())));
    }

    /** Strikes out the call that counts. */
    public void strike() {
        done(CheckWords.doing("page.check.struck", () -> checks.strike(last(), reason, currentActor.get())));
    }

    public void state() {
        done(CheckWords.doing("page.check.stated", () -> checks.state(chosen(), words, currentActor.get())));
    }

    public void accept() {
        decide(true);
    }

    public void decline() {
        decide(false);
    }

    private void decide(boolean accepted) {
        done(CheckWords.doing(
                "page.check.decided", () -> checks.decide(chosen(), accepted, decision, currentActor.get())));
    }

    private void done(boolean done) {
        if (done) {
            typed = new HashMap<>();
            right = new HashMap<>();
            reason = "";
            words = "";
            decision = "";
        }
    }

    private long chosen() {
        var check = getCheck();
        if (check == null) {
            throw new InvalidInput("check", TEXT.of("check.unknown", String.valueOf(id)));
        }
        return check.id();
    }

    private long last() {
        var check = getCheck();
        var last = check == null ? null : check.last();
        if (last == null) {
            throw new InvalidInput("call", TEXT.of("check.none-stands"));
        }
        return last.id();
    }

    /** The check; null when there is none of this number, or it is another unit's. */
    public @Nullable Check getCheck() {
        var number = id;
        return number == null
                ? null
                : checks.find(number)
                        .filter(check -> currentActor.get().maySee(check.unit()))
                        .orElse(null);
    }

    public boolean isRinging() {
        return CheckWords.mayRing(currentActor.get());
    }

    public boolean isOpen() {
        var check = getCheck();
        return check != null && isRinging() && (check.state() == State.PENDING || check.state() == State.STRUCK);
    }

    /** Whether there is a call that can be put right. */
    public boolean isStanding() {
        var check = getCheck();
        return check != null && isRinging() && check.state() != State.STRUCK;
    }

    public boolean isStating() {
        var check = getCheck();
        var roles = currentActor.get().roles();
        return check != null
                && check.state() == State.FAILED
                && !check.awaitsDecision()
                && (roles.contains(Role.REPORTER) || roles.contains(Role.DUTY_OFFICER));
    }

    public boolean isDeciding() {
        var check = getCheck();
        return check != null
                && check.awaitsDecision()
                && currentActor.get().roles().contains(Role.EVALUATOR);
    }

    public List<Result> getResults() {
        return checks.results();
    }

    public String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    public String state(Check check) {
        return TEXT.of("check.state." + check.state());
    }

    public String standing(Call call) {
        return TEXT.of("standing." + call.standing());
    }

    public String kind(Note note) {
        return TEXT.of("check.kind." + note.kind());
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    /** What a correction says, beginning with what was written down. */
    public Map<String, String> getRight() {
        var check = getCheck();
        var last = check == null ? null : check.last();
        if (right.isEmpty() && last != null) {
            right.putAll(CheckWords.typed(last, clock.getZone()));
        }
        return right;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(@Nullable String decision) {
        this.decision = decision == null ? "" : decision;
    }
}
