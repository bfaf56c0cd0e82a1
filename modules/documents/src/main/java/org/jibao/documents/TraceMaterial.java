package org.jibao.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.Trace;
import org.jibao.offices.Unit;
import org.jibao.responsibility.ResponsiblePersons.Person;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Names;
import org.jibao.timeliness.Sighting;
import org.jibao.timeliness.Verdict;

/** 责任倒查的素材: a trace in words, with the posts that answered for each unit on the day of the event. */
final class TraceMaterial {
    private final Trace trace;
    private final @Nullable EventTime occurred;
    private final List<Sighting> sightings;
    private final Function<String, List<Person>> responsible;
    private final Unit own;
    private final Words words;
    private final Times times;
    private final FactSheet facts = new FactSheet();

    /**
     * @param occurred when it happened; null when unknown
     * @param sightings who outside knew, in order of time
     * @param responsible the responsible persons of a unit, by its code, on the day of the event
     */
    TraceMaterial(
            Trace trace,
            @Nullable EventTime occurred,
            List<Sighting> sightings,
            Function<String, List<Person>> responsible,
            Unit own,
            Words words,
            Times times) {
        this.trace = trace;
        this.occurred = occurred;
        this.sightings = List.copyOf(sightings);
        this.responsible = responsible;
        this.own = own;
        this.words = words;
        this.times = times;
    }

    List<Fact> facts() {
        return facts.all();
    }

    Map<String, Object> model() {
        var model = new HashMap<String, Object>();
        model.put("本单位", own.name());
        model.put("本单位简称", own.shortName());
        model.put("标题", trace.title());
        model.put("日期", times.date(trace.asOf()));
        model.put("属地", trace.unit().name());
        if (!trace.place().isBlank()) {
            model.put("地点", trace.place());
        }
        model.put("种类", trace.kindName());
        model.put("制度", trace.judgement().policyTitle());
        model.put("来源说明", words.of("trace.source"));
        if (occurred != null) {
            model.put(
                    "事发", facts.add("time.occurred", Times.value(occurred), times.full(occurred), "事发时间", evidence()));
        }
        var asOf = EventTime.exactly(trace.asOf());
        model.put("截至", facts.add("as-of", Times.value(asOf), times.full(asOf), "倒查截至时间", evidence()));
        var grade = trace.grade().grade();
        if (grade != null) {
            model.put("等级", facts.add("grade", grade, Names.of(grade), "事件等级", evidence()));
            if (!trace.grade().citation().isBlank()) {
                model.put("等级依据", trace.grade().citation());
            }
        }
        model.put("停留", trace.holdings().stream().map(this::holding).toList());
        model.put("外部", sightings.stream().map(this::sighting).toList());
        verdicts(model);
        var lines = new ArrayList<Map<String, Object>>();
        for (var line : trace.lines()) {
            lines.add(line(line, "line." + (lines.size() + 1)));
        }
        model.put("行", lines);
        return model;
    }

    private Map<String, Object> holding(Trace.Holding holding) {
        var id = "holding." + holding.unit().code() + (holding.desk().isEmpty() ? "" : "-" + holding.desk());
        var model = new HashMap<String, Object>();
        model.put("单位", holding.unit().name());
        if (!holding.desk().isEmpty()) {
            model.put("环节", holding.desk());
        }
        if (!holding.how().isEmpty()) {
            model.put("来路", holding.how());
        }
        time(model, "来时", id + ".from", holding.from(), "信息到达时间");
        time(model, "去时", id + ".until", holding.until(), "信息转出时间");
        model.put("去向", holding.passedTo());
        model.put("未转出", holding.open());
        var held = holding.held();
        if (held != null) {
            model.put("时长", length(id + ".held", held, "停留时间", evidence()));
            if (!holding.margin().isZero()) {
                model.put("误差", length(id + ".margin", holding.margin(), "停留时间的误差", evidence()));
            }
        }
        return model;
    }

    private Map<String, Object> sighting(Sighting seen) {
        var id = "sighting." + seen.id();
        var evidence = List.of("incident/" + trace.number() + "/sighting/" + seen.id());
        var model = new HashMap<String, Object>();
        model.put("对象", desk(seen.level(), seen.desk()));
        model.put("时间", fact(id + ".at", seen.at(), "外部知情时间", evidence));
        var arrived = arrived();
        if (arrived != null && seen.at().at().isBefore(arrived)) {
            model.put(
                    "早于",
                    Map.of(
                            "单位",
                            trace.unit().name(),
                            "时长",
                            length(id + ".ahead", Duration.between(seen.at().at(), arrived), "外部知情早于报到的时间", evidence)));
        }
        return model;
    }

    /** When the first report of the territory came to this office. */
    private @Nullable Instant arrived() {
        return trace.verdicts().stream()
                .filter(verdict -> verdict.sender().code().equals(trace.unit().code())
                        && verdict.receiverLevel() == Level.CITY
                        && verdict.receiverDesk() == Desk.PARTY_OFFICE
                        && verdict.actual() != null)
                .map(verdict -> Objects.requireNonNull(verdict.actual()).at())
                .min(Instant::compareTo)
                .orElse(null);
    }

