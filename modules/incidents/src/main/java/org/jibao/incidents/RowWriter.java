package org.jibao.incidents;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Unit;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Names;
import org.jibao.timeliness.Party;

/** Turns what passed its checks into rows, the same way whether it was typed in or came in a workbook. */
@ApplicationScoped
class RowWriter {
    @Inject
    EntityManager em;

    /** Stores the incident alone. Rows below it refer to it, so it has to be flushed before they are. */
    Incident incident(IncidentNumber number, NewIncident opened, Entry entry) {
        var incident = new Incident(number, opened, entry);
        em.persist(incident);
        return incident;
    }

    /** The times that an incident was opened with. */
    void moments(Incident incident, String source, Entry entry) {
        for (var moment : Moment.values()) {
            var time = incident.moment(moment);
            if (time != null) {
                em.persist(new MomentRow(incident, moment, time, source, entry));
            }
        }
    }

    void call(Incident incident, int number, PhoneReport call, Way way, String nextSteps, Entry entry) {
        em.persist(new FiledReport(incident, number, call, nextSteps, way.unit(), entry));
        figures(incident, number, call.figures(), call.calledAt(), way.unit().shortName(), entry);
        call.stated().forEach(must -> em.persist(new MustRow(incident, number, must, entry)));
        step(incident, number, way, Channel.PHONE, Filing.Stage.FIRST, entry);
    }

    void written(Incident incident, int number, WrittenReport report, Way way, Entry entry) {
        em.persist(new FiledReport(incident, number, report, way.unit(), entry));
        figures(
                incident,
                number,
                report.figures(),
                report.receivedAt(),
                way.unit().shortName(),
                entry);
        step(incident, number, way, report.channel(), report.stage(), entry);
        incident.learnCause(report.cause());
        if (report.stage() == Filing.Stage.FINAL) {
            incident.close();
        }
    }

    /** How a report came to this office. */
    record Way(Unit unit, Unit own, @Nullable EventTime sentAt, @Nullable EventTime receivedAt) {}

    private void step(Incident incident, int number, Way way, Channel channel, Filing.Stage stage, Entry entry) {
        em.persist(new StepRow(
                incident,
                number,
                Levels.party(way.unit()),
                Levels.party(way.own()),
                Desk.PARTY_OFFICE,
                channel,
                stage,
                way.sentAt(),
                way.receivedAt(),
                entry));
    }

    void figures(Incident incident, @Nullable Integer report, Figures figures, Instant asOf, String by, Entry entry) {
        figures.values()
                .forEach((kind, value) -> em.persist(new FigureRow(incident, report, kind, value, asOf, by, entry)));
    }

    /**
     * The receiver of a step as the rules see it: this office for its own desk; a unit by its name; the territory for its
     * own level; else a name without a code.
     *
     * @param printed name of the receiver as given; may be empty
     * @param named the unit of that name, if there is one
     */
    Party receiver(
            Incident incident, Level level, Desk desk, String printed, @Nullable Unit own, Optional<Unit> named) {
        if (own != null && level == Levels.of(own.level()) && desk == Desk.PARTY_OFFICE) {
            return Levels.party(own);
        }
        var name = printed.isBlank() ? Names.of(level) + Names.of(desk) : printed;
        var territory = incident.party();
        if (level == territory.level()) {
            return new Party(territory.code(), printed.isBlank() ? territory.name() : printed, level);
        }
        return named.map(Levels::party).filter(party -> party.level() == level).orElse(new Party("", name, level));
    }
}
