package org.jibao.responsibility;

/** 责任层级: the three levels of responsible persons of a unit. */
public enum Tier {
    /** 第一责任人. */
    HEAD,
    /** 直接责任人. */
    DEPUTY,
    /** 信息员. */
    INFORMANT
}
