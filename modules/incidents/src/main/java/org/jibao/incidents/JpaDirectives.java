package org.jibao.incidents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.DirectiveRow.Given;
import org.jibao.incidents.DirectiveStep.Act;
import org.jibao.incidents.DirectiveView.Kind;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Names;
import org.jibao.timeliness.Party;

@ApplicationScoped
@Transactional
class JpaDirectives implements Directives {
    private static final Role[] CLERKS = {Role.DUTY_OFFICER, Role.APPROVER, Role.SECRETARY};

    /** Units that one directive may name. */
    private static final int MOST_UNITS = 300;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Offices offices;

    @Inject
    Incidents incidents;

    @Override
    public int instruct(IncidentNumber number, Instruction instruction, Actor actor) {
        actor.mustBe(CLERKS);
        var incident = incidents.hold(number);
        var check = check();
        check.required("leader", instruction.leader(), Check.LINE);
        check.text("text", instruction.text());
        check.line("original", instruction.original(), Check.NOTE);
        given("givenAt", instruction.givenAt(), instruction.answerDue(), incident, check);
        report(incident, instruction.report(), check);
        var day = check.day(instruction.givenAt().at());
        var units = units("units", instruction.units(), day, check);
        var supporting = units("supporting", instruction.supporting(), day, check);
        apart(units, supporting, check);
        check.done();
        var given = new Given(
                Kind.INSTRUCTION,
                instruction.leader(),
                "",
                instruction.givenAt(),
                null,
                instruction.text(),
                instruction.report(),
                instruction.original(),
                null,
                instruction.answerDue(),
                "");
        return store(incident, given, units, supporting, "incident.instruct", instruction, actor);
    }

    @Override
    public int prompt(IncidentNumber number, Prompt prompt, Actor actor) {
        actor.mustBe(CLERKS);
        var incident = incidents.hold(number);
        var check = check();
        check.text("matter", prompt.matter());
        check.line("sentBy", prompt.sentBy(), Check.LINE);
        check.line("basisText", prompt.basisText(), Check.NOTE);
        check.line("contact", prompt.contact(), Check.LINE);
        given("sentAt", prompt.sentAt(), prompt.answerDue(), incident, check);
        var basis = prompt.basis();
        if (basis != null && row(incident, basis).isEmpty()) {
            check.fault("basis", "directive.unknown", basis);
        }
        var day = check.day(prompt.sentAt().at());
        var units = units("unit", List.of(prompt.unit()), day, check);
        var supporting = units("supporting", prompt.supporting(), day, check);
        apart(units, supporting, check);
        var own = offices.own(day);
        if (own.isEmpty()) {
            check.fault("unit", "own.missing", day);
        }
        check.done();
        var given = new Given(
                prompt.supervision() ? Kind.SUPERVISION : Kind.PROMPT,
                own.orElseThrow().shortName(),
                prompt.sentBy(),
                prompt.sentAt(),
                prompt.channel(),
                prompt.matter(),
                null,
                prompt.basisText(),
                prompt.basis(),
                prompt.answerDue(),
                prompt.contact());
        return store(incident, given, units, supporting, "incident.prompt", prompt, actor);
    }

    @Override
    public int ask(IncidentNumber number, Inquiry inquiry, Actor actor) {
        actor.mustBe(CLERKS);
        var incident = incidents.hold(number);
        var check = check();
        check.line("asker", inquiry.asker(), Check.LINE);
        check.text("text", inquiry.text());
        given("askedAt", inquiry.askedAt(), inquiry.answerDue(), incident, check);
        check.done();
        var asker = inquiry.asker().isBlank() ? Names.of(inquiry.level()) + Names.of(inquiry.desk()) : inquiry.asker();
        var given = new Given(
                Kind.INQUIRY,
                asker,
                "",
                inquiry.askedAt(),
                inquiry.channel(),
                inquiry.text(),
                null,
                "",
                null,
                inquiry.answerDue(),
                "");
        var id = store(incident, given, List.of(), List.of(), "incident.ask", inquiry, actor);
        var asked = incident.moment(Moment.ASKED);
        if (asked == null || inquiry.askedAt().at().isBefore(asked.at())) {
            em.persist(new MomentRow(
                    incident,
                    Moment.ASKED,
                    inquiry.askedAt(),
                    Messages.of("directive.source", id, asker),
                    entry(actor)));
            incident.learn(Moment.ASKED, inquiry.askedAt());
        }
        return id;
    }

