package org.jibao.documents;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * 档案检索条件: every one that is given has to hold.
 *
 * @param words words separated by spaces, each of which stands in the title or the text; full and half width, capitals and
 *     small letters are the same
 * @param number part of the 发文字号
 * @param unit code of a unit that the document names, by any name the unit ever had
 * @param from first day of issue (inclusive)
 * @param to last day of issue (inclusive)
 * @param standing 效力: what became of it; {@code CORRECTED} still holds
 * @param before cursor of the page before, from {@link ArchivePage#next}; empty for the first page
 * @param limit documents of one page, at most 200
 */
public record ArchiveQuery(
        String words,
        String number,
        String unit,
        @Nullable DocumentKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ArchiveState state,
        FileCheck.@Nullable Outcome standing,
        String before,
        int limit) {

    /** Whatever became of it. */
    public ArchiveQuery(
            String words,
            String number,
            String unit,
            @Nullable DocumentKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable ArchiveState state,
            String before,
            int limit) {
        this(words, number, unit, kind, from, to, state, null, before, limit);
    }

    /** Everything, newest first. */
    public static ArchiveQuery all(int limit) {
        return new ArchiveQuery("", "", "", null, null, null, null, "", limit);
    }
}
