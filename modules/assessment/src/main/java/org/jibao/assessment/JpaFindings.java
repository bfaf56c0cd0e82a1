package org.jibao.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
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

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.PolicyBook;
import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Names;
import org.jibao.timeliness.Policy;
import org.jibao.timeliness.Verdict;

@ApplicationScoped
@Transactional
class JpaFindings implements Findings {
    private static final String ON_ITS_PAGE = "列入该单位页面";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    IncidentRegister register;

    @Inject
    Judging judging;

    @Inject
    JpaSchemeBook schemes;

    @Inject
    JpaCriticisms criticisms;

    @Inject
    PolicyBook policies;

    @Inject
    Offices offices;

    @Override
    public List<Breach> breaches(Quarter quarter) {
        return open(quarter).stream().map(Open::breach).toList();
    }

    /** A breach that no finding covers, with what a finding on it needs. */
    private record Open(IncidentFacts facts, LocalDate day, Judgement judgement, Verdict verdict) {
        Breach breach() {
            return new Breach(IncidentNumber.parse(facts.number()), facts.title(), verdict);
        }
    }

    private List<Open> open(Quarter quarter) {
        var covered = new HashSet<>(em.createQuery(
                        "select f.standingKey from Finding f where f.quarter = :quarter and f.standingKey is not null",
                        String.class)
                .setParameter("quarter", quarter.toString())
                .getResultList());
        var assessed = judging.assessing();
        var open = new ArrayList<Open>();
        judging.each(quarter, clock.instant(), (facts, day, judgement) -> {
            if (judgement != null) {
                for (var verdict : judgement.verdicts()) {
                    if (verdict.kind().isBreach()
                            && !covered.contains(Finding.standingKey(facts.number(), verdict.key()))
                            && assessed.test(verdict.sender().code(), day)) {
                        open.add(new Open(facts, day, judgement, verdict));
                    }
                }
            }
        });
        return open;
    }

    @Override
    public List<Breach> breaches(IncidentNumber incident) {
        var facts = factsOf(incident);
        if (facts.drill()) {
            return List.of();
        }
        var covered = standing(incident);
        var day = judging.day(facts);
        return register.judge(incident, clock.instant()).verdicts().stream()
                .filter(v -> v.kind().isBreach())
                .filter(v -> !covered.containsKey(Finding.standingKey(facts.number(), v.key())))
                .filter(v -> judging.assessed(v.sender().code(), day))
                .map(v -> new Breach(incident, facts.title(), v))
                .toList();
    }

