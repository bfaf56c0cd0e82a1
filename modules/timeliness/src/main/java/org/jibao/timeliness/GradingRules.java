package org.jibao.timeliness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * 分级标准: computes the grade from figures by the tables of {@code grading.json} or of a policy file.
 *
 * <p>One criterion suffices, so a grade above the lowest follows as soon as a known figure reaches it: what is still
 * unknown can only raise it. The lowest grade says that <em>nothing</em> graver was reached; it follows only when the
 * figures that the table names are known and the table covers all criteria of the text; where the lowest grade has
 * thresholds of its own, an event below them has none. Everything else "cannot be computed": the grade is null and the reason says what is missing. 以上 includes the number.
 */
public final class GradingRules {

    private static final String FILE = "grading.json";
    private static final GradingRules SHIPPED = new GradingRules(Resources.json(FILE, GradingFile.class));

    /** For an office that follows the statutory tables alone. */
    static final GradingRules NONE = new GradingRules(new GradingFile(List.of(), List.of()));

    private final Map<String, GradingTable> tables = new HashMap<>();
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

    /** Tables of a policy file, whose kinds have been checked. */
    static GradingRules of(List<GradingTable> tables) {
        return tables.isEmpty() ? NONE : new GradingRules(new GradingFile(tables, List.of()));
    }

    /**
     * Grades as an office does that follows {@code policy}: by the policy's own table for the kind, else by these.
     *
     * @param kindCode code of {@link IncidentKinds}; an unlisted one cannot be graded
     */
    public GradeDecision grade(Policy policy, String kindCode, Figures figures) {
        var own = policy.grading();
        return (own.tables.containsKey(kindCode) ? own : this).grade(kindCode, figures);
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
                .map(kind -> Wording.figure(kind, GradingTable.value(figures, kind)))
                .collect(Collectors.joining("、"));
        return decided(
                table,
                lowest.grade(),
                Wording.say("grading.lowest", stated, Wording.term(lowest.grade()))
                        + table.unknown(figures)
                        + table.open());
    }

    private static GradeDecision decided(GradingTable table, Grade grade, String reason) {
        return new GradeDecision(grade, table.citation(), reason, false);
    }

    private static GradeDecision undecided(String citation, String reason) {
        return new GradeDecision(null, citation, reason, false);
    }

    private record GradingFile(List<GradingTable> tables, List<Without> without) {}

    private record Without(List<String> kinds, String reason) {}
}