    @Override
    public void follow(IncidentNumber number, int directive, DirectiveStep step, Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER, Role.APPROVER, Role.SECRETARY, Role.REPORTER);
        var incident = incidents.hold(number);
        var check = check();
        var row = row(incident, directive).orElse(null);
        if (row == null) {
            check.fault("directive", "directive.unknown", directive);
            check.done();
            throw new IllegalStateException("passed the checks without a directive");
        }
        var view = view(row, rows(DirectiveUnitRow.class, incident), rows(DirectiveStepRow.class, incident));
        if (view.closed()) {
            check.fault("directive", "directive.closed", directive);
        }
        check.line("post", step.post(), Check.LINE);
        check.words("text", step.text(), Check.WORDS);
        check.time("doneAt", step.doneAt());
        check.inOrder("doneAt", step.doneAt(), "givenAt", view.at());
        var unit = unit(step, view, check);
        if (saysSomething(step.act()) && step.text().isBlank()) {
            check.fault("text", "directive.text." + step.act().name());
        }
        var newDue = step.newDue();
        if (step.act() == Act.EXTENDED) {
            if (newDue == null) {
                check.fault("newDue", "missing", Check.name("newDue"));
            } else {
                check.due("newDue", newDue, view.due() == null ? view.at().at() : view.due());
            }
        } else if (newDue != null) {
            check.fault("newDue", "directive.newDue", step.act().printed());
        }
        if (!actor.isOfTheOffice()) {
            ownPartOnly(actor, step, view, check);
        }
        check.done();
        em.persist(new DirectiveStepRow(incident, directive, step, unit, entry(actor)));
        append(actor, "incident.follow", incident, Map.of("directive", directive, "step", step));
    }

    private static boolean saysSomething(Act act) {
        return act == Act.ANSWERED || act == Act.EXTENDED;
    }

    /** A unit's own reporter receives and answers what was addressed to the unit, and nothing else. */
    private static void ownPartOnly(Actor actor, DirectiveStep step, DirectiveView view, Check check) {
        var own = view.units().stream().anyMatch(unit -> unit.code().equals(actor.unit()))
                || view.supporting().stream().anyMatch(unit -> unit.code().equals(actor.unit()));
        if (!own || !step.unit().equals(actor.unit())) {
            check.fault("unit", "directive.others", actor.unit());
        } else if (step.act() != Act.RECEIVED && step.act() != Act.ANSWERED) {
            check.fault("act", "directive.act.others", step.act().printed());
        }
    }

    private @Nullable Party unit(DirectiveStep step, DirectiveView view, Check check) {
        if (step.unit().isEmpty()) {
            if (step.act() == Act.PASSED_ON) {
                check.fault("unit", "missing", Check.name("toUnit"));
            }
            return null;
        }
        var at = step.doneAt();
        var day = check.day(at == null ? view.at().at() : at.at());
        var unit = offices.find(step.unit(), day);
        if (unit.isEmpty()) {
            check.fault("unit", "unit.unknown", Check.name("toUnit"), step.unit(), day);
        }
        return unit.map(Levels::party).orElse(null);
    }

    private void given(String field, EventTime at, @Nullable Instant answerDue, Incident incident, Check check) {
        check.time(field, at);
        check.inOrder(field, at, "occurredAt", incident.moment(Moment.OCCURRED));
        if (answerDue != null) {
            check.due("answerDue", answerDue, at.at());
        }
    }

    private void report(Incident incident, @Nullable Integer report, Check check) {
        if (report != null
                && em.createQuery(
                                        "select count(r) from FiledReport r where r.incidentId = :incident and r.number = :number",
                                        Long.class)
                                .setParameter("incident", incident.id())
                                .setParameter("number", report)
                                .getSingleResult()
                        == 0) {
            check.fault("report", "report.unknown", report);
        }
    }

    private List<Party> units(String field, List<String> codes, LocalDate day, Check check) {
        var units = new LinkedHashMap<String, Party>();
        if (codes.size() > MOST_UNITS) {
            check.fault(field, "directive.units", codes.size(), MOST_UNITS);
            return List.of();
        }
        for (var code : codes) {
            var unit = offices.find(code, day);
            if (unit.isEmpty()) {
                check.fault(field, "unit.unknown", Check.name("toUnit"), code, day);
            } else if (units.put(code, Levels.party(unit.get())) != null) {
                check.fault(field, "directive.unit.twice", unit.get().shortName());
            }
        }
        return List.copyOf(units.values());
    }

    private static void apart(List<Party> units, List<Party> supporting, Check check) {
        supporting.stream()
                .filter(units::contains)
                .forEach(unit -> check.fault("supporting", "directive.unit.twice", unit.name()));
    }

    private int store(
            Incident incident,
            Given given,
            List<Party> units,
            List<Party> supporting,
            String verb,
            Object command,
            Actor actor) {
        var entry = entry(actor);
        var id = rows(DirectiveRow.class, incident).stream()
                        .mapToInt(DirectiveRow::number)
                        .max()
                        .orElse(0)
                + 1;
        em.persist(new DirectiveRow(incident, id, given, entry));
        // Its units refer to it by number, which the provider does not know of.
        em.flush();
        units.forEach(unit -> em.persist(new DirectiveUnitRow(incident, id, unit, false, entry)));
        supporting.forEach(unit -> em.persist(new DirectiveUnitRow(incident, id, unit, true, entry)));
        append(actor, verb, incident, command);
        return id;
    }

    private Check check() {
        return new Check(clock.instant(), clock.getZone());
    }

    private Entry entry(Actor actor) {
        return new Entry(clock.instant(), actor.name());
    }

    private void append(Actor actor, String verb, Incident incident, Object command) {
        ledger.append(
                new org.jibao.ledger.Act(actor.login(), verb, "incident/" + incident.number(), Contents.of(command)));
    }

    private <T extends HistoryRow> List<T> rows(Class<T> entity, Incident incident) {
        return em.createQuery(
                        "select r from " + entity.getSimpleName() + " r where r.incidentId = :incident order by r.id",
                        entity)
                .setParameter("incident", incident.id())
                .getResultList();
    }

    private Optional<DirectiveRow> row(Incident incident, int directive) {
        return rows(DirectiveRow.class, incident).stream()
                .filter(row -> row.number() == directive)
                .findFirst();
    }

    @Override
    public List<DirectiveView> of(IncidentNumber number) {
        return of(incidents.demand(number));
    }

    List<DirectiveView> of(Incident incident) {
        var directives = rows(DirectiveRow.class, incident);
        if (directives.isEmpty()) {
            return List.of();
        }
        var units = rows(DirectiveUnitRow.class, incident);
        var steps = rows(DirectiveStepRow.class, incident);
        return directives.stream()
                .sorted(Comparator.comparingInt(DirectiveRow::number))
                .map(row -> view(row, units, steps))
                .toList();
    }

    @Override
    public Optional<DirectiveView> find(IncidentNumber number, int directive) {
        return of(number).stream().filter(view -> view.id() == directive).findFirst();
    }

    private static DirectiveView view(DirectiveRow row, List<DirectiveUnitRow> units, List<DirectiveStepRow> steps) {
        var given = row.given();
        var done = steps.stream()
                .filter(step -> step.directive() == row.number())
                .map(DirectiveStepRow::view)
                .toList();
        var due = given.answerDue();
        for (var step : done) {
            due = step.newDue() == null ? due : step.newDue();
        }
        return new DirectiveView(
                row.number(),
                given.kind(),
                given.by(),
                given.sender(),
                parties(row, units, false),
                parties(row, units, true),
                given.at(),
                given.channel(),
                given.text(),
                given.report(),
                given.original(),
                given.basis(),
                given.answerDue(),
                due,
                given.contact(),
                done,
                row.recordedAt(),
                row.recordedBy());
    }

    private static List<Party> parties(DirectiveRow row, List<DirectiveUnitRow> units, boolean supporting) {
        var parties = new ArrayList<Party>();
        for (var unit : units) {
            if (unit.directive() == row.number() && unit.supporting() == supporting) {
                parties.add(unit.unit());
            }
        }
        return parties;
    }
}
