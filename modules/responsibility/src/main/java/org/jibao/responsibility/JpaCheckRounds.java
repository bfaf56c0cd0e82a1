package org.jibao.responsibility;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Offices;
import org.jibao.offices.Sheets;
import org.jibao.offices.Unit;
import org.jibao.responsibility.CheckCallRow.Made;
import org.jibao.responsibility.CheckCalls.Check;
import org.jibao.responsibility.CheckCalls.Dialled;
import org.jibao.responsibility.ResponsiblePersons.Person;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;
import org.jibao.workbooks.Row;

@ApplicationScoped
@Transactional
class JpaCheckRounds implements CheckRounds {
    private static final Messages TEXT = new Messages(JpaCheckRounds.class);
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_REASON = 400;

    /** Where the problem of a field stands in the sheet. */
    private static final Map<String, String> COLUMNS = Map.of(
            "calledAt", "拨打时间",
            "number", "拨打号码",
            "result", "结果",
            "answeredBy", "应答人姓名",
            "answeredPost", "应答人职务",
            "seconds", "接通秒数",
            "exchange", "问答");

    @Inject
    EntityManager em;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Inject
    Offices offices;

    @Inject
    ResponsiblePersons persons;

    @Inject
    JpaCheckCalls calls;

    @Inject
    CheckReader reader;

    @Override
    public List<String> groups() {
        return candidates(LocalDate.now(clock)).map(Unit::group).distinct().toList();
    }

    private Stream<Unit> candidates(LocalDate day) {
        return offices.existingOn(day).stream()
                .filter(unit -> JpaCheckCalls.isRung(unit) && !unit.group().isEmpty());
    }

    @Override
    public long make(NewRound given, Actor actor) {
        JpaCheckCalls.mustRing(actor);
        var today = LocalDate.now(clock);
        var checked = new Checked();
        var title = checked.text("title", TEXT.of("round.title"), given.title(), LONGEST_TITLE, true);
        var known = groups();
        for (var group : given.groups()) {
            if (!known.contains(group)) {
                checked.note("groups", TEXT.of("round.group", Checked.clip(group), today, String.join("、", known)));
            }
        }
        var pool = candidates(today)
                .filter(unit -> given.groups().isEmpty() || given.groups().contains(unit.group()))
                .map(Unit::code)
                .toList();
        var wanted = given.wanted();
        if (pool.isEmpty()) {
            checked.note("groups", TEXT.of("round.empty", today));
        } else if (wanted != null && (wanted < 1 || wanted > pool.size())) {
            checked.note("wanted", TEXT.of("round.wanted", wanted, pool.size()));
        }
        checked.refuseIfAny();
        var seed = wanted == null ? "" : Draw.seed();
        var listed = wanted == null ? pool : Draw.of(seed, pool, wanted);
        var round = new CheckRoundRow(title, today, wanted, seed, actor.login(), clock.instant());
        em.persist(round);
        em.flush();
        for (var code : pool) {
            em.persist(new CheckRoundUnitRow(round.id(), code, listed.indexOf(code) + 1));
        }
        enter(
                actor,
                "check.round",
                round.id(),
                title + "; " + (wanted == null ? "all of " : "seed " + seed + ": " + listed + " of ") + pool);
        return round.id();
    }

    @Override
    public List<String> draw(String seed, Set<String> pool, int wanted) {
        return Draw.of(seed, pool, wanted);
    }

