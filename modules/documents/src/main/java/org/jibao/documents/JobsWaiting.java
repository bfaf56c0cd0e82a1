package org.jibao.documents;

/** 有批量任务待办: told when a job was stored, so that workers wake; they find their work in the database. */
public record JobsWaiting(long job) {}
