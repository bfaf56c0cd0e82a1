package org.jibao.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jibao.offices.Actor;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.MetMust;

/**
 * 补正与核查: what becomes known, or better known, about an incident outside of a report, and what the record still lacks.
 * Nothing is overwritten: each amendment is a row with its source, and the record can be read as it was at any instant.
 */
public interface Amendments {

    /**
     * Puts on record a time of the incident itself, e.g. that a superior asked at 21:00. The newest statement holds. Duty
     * officers and approvers.
     *
     * @param source who says so, e.g. 县应急局值班记录; must not be blank
     */
    void time(IncidentNumber number, Moment moment, EventTime time, String source, Actor actor);

    /** Puts on record a criterion that the incident meets, with its reason. Duty officers and approvers. */
    void must(IncidentNumber number, MetMust must, Actor actor);

    /**
     * 要件: what the reports so far lack or where they contradict each other, as Chinese sentences. Advice only: a report is
     * never refused for it. Empty when nothing is to be said.
     */
    List<String> advice(IncidentNumber number);

    /**
     * What the record held at {@code instant} (inclusive), whatever was learned later; empty when the incident was not yet
     * on record. Judged as of the same instant it answers "what did we have to say at 17:00?".
     */
    Optional<IncidentFacts> recordedBy(IncidentNumber number, Instant instant);
}
