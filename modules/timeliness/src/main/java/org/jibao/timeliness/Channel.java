package org.jibao.timeliness;

/** 途径: how a report travelled. */
public enum Channel {
    /** 电话. */
    PHONE,
    /** 书面. */
    WRITTEN,
    /** 传真. */
    FAX,
    /** 信息网. */
    NETWORK,
    /** 短信. */
    SMS,
    /** 途径未记载: the record does not say; it is read in the sender's favour and the verdict says so. */
    UNRECORDED
}
