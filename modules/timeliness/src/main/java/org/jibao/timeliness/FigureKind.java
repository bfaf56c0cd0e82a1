package org.jibao.timeliness;

/** 数据项: what is counted about an incident. */
public enum FigureKind {
    /** 死亡人数. */
    DEATHS,
    /** 失踪（失联）人数. */
    MISSING,
    /** 重伤人数. */
    SERIOUS_INJURIES,
    /** 轻伤人数. */
    LIGHT_INJURIES,
    /** 被困人数. */
    TRAPPED,
    /** 转移安置人数. */
    EVACUATED,
    /** 受影响人数. */
    AFFECTED,
    /** 参与人数. */
    PARTICIPANTS,
    /** 直接经济损失, 万元. */
    DIRECT_LOSS,
    /** 受害面积, 公顷. */
    AREA
}
