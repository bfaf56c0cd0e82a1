package org.jibao.typesetting;

/** 要素: the part of the document that a line belongs to. */
public enum Part {
    /** 份号、密级、紧急程度. */
    MARKING,
    /** 发文机关标志. */
    MARK,
    /** 发文字号. */
    NUMBER,
    /** 签发人. */
    SIGNER,
    /** 标题. */
    TITLE,
    /** 主送机关. */
    ADDRESSEES,
    /** 层次标题. */
    HEADING,
    /** 正文. */
    BODY,
    /** 表题. */
    CAPTION,
    /** 表格. */
    TABLE,
    /** 图表. */
    CHART,
    /** 附件说明. */
    ANNEX_LIST,
    /** 出席、请假、列席. */
    ATTENDANCE,
    /** 发文机关署名. */
    SIGNATURE,
    /** 成文日期. */
    DATE,
    /** 附注. */
    NOTE,
    /** 附件序号. */
    ANNEX_LABEL,
    /** 附件标题. */
    ANNEX_TITLE,
    /** 版记. */
    IMPRINT,
    /** 页码. */
    PAGE_NUMBER
}
