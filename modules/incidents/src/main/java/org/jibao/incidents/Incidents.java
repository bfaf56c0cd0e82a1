package org.jibao.incidents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.InvalidInput;

/** Finds stored incidents. */
@ApplicationScoped
class Incidents {
    @Inject
    EntityManager em;

    Optional<Incident> find(IncidentNumber number) {
        return query(number).getResultList().stream().findFirst();
    }

    /** The incident, or a refusal. */
    Incident demand(IncidentNumber number) {
        return find(number).orElseThrow(() -> unknown(number));
    }

    /** The incident, held until the transaction ends: of two who write to it at once the second sees what the first wrote. */
    Incident hold(IncidentNumber number) {
        return query(number).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream()
                .findFirst()
                .orElseThrow(() -> unknown(number));
    }

    private TypedQuery<Incident> query(IncidentNumber number) {
        return em.createQuery(
                        "select i from Incident i where i.serialYear = :year and i.serial = :serial", Incident.class)
                .setParameter("year", number.year())
                .setParameter("serial", number.serial());
    }

    private static InvalidInput unknown(IncidentNumber number) {
        return new InvalidInput("number", Messages.of("incident.unknown", number));
    }

    /** One page of a list, newest first, below {@code before}; words are found in what stands under the veil. */
    List<Incident> page(IncidentQuery query, @Nullable IncidentNumber before, int limit, Veil veil) {
        var where = new ArrayList<String>();
        var hidden = query.words().isBlank() ? List.<String>of() : veil.hidden();
        if (!query.words().isBlank()) {
            where.add(Stream.of("i.title", "i.place", "i.unitName")
                    .map(text -> veiled(text, hidden.size()) + " like :words escape '!'")
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        if (!query.unit().isBlank()) {
            where.add("i.unitCode = :unit");
        }
        if (query.openOnly()) {
            where.add("i.closed = false");
        }
        if (query.from() != null) {
            where.add("i.datedAt >= :from");
        }
        if (query.to() != null) {
            where.add("i.datedAt < :to");
        }
        if (before != null) {
            where.add("i.serialYear <= :year and (i.serialYear < :year or i.serial < :serial)");
        }
        var found = em.createQuery(
                "select i from Incident i" + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                        + " order by i.serialYear desc, i.serial desc",
                Incident.class);
        if (!query.words().isBlank()) {
            var words =
                    query.words().strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
            found.setParameter("words", "%" + words + "%");
        }
        if (!hidden.isEmpty()) {
            found.setParameter("veil", Veil.WORD);
        }
        for (var i = 0; i < hidden.size(); i++) {
            found.setParameter("hidden" + i, hidden.get(i));
        }
        if (!query.unit().isBlank()) {
            found.setParameter("unit", query.unit());
        }
        if (query.from() != null) {
            found.setParameter("from", query.from());
        }
        if (query.to() != null) {
            found.setParameter("to", query.to());
        }
        if (before != null) {
            found.setParameter("year", before.year()).setParameter("serial", before.serial());
        }
        return found.setMaxResults(limit).getResultList();
    }

    /** The expression with the veil in place of each hidden word. */
    private static String veiled(String text, int hidden) {
        var veiled = text;
        for (var i = 0; i < hidden; i++) {
            veiled = "function('replace', " + veiled + ", :hidden" + i + ", :veil)";
        }
        return veiled;
    }

    /** One page of a period in order of time, after the incident that ended the page before. */
    List<Incident> ofPeriod(Instant from, Instant to, @Nullable Incident last, int limit) {
        // The bare comparison before the one with "or" is what lets a database begin in the middle of its index.
        var after = last == null ? "i.datedAt >= :from" : "i.datedAt >= :from and (i.datedAt > :from or i.id > :id)";
        var found = em.createQuery(
                        "select i from Incident i where " + after + " and i.datedAt < :to order by i.datedAt, i.id",
                        Incident.class)
                .setParameter("from", last == null ? from : last.datedAt())
                .setParameter("to", to);
        if (last != null) {
            found.setParameter("id", last.id());
        }
        return Histories.onlyRead(found).setMaxResults(limit).getResultList();
    }
}
