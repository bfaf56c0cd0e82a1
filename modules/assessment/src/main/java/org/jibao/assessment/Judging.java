package org.jibao.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.IncidentView;
import org.jibao.incidents.PolicyBook;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Offices;
import org.jibao.offices.Unit;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.Judge;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Policy;

/** Reads a quarter of the record in one pass, judging each incident under the policy in force when it occurred. */
@ApplicationScoped
class Judging {
    private static final int MOST_UNITS = 50;

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

    /** Takes one incident. */
    interface Reader {
        /**
         * @param day on which it is dated: that of the event or, when unknown, of the first report
         * @param judgement null where no policy was in force
         */
        void read(IncidentFacts facts, LocalDate day, @Nullable Judgement judgement);
    }

    /** Hands every incident of the quarter, drills left out, to {@code reader}. */
    void each(Quarter quarter, Instant asOf, Reader reader) {
        var zone = clock.getZone();
        // A policy changes from one day to the next at most, so a quarter asks the book some ninety times, not per
        // incident.
        Map<LocalDate, Optional<Policy>> inForce = new HashMap<>();
        register.eachDated(quarter.start(zone), quarter.end(zone), (facts, at) -> {
            if (facts.drill()) {
                return;
            }
            var day = LocalDate.ofInstant(at, zone);
            var policy = inForce.computeIfAbsent(day, any -> policies.inForceAt(at));
            reader.read(facts, day, policy.map(p -> judge.judge(facts, p, asOf)).orElse(null));
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

    /** As {@link #assessed(String, LocalDate)}, asking for the units of a day once. */
    BiPredicate<String, LocalDate> assessing() {
        var ofDay = new HashMap<LocalDate, Set<String>>();
        return (unit, day) -> ofDay.computeIfAbsent(day, any -> offices.existingOn(day).stream()
                        .filter(Judging::assessed)
                        .map(Unit::code)
                        .collect(Collectors.toSet()))
                .contains(unit);
    }

    /** What is wrong with units named together in one record: none, too many, twice, not assessed on that day. */
    List<InvalidInput.Problem> wrongUnits(List<String> units, LocalDate day) {
        if (units.isEmpty() || units.size() > MOST_UNITS) {
            return List.of(new InvalidInput.Problem("units", "应写1至" + MOST_UNITS + "个单位，现为" + units.size() + "个"));
        }
        if (units.stream().distinct().count() < units.size()) {
            return List.of(new InvalidInput.Problem("units", "同一单位写了两次，请只保留一处"));
        }
        return units.stream()
                .filter(unit -> !assessed(unit, day))
                .map(unit -> new InvalidInput.Problem("units", "“" + Faults.clip(unit) + "”在" + day + "不是考核对象，请核对单位代码"))
                .toList();
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
