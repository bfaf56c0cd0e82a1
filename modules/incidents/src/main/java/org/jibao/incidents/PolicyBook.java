package org.jibao.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jibao.offices.Actor;
import org.jibao.timeliness.Policy;
import org.jibao.timeliness.PolicyException;

/** 制度册: the policies this office has adopted, each edition kept as it was. */
public interface PolicyBook {

    /** Checks and adopts a policy file from {@code from} on (inclusive) until the next one. Administrators only. */
    Policy adopt(String fileName, String json, LocalDate from, Actor actor) throws PolicyException;

    /**
     * Like {@link #adopt(String, String, LocalDate, Actor)}, for who looked at the book before: refused when another policy
     * has been adopted since.
     *
     * @param known number of editions when he looked, as {@link #editions()} gives them
     */
    Policy adopt(String fileName, String json, LocalDate from, int known, Actor actor) throws PolicyException;

    /** The policy in force at {@code instant} in the office's zone. */
    Optional<Policy> inForceAt(Instant instant);

    /** An adopted policy by id, else a shipped one. */
    Optional<Policy> find(String id);

    List<Edition> editions();

    /** 制度版本. */
    record Edition(String id, String title, LocalDate adoptedFrom, Instant adoptedAt, String adoptedBy, String text) {}
}
