package org.jibao.incidents;

import java.time.Instant;
import java.util.Optional;

/** 责任倒查: reads the whole chain of one incident, for a page, for REST and for a document of kind INCIDENT_TRACE. */
public interface Traces {

    /**
     * The chain of one incident under the policy in force when it occurred, as the record and the clocks stand at
     * {@code asOf}; empty when there is no such incident.
     *
     * @throws org.jibao.offices.InvalidInput when no policy was in force then
     */
    Optional<Trace> of(IncidentNumber number, Instant asOf);

    /** As {@link #of(IncidentNumber, Instant)}, under a named policy, adopted or shipped. */
    Optional<Trace> of(IncidentNumber number, String policyId, Instant asOf);
}
