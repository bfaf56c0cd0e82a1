package org.jibao.documents;

/** 档案索引的整理: what a machine does for the archive when nobody waits. */
public interface ArchiveWork {

    /** Enters issued documents and builds what segments of the index are due; returns when nothing is left. */
    void tidy();
}
