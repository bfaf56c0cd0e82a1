package org.jibao.timeliness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Reads the grading tables of a policy file ({@code gradings}) and notes every fault on the way. */
final class GradingReader {

    private static final Set<FigureKind> FIGURES = EnumSet.allOf(FigureKind.class);
    private static final Set<Grade> GRADES = EnumSet.allOf(Grade.class);

    private final Map<String, Integer> lines = new HashMap<>();

    static GradingRules read(Place policy) {
        var reader = new GradingReader();
        return GradingRules.of(policy.objects("gradings", false, reader::table));
    }

    private GradingTable table(Place at) {
        at.only("citation", "kinds", "ladders", "together", "lowest", "note");
        return new GradingTable(
                at.citation(),
                ownKinds(at),
                at.objects("ladders", true, GradingReader::ladder),
                at.objects("together", false, GradingReader::together),
                lowest(at),
                at.optionalText("note"));
    }

    /** A kind has one table; a second one is a fault and does not count. */
    private List<String> ownKinds(Place at) {
        var own = new ArrayList<String>();
        for (var kind : at.kinds("kinds", true)) {
            var first = lines.putIfAbsent(kind, at.line("kinds"));
            if (first == null) {
                own.add(kind);
            } else {
                at.fault("kinds", "grading.twice", List.of(kind, first));
            }
        }
        return own;
    }

    private static GradingTable.Ladder ladder(Place at) {
        at.only("of", "from");
        var of = at.values("of", true, FigureKind.class, FIGURES);
        var from = new EnumMap<Grade, BigDecimal>(Grade.class);
        var steps = at.required("from");
        if (steps != null) {
            steps.only(GRADES.stream().map(Grade::name).toArray(String[]::new));
            BigDecimal below = null;
            Grade lower = null;
            for (var grade : GRADES) {
                if (steps.has(grade.name())) {
                    var amount = steps.amount(grade.name());
                    from.put(grade, amount);
                    if (below != null && lower != null && amount.compareTo(below) <= 0) {
                        steps.fault(
                                grade.name(),
                                "grading.steps",
                                List.of(
                                        Wording.term(grade),
                                        Wording.plain(amount),
                                        Wording.term(lower),
                                        Wording.plain(below)));
                    }
                    below = amount;
                    lower = grade;
                }
            }
            if (from.isEmpty()) {
                at.fault("from", "empty", List.of("from"));
            }
        }
        return new GradingTable.Ladder(of, from);
    }

    private static GradingTable.Together together(Place at) {
        at.only("grade", "all");
        return new GradingTable.Together(
                at.value("grade", Grade.class, GRADES, Grade.ORDINARY), at.objects("all", true, GradingReader::part));
    }

    private static GradingTable.Part part(Place at) {
        at.only("of", "from");
        return new GradingTable.Part(at.values("of", true, FigureKind.class, FIGURES), at.amount("from"));
    }

    private static GradingTable.@Nullable Lowest lowest(Place at) {
        var place = at.object("lowest");
        if (place == null) {
            return null;
        }
        place.only("grade", "needs");
        return new GradingTable.Lowest(
                place.value("grade", Grade.class, GRADES, Grade.ORDINARY),
                place.values("needs", true, FigureKind.class, FIGURES));
    }
}
