package org.jibao.assessment;

import java.util.List;
import java.util.Optional;

import org.jibao.incidents.IncidentNumber;
import org.jibao.offices.Actor;
import org.jibao.timeliness.Verdict;

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
     * Proposes what no clock can find: that something was concealed, false or wrong, with the evidence for it. Secretaries
     * and evaluators.
     *
     * @return id of the finding
     */
    long propose(StatedFinding finding, Actor actor);

    /**
     * Proposes every firm breach of a quarter that no finding covers. Secretaries and evaluators.
     *
     * @return ids of the findings, none when there is nothing to propose
     */
    List<Long> proposeAll(Quarter quarter, Actor actor);

    /**
     * Tells the unit again, by phone or in writing, while the finding is proposed; the term for its answer runs anew. With
     * the proposal itself it is told on its own page. Secretaries and evaluators.
     *
     * @param how by what way and to whom
     */
    void tell(long finding, String how, Actor actor);

    /** Notes that somebody of the unit opened the finding; the first time counts, who is not of the unit is passed over. */
    void seen(long finding, Actor actor);

    /** Adds a piece of evidence while the finding is proposed; what stands is kept. Secretaries and evaluators. */
    void addEvidence(long finding, String text, Actor actor);

    /**
     * The unit's answer, entered by its reporter or by a secretary on its behalf, while the finding is proposed; a later
     * answer takes the place of an earlier one, which the ledger keeps.
     */
    void answer(long finding, String text, Actor actor);

    /**
     * Confirms with a reason; refused when {@code actor} proposed it, and while the unit may still answer by the scheme's
     * term and has not. Secretaries and evaluators.
     */
    void confirm(long finding, String reason, Actor actor);

    /**
     * Withdraws with a reason, also after confirmation and then by another than who confirmed it, but not once it stands in a
     * criticism. Secretaries and evaluators.
     */
    void withdraw(long finding, String reason, Actor actor);

    Optional<FindingView> find(long finding);

    /** All findings on incidents of a quarter, newest first. */
    List<FindingView> ofQuarter(Quarter quarter);

    List<FindingView> ofIncident(IncidentNumber incident);

    /** Findings on a unit, newest first. */
    List<FindingView> ofUnit(String unitCode);

    /**
     * 人工认定: what a person states of a unit's report.
     *
     * @param kind one of those that {@link Verdict.Kind#isStated() only persons can state}
     * @param statement what was reported and what was so, in Chinese sentences
     * @param citation document and article it offends against
     * @param evidence what proves it: records, documents, statements
     */
    record StatedFinding(
            IncidentNumber incident,
            String unit,
            Verdict.Kind kind,
            String statement,
            String citation,
            String evidence) {

        String key() {
            return "stated/" + kind + "/" + unit;
        }
    }
}
