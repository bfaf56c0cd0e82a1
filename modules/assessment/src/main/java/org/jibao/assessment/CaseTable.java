package org.jibao.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.InvalidInput;
import org.jibao.offices.Unit;
import org.jibao.offices.UnitLevel;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Verdict;

/**
 * 试算表: units with their cases, criticisms and entries, written by hand or by another system, scored by one or several
 * schemes with the rules that score the record. Nothing is stored, and no database is asked.
 */
public final class CaseTable {
    private static final int LONGEST = 4_000_000;
    private static final int MOST_SCHEMES = 20;
    private static final int MOST_UNITS = 2_000;
    private static final int MOST_CASES = 50_000;
    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_COUNT = 10_000;
    private static final int MOST_MINUTES = 1_000_000;
    private static final LocalDate EPOCH = LocalDate.EPOCH;

    private final Faults faults;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final List<Case> cases = new ArrayList<>();
    private final List<Criticised> criticisms = new ArrayList<>();
    private final Map<String, List<Charge.Earlier>> earlier = new HashMap<>();
    private final Map<Entry, Placed> entries = new LinkedHashMap<>();
    private LocalDate from = EPOCH;
    private LocalDate to = EPOCH;

    /** One pair of an incident and a unit. */
    private record Case(String unit, boolean filed, @Nullable Integer minutes, List<Tally.Stated> verdicts) {}

    private record Criticised(
            Placed at,
            String unit,
            LocalDate day,
            String number,
            List<Charge.Failure> failures,
            @Nullable Points points,
            String reason) {
        /** By day; of one day by number, 9号 before 10号, then by the incidents. Which is the repeat must not hang on the order told. */
        static final Comparator<Criticised> IN_ORDER = Comparator.comparing(Criticised::day)
                .thenComparing(one -> one.number().length())
                .thenComparing(Criticised::number)
                .thenComparing(one -> one.failures().toString());
    }

    private CaseTable(Faults faults) {
        this.faults = faults;
    }

    /**
     * Reads a table and scores it.
     *
     * @param text JSON; its form is described at the REST interface
     * @param named file of a scheme by its id; empty when there is none
     * @return one result for each scheme, named ones first, in the order asked for
     * @throws InvalidInput with every fault of the table: line, path, what is wrong, what to do
     */
    public static List<Scoring> score(String text, Function<String, Optional<String>> named) {
        var faults = new Faults("请求");
        var whole = PlacedReader.whole(text, LONGEST, "请分几次试算", "请参照接口说明中的例子", faults);
        var table = new CaseTable(faults);
        var schemes = table.read(new Section(whole, faults), named);
        faults.refuseIfAny();
        var scorings = schemes.stream().map(table::scored).toList();
        faults.refuseIfAny();
        return scorings;
    }

    private List<Scheme> read(Section top, Function<String, Optional<String>> named) {
        from = day(top, "from");
        to = day(top, "to");
        if (to.isBefore(from)) {
            faults.add(top.at("to"), "止日" + to + "早于起日" + from, "对调或改正");
        } else if (from.plusYears(1).isBefore(to)) {
            faults.add(top.at("to"), "起止超过一年", "分几次试算");
        }
        var schemes = schemes(top, named);
        top.sections("units", MOST_UNITS).forEach(this::unit);
        if (units.isEmpty()) {
            faults.add(top.at("units"), "没有写单位", "写如[{\"code\": \"linhe\", \"name\": \"临河县\", \"group\": \"县（市、区）\"}]");
        }
        var pairs = new HashSet<String>();
        top.sections("cases", MOST_CASES).forEach(section -> aCase(section, pairs));
        top.sections("criticisms", MOST_ENTRIES).forEach(this::criticism);
        top.sections("earlier", MOST_ENTRIES).forEach(this::earlier);
        var refs = new HashSet<String>();
        top.sections("entries", MOST_ENTRIES).forEach(section -> entry(section, refs));
        top.nothingElse();
        return schemes;
    }

    private List<Scheme> schemes(Section top, Function<String, Optional<String>> named) {
        var schemes = new ArrayList<Scheme>();
        if (top.has("schemes")) {
            var texts = top.texts("schemes");
            for (var id : texts.subList(0, Math.min(texts.size(), MOST_SCHEMES + 1))) {
                named.apply(id.value())
                        .ifPresentOrElse(
                                file -> schemes.add(SchemeFile.read(id.value(), file)),
                                () -> faults.add(
                                        id,
                                        "没有编号为“" + Faults.clip(id.value()) + "”的计分办法",
                                        "已采用的见GET /api/schemes，随附的见GET /api/schemes/shipped"));
            }
        }
        top.sections("schemeFiles", MOST_SCHEMES)
                .forEach(section -> schemes.add(SchemeFile.within(section.whole(), faults)));
        if (schemes.isEmpty() && !top.has("schemes") && !top.has("schemeFiles")) {
            faults.add(top.whole(), "没有给计分办法", "在schemes中写编号，或在schemeFiles中给出计分办法文件");
        } else if (schemes.size() > MOST_SCHEMES) {
            faults.add(top.at("schemes"), "一次最多按" + MOST_SCHEMES + "份计分办法试算", "分几次试算");
        }
        return schemes;
    }

