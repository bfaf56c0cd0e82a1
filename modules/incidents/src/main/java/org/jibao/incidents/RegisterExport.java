package org.jibao.incidents;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.EventTime;
import org.jibao.workbooks.Workbook;
import org.jibao.workbooks.WorkbookWriter;

/** 导出: writes the register in the sheets it can be imported from. Times are kept to the second, margins to the minute. */
final class RegisterExport {
    private final ZoneId zone;
    private final Veil veil;
    private final Deque<Block> blocks = new ArrayDeque<>();
    private int longest;

    private record Block(
            Map<String, @Nullable Object> incident,
            List<Map<String, @Nullable Object>> steps,
            List<Map<String, @Nullable Object>> figures,
            List<Map<String, @Nullable Object>> sightings) {}

    RegisterExport(ZoneId zone, Veil veil) {
        this.zone = zone;
        this.veil = veil;
    }

    /** Adds an incident before those added so far: lists come newest first, a register begins with the oldest. */
    void add(Incident incident, History history) {
        var ref = incident.number().toString();
        var block = veil.over(new Block(
                incident(ref, incident, history),
                history.steps().stream()
                        .sorted(Comparator.comparing(StepRow::id))
                        .map(step -> step(ref, step, history))
                        .toList(),
                figures(ref, history),
                history.sightings().stream().map(row -> sighting(ref, row)).toList()));
        blocks.push(block);
        longest += Math.max(
                1,
                Math.max(
                        block.steps().size(),
                        Math.max(block.figures().size(), block.sightings().size())));
        if (longest >= Workbook.MOST_ROWS) {
            throw new InvalidInput("query", Messages.of("export.long", Workbook.MOST_ROWS - 1));
        }
    }

    byte[] workbook() {
        return new WorkbookWriter(zone)
                .sheet(
                        RegisterSheets.INCIDENTS,
                        blocks.stream().map(Block::incident).toList())
                .sheet(
                        RegisterSheets.STEPS,
                        blocks.stream().flatMap(block -> block.steps().stream()).toList())
                .sheet(
                        RegisterSheets.FIGURE_HISTORY,
                        blocks.stream()
                                .flatMap(block -> block.figures().stream())
                                .toList())
                .sheet(
                        RegisterSheets.SIGHTINGS,
                        blocks.stream()
                                .flatMap(block -> block.sightings().stream())
                                .toList())
                .bytes();
    }

    private static Map<String, @Nullable Object> incident(String ref, Incident incident, History history) {
        var row = row(RegisterSheets.REF, ref);
        row.put(RegisterSheets.TITLE, incident.title());
        row.put(RegisterSheets.KIND, FactsReader.kind(incident).name());
        row.put(RegisterSheets.UNIT, incident.unitCode());
        row.put(RegisterSheets.PLACE, text(incident.place()));
        time(row, RegisterSheets.OCCURRED, RegisterSheets.OCCURRED_MARGIN, incident.moment(Moment.OCCURRED));
        time(row, RegisterSheets.KNOWN, RegisterSheets.KNOWN_MARGIN, incident.moment(Moment.KNOWN));
        time(row, RegisterSheets.HEAD_TOLD, RegisterSheets.HEAD_TOLD_MARGIN, incident.moment(Moment.HEAD_TOLD));
        time(row, RegisterSheets.ASKED, RegisterSheets.ASKED_MARGIN, incident.moment(Moment.ASKED));
        row.put(RegisterSheets.CAUSE, text(incident.cause()));
        row.put(RegisterSheets.MUSTS, text(StatedMusts.print(history.stated())));
        row.put(RegisterSheets.DRILL, incident.drill());
        if (!history.grades().isEmpty()) {
            var last = history.grades().get(history.grades().size() - 1);
            row.put(RegisterSheets.GRADE, RegisterSheets.word(last.grade()));
            row.put(RegisterSheets.GRADE_REASON, last.reason());
        }
        return row;
    }

    private static Map<String, @Nullable Object> step(String ref, StepRow step, History history) {
        var filing = step.filing();
        var row = row(RegisterSheets.EVENT, ref);
        row.put(RegisterSheets.STAGE, RegisterSheets.word(filing.stage()));
        row.put(RegisterSheets.CHANNEL, RegisterSheets.word(filing.channel()));
        row.put(RegisterSheets.SENDER, filing.sender().code());
        row.put(RegisterSheets.LEVEL_TO, RegisterSheets.word(filing.receiver().level()));
        row.put(RegisterSheets.DESK_TO, RegisterSheets.word(filing.desk()));
        row.put(RegisterSheets.RECEIVER, filing.receiver().name());
        time(row, RegisterSheets.SENT, RegisterSheets.MARGIN, filing.sentAt());
        time(row, RegisterSheets.RECEIVED, RegisterSheets.MARGIN, filing.receivedAt());
        history.reports().stream()
                .filter(report -> Integer.valueOf(report.number()).equals(step.reportNumber()))
                .findFirst()
                .ifPresentOrElse(report -> report.writeTo(row), () -> words(row, step.words()));
        return row;
    }

    private static void words(Map<String, @Nullable Object> row, StepRow.Words words) {
        row.put(RegisterSheets.REPORTER, text(words.reporter()));
        row.put(RegisterSheets.CONTACT, text(words.contact()));
        row.put(RegisterSheets.SITUATION, text(words.situation()));
        row.put(RegisterSheets.MEASURES, text(words.measures()));
        row.put(RegisterSheets.NEXT_STEPS, text(words.nextSteps()));
    }

    /** One line for each moment and source. */
    private static List<Map<String, @Nullable Object>> figures(String ref, History history) {
        record Statement(Instant recordedAt, Instant asOf, String by) {}
        var lines = new LinkedHashMap<Statement, Map<String, @Nullable Object>>();
        for (var figure : history.figureRows()) {
            var line = lines.computeIfAbsent(
                    new Statement(figure.recordedAt(), figure.asOf(), figure.reportedBy()), statement -> {
                        var row = row(RegisterSheets.EVENT, ref);
                        row.put(RegisterSheets.TIME, statement.asOf());
                        row.put(RegisterSheets.SOURCE, text(statement.by()));
                        return row;
                    });
            line.put(RegisterSheets.FIGURES.get(figure.kind()), figure.amount());
        }
        return new ArrayList<>(lines.values());
    }

    private static Map<String, @Nullable Object> sighting(String ref, SightingRow seen) {
        var sighting = seen.sighting();
        var row = row(RegisterSheets.EVENT, ref);
        row.put(RegisterSheets.LEVEL, RegisterSheets.word(sighting.level()));
        row.put(RegisterSheets.DESK, RegisterSheets.word(sighting.desk()));
        time(row, RegisterSheets.TIME, RegisterSheets.MARGIN, sighting.at());
        row.put(RegisterSheets.SOURCE_WORDS, text(sighting.source()));
        return row;
    }

    private static Map<String, @Nullable Object> row(String header, String ref) {
        var row = new HashMap<String, @Nullable Object>();
        row.put(header, ref);
        return row;
    }

    static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }

    /** Margins are rounded up to whole minutes: a wider margin never makes a verdict firmer than it was. */
    private static void time(
            Map<String, @Nullable Object> row, String header, String marginHeader, @Nullable EventTime time) {
        if (time != null) {
            row.put(header, time.at());
            var minutes = time.margin().plus(Duration.ofSeconds(59)).toMinutes();
            if (minutes > 0) {
                row.merge(marginHeader, minutes, (one, other) -> Math.max((Long) one, (Long) other));
            }
        }
    }
}
