package org.jibao.incidents;

import java.util.Optional;

import org.jibao.offices.Actor;

/**
 * 办理: how reports were taken, checked, passed through the desks and acknowledged. What is put on record is a row that is
 * never changed; of several notes about the same report the newest holds.
 */
public interface Handling {

    /** Opens an incident by a call and notes in the same transaction how the call was taken; an empty note is not stored. */
    IncidentNumber open(PhoneReport call, CallNote note, Actor actor);

    /**
     * Notes how a call was taken and what became of it. Duty officers and approvers.
     *
     * @param report number of the phone record within the incident
     */
    void note(IncidentNumber number, int report, CallNote note, Actor actor);

    /**
     * Notes which elements a report speaks of and why it came late, if it says so; the verdicts on content and on lateness
     * go by it. Duty officers, approvers and secretaries.
     *
     * @param report number of the report within the incident
     */
    void check(IncidentNumber number, int report, ReportCheck check, Actor actor);

    /**
     * Notes that a report came to a desk, and perhaps that it left it. Duty officers and approvers.
     *
     * @return number of the stay within the incident, from 1
     */
    int arrive(IncidentNumber number, DeskStay stay, Actor actor);

    /** Notes that a report left a desk. Duty officers and approvers. */
    void leave(IncidentNumber number, int stay, DeskLeave leave, Actor actor);

    /**
     * Notes that what was sent was acknowledged (签收). Duty officers and approvers.
     *
     * @param step id of the step, as {@link IncidentView#steps()} has it
     */
    void acknowledge(IncidentNumber number, String step, Receipt receipt, Actor actor);

    /** How the reports of an incident were handled; empty when there is no such incident. */
    Optional<HandlingView> of(IncidentNumber number);
}
