package org.jibao.responsibility;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.offices.Sheets;
import org.jibao.offices.Turns;
import org.jibao.offices.Unit;
import org.jibao.responsibility.ResponsiblePersons.Standing.State;
import org.jibao.workbooks.Column;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;
import org.jibao.workbooks.SheetSpec;
import org.jibao.workbooks.WorkbookWriter;

@ApplicationScoped
@Transactional
class JpaResponsiblePersons implements ResponsiblePersons {
    static final SheetSpec SPEC = new SheetSpec(
            "责任人",
            List.of(
                    new Column("机构代码", Column.Type.TEXT, true, "机构表中的代码"),
                    new Column("层级", Column.Type.TEXT, true, "第一责任人、直接责任人、信息员"),
                    new Column("职务", Column.Type.TEXT, true, "如 县委办公室副主任"),
                    new Column("姓名", Column.Type.TEXT, false, "只列职务的留空"),
                    new Column("办公电话", Column.Type.TEXT, true, "如 0000-1234567"),
                    new Column("值班电话", Column.Type.TEXT, false, "24小时有人接听的号码"),
                    new Column("手机", Column.Type.TEXT, false, "确有需要才填"),
                    new Column("任职起始", Column.Type.DATE, true, "如 2026-01-01"),
                    new Column("任职截止", Column.Type.DATE, false, "在任的留空")));

    private static final Messages TEXT = new Messages(JpaResponsiblePersons.class);

    /** What is taken in turn by all that writes stretches of service, each of which stands on the others of its unit. */
    private static final String MATTER = "persons";

    private static final int LONGEST_POST = 80;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_REMARK = 400;
    private static final Map<String, Tier> TIERS = Arrays.stream(Tier.values())
            .collect(Collectors.toMap(tier -> TEXT.of("tier." + tier), tier -> tier, (a, b) -> a, LinkedHashMap::new));

    @Inject
    EntityManager em;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Inject
    Offices offices;

    @Inject
    Turns turns;

    @Override
    public List<Person> on(LocalDate day) {
        var rows = em.createQuery(
                        "select p from PersonRow p where p.validFrom <= :day and (p.validTo is null or p.validTo >= :day)",
                        PersonRow.class)
                .setParameter("day", day)
                .getResultList();
        var byUnit = rows.stream().collect(Collectors.groupingBy(PersonRow::unitCode));
        return offices.existingOn(day).stream()
                .flatMap(unit -> byUnit.getOrDefault(unit.code(), List.of()).stream()
                        .sorted(Comparator.comparing(PersonRow::tier))
                        .map(row -> row.view(unit)))
                .toList();
    }

    @Override
    public List<Person> of(String unitCode, LocalDate day) {
        return offices.find(unitCode, day).stream()
                .flatMap(unit -> rows(unitCode).stream()
                        .filter(row -> row.servesOn(day))
                        .sorted(Comparator.comparing(PersonRow::tier))
                        .map(row -> row.view(unit)))
                .toList();
    }

    @Override
    public List<Person> history(String unitCode) {
        return rows(unitCode).stream()
                .sorted(Comparator.comparing(PersonRow::validFrom).reversed().thenComparing(PersonRow::tier))
                .flatMap(row -> offices.find(unitCode, row.validFrom()).map(row::view).stream())
                .toList();
    }

    private List<PersonRow> rows(String unitCode) {
        return em.createQuery(
                        "select p from PersonRow p where p.unitCode = :unit order by p.validFrom", PersonRow.class)
                .setParameter("unit", unitCode)
                .getResultList();
    }

    @Override
    public long appoint(NewPerson given, Actor actor) {
        mustKeep(given.unit(), actor);
        turns.take(MATTER);
        var checked = new Checked();
        var person = new NewPerson(
                given.unit(),
                given.tier(),
                checked.text("post", TEXT.of("post"), given.post(), LONGEST_POST, true),
                checked.text("name", TEXT.of("name"), given.name(), LONGEST_NAME, false),
                checked.phone("officePhone", TEXT.of("office-phone"), given.officePhone(), true),
                checked.phone("dutyPhone", TEXT.of("duty-phone"), given.dutyPhone(), false),
                checked.phone("mobile", TEXT.of("mobile"), given.mobile(), false),
                given.from());
        if (offices.find(given.unit(), given.from()).isEmpty()) {
            checked.note("unit", TEXT.of("unit.unknown", Checked.clip(given.unit()), given.from()));
        }
        later(given.unit(), given.tier(), given.from())
                .ifPresent(row -> checked.note(
                        "from", TEXT.of("person.later", TEXT.of("tier." + given.tier()), row.validFrom())));
        checked.refuseIfAny();
        var row = store(person, null);
        note(actor, "responsible.appoint", row);
        return row.id();
    }

