package org.jibao.incidents;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.RowWriter.Way;
import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.offices.Unit;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.Judge;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Policy;
import org.jibao.timeliness.Sighting;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

@ApplicationScoped
@Transactional
class JpaIncidentRegister implements IncidentRegister {
    /** Incidents held in memory at once while many are read. */
    private static final int BATCH = 500;

    private static final Role[] ANYONE_ELSE = {
        Role.DUTY_OFFICER, Role.APPROVER, Role.SECRETARY, Role.EVALUATOR, Role.ADMINISTRATOR, Role.AUDITOR
    };

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Offices offices;

    @Inject
    JpaSensitiveBook sensitive;

    @Inject
    PolicyBook policies;

    @Inject
    Judge judge;

    @Inject
    Serials serials;

    @Inject
    Incidents incidents;

    @Inject
    Histories histories;

    @Inject
    RowWriter rows;

    @Inject
    RegisterImport registerImport;

    @Inject
    Event<ReportFiled> reportFiled;

    @Override
    public IncidentNumber open(PhoneReport call, Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER, Role.REPORTER);
        var check = check();
        check.call(call);
        var occurred = call.occurredAt();
        var unit = unit(call.unit(), occurred == null ? call.calledAt() : occurred.at(), "unit", check);
        ownUnitOnly(actor, call.unit(), check);
        var own = own(call.calledAt(), check);
        check.done();
        if (unit == null || own == null) {
            throw new IllegalStateException("passed the checks without a unit");
        }

