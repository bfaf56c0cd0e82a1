package org.jibao.timeliness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jspecify.annotations.Nullable;

/**
 * 分级标准: computes the grade from figures by the tables of {@code grading.json}.
 *
 * <p>One criterion suffices, so a grade above the lowest follows as soon as a known figure reaches it: what is still
 * unknown can only raise it. The lowest grade says that <em>nothing</em> graver was reached; it follows only when the
 * figures that the table names are known and the table covers all criteria of the text; where the lowest grade has
 * thresholds of its own, an event below them has none. Everything else "cannot be computed": the grade is null and the reason says what is missing. 以上 includes the number.
 */
public final class GradingRules {

    private static final String FILE = "grading.json";
    private static final GradingRules SHIPPED = new GradingRules(Resources.json(FILE, GradingFile.class));

    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, String> without = new HashMap<>();

    private GradingRules(GradingFile file) {
        for (var table : file.tables()) {
            for (var kind : table.kinds()) {
                if (tables.put(known(kind), table) != null) {
                    throw new IllegalArgumentException("kind " + kind + " stands in two tables");
                }
            }
        }
        for (var group : file.without()) {
            for (var kind : group.kinds()) {
                if (tables.containsKey(kind) || without.put(known(kind), group.reason()) != null) {
                    throw new IllegalArgumentException("kind " + kind + " stands in two places");
                }
            }
        }
    }

    private static String known(String kind) {
        return IncidentKinds.shipped()
                .find(kind)
                .map(IncidentKind::code)
                .orElseThrow(() -> new IllegalArgumentException("no such kind: " + kind));
    }

    /** The statutory tables that come with the product. */
    public static GradingRules shipped() {
        return SHIPPED;
    }

    /** The file of the shipped tables as it is, for telling by its hash which edition graded. */
    public static String text() {
        return Resources.text(FILE);
    }

    /** Reads tables of the same form as the shipped ones; refuses unknown kinds and kinds listed twice. */
    public static GradingRules parse(String json) throws JsonProcessingException {
        return new GradingRules(Resources.parse(json, GradingFile.class));
    }

    /**
     * Grades {@code figures} of an event of kind {@code kindCode}.
     *
     * @param kindCode code of {@link IncidentKinds}; an unlisted one cannot be graded
     */
    public GradeDecision grade(String kindCode, Figures figures) {
        var table = tables.get(kindCode);
        if (table == null) {
            var reason = without.get(kindCode);
            return undecided(
                    "",
                    reason == null
                            ? Wording.say("grading.unlisted", kindCode)
                            : Wording.say("grading.without", reason));
        }
        var best = table.reached(figures);
        var lowest = table.lowest();
        if (best != null && (lowest == null || best.grade() != lowest.grade())) {
            return decided(table, best.grade(), best.reason() + table.unknown(figures) + table.open());
        }
        if (lowest == null) {
            return undecided(table.citation(), Wording.say("grading.below") + table.open());
        }
        var missing = lowest.needs().stream()
                .filter(kind -> !figures.values().containsKey(kind))
                .toList();
        if (!missing.isEmpty()) {
            return undecided(table.citation(), Wording.say("grading.needs", Wording.terms(missing)) + table.open());
        }
        if (best != null) {
            return decided(table, best.grade(), best.reason() + table.unknown(figures) + table.open());
        }
        if (table.startsAbove()) {
            return undecided(table.citation(), Wording.say("grading.under") + table.open());
        }
        var stated = table.kindsOfFigures().stream()
                .filter(figures.values()::containsKey)
                .map(kind -> Wording.figure(kind, value(figures, kind)))
                .collect(Collectors.joining("、"));
        return decided(
                table,
                lowest.grade(),
                Wording.say("grading.lowest", stated, Wording.term(lowest.grade()))
                        + table.unknown(figures)
                        + table.open());
    }

    private static GradeDecision decided(Table table, Grade grade, String reason) {
        return new GradeDecision(grade, table.citation(), reason, false);
    }

    private static GradeDecision undecided(String citation, String reason) {
        return new GradeDecision(null, citation, reason, false);
    }

    private static BigDecimal value(Figures figures, FigureKind kind) {
        return figures.values().getOrDefault(kind, BigDecimal.ZERO);
    }

    private record GradingFile(List<Table> tables, List<Without> without) {}

    private record Without(List<String> kinds, String reason) {}

    private record Lowest(Grade grade, List<FigureKind> needs) {}

    private record Reached(Grade grade, String reason) {}

    private record Table(
            String id,
            String citation,
            List<String> kinds,
            List<Ladder> ladders,
            @Nullable List<Together> together,
            @Nullable Lowest lowest,
            String openPoint) {

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
    }

    /** Thresholds of one figure, or of a sum of figures, of which the known parts are added up. */
    private record Ladder(List<FigureKind> of, Map<Grade, BigDecimal> from) {

        @Nullable Grade reached(Figures figures) {
            return new TreeMap<>(from)
                    .descendingMap().entrySet().stream()
                            .filter(step -> sum(of, figures).compareTo(step.getValue()) >= 0)
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse(null);
        }
    }

    private record Together(Grade grade, List<Part> all) {}

    private record Part(List<FigureKind> of, BigDecimal from) {}

    private static BigDecimal sum(Collection<FigureKind> of, Figures figures) {
        return of.stream().map(kind -> value(figures, kind)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
