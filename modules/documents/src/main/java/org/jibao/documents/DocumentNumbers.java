package org.jibao.documents;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Actor;

/**
 * 发文登记: the numbers of this office by series and year. Every number is either a document's or void (作废号) with a reason
 * and two persons; none is given twice and none is missing.
 */
public interface DocumentNumbers {

    /** 机关代字 and 期号 series that documents of this office are numbered by. */
    List<String> series();

    /** The numbers of a series and year in order. */
    List<Entry> of(String series, int year);

    /**
     * Proposes to void the next number of a series in this year: one that was given outside, or spoiled on paper. The
     * number is taken when another person confirms. By who may issue in the series.
     *
     * @return id of the proposal
     */
    long proposeVoid(String series, String reason, Actor actor);

    /**
     * Proposes to void the number of an issued document that nobody has received yet. What was received is withdrawn by a
     * document of its own, and so is a criticism, whose points count.
     */
    long proposeVoid(long document, String reason, Actor actor);

    /** Confirms or refuses a proposal; by another person than who proposed it. */
    VoidNumber decide(long id, boolean confirm, Actor actor);

    /** Proposals and void numbers, newest first, at most 200. */
    List<VoidNumber> voids();

    /**
     * 登记簿行.
     *
     * @param document its document; 0 for a number that went to none
     * @param voided why it is void; null for a number in use
     */
    record Entry(int serial, String number, long document, String title, @Nullable String voided) {}

    /**
     * 作废号.
     *
     * @param number null until confirmed, when it is the next of a series
     * @param confirmed null while nobody decided
     */
    record VoidNumber(
            long id,
            String series,
            int year,
            @Nullable String number,
            @Nullable Long document,
            String reason,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable Boolean confirmed) {}
}
