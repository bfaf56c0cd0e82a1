package org.jibao.documents;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 档案条目: an issued document as the archive lists it.
 *
 * @param kindName Chinese name of the kind
 * @param keepUntil last day of its retention (inclusive); null when it is kept for good
 * @param standing 效力: whether it holds, is corrected, withdrawn, replaced or void
 * @param later papers that withdraw, correct or replace it
 * @param ground where the retention comes from
 * @param destroyedOn null while it is kept
 */
public record ArchiveEntry(
        long document,
        DocumentKind kind,
        String kindName,
        String number,
        String title,
        LocalDate issuedOn,
        ArchiveState state,
        FileCheck.Outcome standing,
        List<LaterPaper> later,
        @Nullable LocalDate keepUntil,
        String ground,
        @Nullable LocalDate destroyedOn) {

    public boolean destroyed() {
        return destroyedOn != null;
    }
}
