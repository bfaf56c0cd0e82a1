package org.jibao.responsibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.jibao.offices.Role;
import org.jibao.offices.Unit;
import org.jibao.responsibility.CheckCallRow.Made;

@ApplicationScoped
@Transactional
class JpaCheckCalls implements CheckCalls {
    private static final Messages TEXT = new Messages(JpaCheckCalls.class);
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_POST = 80;
    private static final int LONGEST_EXCHANGE = 400;
    private static final int LONGEST_REASON = 400;
    private static final int LONGEST_ANSWER = 2000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
    CheckReader reader;

    @Override
    public List<Result> results() {
        return CheckResults.offered();
    }

    @Override
    public List<Unit> rung(LocalDate day) {
        return offices.existingOn(day).stream().filter(JpaCheckCalls::isRung).toList();
    }

    @Override
    public String line(String unitCode, LocalDate day) {
        return line(persons.of(unitCode, day));
    }

    /** The duty line before an office line, of the information officer before those above him. */
    static String line(List<ResponsiblePersons.Person> ofUnit) {
        return Stream.concat(
                        ofUnit.stream()
                                .sorted(Comparator.comparing(ResponsiblePersons.Person::tier)
                                        .reversed())
                                .map(ResponsiblePersons.Person::dutyPhone),
                        ofUnit.stream()
                                .sorted(Comparator.comparing(ResponsiblePersons.Person::tier)
                                        .reversed())
                                .map(ResponsiblePersons.Person::officePhone))
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElse("");
    }

