package org.jibao.documents;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 收文单位: one recipient of a document.
 *
 * @param sentAt null while the document is not issued
 * @param dueAt until when it should be signed for; null while not sent
 * @param warning what keeps it from being received, in Chinese: nobody of the unit can log in; empty when nothing does
 * @param receipts what came back, in order
 */
public record Recipient(
        String unit,
        String name,
        PaperReceipt.State state,
        @Nullable Instant sentAt,
        @Nullable Instant dueAt,
        boolean overdue,
        String warning,
        List<Entry> receipts) {

    /** 回执记录. */
    public record Entry(PaperReceipt receipt, Instant recordedAt, String recordedBy, List<Scan> scans) {}

    /**
     * 回执扫描件.
     *
     * @param sha256 of its content
     */
    public record Scan(long id, ScanType type, String sha256) {}

    public boolean signed() {
        return state == PaperReceipt.State.SIGNED;
    }
}
