package org.jibao.documents;

/** 批量任务的办理: what a worker does. Any number of workers on any number of machines may share one database. */
public interface JobWork {

    /**
     * Makes one paper: of the job that was served longest ago, the first that nobody works on. A paper whose worker has
     * not been heard of for the time of the lease ({@code lease-seconds}) is made again by another.
     *
     * @param worker unique name of the worker
     * @return false when nothing is left to do for now
     */
    boolean step(String worker);

    /** Clears away the files of jobs that ended longer ago than {@code keep-days}; returns how many jobs. */
    int clear();
}
