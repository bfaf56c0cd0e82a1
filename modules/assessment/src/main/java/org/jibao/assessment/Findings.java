package org.jibao.assessment;

import java.util.List;
import java.util.Optional;

import org.jibao.incidents.IncidentNumber;
import org.jibao.offices.Actor;

/** 认定: from a breach to a confirmed finding, by two persons (four eyes). Secretaries and evaluators. */
public interface Findings {

    /** Breaches of a quarter without a finding, by incident. */
    List<Breach> breaches(Quarter quarter);

    /** Breaches of one incident without a finding. */
    List<Breach> breaches(IncidentNumber incident);

    /** Proposes a finding from the verdict of this key; refused when one exists already. Returns its id. */
    long propose(IncidentNumber incident, String verdictKey, Actor actor);

    /** The unit's answer, entered by its reporter or by a secretary on its behalf. */
    void answer(long finding, String text, Actor actor);

    /** Confirms; refused when {@code actor} proposed it. */
    void confirm(long finding, String reason, Actor actor);

    void withdraw(long finding, String reason, Actor actor);

    Optional<FindingView> find(long finding);

    /** All findings on incidents of a quarter, newest first. */
    List<FindingView> ofQuarter(Quarter quarter);

    List<FindingView> ofIncident(IncidentNumber incident);
}
