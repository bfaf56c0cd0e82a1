package org.jibao.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.jibao.offices.Actor;

/** 档案: finds issued documents again, keeps them as long as the rules say, hands a year over to the archives office. */
public interface Archive {

    /** A page of the documents that meet {@code query}; for those of the office. Complete up to the last issue, except that of
     * many that came at once (an import, an upgrade) some are entered with each search and the rest in the background.
     */
    ArchivePage search(ArchiveQuery query, Actor actor);

    /** Kept documents whose retention is over today and which no open proposal holds, the oldest first, at most {@code limit}. */
    List<ArchiveEntry> expired(int limit, Actor actor);

    /**
     * Proposes documents for destruction. Secretaries. Refused whole when one of them is unknown, listed twice, destroyed,
     * proposed already, or still within its retention.
     *
     * @return id of the proposal
     */
    long propose(List<Long> documents, String reason, Actor actor);

    /**
     * Destroys what was proposed: manuscript, facts and files go; numbers, titles and hashes stay in the proposal and the
     * ledger. Approvers, and another person than proposed it. Checks the retention again.
     */
    void destroy(long proposal, String reason, Actor actor);

    /** Refuses a proposal; its documents are kept. Approvers, and another person than proposed it. */
    void refuse(long proposal, String reason, Actor actor);

    /** Proposals, newest first, {@code before} exclusive (0 for the first page), at most {@code limit}. */
    List<Destruction> destructions(long before, int limit, Actor actor);

    /**
     * Writes the documents issued in a year as a zip for the archives office: each document's frozen files, the index as
     * Excel, CSV and XML, a list of hashes for {@code sha256sum -c}, and the ledger as proof. One file is in memory at a
     * time. Secretaries and auditors. The stream stays open.
     *
     * @throws IOException when {@code out} does
     */
    void export(int year, OutputStream out, Actor actor) throws IOException;

    /** How many documents were issued in a year; refused where {@link #export} would be. */
    int count(int year, Actor actor);
}
