package org.jibao.timeliness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * 分级标准表: the thresholds of one text for some kinds of event, of {@code grading.json} or of an office's policy file.
 *
 * @param lowest the grade of an event below all thresholds; null when the text does not let it be concluded
 * @param openPoint what the text leaves open; empty when nothing
 */
record GradingTable(
        String citation,
        List<String> kinds,
        List<Ladder> ladders,
        @Nullable List<Together> together,
        @Nullable Lowest lowest,
        String openPoint) {

    record Lowest(Grade grade, List<FigureKind> needs) {}

    record Reached(Grade grade, String reason) {}

    /** Thresholds of one figure, or of a sum of figures, of which the known parts are added up. 以上 includes the number. */
    record Ladder(List<FigureKind> of, Map<Grade, BigDecimal> from) {

        private @Nullable Grade reached(Figures figures) {
            return new TreeMap<>(from)
                    .descendingMap().entrySet().stream()
                            .filter(step -> sum(of, figures).compareTo(step.getValue()) >= 0)
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse(null);
        }
    }

    /** A grade that several figures give only when all of them are reached. */
    record Together(Grade grade, List<Part> all) {}

    record Part(List<FigureKind> of, BigDecimal from) {}

    /** The gravest grade that the known figures reach; null when they reach none. */
    @Nullable Reached reached(Figures figures) {
        var all = new ArrayList<Reached>();
        for (var ladder : ladders) {
            var grade = ladder.reached(figures);
            if (grade != null) {
                all.add(new Reached(
                        grade,
                        Wording.say(
                                "grading.reached",
                                printed(ladder.of(), figures),
                                Wording.term(grade),
                                threshold(ladder, grade),
                                Wording.term(grade))));
            }
        }
        for (var combination : together == null ? List.<Together>of() : together) {
            if (combination.all().stream()
                    .allMatch(part -> sum(part.of(), figures).compareTo(part.from()) >= 0)) {
                var stated = combination.all().stream()
                        .map(part -> printed(part.of(), figures))
                        .collect(Collectors.joining("、"));
                all.add(new Reached(
                        combination.grade(),
                        Wording.say("grading.together", stated, Wording.term(combination.grade()))));
            }
        }
        return all.stream().max(Comparator.comparing(Reached::grade)).orElse(null);
    }

    private static String threshold(Ladder ladder, Grade grade) {
        var from = ladder.from().getOrDefault(grade, BigDecimal.ZERO);
        return Wording.unit(ladder.of().get(0), "", from);
    }

    private static String printed(List<FigureKind> of, Figures figures) {
        var stated = of.stream()
                .filter(figures.values()::containsKey)
                .map(kind -> Wording.figure(kind, value(figures, kind)))
                .collect(Collectors.joining("、"));
        return of.size() == 1 ? stated : Wording.say("figure.sum", stated, Wording.plain(sum(of, figures)));
    }

    /** Whether the lowest grade too has thresholds, so that a small event has no grade at all. */
    boolean startsAbove() {
        return lowest != null
                && ladders.stream().anyMatch(ladder -> ladder.from().containsKey(lowest.grade()));
    }

    List<FigureKind> kindsOfFigures() {
        return ladders.stream()
                .flatMap(ladder -> ladder.of().stream())
                .distinct()
                .toList();
    }

    String unknown(Figures figures) {
        var unknown = kindsOfFigures().stream()
                .filter(kind -> !figures.values().containsKey(kind))
                .toList();
        return unknown.isEmpty() ? "" : Wording.say("grading.unknown", Wording.terms(unknown));
    }

    String open() {
        return openPoint.isEmpty() ? "" : Wording.say("grading.open", openPoint);
    }

    static BigDecimal value(Figures figures, FigureKind kind) {
        return figures.values().getOrDefault(kind, BigDecimal.ZERO);
    }

    private static BigDecimal sum(Collection<FigureKind> of, Figures figures) {
        return of.stream().map(kind -> value(figures, kind)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
