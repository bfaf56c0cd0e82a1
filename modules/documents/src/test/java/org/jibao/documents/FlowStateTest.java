package org.jibao.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.offices.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where a draft is follows from what persons did with it, and from nothing else. */
class FlowStateTest {
    private static final String FLOW = "REVIEW(SECRETARY) > COUNTERSIGN(EVALUATOR+DUTY_OFFICER) > SIGN(APPROVER)";
    private static final List<FlowStage> STAGES = FlowStage.parse(FLOW, Set.of());
    private static final Instant START = Instant.parse("2026-08-01T00:00:00Z");

    private final List<FlowAct> acts = new ArrayList<>();

    private void act(FlowAct.Kind kind, int round, int stage, int seat, String content) {
        acts.add(new FlowAct(
                acts.size() + 1,
                round,
                kind,
                stage < 0 ? null : STAGES.get(stage).step(),
                stage,
                seat,
                "login" + acts.size(),
                "name" + acts.size(),
                START.plusSeconds(60L * acts.size()),
                "",
                content,
                kind == FlowAct.Kind.SUBMIT ? FLOW : ""));
    }

    private FlowState state(String content) {
        return new FlowState(STAGES, acts, content);
    }

    private List<String> open(String content) {
        return state(content).open().stream()
                .map(seat -> seat.step() + "/" + seat.seat())
                .toList();
    }

    @Test
    void a_draft_nobody_submitted_waits_for_nobody_and_is_signed_by_nobody() {
        assertThat(open("a")).isEmpty();
        assertThat(state("a").isReady()).isFalse();
        assertThat(state("a").signature()).isNull();
        assertThat(state("a").waitingSince()).isNull();
    }

    @Test
    void it_goes_from_step_to_step_and_those_side_by_side_all_have_to_agree() {
        act(FlowAct.Kind.SUBMIT, 1, -1, -1, "a");
        assertThat(open("a")).containsExactly("REVIEW/0");
        act(FlowAct.Kind.AGREE, 1, 0, 0, "a");
        assertThat(open("a")).containsExactly("COUNTERSIGN/0", "COUNTERSIGN/1");
        act(FlowAct.Kind.AGREE, 1, 1, 1, "a");
        assertThat(open("a")).containsExactly("COUNTERSIGN/0");
        assertThat(state("a").waitingSince()).isEqualTo(START.plusSeconds(60));
        act(FlowAct.Kind.AGREE, 1, 1, 0, "a");
        assertThat(open("a")).containsExactly("SIGN/0");
        assertThat(state("a").signature()).isNull();
        act(FlowAct.Kind.READ, 1, 2, 0, "a");
        assertThat(state("a").isReady()).isTrue();
        assertThat(state("a").signature()).isEqualTo(acts.get(4));
    }

    @Test
    void an_opinion_holds_for_the_text_it_was_given_on_and_no_other() {
        act(FlowAct.Kind.SUBMIT, 1, -1, -1, "a");
        act(FlowAct.Kind.AGREE, 1, 0, 0, "a");
        act(FlowAct.Kind.AGREE, 1, 1, 0, "b");
        assertThat(open("a")).containsExactly("COUNTERSIGN/0", "COUNTERSIGN/1");
        assertThat(open("b")).containsExactly("REVIEW/0");
        assertThat(state("b").stands(acts.get(1))).isFalse();
        assertThat(state("b").waitingSince()).isEqualTo(START);
    }

    @Test
    void a_signature_does_not_outlive_a_changed_text() {
        act(FlowAct.Kind.SUBMIT, 1, -1, -1, "a");
        act(FlowAct.Kind.AGREE, 1, 0, 0, "a");
        act(FlowAct.Kind.AGREE, 1, 1, 0, "a");
        act(FlowAct.Kind.AGREE, 1, 1, 1, "a");
        act(FlowAct.Kind.AGREE, 1, 2, 0, "a");
        assertThat(state("a").signature()).isNotNull();
        assertThat(state("b").signature()).isNull();
        assertThat(state("b").isReady()).isFalse();
    }

    @Test
    void a_draft_that_came_back_begins_again() {
        act(FlowAct.Kind.SUBMIT, 1, -1, -1, "a");
        act(FlowAct.Kind.AGREE, 1, 0, 0, "a");
        act(FlowAct.Kind.RETURN, 1, 1, 0, "a");
        assertThat(state("a").isSubmitted()).isFalse();
        assertThat(open("a")).isEmpty();
        act(FlowAct.Kind.SUBMIT, 2, -1, -1, "a");
        assertThat(open("a")).containsExactly("REVIEW/0");
        act(FlowAct.Kind.TAKE_BACK, 2, -1, -1, "a");
        assertThat(state("a").isSubmitted()).isFalse();
    }

    @Test
    void a_seat_that_was_passed_over_agreed_to_nothing_and_owes_a_signature() {
        act(FlowAct.Kind.SUBMIT, 1, -1, -1, "a");
        act(FlowAct.Kind.PASS_OVER, 1, 0, 0, "a");
        act(FlowAct.Kind.PASS_OVER, 1, 2, 0, "a");
        assertThat(state("a").signature()).isNull();
        assertThat(state("a").isReady()).isFalse();
        assertThat(state("a").debts()).extracting(FlowState.Seat::step).containsExactly(FlowStep.REVIEW, FlowStep.SIGN);
        act(FlowAct.Kind.SIGN_LATER, 1, 2, 0, "a");
        assertThat(state("a").debts()).extracting(FlowState.Seat::step).containsExactly(FlowStep.REVIEW);
        assertThat(state("a").signature()).as("a later signature is none").isNull();
    }

    @Test
    void a_round_keeps_the_flow_it_was_submitted_under() {
        act(FlowAct.Kind.SUBMIT, 1, -1, -1, "a");
        var later = new FlowState(FlowStage.parse("SIGN(SECRETARY)", Set.of()), acts, "a");
        assertThat(later.open()).extracting(FlowState.Seat::step).containsExactly(FlowStep.REVIEW);
    }

    @Test
    void issuers_stand_for_the_issuers_of_the_kind() {
        var stages = FlowStage.parse("SIGN(ISSUERS)", Set.of(Role.EVALUATOR, Role.SECRETARY));
        assertThat(FlowStage.text(stages)).isEqualTo("SIGN(EVALUATOR|SECRETARY)");
        assertThat(FlowStage.parse(FlowStage.text(stages), Set.of())).isEqualTo(stages);
        assertThat(FlowStage.text(STAGES)).isEqualTo(FLOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SIGN",
                "SIGN()",
                "SIGN(NOBODY)",
                "REVIEW(SECRETARY)",
                "SIGN(APPROVER) > SIGN(APPROVER)",
                "SIGN(APPROVER) > REVIEW(SECRETARY)",
                "STAMP(APPROVER)"
            })
    void a_flow_that_cannot_be_read_fails_at_the_start(String text) {
        assertThatThrownBy(() -> FlowStage.parse(text, Set.of()))
                .isInstanceOfAny(IllegalStateException.class, IllegalArgumentException.class);
    }
}
