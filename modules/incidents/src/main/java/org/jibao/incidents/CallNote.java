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
 * @param verification who rang back, when, at which number; null when not, or when the record does not say
 * @param recording whether a recording is kept; null when the record does not say
 * @param recordingNumber under which number the recording is kept; empty when there is none or none is known
 * @param proposal 拟办意见; may be empty
 * @param result 办理结果; empty while it is being dealt with
 * @param closedAt when it was dealt with; null while it is not, or when unknown
 */
public record CallNote(
        String receiver,
        String callerPost,
        @Nullable Boolean readBack,
        @Nullable Boolean verified,
        @Nullable Verification verification,
        @Nullable Boolean recording,
        String recordingNumber,
        String proposal,
        String result,
        @Nullable EventTime closedAt) {

    /** Who tells how it was verified says that it was; who gives a number of the recording says that there is one. */
    public CallNote {
        verified = (verified == null && verification != null) ? Boolean.TRUE : verified;
        recording = (recording == null && !recordingNumber.isBlank()) ? Boolean.TRUE : recording;
    }

    /** Without the particulars of verification and recording. */
    public CallNote(
            String receiver,
            String callerPost,
            @Nullable Boolean readBack,
            @Nullable Boolean verified,
            @Nullable Boolean recording,
            String proposal,
            String result,
            @Nullable EventTime closedAt) {
        this(receiver, callerPost, readBack, verified, null, recording, "", proposal, result, closedAt);
    }

    /** Whether it says anything at all. */
    boolean isEmpty() {
        return equals(new CallNote("", "", null, null, null, "", "", null));
    }
}
