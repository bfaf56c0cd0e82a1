package org.jibao.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Actor;
import org.jibao.offices.Role;

/**
 * 办理状态: where a draft is, worked out from what was done with it. An opinion holds for the text it was given on: once the
 * text differs the draft is back at the first step whose seats have not all agreed to the text as it now stands.
 */
final class FlowState {
    private final List<FlowStage> stages;
    private final List<FlowAct> acts;
    private final String content;
    private final int round;
    private final boolean submitted;

    /**
     * @param stages the flow of the kind; that of the round, where one was submitted, goes first
     * @param acts all acts on the document in their order
     * @param content SHA-256 of the manuscript as it stands
     */
    FlowState(List<FlowStage> stages, List<FlowAct> acts, String content) {
        this.acts = List.copyOf(acts);
        this.content = content;
        var last = lastSubmission();
        this.round = last == null ? 0 : last.round();
        this.stages = last == null ? stages : FlowStage.parse(last.flow(), Set.of());
        this.submitted = last != null && this.acts.stream().noneMatch(this::endsRound);
    }

    /** 席位: one seat at a step. */
    record Seat(int stage, int seat, FlowStep step, Set<Role> roles) {

        boolean isFor(Actor actor) {
            return actor.roles().stream().anyMatch(roles::contains);
        }
    }

    private @Nullable FlowAct lastSubmission() {
        FlowAct last = null;
        for (var act : acts) {
            if (act.kind() == FlowAct.Kind.SUBMIT) {
                last = act;
            }
        }
        return last;
    }

    private boolean endsRound(FlowAct act) {
        return act.round() == round && (act.kind() == FlowAct.Kind.RETURN || act.kind() == FlowAct.Kind.TAKE_BACK);
    }

    int round() {
        return round;
    }

    boolean isSubmitted() {
        return submitted;
    }

    List<FlowAct> acts() {
        return acts;
    }

    List<FlowStage> stages() {
        return stages;
    }

    @Nullable FlowAct submission() {
        return submitted ? lastSubmission() : null;
    }

    /** Whether the opinion holds for the text as it stands, in the round that runs. */
    boolean stands(FlowAct act) {
        return submitted
                && act.round() == round
                && act.agrees()
                && act.content().equals(content);
    }

    /** The seats the draft waits for: those of the first step that have not agreed; none when all have, or it is not submitted. */
    List<Seat> open() {
        if (!submitted) {
            return List.of();
        }
        for (int stage = 0; stage < stages.size(); stage++) {
            var open = open(stage);
            if (!open.isEmpty()) {
                return open;
            }
        }
        return List.of();
    }

    private List<Seat> open(int stage) {
        var open = new ArrayList<Seat>();
        var seats = stages.get(stage).seats();
        for (int seat = 0; seat < seats.size(); seat++) {
            int place = seat;
            if (acts.stream().noneMatch(act -> stands(act) && act.isAt(stage, place))) {
                open.add(new Seat(stage, seat, stages.get(stage).step(), seats.get(seat)));
            }
        }
        return open;
    }

    /** Every seat nobody has agreed at, whatever its turn. */
    List<Seat> lacking() {
        var lacking = new ArrayList<Seat>();
        for (int stage = 0; stage < stages.size(); stage++) {
            lacking.addAll(open(stage));
        }
        return lacking;
    }

    /** Whether every seat has agreed to the text as it stands. */
    boolean isReady() {
        return submitted && open().isEmpty();
    }

    /** Logins of those whose agreement holds for the text as it stands. */
    Set<String> agreed() {
        return acts.stream().filter(this::stands).map(FlowAct::byLogin).collect(Collectors.toSet());
    }

    /** 签发: the act that let this text go out; null before. */
    @Nullable FlowAct signature() {
        return isReady()
                ? acts.stream()
                        .filter(act -> stands(act) && act.step() == FlowStep.SIGN)
                        .reduce((first, second) -> second)
                        .orElse(null)
                : null;
    }

    /** Since when the draft has waited at its step: since it came there, or since the text last got there. */
    @Nullable Instant waitingSince() {
        var submission = submission();
        if (submission == null) {
            return null;
        }
        var open = open();
        if (open.isEmpty()) {
            return null;
        }
        int stage = open.get(0).stage();
        return acts.stream()
                .filter(act -> stands(act) && act.stage() < stage)
                .map(FlowAct::at)
                .max(Instant::compareTo)
                .orElse(submission.at());
    }

    /** 待补签: seats that were passed over at issue and have not signed since. */
    List<Seat> debts() {
        return acts.stream()
                .filter(act -> act.kind() == FlowAct.Kind.PASS_OVER)
                .filter(act -> acts.stream()
                        .noneMatch(later -> later.kind() == FlowAct.Kind.SIGN_LATER
                                && later.round() == act.round()
                                && later.isAt(act.stage(), act.seat())))
                .map(act -> new Seat(
                        act.stage(),
                        act.seat(),
                        stages.get(act.stage()).step(),
                        stages.get(act.stage()).seats().get(act.seat())))
                .toList();
    }
}
