package org.jibao.offices;

/** 角色. */
public enum Role {
    /** 信息员. */
    REPORTER,
    /** 值班员. */
    DUTY_OFFICER,
    /** 带班领导. */
    APPROVER,
    /** 秘书. */
    SECRETARY,
    /** 考核员. */
    EVALUATOR,
    /** 系统管理员. */
    ADMINISTRATOR,
    /** 安全审计员. */
    AUDITOR
}
