package org.jibao.responsibility;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jibao.ledger.RecordCheck;
import org.jibao.ledger.RecordReview;
import org.jibao.offices.Messages;

/** Draws every round again from its seed and its pool. */
@ApplicationScoped
@Transactional
class DrawReview implements RecordCheck {
    private static final Messages TEXT = new Messages(DrawReview.class);

    @Inject
    EntityManager em;

    @Override
    public RecordReview.Check about() {
        return new RecordReview.Check(
                "check-round-drawn-otherwise", TEXT.of("draw.title"), TEXT.of("draw.message"), TEXT.of("draw.remedy"));
    }

    @Override
    public void run(Consumer<String[]> found) {
        var rounds = em.createQuery(
                        "select r from CheckRoundRow r where r.wanted is not null order by r.id", CheckRoundRow.class)
                .getResultList();
        for (var round : rounds) {
            var units = units(round.id());
            var pool = units.stream().map(CheckRoundUnitRow::unitCode).toList();
            var listed = units.stream()
                    .filter(unit -> unit.place() > 0)
                    .map(CheckRoundUnitRow::unitCode)
                    .collect(Collectors.toList());
            var wanted = round.wanted() == null ? 0 : round.wanted();
            if (!Draw.of(round.seed(), pool, wanted).equals(listed)) {
                found.accept(new String[] {CheckRoundRow.ref(round.id()), round.title(), String.valueOf(wanted)});
            }
        }
    }

    private List<CheckRoundUnitRow> units(long round) {
        return em.createQuery(
                        "select u from CheckRoundUnitRow u where u.roundId = :round order by u.place, u.unitCode",
                        CheckRoundUnitRow.class)
                .setParameter("round", round)
                .getResultList();
    }
}
