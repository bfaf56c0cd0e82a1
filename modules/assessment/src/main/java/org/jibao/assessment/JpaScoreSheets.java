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

import org.jibao.incidents.IncidentNumber;
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
        return latest(quarter).map(Edition::sheet).orElseGet(() -> {
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
                            + closed.get().closedAt().atZone(clock.getZone()).toLocalDate() + "封存，不能再次封存；更正请另作更正版");
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

    /** One kept edition. */
    private record Edition(int number, ScoreSheet sheet) {}

    private Optional<Edition> latest(Quarter quarter) {
        var revisions = revisions(quarter);
        if (revisions.isEmpty()) {
            return closing(quarter).map(closing -> new Edition(1, thaw(closing)));
        }
        var last = revisions.get(revisions.size() - 1);
        return Optional.of(new Edition(last.number(), thaw(quarter, last.json(), last.hash())));
    }

    @Override
    public Revision revise(Quarter quarter, String reason, Actor actor) {
        actor.mustBe(Role.EVALUATOR);
        Gate.pass(em);
        var why = Inputs.required("reason", "更正理由", reason);
        var closed = demandClosed(quarter);
        var revisions = revisions(quarter);
        var before = latest(quarter).orElseThrow();
        var lastBy = revisions.isEmpty()
                ? closed.view().closedBy()
                : revisions.get(revisions.size() - 1).revisedBy();
        if (lastBy.equals(actor.login())) {
            throw new InvalidInput(
                    "actor", quarter.words() + "的第" + before.number() + "版由您（" + actor.login() + "）作出，更正须由另一名考核员办理");
        }
        var reading = read(quarter, closed.scheme().scheme());
        var sheet = again(quarter, closed, reading);
        var differences = SheetDifferences.between(before.sheet(), sheet);
        if (differences.isEmpty()) {
            throw new InvalidInput("quarter", quarter.words() + "按现有记录重算与第" + before.number() + "版相同，无须更正");
        }
        var json = SheetJson.write(sheet);
        var stored = new StoredRevision(
                quarter,
                before.number() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.login(),
                why,
                List.copyOf(reading.policyIds),
                differences,
                json,
                SheetJson.hash(json));
        em.persist(stored);
        var revision = stored.view();
        ledger.append(new Act(
                actor.login(),
                "quarter.revise",
                "quarter/" + quarter,
                "edition " + revision.number() + ", SHA-256 " + revision.hash() + ", " + differences.size()
                        + " differences: " + why));
        return revision;
    }

    @Override
    public List<Difference> differences(Quarter quarter) {
        var closed = demandClosed(quarter);
        var before = latest(quarter).orElseThrow();
        return SheetDifferences.between(
                before.sheet(),
                again(quarter, closed, read(quarter, closed.scheme().scheme())));
    }

    /** The sheet of a closed quarter from the record as it stands, by the scheme it was closed by. */
    private ScoreSheet again(Quarter quarter, ClosedQuarter closed, Reading reading) {
        var closing = closed.view();
        return sheet(quarter, closed.scheme().scheme(), reading, closing.closedAt(), closing.closedBy());
    }

    private ClosedQuarter demandClosed(Quarter quarter) {
        var closed = em.find(ClosedQuarter.class, quarter.toString());
        if (closed == null) {
            throw new InvalidInput("quarter", quarter.words() + "尚未封存，得分随记录变动，无须更正");
        }
        return closed;
    }

    @Override
    public List<Revision> revisions(Quarter quarter) {
        return em.createQuery(
                        "select r from StoredRevision r where r.quarter = :quarter order by r.number",
                        StoredRevision.class)
                .setParameter("quarter", quarter.toString())
                .getResultStream()
                .map(StoredRevision::view)
                .toList();
    }

    @Override
    public Optional<ScoreSheet> edition(Quarter quarter, int number) {
        return number == 1
                ? closing(quarter).map(JpaScoreSheets::thaw)
                : revisions(quarter).stream()
                        .filter(revision -> revision.number() == number)
                        .findFirst()
                        .map(revision -> thaw(quarter, revision.json(), revision.hash()));
    }

    @Override
    public AnnualSheet year(int year) {
        var last = new Quarter(year, 4);
        var scheme = schemes.scoring(last).scheme();
        var rule = scheme.annual();
        if (rule == null) {
            throw new InvalidInput("year", scheme.title() + "没有规定" + year + "年的年度得分怎样计算；请采用写明annual（年度算法和条款）的计分办法");
        }
        var parts = new ArrayList<AnnualSheet.Part>();
        var missing = new ArrayList<Quarter>();
        var closed = closedOf(year, parts, missing);
        if (closed.isEmpty()) {
            throw new InvalidInput("year", year + "年还没有封存的季度，不能汇总；请先封存");
        }
        var unclosed = new ArrayList<Quarter>();
        var before = closedOf(year - 1, new ArrayList<>(), unclosed);
        return new AnnualSheet(
                year,
                scheme.title(),
                scheme.title() + rule.article(),
                parts,
                missing,
                Year.groups(scheme, rule, closed),
                Year.totals(closed),
                unclosed.isEmpty() ? Year.totals(before) : null,
                scheme.percentages().rounding());
    }

    private List<ScoreSheet> closedOf(int year, List<AnnualSheet.Part> parts, List<Quarter> missing) {
        var sheets = new ArrayList<ScoreSheet>();
        for (var number = 1; number <= 4; number++) {
            var quarter = new Quarter(year, number);
            latest(quarter)
                    .ifPresentOrElse(
                            edition -> {
                                parts.add(new AnnualSheet.Part(
                                        quarter,
                                        edition.number(),
                                        edition.sheet().hash()));
                                sheets.add(edition.sheet());
                            },
                            () -> missing.add(quarter));
        }
        return sheets;
    }

    @Override
    public List<Case> cases(Quarter quarter, String unitCode) {
        var closed = em.find(ClosedQuarter.class, quarter.toString());
        var scheme = (closed == null ? schemes.scoring(quarter) : closed.scheme()).scheme();
        var found = findings.ofQuarter(quarter).stream()
                .filter(finding -> finding.unitCode().equals(unitCode))
                .collect(Collectors.groupingBy(
                        finding -> finding.incident().toString(),
                        Collectors.mapping(FindingView::id, Collectors.toList())));
        var cases = new ArrayList<Case>();
        read(quarter, scheme, (unit, facts, verdicts, owed, filed, column, minutes) -> {
            if (unit.equals(unitCode)) {
                cases.add(new Case(
                        IncidentNumber.parse(facts.number()),
                        facts.title(),
                        judging.day(facts),
                        owed,
                        filed,
                        column.label(),
                        minutes,
                        verdicts,
                        found.getOrDefault(facts.number(), List.of())));
            }
        });
        return cases.stream()
                .sorted(Comparator.comparing(Case::day)
                        .thenComparing(one -> one.incident().toString()))
                .toList();
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
        return thaw(closing.quarter(), closing.json(), closing.hash());
    }

    private static ScoreSheet thaw(Quarter quarter, String json, String hash) {
        if (!SheetJson.hash(json).equals(hash)) {
            throw new IllegalStateException("the stored sheet of " + quarter + " no longer has its hash " + hash
                    + ": it was changed outside the program");
        }
        var sheet = SheetJson.read(json);
        return new ScoreSheet(
                sheet.quarter(),
                sheet.schemeTitle(),
                sheet.groups(),
                sheet.totals(),
                sheet.previousYear(),
                sheet.closedAt(),
                sheet.closedBy(),
                hash);
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
                latest(quarter.yearBefore())
                        .map(edition -> edition.sheet().totals())
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
        return read(quarter, scheme, Tally.Watcher.NOBODY);
    }

    private Reading read(Quarter quarter, Scheme scheme, Tally.Watcher watcher) {
        var existing = offices.existingOn(quarter.lastDay());
        var ranked = existing.stream().filter(unit -> !unit.group().isBlank()).toList();
        var ownLevel = offices.own(quarter.lastDay())
                .map(own -> Level.valueOf(own.level().name()))
                .orElse(Level.CITY);
        var reading = new Reading(new Tally(scheme, ownLevel, heirs(quarter, existing), watcher), ranked);
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
