package org.jibao.timeliness;

import java.util.Comparator;
import java.util.stream.Stream;

/** 时限认定: the way in to judging. */
public final class Timeliness {

    private Timeliness() {}

    /** The judge that uses the shipped tables of grades and musts. */
    public static Judge judge() {
        return judge(GradingRules.shipped(), Musts.shipped());
    }

    /** A judge that uses an office's own tables. */
    public static Judge judge(GradingRules grading, Musts musts) {
        return (facts, policy, asOf) -> {
            var situation = Situation.of(facts, policy, asOf, grading, musts);
            var verdicts = Stream.concat(
                            policy.limits().stream()
                                    .flatMap(limit -> new LimitVerdicts(situation, limit).all().stream()),
                            policy.precedences().stream()
                                    .flatMap(row -> new PrecedenceVerdicts(situation, row).all().stream()))
                    .sorted(Comparator.comparing(Verdict::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(Verdict::ruleId)
                            .thenComparing(Verdict::key))
                    .toList();
            return new Judgement(
                    policy.id(),
                    policy.title(),
                    asOf,
                    situation.grade(),
                    situation.history(),
                    situation.musts(),
                    verdicts);
        };
    }
}
