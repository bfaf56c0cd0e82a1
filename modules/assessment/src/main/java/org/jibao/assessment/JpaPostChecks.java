package org.jibao.assessment;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Role;
import org.jibao.responsibility.CheckCalls;
import org.jibao.responsibility.CheckCalls.Check;

@ApplicationScoped
@Transactional
class JpaPostChecks implements PostChecks {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日HH:mm");
    private static final int MOST = 500;

    @Inject
    EntityManager em;

    @Inject
    CheckCalls checks;

    @Inject
    Entries entries;

    @Inject
    JpaSchemeBook schemes;

    @Inject
    Judging judging;

    @Inject
    CheckEvidence evidence;

    @Inject
    Clock clock;

    @Override
    public Optional<Rule> rule(Quarter quarter) {
        var extras = schemes.scoring(quarter).scheme().extras();
        var posts = extras.posts();
        return posts == null
                ? Optional.empty()
                : extras.item(posts.item()).map(item -> new Rule(posts.item(), item.name(), posts.article()));
    }

    @Override
    public List<Check> open(Quarter quarter) {
        if (rule(quarter).isEmpty()) {
            return List.of();
        }
        var assessed = judging.assessing();
        var failed = checks.between(quarter.firstDay(), quarter.lastDay()).stream()
                .filter(check -> check.state() == CheckCalls.State.FAILED && !check.awaitsDecision())
                .filter(check -> assessed.test(check.unit(), evidence.day(check)))
                .sorted(Comparator.comparing(Check::at).thenComparing(Check::id))
                .toList();
        var taken = evidence.taken(failed.stream().map(Check::id).toList());
        return failed.stream().filter(check -> !taken.contains(check.id())).toList();
    }

    @Override
    public List<Long> propose(Quarter quarter, List<Long> chosen, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR);
        var rule = rule(quarter)
                .orElseThrow(() ->
                        new InvalidInput("quarter", quarter.words() + "的计分办法没有写查岗扣分（checkCalls），不能提出；要扣分请先修改计分办法"));
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw new InvalidInput("checks", "应选1至" + MOST + "次查岗，现为" + chosen.size() + "次");
        }
        Gate.pass(em);
        var ids = new ArrayList<Long>();
        for (var number : chosen) {
            var check = checks.find(number).orElseThrow(() -> new InvalidInput("checks", "没有第" + number + "号查岗，请核对"));
            if (!Quarter.of(evidence.day(check)).equals(quarter)) {
                throw new InvalidInput("checks", "第" + number + "号查岗不在" + quarter.words() + "，请核对季度");
            }
            ids.add(entries.propose(entry(check, rule), actor));
        }
        return ids;
    }

    private Entries.NewEntry entry(Check check, Rule rule) {
        var last = check.last();
        var words = "查岗：" + TIME.format(check.at().atZone(clock.getZone())) + "拨" + (last == null ? "" : last.number())
                + "，" + check.result();
        return new Entries.NewEntry(
                rule.code(),
                List.of(check.unit()),
                evidence.day(check),
                1,
                null,
                null,
                null,
                words,
                CheckEvidence.ref(check.id()));
    }
}
