package org.jibao.documents;

/** 档案状态. */
public enum ArchiveState {
    /** 在档. */
    KEPT,
    /** 拟销毁: stands in a proposal that is not decided. */
    PROPOSED,
    /** 已销毁: the files are gone; number, title and hashes stay. */
    DESTROYED
}
