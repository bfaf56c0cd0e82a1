package org.jibao.incidents;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.RowWriter.Way;
import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Offices;
import org.jibao.offices.Unit;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.IncidentKind;
import org.jibao.timeliness.IncidentKinds;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;
import org.jibao.workbooks.Row;
import org.jibao.workbooks.SheetSpec;
import org.jibao.workbooks.Workbook;
import org.jibao.workbooks.WorkbookException;

/**
 * 登记簿导入: reads incidents with their steps, figures and sightings. An incident and its rows stand or fall together, so that
 * no half of it is ever stored.
 */
@ApplicationScoped
class RegisterImport {
    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Offices offices;

    @Inject
    Serials serials;

    @Inject
    RowWriter rows;

    @Inject
    Event<ReportFiled> reportFiled;

    ImportResult read(InputStream in, ImportMode mode, Actor actor) {
        Workbook workbook;
        try {
            workbook = Workbook.read(in, RegisterSheets.ALL, clock.getZone());
        } catch (WorkbookException e) {
            throw new InvalidInput("file", String.valueOf(e.getMessage()));
        }
        var drafts = workbook.sound() ? new Reading(workbook).drafts() : List.<Draft>of();
        var good = drafts.stream().filter(draft -> !draft.faulty()).toList();
        var faults = workbook.faults();
        var stored =
                switch (mode) {
                    case CHECK_ONLY -> List.<Draft>of();
                    case ALL_OR_NONE -> faults.isEmpty() ? good : List.<Draft>of();
                    case GOOD_ROWS -> good;
                };
        store(stored, actor);
        return new ImportResult(
                workbook.rowCount(), stored.stream().mapToInt(Draft::rowCount).sum(), faults, workbook.withFaults());
    }

    /** A step as its row states it. */
    private record DraftStep(
            Row row,
            Filing.Stage stage,
            Channel channel,
            Unit sender,
            Level level,
            Desk desk,
            @Nullable EventTime sentAt,
            @Nullable EventTime receivedAt) {

        Optional<EventTime> arrival() {
            return Optional.ofNullable(receivedAt == null ? sentAt : receivedAt);
        }

        boolean reachesOwnDesk(@Nullable Unit own) {
            return own != null && level == Levels.of(own.level()) && desk == Desk.PARTY_OFFICE;
        }

        boolean isWriting() {
            return channel == Channel.WRITTEN || channel == Channel.FAX || channel == Channel.NETWORK;
        }
    }

    private record DraftFigures(Instant asOf, String by, Figures figures) {}

    private record DraftGrade(Grade grade, String reason) {}

    /** An incident as the workbook states it, with all its rows. */
    private static final class Draft {
        final Row row;
        final List<Row> below = new ArrayList<>();

        @Nullable NewIncident opened;

        @Nullable Unit own;

        @Nullable DraftGrade grade;

        Map<String, Unit> units = Map.of();
        List<MetMust> stated = List.of();
        final List<DraftStep> steps = new ArrayList<>();
        final List<DraftFigures> figures = new ArrayList<>();
        final List<SightingNote> sightings = new ArrayList<>();

        Draft(Row row) {
            this.row = row;
        }

        Stream<Row> of(SheetSpec sheet) {
            return below.stream().filter(one -> one.sheet().equals(sheet.name()));
        }

        boolean faulty() {
            return row.faulty() || below.stream().anyMatch(Row::faulty);
        }

        int rowCount() {
            return 1 + below.size();
        }

        NewIncident checked() {
            if (opened == null) {
                throw new IllegalStateException("row " + row.number() + " passed its checks without an incident");
            }
            return opened;
        }
    }

    /** One reading of one workbook: every row is checked by the same checks as what is typed in. */
    private final class Reading {
        private final Workbook workbook;
        private final ZoneId zone = clock.getZone();
        private final Instant now = clock.instant();
        private final Map<LocalDate, Map<String, Unit>> units = new HashMap<>();
        private final Map<LocalDate, Optional<Unit>> own = new HashMap<>();