        var entry = entry(actor);
        var opened = new NewIncident(
                unit,
                call.kindCode(),
                call.title(),
                call.place(),
                call.cause(),
                occurred,
                call.knownAt(),
                call.headToldAt(),
                null,
                call.calledAt(),
                call.drill());
        var incident = rows.incident(serials.next(day(call.calledAt()).getYear(), 1), opened, entry);
        em.flush();
        rows.moments(incident, Messages.text("opening.source"), entry);
        rows.call(incident, 1, call, new Way(unit, own, null, EventTime.exactly(call.calledAt())), "", entry);
        append(actor, "incident.open", incident, call);
        reportFiled.fire(new ReportFiled(incident.number(), 1, unit.code(), call.calledAt()));
        return incident.number();
    }

    @Override
    public int file(IncidentNumber number, WrittenReport report, Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER, Role.REPORTER);
        var incident = incidents.hold(number);
        var check = check();
        if (incident.closed()) {
            check.fault("stage", "closed", number);
        }
        check.written(report, incident.moment(Moment.OCCURRED));
        var unit = unit(report.unit(), incident.datedAt(), "unit", check);
        ownUnitOnly(actor, report.unit(), check);
        var own = own(report.receivedAt(), check);
        check.done();
        if (unit == null || own == null) {
            throw new IllegalStateException("passed the checks without a unit");
        }

        var next = histories.of(incident).reports().stream()
                        .mapToInt(FiledReport::number)
                        .max()
                        .orElse(0)
                + 1;
        var sentAt = report.sentAt();
        var way = new Way(
                unit, own, sentAt == null ? null : EventTime.exactly(sentAt), EventTime.exactly(report.receivedAt()));
        rows.written(incident, next, report, way, entry(actor));
        append(actor, "incident.file", incident, report);
        reportFiled.fire(new ReportFiled(number, next, unit.code(), report.receivedAt()));
        return next;
    }

    @Override
    public void record(IncidentNumber number, Step step, Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER, Role.APPROVER);
        var incident = incidents.hold(number);
        var check = check();
        check.step(step, incident.moment(Moment.OCCURRED));
        var sender = unit(step.sender(), incident.datedAt(), "sender", check);
        check.done();
        if (sender == null) {
            throw new IllegalStateException("passed the checks without a sender");
        }
        var day = day(incident.datedAt());
        var receiver = rows.receiver(
                incident,
                step.receiverLevel(),
                step.desk(),
                step.receiver(),
                offices.own(day).orElse(null),
                offices.byName(step.receiver(), day));
        em.persist(new StepRow(
                incident,
                null,
                Levels.party(sender),
                receiver,
                step.desk(),
                step.channel(),
                step.stage(),
                step.sentAt(),
                step.receivedAt(),
                entry(actor)));
        append(actor, "incident.step", incident, step);
    }

    @Override
    public void sight(IncidentNumber number, SightingNote sighting, Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER, Role.APPROVER);
        var incident = incidents.hold(number);
        var check = check();
        check.sighting(sighting, incident.moment(Moment.OCCURRED));
        check.done();
        em.persist(new SightingRow(incident, sighting, entry(actor)));
        append(actor, "incident.sight", incident, sighting);
    }

    @Override
    public void grade(IncidentNumber number, Grade grade, String reason, Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER, Role.APPROVER, Role.SECRETARY);
        var incident = incidents.hold(number);
        var check = check();
        if (reason.isBlank()) {
            check.fault("reason", "grade.reason");
        }
        check.line("reason", reason, Check.NOTE);
        check.done();
        em.persist(new GradeRow(incident, grade, reason, entry(actor)));
        append(actor, "incident.grade", incident, Map.of("grade", grade, "reason", reason));
    }

    private Check check() {
        return new Check(clock.instant(), clock.getZone());
    }

    private Entry entry(Actor actor) {
        return new Entry(clock.instant(), actor.name());
    }

    private void append(Actor actor, String verb, Incident incident, Object command) {
        ledger.append(new Act(actor.login(), verb, "incident/" + incident.number(), Contents.of(command)));
    }

    private @Nullable Unit unit(String code, Instant at, String field, Check check) {
        var day = check.day(at);
        var unit = offices.find(code, day);
        if (unit.isEmpty()) {
            check.fault(field, "unit.unknown", Check.name(field), code, day);
        }
        return unit.orElse(null);
    }

    /** Who is nothing but a reporter speaks for the own unit. */
    private static void ownUnitOnly(Actor actor, String unit, Check check) {
        var reporterOnly = List.of(ANYONE_ELSE).stream().noneMatch(actor.roles()::contains);
        if (reporterOnly && !unit.equals(actor.unit())) {
            check.fault("unit", "unit.others", actor.unit(), unit);
        }
    }

    private @Nullable Unit own(Instant at, Check check) {
        var day = check.day(at);
        var own = offices.own(day);
        if (own.isEmpty()) {
            check.fault("unit", "own.missing", day);
        }
        return own.orElse(null);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    @Override
    public Optional<IncidentView> find(IncidentNumber number) {
        return incidents.find(number).map(incident -> view(incident, histories.of(incident)));
    }

    private IncidentView view(Incident incident, History history) {
        return new IncidentView(
                incident.number(),
                incident.title(),
                FactsReader.kind(incident),
                unitOf(incident),
                incident.place(),
                incident.cause(),
                incident.moment(Moment.OCCURRED),
                incident.moment(Moment.KNOWN),
                incident.moment(Moment.HEAD_TOLD),
                incident.moment(Moment.ASKED),
                incident.drill(),
                incident.closed(),
                history.reports().stream()
                        .sorted(Comparator.comparingInt(FiledReport::number))
                        .map(report -> reportView(incident, history, report))
                        .toList(),
                history.figures(),
                history.stated(),
                history.filings().stream()
                        .sorted(Comparator.comparing(JpaIncidentRegister::arrival))
                        .toList(),
                history.sightings().stream()
                        .map(SightingRow::sighting)
                        .sorted(Comparator.comparing(
                                (Sighting sighting) -> sighting.at().at()))
                        .toList(),
                incident.openedAt(),
                incident.openedBy());
    }

    private static IncidentView.ReportView reportView(Incident incident, History history, FiledReport report) {
        var figures = history.statedBy(report);
        return new IncidentView.ReportView(
                report.number(),
                report.receivedAt(),
                report.recordedAt(),
                report.recordedBy(),
                report.isPhone() ? report.asCall(incident, figures, history.mustsOf(report)) : null,
                report.isPhone() ? null : report.asWritten(figures));
    }

    /** Steps without any time come last. */
    private static Instant arrival(Filing step) {
        var received = step.receivedAt();
        var time = received == null ? step.sentAt() : received;
        return time == null ? Instant.MAX : time.at();
    }

    /** The unit as it was on the day; as it was written down when the offices no longer list it. */
    private Unit unitOf(Incident incident) {
        var day = day(incident.datedAt());
        return offices.find(incident.unitCode(), day)
                .orElseGet(() -> new Unit(
                        incident.unitCode(),
                        incident.unitName(),
                        incident.unitName(),
                        incident.unitLevel(),
                        "",
                        0,
                        day,
                        day,
                        null));
    }

    @Override
    public List<IncidentLine> list(IncidentQuery query, Veil veil) {
        query.demandLimit();
        return incidents.page(query, query.before(), query.limit(), veil).stream()
                .map(Incident::line)
                .map(veil::over)
                .toList();
    }

    @Override
    public Optional<IncidentFacts> facts(IncidentNumber number) {
        return incidents.find(number).map(this::facts);
    }

    private IncidentFacts facts(Incident incident) {
        return sensitive.reader().read(incident, histories.of(incident));
    }

    @Override
    public void eachDated(Instant from, Instant to, BiConsumer<IncidentFacts, Instant> reader) {
        var facts = sensitive.reader();
        // What the caller has changed is written once; the rows read below are never changed, so no query looks for
        // changes.
        em.flush();
        List<Incident> page = incidents.ofPeriod(from, to, null, BATCH);
        while (!page.isEmpty()) {
            var history = histories.factsOf(page);
            page.forEach(incident -> reader.accept(facts.read(incident, history.of(incident)), incident.datedAt()));
            page = incidents.ofPeriod(from, to, page.get(page.size() - 1), BATCH);
        }
    }

    /**
     * What was only read is let go: a year fits into memory, and the queries that follow need not look for changes in it.
     * Nothing that the caller has changed is lost.
     */
    private void forget(List<Incident> page, Histories.Many history) {
        em.flush();
        page.forEach(em::detach);
        history.rows().forEach(em::detach);
    }

    @Override
    public Judgement judge(IncidentNumber number, Instant asOf) {
        var incident = incidents.demand(number);
        var policy = policies.inForceAt(incident.datedAt())
                .orElseThrow(() -> new InvalidInput("policy", Messages.of("policy.none", day(incident.datedAt()))));
        return judge(incident, policy, asOf);
    }

    @Override
    public Judgement judge(IncidentNumber number, String policyId, Instant asOf) {
        var incident = incidents.demand(number);
        var policy = policies.find(policyId)
                .orElseThrow(() -> new InvalidInput("policy", Messages.of("policy.unknown", policyId)));
        return judge(incident, policy, asOf);
    }

    private Judgement judge(Incident incident, Policy policy, Instant asOf) {
        return judge.judge(facts(incident), policy, asOf);
    }

    @Override
    public ImportResult importRegister(InputStream workbook, ImportMode mode, Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER, Role.ADMINISTRATOR);
        return registerImport.read(workbook, mode, actor);
    }

    @Override
    public byte[] exportRegister(IncidentQuery query, Veil veil) {
        var export = new RegisterExport(clock.getZone(), veil);
        List<Incident> page = incidents.page(query, query.before(), BATCH, veil);
        while (!page.isEmpty()) {
            var history = histories.of(page);
            forget(page, history);
            page.forEach(incident -> export.add(incident, history.of(incident)));
            page = incidents.page(query, page.get(page.size() - 1).number(), BATCH, veil);
        }
        return export.workbook();
    }
}
