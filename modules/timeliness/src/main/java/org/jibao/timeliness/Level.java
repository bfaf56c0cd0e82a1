package org.jibao.timeliness;

/** 层级: where a sender or receiver stands, from the scene upward. */
public enum Level {
    /** 事发单位. */
    SITE,
    /** 镇（街道）. */
    TOWNSHIP,
    /** 县（市、区）. */
    COUNTY,
    /** 市直部门（单位）. */
    DEPARTMENT,
    /** 市. */
    CITY,
    /** 省. */
    PROVINCE,
    /** 中央. */
    CENTRE
}
