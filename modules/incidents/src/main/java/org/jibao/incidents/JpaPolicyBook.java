package org.jibao.incidents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Role;
import org.jibao.offices.Turns;
import org.jibao.timeliness.Policy;
import org.jibao.timeliness.PolicyException;
import org.jibao.timeliness.PolicyFiles;

@ApplicationScoped
@Transactional
class JpaPolicyBook implements PolicyBook {
    private static final String MATTER = "policies";

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Turns turns;

    /** Reading a text gives the same policy for ever, so it is read once. */
    private final Map<String, Policy> read = new ConcurrentHashMap<>();

    @Override
    @Transactional(rollbackOn = PolicyException.class)
    public Policy adopt(String fileName, String json, LocalDate from, Actor actor) throws PolicyException {
        actor.mustBe(Role.ADMINISTRATOR);
        turns.take(MATTER);
        var check = new Check(clock.instant(), clock.getZone());
        check.required("fileName", fileName, Check.LINE);
        check.done();
        var policy = PolicyFiles.parse(fileName, json);
        var earlier = edition(policy.id());
        if (earlier.isPresent()) {
            if (!earlier.get().is(from, policy.text())) {
                throw new InvalidInput(
                        "id",
                        Messages.of("policy.same", policy.id(), earlier.get().adoptedFrom()));
            }
            return policy;
        }
        em.persist(new PolicyEdition(policy, fileName, from, new Entry(clock.instant(), actor.name())));
        ledger.append(new Act(
                actor.login(),
                "policy.adopt",
                "policy/" + policy.id(),
                Contents.of(Map.of("fileName", fileName, "from", from, "text", policy.text()))));
        return policy;
    }

    @Override
    @Transactional(rollbackOn = PolicyException.class)
    public Policy adopt(String fileName, String json, LocalDate from, int known, Actor actor) throws PolicyException {
        actor.mustBe(Role.ADMINISTRATOR);
        turns.take(MATTER);
        var editions = editions();
        if (editions.size() != known) {
            throw new InvalidInput(
                    "known",
                    editions.stream()
                            .max(Comparator.comparing(Edition::adoptedAt))
                            .map(edition -> Messages.of(
                                    "policy.between", edition.adoptedBy(), edition.title(), edition.adoptedFrom()))
                            .orElseGet(() -> Messages.of("edition.known", known)));
        }
        return adopt(fileName, json, from, actor);
    }

    @Override
    public Optional<Policy> inForceAt(Instant instant) {
        return em
                .createQuery(
                        "select e from PolicyEdition e where e.adoptedFrom <= :day"
                                + " order by e.adoptedFrom desc, e.adoptedAt desc, e.id desc",
                        PolicyEdition.class)
                .setParameter("day", LocalDate.ofInstant(instant, clock.getZone()))
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(this::policy);
    }

    /** The adopted policies, read once to tell for many days which was in force. */
    Function<LocalDate, Optional<Policy>> byDay() {
        var editions = em.createQuery(
                        "select e from PolicyEdition e order by e.adoptedFrom desc, e.adoptedAt desc, e.id desc",
                        PolicyEdition.class)
                .getResultList();
        return day -> editions.stream()
                .filter(edition -> !edition.adoptedFrom().isAfter(day))
                .findFirst()
                .map(this::policy);
    }

    @Override
    public Optional<Policy> find(String id) {
        return edition(id).map(this::policy).or(() -> PolicyFiles.shipped().stream()
                .filter(policy -> policy.id().equals(id))
                .findFirst());
    }

    @Override
    public List<Edition> editions() {
        return em
                .createQuery(
                        "select e from PolicyEdition e order by e.adoptedFrom desc, e.adoptedAt desc, e.id desc",
                        PolicyEdition.class)
                .getResultList()
                .stream()
                .map(PolicyEdition::edition)
                .toList();
    }

    private Optional<PolicyEdition> edition(String id) {
        return em
                .createQuery("select e from PolicyEdition e where e.policyId = :id", PolicyEdition.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    private Policy policy(PolicyEdition edition) {
        return read.computeIfAbsent(edition.text(), text -> {
            try {
                return PolicyFiles.parse(edition.fileName(), text);
            } catch (PolicyException e) {
                throw new IllegalStateException("an adopted policy can no longer be read: " + e.faults(), e);
            }
        });
    }
}
