package org.jibao.incidents;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.Role;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.MetMust;

@ApplicationScoped
@Transactional
class JpaAmendments implements Amendments {
    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    JpaSensitiveBook sensitive;

    @Inject
    Incidents incidents;

    @Inject
    Histories histories;

    @Override
    public void time(IncidentNumber number, Moment moment, EventTime time, String source, Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER, Role.APPROVER);
        var now = clock.instant();
        var incident = incidents.hold(number);
        var field =
                switch (moment) {
                    case OCCURRED -> "occurredAt";
                    case KNOWN -> "knownAt";
                    case HEAD_TOLD -> "headToldAt";
                    case ASKED -> "askedAt";
                };
        var check = new Check(now, clock.getZone());
        check.required("source", source, Check.NOTE);
        check.time(field, time);
        if (moment != Moment.OCCURRED) {
            check.inOrder(field, time, "occurredAt", incident.moment(Moment.OCCURRED));
        }
        check.done();
        em.persist(new MomentRow(incident, moment, time, source, new Entry(now, actor.name())));
        incident.learn(moment, time);
        append(actor, "incident.time", number, Map.of("moment", moment, "time", time, "source", source));
    }

    @Override
    public void must(IncidentNumber number, MetMust must, Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER, Role.APPROVER);
        var now = clock.instant();
        var incident = incidents.hold(number);
        var check = new Check(now, clock.getZone());
        check.musts(List.of(must));
        check.done();
        em.persist(new MustRow(incident, null, must, new Entry(now, actor.name())));
        append(actor, "incident.must", number, must);
    }

    private void append(Actor actor, String verb, IncidentNumber number, Object command) {
        ledger.append(new Act(actor.login(), verb, "incident/" + number, Contents.of(command)));
    }

    @Override
    public List<String> advice(IncidentNumber number) {
        var incident = incidents.demand(number);
        return new Advice(incident, histories.of(incident), clock.getZone()).sentences();
    }

    @Override
    public Optional<IncidentFacts> recordedBy(IncidentNumber number, Instant instant) {
        return incidents
                .find(number)
                .filter(incident -> !incident.openedAt().isAfter(instant))
                .map(incident ->
                        sensitive.reader().read(incident, histories.of(incident).recordedBy(instant)));
    }
}
