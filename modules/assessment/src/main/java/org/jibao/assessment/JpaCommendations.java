package org.jibao.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jibao.incidents.IncidentRegister;
import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;

@ApplicationScoped
@Transactional
class JpaCommendations implements Commendations {
    private static final int MOST_INCIDENTS = 50;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Offices offices;

    @Inject
    IncidentRegister register;

    @Inject
    Judging judging;

    @Inject
    JpaShields shields;

    @Inject
    JpaSchemeBook schemes;

    @Override
    public long propose(NewCommendation commendation, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR);
        Gate.pass(em);
        shields.mustNotExpose("reason", "表扬事由", commendation.reason());
        var plan = plan(commendation);
        var stored = new StoredCommendation(plan.quarter(), plan.item(), commendation, actor.login(), clock.instant());
        em.persist(stored);
        // Units hold its id, not the entity: the row must be there before theirs.
        em.flush();
        var place = 1;
        for (var item : plan.items()) {
            em.persist(new CommendedUnit(stored.id(), place++, item));
        }
        enter(
                actor,
                "commendation.propose",
                stored,
                commendation.reason().strip() + "\n"
                        + plan.items().stream().map(Item::explanation).collect(Collectors.joining("\n")));
        return stored.id();
    }

    @Override
    public List<Item> preview(NewCommendation commendation) {
        return plan(commendation).items();
    }

    private record Plan(Quarter quarter, String item, List<Item> items) {}

    private Plan plan(NewCommendation given) {
        var problems = new ArrayList<InvalidInput.Problem>();
        Inputs.wrong("reason", "表扬事由", given.reason()).ifPresent(problems::add);
        Inputs.wrong("evidence", "依据", given.evidence()).ifPresent(problems::add);
        Inputs.wrongDay("day", given.day(), LocalDate.now(clock)).ifPresent(problems::add);
        wrongIncidents(given, problems);
        // A day far off would make the question for its units senseless.
        if (problems.stream().noneMatch(p -> p.field().equals("day"))) {
            judging.wrongUnits(given.units(), given.day()).forEach(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var quarter = ClosedQuarter.firstOpen(em, Quarter.of(given.day()));
        var scheme = schemes.scoring(quarter).scheme();
        var rule = scheme.extras().praise();
        var items = new ArrayList<Item>();
        if (rule == null) {
            if (given.points() != null) {
                throw new InvalidInput("points", scheme.title() + "没有规定通报表扬加分，不能另选" + given.points() + "分，请删去");
            }
            for (var unit : given.units()) {
                items.add(new Item(unit, name(unit, given.day()), Points.ZERO, scheme.title() + "没有规定通报表扬加分，只记录在案。"));
            }
            return new Plan(quarter, "", items);
        }
        var entry = new Entry(
                "new",
                rule.item(),
                given.units(),
                given.day(),
                1,
                null,
                given.points(),
                null,
                given.reason().strip(),
                List.of());
        var scorer = new Scorer(scheme, Deeds.of(quarter, List.of(entry)));
        scorer.wrong(entry).ifPresent(why -> {
            throw new InvalidInput("points", why);
        });
        var line = scorer.single(entry);
        for (var unit : given.units()) {
            items.add(new Item(unit, name(unit, given.day()), line.points(), line.reason() + "。"));
        }
        return new Plan(quarter, rule.item(), items);
    }

    private void wrongIncidents(NewCommendation given, List<InvalidInput.Problem> problems) {
        if (given.incidents().size() > MOST_INCIDENTS) {
            problems.add(new InvalidInput.Problem(
                    "incidents", "写了" + given.incidents().size() + "起事件，超过" + MOST_INCIDENTS + "起，请分几份表扬"));
            return;
        }
        for (var number : given.incidents().stream().distinct().toList()) {
            var facts = register.facts(number);
            if (facts.isEmpty()) {
                problems.add(new InvalidInput.Problem("incidents", "没有事件" + number + "，请核对编号"));
            } else if (facts.get().drill()) {
                problems.add(new InvalidInput.Problem("incidents", "事件" + number + "是演练，不列入考核，请删去"));
            }
        }
    }

    private String name(String unit, LocalDate day) {
        return offices.find(unit, day)
                .map(found -> found.shortName().isEmpty() ? found.name() : found.shortName())
                .orElse(unit);
    }

    @Override
    public void approve(long id, String reason, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR);
        var found = open(id);
        if (found.state() != FindingView.State.PROPOSED) {
            throw new InvalidInput("commendation", "通报表扬第" + id + "号" + word(found.state()) + "，不能再批准");
        }
        if (found.proposedBy().equals(actor.login())) {
            throw new InvalidInput("actor", "通报表扬第" + id + "号由您（" + actor.login() + "）提出，须由另一人批准");
        }
        decide(
                found,
                FindingView.State.CONFIRMED,
                "commendation.approve",
                Inputs.required("reason", "批准理由", reason),
                actor);
    }

    @Override
    public void withdraw(long id, String reason, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR);
        var found = open(id);
        if (found.state() == FindingView.State.WITHDRAWN) {
            throw new InvalidInput("commendation", "通报表扬第" + id + "号已撤回，无须再撤");
        }
        decide(
                found,
                FindingView.State.WITHDRAWN,
                "commendation.withdraw",
                Inputs.required("reason", "撤回理由", reason),
                actor);
    }

    private void decide(StoredCommendation found, FindingView.State state, String verb, String reason, Actor actor) {
        found.decide(state, reason, actor.login(), clock.instant());
        enter(actor, verb, found, reason);
    }

    @Override
    public void circulated(long id, String documentNumber, LocalDate day, Actor actor) {
        actor.mustBe(Role.SECRETARY);
        var found = open(id);
        if (found.state() != FindingView.State.CONFIRMED) {
            throw new InvalidInput("commendation", "通报表扬第" + id + "号" + word(found.state()) + "，不能印发；请先由另一人批准");
        }
        var number = Inputs.documentNumber(documentNumber);
        Inputs.notAfter("day", "印发日期", day, LocalDate.now(clock));
        found.circulate(number, day);
        enter(actor, "commendation.circulate", found, number + " on " + day);
    }

    @Override
    public void withdrawnBy(
            long id, String reason, String documentNumber, LocalDate day, Set<String> hands, Actor actor) {
        actor.mustBe(Role.SECRETARY);
        Gate.pass(em);
        var found = em.find(StoredCommendation.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null || found.circulatedOn() == null) {
            throw new InvalidInput("commendation", "没有已印发的通报表扬第" + id + "号，请核对编号");
        }
        if (found.rescinded()) {
            throw new InvalidInput("commendation", "通报表扬第" + id + "号已撤销，无须再撤");
        }
        var why = Inputs.required("reason", "撤销理由", reason);
        var number = Inputs.documentNumber(documentNumber);
        Inputs.notAfter("day", "印发日期", day, LocalDate.now(clock));
        if (found.proposedBy().equals(actor.login()) && hands.stream().allMatch(found.proposedBy()::equals)) {
            throw new InvalidInput("actor", "通报表扬第" + id + "号由您（" + actor.login() + "）提出，撤销它的公文须由另一人签发或印发");
        }
        found.rescind(why, number, day, actor.login());
        enter(actor, "commendation.rescind", found, number + " on " + day);
    }

    private static String word(FindingView.State state) {
        return switch (state) {
            case PROPOSED -> "尚未批准";
            case CONFIRMED -> "已批准";
            case WITHDRAWN -> "已撤回";
        };
    }

    /** One that is not circulated, locked. */
    private StoredCommendation open(long id) {
        Gate.pass(em);
        var found = em.find(StoredCommendation.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new InvalidInput("commendation", "没有通报表扬第" + id + "号，请核对编号");
        }
        if (found.circulatedOn() != null) {
            throw new InvalidInput(
                    "commendation",
                    "通报表扬第" + id + "号已于" + found.circulatedOn() + "以" + found.documentNumber() + "印发，不能再改");
        }
        return found;
    }

    private void enter(Actor actor, String verb, StoredCommendation found, String details) {
        ledger.append(new Act(actor.login(), verb, ref(found.id()), details));
    }

    private static String ref(long id) {
        return "commendation/" + id;
    }

    @Override
    public Optional<Commendation> find(long id) {
        var found = em.find(StoredCommendation.class, id);
        return found == null ? Optional.empty() : views(List.of(found)).stream().findFirst();
    }

    @Override
    public List<Commendation> all() {
        return views(em.createQuery(
                        "select c from StoredCommendation c where c.state <> :withdrawn"
                                + " order by c.proposedAt desc, c.id desc",
                        StoredCommendation.class)
                .setParameter("withdrawn", FindingView.State.WITHDRAWN)
                .getResultList());
    }

    @Override
    public List<Commendation> ofQuarter(Quarter quarter) {
        return views(stored(quarter));
    }

    private List<StoredCommendation> stored(Quarter quarter) {
        return em.createQuery(
                        "select c from StoredCommendation c where c.quarter = :quarter order by c.day, c.id",
                        StoredCommendation.class)
                .setParameter("quarter", quarter.toString())
                .getResultList();
    }

    /** What circulated commendations of a quarter give, unit by unit, in the order of their circulation. */
    List<Deeds.Praised> praised(Quarter quarter) {
        var codes =
                stored(quarter).stream().collect(Collectors.toMap(StoredCommendation::id, StoredCommendation::item));
        return ofQuarter(quarter).stream()
                .filter(c -> c.circulatedOn() != null && c.withdrawnBy() == null)
                .flatMap(c -> c.items().stream()
                        .map(item -> new Deeds.Praised(
                                item.unitCode(),
                                codes.getOrDefault(c.id(), ""),
                                item.points(),
                                c.documentNumber() + "（" + c.circulatedOn() + "）：" + item.explanation(),
                                evidence(c))))
                .toList();
    }

    private static List<String> evidence(Commendation commendation) {
        var evidence = commendation.incidents().stream()
                .map(number -> "incident/" + number)
                .collect(Collectors.toCollection(ArrayList::new));
        evidence.add(ref(commendation.id()));
        return List.copyOf(evidence);
    }

    private List<Commendation> views(List<StoredCommendation> stored) {
        if (stored.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Item>> items = em.createQuery(
                        "select u from CommendedUnit u where u.commendation in :ids order by u.commendation, u.place",
                        CommendedUnit.class)
                .setParameter("ids", stored.stream().map(StoredCommendation::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        CommendedUnit::commendation, Collectors.mapping(CommendedUnit::view, Collectors.toList())));
        return stored.stream()
                .map(c -> c.view(items.getOrDefault(c.id(), List.of())))
                .toList();
    }
}
