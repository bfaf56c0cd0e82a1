package org.jibao.timeliness;

/** 要件: what a report has to speak of. Which of them a policy asks for says its row. */
public enum Element {
    /** 时间. */
    TIME,
    /** 地点. */
    PLACE,
    /** 单位概况: what the unit is at which it happened. */
    UNIT,
    /** 人员. */
    PERSONS,
    /** 简要经过. */
    COURSE,
    /** 原因. */
    CAUSE,
    /** 影响范围. */
    SCOPE,
    /** 伤亡. */
    CASUALTIES,
    /** 损失. */
    LOSS,
    /** 现场情况. */
    SCENE,
    /** 已采取的措施. */
    MEASURES,
    /** 下一步工作. */
    NEXT_STEPS
}
