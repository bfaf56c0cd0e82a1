package org.jibao.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.ShieldedWords;
import org.jibao.incidents.Veil;
import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Role;

@ApplicationScoped
@Transactional
class JpaShields implements Shields, ShieldedWords {
    private static final int LEAST = 2;
    private static final int LONGEST = 100;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    IncidentRegister register;

    @Override
    public long shield(IncidentNumber incident, String words, String reason, Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER, Role.SECRETARY, Role.EVALUATOR);
        var problems = new ArrayList<InvalidInput.Problem>();
        var text = words.strip();
        if (text.length() < LEAST || text.length() > LONGEST || Veil.WORD.contains(text)) {
            problems.add(new InvalidInput.Problem(
                    "words", "所保护的称谓应为" + LEAST + "至" + LONGEST + "个字，现为" + text.length() + "个字；请照登记簿写姓名、职务或电话"));
        }
        Inputs.wrong("reason", "保护理由", reason).ifPresent(problems::add);
        if (register.facts(incident).isEmpty()) {
            problems.add(new InvalidInput.Problem("incident", "没有事件" + incident + "，请核对编号"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var stored = new StoredShield(incident, text, reason.strip(), actor.login(), clock.instant());
        em.persist(stored);
        // The ledger is read by more people than the shield: it names the shield, not the words.
        ledger.append(new Act(actor.login(), "shield.set", "shield/" + stored.id(), "incident/" + incident));
        return stored.id();
    }

    @Override
    public void lift(long shield, String reason, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR);
        var found = em.find(StoredShield.class, shield, LockModeType.PESSIMISTIC_WRITE);
        if (found == null || found.lifted()) {
            throw new InvalidInput("shield", "没有保护第" + shield + "号（或已解除），请核对编号");
        }
        if (found.shieldedBy().equals(actor.login())) {
            throw new InvalidInput("actor", "保护第" + shield + "号由您（" + actor.login() + "）设定，须由另一人解除");
        }
        found.lift(Inputs.required("reason", "解除理由", reason), actor.login(), clock.instant());
        ledger.append(new Act(actor.login(), "shield.lift", "shield/" + shield, reason.strip()));
    }

    @Override
    public List<Shield> all() {
        return em.createQuery(
                        "select s from StoredShield s where s.liftedAt is null order by s.shieldedAt desc, s.id desc",
                        StoredShield.class)
                .getResultStream()
                .map(StoredShield::view)
                .toList();
    }

    @Override
    public List<String> inForce() {
        return all().stream().map(Shield::words).distinct().toList();
    }

    @Override
    public List<String> exposed(String text) {
        return Veil.ofAnybody(inForce()).exposedIn(text);
    }

    /** Refuses a text that is going to be circulated and names who is shielded. */
    void mustNotExpose(String field, String label, String text) {
        var exposed = exposed(text);
        if (!exposed.isEmpty()) {
            throw new InvalidInput(
                    field, label + "中出现了受保护的报告人（" + String.join("、", exposed) + "），请改写为“" + Veil.WORD + "”");
        }
    }
}
