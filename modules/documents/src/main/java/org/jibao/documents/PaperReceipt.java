package org.jibao.documents;

import java.time.Instant;

/**
 * 回执: what became of a document at one recipient.
 *
 * @param at when it happened; not before the document was sent and not after it was recorded
 * @param by who at the unit, as name or post
 * @param words reason of a rejection, or a remark, e.g. where the paper receipt is kept
 */
public record PaperReceipt(State state, Instant at, String by, Means means, String words) {

    /** 回执状态. */
    public enum State {
        /** 已分发: nothing came back. */
        SENT,
        /** 已打开. */
        OPENED,
        /** 已签收. */
        SIGNED,
        /** 已拒收, with a reason. */
        REJECTED
    }

    /** 签收方式. */
    public enum Means {
        /** 系统页面. */
        PAGE,
        /** 系统接口. */
        INTERFACE,
        /** 纸质回执. */
        PAPER,
        /** 传真. */
        FAX,
        /** 电话确认. */
        PHONE
    }
}
