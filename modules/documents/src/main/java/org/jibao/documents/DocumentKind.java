package org.jibao.documents;

/** 文种: the kinds of document made from the record. The subject says what each is about. */
public enum DocumentKind {
    /** 初报; subject {@code 2026-0123/2}: incident and number of the report. */
    FIRST_REPORT,
    /** 续报. */
    FOLLOW_UP_REPORT,
    /** 终报. */
    FINAL_REPORT,
    /** 通报批评; subject: id of the criticism. */
    CRITICISM,
    /** 季度考核通报; subject {@code 2026-Q3}. */
    QUARTERLY_BULLETIN
}
