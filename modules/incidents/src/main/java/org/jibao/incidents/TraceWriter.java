package org.jibao.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.Trace.Due;
import org.jibao.incidents.Trace.Event;
import org.jibao.incidents.Trace.Holding;
import org.jibao.incidents.Trace.Line;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Names;
import org.jibao.timeliness.Party;
import org.jibao.timeliness.Sighting;
import org.jibao.timeliness.Verdict;

/** Writes the trace of one incident from its rows and from what the rules say of them. */
final class TraceWriter {
    private final Incident incident;
    private final History history;
    private final IncidentFacts facts;
    private final List<CallNoteRow> calls;
    private final List<DirectiveView> directives;
    private final Judgement judgement;

    /** For each step by which a unit first passed the information on, how long it had held it. */
    private final Map<String, Duration> heldAt = new HashMap<>();

    private final List<Line> lines = new ArrayList<>();

    TraceWriter(
            Incident incident,
            History history,
            List<CallNoteRow> calls,
            List<DirectiveView> directives,
            IncidentFacts facts,
            Judgement judgement) {
        this.incident = incident;
        this.history = history;
        this.facts = facts;
        this.calls = calls;
        this.directives = directives;
        this.judgement = judgement;
    }

    Trace trace() {
        var holdings = holdings();
        moments();
        history.steps().forEach(this::step);
        sightings();
        figures();
        grades();
        limits();
        desks();
        calls();
        directives.forEach(this::directive);
        lines.sort(Comparator.comparing(Line::at, Comparator.nullsLast(Comparator.comparing(EventTime::at)))
                .thenComparing(Line::event)
                .thenComparing(Line::what));
        return new Trace(
                incident.number(),
                incident.title(),
                facts.kind().name(),
                incident.party(),
                incident.place(),
                judgement.asOf(),
                lines,
                holdings,
                judgement);
    }

    // Lines

    private void line(
            @Nullable EventTime at,
            Event event,
            String who,
            String what,
            @Nullable Duration held,
            @Nullable HistoryRow row) {
        lines.add(new Line(
                at,
                event,
                who,
                what,
                held,
                at == null ? List.of() : due(at.at()),
                at == null ? List.of() : outside(at.at()),
                row == null ? null : row.recordedAt(),
                row == null ? "" : row.recordedBy()));
    }

    private void moments() {
        for (var row : history.moments()) {
            var unit = incident.unitName();
            var who =
                    switch (row.moment()) {
                        case OCCURRED -> incident.place().isBlank() ? unit : incident.place();
                        case KNOWN, HEAD_TOLD -> unit;
                        case ASKED -> Messages.text("trace.above");
                    };
            line(
                    row.time(),
                    Event.MOMENT,
                    who,
                    Messages.of("trace.moment." + row.moment().name(), unit, row.source()),
                    null,
                    row);
        }
    }

    /** A step is one line, or two when it is known both when it was sent and when it arrived. */
    private void step(StepRow row) {
        var step = history.filing(row);
        var sent = step.sentAt();
        var received = step.receivedAt();
        var held = heldAt.get(step.id());
        if (sent != null || received == null) {
            line(
                    sent,
                    Event.SENT,
                    step.sender().name(),
                    Messages.of(
                            sent == null ? "trace.sent.untimed" : "trace.sent",
                            step.sender().name(),
                            receiver(step),
                            Names.of(step.channel()),
                            Names.of(step.stage())),
                    held,
                    row);
        }
        if (received != null && !received.equals(sent)) {
            line(
                    received,
                    Event.RECEIVED,
                    receiver(step),
                    Messages.of(
                            "trace.received",
                            receiver(step),
                            step.sender().name(),
                            Names.of(step.channel()),
                            Names.of(step.stage())),
                    sent == null ? held : null,
                    row);
        }
    }

    private static String receiver(Filing step) {
        return step.desk() == Desk.PARTY_OFFICE
                ? step.receiver().name()
                : step.receiver().name() + "（" + Names.of(step.desk()) + "）";
    }

