package org.jibao.documents;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * 稿次: one save of a draft.
 *
 * @param saves counts from 0, the draft as composed
 * @param reason why; empty when nobody said
 * @param restored the earlier save whose text this one brought back; null for an edit
 */
public record DraftRevision(
        long saves, String title, String savedBy, Instant savedAt, String reason, @Nullable Long restored) {}
