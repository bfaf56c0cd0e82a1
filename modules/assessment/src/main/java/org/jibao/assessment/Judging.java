package org.jibao.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.IncidentView;
import org.jibao.incidents.PolicyBook;
import org.jibao.offices.Offices;
import org.jibao.offices.Unit;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.Judge;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Policy;

/** Reads a quarter of the record in one pass, judging each incident under the policy in force when it occurred. */
@ApplicationScoped
class Judging {
    @Inject
    IncidentRegister register;

    @Inject
    PolicyBook policies;

    @Inject
    Judge judge;

    @Inject
    Offices offices;

    @Inject
    Clock clock;

    /** An incident with its judgement; null where no policy was in force. */
    void each(Quarter quarter, Instant asOf, BiConsumer<IncidentFacts, @Nullable Judgement> reader) {
        var zone = clock.getZone();
        // A policy changes from one day to the next at most, so a quarter asks the book some ninety times, not per
        // incident.
        Map<LocalDate, Optional<Policy>> inForce = new HashMap<>();
        register.eachFacts(quarter.start(zone), quarter.end(zone), facts -> {
            if (facts.drill()) {
                return;
            }
            var at = dated(facts);
            var policy = inForce.computeIfAbsent(LocalDate.ofInstant(at, zone), day -> policies.inForceAt(at));
            reader.accept(facts, policy.map(p -> judge.judge(facts, p, asOf)).orElse(null));
        });
    }

    /** The instant by which an incident falls into a quarter: occurred, or when unknown opened. */
    Instant dated(IncidentFacts facts) {
        var occurred = facts.occurred();
        if (occurred != null) {
            return occurred.at();
        }
        return register.find(IncidentNumber.parse(facts.number()))
                .map(IncidentView::openedAt)
                .orElseThrow(() -> new IllegalStateException(facts.number() + " has facts and no view"));
    }

    /**
     * Whether breaches of a unit are assessed: it is ranked, or a county or a department. The own office and those above
     * it are not: nobody is judge over himself or over a superior (docs/decisions/0051).
     */
    boolean assessed(String unitCode, LocalDate day) {
        return offices.find(unitCode, day).filter(Judging::assessed).isPresent();
    }

    private static boolean assessed(Unit unit) {
        return switch (unit.level()) {
            case CITY, PROVINCE, CENTRE -> false;
            case COUNTY, DEPARTMENT -> true;
            case SITE, TOWNSHIP -> !unit.group().isBlank();
        };
    }

    LocalDate day(IncidentFacts facts) {
        return LocalDate.ofInstant(dated(facts), clock.getZone());
    }
}
