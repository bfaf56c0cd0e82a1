package org.jibao.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 公文: a draft or an issued document.
 *
 * @param faults what stands against issuing, in Chinese: format faults, figures that no longer equal the record
 * @param number 发文字号; null until issued
 * @param version counts the saves; handed back with the next save
 * @param hashes SHA-256 of manuscript and files of an issued document, as {@code name hash}
 * @param later papers that withdraw, correct or replace this one
 * @param voided why its number was declared void (作废号); null when it was not
 */
public record DocumentView(
        long id,
        DocumentKind kind,
        String subject,
        String title,
        String manuscript,
        List<Fact> facts,
        List<String> faults,
        long version,
        String draftedBy,
        Instant draftedAt,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String issuedBy,
        List<String> hashes,
        List<LaterPaper> later,
        @Nullable String voided) {

    public boolean issued() {
        return number != null;
    }

    /** Whether it was issued and still holds: neither withdrawn nor replaced nor void. */
    public boolean holds() {
        return number != null && voided == null && later.stream().noneMatch(LaterPaper::ends);
    }
}