    /** A stretch of the same tier that begins on {@code from} or later: history is not written into the middle. */
    private Optional<PersonRow> later(String unit, Tier tier, LocalDate from) {
        return rows(unit).stream()
                .filter(row -> row.tier() == tier && !row.validFrom().isBefore(from))
                .findFirst();
    }

    /** Corrects the stretch of the same first day, or adds one and ends the one before. */
    private PersonRow store(NewPerson person, @Nullable LocalDate to) {
        var same = rows(person.unit()).stream()
                .filter(row -> row.tier() == person.tier())
                .toList();
        for (var row : same) {
            if (row.validFrom().equals(person.from())) {
                row.correct(person);
                row.end(to);
                return row;
            }
        }
        same.stream()
                .filter(row -> row.servesOn(person.from()))
                .forEach(row -> row.end(person.from().minusDays(1)));
        var row = new PersonRow(person);
        row.end(to);
        em.persist(row);
        em.flush();
        return row;
    }

    @Override
    public void end(long id, LocalDate lastDay, Actor actor) {
        turns.take(MATTER);
        var row = em.find(PersonRow.class, id);
        if (row == null) {
            throw new InvalidInput("id", TEXT.of("person.unknown", id));
        }
        mustKeep(row.unitCode(), actor);
        if (row.validTo() != null) {
            throw new InvalidInput("id", TEXT.of("person.ended", id, String.valueOf(row.validTo())));
        }
        if (lastDay.isBefore(row.validFrom())) {
            throw new InvalidInput("lastDay", TEXT.of("dates.order", lastDay, row.validFrom()));
        }
        row.end(lastDay);
        note(actor, "responsible.end", row);
    }

    @Override
    public void confirm(String unitCode, String remark, Actor actor) {
        mustKeep(unitCode, actor);
        var today = LocalDate.now(clock);
        var checked = new Checked();
        var text = checked.text("remark", TEXT.of("remark"), remark, LONGEST_REMARK, false);
        if (offices.find(unitCode, today).isEmpty()) {
            checked.note("unit", TEXT.of("unit.unknown", Checked.clip(unitCode), today));
        } else if (of(unitCode, today).isEmpty()) {
            checked.note("unit", TEXT.of("person.none", unitCode));
        }
        checked.refuseIfAny();
        em.persist(new ConfirmationRow(unitCode, today, text, actor.login(), clock.instant()));
        ledger.append(new Act(actor.login(), "responsible.confirm", "responsible/" + unitCode, text));
    }

    /** The office for every unit; a reporter for the own one. */
    private static void mustKeep(String unitCode, Actor actor) {
        if (!(actor.roles().contains(Role.REPORTER) && actor.unit().equals(unitCode))) {
            actor.mustBe(Role.ADMINISTRATOR, Role.DUTY_OFFICER);
        }
    }

