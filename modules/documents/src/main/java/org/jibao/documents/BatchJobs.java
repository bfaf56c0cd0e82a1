package org.jibao.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import org.jibao.offices.Actor;

/**
 * 批量任务: many papers in one order, with progress. The papers are made one by one by {@link JobWork}; each is stored as soon
 * as it is made, so that nothing is lost or made twice when the machine stops. A paper whose document was issued is the
 * frozen file of that document; any other is made from the record as it stands.
 */
public interface BatchJobs {

    /**
     * Takes an order. Those who may draft every kind of paper in it. Refused, and nothing stored: an unknown quarter, year
     * or unit, a unit named twice, more papers than {@code most-items} of {@code jobs.properties}, a quarter not closed.
     *
     * @return id of the job
     */
    long start(JobOrder order, Actor actor);

    /** A job; for those of the office. */
    Optional<JobView> find(long id, Actor actor);

    /** Newest first, {@code before} exclusive (0 for the first page), at most {@code limit}; for those of the office. */
    List<JobView> list(long before, int limit, Actor actor);

    /** Papers of a job by place, {@code after} exclusive (0 for the first page), at most {@code limit}. */
    List<JobItemView> items(long id, int after, int limit, Actor actor);

    /** Papers that could not be made, with their reasons, at most {@code limit}. */
    List<JobItemView> failures(long id, int limit, Actor actor);

    /** Ends a running job; what is made stays. Those who may start it. */
    void cancel(long id, Actor actor);

    /**
     * Name of the download without ending. Refused while there is nothing to hand out, or nothing of the kind.
     *
     * @param print whether the file to be printed is meant, else the zip
     */
    String handOut(long id, boolean print, Actor actor);

    /**
     * Writes the files made so far as one zip, with a list 清单.xlsx of every paper, its result and its hashes. One paper is
     * in memory at a time. The stream stays open.
     *
     * @throws IOException when {@code out} does
     */
    void zip(long id, OutputStream out, Actor actor) throws IOException;

    /**
     * Writes the PDFs made so far as one file to be printed on both sides: a paper with an odd number of pages is followed
     * by a blank one, so that the next begins on a new sheet. The stream stays open.
     *
     * @throws IOException when {@code out} does
     */
    void pdf(long id, OutputStream out, Actor actor) throws IOException;
}
