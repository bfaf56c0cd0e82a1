package org.jibao.incidents;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.EventTime;

/**
 * 接电情况: how a call was taken, and what became of it.
 *
 * @param receiver post of who took it, e.g. 主班值班员
 * @param callerPost post of the caller; empty when the phone record says it
 * @param readBack whether it was read back to the caller; null when the record does not say
 * @param verified whether the caller was called back; null when the record does not say
 * @param recording whether a recording is kept; null when the record does not say
 * @param proposal 拟办意见; may be empty
 * @param result 办理结果; empty while it is being dealt with
 * @param closedAt when it was dealt with; null while it is not, or when unknown
 */
public record CallNote(
        String receiver,
        String callerPost,
        @Nullable Boolean readBack,
        @Nullable Boolean verified,
        @Nullable Boolean recording,
        String proposal,
        String result,
        @Nullable EventTime closedAt) {}
