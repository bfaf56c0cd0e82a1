package org.jibao.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Role;

@ApplicationScoped
@Transactional
class JpaCriticisms implements Criticisms {
    private static final int MOST_FINDINGS = 500;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    JpaShields shields;

    @Inject
    JpaSchemeBook schemes;

    @Override
    public long draw(List<Long> findings, Map<String, Points> chosen, String reason, Actor actor) {
        actor.mustBe(Role.SECRETARY);
        Gate.pass(em);
        Inputs.required("reason", "通报理由", reason);
        shields.mustNotExpose("reason", "通报理由", reason);
        var plan = plan(findings, chosen);
        var drawn =
                new DrawnCriticism(plan.quarter(), reason.strip(), plan.scheme().id(), actor.login(), clock.instant());
        em.persist(drawn);
        // Items and findings hold its id, not the entity: the row must be there before theirs.
        em.flush();
        var place = 1;
        for (var item : plan.items()) {
            em.persist(new CriticisedUnit(drawn.id(), place++, item));
        }
        plan.findings().forEach(finding -> finding.putInto(drawn.id()));
        enter(
                actor,
                "criticism.draw",
                drawn,
                plan.items().stream().map(Item::explanation).collect(Collectors.joining("\n")));
        return drawn.id();
    }

    @Override
    public List<Item> preview(List<Long> findings, Map<String, Points> chosen) {
        return plan(findings, chosen).items();
    }

    private record Plan(Quarter quarter, SchemeEdition scheme, List<Finding> findings, List<Item> items) {}

    private Plan plan(List<Long> ids, Map<String, Points> chosen) {
        var findings = usable(ids);
        var problems = new ArrayList<InvalidInput.Problem>();
        var quarters = new TreeSet<String>();
        var units = new LinkedHashMap<String, List<Finding>>();
        for (var finding : findings) {
            quarters.add(finding.quarter().toString());
            units.computeIfAbsent(finding.unitCode(), code -> new ArrayList<>()).add(finding);
        }
        if (quarters.size() > 1) {
            problems.add(new InvalidInput.Problem(
                    "findings", "所选认定分属" + String.join("、", quarters) + "，一份通报只写一个季度的事件，请分别起草"));
        }
        for (var code : chosen.keySet()) {
            if (!units.containsKey(code)) {
                problems.add(new InvalidInput.Problem("chosen", "为“" + code + "”选了分值，但所选认定不涉及该单位，请删去或改正"));
            }
        }
        for (var pending : pending(units.keySet())) {
            problems.add(new InvalidInput.Problem(
                    "findings", pending.unitName() + "在尚未印发的通报批评第" + pending.criticism() + "号中；是否再犯取决于该通报，请先将其印发或作废"));
        }
        refuseIfAny(problems);

        var quarter = ClosedQuarter.firstOpen(em, findings.get(0).quarter());
        var edition = schemes.scoring(quarter);
        var scheme = edition.scheme();
        var today = LocalDate.now(clock);
        var earlier = earlier(units.keySet());
        var items = new ArrayList<Item>();
        units.forEach((code, own) -> {
            var views = own.stream().map(Finding::view).toList();
            var name = own.get(0).unitName();
            try {
                var charge = Charge.of(
                        scheme,
                        name,
                        views.stream().map(Charge.Failure::of).toList(),
                        chosen.get(code),
                        earlier.getOrDefault(code, List.of()),
                        today);
                items.add(new Item(
                        code,
                        name,
                        views,
                        charge.base(),
                        charge.factor(),
                        charge.deduction(),
                        charge.warning(),
                        charge.explanation()));
            } catch (InvalidInput e) {
                problems.addAll(e.problems());
            }
        });
        refuseIfAny(problems);
        return new Plan(quarter, edition, findings, items);
    }

