package org.jibao.incidents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.Judge;
import org.jibao.timeliness.Policy;

@ApplicationScoped
@Transactional
class JpaDutyDesk implements DutyDesk {
    @Inject
    Clock clock;

    @Inject
    JpaSensitiveBook sensitive;

    @Inject
    PolicyBook policies;

    @Inject
    Judge judge;

    @Inject
    Incidents incidents;

    @Inject
    Histories histories;

    @Override
    public List<Judged> judged(IncidentQuery query, Instant asOf) {
        query.demandLimit();
        var shown = incidents.page(query, query.before(), query.limit(), Veil.NONE);
        var history = histories.factsOf(shown);
        var facts = sensitive.reader();
        var policyOf = new HashMap<LocalDate, Optional<Policy>>();
        return shown.stream()
                .map(incident -> new Judged(
                        incident.line(),
                        judge.judge(facts.read(incident, history.of(incident)), policy(incident, policyOf), asOf)))
                .toList();
    }

    private Policy policy(Incident incident, Map<LocalDate, Optional<Policy>> policyOf) {
        var day = LocalDate.ofInstant(incident.datedAt(), clock.getZone());
        return policyOf.computeIfAbsent(day, any -> policies.inForceAt(incident.datedAt()))
                .orElseThrow(() -> new InvalidInput("policy", Messages.of("policy.none", day)));
    }
}
