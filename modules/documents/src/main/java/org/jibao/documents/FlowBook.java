package org.jibao.documents;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/** 办理簿: the state of a draft and the writing down of acts, for the desks that share them. Callers hold the row. */
@ApplicationScoped
class FlowBook {
    private static final Messages TEXT = new Messages(FlowBook.class);
    static final int LONGEST_WORDS = 2000;

    @Inject
    Drafts drafts;

    @Inject
    FlowRules flows;

    @Inject
    Clock clock;

    FlowState state(DraftRow row) {
        return new FlowState(flows.of(row.kind()).stages(), drafts.acts(row.id()), Drafts.content(row));
    }

    /** Writes down what {@code actor} did, with the text it was done to, here and in the ledger. */
    FlowAct write(DraftRow row, FlowAct.Kind kind, FlowState.@Nullable Seat seat, String words, Actor actor) {
        var state = state(row);
        var submits = kind == FlowAct.Kind.SUBMIT;
        var act = new FlowAct(
                state.acts().size() + 1,
                submits ? state.round() + 1 : Math.max(state.round(), 1),
                kind,
                seat == null ? null : seat.step(),
                seat == null ? -1 : seat.stage(),
                seat == null ? -1 : seat.seat(),
                actor.login(),
                actor.name(),
                clock.instant(),
                clean(words),
                Drafts.content(row),
                submits ? FlowStage.text(flows.of(row.kind()).stages()) : "");
        drafts.add(row.id(), act);
        drafts.note(
                actor,
                "document." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                row,
                (seat == null ? "" : seat.step() + " ") + act.content() + " " + act.words());
        return act;
    }

    static String clean(String words) {
        var clean = words.replace("\r\n", "\n").strip();
        if (clean.length() > LONGEST_WORDS) {
            throw new InvalidInput("words", TEXT.of("flow.words.long", clean.length(), LONGEST_WORDS));
        }
        if (clean.indexOf(0) >= 0) {
            throw new InvalidInput("words", TEXT.of("flow.words.nul"));
        }
        return clean;
    }

    /**
     * What issuing asks of the flow: all seats have agreed to this text; or 签发 is all that lacks and the issuer may sign,
     * and then the act of issuing is his signature and is written down as such.
     *
     * @return the signature
     */
    FlowAct signedFor(DraftRow row, Actor actor) {
        var state = state(row);
        var signature = state.signature();
        if (signature != null) {
            return signature;
        }
        var rule = flows.of(row.kind());
        if (!state.isSubmitted() && rule.isSignedByIssuing()) {
            var seat = new FlowState.Seat(
                    0, 0, FlowStep.SIGN, rule.stages().get(0).seats().get(0));
            if (seat.isFor(actor) && maySit(row, seat, actor, state)) {
                write(row, FlowAct.Kind.SUBMIT, null, "", actor);
                return write(row, FlowAct.Kind.AGREE, seat, "", actor);
            }
        }
        var open = state.open();
        if (open.size() == 1
                && open.get(0).step() == FlowStep.SIGN
                && open.get(0).isFor(actor)
                && maySit(row, open.get(0), actor, state)) {
            return write(row, FlowAct.Kind.AGREE, open.get(0), "", actor);
        }
        throw new InvalidInput(
                "flow",
                state.isSubmitted()
                        ? TEXT.of("flow.not.ready", row.title(), steps(open), seats(open))
                        : TEXT.of("flow.not.submitted", row.title()));
    }

    /** Whether the step lets this person sit there: at some the drafter may not judge his own draft. */
    boolean maySit(DraftRow row, FlowState.Seat seat, Actor actor, FlowState state) {
        if (flows.ownDraft(seat.step())) {
            return true;
        }
        var submission = state.submission();
        return !row.draftedBy().equals(actor.name())
                && (submission == null || !submission.byLogin().equals(actor.login()));
    }

    String steps(List<FlowState.Seat> seats) {
        return String.join(
                "、",
                seats.stream().map(seat -> flows.name(seat.step())).distinct().toList());
    }

    static String seats(List<FlowState.Seat> seats) {
        return String.join("、", seats.stream().map(FlowBook::roles).distinct().toList());
    }

    static String roles(FlowState.Seat seat) {
        return String.join(
                "或",
                seat.roles().stream()
                        .sorted()
                        .map(role -> TEXT.of("role." + role))
                        .toList());
    }
}
