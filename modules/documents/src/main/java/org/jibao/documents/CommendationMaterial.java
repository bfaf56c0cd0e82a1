package org.jibao.documents;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Commendations.Commendation;
import org.jibao.assessment.Commendations.Item;
import org.jibao.assessment.Points;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentView;
import org.jibao.offices.Unit;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Names;

/** 通报表扬的素材: what the praised units did, as the record has it, and the points the scheme gives. */
final class CommendationMaterial {
    private final Commendation commendation;
    private final Function<IncidentNumber, CriticismMaterial.Case> record;
    private final Unit own;
    private final Words words;
    private final Times times;
    private final FactSheet facts = new FactSheet();

    CommendationMaterial(
            Commendation commendation,
            Function<IncidentNumber, CriticismMaterial.Case> record,
            Unit own,
            Words words,
            Times times) {
        this.commendation = commendation;
        this.record = record;
        this.own = own;
        this.words = words;
        this.times = times;
    }

    List<Fact> facts() {
        return facts.all();
    }

    Map<String, Object> model(OfficeSettings office) {
        var units = commendation.items();
        var model = new HashMap<String, Object>();
        office.letterhead(own, "commendation", model);
        model.put("多单位", units.size() > 1);
        model.put("首个单位", units.get(0).unitName());
        model.put("单位总数", units.size());
        model.put("单位数", facts.add("units.count", units.size(), String.valueOf(units.size()), "受表扬单位数", evidence()));
        var day = commendation.day();
        model.put("日期", facts.add("day", day, times.date(day), "事由日期", evidence()));
        model.put("事由", ReportMaterial.paragraphs(commendation.reason()));
        model.put("事件", commendation.incidents().stream().map(this::incident).toList());
        model.put(
                "单位列表",
                units.stream()
                        .map(item -> Map.<String, Object>of("名称", item.unitName()))
                        .toList());
        model.put(
                "加分列表",
                units.stream()
                        .filter(item -> !item.points().equals(Points.ZERO))
                        .map(this::points)
                        .toList());
        return model;
    }

    private Map<String, Object> points(Item item) {
        var id = "unit." + item.unitCode();
        return Map.of(
                "名称", item.unitName(),
                "加分",
                        facts.add(
                                id + ".points",
                                item.points(),
                                item.points().toString(),
                                item.unitName() + "加分",
                                evidence()),
                "依据",
                        facts.add(
                                id + ".reasoning",
                                item.explanation(),
                                item.explanation(),
                                item.unitName() + "加分依据",
                                evidence()));
    }

    private Map<String, Object> incident(IncidentNumber number) {
        var found = record.apply(number);
        var view = found.incident();
        var id = "incident." + number;
        var evidence = List.of("incident/" + number);
        var model = new HashMap<String, Object>();
        model.put("标题", view.title());
        var occurred = view.occurredAt();
        if (occurred != null) {
            model.put("事发", facts.add(id + ".occurred", Times.value(occurred), times.full(occurred), "事发时间", evidence));
        }
        var grade = found.judgement().grade().grade();
        if (grade != null) {
            model.put("等级", facts.add(id + ".grade", grade, Names.of(grade), "事件等级", evidence));
        }
        model.put(
                "报送",
                commendation.items().stream()
                        .flatMap(item -> first(view, item.unitCode()).stream())
                        .toList());
        var praised = commendation.items().stream().map(Item::unitCode).collect(Collectors.toSet());
        later(model, view, praised);
        return model;
    }

    /** The earliest first report of a unit to anybody, in a list of one; none when it has no time. */
    private List<Map<String, Object>> first(IncidentView view, String unit) {
        return view.steps().stream()
                .filter(step -> step.sender().code().equals(unit) && step.stage() == Filing.Stage.FIRST)
                .filter(step -> arrival(step) != null)
                .min(Comparator.comparing(
                        step -> java.util.Objects.requireNonNull(arrival(step)).at()))
                .map(step -> first(view, step))
                .stream()
                .toList();
    }

    private static @Nullable EventTime arrival(Filing step) {
        return step.receivedAt() == null ? step.sentAt() : step.receivedAt();
    }

    private Map<String, Object> first(IncidentView view, Filing step) {
        var at = java.util.Objects.requireNonNull(arrival(step));
        var id = "incident." + view.number();
        var unit = step.sender().code();
        var evidence = List.of("incident/" + view.number() + "/step/" + step.id());
        var model = new HashMap<String, Object>();
        model.put("单位", step.sender().name());
        model.put("途径", words.find("channel." + step.channel()).orElse(words.of("channel.any")));
        model.put("对象", desk(step));
        var year = commendation.day().getYear();
        model.put("时间", facts.add(id + ".first." + unit, Times.value(at), times.brief(at, year), "首报时间", evidence));
        var occurred = view.occurredAt();
        if (occurred != null && !at.at().isBefore(occurred.at())) {
            var delay = Duration.between(occurred.at(), at.at());
            model.put("用时", facts.add(id + ".delay." + unit, delay, times.duration(delay), "首报用时", evidence));
        }
        return model;
    }

    private String desk(Filing step) {
        return words.find("desk." + step.receiver().level() + "." + step.desk())
                .or(() -> words.find("desk." + step.desk()))
                .orElse(Names.of(step.receiver().level()) + Names.of(step.desk()));
    }

    private void later(Map<String, Object> model, IncidentView view, Set<String> praised) {
        var followUps = view.steps().stream()
                .filter(step -> praised.contains(step.sender().code()) && step.stage() == Filing.Stage.FOLLOW_UP)
                .count();
        if (followUps > 0) {
            model.put(
                    "续报数",
                    facts.add(
                            "incident." + view.number() + ".follow-ups",
                            followUps,
                            String.valueOf(followUps),
                            "续报次数",
                            List.of("incident/" + view.number())));
        }
        model.put(
                "已终报",
                view.steps().stream()
                        .anyMatch(
                                step -> praised.contains(step.sender().code()) && step.stage() == Filing.Stage.FINAL));
    }

    private List<String> evidence() {
        return List.of("commendation/" + commendation.id());
    }
}
