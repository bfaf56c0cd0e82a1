package org.jibao.assessment;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jibao.offices.Actor;
import org.jibao.offices.Role;
import org.jibao.timeliness.Judge;
import org.jibao.timeliness.Policy;

@ApplicationScoped
@Transactional
class JudgedTrials implements PolicyTrials {
    @Inject
    Judging judging;

    @Inject
    Judge judge;

    @Inject
    JpaSchemeBook schemes;

    @Inject
    Clock clock;

    @Override
    public PolicyTrial of(Quarter quarter, Policy candidate, Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR, Role.SECRETARY, Role.EVALUATOR);
        var tally = new TrialTally(schemes.scoring(quarter).scheme());
        var now = clock.instant();
        var assessed = judging.assessing();
        judging.each(
                quarter,
                now,
                (facts, day, before) -> tally.add(
                        facts, before, judge.judge(facts, candidate, now), party -> assessed.test(party.code(), day)));
        return tally.result(quarter, candidate);
    }
}
