package org.jibao.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Criticisms.Criticism;
import org.jibao.assessment.Criticisms.Item;
import org.jibao.assessment.FindingView;
import org.jibao.assessment.Points;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentView;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Unit;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Names;
import org.jibao.timeliness.Verdict;

/**
 * 通报批评的素材: per unit and incident what happened when, what was due, what is decided. Receivers are printed as desks and
 * sources as posts: the record may hold names of persons there, and a circulated text names none.
 */
final class CriticismMaterial {
    private static final Messages TEXT = new Messages(CriticismMaterial.class);
    private static final Set<Verdict.Kind> FROM_OUTSIDE =
            Set.of(Verdict.Kind.INVERSION, Verdict.Kind.AFTER_PUBLICATION, Verdict.Kind.NOT_IN_PARALLEL);

    private final Criticism criticism;
    private final Function<IncidentNumber, Case> record;
    private final Unit own;
    private final Words words;
    private final Times times;
    private final FactSheet facts = new FactSheet();
    private final List<Map<String, Object>> table = new ArrayList<>();

    /** 案件: an incident with what the rules say of it now. */
    record Case(IncidentView incident, Judgement judgement) {}

    CriticismMaterial(Criticism criticism, Function<IncidentNumber, Case> record, Unit own, Words words, Times times) {
        this.criticism = criticism;
        this.record = record;
        this.own = own;
        this.words = words;
        this.times = times;
    }

    List<Fact> facts() {
        return facts.all();
    }

    Map<String, Object> model(OfficeSettings office) {
        var kinds = kinds();
        var units = criticism.items();
        var model = new HashMap<String, Object>();
        office.letterhead(own, "circular", model);
        model.put("季度", criticism.quarter().words());
        model.put("多单位", units.size() > 1);
        model.put("首个单位", units.get(0).unitName());
        model.put("单位总数", units.size());
        model.put("单位数", count("units.count", units.size(), "被通报单位数"));
        model.put("问题短语", phrase(kinds));
        model.put("单位列表", units.stream().map(this::unit).toList());
        model.put("危害", kinds.stream().map(kind -> words.of("harm." + kind)).toList());
        model.put("情节", ReportMaterial.paragraphs(criticism.reason()));
        model.put("要求", demands(words, kinds));
        model.put("表", table);
        var days = office.of("circular.remedy-days");
        if (!days.isBlank()) {
            model.put("整改天数", days);
        }
        return model;
    }

