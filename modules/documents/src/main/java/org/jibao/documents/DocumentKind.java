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
    /** 考核结果告知单; subject {@code 2026-Q3/linhe}: quarter and code of the unit. */
    UNIT_NOTICE
}
