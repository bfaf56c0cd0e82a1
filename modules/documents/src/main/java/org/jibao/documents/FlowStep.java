package org.jibao.documents;

/** 办理环节: what a draft passes on its way to issue. Names, times and seats stand in {@code templates/flows.properties}. */
public enum FlowStep {
    /** 核稿: 条例第二十条. */
    REVIEW,
    /** 会签: those whose matters it touches. */
    COUNTERSIGN,
    /** 签发: 条例第二十二条. */
    SIGN
}
