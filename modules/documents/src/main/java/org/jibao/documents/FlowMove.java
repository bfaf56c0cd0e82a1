package org.jibao.documents;

/** 可办事项: what somebody may do with a document now. */
public enum FlowMove {
    /** 送审. */
    SUBMIT,
    /** 取回. */
    TAKE_BACK,
    /** 同意, 圈阅 or 退回, at a seat that is open to him. */
    OPINE,
    /** 编号印发. */
    ISSUE,
    /** 越级先发. */
    ISSUE_AHEAD,
    /** 补签. */
    SIGN_LATER
}
