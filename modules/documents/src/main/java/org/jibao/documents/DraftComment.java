package org.jibao.documents;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 批注: a remark on a line or a figure of a draft.
 *
 * @param line where its words stand in the manuscript as last saved, from 1; where they stood if they are gone
 * @param quote the words it is about; empty for the line as a whole
 * @param fact id of the fact it is about; empty for plain words
 * @param gone whether the words it is about are no longer in the manuscript
 * @param resolvedBy who settled it; null while it is open
 */
public record DraftComment(
        long id,
        int line,
        String quote,
        String fact,
        boolean gone,
        String words,
        String writtenBy,
        Instant writtenAt,
        List<Answer> answers,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt) {

    public DraftComment {
        answers = List.copyOf(answers);
    }

    public boolean open() {
        return resolvedBy == null;
    }

    /** 答复. */
    public record Answer(String words, String writtenBy, Instant writtenAt) {}
}
