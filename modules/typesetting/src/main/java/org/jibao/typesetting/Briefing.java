package org.jibao.typesetting;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 简报报头与报尾: what a briefing (紧急信息, 值班快报) has beyond other documents. All of it is custom.
 *
 * @param issue 期号, e.g. {@code 第12期}
 * @param reportedTo 报, superiors
 * @param sentTo 送, peers
 * @param issuedTo 发, subordinates
 * @param copies 共印份数, null when it is not stated
 */
public record Briefing(
        @Nullable String issue,
        List<String> reportedTo,
        List<String> sentTo,
        List<String> issuedTo,
        @Nullable Integer copies) {

    /** Of documents that are no briefings. */
    public static final Briefing NONE = new Briefing(null, List.of(), List.of(), List.of(), null);

    public Briefing {
        reportedTo = List.copyOf(reportedTo);
        sentTo = List.copyOf(sentTo);
        issuedTo = List.copyOf(issuedTo);
    }
}