        Reading(Workbook workbook) {
            this.workbook = workbook;
        }

        List<Draft> drafts() {
            var drafts = new LinkedHashMap<String, Draft>();
            for (var row : workbook.rows(RegisterSheets.INCIDENTS.name())) {
                var ref = row.text(RegisterSheets.REF);
                var earlier = drafts.putIfAbsent(ref, new Draft(row));
                if (earlier != null && !ref.isEmpty()) {
                    row.fault(RegisterSheets.REF, Messages.of("sheet.duplicate", ref, earlier.row.number()));
                }
            }
            for (var sheet : List.of(RegisterSheets.STEPS, RegisterSheets.FIGURE_HISTORY, RegisterSheets.SIGHTINGS)) {
                for (var row : workbook.rows(sheet.name())) {
                    var ref = row.text(RegisterSheets.EVENT);
                    var draft = drafts.get(ref);
                    if (draft != null && !ref.isEmpty()) {
                        draft.below.add(row);
                    } else if (!ref.isEmpty()) {
                        row.fault(RegisterSheets.EVENT, Messages.of("sheet.orphan", ref));
                    }
                }
            }
            drafts.values().forEach(this::read);
            return List.copyOf(drafts.values());
        }

        private void read(Draft draft) {
            var row = draft.row;
            var occurred = time(row, RegisterSheets.OCCURRED, RegisterSheets.OCCURRED_MARGIN);
            var arrivals = draft.of(RegisterSheets.STEPS)
                    .map(step -> Optional.ofNullable(step.instant(RegisterSheets.RECEIVED))
                            .or(() -> Optional.ofNullable(step.instant(RegisterSheets.SENT))))
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder());
            var reportedAt = arrivals.orElse(occurred == null ? now : occurred.at());
            var day = check().day(occurred == null ? reportedAt : occurred.at());
            draft.own = own(day);
            // Looked up now: a query among thousands of new rows would write them out one batch too early.
            draft.units = units.computeIfAbsent(day, this::existingOn);
            draft.of(RegisterSheets.STEPS).forEach(one -> step(draft, one, occurred, day));
            draft.steps.sort(Comparator.comparing(
                    (DraftStep step) -> step.arrival().map(EventTime::at).orElse(Instant.MAX)));
            nothingAfterTheFinal(draft);
            draft.of(RegisterSheets.FIGURE_HISTORY).forEach(one -> figures(draft, one, occurred));
            draft.of(RegisterSheets.SIGHTINGS).forEach(one -> sighting(draft, one, occurred));
            incident(draft, occurred, reportedAt, day);
        }

        private void incident(Draft draft, @Nullable EventTime occurred, Instant reportedAt, LocalDate day) {
            var row = draft.row;
            var kind = kind(row);
            var musts = StatedMusts.parse(row.text(RegisterSheets.MUSTS));
            musts.fault()
                    .ifPresent(piece -> row.fault(
                            RegisterSheets.MUSTS, Messages.of("sheet.must", piece, RegisterSheets.words(Must.class))));
            draft.stated = musts.musts();
            draft.grade = grade(row);
            var unit = unit(row, RegisterSheets.UNIT, day);
            var known = time(row, RegisterSheets.KNOWN, RegisterSheets.KNOWN_MARGIN);
            var headTold = time(row, RegisterSheets.HEAD_TOLD, RegisterSheets.HEAD_TOLD_MARGIN);
            var asked = time(row, RegisterSheets.ASKED, RegisterSheets.ASKED_MARGIN);
            var title = row.text(RegisterSheets.TITLE);
            if (kind == null || unit == null || title.isEmpty()) {
                return;
            }
            var check = check();
            check.incident(
                    title,
                    row.text(RegisterSheets.PLACE),
                    row.text(RegisterSheets.CAUSE),
                    kind.code(),
                    occurred,
                    known,
                    headTold,
                    draft.stated);
            check.time("askedAt", asked);
            check.inOrder("askedAt", asked, "occurredAt", occurred);
            report(check, row);
            draft.opened = new NewIncident(
                    unit,
                    kind.code(),
                    title,
                    row.text(RegisterSheets.PLACE),
                    row.text(RegisterSheets.CAUSE),
                    occurred,
                    known,
                    headTold,
                    asked,
                    reportedAt,
                    row.yes(RegisterSheets.DRILL));
        }