    private void unit(Section section) {
        var code = section.text("code");
        var name = section.text("name");
        var group = section.text("group");
        section.nothingElse();
        var unit = new Unit(code, name, "", UnitLevel.COUNTY, group, units.size(), EPOCH, null, null);
        if (!code.isEmpty() && units.putIfAbsent(code, unit) != null) {
            faults.add(section.at("code"), "单位“" + Faults.clip(code) + "”写了两次", "只保留一处");
        }
    }

    private void aCase(Section section, Set<String> pairs) {
        var incident = section.text("incident");
        var unit = unit(section, "unit");
        if (!pairs.add(incident + "\n" + unit)) {
            faults.add(section.whole(), "同一事件、同一单位写了两行", "并为一行，结论都写在verdicts中");
        }
        var verdicts = section.sections("verdicts", Verdict.Kind.values().length * 5).stream()
                .map(CaseTable::stated)
                .toList();
        if (!section.has("verdicts")) {
            faults.add(section.whole(), "缺少“verdicts”", "补上，如[{\"kind\": \"LATE\"}]");
        }
        var kinds = EnumSet.noneOf(Verdict.Kind.class);
        verdicts.forEach(verdict -> kinds.add(verdict.kind()));
        var filed =
                section.has("filed") ? section.flag("filed") : kinds.stream().anyMatch(CaseTable::arrived);
        cases.add(new Case(
                unit, filed, section.has("minutes") ? section.whole("minutes", 0, MOST_MINUTES) : null, verdicts));
        section.nothingElse();
    }

    private static boolean arrived(Verdict.Kind kind) {
        return kind == Verdict.Kind.ON_TIME || kind == Verdict.Kind.LATE || kind == Verdict.Kind.WRONG_CHANNEL;
    }

    private static Tally.Stated stated(Section section) {
        var stated = new Tally.Stated(
                section.choice("kind", Verdict.Kind.class),
                section.has("finding") ? section.choice("finding", FindingView.State.class) : null);
        section.nothingElse();
        return stated;
    }

    private void criticism(Section section) {
        var failures = section.sections("failures", MOST_COUNT).stream()
                .map(this::failure)
                .toList();
        if (failures.isEmpty()) {
            faults.add(section.at("failures"), "没有写通报的问题", "写如[{\"incident\": \"2026-0012\", \"kind\": \"LATE\"}]");
        }
        criticisms.add(new Criticised(
                section.has("points") ? section.at("points") : section.whole(),
                unit(section, "unit"),
                dayWithin(section),
                section.text("number"),
                failures,
                section.has("points") ? section.points("points") : null,
                section.optionalText("reason")));
        if (section.has("points") && !section.has("reason")) {
            faults.add(section.at("points"), "选定了分值而没有理由", "在reason中写明情节和影响");
        }
        section.nothingElse();
    }

    private Charge.Failure failure(Section section) {
        var failure = new Charge.Failure(section.text("incident"), section.choice("kind", Verdict.Kind.class));
        if (section.has("kind") && !failure.kind().isBreach()) {
            faults.add(section.at("kind"), "“" + failure.kind() + "”不是问题，不能通报", "改正或删去");
        }
        section.nothingElse();
        return failure;
    }

    private void earlier(Section section) {
        var unit = unit(section, "unit");
        var day = day(section, "day");
        if (!day.isBefore(from)) {
            faults.add(section.at("day"), day + "不早于本期（" + from + "起）", "本期的写在criticisms中");
        }
        earlier.computeIfAbsent(unit, any -> new ArrayList<>())
                .add(new Charge.Earlier(day, section.text("number"), section.flag("warning")));
        section.nothingElse();
    }