    /** Kinds found, in the order of the constants. */
    private Set<Verdict.Kind> kinds() {
        return criticism.items().stream()
                .flatMap(item -> item.findings().stream())
                .map(FindingView::kind)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** 迟报、漏报紧急信息, or the general words when only other things went wrong. */
    private String phrase(Set<Verdict.Kind> kinds) {
        var named = words.list("problem.in-title").stream()
                .filter(kind -> kinds.contains(Verdict.Kind.valueOf(kind)))
                .map(kind -> words.of("problem." + kind))
                .collect(Collectors.joining("、"));
        return named.isEmpty() ? words.of("problem.general") : words.of("problem.phrase", named);
    }

    static List<Map<String, Object>> demands(Words words, Set<Verdict.Kind> kinds) {
        var demands = new ArrayList<Map<String, Object>>();
        for (var kind : kinds) {
            words.find("demand." + kind).ifPresent(text -> demands.add(demand(words.parts("demand." + kind))));
        }
        demands.add(demand(words.parts("demand.ALWAYS")));
        return demands;
    }

    private static Map<String, Object> demand(List<String> parts) {
        return Map.of("题", parts.get(0), "文", parts.get(1));
    }

    private Map<String, Object> unit(Item item) {
        var cases = new LinkedHashMap<IncidentNumber, List<FindingView>>();
        item.findings().forEach(finding -> cases.computeIfAbsent(finding.incident(), any -> new ArrayList<>())
                .add(finding));
        var id = "unit." + item.unitCode();
        var unit = new HashMap<String, Object>();
        unit.put("名称", item.unitName());
        unit.put(
                "事件列表",
                cases.entrySet().stream()
                        .map(one -> incident(item, one.getKey(), one.getValue()))
                        .toList());
        unit.put("警告", item.warning());
        unit.put("加倍", item.factor() > 1);
        unit.put("基础", points(id + ".base", item.base(), item.unitName() + "基础扣分"));
        unit.put("倍数", count(id + ".factor", item.factor(), item.unitName() + "加倍倍数"));
        unit.put("扣分", points(id + ".deduction", item.deduction(), item.unitName() + "扣分"));
        unit.put(
                "计分依据",
                facts.add(
                        id + ".reasoning",
                        item.explanation(),
                        item.explanation(),
                        item.unitName() + "计分依据",
                        evidence()));
        return unit;
    }

    private Map<String, Object> incident(Item item, IncidentNumber number, List<FindingView> findings) {
        var found = record.apply(number);
        var view = found.incident();
        var id = "incident." + number;
        var model = new HashMap<String, Object>();
        model.put("标题", view.title());
        var occurred = view.occurredAt();
        if (occurred != null) {
            model.put("事发时间", time(id + ".occurred", occurred, true, number + "事发时间", number));
        }
        var grade = found.judgement().grade().grade();
        if (grade != null) {
            model.put("等级", facts.add(id + ".grade", grade, Names.of(grade), number + "等级", evidence(number)));
        }
        model.put("报送", steps(view, item.unitCode(), id));
        model.put(
                "外部",
                findings.stream().anyMatch(f -> FROM_OUTSIDE.contains(f.kind())) ? sightings(view, id) : List.of());
        var verdicts = found.judgement().verdicts().stream()
                .collect(Collectors.toMap(Verdict::key, Function.identity(), (first, second) -> first));
        model.put(
                "认定",
                findings.stream()
                        .map(finding -> finding.kind().isStated()
                                ? stated(item, view, finding)
                                : finding(item, view, finding, standing(finding, verdicts)))
                        .toList());
        return model;
    }

    /** The verdict that the finding rests on; a circular is not drafted on one that no longer holds. */
    private static Verdict standing(FindingView finding, Map<String, Verdict> verdicts) {
        var verdict = verdicts.get(finding.verdictKey());
        if (verdict == null || !verdict.kind().isBreach()) {
            throw new InvalidInput(
                    "subject",
                    TEXT.of(
                            "finding.turned",
                            finding.unitName(),
                            finding.incident(),
                            finding.kindName(),
                            verdict == null ? "" : Names.of(verdict.kind())));
        }
        return verdict;
    }

    private List<Map<String, Object>> steps(IncidentView view, String unit, String id) {
        var steps = new ArrayList<Map<String, Object>>();
        for (var step : view.steps()) {
            var at = arrival(step);
            if (step.sender().code().equals(unit) && step.stage() == Filing.Stage.FIRST && at != null) {
                steps.add(Map.of(
                        "时间", time(id + ".step." + step.id(), at, false, "报送时间", view.number()),
                        "途径", channel(step.channel()),
                        "对象", desk(step.receiver().level(), step.desk())));
            }
        }
        return steps;
    }

    private static @Nullable EventTime arrival(Filing step) {
        return step.receivedAt() == null ? step.sentAt() : step.receivedAt();
    }

    private List<Map<String, Object>> sightings(IncidentView view, String id) {
        return view.sightings().stream()
                .map(sighting -> Map.<String, Object>of(
                        "对象",
                        desk(sighting.level(), sighting.desk()),
                        "时间",
                        time(id + ".sighting." + sighting.id(), sighting.at(), false, "外部知情时间", view.number())))
                .toList();
    }

    /** What persons found and no clock can say: the fact as it was confirmed stands in place of times. */
    private Map<String, Object> stated(Item item, IncidentView view, FindingView finding) {
        var id = "finding." + finding.id();
        var number = finding.incident();
        var model = new HashMap<String, Object>();
        model.put("种类", finding.kind().name());
        model.put("依据", finding.citation());
        model.put("事实", String.join("", finding.explanation()));
        var conclusion = facts.add(id + ".kind", finding.kind(), finding.kindName(), "认定结论", evidence(number));
        model.put("结论", conclusion);
        var row = new HashMap<String, Object>();
        row.put("单位", item.unitName());
        row.put("事件", view.title());
        var occurred = view.occurredAt();
        if (occurred != null) {
            row.put("事发", time("incident." + number + ".occurred.brief", occurred, false, number + "事发时间", number));
        }
        row.put("认定", conclusion);
        table.add(row);
        return model;
    }

    private Map<String, Object> finding(Item item, IncidentView view, FindingView finding, Verdict verdict) {
        var id = "finding." + finding.id();
        var number = finding.incident();
        var model = new HashMap<String, Object>();
        model.put("种类", finding.kind().name());
        model.put("依据", finding.citation());
        var row = new HashMap<String, Object>();
        row.put("单位", item.unitName());
        row.put("事件", view.title());
        var occurred = view.occurredAt();
        if (occurred != null) {
            row.put("事发", time("incident." + number + ".occurred.brief", occurred, false, number + "事发时间", number));
        }
        model.put("途径", channel(verdict.channel()));
        model.put("对象", desk(verdict.receiverLevel(), verdict.receiverDesk()));
        times(id, number, verdict, model, row);
        var conclusion = facts.add(id + ".kind", verdict.kind(), finding.kindName(), "认定结论", evidence(number));
        model.put("结论", conclusion);
        row.put("认定", conclusion);
        table.add(row);
        return model;
    }

    private void times(
            String id, IncidentNumber number, Verdict verdict, Map<String, Object> model, Map<String, Object> row) {
        var due = verdict.dueAt();
        if (due != null) {
            var fact = time(id + ".due", EventTime.exactly(due), false, "应报时间", number);
            model.put("应报时间", fact);
            row.put("应报", fact);
        }
        var actual = verdict.actual();
        if (actual == null) {
            return;
        }
        var fact = time(id + ".actual", actual, false, "实际报到时间", number);
        model.put("实报时间", fact);
        row.put("收到", fact);
        if (!verdict.overdue().isZero()) {
            var late = facts.add(
                    id + ".overdue", verdict.overdue(), times.duration(verdict.overdue()), "超过时限", evidence(number));
            model.put("超时", late);
            row.put("超时", late);
        }
    }

    private String channel(@Nullable Channel channel) {
        return channel == null
                ? words.of("channel.any")
                : words.find("channel." + channel.name()).orElse(words.of("channel.any"));
    }

    private String desk(Level level, Desk desk) {
        if (level == Level.CITY && desk == Desk.PARTY_OFFICE) {
            return own.shortName();
        }
        return words.find("desk." + level.name() + "." + desk.name())
                .or(() -> words.find("desk." + desk.name()))
                .orElse(Names.of(level) + Names.of(desk));
    }

    private Fact time(String id, EventTime time, boolean full, String what, IncidentNumber number) {
        var printed =
                full ? times.full(time) : times.brief(time, criticism.quarter().year());
        return facts.add(id, Times.value(time), printed, what, evidence(number));
    }

    private Fact points(String id, Points points, String what) {
        return facts.add(id, points, points.toString(), what, evidence());
    }

    private Fact count(String id, int count, String what) {
        return facts.add(id, count, String.valueOf(count), what, evidence());
    }

    private List<String> evidence() {
        return List.of("criticism/" + criticism.id());
    }

    private List<String> evidence(IncidentNumber number) {
        return List.of("incident/" + number, "criticism/" + criticism.id());
    }
}