        private @Nullable DraftGrade grade(Row row) {
            var written = row.text(RegisterSheets.GRADE);
            if (written.isEmpty()) {
                return null;
            }
            var grade = constant(row, RegisterSheets.GRADE, Grade.class);
            var reason = row.text(RegisterSheets.GRADE_REASON);
            var check = check();
            check.line("gradeReason", reason, Check.NOTE);
            report(check, row);
            if (reason.isEmpty()) {
                row.fault(RegisterSheets.GRADE_REASON, Messages.text("sheet.grade.reason"));
            }
            return grade == null ? null : new DraftGrade(grade, reason);
        }

        private void step(Draft draft, Row row, @Nullable EventTime occurred, LocalDate day) {
            var stage = constant(row, RegisterSheets.STAGE, Filing.Stage.class);
            var channel = constant(row, RegisterSheets.CHANNEL, Channel.class);
            var level = constant(row, RegisterSheets.LEVEL_TO, Level.class);
            var desk = constant(row, RegisterSheets.DESK_TO, Desk.class);
            var sender = unit(row, RegisterSheets.SENDER, day);
            var sent = time(row, RegisterSheets.SENT, RegisterSheets.MARGIN);
            var received = time(row, RegisterSheets.RECEIVED, RegisterSheets.MARGIN);
            marginAlone(row, RegisterSheets.MARGIN, sent == null && received == null);
            var check = check();
            check.travel(sent, received, occurred);
            check.line("signer", row.text(RegisterSheets.REPORTER), Check.LINE);
            check.line("contact", row.text(RegisterSheets.CONTACT), Check.LINE);
            check.line("receiver", row.text(RegisterSheets.RECEIVER), Check.LINE);
            check.words("situation", row.text(RegisterSheets.SITUATION), Check.WORDS);
            check.words("cause", row.text(RegisterSheets.CAUSE), Check.WORDS);
            check.words("measures", row.text(RegisterSheets.MEASURES), Check.WORDS);
            check.words("nextSteps", row.text(RegisterSheets.NEXT_STEPS), Check.WORDS);
            check.words("requests", row.text(RegisterSheets.REQUESTS), Check.WORDS);
            check.words("alreadyTold", row.text(RegisterSheets.ALREADY_TOLD), Check.WORDS);
            report(check, row);
            if (stage != null && channel != null && level != null && desk != null && sender != null) {
                draft.steps.add(new DraftStep(row, stage, channel, sender, level, desk, sent, received));
            }
        }

        /** What is typed in is refused after the final report; so is what is imported. */
        private void nothingAfterTheFinal(Draft draft) {
            DraftStep last = null;
            for (var step : draft.steps) {
                if (!step.reachesOwnDesk(draft.own) || step.arrival().isEmpty()) {
                    continue;
                }
                if (last != null) {
                    step.row.fault(
                            RegisterSheets.STAGE,
                            Messages.of(
                                    "sheet.after.final",
                                    last.row.number(),
                                    print(last.arrival().orElseThrow().at())));
                } else if (step.stage == Filing.Stage.FINAL) {
                    last = step;
                }
            }
        }

