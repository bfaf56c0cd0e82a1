package org.jibao.documents;

/** 文种: the kinds of document made from the record. What each may do stands in {@code templates/kinds.properties}. */
public enum DocumentKind {
    /** 初报; subject {@code 2026-0123/2}: incident and number of the report. */
    FIRST_REPORT,
    /** 续报; subject as for a first report. */
    FOLLOW_UP_REPORT,
    /** 终报; subject as for a first report. */
    FINAL_REPORT,
    /** 通报批评; subject: id of the criticism. */
    CRITICISM,
    /** 季度考核通报; subject {@code 2026-Q3}. */
    QUARTERLY_BULLETIN,
    /** 紧急信息; subject {@code 2026-0123/2}: incident and number of the report it passes on, a phone record or a written one. */
    URGENT_BULLETIN,
    /** 电话报告记录单; subject {@code 2026-0123/1}: incident and number of a phone record. */
    PHONE_RECORD,
    /** 报送登记簿; subject {@code 2026-07-01/2026-09-30}: first and last day, both inclusive. */
    REGISTER,
    /** 通报表扬; subject: id of the commendation. */
    COMMENDATION,
    /** 职责分工表; subject {@code 2026-07-01}: a day on which the edition is in force. */
    RESPONSIBILITY_MATRIX,
    /** 责任人名册; subject {@code 2026-07-01}: the day of the list. */
    RESPONSIBLE_PERSONS,
    /** 值班表; subject {@code 2026-10-01/2026-10-08}: first and last day, both inclusive. */
    DUTY_ROSTER,
    /** 年度考核通报; subject {@code 2026}. */
    ANNUAL_BULLETIN,
    /** 责任倒查; subject {@code 2026-0123}: the incident. */
    INCIDENT_TRACE,
    /** 催报督办通知单; subject {@code 2026-0123/2}: incident and number of the prompt or supervision within it. */
    PROMPT,
    /** 批示抄告单; subject {@code 2026-0123/2}: incident and number of the instruction within it. */
    INSTRUCTION_TRANSMITTAL,
    /** 撤销通知; subject: id of the issued document it withdraws. */
    WITHDRAWAL,
    /** 更正通知; subject: id of the issued document it corrects. */
    CORRECTION,
    /** 重新印发; subject: id of the issued document it replaces. */
    REPLACEMENT,
    /** 考核结果告知单; subject {@code 2026-Q3/linhe}: quarter and code of the unit. */
    UNIT_NOTICE
}
