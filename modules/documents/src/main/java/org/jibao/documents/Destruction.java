package org.jibao.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 销毁清册: documents whose retention is over, proposed for destruction by one person and decided by another.
 *
 * @param decision reason of whoever decided; null while open
 */
public record Destruction(
        long id,
        String reason,
        String proposedBy,
        Instant proposedAt,
        State state,
        @Nullable String decision,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        List<Item> items) {

    public Destruction {
        items = List.copyOf(items);
    }

    /** 办理情况. */
    public enum State {
        /** 待审批. */
        PROPOSED,
        /** 已销毁. */
        DESTROYED,
        /** 不同意销毁. */
        REFUSED
    }

    /**
     * 清册条目.
     *
     * @param retention the rule by which the retention was over
     * @param hashes {@code name SHA-256} of each file as it was when proposed
     */
    public record Item(
            long document, String number, String title, LocalDate issuedOn, String retention, List<String> hashes) {

        public Item {
            hashes = List.copyOf(hashes);
        }
    }
}
