package org.jibao.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
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
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.offices.Unit;
import org.jibao.timeliness.Level;

@ApplicationScoped
@Transactional
class JpaScoreSheets implements ScoreSheets {
    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Offices offices;

    @Inject
    Judging judging;

    @Inject
    JpaFindings findings;

    @Inject
    JpaCriticisms criticisms;

    @Inject
    JpaCommendations commendations;

    @Inject
    JpaEntries entries;

    @Inject
    JpaSchemeBook schemes;

    @Override
    public ScoreSheet of(Quarter quarter) {
        return closing(quarter).map(JpaScoreSheets::thaw).orElseGet(() -> {
            var scheme = schemes.scoring(quarter).scheme();
            return sheet(quarter, scheme, read(quarter, scheme), null, null);
        });
    }

    @Override
    public ScoreSheet close(Quarter quarter, Actor actor) {
        actor.mustBe(Role.EVALUATOR);
        Gate.pass(em);
        var closed = closing(quarter);
        if (closed.isPresent()) {
            throw new InvalidInput(
                    "quarter",
                    quarter.words() + "已由" + closed.get().closedBy() + "于"
                            + closed.get().closedAt().atZone(clock.getZone()).toLocalDate() + "封存，不能再次封存；更正请另发更正通报");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (now.isBefore(quarter.end(clock.getZone()))) {
            throw new InvalidInput(
                    "quarter",
                    quarter.words() + "到" + quarter.lastDay() + "才结束，请在"
                            + quarter.next().firstDay() + "起封存");
        }
        var unissued = criticisms.countingIn(quarter).stream()
                .filter(c -> c.circulatedOn() == null)
                .map(c -> "第" + c.id() + "号（"
                        + c.items().stream().map(Criticisms.Item::unitName).collect(Collectors.joining("、")) + "）")
                .toList();
        if (!unissued.isEmpty()) {
            throw new InvalidInput(
                    "quarter", quarter.words() + "还有未印发的通报批评：" + String.join("、", unissued) + "；请先印发或作废，再封存");
        }
        var undecided = entries.ofQuarter(quarter).stream()
                .filter(entry -> entry.state() == FindingView.State.PROPOSED)
                .map(entry -> "第" + entry.id() + "号")
                .toList();
        if (!undecided.isEmpty()) {
            throw new InvalidInput(
                    "quarter", quarter.words() + "还有未确认的计分事项：" + String.join("、", undecided) + "；请先确认或撤回，再封存");
        }
        var uncirculated = commendations.ofQuarter(quarter).stream()
                .filter(c -> c.state() != FindingView.State.WITHDRAWN && c.circulatedOn() == null)
                .map(c -> "第" + c.id() + "号")
                .toList();
        if (!uncirculated.isEmpty()) {
            throw new InvalidInput(
                    "quarter", quarter.words() + "还有未印发的通报表扬：" + String.join("、", uncirculated) + "；请先印发或撤回，再封存");
        }
        var edition = schemes.scoring(quarter);
        var scheme = edition.scheme();
        var reading = read(quarter, scheme);
        var json = SheetJson.write(sheet(quarter, scheme, reading, now, actor.login()));
        var hash = SheetJson.hash(json);
        var closing =
                new ClosedQuarter(quarter, now, actor.login(), edition, List.copyOf(reading.policyIds), json, hash);
        em.persist(closing);
        ledger.append(new Act(
                actor.login(),
                "quarter.close",
                "quarter/" + quarter,
                "SHA-256 " + hash + ", scheme " + scheme.id() + ", policies " + reading.policyIds));
        return thaw(closing.view());
    }

    @Override
    public List<Quarter> closed() {
        return em.createQuery("select c.quarter from ClosedQuarter c order by c.quarter desc", String.class)
                .getResultStream()
                .map(Quarter::parse)
                .toList();
    }

    @Override
    public Optional<Closing> closing(Quarter quarter) {
        return Optional.ofNullable(em.find(ClosedQuarter.class, quarter.toString()))
                .map(ClosedQuarter::view);
    }

    @Override
    public Rounding rounding(Quarter quarter) {
        var closed = em.find(ClosedQuarter.class, quarter.toString());
        var edition = closed == null ? schemes.scoring(quarter) : closed.scheme();
        return edition.scheme().percentages().rounding();
    }

    /** The stored sheet, after making sure that it is the one that was stored. */
    private static ScoreSheet thaw(Closing closing) {
        if (!SheetJson.hash(closing.json()).equals(closing.hash())) {
            throw new IllegalStateException("the stored sheet of " + closing.quarter() + " no longer has its hash "
                    + closing.hash() + ": it was changed outside the program");
        }
        var sheet = SheetJson.read(closing.json());
        return new ScoreSheet(
                sheet.quarter(),
                sheet.schemeTitle(),
                sheet.groups(),
                sheet.totals(),
                sheet.previousYear(),
                sheet.closedAt(),
                sheet.closedBy(),
                closing.hash());
    }

    private ScoreSheet sheet(
            Quarter quarter, Scheme scheme, Reading reading, @Nullable Instant closedAt, @Nullable String closedBy) {
        return new ScoreSheet(
                quarter,
                scheme.title(),
                reading.tally.groups(reading.ranked, deeds(quarter)),
                reading.tally.totals(reading.ranked),
                // The year before: as it was closed, else counted from the record by the same scheme, so that both
                // compare.
                closing(quarter.yearBefore())
                        .map(closing -> thaw(closing).totals())
                        .orElseGet(() -> totals(quarter.yearBefore(), scheme)),
                closedAt,
                closedBy,
                "");
    }

    private ScoreSheet.Totals totals(Quarter quarter, Scheme scheme) {
        var reading = read(quarter, scheme);
        return reading.tally.totals(reading.ranked);
    }

    /** One pass over a quarter. */
    private static final class Reading {
        final Tally tally;
        final List<Unit> ranked;
        final TreeSet<String> policyIds = new TreeSet<>();

        Reading(Tally tally, List<Unit> ranked) {
            this.tally = tally;
            this.ranked = ranked;
        }
    }

    private Reading read(Quarter quarter, Scheme scheme) {
        var existing = offices.existingOn(quarter.lastDay());
        var ranked = existing.stream().filter(unit -> !unit.group().isBlank()).toList();
        var ownLevel = offices.own(quarter.lastDay())
                .map(own -> Level.valueOf(own.level().name()))
                .orElse(Level.CITY);
        var reading = new Reading(new Tally(scheme, ownLevel, heirs(quarter, existing)), ranked);
        var rulings = findings.rulings(quarter);
        judging.each(quarter, clock.instant(), (facts, day, judgement) -> {
            reading.tally.add(facts, judgement, rulings.getOrDefault(facts.number(), List.of()));
            if (judgement != null) {
                reading.policyIds.add(judgement.policyId());
            }
        });
        return reading;
    }

    /** Units that ended within the quarter, each with the unit that stands for it at the quarter's end. */
    private Map<String, String> heirs(Quarter quarter, List<Unit> atTheEnd) {
        var present = atTheEnd.stream().map(Unit::code).collect(Collectors.toSet());
        var before = offices.existingOn(quarter.firstDay()).stream()
                .collect(Collectors.toMap(Unit::code, Function.identity(), (a, b) -> b));
        var heirs = new HashMap<String, String>();
        for (var unit : before.values()) {
            var successor = unit.successor();
            // At most as many steps as there are units: a circle of successors must not hang the sheet.
            for (var step = 0; step <= before.size() && successor != null && !present.contains(successor); step++) {
                var next = before.get(successor);
                successor = next == null ? null : next.successor();
            }
            if (!present.contains(unit.code()) && successor != null && present.contains(successor)) {
                heirs.put(unit.code(), successor);
            }
        }
        return heirs;
    }

    private Deeds deeds(Quarter quarter) {
        var earlier = new HashMap<String, Map<String, Integer>>();
        for (var before = quarter.previous(); before.year() == quarter.year(); before = before.previous()) {
            for (var charged : charged(before)) {
                happened(earlier, charged.unit(), charged.warning() ? Extras.Bar.WARNING : Extras.Bar.CRITICISM, 1);
            }
            for (var praise : commendations.praised(before)) {
                happened(earlier, praise.unit(), praise.item(), 1);
            }
            for (var entry : entries.scoredOf(before, FindingView.State.CONFIRMED)) {
                entry.units().forEach(unit -> happened(earlier, unit, entry.item(), entry.count()));
            }
        }
        return new Deeds(
                quarter.firstDay(),
                quarter.lastDay(),
                charged(quarter),
                commendations.praised(quarter),
                entries.scoredOf(quarter, FindingView.State.CONFIRMED),
                earlier);
    }

    private static void happened(Map<String, Map<String, Integer>> earlier, String unit, String what, int times) {
        earlier.computeIfAbsent(unit, any -> new HashMap<>()).merge(what, times, Integer::sum);
    }

    private List<Deeds.Charged> charged(Quarter quarter) {
        return criticisms.countingIn(quarter).stream()
                .filter(c -> c.circulatedOn() != null)
                .sorted(Comparator.comparing(Criticisms.Criticism::circulatedOn)
                        .thenComparing(Criticisms.Criticism::id))
                .flatMap(c -> c.items().stream()
                        .map(item -> new Deeds.Charged(
                                item.unitCode(),
                                item.deduction(),
                                item.warning(),
                                c.documentNumber() + "（" + c.circulatedOn() + "）：" + item.explanation(),
                                evidence(c, item))))
                .toList();
    }

    private static List<String> evidence(Criticisms.Criticism criticism, Criticisms.Item item) {
        var evidence = item.findings().stream()
                .map(f -> "incident/" + f.incident())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        evidence.add("criticism/" + criticism.id());
        return List.copyOf(evidence);
    }
}