    private void verdicts(Map<String, Object> model) {
        var rows = new ArrayList<Map<String, Object>>();
        var breaches = new ArrayList<Map<String, Object>>();
        var units = new LinkedHashMap<String, List<Verdict>>();
        for (var verdict : trace.verdicts()) {
            var row = verdict(verdict, "verdict." + (rows.size() + 1));
            rows.add(row);
            if (verdict.kind().isBreach()) {
                breaches.add(row);
                units.computeIfAbsent(verdict.sender().code(), any -> new ArrayList<>())
                        .add(verdict);
            }
        }
        model.put("对照", rows);
        model.put("问题", breaches);
        if (!rows.isEmpty()) {
            model.put("时限数", count("verdicts.count", rows.size(), "对照的时限数"));
            model.put("问题数", count("breaches.count", breaches.size(), "没有做到的时限数"));
        }
        model.put(
                "责任",
                units.entrySet().stream()
                        .map(unit -> unit(unit.getKey(), unit.getValue()))
                        .toList());
        model.put(
                "有疑似",
                trace.verdicts().stream()
                        .anyMatch(verdict -> verdict.kind() == Verdict.Kind.MISSED
                                || (verdict.kind().isBreach() && !verdict.firm())));
    }

    private Map<String, Object> unit(String code, List<Verdict> breaches) {
        return Map.of(
                "单位",
                breaches.get(0).sender().name(),
                "问题数",
                count("unit." + code + ".breaches", breaches.size(), "单位的问题数"),
                "责任人",
                responsible.apply(code).stream()
                        .map(person ->
                                Map.<String, Object>of("层级", words.of("tier." + person.tier()), "职务", person.post()))
                        .toList());
    }

    private Map<String, Object> verdict(Verdict verdict, String id) {
        var evidence = List.of("incident/" + trace.number() + "/verdict/" + verdict.key());
        var row = new HashMap<String, Object>();
        row.put("单位", verdict.sender().name());
        row.put("对象", desk(verdict.receiverLevel(), verdict.receiverDesk()));
        row.put("依据", verdict.citation());
        row.put("确定", verdict.firm());
        var channel = verdict.channel();
        if (channel != null) {
            row.put("途径", words.find("channel." + channel).orElse(words.of("channel.any")));
        }
        var due = verdict.dueAt();
        if (due != null) {
            row.put("应报", fact(id + ".due", EventTime.exactly(due), "应报时间", evidence));
        }
        var actual = verdict.actual();
        if (actual != null) {
            row.put("实报", fact(id + ".actual", actual, "实际时间", evidence));
        }
        if (!verdict.overdue().isZero()) {
            row.put("超过", length(id + ".overdue", verdict.overdue(), "超过时限", evidence));
        }
        row.put("认定", facts.add(id + ".kind", verdict.kind(), Names.of(verdict.kind()), "认定结论", evidence));
        return row;
    }

    private Map<String, Object> line(Trace.Line line, String id) {
        var row = new HashMap<String, Object>();
        time(row, "时间", id + ".at", line.at(), "流转时间");
        if (!line.who().isEmpty()) {
            row.put("谁", line.who());
        }
        row.put("事", facts.add(id + ".what", line.what(), line.what(), "流转情况", evidence()));
        var held = line.held();
        if (held != null) {
            row.put("停留", length(id + ".held", held, "转出前停留", evidence()));
        }
        var owed = new ArrayList<Map<String, Object>>();
        for (var due : line.due()) {
            var late = due.left().isNegative();
            var printed = words.of(
                    late ? "trace.over" : "trace.left",
                    times.duration(due.left().abs()));
            owed.add(Map.of(
                    "事项",
                    due.obligation(),
                    "余时",
                    facts.add(id + ".due." + (owed.size() + 1), due.left(), printed, "应报事项的余时", evidence())));
        }
        row.put("未办", owed);
        return row;
    }

    private String desk(Level level, Desk desk) {
        if (level == Level.CITY && desk == Desk.PARTY_OFFICE) {
            return own.shortName();
        }
        return words.find("desk." + level.name() + "." + desk.name())
                .or(() -> words.find("desk." + desk.name()))
                .orElse(Names.of(level) + Names.of(desk));
    }

    private void time(Map<String, Object> model, String key, String id, @Nullable EventTime time, String what) {
        if (time != null) {
            model.put(key, fact(id, time, what, evidence()));
        }
    }

    private Fact fact(String id, EventTime time, String what, List<String> evidence) {
        var year = times.year(occurred == null ? trace.asOf() : occurred.at());
        return facts.add(id, Times.value(time), times.brief(time, year), what, evidence);
    }

    private Fact length(String id, Duration length, String what, List<String> evidence) {
        return facts.add(id, length, times.duration(length), what, evidence);
    }

    private Fact count(String id, int count, String what) {
        return facts.add(id, count, String.valueOf(count), what, evidence());
    }

    private List<String> evidence() {
        return List.of("incident/" + trace.number());
    }
}
