package org.jibao.documents;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * 办理记录: one thing a person did with a draft.
 *
 * @param place 1 for the first act on the document
 * @param round 1 for the first submission; a draft that comes back is submitted in a round of its own
 * @param step the step it was done at; null for submitting and taking back
 * @param stage place of the step in the flow, from 0; -1 when there is none
 * @param seat place of the seat at the step, from 0; -1 when there is none
 * @param words opinion or reason
 * @param content SHA-256 of the manuscript it was about
 * @param flow the flow of the round, on submitting; empty otherwise
 */
record FlowAct(
        int place,
        int round,
        Kind kind,
        @Nullable FlowStep step,
        int stage,
        int seat,
        String byLogin,
        String byName,
        Instant at,
        String words,
        String content,
        String flow) {

    /** 办理动作. A time that ran out is none of them. */
    enum Kind {
        /** 送审. */
        SUBMIT,
        /** 同意; at the last step: 签发. */
        AGREE,
        /** 圈阅: counts as agreement when signing, 条例第二十二条. */
        READ,
        /** 退回修改. */
        RETURN,
        /** 取回: by whom it was submitted. */
        TAKE_BACK,
        /** 越级先发: the seat was passed over; nobody agreed. */
        PASS_OVER,
        /** 补签: by whom the seat belongs to, after issue. */
        SIGN_LATER
    }

    boolean agrees() {
        return kind == Kind.AGREE || kind == Kind.READ;
    }

    boolean isAt(int otherStage, int otherSeat) {
        return stage == otherStage && seat == otherSeat;
    }
}
