package org.jibao.ledger;

/**
 * 行为: something that somebody did through the product.
 *
 * @param actor login of the person, or {@code system} for a sweep
 * @param verb stable English verb, e.g. {@code incident.open}
 * @param subject what it was done to, e.g. {@code incident/2026-0123}
 * @param details the content of the act as text (JSON or a sentence); hashed with the rest
 */
public record Act(String actor, String verb, String subject, String details) {}
