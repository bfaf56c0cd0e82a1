package org.jibao.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.IncidentNumber;
import org.jibao.timeliness.Names;
import org.jibao.timeliness.Verdict;

/**
 * 问题认定: a breach held against a unit, from proposal to confirmation or withdrawal.
 *
 * @param verdictKey key of the verdict it was proposed from
 * @param kind kind of breach as proposed
 * @param policyTitle policy under which it was judged
 * @param explanation the verdict's reasoning as it stood when proposed, one Chinese sentence each
 * @param answer what the unit answered (申辩); empty when it did not
 * @param decisionReason why it was confirmed or withdrawn; empty while proposed
 * @param criticism id of the criticism it went into; null when none
 * @param evidence what it rests on beside the record's verdict: documents, statements; empty when there is nothing else
 */
public record FindingView(
        long id,
        IncidentNumber incident,
        String incidentTitle,
        String unitCode,
        String unitName,
        String verdictKey,
        Verdict.Kind kind,
        String policyTitle,
        String citation,
        List<String> explanation,
        State state,
        String proposedBy,
        Instant proposedAt,
        String answer,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String decisionReason,
        @Nullable Long criticism,
        String evidence,
        Hearing hearing) {

    /** A finding without further evidence, of which the unit was not told. */
    public FindingView(
            long id,
            IncidentNumber incident,
            String incidentTitle,
            String unitCode,
            String unitName,
            String verdictKey,
            Verdict.Kind kind,
            String policyTitle,
            String citation,
            List<String> explanation,
            State state,
            String proposedBy,
            Instant proposedAt,
            String answer,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            String decisionReason,
            @Nullable Long criticism) {
        this(
                id,
                incident,
                incidentTitle,
                unitCode,
                unitName,
                verdictKey,
                kind,
                policyTitle,
                citation,
                explanation,
                state,
                proposedBy,
                proposedAt,
                answer,
                decidedBy,
                decidedAt,
                decisionReason,
                criticism,
                "",
                Hearing.NONE);
    }

    /**
     * 申辩: what was done so that the unit could answer.
     *
     * @param toldAt when the unit was told; null when it was not
     * @param toldHow how: on its page, by phone to whom, in writing
     * @param answerUntil last day (inclusive) on which the unit may answer; null where the scheme sets no term
     * @param seenAt when somebody of the unit first opened it
     */
    public record Hearing(
            @Nullable Instant toldAt,
            @Nullable String toldBy,
            String toldHow,
            @Nullable LocalDate answerUntil,
            @Nullable Instant seenAt,
            @Nullable String seenBy,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy) {
        static final Hearing NONE = new Hearing(null, null, "", null, null, null, null, null);
    }

    /** Name of the kind as it may be said in this state: 疑似漏报 until confirmed, then 漏报. */
    public String kindName() {
        return state == State.CONFIRMED ? Confirmed.name(kind) : Names.of(kind);
    }

    /** 认定状态. */
    public enum State {
        /** 拟认定. */
        PROPOSED,
        /** 已认定. */
        CONFIRMED,
        /** 已撤回. */
        WITHDRAWN
    }
}
