package org.jibao.documents;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * 档案条目: an issued document as the archive lists it.
 *
 * @param kindName Chinese name of the kind
 * @param keepUntil last day of its retention (inclusive); null when it is kept for good
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
        @Nullable LocalDate keepUntil,
        @Nullable LocalDate destroyedOn) {

    public boolean destroyed() {
        return destroyedOn != null;
    }
}
