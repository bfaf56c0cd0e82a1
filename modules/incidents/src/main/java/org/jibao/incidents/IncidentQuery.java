package org.jibao.incidents;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.InvalidInput;

/**
 * 查询条件. Lists are read by keyset, newest first.
 *
 * @param words found in title, place or unit name; empty for all
 * @param unit code of the unit; empty for all
 * @param from occurred or, when unknown, reported at or after; null for no bound
 * @param to before this instant (exclusive); null for no bound
 * @param before numbers below this one only; null for the first page
 * @param limit 1 to 500
 */
public record IncidentQuery(
        String words,
        String unit,
        boolean openOnly,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable IncidentNumber before,
        int limit) {
    private static final int LONGEST_LIST = 500;

    /** Refuses a limit that no list has. */
    void demandLimit() {
        if (limit < 1 || limit > LONGEST_LIST) {
            throw new InvalidInput("limit", Messages.of("list.limit", limit, LONGEST_LIST));
        }
    }
}