    /** The findings in the order given, each once, or why they cannot be used. */
    private List<Finding> usable(List<Long> ids) {
        var distinct = ids.stream().distinct().toList();
        if (distinct.isEmpty()) {
            throw new InvalidInput("findings", "没有选认定，请至少选一项已确认的认定");
        }
        if (distinct.size() > MOST_FINDINGS) {
            throw new InvalidInput("findings", "选了" + distinct.size() + "项认定，超过" + MOST_FINDINGS + "项，请分几份通报");
        }
        var found = em.createQuery("select f from Finding f where f.id in :ids", Finding.class)
                .setParameter("ids", distinct)
                .getResultStream()
                .collect(Collectors.toMap(Finding::id, f -> f));
        var problems = new ArrayList<InvalidInput.Problem>();
        var usable = new ArrayList<Finding>();
        for (var id : distinct) {
            var finding = found.get(id);
            if (finding == null) {
                problems.add(new InvalidInput.Problem("findings", "没有认定第" + id + "号，请核对编号"));
            } else if (finding.state() == FindingView.State.PROPOSED) {
                problems.add(new InvalidInput.Problem("findings", "认定第" + id + "号尚未确认，请先由另一人确认"));
            } else if (finding.state() == FindingView.State.WITHDRAWN) {
                problems.add(new InvalidInput.Problem("findings", "认定第" + id + "号已撤回，不能列入通报"));
            } else if (finding.criticism() != null) {
                problems.add(new InvalidInput.Problem(
                        "findings", "认定第" + id + "号已列入通报批评第" + finding.criticism() + "号，不重复通报"));
            } else {
                usable.add(finding);
            }
        }
        refuseIfAny(problems);
        return usable;
    }