    private void entry(Section section, Set<String> refs) {
        var ref = section.text("ref");
        if (!refs.add(ref)) {
            faults.add(section.at("ref"), "事项“" + Faults.clip(ref) + "”写了两次", "另编一个");
        }
        var names = section.texts("units");
        var own = new ArrayList<String>();
        for (var name : names) {
            if (!units.containsKey(name.value())) {
                faults.add(name, "没有单位“" + Faults.clip(name.value()) + "”", "先在units中写明");
            } else if (own.contains(name.value())) {
                faults.add(name, "“" + name.value() + "”写了两次", "只保留一处");
            } else {
                own.add(name.value());
            }
        }
        if (names.isEmpty() && section.has("units")) {
            faults.add(section.at("units"), "没有写单位", "至少写一个单位代码");
        }
        entries.put(
                new Entry(
                        ref,
                        section.text("item"),
                        own,
                        dayWithin(section),
                        section.has("count") ? section.whole("count", 1, MOST_COUNT) : 1,
                        section.has("level") ? section.choice("level", Level.class) : null,
                        section.has("points") ? section.points("points") : null,
                        section.has("of") ? section.text("of") : null,
                        section.optionalText("reason"),
                        List.of(ref)),
                section.whole());
        section.nothingElse();
    }

    private String unit(Section section, String name) {
        var code = section.text(name);
        if (!code.isEmpty() && !units.containsKey(code)) {
            faults.add(section.at(name), "没有单位“" + Faults.clip(code) + "”", "先在units中写明");
        }
        return code;
    }

    private LocalDate day(Section section, String name) {
        var day = section.parsed(name, LocalDate::parse, "日期应如2026-07-01");
        if (day != null && (day.getYear() < 1900 || day.getYear() > 9999)) {
            faults.add(section.at(name), "年份应在1900至9999之间", "日期应如2026-07-01");
            return EPOCH;
        }
        return day == null ? EPOCH : day;
    }

    private LocalDate dayWithin(Section section) {
        var day = day(section, "day");
        if (section.has("day") && (day.isBefore(from) || day.isAfter(to))) {
            faults.add(section.at("day"), day + "不在本期（" + from + "至" + to + "）内", "改正日期，或移出本表");
        }
        return day;
    }

    private Scoring scored(Scheme scheme) {
        var tally = new Tally(scheme, Level.CITY, Map.of());
        cases.forEach(c -> tally.addStated(c.unit(), c.filed(), c.minutes(), c.verdicts()));
        var deeds = new Deeds(from, to, charged(scheme), List.of(), List.copyOf(entries.keySet()), before());
        var scorer = new Scorer(scheme, deeds);
        entries.forEach((entry, at) -> scorer.wrong(entry).ifPresent(why -> faults.add(at, why, "改正，或按不同办法分几次试算")));
        return new Scoring(scheme.id(), scheme.title(), from, to, tally.groups(List.copyOf(units.values()), deeds));
    }

    /** The criticisms one after the other: each is the precedent of the next. */
    private List<Deeds.Charged> charged(Scheme scheme) {
        var precedents = new HashMap<String, List<Charge.Earlier>>();
        earlier.forEach((unit, list) -> precedents.put(unit, new ArrayList<>(list)));
        var charged = new ArrayList<Deeds.Charged>();
        for (var criticism : criticisms.stream().sorted(Criticised.IN_ORDER).toList()) {
            var before = precedents.computeIfAbsent(criticism.unit(), any -> new ArrayList<>());
            var unit = units.get(criticism.unit());
            try {
                var charge = Charge.of(
                        scheme,
                        unit == null ? criticism.unit() : unit.name(),
                        criticism.failures(),
                        criticism.points(),
                        before,
                        criticism.day());
                before.add(new Charge.Earlier(criticism.day(), criticism.number(), charge.warning()));
                charged.add(new Deeds.Charged(
                        criticism.unit(),
                        charge.deduction(),
                        charge.warning(),
                        criticism.number() + "（" + criticism.day() + "）：" + charge.explanation()
                                + (criticism.reason().isEmpty() ? "" : "理由：" + criticism.reason()),
                        criticism.failures().stream()
                                .map(Charge.Failure::incident)
                                .distinct()
                                .toList()));
            } catch (InvalidInput refused) {
                refused.problems().forEach(p -> faults.add(criticism.at(), p.message(), "改正，或按不同办法分几次试算"));
            }
        }
        return charged;
    }

    /** Earlier criticisms and warnings of the calendar year in which the period ends. */
    private Map<String, Map<String, Integer>> before() {
        var counts = new HashMap<String, Map<String, Integer>>();
        earlier.forEach((unit, list) -> list.stream()
                .filter(e -> e.day().getYear() == to.getYear())
                .forEach(e -> counts.computeIfAbsent(unit, any -> new HashMap<>())
                        .merge(e.warning() ? Extras.Bar.WARNING : Extras.Bar.CRITICISM, 1, Integer::sum)));
        return counts;
    }
}
