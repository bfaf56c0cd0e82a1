package org.jibao.timeliness;

/** 事件等级: the four grades, in ascending order so that {@code compareTo} reads as "graver than". */
public enum Grade {
    /** 一般. */
    ORDINARY,
    /** 较大. */
    LARGER,
    /** 重大. */
    MAJOR,
    /** 特别重大. */
    EXTREMELY_MAJOR
}
