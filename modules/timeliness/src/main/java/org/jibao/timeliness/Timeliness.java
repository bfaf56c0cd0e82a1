package org.jibao.timeliness;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** 时限认定: the way in to judging. */
public final class Timeliness {

    private Timeliness() {}

    /** The judge that uses the shipped tables. */
    public static Judge judge() {
        return judge(GradingRules.shipped(), Musts.shipped());
    }

    /** A judge that uses an office's own tables of grades and musts, and the shipped calendar. */
    public static Judge judge(GradingRules grading, Musts musts) {
        return judge(grading, musts, WorkCalendar.shipped());
    }

    /** A judge that uses an office's own tables and a calendar to which it may have added years. */
    public static Judge judge(GradingRules grading, Musts musts, WorkCalendar calendar) {
        var tables = new Tables(grading, musts, calendar);
        return (facts, policy, asOf) -> {
            var situation = Situation.of(facts, policy, asOf, tables);
            var verdicts = Stream.of(
                            policy.limits().stream().map(row -> new LimitVerdicts(situation, row).all()),
                            policy.precedences().stream().map(row -> new PrecedenceVerdicts(situation, row).all()),
                            policy.followUps().stream().map(row -> new FollowUpVerdicts(situation, row).all()),
                            policy.changes().stream().map(row -> new ChangeVerdicts(situation, row).all()),
                            policy.contents().stream().map(row -> new ContentVerdicts(situation, row).all()),
                            policy.handling().stream().map(row -> new HandlingVerdicts(situation, row).all()))
                    .flatMap(rows -> rows)
                    .flatMap(List::stream)
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

    /** The data that a judge brings along, the same for every incident and policy. */
    record Tables(GradingRules grading, Musts musts, WorkCalendar calendar) {}
}
