package org.jibao.assessment;

import java.time.Instant;
import java.util.List;

import org.jibao.incidents.IncidentNumber;
import org.jibao.offices.Actor;

/**
 * 保护报告人: who sent bad news must not suffer for it. The words that name him (name, post, number) stand in no circulated
 * text and are shown to nobody who need not know: what would circulate them is refused, and every page, answer and export
 * is read through the {@link org.jibao.incidents.Veil}.
 */
public interface Shields {

    /**
     * Shields a reporter of an incident from now on. Duty officers, secretaries and evaluators.
     *
     * @param words as they stand in the record, at least two characters; each way of naming him is shielded by itself
     * @return id of the shield
     */
    long shield(IncidentNumber incident, String words, String reason, Actor actor);

    /** Lifts a shield with a reason; refused for who set it. Secretaries and evaluators. */
    void lift(long shield, String reason, Actor actor);

    /** Shields that hold, newest first. For the office's eyes only. */
    List<Shield> all();

    /** The shielded words that stand in a text; empty when none do. */
    List<String> exposed(String text);

    /** 保护. */
    record Shield(
            long id, IncidentNumber incident, String words, String reason, String shieldedBy, Instant shieldedAt) {}
}
