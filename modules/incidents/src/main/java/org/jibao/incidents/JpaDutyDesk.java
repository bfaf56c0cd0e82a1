package org.jibao.incidents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
    JpaPolicyBook policies;

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
        var inForce = policies.byDay();
        return shown.stream()
                .map(incident -> new Judged(
                        incident.line(),
                        judge.judge(facts.read(incident, history.of(incident)), policy(incident, inForce), asOf)))
                .toList();
    }

    private Policy policy(Incident incident, Function<LocalDate, Optional<Policy>> inForce) {
        var day = LocalDate.ofInstant(incident.datedAt(), clock.getZone());
        return inForce.apply(day).orElseThrow(() -> new InvalidInput("policy", Messages.of("policy.none", day)));
    }
}
