package org.jibao.incidents;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.timeliness.EventTime;

@ApplicationScoped
@Transactional
class JpaHandling implements Handling {
    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Offices offices;

    @Inject
    IncidentRegister register;

    @Inject
    Incidents incidents;

    @Inject
    Histories histories;

    @Override
    public IncidentNumber open(PhoneReport call, CallNote note, Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER);
        var number = register.open(call, actor);
        if (!note.isEmpty()) {
            note(number, 1, note, actor);
        }
        return number;
    }

    @Override
    public void note(IncidentNumber number, int report, CallNote note, Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER, Role.APPROVER);
        var incident = incidents.hold(number);
        var check = check();
        var filed = report(incident, report, check);
        if (filed != null && !filed.isPhone()) {
            check.fault("report", "report.written", report);
        }
        check.line("receiver", note.receiver(), Check.LINE);
        check.line("callerPost", note.callerPost(), Check.LINE);
        check.line("recordingNumber", note.recordingNumber(), Check.LINE);
        if (Boolean.FALSE.equals(note.recording()) && !note.recordingNumber().isBlank()) {
            check.fault("recordingNumber", "call.recording", note.recordingNumber());
        }
        var verification = note.verification();
        if (verification != null) {
            check.required("verifiedBy", verification.by(), Check.LINE);
            check.line("verifiedNumber", verification.number(), Check.LINE);
            check.time("verifiedAt", verification.at());
            if (Boolean.FALSE.equals(note.verified())) {
                check.fault("verifiedBy", "call.verified", verification.by());
            }
            if (filed != null) {
                check.inOrder("verifiedAt", verification.at(), "calledAt", EventTime.exactly(filed.receivedAt()));
            }
        }
        check.words("proposal", note.proposal(), Check.WORDS);
        check.words("result", note.result(), Check.WORDS);
        check.time("closedAt", note.closedAt());
        if (filed != null) {
            check.inOrder("closedAt", note.closedAt(), "calledAt", EventTime.exactly(filed.receivedAt()));
        }
        check.done();
        em.persist(new CallNoteRow(incident, report, note, entry(actor)));
        append(actor, "incident.note", incident, Map.of("report", report, "note", note));
    }

    @Override
    public void check(IncidentNumber number, int report, ReportCheck found, Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER, Role.APPROVER, Role.SECRETARY);
        var incident = incidents.hold(number);
        var check = check();
        report(incident, report, check);
        check.line("lateReason", found.lateReason(), Check.NOTE);
        check.done();
        em.persist(new ReportCheckRow(incident, report, found, entry(actor)));
        append(actor, "incident.check", incident, Map.of("report", report, "check", found));
    }

    @Override
    public int arrive(IncidentNumber number, DeskStay stay, Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER, Role.APPROVER);
        var incident = incidents.hold(number);
        var check = check();
        check.required("desk", stay.desk(), Check.LINE);
        check.time("from", stay.from());
        check.inOrder("from", stay.from(), "occurredAt", incident.moment(Moment.OCCURRED));
        leave(stay, stay.leave(), check);
        var from = stay.from();
        var day = check.day(from == null ? incident.datedAt() : from.at());
        var unit = offices.find(stay.unit(), day);
        if (unit.isEmpty()) {
            check.fault("unit", "unit.unknown", Check.name("toUnit"), stay.unit(), day);
        }
        check.done();
        var next = histories.of(incident).desks().size() + 1;
        em.persist(new DeskRow(incident, next, Levels.party(unit.orElseThrow()), stay, entry(actor)));
        append(actor, "incident.arrive", incident, stay);
        return next;
    }

    @Override
    public void leave(IncidentNumber number, int stay, DeskLeave leave, Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER, Role.APPROVER);
        var incident = incidents.hold(number);
        var check = check();
        var lying = histories.of(incident).desks().stream()
                .filter(one -> one.number() == stay)
                .findFirst()
                .orElse(null);
        if (lying == null) {
            check.fault("stay", "desk.unknown", stay);
            check.done();
            throw new IllegalStateException("passed the checks without a stay");
        }
        var left = new DeskStay(lying.unit().code(), lying.desk(), lying.stage(), lying.from(), leave);
        if (lying.to() != null) {
            check.fault("stay", "desk.left", stay);
        }
        leave(left, leave, check);
        check.done();
        em.persist(new DeskRow(incident, stay, lying.unit(), left, entry(actor)));
        append(actor, "incident.leave", incident, Map.of("stay", stay, "leave", leave));
    }

    private static void leave(DeskStay stay, @Nullable DeskLeave leave, Check check) {
        if (leave != null) {
            check.line("opinion", leave.opinion(), Check.NOTE);
            check.time("to", leave.at());
            check.inOrder("to", leave.at(), "from", stay.from());
        }
    }

    @Override
    public void acknowledge(IncidentNumber number, String step, Receipt receipt, Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER, Role.APPROVER);
        var incident = incidents.hold(number);
        var check = check();
        var sent = histories.of(incident).steps().stream()
                .filter(row -> row.name().equals(step))
                .findFirst()
                .orElse(null);
        if (sent == null) {
            check.fault("step", "step.unknown", step.length() > 40 ? step.substring(0, 40) + "…" : step);
            check.done();
            throw new IllegalStateException("passed the checks without a step");
        }
        if (sent.filing().receivedAt() != null) {
            check.fault("step", "step.received", sent.filing().receiver().name());
        }
        check.line("by", receipt.by(), Check.LINE);
        check.time("receivedAt", receipt.at());
        check.inOrder("receivedAt", receipt.at(), "sentAt", sent.filing().sentAt());
        check.done();
        em.persist(new ReceiptRow(incident, sent, receipt, entry(actor)));
        append(actor, "incident.acknowledge", incident, Map.of("step", step, "receipt", receipt));
    }

    private @Nullable FiledReport report(Incident incident, int number, Check check) {
        var filed = histories.of(incident).reports().stream()
                .filter(report -> report.number() == number)
                .findFirst()
                .orElse(null);
        if (filed == null) {
            check.fault("report", "report.unknown", number);
        }
        return filed;
    }

    @Override
    public Optional<HandlingView> of(IncidentNumber number) {
        return incidents.find(number).map(incident -> {
            var history = histories.of(incident);
            var calls = new LinkedHashMap<Integer, CallNote>();
            notes(incident).forEach(row -> calls.put(row.report(), row.note()));
            var checks = new LinkedHashMap<Integer, ReportCheck>();
            history.checks().forEach(row -> checks.put(row.report(), row.check()));
            var receipts = new LinkedHashMap<String, Receipt>();
            history.receipts().forEach(row -> receipts.put(row.step(), row.receipt()));
            return new HandlingView(calls, checks, history.desks(), receipts);
        });
    }

    List<CallNoteRow> notes(Incident incident) {
        return em.createQuery(
                        "select r from CallNoteRow r where r.incidentId = :incident order by r.id", CallNoteRow.class)
                .setParameter("incident", incident.id())
                .getResultList();
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
}
