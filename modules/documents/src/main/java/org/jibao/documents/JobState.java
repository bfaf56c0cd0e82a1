package org.jibao.documents;

/** 批量任务的状态: of a job and of each of its papers. */
public enum JobState {
    /** 待办: a paper nobody works on. */
    WAITING,
    /** 在办. */
    WORKING,
    /** 已完成: of a job, that every paper is made or has failed. */
    DONE,
    /** 未成: a paper that could not be made; the reason is kept. */
    FAILED,
    /** 已取消. */
    CANCELLED
}
