package org.jibao.documents;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * 占用: who works on a draft.
 *
 * @param until when the draft counts as free unless there is another sign of life
 * @param takenFrom from whom it was taken over; null when it was free
 */
public record DraftHolder(
        String login, String name, Instant since, Instant until, @Nullable String takenFrom, String reason) {}
