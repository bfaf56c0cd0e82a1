package org.jibao.offices;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;
import org.jibao.workbooks.WorkbookWriter;

@ApplicationScoped
@Transactional
class JpaOffices implements Offices {
    private static final String EXISTING = " u.validFrom <= :day and (u.validTo is null or u.validTo >= :day)";

    private static final int LONGEST_SUCCESSION = 10;

    @Inject
    EntityManager em;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Inject
    Turns turns;

    @Override
    public Optional<Unit> find(String code, LocalDate day) {
        return first(on("u.code = :text and", day).setParameter("text", code));
    }

    @Override
    public Optional<Unit> byName(String name, LocalDate day) {
        return first(on("(u.name = :text or u.shortName = :text) and", day).setParameter("text", name));
    }

    @Override
    public Optional<Unit> successorOf(String code, LocalDate day) {
        var current = code;
        // A chain of successors cannot be longer than this without turning in a circle.
        for (int step = 0; step < LONGEST_SUCCESSION; step++) {
            var successor = em.createQuery(
                            "select u.successor from UnitRow u where u.code = :code and u.validTo < :day"
                                    + " and u.successor is not null order by u.validFrom desc",
                            String.class)
                    .setParameter("code", current)
                    .setParameter("day", day)
                    .setMaxResults(1)
                    .getResultStream()
                    .findFirst();
            if (successor.isEmpty()) {
                return Optional.empty();
            }
            var unit = find(successor.get(), day);
            if (unit.isPresent()) {
                return unit;
            }
            current = successor.get();
        }
        return Optional.empty();
    }

    @Override
    public List<Unit> existingOn(LocalDate day) {
        return on("", day).getResultStream().map(UnitRow::unit).toList();
    }

    @Override
    public Optional<Unit> own(LocalDate day) {
        return first(on("u.level = :level and", day).setParameter("level", UnitLevel.CITY));
    }

    private TypedQuery<UnitRow> on(String condition, LocalDate day) {
        return em.createQuery(
                        "select u from UnitRow u where " + condition + EXISTING + " order by u.group, u.order, u.code",
                        UnitRow.class)
                .setParameter("day", day)
                .setHint("eclipselink.read-only", "true");
    }

    private static Optional<Unit> first(TypedQuery<UnitRow> query) {
        return query.setMaxResults(1).getResultStream().findFirst().map(UnitRow::unit);
    }

    @Override
    public ImportResult importUnits(InputStream in, ImportMode mode, Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR);
        if (mode != ImportMode.CHECK_ONLY) {
            turns.take("units");
        }
        var stored = em.createQuery("select u from UnitRow u", UnitRow.class).getResultList();
        var units = new UnitSheet(stored.stream().map(UnitRow::unit).toList());
        var result = units.read(in, mode, clock.getZone());
        var byStretch = stored.stream().collect(Collectors.toMap(row -> Stretch.of(row.unit()), row -> row));
        for (var unit : units.accepted()) {
            var known = byStretch.get(Stretch.of(unit));
            if (known == null) {
                em.persist(new UnitRow(unit));
            } else if (!known.unit().equals(unit)) {
                known.correct(unit);
            } else {
                continue;
            }
            ledger.append(new Act(actor.login(), "unit.import", "unit/" + unit.code(), unit.toString()));
        }
        return result;
    }

    /** What names one stretch of a unit's life. */
    private record Stretch(String code, LocalDate from) {
        static Stretch of(Unit unit) {
            return new Stretch(unit.code(), unit.validFrom());
        }
    }

    @Override
    public List<Unit> history() {
        return em.createQuery("select u from UnitRow u order by u.code, u.validFrom", UnitRow.class)
                .setHint("eclipselink.read-only", "true")
                .getResultStream()
                .map(UnitRow::unit)
                .toList();
    }

    @Override
    public byte[] form() {
        return new WorkbookWriter(clock.getZone()).form(UnitSheet.SPEC).bytes();
    }

    @Override
    public byte[] export() {
        return new WorkbookWriter(clock.getZone())
                .sheet(UnitSheet.SPEC, history().stream().map(UnitSheet::cells).toList())
                .bytes();
    }
}
