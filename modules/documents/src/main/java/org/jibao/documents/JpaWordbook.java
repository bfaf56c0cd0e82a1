package org.jibao.documents;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jibao.documents.review.TermUse;
import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Role;
import org.jibao.offices.Turns;

@ApplicationScoped
@Transactional
class JpaWordbook implements Wordbook {
    private static final Messages TEXT = new Messages(JpaWordbook.class);
    private static final String MATTER = "wordbook";
    private static final Role[] WRITERS = {Role.DUTY_OFFICER, Role.APPROVER, Role.SECRETARY, Role.EVALUATOR};
    private static final Role[] KEEPERS = {Role.SECRETARY, Role.ADMINISTRATOR};

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Turns turns;

    @Override
    public List<Term> terms(Actor actor) {
        actor.mustBeOfTheOffice();
        return rows().stream().map(TermRow::view).toList();
    }

    private List<TermRow> rows() {
        return em.createQuery("select t from TermRow t order by t.avoid, t.id", TermRow.class)
                .getResultList();
    }

    @Override
    public List<TermUse.Rule> rules() {
        return rows().stream().map(TermRow::rule).toList();
    }

    @Override
    public long setTerm(String avoid, String use, String reason, Actor actor) {
        actor.mustBe(KEEPERS);
        var word = DraftSettings.words("term", avoid);
        var instead = DraftSettings.oneLine("term", use);
        var why = DraftSettings.oneLine("reason", reason);
        if (word.equals(instead)) {
            throw new InvalidInput("use", TEXT.of("term.same", word));
        }
        turns.take(MATTER);
        var standing = em.createQuery("select t from TermRow t where t.avoid = :word", TermRow.class)
                .setParameter("word", word)
                .getResultStream()
                .findFirst();
        TermRow row;
        if (standing.isPresent()) {
            row = standing.get();
            row.set(instead, why, actor.name(), clock.instant());
        } else {
            mustHaveRoom(
                    "terms",
                    em.createQuery("select count(t) from TermRow t", Long.class).getSingleResult());
            row = new TermRow(word, instead, why, actor.name(), clock.instant());
            em.persist(row);
        }
        em.flush();
        note(actor, "term.set", "term/" + row.id(), word + " → " + instead + " " + why);
        return row.id();
    }

    private static void mustHaveRoom(String what, long count) {
        var most = DraftSettings.number(what + ".most");
        if (count >= most) {
            throw new InvalidInput(what, TEXT.of(what + ".many", most));
        }
    }

    @Override
    public void removeTerm(long id, Actor actor) {
        actor.mustBe(KEEPERS);
        turns.take(MATTER);
        var row = em.find(TermRow.class, id);
        if (row == null) {
            throw new InvalidInput("id", TEXT.of("term.unknown", id));
        }
        em.remove(row);
        note(actor, "term.remove", "term/" + id, row.avoid());
    }

    @Override
    public List<Phrase> phrases(Actor actor) {
        actor.mustBeOfTheOffice();
        return em.createQuery(
                        "select p from PhraseRow p where p.owner = :login or p.owner = ''"
                                + " order by p.uses desc, p.usedAt desc, p.id desc",
                        PhraseRow.class)
                .setParameter("login", actor.login())
                .getResultStream()
                .map(PhraseRow::view)
                .toList();
    }

    @Override
    public long addPhrase(String words, boolean forOffice, Actor actor) {
        actor.mustBe(forOffice ? new Role[] {Role.SECRETARY} : WRITERS);
        var text = DraftSettings.words("phrase", words);
        var owner = forOffice ? "" : actor.login();
        turns.take(MATTER);
        var own = em.createQuery("select p from PhraseRow p where p.owner = :owner", PhraseRow.class)
                .setParameter("owner", owner)
                .getResultList();
        for (var row : own) {
            if (row.words().equals(text)) {
                return row.id();
            }
        }
        mustHaveRoom("phrases", own.size());
        var row = new PhraseRow(owner, text, clock.instant());
        em.persist(row);
        em.flush();
        note(actor, "phrase.add", "phrase/" + row.id(), text);
        return row.id();
    }

    @Override
    public void removePhrase(long id, Actor actor) {
        var row = visible(id, actor);
        if (row.owner().isEmpty()) {
            actor.mustBe(Role.SECRETARY);
        }
        em.remove(row);
        note(actor, "phrase.remove", "phrase/" + id, row.words());
    }

    @Override
    public void usedPhrase(long id, Actor actor) {
        visible(id, actor).used(clock.instant());
    }

    private PhraseRow visible(long id, Actor actor) {
        actor.mustBe(WRITERS);
        var row = em.find(PhraseRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !(row.owner().isEmpty() || row.owner().equals(actor.login()))) {
            throw new InvalidInput("id", TEXT.of("phrase.unknown", id));
        }
        return row;
    }

    private void note(Actor actor, String verb, String subject, String details) {
        ledger.append(new Act(actor.login(), verb, subject, details));
    }
}
