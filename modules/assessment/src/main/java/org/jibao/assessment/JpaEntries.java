package org.jibao.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Role;

@ApplicationScoped
@Transactional
class JpaEntries implements Entries {
    private static final int MOST_COUNT = 10_000;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Judging judging;

    @Inject
    JpaSchemeBook schemes;

    @Inject
    CheckEvidence checks;

    @Override
    public long propose(NewEntry entry, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR);
        Gate.pass(em);
        var problems = new ArrayList<InvalidInput.Problem>();
        wrongFields(entry, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var quarter = ClosedQuarter.firstOpen(em, Quarter.of(entry.day()));
        var scheme = schemes.scoring(quarter).scheme();
        var praise = scheme.extras().praise();
        if (praise != null && praise.item().equals(entry.item())) {
            throw new InvalidInput(
                    "item",
                    "“" + entry.item() + "”由通报表扬印发后自动计分（" + scheme.title() + praise.article() + "），请到“通报表扬”提出，不另登记");
        }
        var scored = StoredEntry.scored("new", entry);
        var others = scoredOf(quarter, FindingView.State.CONFIRMED, FindingView.State.PROPOSED);
        new Scorer(
                        scheme,
                        Deeds.of(
                                quarter,
                                Stream.concat(others.stream(), Stream.of(scored))
                                        .toList()))
                .wrong(scored)
                .ifPresent(why -> {
                    throw new InvalidInput("item", why);
                });
        var stored = new StoredEntry(quarter, entry, actor.login(), clock.instant());
        em.persist(stored);
        enter(
                actor,
                "entry.propose",
                stored,
                entry.item() + " " + entry.units() + " on " + entry.day() + ": " + entry.reason());
        return stored.id();
    }

    private void wrongFields(NewEntry entry, List<InvalidInput.Problem> problems) {
        Inputs.wrong("reason", "事由", entry.reason()).ifPresent(problems::add);
        Inputs.wrong("evidence", "依据", entry.evidence()).ifPresent(problems::add);
        Inputs.wrongDay("day", entry.day(), LocalDate.now(clock)).ifPresent(problems::add);
        if (entry.count() < 1 || entry.count() > MOST_COUNT) {
            problems.add(new InvalidInput.Problem("count", "件数应为1至" + MOST_COUNT + "，现为" + entry.count()));
        }
        problems.addAll(judging.wrongUnits(entry.units(), entry.day()));
        checks.wrong(entry).ifPresent(problems::add);
    }

    @Override
    public void confirm(long entry, String reason, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR);
        var found = open(entry);
        if (found.state() != FindingView.State.PROPOSED) {
            throw new InvalidInput("entry", "计分事项第" + entry + "号" + word(found.state()) + "，不能再确认");
        }
        if (found.proposedBy().equals(actor.login())) {
            throw new InvalidInput("actor", "计分事项第" + entry + "号由您（" + actor.login() + "）登记，须由另一人确认");
        }
        checks.mustStillFail(found.view());
        decide(found, FindingView.State.CONFIRMED, "entry.confirm", Inputs.required("reason", "确认理由", reason), actor);
    }

    @Override
    public void withdraw(long entry, String reason, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR);
        var found = open(entry);
        if (found.state() == FindingView.State.WITHDRAWN) {
            throw new InvalidInput("entry", "计分事项第" + entry + "号已撤回，无须再撤");
        }
        decide(found, FindingView.State.WITHDRAWN, "entry.withdraw", Inputs.required("reason", "撤回理由", reason), actor);
    }

    private void decide(StoredEntry found, FindingView.State state, String verb, String reason, Actor actor) {
        found.decide(state, reason, actor.login(), clock.instant());
        enter(actor, verb, found, reason);
    }

    private static String word(FindingView.State state) {
        return state == FindingView.State.CONFIRMED ? "已确认" : "已撤回";
    }

    private void enter(Actor actor, String verb, StoredEntry entry, String details) {
        ledger.append(new Act(actor.login(), verb, StoredEntry.ref(entry.id()), details));
    }

    /** An entry of a quarter that is not closed, locked. */
    private StoredEntry open(long id) {
        Gate.pass(em);
        var found = em.find(StoredEntry.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new InvalidInput("entry", "没有计分事项第" + id + "号，请核对编号");
        }
        if (em.find(ClosedQuarter.class, found.quarter().toString()) != null) {
            throw new InvalidInput(
                    "entry", "计分事项第" + id + "号属于" + found.quarter().words() + "，该季度已封存，不能再改；更正请另行登记");
        }
        return found;
    }

    @Override
    public Optional<EntryView> find(long entry) {
        return Optional.ofNullable(em.find(StoredEntry.class, entry)).map(StoredEntry::view);
    }

    @Override
    public List<EntryView> ofQuarter(Quarter quarter) {
        return stored(quarter).map(StoredEntry::view).toList();
    }

    @Override
    public List<ItemView> items(Quarter quarter) {
        return schemes.scoring(quarter).scheme().extras().items().stream()
                .map(item ->
                        new ItemView(item.code(), item.name(), item.sign() == Extras.Sign.ADDITION, item.article()))
                .toList();
    }

    /** Entries of a quarter in one of the states, as the rules take them. */
    List<Entry> scoredOf(Quarter quarter, FindingView.State... states) {
        var wanted = List.of(states);
        return stored(quarter)
                .filter(entry -> wanted.contains(entry.state()))
                .map(StoredEntry::scored)
                .toList();
    }

    private Stream<StoredEntry> stored(Quarter quarter) {
        return em.createQuery(
                        "select e from StoredEntry e where e.quarter = :quarter order by e.day, e.id",
                        StoredEntry.class)
                .setParameter("quarter", quarter.toString())
                .getResultStream();
    }
}
