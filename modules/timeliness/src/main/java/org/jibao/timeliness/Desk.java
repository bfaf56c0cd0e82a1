package org.jibao.timeliness;

/** 接收方: which desk of a level a report goes to, or who there came to know. */
public enum Desk {
    /** 党委办公室（信息科、总值班室）: the desk whose clock runs. */
    PARTY_OFFICE,
    /** 政府办公室. */
    GOVERNMENT_OFFICE,
    /** 政府应急办. */
    EMERGENCY_OFFICE,
    /** 上级业务主管部门. */
    SUPERIOR_DEPARTMENT,
    /** 专项领导小组办公室. */
    LEADING_GROUP,
    /** 主要领导. */
    HEAD,
    /** 其他领导. */
    LEADERS,
    /** 社会公众（媒体、互联网）. */
    PUBLIC
}
