package org.jibao.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 批量任务进度.
 *
 * @param state {@code WORKING}, {@code DONE} or {@code CANCELLED}
 * @param items papers in all
 * @param done papers made
 * @param failed papers that could not be made
 * @param working papers being made now
 * @param remaining 预计剩余: what is left at the pace so far; null while nothing is finished and when it is over
 * @param endedBy who cancelled it; null unless cancelled
 * @param clearedAt when its files were cleared away; null while they are there
 */
public record JobView(
        long id,
        JobKind kind,
        String subject,
        String title,
        List<FileFormat> formats,
        JobState state,
        int items,
        int done,
        int failed,
        int working,
        @Nullable Duration remaining,
        String startedBy,
        Instant startedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable Instant clearedAt) {

    public JobView {
        formats = List.copyOf(formats);
    }

    public boolean running() {
        return state == JobState.WORKING;
    }

    /** Whole percent finished, made or failed. */
    public int percent() {
        return (int) ((done + failed) * 100L / items);
    }

    /** Whether there is something to download: a paper is made and its files are not cleared away. */
    public boolean handsOut() {
        return done > 0 && clearedAt == null;
    }
}
