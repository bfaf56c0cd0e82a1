package org.jibao.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 收文: a circulated document as the unit sees it that received it.
 *
 * @param later papers that withdraw, correct or replace it
 * @param voided why its number is void; null when it is not
 */
public record ReceivedDocument(
        long id,
        String number,
        String title,
        LocalDate issuedOn,
        Instant sentAt,
        Instant dueAt,
        boolean overdue,
        PaperReceipt.State state,
        List<LaterPaper> later,
        @Nullable String voided) {

    public boolean open() {
        return state == PaperReceipt.State.SENT
                || state == PaperReceipt.State.OPENED
                || state == PaperReceipt.State.REJECTED;
    }
}
