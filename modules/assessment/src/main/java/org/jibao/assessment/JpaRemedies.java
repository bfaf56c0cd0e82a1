package org.jibao.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Role;

@ApplicationScoped
@Transactional
class JpaRemedies implements Remedies {
    private static final int LONGEST_YEARS = 5;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    JpaCriticisms criticisms;

    @Override
    public long order(NewRemedy remedy, Actor actor) {
        actor.mustBe(Role.SECRETARY);
        Gate.pass(em);
        var today = today();
        var problems = new ArrayList<InvalidInput.Problem>();
        Inputs.wrong("demand", "整改要求", remedy.demand()).ifPresent(problems::add);
        if (remedy.dueOn().isBefore(today)) {
            problems.add(new InvalidInput.Problem("dueOn", "期限" + remedy.dueOn() + "早于今天（" + today + "），请填今天或以后的日期"));
        } else if (remedy.dueOn().isAfter(today.plusYears(LONGEST_YEARS))) {
            problems.add(new InvalidInput.Problem("dueOn", "期限" + remedy.dueOn() + "在五年以后，请核对"));
        }
        var criticism = criticisms.find(remedy.criticism());
        var item = criticism.stream()
                .flatMap(c -> c.items().stream())
                .filter(i -> i.unitCode().equals(remedy.unit()))
                .findFirst();
        if (criticism.isEmpty()) {
            problems.add(new InvalidInput.Problem("criticism", "没有通报批评第" + remedy.criticism() + "号（或已作废），请核对编号"));
        } else if (item.isEmpty()) {
            problems.add(new InvalidInput.Problem(
                    "unit", "“" + Faults.clip(remedy.unit()) + "”不在通报批评第" + remedy.criticism() + "号中，请核对单位代码"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var stored = new StoredRemedy(
                remedy, item.map(Criticisms.Item::unitName).orElseThrow(), actor.login(), clock.instant());
        em.persist(stored);
        enter(
                actor,
                "order",
                stored,
                remedy.kind() + " of " + remedy.unit() + " by criticism/" + remedy.criticism() + " until "
                        + remedy.dueOn() + ": " + remedy.demand().strip());
        return stored.id();
    }

    @Override
    public void remind(long remedy, String how, Actor actor) {
        actor.mustBe(Role.SECRETARY);
        var found = unsettled(remedy, "催办");
        note(found, Step.REMINDED, Inputs.required("how", "催办的方式和对象", how), actor);
    }

    @Override
    public void answer(long remedy, String text, LocalDate receivedOn, Actor actor) {
        actor.mustBe(Role.REPORTER, Role.SECRETARY);
        var found = unsettled(remedy, "答复");
        if (!actor.roles().contains(Role.SECRETARY) && !actor.unit().equals(found.unitCode())) {
            throw new Forbidden(actor.login(), Set.of(Role.SECRETARY));
        }
        if (found.kind() == Kind.AWARD_BAR) {
            throw new InvalidInput("remedy", "取消评先不须答复；到期自动终止，需提前终止的请解除");
        }
        if (found.state() != State.OPEN) {
            throw new InvalidInput("remedy", "整改第" + remedy + "号已答复，待验收；须补充的，请由办公室退回后再报");
        }
        Inputs.notAfter("receivedOn", "收到日期", receivedOn, today());
        found.answer(Inputs.required("text", "答复内容", text), receivedOn, actor.login());
        enter(actor, "answer", found, "received on " + receivedOn + ": " + text.strip());
    }

    @Override
    public void sendBack(long remedy, String what, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR);
        var found = answered(remedy, "退回");
        found.open();
        note(found, Step.RETURNED, Inputs.required("reason", "退回理由", what), actor);
    }

    @Override
    public void accept(long remedy, String reason, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR);
        var found = answered(remedy, "验收");
        if (actor.login().equals(found.answeredBy())) {
            throw new InvalidInput("actor", "整改第" + remedy + "号的答复由您（" + actor.login() + "）录入，须由另一人验收");
        }
        found.settle(State.ACCEPTED, actor.login(), clock.instant());
        note(found, Step.ACCEPTED, Inputs.required("reason", "验收意见", reason), actor);
    }

    @Override
    public void lift(long remedy, String reason, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR);
        var found = unsettled(remedy, "解除");
        if (actor.login().equals(found.orderedBy())) {
            throw new InvalidInput("actor", "整改第" + remedy + "号由您（" + actor.login() + "）提出，须由另一人解除");
        }
        found.settle(State.LIFTED, actor.login(), clock.instant());
        note(found, Step.LIFTED, Inputs.required("reason", "解除理由", reason), actor);
    }

