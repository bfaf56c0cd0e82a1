package org.jibao.typesetting;

/** 公文格式: the layouts of GB/T 9704-2012. */
public enum Form {
    /** 文件格式 (clauses 7 to 9), the one of notices, circulars, reports and requests. */
    DOCUMENT
}
