package org.jibao.typesetting;

/** 公文格式: the layouts of GB/T 9704-2012, and the briefing head, which the standard does not cover. */
public enum Form {
    /** 文件格式: clauses 7 to 9, the one of notices, circulars, reports and requests. */
    DOCUMENT("文件"),
    /** 信函格式: clause 10.1. */
    LETTER("信函"),
    /** 命令（令）格式: clause 10.2. */
    ORDER("命令"),
    /** 纪要格式: clause 10.3. */
    MINUTES("纪要"),
    /** 简报: 紧急信息、值班快报、信息专报; custom, no clause of the standard applies to its head. */
    BRIEFING("简报");

    private final String chinese;

    Form(String chinese) {
        this.chinese = chinese;
    }

    /** As manuscripts name it. */
    public String chinese() {
        return chinese;
    }
}
