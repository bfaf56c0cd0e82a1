package org.jibao.timeliness;

/** 七个必报: the criteria by which an incident must be reported whatever its size. */
public enum Must {
    /** 达到报送标准. */
    REACHES_STANDARD,
    /** 性质严重. */
    GRAVE_NATURE,
    /** 重大群体性事件. */
    MASS_INCIDENT,
    /** 人员身份特殊. */
    SPECIAL_GROUPS,
    /** 敏感时间、敏感地点. */
    SENSITIVE_TIME_OR_PLACE,
    /** 可能演变成重大事故. */
    MAY_ESCALATE,
    /** 上级调度. */
    ASKED_FROM_ABOVE
}
