package org.jibao.incidents;

import java.util.List;
import java.util.Optional;

import org.jibao.offices.Actor;

/**
 * 批示催办: leaders' instructions (批示), prompts (催报), supervision (督办) and questions from above (调度) about an incident, and
 * what became of each. They are numbered together within the incident, from 1. What is put on record is never changed; what
 * follows is a further step. Start here for the documents PROMPT and INSTRUCTION_TRANSMITTAL.
 */
public interface Directives {

    /**
     * Puts a leader's instruction on record, word for word. Duty officers, approvers and secretaries.
     *
     * @return its number within the incident
     */
    int instruct(IncidentNumber number, Instruction instruction, Actor actor);

    /**
     * Puts on record that this office prompted a unit or supervises it. Duty officers, approvers and secretaries.
     *
     * @return its number within the incident
     */
    int prompt(IncidentNumber number, Prompt prompt, Actor actor);

    /**
     * Puts a question from above on record. When the incident has no time yet at which a superior asked, or a later one,
     * this becomes it. Duty officers, approvers and secretaries.
     *
     * @return its number within the incident
     */
    int ask(IncidentNumber number, Inquiry inquiry, Actor actor);

    /**
     * Puts on record what became of a directive. Duty officers, approvers and secretaries; a unit's reporter may receive
     * and answer what was addressed to the own unit.
     *
     * @param directive its number within the incident
     */
    void follow(IncidentNumber number, int directive, DirectiveStep step, Actor actor);

    /** All directives of an incident in the order of their numbers. */
    List<DirectiveView> of(IncidentNumber number);

    /** One directive by its number within the incident. */
    Optional<DirectiveView> find(IncidentNumber number, int directive);
}
