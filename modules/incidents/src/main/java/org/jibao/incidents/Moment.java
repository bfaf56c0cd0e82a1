package org.jibao.incidents;

/** 时点: the times of an incident itself that may become known, or better known, after it was opened. */
public enum Moment {
    /** 事发时间. */
    OCCURRED,
    /** 知悉时间: when the unit came to know. */
    KNOWN,
    /** 主要负责人知悉时间. */
    HEAD_TOLD,
    /** 上级调度时间: when a higher office asked. */
    ASKED
}