    private static void refuseIfAny(List<InvalidInput.Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private List<CriticisedUnit> pending(Collection<String> units) {
        return em.createQuery(
                        "select i from CriticisedUnit i, DrawnCriticism c where i.criticism = c.id"
                                + " and c.circulatedOn is null and c.discardedAt is null and i.unitCode in :units",
                        CriticisedUnit.class)
                .setParameter("units", units)
                .getResultList();
    }

    private Map<String, List<Charge.Earlier>> earlier(Collection<String> units) {
        return em.createQuery(
                        "select i.unitCode, c.circulatedOn, c.documentNumber, i.warning from CriticisedUnit i, DrawnCriticism c"
                                + " where i.criticism = c.id and c.circulatedOn is not null and i.rescindedOn is null"
                                + " and i.unitCode in :units",
                        Object[].class)
                .setParameter("units", units)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(
                                row -> new Charge.Earlier((LocalDate) row[1], (String) row[2], (Boolean) row[3]),
                                Collectors.toList())));
    }

    @Override
    public void discard(long id, String reason, Actor actor) {
        actor.mustBe(Role.SECRETARY);
        Gate.pass(em);
        var drawn = unissued(id, "作废");
        Inputs.required("reason", "作废理由", reason);
        findingsOf(List.of(id)).forEach(Finding::takeOut);
        drawn.discard(reason.strip(), actor.login(), clock.instant());
        enter(actor, "criticism.discard", drawn, reason.strip());
    }

    @Override
    public void circulated(long id, String documentNumber, LocalDate day, Actor actor) {
        actor.mustBe(Role.SECRETARY);
        Gate.pass(em);
        var drawn = unissued(id, "印发");
        var number = Inputs.documentNumber(documentNumber);
        Inputs.notAfter("day", "印发日期", day, LocalDate.now(clock));
        drawn.circulate(number, day);
        enter(actor, "criticism.circulate", drawn, number + " on " + day);
    }

    @Override
    public void rescind(long id, String unitCode, String reason, String documentNumber, LocalDate day, Actor actor) {
        actor.mustBe(Role.SECRETARY);
        Gate.pass(em);
        var drawn = circulatedOne(id);
        var item = standing(id, unitCode);
        if (drawn.drawnBy().equals(actor.login())) {
            throw new InvalidInput("actor", "通报批评第" + id + "号由您（" + actor.login() + "）起草，撤销须由另一人办理");
        }
        var why = Inputs.required("reason", "撤销理由", reason);
        var number = Inputs.documentNumber(documentNumber);
        Inputs.notAfter("day", "撤销日期", day, LocalDate.now(clock));
        item.rescind(why, number, day, actor.login());
        enter(actor, "criticism.rescind", drawn, unitCode + " by " + number + " on " + day + ": " + why);
    }

    @Override
    public List<Rescission> rescissions(long id) {
        return itemsOf(id).stream()
                .filter(CriticisedUnit::rescinded)
                .map(CriticisedUnit::rescission)
                .toList();
    }

    @Override
    public long planAmendment(
            long id, String unitCode, boolean takeBack, @Nullable Points chosen, String reason, Actor actor) {
        actor.mustBe(Role.SECRETARY);
        Gate.pass(em);
        var drawn = circulatedOne(id);
        var item = standing(id, unitCode);
        if (open(id).stream().anyMatch(planned -> planned.unitCode().equals(unitCode))) {
            throw new InvalidInput("unit", "对" + item.unitName() + "已拟有变更；要改的，请先取消原来拟的变更");
        }
        var why = Inputs.required("reason", "变更理由", reason);
        shields.mustNotExpose("reason", "变更理由", why);
        if (takeBack && chosen != null) {
            throw new InvalidInput("chosen", "撤销处理时不选分值，请删去分值，或改为更正分值");
        }
        var view = itemView(id, item);
        var charge = takeBack ? null : recharged(drawn, item, view, chosen);
        if (charge != null && charge.deduction().equals(view.deduction()) && charge.warning() == view.warning()) {
            throw new InvalidInput(
                    "chosen", "重算后对" + item.unitName() + "的处理与原来相同（扣" + view.deduction() + "分），无须变更；请另选分值或改为撤销");
        }
        var planned = new StoredAmendment(id, view, charge, why, actor.login(), clock.instant());
        em.persist(planned);
        em.flush();
        enter(actor, "criticism.plan-amendment", drawn, words(planned) + ": " + why);
        return planned.id();
    }

    private static String words(StoredAmendment planned) {
        return planned.unitCode()
                + (planned.takesBack()
                        ? " taken back"
                        : " -> " + planned.charge().deduction());
    }

    /** By the scheme it was drawn by and the precedents that stand today and stood on its day. */
    private Charge recharged(DrawnCriticism drawn, CriticisedUnit item, Item view, @Nullable Points chosen) {
        var day = Objects.requireNonNull(drawn.circulatedOn());
        var scheme = em.find(SchemeEdition.class, drawn.scheme()).scheme();
        var earlier = em.createQuery(
                        "select c.circulatedOn, c.documentNumber, i.warning from CriticisedUnit i, DrawnCriticism c"
                                + " where i.criticism = c.id and c.circulatedOn is not null and i.rescindedOn is null"
                                + " and i.unitCode = :unit and (c.circulatedOn < :day or c.circulatedOn = :day and c.id < :id)",
                        Object[].class)
                .setParameter("unit", item.unitCode())
                .setParameter("day", day)
                .setParameter("id", drawn.id())
                .getResultStream()
                .map(row -> new Charge.Earlier((LocalDate) row[0], (String) row[1], (Boolean) row[2]))
                .toList();
        return Charge.of(
                scheme,
                item.unitName(),
                view.findings().stream().map(Charge.Failure::of).toList(),
                chosen,
                earlier,
                day);
    }

    private DrawnCriticism circulatedOne(long id) {
        var drawn = em.find(DrawnCriticism.class, id);
        if (drawn == null || drawn.circulatedOn() == null) {
            throw new InvalidInput("criticism", "没有已印发的通报批评第" + id + "号；未印发的请作废");
        }
        return drawn;
    }

    private CriticisedUnit standing(long id, String unitCode) {
        var item = itemsOf(id).stream()
                .filter(i -> i.unitCode().equals(unitCode))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInput("unit", "“" + Faults.clip(unitCode) + "”不在通报批评第" + id + "号中，请核对单位代码"));
        if (item.rescinded()) {
            throw new InvalidInput("unit", "通报批评第" + id + "号对" + item.unitName() + "的处理已撤销，无须再撤");
        }
        return item;
    }

    private Item itemView(long id, CriticisedUnit item) {
        return item.view(findingsOf(List.of(id)).stream()
                .map(Finding::view)
                .filter(finding -> finding.unitCode().equals(item.unitCode()))
                .toList());
    }

    private List<StoredAmendment> stored(long id) {
        return em.createQuery(
                        "select a from StoredAmendment a where a.criticism = :id and a.droppedAt is null order by a.id",
                        StoredAmendment.class)
                .setParameter("id", id)
                .getResultList();
    }

    private List<StoredAmendment> open(long id) {
        return stored(id).stream().filter(StoredAmendment::open).toList();
    }

    @Override
    public void dropAmendment(long amendment, Actor actor) {
        actor.mustBe(Role.SECRETARY);
        Gate.pass(em);
        var planned = em.find(StoredAmendment.class, amendment);
        if (planned == null || !planned.open()) {
            throw new InvalidInput("amendment", "没有第" + amendment + "号待办的变更（或已随公文生效、已取消），请刷新后再看");
        }
        planned.drop(actor.login(), clock.instant());
        enter(actor, "criticism.drop-amendment", em.find(DrawnCriticism.class, planned.criticism()), words(planned));
    }

    @Override
    public List<Amendment> amendments(long id) {
        return stored(id).stream().map(StoredAmendment::view).toList();
    }

    @Override
    public Optional<Criticism> amended(long id) {
        var plans = open(id).stream().collect(Collectors.toMap(StoredAmendment::unitCode, plan -> plan));
        var gone = itemsOf(id).stream()
                .filter(CriticisedUnit::rescinded)
                .map(CriticisedUnit::unitCode)
                .collect(Collectors.toSet());
        return find(id).map(criticism -> new Criticism(
                criticism.id(),
                criticism.quarter(),
                criticism.reason(),
                criticism.items().stream()
                        .filter(item -> !gone.contains(item.unitCode()))
                        .filter(item -> !plans.containsKey(item.unitCode())
                                || !plans.get(item.unitCode()).takesBack())
                        .map(item -> planned(item, plans.get(item.unitCode())))
                        .toList(),
                criticism.drawnBy(),
                criticism.documentNumber(),
                criticism.circulatedOn()));
    }

    private static Item planned(Item item, @Nullable StoredAmendment plan) {
        if (plan == null) {
            return item;
        }
        var charge = plan.charge();
        return new Item(
                item.unitCode(),
                item.unitName(),
                item.findings(),
                charge.base(),
                charge.factor(),
                charge.deduction(),
                charge.warning(),
                charge.explanation());
    }

    @Override
    public List<Amendment> amendedBy(
            long id, Set<Long> said, String documentNumber, LocalDate day, Set<String> hands, Actor actor) {
        var drawn = byPaper(id, documentNumber, day, hands, actor);
        var waiting = open(id).stream().map(StoredAmendment::id).collect(Collectors.toSet());
        if (!waiting.equals(said)) {
            throw new InvalidInput(
                    "amendments", "通报批评第" + id + "号待生效的变更有" + waiting.size() + "项，公文里写的与此不同；请重新起草公文，或取消不要的变更");
        }
        var carried = new ArrayList<Amendment>();
        for (var plan : open(id)) {
            var item = standing(id, plan.unitCode());
            if (plan.takesBack()) {
                item.rescind(plan.reason(), documentNumber, day, actor.login());
            } else {
                item.amend(plan.charge());
            }
            plan.apply(documentNumber, day, actor.login());
            enter(actor, "criticism.amend", drawn, words(plan) + " by " + documentNumber + " on " + day);
            carried.add(plan.view());
        }
        return carried;
    }

    @Override
    public void withdrawnBy(
            long id, String reason, String documentNumber, LocalDate day, Set<String> hands, Actor actor) {
        var drawn = byPaper(id, documentNumber, day, hands, actor);
        var why = Inputs.required("reason", "撤销理由", reason);
        open(id).forEach(plan -> plan.drop(actor.login(), clock.instant()));
        itemsOf(id).stream().filter(item -> !item.rescinded()).forEach(item -> {
            item.rescind(why, documentNumber, day, actor.login());
            enter(actor, "criticism.rescind", drawn, item.unitCode() + " by " + documentNumber + " on " + day);
        });
    }

    /** A circulated criticism that a paper is about, once somebody other than who drew it has had a hand in the paper. */
    private DrawnCriticism byPaper(long id, String documentNumber, LocalDate day, Set<String> hands, Actor actor) {
        actor.mustBe(Role.SECRETARY);
        Gate.pass(em);
        var drawn = circulatedOne(id);
        Inputs.documentNumber(documentNumber);
        Inputs.notAfter("day", "印发日期", day, LocalDate.now(clock));
        if (drawn.drawnBy().equals(actor.login()) && hands.stream().allMatch(drawn.drawnBy()::equals)) {
            throw new InvalidInput("actor", "通报批评第" + id + "号由您（" + actor.login() + "）起草，撤销、更正它的公文须由另一人签发或印发");
        }
        return drawn;
    }

    private List<CriticisedUnit> itemsOf(long id) {
        return em.createQuery(
                        "select i from CriticisedUnit i where i.criticism = :id order by i.place", CriticisedUnit.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Whether the criticism was taken back for the unit. */
    boolean rescinded(long id, String unitCode) {
        return itemsOf(id).stream().anyMatch(i -> i.unitCode().equals(unitCode) && i.rescinded());
    }

    private DrawnCriticism unissued(long id, String act) {
        var drawn = em.find(DrawnCriticism.class, id);
        if (drawn == null || drawn.discarded()) {
            throw new InvalidInput("criticism", "没有通报批评第" + id + "号（或已作废），请核对编号");
        }
        if (drawn.circulatedOn() != null) {
            throw new InvalidInput(
                    "criticism",
                    "通报批评第" + id + "号已于" + drawn.circulatedOn() + "以" + drawn.documentNumber() + "印发，不能再" + act);
        }
        return drawn;
    }

    private void enter(Actor actor, String verb, DrawnCriticism drawn, String details) {
        ledger.append(new Act(actor.login(), verb, "criticism/" + drawn.id(), details));
    }

    @Override
    public Optional<Criticism> find(long id) {
        var drawn = em.find(DrawnCriticism.class, id);
        return drawn == null || drawn.discarded()
                ? Optional.empty()
                : views(List.of(drawn)).stream().findFirst();
    }

    @Override
    public Optional<Long> schemeOf(long id) {
        return Optional.ofNullable(em.find(DrawnCriticism.class, id)).map(DrawnCriticism::scheme);
    }

    @Override
    public List<Criticism> standingOn(LocalDate day) {
        return views(
                        em.createQuery(
                                        "select c from DrawnCriticism c where c.circulatedOn is not null"
                                                + " order by c.drawnAt, c.id",
                                        DrawnCriticism.class)
                                .getResultList(),
                        item -> !item.rescindedBy(day))
                .stream()
                .filter(criticism -> !criticism.items().isEmpty())
                .toList();
    }

    @Override
    public List<Criticism> all() {
        return views(em.createQuery(
                        "select c from DrawnCriticism c where c.discardedAt is null order by c.drawnAt desc, c.id desc",
                        DrawnCriticism.class)
                .getResultList());
    }

    /**
     * Criticisms whose points count in a quarter, in the order they were drawn, without what was taken back; with those not
     * yet issued.
     */
    List<Criticism> countingIn(Quarter quarter) {
        return views(
                em.createQuery(
                                "select c from DrawnCriticism c where c.quarter = :quarter and c.discardedAt is null"
                                        + " order by c.drawnAt, c.id",
                                DrawnCriticism.class)
                        .setParameter("quarter", quarter.toString())
                        .getResultList(),
                item -> !item.rescinded());
    }

    private List<Criticism> views(List<DrawnCriticism> drawn) {
        return views(drawn, item -> true);
    }

    private List<Criticism> views(List<DrawnCriticism> drawn, Predicate<CriticisedUnit> shown) {
        if (drawn.isEmpty()) {
            return List.of();
        }
        var ids = drawn.stream().map(DrawnCriticism::id).toList();
        var findings = findingsOf(ids).stream()
                .map(Finding::view)
                .collect(Collectors.groupingBy(view -> view.criticism() + "/" + view.unitCode()));
        var items = em.createQuery(
                        "select i from CriticisedUnit i where i.criticism in :ids order by i.criticism, i.place",
                        CriticisedUnit.class)
                .setParameter("ids", ids)
                .getResultStream()
                .filter(shown)
                .collect(Collectors.groupingBy(CriticisedUnit::criticism));
        return drawn.stream()
                .map(c -> new Criticism(
                        c.id(),
                        c.quarter(),
                        c.reason(),
                        items.getOrDefault(c.id(), List.of()).stream()
                                .map(i -> i.view(findings.getOrDefault(c.id() + "/" + i.unitCode(), List.of())))
                                .toList(),
                        c.drawnBy(),
                        c.documentNumber(),
                        c.circulatedOn()))
                .toList();
    }

    private List<Finding> findingsOf(List<Long> criticisms) {
        return em.createQuery(
                        "select f from Finding f where f.criticism in :ids order by f.incident, f.id", Finding.class)
                .setParameter("ids", criticisms)
                .getResultList();
    }
}
