package org.jibao.assessment;

import java.time.Instant;
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
        @Nullable Long criticism) {

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