    @Override
    public List<Standing> standing(LocalDate day) {
        var confirmed = em.createQuery(
                        "select c.unitCode, max(c.confirmedOn) from ConfirmationRow c"
                                + " where c.confirmedOn <= :day group by c.unitCode",
                        Object[].class)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (LocalDate) row[1]));
        var held = on(day).stream()
                .collect(Collectors.groupingBy(
                        person -> person.unit().code(),
                        Collectors.mapping(Person::tier, Collectors.toCollection(() -> EnumSet.noneOf(Tier.class)))));
        var own = offices.own(day).map(Unit::code).orElse("");
        return offices.existingOn(day).stream()
                .filter(unit -> !unit.code().equals(own) && !unit.group().isEmpty())
                .map(unit -> standing(
                        unit,
                        held.getOrDefault(unit.code(), EnumSet.noneOf(Tier.class)),
                        confirmed.get(unit.code()),
                        day))
                .toList();
    }

    private static Standing standing(Unit unit, EnumSet<Tier> held, @Nullable LocalDate confirmed, LocalDate day) {
        var vacant = List.copyOf(EnumSet.complementOf(held));
        if (confirmed == null) {
            return new Standing(unit, vacant, null, day, State.NEVER);
        }
        var due = confirmed.plusDays(Settings.number("persons.confirm-days"));
        var state = day.isAfter(due)
                ? State.OVERDUE
                : day.isBefore(due.minusDays(Settings.number("persons.remind-days")))
                        ? State.CONFIRMED
                        : State.DUE_SOON;
        return new Standing(unit, vacant, confirmed, due, state);
    }

    @Override
    public List<Confirmation> confirmations(String unitCode) {
        return em.createQuery(
                        "select c from ConfirmationRow c where c.unitCode = :unit order by c.confirmedOn desc, c.id desc",
                        ConfirmationRow.class)
                .setParameter("unit", unitCode)
                .getResultStream()
                .map(ConfirmationRow::view)
                .toList();
    }

    @Override
    public byte[] form() {
        return new WorkbookWriter(clock.getZone()).form(SPEC).bytes();
    }

    @Override
    public byte[] export(LocalDate day) {
        return new WorkbookWriter(clock.getZone())
                .sheet(SPEC, on(day).stream().map(JpaResponsiblePersons::cells).toList())
                .bytes();
    }

    private static Map<String, @Nullable Object> cells(Person person) {
        var cells = new HashMap<String, @Nullable Object>();
        cells.put("机构代码", person.unit().code());
        cells.put("层级", TEXT.of("tier." + person.tier()));
        cells.put("职务", person.post());
        cells.put("姓名", person.name());
        cells.put("办公电话", person.officePhone());
        cells.put("值班电话", person.dutyPhone());
        cells.put("手机", person.mobile());
        cells.put("任职起始", person.validFrom());
        cells.put("任职截止", person.validTo());
        return cells;
    }

    @Override
    public ImportResult importPersons(InputStream in, ImportMode mode, Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR, Role.DUTY_OFFICER);
        if (mode != ImportMode.CHECK_ONLY) {
            turns.take(MATTER);
        }
        var workbook = Sheets.open(in, List.of(SPEC), clock.getZone());
        var seen = new HashMap<String, Integer>();
        var read = new ArrayList<Read>();
        for (var row : workbook.rows(SPEC.name())) {
            var person = read(row, seen);
            if (person != null) {
                read.add(new Read(person, row.date("任职截止")));
            }
        }
        var stored = 0;
        if (Sheets.mayStore(workbook, mode)) {
            read.sort(Comparator.comparing(one -> one.person().from()));
            for (var one : read) {
                store(one.person(), one.to());
                stored++;
            }
            if (stored > 0) {
                ledger.append(new Act(actor.login(), "responsible.import", "responsible", String.valueOf(stored)));
            }
        }
        return Sheets.result(workbook, stored);
    }

    private record Read(NewPerson person, @Nullable LocalDate to) {}

    private @Nullable NewPerson read(org.jibao.workbooks.Row row, Map<String, Integer> seen) {
        var code = row.text("机构代码");
        var tier = TIERS.get(row.text("层级"));
        var from = row.date("任职起始");
        var to = row.date("任职截止");
        if (tier == null && !row.text("层级").isEmpty()) {
            row.fault("层级", TEXT.of("tier.unknown", Checked.clip(row.text("层级")), String.join("、", TIERS.keySet())));
        }
        if (!code.isEmpty() && from != null && offices.find(code, from).isEmpty()) {
            row.fault("机构代码", TEXT.of("unit.unknown", Checked.clip(code), from));
        }
        if (from != null && to != null && to.isBefore(from)) {
            row.fault("任职截止", TEXT.of("dates.order", to, from));
        }
        limit(row, "职务", LONGEST_POST);
        limit(row, "姓名", LONGEST_NAME);
        for (var phone : List.of("办公电话", "值班电话", "手机")) {
            var text = row.text(phone);
            if (!text.isEmpty() && !Checked.isPhone(text)) {
                row.fault(phone, TEXT.of("phone.form", phone, Checked.clip(text)));
            }
        }
        if (tier != null && from != null) {
            var earlier = seen.putIfAbsent(code + "/" + tier, row.number());
            if (earlier != null) {
                row.fault("层级", TEXT.of("person.twice", code, row.text("层级"), earlier));
            }
            // a correction of the very stretch is welcome; a new one in the middle of history is not
            later(code, tier, from)
                    .filter(other -> !other.validFrom().equals(from))
                    .ifPresent(other -> row.fault("任职起始", TEXT.of("person.later", row.text("层级"), other.validFrom())));
        }
        if (row.faulty() || tier == null || from == null) {
            return null;
        }
        return new NewPerson(
                code, tier, row.text("职务"), row.text("姓名"), row.text("办公电话"), row.text("值班电话"), row.text("手机"), from);
    }

    static void limit(org.jibao.workbooks.Row row, String header, int longest) {
        var text = row.text(header);
        if (text.length() > longest) {
            row.fault(header, TEXT.of("text.long", Checked.clip(text), text.length(), longest));
        }
    }

    private void note(Actor actor, String verb, PersonRow row) {
        ledger.append(new Act(
                actor.login(),
                verb,
                "responsible/" + row.unitCode(),
                row.tier() + " " + row.validFrom() + " " + row.validTo()));
    }
}