    @Override
    public long propose(IncidentNumber incident, String verdictKey, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR);
        // Of two who propose the same at once, the second is told instead of failing on the unique key.
        Gate.pass(em);
        var facts = factsOf(incident);
        if (facts.drill()) {
            throw new InvalidInput("incident", "事件" + incident + "是演练，不列入考核，不能提出认定");
        }
        var judgement = register.judge(incident, clock.instant());
        var verdict = judgement.verdicts().stream()
                .filter(v -> v.key().equals(verdictKey))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "verdictKey", "事件" + incident + "现在的判定中没有“" + verdictKey + "”；记录或制度可能已变，请刷新后从问题线索中选取"));
        hindrance(facts, verdict).ifPresent(reason -> {
            throw new InvalidInput("verdictKey", reason);
        });
        var same = standing(incident).get(Finding.standingKey(facts.number(), verdictKey));
        if (same != null) {
            throw new InvalidInput(
                    "verdictKey", "这一问题已由认定第" + same.id() + "号提出（" + word(same.state()) + "），不重复认定；如需重新认定，请先撤回该认定");
        }
        return store(new Open(facts, judging.day(facts), judgement, verdict), actor);
    }

    @Override
    public long propose(StatedFinding stated, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR);
        Gate.pass(em);
        var problems = new ArrayList<InvalidInput.Problem>();
        if (!stated.kind().isStated()) {
            problems.add(new InvalidInput.Problem(
                    "kind", "“" + Names.of(stated.kind()) + "”由时限算出，请从问题线索提出；人工认定只用于瞒报、谎报、误报"));
        }
        Inputs.wrong("statement", "认定的事实", stated.statement()).ifPresent(problems::add);
        Inputs.wrong("citation", "所依据的条款", stated.citation()).ifPresent(problems::add);
        Inputs.wrong("evidence", "证据", stated.evidence()).ifPresent(problems::add);
        var facts = register.facts(stated.incident());
        if (facts.isEmpty()) {
            problems.add(new InvalidInput.Problem("incident", "没有事件" + stated.incident() + "，请核对编号"));
            throw new InvalidInput(problems);
        }
        var day = judging.day(facts.get());
        if (facts.get().drill()) {
            problems.add(new InvalidInput.Problem("incident", "事件" + stated.incident() + "是演练，不列入考核，不能提出认定"));
        }
        judging.wrongUnits(List.of(stated.unit()), day).forEach(problems::add);
        var same =
                standing(stated.incident()).get(Finding.standingKey(facts.get().number(), stated.key()));
        if (same != null) {
            problems.add(new InvalidInput.Problem(
                    "kind", "这一问题已由认定第" + same.id() + "号提出（" + word(same.state()) + "），不重复认定；如需重新认定，请先撤回该认定"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var policy = policies.inForceAt(judging.dated(facts.get()));
        return store(
                new Finding(
                        facts.get(),
                        Quarter.of(day),
                        stated,
                        offices.find(stated.unit(), day)
                                .map(unit -> unit.shortName().isEmpty() ? unit.name() : unit.shortName())
                                .orElse(stated.unit()),
                        policy.map(Policy::id).orElse(""),
                        policy.map(Policy::title).orElse(""),
                        actor.login(),
                        clock.instant()),
                stated.kind() + " " + stated.incident() + " against " + stated.unit() + ": "
                        + stated.statement().strip() + " Evidence: "
                        + stated.evidence().strip(),
                actor);
    }

    @Override
    public List<Long> proposeAll(Quarter quarter, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR);
        Gate.pass(em);
        return open(quarter).stream()
                .filter(o -> o.verdict().firm())
                .map(o -> store(o, actor))
                .toList();
    }

    private long store(Open open, Actor actor) {
        var finding = new Finding(
                open.facts(), Quarter.of(open.day()), open.judgement(), open.verdict(), actor.login(), clock.instant());
        return store(
                finding,
                open.verdict().kind() + " " + finding.incident() + " " + finding.verdictKey() + " against "
                        + finding.unitCode(),
                actor);
    }

    /** Stores it and puts it on the unit's page, which tells the unit. */
    private long store(Finding finding, String details, Actor actor) {
        em.persist(finding);
        finding.tell(ON_ITS_PAGE, until(finding), actor.login(), clock.instant());
        enter(actor, "finding.propose", finding, details);
        return finding.id();
    }

    /** Last day on which the unit may answer by the scheme of the quarter; null without a scheme or a term. */
    private @Nullable LocalDate until(Finding finding) {
        var days = schemes.ofQuarter(finding.quarter())
                .map(edition -> edition.scheme().hearing().days())
                .orElse(0);
        return days == 0 ? null : LocalDate.now(clock).plusDays(days);
    }

    @Override
    public void tell(long finding, String how, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR);
        var found = locked(finding);
        mustBeProposed(found, "告知");
        found.tell(Inputs.required("how", "告知的方式和对象", how), until(found), actor.login(), clock.instant());
        enter(actor, "finding.tell", found, how.strip());
    }

    @Override
    public void seen(long finding, Actor actor) {
        if (!actor.roles().contains(Role.REPORTER)) {
            return;
        }
        var found = locked(finding);
        if (actor.unit().equals(found.unitCode()) && !found.seen()) {
            found.see(actor.login(), clock.instant());
            enter(actor, "finding.seen", found, found.unitCode());
        }
    }

    @Override
    public void addEvidence(long finding, String text, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR);
        var found = locked(finding);
        mustBeProposed(found, "补充证据");
        found.addEvidence(Inputs.required("evidence", "证据", text));
        enter(actor, "finding.evidence", found, text.strip());
    }

    /** Why no finding can be proposed from a verdict, in Chinese with what to do; empty when one can. */
    private Optional<String> hindrance(IncidentFacts facts, Verdict verdict) {
        var who = verdict.sender().name();
        switch (verdict.kind()) {
            case PENDING -> {
                var due = verdict.dueAt();
                return Optional.of(who + "的这项报送时限未到"
                        + (due == null
                                ? ""
                                : "（截止" + MINUTE.format(ZonedDateTime.ofInstant(due, clock.getZone())) + "）")
                        + "，不能提出认定；请在时限过后再看");
            }
            case ON_TIME -> {
                return Optional.of(who + "的这项报送按时，不构成问题");
            }
            case UNDECIDED -> {
                return Optional.of(who + "的这项报送无法认定：" + String.join("", verdict.explanation()) + "请先补齐所缺时间");
            }
            default -> {
                // A breach: the remaining questions decide.
            }
        }
        if (!verdict.firm()) {
            return Optional.of("“" + Names.of(verdict.kind()) + "”的结论随大约时刻的误差而变，尚不确定，不能提出认定；请先核实有关时间并缩小误差");
        }
        if (!judging.assessed(verdict.sender().code(), judging.day(facts))) {
            return Optional.of(who + "不是考核对象（本单位、上级单位以及未列入考核分组的基层单位不考核），不能提出认定");
        }
        return Optional.empty();
    }

    @Override
    public void answer(long finding, String text, Actor actor) {
        actor.mustBe(Role.REPORTER, Role.SECRETARY);
        var found = locked(finding);
        if (!actor.roles().contains(Role.SECRETARY) && !actor.unit().equals(found.unitCode())) {
            throw new Forbidden(actor.login(), Set.of(Role.SECRETARY));
        }
        mustBeProposed(found, "申辩");
        found.answer(Inputs.required("text", "申辩内容", text), actor.login(), clock.instant());
        enter(actor, "finding.answer", found, text.strip());
    }

    @Override
    public void confirm(long finding, String reason, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR);
        var found = locked(finding);
        mustBeProposed(found, "确认");
        if (found.proposedBy().equals(actor.login())) {
            throw new InvalidInput("actor", "认定第" + finding + "号由您（" + actor.login() + "）提出，须由另一人确认");
        }
        var until = found.answerUntil();
        if (until != null && found.answer().isEmpty() && !LocalDate.now(clock).isAfter(until)) {
            throw new InvalidInput("finding", found.unitName() + "可在" + until + "前（含当日）申辩，尚未答复，不能确认；请在期满后或单位答复后再确认");
        }
        found.confirm(Inputs.required("reason", "确认理由", reason), actor.login(), clock.instant());
        enter(actor, "finding.confirm", found, reason.strip());
    }

    @Override
    public void withdraw(long finding, String reason, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR);
        var found = locked(finding);
        if (found.state() == FindingView.State.WITHDRAWN) {
            throw new InvalidInput("finding", "认定第" + finding + "号已撤回，无须再撤");
        }
        var criticism = found.criticism();
        if (criticism != null && criticisms.rescinded(criticism, found.unitCode())) {
            found.takeOut();
        } else if (criticism != null) {
            throw new InvalidInput(
                    "finding", "认定第" + finding + "号已列入通报批评第" + found.criticism() + "号，不能撤回；通报未印发的，请先作废该通报；已印发的，请先撤销");
        }
        if (actor.login().equals(found.decidedBy())) {
            throw new InvalidInput("actor", "认定第" + finding + "号由您（" + actor.login() + "）确认，撤回须由另一人办理");
        }
        found.withdraw(Inputs.required("reason", "撤回理由", reason), actor.login(), clock.instant());
        enter(actor, "finding.withdraw", found, reason.strip());
    }

    private static void mustBeProposed(Finding found, String act) {
        if (found.state() != FindingView.State.PROPOSED) {
            throw new InvalidInput(
                    "finding", "认定第" + found.id() + "号" + word(found.state()) + "，不能再" + act + "；如有异议，请提出撤回并说明理由");
        }
    }

    private static String word(FindingView.State state) {
        return switch (state) {
            case PROPOSED -> "拟认定";
            case CONFIRMED -> "已认定";
            case WITHDRAWN -> "已撤回";
        };
    }

    private void enter(Actor actor, String verb, Finding finding, String details) {
        ledger.append(new Act(actor.login(), verb, "finding/" + finding.id(), details));
    }

    /** Two persons may decide on one finding at the same moment: the second waits and is told what the first did. */
    private Finding locked(long id) {
        var finding = em.find(Finding.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (finding == null) {
            throw new InvalidInput("finding", "没有认定第" + id + "号，请核对编号");
        }
        return finding;
    }

    @Override
    public Optional<FindingView> find(long finding) {
        return Optional.ofNullable(em.find(Finding.class, finding)).map(Finding::view);
    }

    @Override
    public List<FindingView> ofQuarter(Quarter quarter) {
        return em.createQuery(
                        "select f from Finding f where f.quarter = :quarter order by f.proposedAt desc, f.id desc",
                        Finding.class)
                .setParameter("quarter", quarter.toString())
                .getResultStream()
                .map(Finding::view)
                .toList();
    }

    @Override
    public List<FindingView> ofIncident(IncidentNumber incident) {
        return em.createQuery(
                        "select f from Finding f where f.incident = :incident order by f.proposedAt desc, f.id desc",
                        Finding.class)
                .setParameter("incident", incident.toString())
                .getResultStream()
                .map(Finding::view)
                .toList();
    }

    @Override
    public List<FindingView> ofUnit(String unitCode) {
        return em.createQuery(
                        "select f from Finding f where f.unitCode = :unit order by f.proposedAt desc, f.id desc",
                        Finding.class)
                .setParameter("unit", unitCode)
                .getResultStream()
                .map(Finding::view)
                .toList();
    }

    /** What became of the verdicts of a quarter, by incident, the oldest finding first. */
    Map<String, List<Tally.Ruling>> rulings(Quarter quarter) {
        return em.createQuery(
                        "select f from Finding f where f.quarter = :quarter order by f.proposedAt, f.id", Finding.class)
                .setParameter("quarter", quarter.toString())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Finding::incident, Collectors.mapping(Finding::ruling, Collectors.toList())));
    }

    private Map<String, Finding> standing(IncidentNumber incident) {
        return em.createQuery(
                        "select f from Finding f where f.incident = :incident and f.standingKey is not null",
                        Finding.class)
                .setParameter("incident", incident.toString())
                .getResultStream()
                .collect(Collectors.toMap(f -> Finding.standingKey(f.incident(), f.verdictKey()), f -> f));
    }

    private IncidentFacts factsOf(IncidentNumber incident) {
        return register.facts(incident).orElseThrow(() -> new InvalidInput("incident", "没有事件" + incident + "，请核对编号"));
    }
}
