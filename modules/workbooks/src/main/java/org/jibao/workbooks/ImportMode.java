package org.jibao.workbooks;

/** 导入方式: what is stored when some rows are faulty. */
public enum ImportMode {
    /** 只检查，不入库. */
    CHECK_ONLY,
    /** 合格的行入库. */
    GOOD_ROWS,
    /** 全部合格才入库. */
    ALL_OR_NONE
}
