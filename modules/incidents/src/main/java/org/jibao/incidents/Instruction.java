package org.jibao.incidents;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.EventTime;

/**
 * 领导批示: what a leader wrote on a report or a document about an incident.
 *
 * @param leader post of the leader, e.g. 市委书记; no name
 * @param givenAt when it was written
 * @param text copied exactly
 * @param report number of the report within the incident that it was written on; null when it was none of them
 * @param original title and number of the paper it was written on; empty when {@code report} says it all
 * @param units codes of the units that have to act (主办); may be empty
 * @param supporting codes of the units that help (协办); may be empty
 * @param answerDue until when an answer is asked for, inclusive; null when no time was set
 */
public record Instruction(
        String leader,
        EventTime givenAt,
        String text,
        @Nullable Integer report,
        String original,
        List<String> units,
        List<String> supporting,
        @Nullable Instant answerDue) {

    public Instruction {
        units = List.copyOf(units);
        supporting = List.copyOf(supporting);
    }
}