    private void sightings() {
        for (var row : history.sightings()) {
            var seen = row.sighting();
            line(
                    seen.at(),
                    Event.SIGHTING,
                    desk(seen.level(), seen.desk()),
                    Messages.of("trace.seen", desk(seen.level(), seen.desk()), seen.source()),
                    null,
                    row);
        }
    }

    private void figures() {
        for (var at : history.figures()) {
            lines.add(new Line(
                    EventTime.exactly(at.asOf()),
                    Event.FIGURES,
                    at.by(),
                    Messages.of("trace.figures", at.by(), print(at.figures())),
                    null,
                    due(at.asOf()),
                    outside(at.asOf()),
                    at.recordedAt(),
                    ""));
        }
    }

    private void grades() {
        for (var step : judgement.gradeHistory()) {
            var grade = step.decision().grade();
            line(
                    EventTime.exactly(step.at()),
                    Event.GRADE,
                    "",
                    Messages.of(
                            "trace.grade",
                            grade == null ? Messages.text("trace.grade.none") : Names.of(grade),
                            step.decision().reason()),
                    null,
                    null);
        }
        for (var row : history.grades()) {
            line(
                    EventTime.exactly(row.recordedAt()),
                    Event.GRADE,
                    row.recordedBy(),
                    Messages.of("trace.grade.set", row.recordedBy(), Names.of(row.grade()), row.reason()),
                    null,
                    row);
        }
    }

