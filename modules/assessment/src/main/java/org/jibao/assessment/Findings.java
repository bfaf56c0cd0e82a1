package org.jibao.assessment;

import java.util.List;
import java.util.Optional;

import org.jibao.incidents.IncidentNumber;
import org.jibao.offices.Actor;

/** 认定: from a breach to a confirmed finding, by two persons (four eyes). Secretaries and evaluators. */
public interface Findings {

    /**
     * Breaches of a quarter that no standing finding covers, by incident; read in one pass over the record. Those that
     * are not firm are shown, but cannot be proposed. Drills never appear.
     */
    List<Breach> breaches(Quarter quarter);

    /** Breaches of one incident that no standing finding covers. */
    List<Breach> breaches(IncidentNumber incident);

    /**
     * Proposes a finding from the verdict of this key as judged now under the policy in force when the incident occurred.
     * Refused with the reason when it is no breach, not firm, a drill's, not of an assessed unit, or when a finding on it
     * stands already; a withdrawn one does not hinder. Secretaries and evaluators.
     *
     * @return id of the finding
     */
    long propose(IncidentNumber incident, String verdictKey, Actor actor);

    /**
     * Proposes every firm breach of a quarter that no finding covers. Secretaries and evaluators.
     *
     * @return ids of the findings, none when there is nothing to propose
     */
    List<Long> proposeAll(Quarter quarter, Actor actor);

    /**
     * The unit's answer, entered by its reporter or by a secretary on its behalf, while the finding is proposed; a later
     * answer takes the place of an earlier one, which the ledger keeps.
     */
    void answer(long finding, String text, Actor actor);

    /** Confirms with a reason; refused when {@code actor} proposed it. Secretaries and evaluators. */
    void confirm(long finding, String reason, Actor actor);

    /**
     * Withdraws with a reason, also after confirmation, but not once it stands in a criticism. Secretaries and evaluators.
     */
    void withdraw(long finding, String reason, Actor actor);

    Optional<FindingView> find(long finding);

    /** All findings on incidents of a quarter, newest first. */
    List<FindingView> ofQuarter(Quarter quarter);

    List<FindingView> ofIncident(IncidentNumber incident);
}
