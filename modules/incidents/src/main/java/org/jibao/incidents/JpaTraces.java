package org.jibao.incidents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.Judge;
import org.jibao.timeliness.Policy;

@ApplicationScoped
@Transactional
class JpaTraces implements Traces {
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

    @Inject
    JpaDirectives directives;

    @Inject
    JpaHandling handling;

    @Override
    public Optional<Trace> of(IncidentNumber number, Instant asOf) {
        return incidents.find(number).map(incident -> {
            var policy = policies.inForceAt(incident.datedAt())
                    .orElseThrow(() -> new InvalidInput(
                            "policy",
                            Messages.of("policy.none", LocalDate.ofInstant(incident.datedAt(), clock.getZone()))));
            return trace(incident, policy, asOf);
        });
    }

    @Override
    public Optional<Trace> of(IncidentNumber number, String policyId, Instant asOf) {
        return incidents.find(number).map(incident -> {
            var policy = policies.find(policyId)
                    .orElseThrow(() -> new InvalidInput("policy", Messages.of("policy.unknown", policyId)));
            return trace(incident, policy, asOf);
        });
    }

    private Trace trace(Incident incident, Policy policy, Instant asOf) {
        var history = histories.of(incident);
        var facts = sensitive.reader().read(incident, history);
        return new TraceWriter(
                        incident,
                        history,
                        handling.notes(incident),
                        directives.of(incident),
                        facts,
                        judge.judge(facts, policy, asOf))
                .trace();
    }
}