    static void mustRing(Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER, Role.APPROVER, Role.EVALUATOR);
    }

    @Override
    public long record(String unitCode, Dialled call, Actor actor) {
        mustRing(actor);
        var checked = new Checked();
        var made = made(unitCode, call, checked);
        checked.refuseIfAny();
        return begin(unitCode, null, Objects.requireNonNull(made), actor);
    }

    /** Stores the first call of a check. */
    long begin(String unitCode, @Nullable Long round, Made made, Actor actor) {
        var check = new CheckRow(unitCode, round);
        em.persist(check);
        em.flush();
        add(check, made, actor);
        return check.id();
    }

    private void add(CheckRow check, Made made, Actor actor) {
        em.persist(new CheckCallRow(check.id(), made, null, "", actor.login(), clock.instant()));
        enter(actor, "check.call", check.id(), check.unitCode() + " " + made.words());
    }

    /** What is written down of a call; null when something is wrong with it, which is then noted. */
    @Nullable Made made(String unitCode, Dialled call, Checked checked) {
        return made(unitCode, call, null, checked);
    }

    /** @param before the time that was written down before, which is not too old for a correction */
    private @Nullable Made made(String unitCode, Dialled call, @Nullable Instant before, Checked checked) {
        var at = call.calledAt() == null ? now() : call.calledAt();
        if (at.isAfter(clock.instant())) {
            checked.note("calledAt", TEXT.of("check.future", time(at)));
        } else if (!at.equals(before) && at.isBefore(clock.instant().minus(Duration.ofDays(oldest())))) {
            checked.note("calledAt", TEXT.of("check.old", time(at), oldest()));
        }
        if (!checked.problems().isEmpty()) {
            return null;
        }
        var day = LocalDate.ofInstant(at, clock.getZone());
        var why = whyNot(unitCode, day);
        why.ifPresent(problem -> checked.note("unit", problem));
        var listed = why.isPresent() ? "" : line(unitCode, day);
        var given = call.number().isBlank() ? listed : call.number();
        if (given.isEmpty() && why.isEmpty()) {
            checked.note("number", TEXT.of("check.number.none"));
        }
        var number = checked.phone("number", TEXT.of("check.number"), given, false);
        var by = checked.text("answeredBy", TEXT.of("check.answered-by"), call.answeredBy(), LONGEST_NAME, false);
        var post =
                checked.text("answeredPost", TEXT.of("check.answered-post"), call.answeredPost(), LONGEST_POST, false);
        var exchange = checked.text("exchange", TEXT.of("check.exchange"), call.exchange(), LONGEST_EXCHANGE, false);
        var seconds = call.seconds();
        var most = Settings.number("check.longest-seconds");
        if (seconds != null && (seconds < 0 || seconds > most)) {
            checked.note("seconds", TEXT.of("check.seconds", seconds, most));
        }
        var result = result(call.result(), by + post, checked);
        return checked.problems().isEmpty() && result != null
                ? new Made(at, number, listed, result, by, post, seconds, exchange)
                : null;
    }

    private static int oldest() {
        return Settings.number("check.oldest-days");
    }

    private @Nullable Result result(String given, String who, Checked checked) {
        var found = CheckResults.find(given.strip());
        if (found.isEmpty()) {
            var names = String.join("、", results().stream().map(Result::name).toList());
            checked.note(
                    "result",
                    given.isBlank()
                            ? TEXT.of("check.result.missing", names)
                            : TEXT.of("check.result.unknown", Checked.clip(given.strip()), names));
            return null;
        }
        var result = found.get();
        if (result.answered() && result.outcome() == Outcome.PASSED && who.isEmpty()) {
            checked.note("answeredPost", TEXT.of("check.nobody", result.name()));
        } else if (!result.answered() && !who.isEmpty()) {
            checked.note("answeredPost", TEXT.of("check.somebody", result.name(), Checked.clip(who)));
        }
        return result;
    }

    /** Why a unit cannot be checked on a day; empty when it can. The own office and those above it ring others. */
    private Optional<String> whyNot(String unitCode, LocalDate day) {
        var unit = Checked.hidden(unitCode) ? Optional.<Unit>empty() : offices.find(unitCode, day);
        if (unit.isEmpty()) {
            return Optional.of(TEXT.of("unit.unknown", Checked.clip(unitCode), day));
        }
        return isRung(unit.get())
                ? Optional.empty()
                : Optional.of(TEXT.of("check.above", unit.get().shortName()));
    }

    static boolean isRung(Unit unit) {
        return switch (unit.level()) {
            case CITY, PROVINCE, CENTRE -> false;
            case COUNTY, DEPARTMENT, TOWNSHIP, SITE -> true;
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private String time(Instant at) {
        return at.atZone(clock.getZone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
    }

    @Override
    public void again(long check, Dialled call, Actor actor) {
        mustRing(actor);
        again(hold(check), call, actor);
    }

    private void again(CheckRow check, Dialled call, Actor actor) {
        var checked = new Checked();
        var made = made(check.unitCode(), call, checked);
        if (made != null) {
            noteTurn(check, made, checked);
        }
        checked.refuseIfAny();
        add(check, Objects.requireNonNull(made), actor);
    }

    /** Notes why a further call cannot follow those of a check. */
    void noteTurn(CheckRow check, Made made, Checked checked) {
        var standing = CheckReader.standing(calls(check.id()), notes(check.id()));
        if (standing.isEmpty()) {
            return;
        }
        var last = standing.get(standing.size() - 1);
        if (last.outcome() != Outcome.PENDING) {
            checked.note("check", TEXT.of("check.decided", check.id(), CheckResults.name(last.result())));
        } else if (made.calledAt().isBefore(last.calledAt())) {
            checked.note("calledAt", TEXT.of("check.order", time(made.calledAt()), time(last.calledAt())));
        }
    }

    /** Adds a call that {@link #noteTurn} found in order. */
    void addTo(CheckRow check, Made made, Actor actor) {
        add(check, made, actor);
    }

    @Override
    public void correct(long call, Dialled right, String reason, Actor actor) {
        mustRing(actor);
        var before = call(call);
        var check = hold(before.checkId());
        mustStand(before);
        var checked = new Checked();
        var why = checked.text("reason", TEXT.of("check.reason"), reason, LONGEST_REASON, true);
        var made = made(
                check.unitCode(),
                new Dialled(
                        time(right.calledAt(), before.calledAt()),
                        right.number().isBlank() ? before.number() : right.number(),
                        right.result(),
                        right.answeredBy(),
                        right.answeredPost(),
                        right.seconds(),
                        right.exchange()),
                before.calledAt(),
                checked);
        checked.refuseIfAny();
        var row = new CheckCallRow(
                check.id(), Objects.requireNonNull(made), before.id(), why, actor.login(), clock.instant());
        em.persist(row);
        em.flush();
        if (!CheckReader.inTurn(CheckReader.standing(calls(check.id()), notes(check.id())))) {
            throw new InvalidInput("result", TEXT.of("check.turn", made.result().name()));
        }
        enter(actor, "check.correct", check.id(), before.id() + " -> " + made.words() + "; " + why);
    }

    /** The time of a correction: that of the call when none is given, or only its minute. */
    private static Instant time(@Nullable Instant given, Instant before) {
        return given == null || given.equals(before.truncatedTo(ChronoUnit.MINUTES)) ? before : given;
    }

    @Override
    public void strike(long call, String reason, Actor actor) {
        mustRing(actor);
        var row = call(call);
        hold(row.checkId());
        mustStand(row);
        var checked = new Checked();
        var why = checked.text("reason", TEXT.of("check.strike.reason"), reason, LONGEST_REASON, true);
        checked.refuseIfAny();
        em.persist(
                new CheckNoteRow(row.checkId(), new Note(row.id(), Kind.STRUCK, why, actor.login(), clock.instant())));
        enter(actor, "check.strike", row.checkId(), row.id() + ": " + why);
    }

    private CheckCallRow call(long id) {
        var row = em.find(CheckCallRow.class, id);
        if (row == null) {
            throw new InvalidInput("call", TEXT.of("check.call.unknown", id));
        }
        return row;
    }

    private void mustStand(CheckCallRow call) {
        if (CheckReader.standing(calls(call.checkId()), notes(call.checkId())).stream()
                .noneMatch(one -> one.id() == call.id())) {
            throw new InvalidInput("call", TEXT.of("check.call.gone", call.id()));
        }
    }

    @Override
    public void state(long check, String words, Actor actor) {
        var row = hold(check);
        if (!(actor.roles().contains(Role.REPORTER) && actor.unit().equals(row.unitCode()))) {
            actor.mustBe(Role.DUTY_OFFICER);
        }
        var checked = new Checked();
        var text = lines("words", TEXT.of("check.words"), words, checked);
        var failed = failed(row);
        var hearing = CheckReader.hearing(failed, notes(check));
        if (hearing == Kind.STATED) {
            checked.note("check", TEXT.of("check.waits", check));
        }
        checked.refuseIfAny();
        note(row, failed, Kind.STATED, "check.state", text, actor);
    }

    /** A text of several lines. */
    private static String lines(String field, String name, String value, Checked checked) {
        var text = value.strip().replace("\r\n", "\n");
        checked.text(field, name, text.replace('\n', ' '), LONGEST_ANSWER, true);
        return text;
    }

    @Override
    public void decide(long check, boolean accepted, String reason, Actor actor) {
        actor.mustBe(Role.EVALUATOR);
        var row = hold(check);
        var checked = new Checked();
        var why = checked.text("reason", TEXT.of("check.decision"), reason, LONGEST_REASON, true);
        var failed = failed(row);
        if (CheckReader.hearing(failed, notes(check)) != Kind.STATED) {
            checked.note("check", TEXT.of("check.nothing", check));
        }
        if (failed.recordedBy().equals(actor.login())) {
            checked.note("actor", TEXT.of("check.same-person", actor.login()));
        }
        checked.refuseIfAny();
        note(
                row,
                failed,
                accepted ? Kind.ACCEPTED : Kind.DECLINED,
                accepted ? "check.accept" : "check.decline",
                why,
                actor);
    }

    private void note(CheckRow row, CheckCallRow call, Kind kind, String verb, String words, Actor actor) {
        em.persist(new CheckNoteRow(row.id(), new Note(call.id(), kind, words, actor.login(), clock.instant())));
        enter(actor, verb, row.id(), words);
    }

    /** The call by which a check failed. */
    private CheckCallRow failed(CheckRow row) {
        var notes = notes(row.id());
        var standing = CheckReader.standing(calls(row.id()), notes);
        if (CheckReader.state(standing, notes) != State.FAILED) {
            throw new InvalidInput("check", TEXT.of("check.not-failed", row.id()));
        }
        return standing.get(standing.size() - 1);
    }

    private CheckRow hold(long check) {
        var row = em.find(CheckRow.class, check, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new InvalidInput("check", TEXT.of("check.unknown", check));
        }
        return row;
    }

    private List<CheckCallRow> calls(long check) {
        return em.createQuery("select c from CheckCallRow c where c.checkId = :check order by c.id", CheckCallRow.class)
                .setParameter("check", check)
                .getResultList();
    }

    private List<CheckNoteRow> notes(long check) {
        return em.createQuery("select n from CheckNoteRow n where n.checkId = :check order by n.id", CheckNoteRow.class)
                .setParameter("check", check)
                .getResultList();
    }

    private void enter(Actor actor, String verb, long check, String details) {
        ledger.append(new Act(actor.login(), verb, CheckRow.ref(check), details));
    }

    @Override
    public Optional<Check> find(long check) {
        return reader.of(List.of(check)).stream().findFirst();
    }

    @Override
    public List<Check> between(LocalDate from, LocalDate to) {
        return read(from, to, null);
    }

    @Override
    public List<Check> of(String unitCode, LocalDate from, LocalDate to) {
        return read(from, to, unitCode);
    }

    private List<Check> read(LocalDate from, LocalDate to, @Nullable String unit) {
        mustBeSpan(from, to);
        return reader.begun(start(from), start(to.plusDays(1)), unit);
    }

    static void mustBeSpan(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new InvalidInput("to", TEXT.of("dates.order", to, from));
        }
        var most = Settings.number("roster.longest-days");
        if (ChronoUnit.DAYS.between(from, to) >= most) {
            throw new InvalidInput("to", TEXT.of("span.long", from, to, most));
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    @Override
    public List<Check> during(Instant from, Instant to) {
        var checks = new ArrayList<>(reader.begun(from, to, null));
        checks.sort(Comparator.comparing(Check::at).thenComparing(Check::id));
        return checks;
    }

    @Override
    public List<Figures> figures(LocalDate from, LocalDate to) {
        var byUnit = new LinkedHashMap<String, List<Check>>();
        var names = new LinkedHashMap<String, Unit>();
        for (var unit : rung(to)) {
            if (!unit.group().isEmpty()) {
                names.put(unit.code(), unit);
                byUnit.put(unit.code(), new ArrayList<>());
            }
        }
        for (var check : between(from, to)) {
            byUnit.computeIfAbsent(check.unit(), any -> new ArrayList<>()).add(check);
        }
        return byUnit.entrySet().stream()
                .map(entry -> figures(entry.getKey(), names.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static Figures figures(String code, @Nullable Unit unit, List<Check> checks) {
        int failed = count(checks, State.FAILED);
        int excused = count(checks, State.EXCUSED);
        int decided = failed + excused + count(checks, State.PASSED);
        var name = unit == null ? checks.get(0).unitName() : unit.shortName();
        var group = unit == null ? checks.get(0).group() : unit.group();
        return new Figures(
                code, name, group, decided, failed, excused, count(checks, State.PENDING), rate(failed, decided));
    }

    private static int count(List<Check> checks, State state) {
        return (int) checks.stream().filter(check -> check.state() == state).count();
    }

    static @Nullable BigDecimal rate(int failed, int decided) {
        return decided == 0
                ? null
                : BigDecimal.valueOf(failed)
                        .multiply(HUNDRED)
                        .divide(
                                BigDecimal.valueOf(decided),
                                Settings.number("check.rate-decimals"),
                                RoundingMode.HALF_UP);
    }

    @Override
    public byte[] export(LocalDate from, LocalDate to) {
        var checks = new ArrayList<>(between(from, to));
        checks.sort(Comparator.comparing(Check::at).thenComparing(Check::id));
        return CheckSheets.export(checks, figures(from, to), clock.getZone());
    }
}