    /** How each call was taken, as the newest note about it says; and when it was verified, as a line of its own. */
    private void calls() {
        var newest = new LinkedHashMap<Integer, CallNoteRow>();
        calls.forEach(row -> newest.put(row.report(), row));
        newest.forEach((number, row) -> {
            var note = row.note();
            var call = history.reports().stream()
                    .filter(report -> report.number() == number)
                    .findFirst()
                    .orElseThrow();
            var taken = Stream.of(
                            said("trace.call.receiver", note.receiver()),
                            said("trace.call.post", note.callerPost()),
                            answered("trace.call.readBack", note.readBack()),
                            note.recordingNumber().isEmpty()
                                    ? answered("trace.call.recording", note.recording())
                                    : said("trace.call.recording.number", note.recordingNumber()),
                            note.verification() == null ? answered("trace.call.verified", note.verified()) : "")
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(Messages.text("trace.call.and")));
            if (!taken.isEmpty()) {
                line(
                        EventTime.exactly(call.receivedAt()),
                        Event.CALL,
                        note.receiver(),
                        Messages.of("trace.call", number, taken),
                        null,
                        row);
            }
            var verification = note.verification();
            if (verification != null) {
                line(
                        verification.at(),
                        Event.CALL,
                        verification.by(),
                        Messages.of(
                                verification.number().isEmpty() ? "trace.call.back" : "trace.call.back.number",
                                number,
                                verification.by(),
                                verification.number()),
                        null,
                        row);
            }
        });
    }

    private static String said(String key, String value) {
        return value.isEmpty() ? "" : Messages.of(key, value);
    }

    private static String answered(String key, @Nullable Boolean answer) {
        return answer == null ? "" : Messages.text(key + (answer ? ".yes" : ".no"));
    }

    private void desks() {
        for (var stay : history.desks()) {
            var unit = stay.unit().name();
            var stage = Names.of(stay.stage());
            var from = stay.from();
            var to = stay.to();
            if (from != null || to == null) {
                desk(stay, from, Messages.of("trace.desk", unit, stay.desk(), stage), null);
            }
            if (to != null) {
                var key = stay.opinion().isBlank() ? "trace.desk.left" : "trace.desk.opinion";
                desk(stay, to, Messages.of(key, unit, stay.desk(), stage, stay.opinion()), held(from, to));
            }
        }
    }

    private void desk(HandlingView.Stay stay, @Nullable EventTime at, String what, @Nullable Duration held) {
        lines.add(new Line(
                at,
                Event.DESK,
                stay.unit().name() + stay.desk(),
                what,
                held,
                at == null ? List.of() : due(at.at()),
                at == null ? List.of() : outside(at.at()),
                stay.recordedAt(),
                stay.recordedBy()));
    }

    private static @Nullable Duration held(@Nullable EventTime from, @Nullable EventTime to) {
        return from == null || to == null || to.latest().isBefore(from.earliest())
                ? null
                : noLessThanZero(Duration.between(from.at(), to.at()));
    }

    /** Desks of units, each with how long the report lay there. */
    private Holding holding(HandlingView.Stay stay) {
        var to = stay.to();
        var end = to == null ? EventTime.exactly(judgement.asOf()) : to;
        var from = stay.from();
        return new Holding(
                stay.unit(),
                stay.desk() + "（" + Names.of(stay.stage()) + "）",
                from,
                Messages.text("trace.desk.came"),
                to,
                to == null ? "" : Messages.text("trace.next"),
                held(from, end),
                (from == null ? Duration.ZERO : from.margin()).plus(end.margin()));
    }

    private void directive(DirectiveView directive) {
        var to = Stream.concat(directive.units().stream(), directive.supporting().stream())
                .map(Party::name)
                .collect(Collectors.joining(Messages.text("trace.comma")));
        line(
                directive.at(),
                directive.from(),
                Messages.of(
                        to.isEmpty() ? "trace.directive" : "trace.directive.to",
                        directive.kind().printed(),
                        directive.id(),
                        directive.from(),
                        to,
                        directive.text()),
                directive.recordedAt(),
                directive.recordedBy());
        for (var step : directive.steps()) {
            var unit = step.unit();
            var who = unit == null ? Messages.text("trace.office") : unit.name();
            line(
                    step.at(),
                    who,
                    Messages.of(
                            step.text().isBlank() ? "trace.followed" : "trace.followed.text",
                            directive.kind().printed(),
                            directive.id(),
                            who + step.post(),
                            step.act().printed(),
                            step.text()),
                    step.recordedAt(),
                    step.recordedBy());
        }
    }

    /** A line of a directive. */
    private void line(@Nullable EventTime at, String who, String what, Instant recordedAt, String recordedBy) {
        lines.add(new Line(
                at,
                Event.DIRECTIVE,
                who,
                what,
                null,
                at == null ? List.of() : due(at.at()),
                at == null ? List.of() : outside(at.at()),
                recordedAt,
                recordedBy));
    }

    private void limits() {
        for (var verdict : judgement.verdicts()) {
            var due = verdict.dueAt();
            if (due != null) {
                var overdue =
                        verdict.overdue().isZero() ? "" : Messages.of("trace.limit.overdue", print(verdict.overdue()));
                line(
                        EventTime.exactly(due),
                        Event.LIMIT,
                        verdict.sender().name(),
                        Messages.of(
                                "trace.limit",
                                obligation(verdict),
                                Names.of(verdict.kind()),
                                overdue,
                                verdict.citation()),
                        null,
                        null);
            }
        }
    }

    private static String obligation(Verdict verdict) {
        var channel = verdict.channel();
        return Messages.of(
                "trace.obligation",
                verdict.sender().name(),
                desk(verdict.receiverLevel(), verdict.receiverDesk()),
                channel == null ? "" : Names.of(channel));
    }

    /** Obligations whose clock had begun and that were neither fulfilled by then nor void. */
    private List<Due> due(Instant at) {
        var due = new ArrayList<Due>();
        for (var verdict : judgement.verdicts()) {
            var base = verdict.base();
            var end = verdict.dueAt();
            var actual = verdict.actual();
            if (base != null
                    && end != null
                    && !base.at().isAfter(at)
                    && (actual == null || actual.at().isAfter(at))) {
                due.add(new Due(obligation(verdict), end, Duration.between(at, end)));
            }
        }
        return due;
    }

    private List<Sighting> outside(Instant at) {
        return history.sightings().stream()
                .map(SightingRow::sighting)
                .filter(seen -> !seen.at().at().isAfter(at))
                .sorted(Comparator.comparing((Sighting seen) -> seen.at().at()))
                .toList();
    }

    private static String desk(Level level, Desk desk) {
        return desk == Desk.PUBLIC ? Names.of(desk) : Names.of(level) + Names.of(desk);
    }

    // Holdings

    private List<Holding> holdings() {
        var holders = new LinkedHashMap<String, Party>();
        facts.obliged().forEach(party -> holders.put(party.code(), party));
        facts.filings().forEach(step -> holders.put(step.sender().code(), step.sender()));
        return Stream.concat(
                        holders.values().stream().map(this::holding).flatMap(List::stream),
                        history.desks().stream().map(this::holding))
                .sorted(Comparator.comparing(Holding::from, Comparator.nullsLast(Comparator.comparing(EventTime::at)))
                        .thenComparing(holding -> holding.unit().level())
                        .thenComparing(holding -> holding.unit().code()))
                .toList();
    }

    /** What a unit held; nothing when it neither got nor gave anything. */
    private List<Holding> holding(Party party) {
        var came = coming(party);
        var given = facts.filings().stream()
                .filter(step -> step.sender().code().equals(party.code()))
                .min(Comparator.comparing(
                                TraceWriter::leaving, Comparator.nullsLast(Comparator.comparing(EventTime::at)))
                        .thenComparing(Filing::id))
                .orElse(null);
        if (came == null && given == null) {
            return List.of();
        }
        var from = came == null ? null : came.at();
        var until = given == null ? null : leaving(given);
        // Who owed nothing and passed nothing on is where the chain ends; nothing is held against him.
        var end = given != null || !owes(party) ? until : EventTime.exactly(judgement.asOf());
        var held = held(from, end);
        if (given != null && held != null) {
            heldAt.put(given.id(), held);
        }
        return List.of(new Holding(
                party,
                "",
                from,
                came == null ? "" : came.how(),
                until,
                given == null ? "" : receiver(given),
                held,
                (from == null ? Duration.ZERO : from.margin()).plus(end == null ? Duration.ZERO : end.margin())));
    }

    private boolean owes(Party party) {
        return judgement.verdicts().stream()
                .filter(verdict -> verdict.kind() != Verdict.Kind.UNDECIDED)
                .anyMatch(verdict -> verdict.sender().code().equals(party.code()));
    }

    private static Duration noLessThanZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    /** How the information first came to a unit. */
    private record Coming(EventTime at, String how) {}

    private @Nullable Coming coming(Party party) {
        var ways = new ArrayList<Coming>();
        if (party.code().equals(incident.unitCode())) {
            history.moment(Moment.KNOWN).ifPresent(at -> ways.add(new Coming(at, Messages.text("trace.knew"))));
            history.moment(Moment.HEAD_TOLD).ifPresent(at -> ways.add(new Coming(at, Messages.text("trace.head"))));
        }
        for (var step : facts.filings()) {
            var received = step.receivedAt() == null ? step.sentAt() : step.receivedAt();
            if (received != null
                    && step.receiver().code().equals(party.code())
                    && !party.code().isEmpty()) {
                ways.add(new Coming(
                        received, Messages.of("trace.got", step.sender().name(), Names.of(step.channel()))));
            }
        }
        return ways.stream().min(Comparator.comparing(way -> way.at().at())).orElse(null);
    }

    private static @Nullable EventTime leaving(Filing step) {
        return step.sentAt() == null ? step.receivedAt() : step.sentAt();
    }

    // Printing

    private static String print(Figures figures) {
        var parts = new ArrayList<String>();
        for (var kind : FigureKind.values()) {
            var value = figures.values().get(kind);
            if (value != null) {
                parts.add(Names.of(kind) + value.stripTrailingZeros().toPlainString() + Names.unitOf(kind));
            }
        }
        return String.join("，", parts);
    }

    /** 3小时48分; seconds only where there are any. */
    private static String print(Duration duration) {
        var parts = new StringBuilder();
        part(parts, duration.toDays(), "trace.days");
        part(parts, duration.toHoursPart(), "trace.hours");
        part(parts, duration.toMinutesPart(), "trace.minutes");
        part(parts, duration.toSecondsPart(), "trace.seconds");
        return parts.toString();
    }

    private static void part(StringBuilder parts, long amount, String key) {
        if (amount != 0) {
            parts.append(Messages.of(key, amount));
        }
    }
}
