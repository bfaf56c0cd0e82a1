package org.jibao.incidents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.offices.Turns;
import org.jibao.responsibility.ResponsibilityMatrix;

@ApplicationScoped
@Transactional
class JpaSensitiveBook implements SensitiveBook {
    private static final String MATTER = "sensitive";

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Offices offices;

    @Inject
    ResponsibilityMatrix matrix;

    @Inject
    Turns turns;

    @Override
    public SensitiveList adopt(String text, LocalDate from, Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR, Role.SECRETARY);
        turns.take(MATTER);
        var check = new Check(clock.instant(), clock.getZone());
        check.words("text", text, 20 * Check.WORDS);
        check.day("from", from);
        check.done();
        var list = SensitiveList.parse(text);
        em.persist(new SensitiveEdition(from, text, new Entry(clock.instant(), actor.name())));
        ledger.append(new Act(
                actor.login(),
                "sensitive.adopt",
                "sensitive/" + from,
                Contents.of(Map.of("from", from, "text", text))));
        return list;
    }

    @Override
    public SensitiveList adopt(String text, LocalDate from, int known, Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR, Role.SECRETARY);
        turns.take(MATTER);
        var editions = editions();
        if (editions.size() != known) {
            throw new InvalidInput(
                    "known",
                    editions.stream()
                            .max(Comparator.comparing(Edition::adoptedAt))
                            .map(edition -> Messages.of("edition.between", edition.adoptedBy(), edition.from()))
                            .orElseGet(() -> Messages.of("edition.known", known)));
        }
        return adopt(text, from, actor);
    }

    @Override
    public List<Edition> editions() {
        return em
                .createQuery(
                        "select e from SensitiveEdition e order by e.from desc, e.adoptedAt desc, e.id desc",
                        SensitiveEdition.class)
                .getResultList()
                .stream()
                .map(SensitiveEdition::edition)
                .toList();
    }

    /** A reader of facts that knows the office's lists as they are now on record. */
    FactsReader reader() {
        return new FactsReader(offices, matrix, clock.getZone(), editions());
    }
}
