package org.jibao.timeliness;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * 报送步骤: one step of a report from a sender to a desk.
 *
 * @param id stable id of the step in the record
 * @param stage first, follow-up or final
 * @param sentAt null when the step happened but its time is unknown
 * @param receivedAt null when unknown; the limit is measured at receipt, or at sending when only that is known
 * @param recordedAt when the record learned of the step (second time axis)
 * @param lateReason why it could not be sent in time, as the sender put it; null when no reason is on file
 * @param elements what the report speaks of; null when the record does not say
 */
public record Filing(
        String id,
        Party sender,
        Party receiver,
        Desk desk,
        Channel channel,
        Stage stage,
        @Nullable EventTime sentAt,
        @Nullable EventTime receivedAt,
        Instant recordedAt,
        @Nullable String lateReason,
        @Nullable Set<Element> elements) {

    public Filing {
        elements = elements == null ? null : Set.copyOf(elements);
    }

    /** A step of which neither a reason for lateness nor the elements are on record. */
    public Filing(
            String id,
            Party sender,
            Party receiver,
            Desk desk,
            Channel channel,
            Stage stage,
            @Nullable EventTime sentAt,
            @Nullable EventTime receivedAt,
            Instant recordedAt) {
        this(id, sender, receiver, desk, channel, stage, sentAt, receivedAt, recordedAt, null, null);
    }

    /** 初报、续报、终报. */
    public enum Stage {
        FIRST,
        FOLLOW_UP,
        FINAL
    }
}