    private void note(StoredRemedy found, Step step, String words, Actor actor) {
        em.persist(new RemedyNote(found.id(), step, words, actor.login(), clock.instant()));
        enter(actor, step.name().toLowerCase(Locale.ROOT), found, words);
    }

    private void enter(Actor actor, String verb, StoredRemedy found, String details) {
        ledger.append(new Act(actor.login(), "remedy." + verb, "remedy/" + found.id(), details));
    }

    private StoredRemedy answered(long id, String act) {
        var found = unsettled(id, act);
        if (found.state() != State.ANSWERED) {
            throw new InvalidInput("remedy", "整改第" + id + "号还没有答复，不能" + act);
        }
        return found;
    }

    /** One that is neither accepted nor lifted, locked. */
    private StoredRemedy unsettled(long id, String act) {
        var found = em.find(StoredRemedy.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new InvalidInput("remedy", "没有整改第" + id + "号，请核对编号");
        }
        if (found.state() == State.ACCEPTED || found.state() == State.LIFTED) {
            throw new InvalidInput(
                    "remedy", "整改第" + id + "号" + (found.state() == State.ACCEPTED ? "已验收" : "已解除") + "，不能再" + act);
        }
        return found;
    }

    @Override
    public Optional<Remedy> find(long remedy) {
        var found = em.find(StoredRemedy.class, remedy);
        return found == null ? Optional.empty() : views(List.of(found)).stream().findFirst();
    }

    @Override
    public List<Remedy> all() {
        return views(em.createQuery(
                        "select r from StoredRemedy r order by case when r.state = :open then 0"
                                + " when r.state = :answered then 1 else 2 end, r.dueOn, r.id",
                        StoredRemedy.class)
                .setParameter("open", State.OPEN)
                .setParameter("answered", State.ANSWERED)
                .getResultList());
    }

    @Override
    public List<Remedy> ofUnit(String unitCode) {
        return views(em.createQuery(
                        "select r from StoredRemedy r where r.unitCode = :unit order by r.dueOn desc, r.id",
                        StoredRemedy.class)
                .setParameter("unit", unitCode)
                .getResultList());
    }

    @Override
    public List<Remedy> ofCriticism(long criticism) {
        return views(em.createQuery(
                        "select r from StoredRemedy r where r.criticism = :criticism order by r.unitCode, r.id",
                        StoredRemedy.class)
                .setParameter("criticism", criticism)
                .getResultList());
    }

    @Override
    public List<Remedy> overdue() {
        return views(em.createQuery(
                                "select r from StoredRemedy r where r.state = :open and r.kind <> :bar"
                                        + " and r.dueOn < :today order by r.dueOn, r.id",
                                StoredRemedy.class)
                        .setParameter("open", State.OPEN)
                        .setParameter("bar", Kind.AWARD_BAR)
                        .setParameter("today", today())
                        .getResultList())
                .stream()
                .sorted(Comparator.comparing(Remedy::dueOn))
                .toList();
    }

    @Override
    public List<Remedy> barredOn(LocalDate day) {
        return views(em.createQuery(
                        "select r from StoredRemedy r where r.kind = :bar and r.state = :open and r.dueOn >= :day"
                                + " order by r.unitCode, r.id",
                        StoredRemedy.class)
                .setParameter("bar", Kind.AWARD_BAR)
                .setParameter("open", State.OPEN)
                .setParameter("day", day)
                .getResultList());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<Remedy> views(List<StoredRemedy> stored) {
        if (stored.isEmpty()) {
            return List.of();
        }
        var notes = em.createQuery(
                        "select n from RemedyNote n where n.remedy in :ids order by n.at, n.id", RemedyNote.class)
                .setParameter("ids", stored.stream().map(StoredRemedy::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        RemedyNote::remedy, Collectors.mapping(RemedyNote::view, Collectors.toList())));
        var today = today();
        return stored.stream()
                .map(r -> r.view(today, notes.getOrDefault(r.id(), List.of())))
                .toList();
    }
}