    @Override
    public List<Round> between(LocalDate from, LocalDate to) {
        JpaCheckCalls.mustBeSpan(from, to);
        return em.createQuery(
                        "select r from CheckRoundRow r where r.day >= :from and r.day <= :to order by r.id desc",
                        CheckRoundRow.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .map(this::view)
                .toList();
    }

    @Override
    public Optional<Round> find(long round) {
        return Optional.ofNullable(em.find(CheckRoundRow.class, round)).map(this::view);
    }

    private Round view(CheckRoundRow row) {
        var units = em.createQuery(
                        "select u from CheckRoundUnitRow u where u.roundId = :round order by u.place, u.unitCode",
                        CheckRoundUnitRow.class)
                .setParameter("round", row.id())
                .getResultList();
        var checks = reader.ofRound(row.id()).stream().collect(Collectors.toMap(Check::unit, Function.identity()));
        var today = LocalDate.now(clock);
        var lines = persons.on(today).stream()
                .collect(Collectors.groupingBy(person -> person.unit().code()));
        var names = offices.existingOn(row.day()).stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        return row.view(
                units.stream().map(CheckRoundUnitRow::unitCode).sorted().toList(),
                units.stream()
                        .filter(unit -> unit.place() > 0)
                        .map(unit -> line(
                                unit,
                                names.get(unit.unitCode()),
                                lines.getOrDefault(unit.unitCode(), List.of()),
                                checks.get(unit.unitCode())))
                        .toList());
    }

    private static Line line(CheckRoundUnitRow row, @Nullable Unit unit, List<Person> ofUnit, @Nullable Check check) {
        return new Line(
                row.place(),
                row.unitCode(),
                unit == null ? row.unitCode() : unit.shortName(),
                unit == null ? "" : unit.group(),
                JpaCheckCalls.line(ofUnit),
                check);
    }

    @Override
    public void fill(long id, List<Filled> filled, Actor actor) {
        JpaCheckCalls.mustRing(actor);
        var round = hold(id);
        if (filled.isEmpty()) {
            throw new InvalidInput("rows", TEXT.of("round.nothing"));
        }
        var problems = new ArrayList<InvalidInput.Problem>();
        var before = checks(round);
        var names = view(round).lines().stream().collect(Collectors.toMap(Line::unit, Line::unitName));
        var good = new LinkedHashMap<String, Made>();
        for (var one : filled) {
            var checked = new Checked();
            var made = one(names.keySet(), before, one, checked);
            if (good.containsKey(one.unit())) {
                checked.note("unit", TEXT.of("round.twice"));
            }
            if (made != null) {
                good.put(one.unit(), made);
            }
            var name = names.getOrDefault(one.unit(), Checked.clip(one.unit()));
            checked.problems()
                    .forEach(problem -> problems.add(new InvalidInput.Problem(
                            one.unit() + "/" + problem.field(), name + "：" + problem.message())));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        good.forEach((unit, made) -> store(round, unit, made, before.get(unit), actor));
    }

    /** The call of one line, or what is wrong with it. */
    private @Nullable Made one(Set<String> listed, Map<String, CheckRow> before, Filled one, Checked checked) {
        if (!listed.contains(one.unit())) {
            checked.note("unit", TEXT.of("round.not-listed"));
            return null;
        }
        var made = calls.made(one.unit(), one.call(), checked);
        var check = before.get(one.unit());
        if (made != null && check != null) {
            calls.noteTurn(check, made, checked);
        }
        return checked.problems().isEmpty() ? made : null;
    }

    private void store(CheckRoundRow round, String unit, Made made, @Nullable CheckRow check, Actor actor) {
        if (check == null) {
            calls.begin(unit, round.id(), made, actor);
        } else {
            calls.addTo(check, made, actor);
        }
    }

    private Map<String, CheckRow> checks(CheckRoundRow round) {
        return em.createQuery("select c from CheckRow c where c.roundId = :round order by c.id", CheckRow.class)
                .setParameter("round", round.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(CheckRow::unitCode, Function.identity()));
    }

    /** The round, locked, so that two shifts do not fill the same line. */
    private CheckRoundRow hold(long id) {
        var round = em.find(CheckRoundRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (round == null) {
            throw new InvalidInput("round", TEXT.of("round.unknown", id));
        }
        if (round.ended()) {
            throw new InvalidInput("round", TEXT.of("round.ended", id));
        }
        return round;
    }

    @Override
    public void end(long id, String reason, Actor actor) {
        JpaCheckCalls.mustRing(actor);
        var round = hold(id);
        var checked = new Checked();
        var why = checked.text("reason", TEXT.of("round.reason"), reason, LONGEST_REASON, true);
        if (!view(round).open()) {
            checked.note("round", TEXT.of("round.done", id));
        }
        checked.refuseIfAny();
        round.end(why, actor.login(), clock.instant());
        enter(actor, "check.round.end", id, why);
    }

    private void enter(Actor actor, String verb, long round, String details) {
        ledger.append(new Act(actor.login(), verb, CheckRoundRow.ref(round), details));
    }

    @Override
    public byte[] export(long round) {
        return CheckSheets.round(
                find(round).orElseThrow(() -> new InvalidInput("round", TEXT.of("round.unknown", round))),
                clock.getZone());
    }

    @Override
    public ImportResult importRound(long id, InputStream in, ImportMode mode, Actor actor) {
        JpaCheckCalls.mustRing(actor);
        var round = hold(id);
        var workbook = Sheets.open(in, List.of(CheckSheets.ROUND), clock.getZone());
        var listed = view(round).lines().stream().collect(Collectors.toMap(Line::unit, Function.identity()));
        var before = checks(round);
        var seen = new HashMap<String, Integer>();
        var good = new LinkedHashMap<String, Made>();
        for (var row : workbook.rows(CheckSheets.ROUND.name())) {
            var made = read(row, listed, before, seen);
            if (made != null) {
                good.put(row.text("机构代码"), made);
            }
        }
        var stored = 0;
        if (Sheets.mayStore(workbook, mode)) {
            for (var entry : good.entrySet()) {
                store(round, entry.getKey(), entry.getValue(), before.get(entry.getKey()), actor);
                stored++;
            }
        }
        return Sheets.result(workbook, stored);
    }

    private @Nullable Made read(
            Row row, Map<String, Line> listed, Map<String, CheckRow> before, Map<String, Integer> seen) {
        var unit = row.text("机构代码");
        if (row.faulty() || (row.text("结果").isEmpty() && !touched(row))) {
            return null;
        }
        var earlier = seen.putIfAbsent(unit, row.number());
        if (earlier != null) {
            row.fault("机构代码", TEXT.of("round.twice.row", earlier));
            return null;
        }
        var line = listed.get(unit);
        if (line != null && line.done()) {
            return null;
        }
        if (row.instant("拨打时间") == null) {
            row.fault("拨打时间", TEXT.of("round.time"));
            return null;
        }
        var checked = new Checked();
        var made = one(
                new HashSet<>(listed.keySet()),
                before,
                new Filled(
                        unit,
                        new Dialled(
                                row.instant("拨打时间"),
                                row.text("拨打号码"),
                                row.text("结果"),
                                row.text("应答人姓名"),
                                row.text("应答人职务"),
                                row.count("接通秒数"),
                                row.text("问答"))),
                checked);
        checked.problems()
                .forEach(problem -> row.fault(COLUMNS.getOrDefault(problem.field(), "机构代码"), problem.message()));
        return made;
    }

    /** Whether somebody wrote more into a row than the list had in it. */
    private static boolean touched(Row row) {
        return row.instant("拨打时间") != null
                || row.count("接通秒数") != null
                || !(row.text("应答人姓名") + row.text("应答人职务") + row.text("问答")).isEmpty();
    }
}