        private void figures(Draft draft, Row row, @Nullable EventTime occurred) {
            var asOf = row.instant(RegisterSheets.TIME);
            var figures = Figures.NONE;
            for (var column : RegisterSheets.FIGURES.entrySet()) {
                var value = row.decimal(column.getValue());
                if (value != null) {
                    var check = check();
                    check.figures(Figures.NONE.with(column.getKey(), value));
                    check.problems().forEach(problem -> row.fault(column.getValue(), problem.message()));
                    figures = figures.with(column.getKey(), value);
                }
            }
            if (figures.values().isEmpty() && !row.faulty()) {
                row.fault("", Messages.text("sheet.figures.none"));
            }
            var by = row.text(RegisterSheets.SOURCE);
            var check = check();
            check.line("reportedBy", by, Check.LINE);
            check.time("asOf", asOf);
            if (asOf != null) {
                check.inOrder("asOf", asOf, "occurredAt", occurred);
            }
            report(check, row);
            if (asOf != null) {
                draft.figures.add(new DraftFigures(asOf, by, figures));
            }
        }

        private void sighting(Draft draft, Row row, @Nullable EventTime occurred) {
            var level = constant(row, RegisterSheets.LEVEL, Level.class);
            var desk = constant(row, RegisterSheets.DESK, Desk.class);
            var at = time(row, RegisterSheets.TIME, RegisterSheets.MARGIN);
            if (level == null || desk == null || at == null) {
                return;
            }
            var note = new SightingNote(level, desk, at, row.text(RegisterSheets.SOURCE_WORDS));
            var check = check();
            check.sighting(note, occurred);
            report(check, row);
            draft.sightings.add(note);
        }

        private Check check() {
            return new Check(now, zone);
        }

        private void report(Check check, Row row) {
            check.problems().forEach(problem -> row.fault(header(row.sheet(), problem.field()), problem.message()));
        }

        private @Nullable IncidentKind kind(Row row) {
            var written = row.text(RegisterSheets.KIND);
            var kind = IncidentKinds.shipped().find(written).or(() -> IncidentKinds.shipped()
                    .byName(written));
            if (kind.isEmpty() && !written.isEmpty()) {
                row.fault(RegisterSheets.KIND, Messages.of("sheet.kind", written));
            }
            return kind.orElse(null);
        }

        private @Nullable Unit unit(Row row, String header, LocalDate day) {
            var written = row.text(header);
            var unit = units.computeIfAbsent(day, this::existingOn).get(written);
            if (unit == null && !written.isEmpty()) {
                row.fault(header, Messages.of("sheet.unit", written, day));
            }
            return unit;
        }

        /** The units of a day by everything they may be called; a code goes before a name. */
        private Map<String, Unit> existingOn(LocalDate day) {
            var byAnyName = new HashMap<String, Unit>();
            var all = offices.existingOn(day);
            all.forEach(unit -> byAnyName.put(unit.code(), unit));
            all.forEach(unit -> byAnyName.putIfAbsent(unit.name(), unit));
            all.forEach(unit -> byAnyName.putIfAbsent(unit.shortName(), unit));
            return byAnyName;
        }

        private @Nullable Unit own(LocalDate day) {
            return own.computeIfAbsent(day, offices::own).orElse(null);
        }

        private <E extends Enum<E>> @Nullable E constant(Row row, String header, Class<E> type) {
            var written = row.text(header);
            var constant = RegisterSheets.constant(type, written);
            if (constant.isEmpty() && !written.isEmpty()) {
                row.fault(header, Messages.of("sheet.word", written, RegisterSheets.words(type)));
            }
            return constant.orElse(null);
        }

        private @Nullable EventTime time(Row row, String header, String marginHeader) {
            var at = row.instant(header);
            if (at == null) {
                if (!marginHeader.equals(RegisterSheets.MARGIN)) {
                    marginAlone(row, marginHeader, true);
                }
                return null;
            }
            var minutes = row.count(marginHeader);
            return new EventTime(at, Duration.ofMinutes(minutes == null ? 0 : minutes));
        }

