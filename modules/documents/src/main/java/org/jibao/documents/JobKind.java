package org.jibao.documents;

/** 批量任务种类: what papers one job makes. */
public enum JobKind {
    /** 各单位告知单: one notice for each unit; subject {@code 2026-Q3}. */
    UNIT_NOTICES,
    /** 全年登记簿: the registers of twelve months; subject {@code 2026}. */
    YEAR_REGISTERS,
    /** 季度全套材料: bulletin, criticisms and notices of a closed quarter; subject {@code 2026-Q3}. */
    QUARTER_PAPERS
}
