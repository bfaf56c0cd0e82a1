package org.jibao.incidents;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Names;

/** 要件核查: names what the reports of an incident lack and where they contradict each other. */
final class Advice {
    private static final List<FigureKind> EXPECTED = Stream.of(
                    Messages.text("advice.expected").split(","))
            .map(FigureKind::valueOf)
            .toList();

    private static final EnumMap<FigureKind, Pattern> IN_WORDS = inWords();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日HH:mm");

    private final Incident incident;
    private final History history;
    private final ZoneId zone;
    private final List<String> sentences = new ArrayList<>();

    Advice(Incident incident, History history, ZoneId zone) {
        this.incident = incident;
        this.history = history;
        this.zone = zone;
    }

    private static EnumMap<FigureKind, Pattern> inWords() {
        var patterns = new EnumMap<FigureKind, Pattern>(FigureKind.class);
        for (var kind : FigureKind.values()) {
            Messages.find("words." + kind.name()).ifPresent(words -> patterns.put(kind, Pattern.compile(words)));
        }
        return patterns;
    }

    List<String> sentences() {
        stages();
        missing();
        figures();
        history.reports().stream()
                .sorted(Comparator.comparingInt(FiledReport::number))
                .forEach(this::words);
        return sentences;
    }

    private void say(String key, Object... values) {
        sentences.add(Messages.of(key, values));
    }

    private void stages() {
        var reports = history.reports();
        if (!reports.isEmpty() && reports.stream().noneMatch(report -> report.stage() == Filing.Stage.FIRST)) {
            say("advice.stage.first", Names.of(reports.get(0).stage()));
        }
        if (!reports.isEmpty() && reports.stream().allMatch(FiledReport::isPhone)) {
            say("advice.written");
        }
    }

    private void missing() {
        if (incident.moment(Moment.OCCURRED) == null) {
            say("advice.occurred");
        }
        if (incident.place().isBlank()) {
            say("advice.place");
        }
        for (var kind : EXPECTED) {
            if (history.figureRows().stream().noneMatch(row -> row.kind() == kind)) {
                say("advice.figures", Names.of(kind));
            }
        }
        for (var part : ReportPart.values()) {
            var told = history.reports().stream()
                    .anyMatch(report -> !report.part(part).isBlank());
            if (!told && !(part == ReportPart.CAUSE && !incident.cause().isBlank())) {
                say("advice.part", Check.name(part.field()));
            }
        }
    }

    /** A figure that grows is an update; one that shrinks, or is told in two ways for the same moment, needs a word. */
    private void figures() {
        for (var kind : FigureKind.values()) {
            var told = history.figureRows().stream()
                    .filter(row -> row.kind() == kind)
                    .sorted(Comparator.comparing(FigureRow::asOf)
                            .thenComparing(FigureRow::recordedAt)
                            .thenComparing(FigureRow::id))
                    .toList();
            for (int i = 1; i < told.size(); i++) {
                compare(told.get(i - 1), told.get(i));
            }
        }
    }

    private void compare(FigureRow before, FigureRow after) {
        var difference = after.amount().compareTo(before.amount());
        if (difference != 0 && after.asOf().equals(before.asOf())) {
            say(
                    "advice.moment",
                    Names.of(after.kind()),
                    print(after.asOf()),
                    print(before.kind(), before.amount()),
                    before.reportedBy(),
                    print(after.kind(), after.amount()),
                    after.reportedBy());
        } else if (difference < 0) {
            say(
                    "advice.less",
                    Names.of(after.kind()),
                    print(before.kind(), before.amount()),
                    print(before.asOf()),
                    before.reportedBy(),
                    print(after.kind(), after.amount()),
                    print(after.asOf()),
                    after.reportedBy());
        }
    }

    /** The words of a report against its own figures. */
    private void words(FiledReport report) {
        var stated = history.statedBy(report).values();
        IN_WORDS.forEach((kind, pattern) -> {
            var figure = stated.get(kind);
            if (figure != null) {
                inWords(pattern, report.part(ReportPart.SITUATION))
                        .filter(words -> words.compareTo(figure) != 0)
                        .ifPresent(words -> say(
                                "advice.words",
                                report.number(),
                                Names.of(kind),
                                print(kind, words),
                                print(kind, figure)));
            }
        });
    }

    /** The largest number that the text states: "死亡1人……共死亡3人" means three. */
    private static Optional<BigDecimal> inWords(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .flatMap(result -> Stream.iterate(1, group -> group <= result.groupCount(), group -> group + 1)
                        .map(result::group)
                        .filter(group -> group != null))
                .map(BigDecimal::new)
                .max(Comparator.naturalOrder());
    }

    private static String print(FigureKind kind, BigDecimal value) {
        return value.toPlainString() + Names.unitOf(kind);
    }

    private String print(Instant at) {
        return TIME.format(at.atZone(zone));
    }
}