        private void marginAlone(Row row, String marginHeader, boolean noTime) {
            if (noTime && row.count(marginHeader) != null && !row.faulty()) {
                row.fault(marginHeader, Messages.text("sheet.margin.alone"));
            }
        }

        private String print(Instant at) {
            var time = at.atZone(zone);
            return time.toLocalDate() + " " + time.toLocalTime();
        }
    }

    /** Where a problem of a command stands in the sheets. */
    private static String header(String sheet, String field) {
        return switch (field) {
            case "title" -> RegisterSheets.TITLE;
            case "place" -> RegisterSheets.PLACE;
            case "cause" -> RegisterSheets.CAUSE;
            case "kindCode" -> RegisterSheets.KIND;
            case "occurredAt" -> RegisterSheets.OCCURRED;
            case "knownAt" -> RegisterSheets.KNOWN;
            case "headToldAt" -> RegisterSheets.HEAD_TOLD;
            case "askedAt" -> RegisterSheets.ASKED;
            case "stated" -> RegisterSheets.MUSTS;
            case "gradeReason" -> RegisterSheets.GRADE_REASON;
            case "sentAt" -> RegisterSheets.SENT;
            case "receivedAt" -> RegisterSheets.RECEIVED;
            case "receiver" -> RegisterSheets.RECEIVER;
            case "signer" -> RegisterSheets.REPORTER;
            case "contact" -> RegisterSheets.CONTACT;
            case "situation" -> RegisterSheets.SITUATION;
            case "measures" -> RegisterSheets.MEASURES;
            case "nextSteps" -> RegisterSheets.NEXT_STEPS;
            case "requests" -> RegisterSheets.REQUESTS;
            case "alreadyTold" -> RegisterSheets.ALREADY_TOLD;
            case "asOf", "at" -> RegisterSheets.TIME;
            case "reportedBy" -> RegisterSheets.SOURCE;
            case "source" -> RegisterSheets.SOURCE_WORDS;
            default -> throw new IllegalStateException("no column of " + sheet + " for " + field);
        };
    }

    private void store(List<Draft> drafts, Actor actor) {
        if (drafts.isEmpty()) {
            return;
        }
        var entry = new Entry(clock.instant(), actor.name());
        var stored = new LinkedHashMap<Draft, Incident>();
        numbers(drafts).forEach((draft, number) -> stored.put(draft, rows.incident(number, draft.checked(), entry)));
        em.flush();
        stored.forEach((draft, incident) -> below(draft, incident, entry));
        em.flush();
        var numbers = stored.values().stream().map(Incident::number).sorted().toList();
        ledger.append(new Act(
                actor.login(),
                "incident.import",
                "incident/" + numbers.get(0) + "…" + numbers.get(numbers.size() - 1),
                Contents.of(Map.of("incidents", numbers))));
    }

    /** Numbers by the year in which each was reported, in the order of the sheet. */
    private Map<Draft, IncidentNumber> numbers(List<Draft> drafts) {
        var years = new TreeMap<Integer, List<Draft>>();
        for (var draft : drafts) {
            var year = LocalDate.ofInstant(draft.checked().reportedAt(), clock.getZone())
                    .getYear();
            years.computeIfAbsent(year, any -> new ArrayList<>()).add(draft);
        }
        var numbers = new LinkedHashMap<Draft, IncidentNumber>();
        years.forEach((year, ofYear) -> {
            var first = serials.next(year, ofYear.size());
            for (int i = 0; i < ofYear.size(); i++) {
                numbers.put(ofYear.get(i), new IncidentNumber(year, first.serial() + i));
            }
        });
        return numbers;
    }

    private void below(Draft draft, Incident incident, Entry entry) {
        rows.moments(incident, Messages.text("import.source"), entry);
        var call = draft.steps.stream()
                .filter(step -> step.channel == Channel.PHONE
                        && step.stage == Filing.Stage.FIRST
                        && step.reachesOwnDesk(draft.own)
                        && step.arrival().isPresent())
                .findFirst();
        if (call.isEmpty()) {
            draft.stated.forEach(must -> em.persist(new MustRow(incident, null, must, entry)));
        }
        var number = 0;
        for (var step : draft.steps) {
            var own = draft.own;
            var arrival = step.arrival();
            if (own == null || !step.reachesOwnDesk(own) || arrival.isEmpty()) {
                plainStep(draft, incident, step, entry);
                continue;
            }
            var way = new Way(step.sender, own, step.sentAt, step.receivedAt);
            if (call.isPresent() && call.get().equals(step)) {
                number++;
                rows.call(incident, number, phone(draft, step), way, step.row.text(RegisterSheets.NEXT_STEPS), entry);
            } else if (step.isWriting()) {
                number++;
                rows.written(incident, number, written(step), way, entry);
            } else {
                plainStep(draft, incident, step, entry);
                continue;
            }
            reportFiled.fire(new ReportFiled(
                    incident.number(), number, step.sender.code(), arrival.get().at()));
        }
        for (var figures : draft.figures) {
            rows.figures(incident, null, figures.figures(), figures.asOf(), figures.by(), entry);
        }
        draft.sightings.forEach(note -> em.persist(new SightingRow(incident, note, entry)));
        var grade = draft.grade;
        if (grade != null) {
            em.persist(new GradeRow(incident, grade.grade(), grade.reason(), entry));
        }
    }

    private void plainStep(Draft draft, Incident incident, DraftStep step, Entry entry) {
        var row = step.row;
        var receiver = rows.receiver(
                incident,
                step.level,
                step.desk,
                row.text(RegisterSheets.RECEIVER),
                draft.own,
                Optional.ofNullable(draft.units.get(row.text(RegisterSheets.RECEIVER))));
        em.persist(new StepRow(
                        incident,
                        null,
                        Levels.party(step.sender),
                        receiver,
                        step.desk,
                        step.channel,
                        step.stage,
                        step.sentAt,
                        step.receivedAt,
                        entry)
                .with(new StepRow.Words(
                        row.text(RegisterSheets.REPORTER),
                        row.text(RegisterSheets.CONTACT),
                        row.text(RegisterSheets.SITUATION),
                        row.text(RegisterSheets.MEASURES),
                        row.text(RegisterSheets.NEXT_STEPS))));
        if (step.stage == Filing.Stage.FINAL && step.reachesOwnDesk(draft.own)) {
            incident.close();
        }
    }

    private static PhoneReport phone(Draft draft, DraftStep step) {
        var opened = draft.checked();
        var row = step.row;
        var cause = row.text(RegisterSheets.CAUSE);
        return new PhoneReport(
                step.sender.code(),
                row.text(RegisterSheets.REPORTER),
                row.text(RegisterSheets.CONTACT),
                step.arrival().orElseThrow().at(),
                opened.occurredAt(),
                opened.knownAt(),
                opened.headToldAt(),
                opened.kindCode(),
                opened.title(),
                opened.place(),
                cause.isEmpty() ? opened.cause() : cause,
                row.text(RegisterSheets.SITUATION),
                row.text(RegisterSheets.MEASURES),
                Figures.NONE,
                draft.stated,
                row.text(RegisterSheets.ALREADY_TOLD),
                opened.drill());
    }

    private static WrittenReport written(DraftStep step) {
        var row = step.row;
        return new WrittenReport(
                step.stage,
                step.channel,
                step.sender.code(),
                step.sentAt == null ? null : step.sentAt.at(),
                step.arrival().orElseThrow().at(),
                row.text(RegisterSheets.SITUATION),
                row.text(RegisterSheets.CAUSE),
                row.text(RegisterSheets.MEASURES),
                row.text(RegisterSheets.NEXT_STEPS),
                row.text(RegisterSheets.REQUESTS),
                Figures.NONE,
                row.text(RegisterSheets.REPORTER),
                row.text(RegisterSheets.CONTACT));
    }
}
