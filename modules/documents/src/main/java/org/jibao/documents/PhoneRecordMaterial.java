package org.jibao.documents;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.CallNote;
import org.jibao.incidents.IncidentView;
import org.jibao.incidents.IncidentView.ReportView;
import org.jibao.incidents.PhoneReport;
import org.jibao.offices.Unit;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.GradeDecision;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Names;
import org.jibao.timeliness.Verdict;

/** 电话报告记录单的素材: one call as it was written down, and whether the written report followed. */
final class PhoneRecordMaterial {
    private final IncidentView incident;
    private final ReportView filed;
    private final PhoneReport call;
    private final Unit caller;
    private final Judgement judgement;
    private final Function<Figures, GradeDecision> grading;
    private final @Nullable CallNote note;
    private final Words words;
    private final Times times;
    private final FactSheet facts = new FactSheet();

    /**
     * @param filed a phone record of the incident
     * @param caller the unit that called
     * @param judgement what the rules say now, for the limit of the written report
     * @param grading the grade that figures give, by the rules of the day
     * @param note how the call was taken and what became of it; null when nobody noted it
     */
    PhoneRecordMaterial(
            IncidentView incident,
            ReportView filed,
            Unit caller,
            Judgement judgement,
            Function<Figures, GradeDecision> grading,
            @Nullable CallNote note,
            Words words,
            Times times) {
        this.incident = incident;
        this.filed = filed;
        this.call = Objects.requireNonNull(filed.phone());
        this.caller = caller;
        this.judgement = judgement;
        this.grading = grading;
        this.note = note;
        this.words = words;
        this.times = times;
    }

    List<Fact> facts() {
        return facts.all();
    }

    Map<String, Object> model() {
        var model = new HashMap<String, Object>();
        var number = incident.number() + "/" + filed.id();
        model.put("编号", facts.add("record.number", number, number, "记录编号", evidence()));
        model.put("来电时间", time("time.called", EventTime.exactly(filed.receivedAt()), true, "来电时间"));
        model.put("来电单位", caller.shortName());
        model.put("来电人", call.caller());
        put(model, "来电号码", call.callerPhone());
        model.put("接听人", filed.recordedBy());
        model.put("标题", call.title());
        model.put("种类", incident.kind().name());
        put(model, "地点", call.place());
        time(model, "事发时间", "time.occurred", call.occurredAt(), true);
        time(model, "获悉时间", "time.known", call.knownAt(), false);
        time(model, "负责人知情时间", "time.head-told", call.headToldAt(), false);
        var grade = grading.apply(call.figures()).grade();
        if (grade != null) {
            model.put("等级", facts.add("grade", grade, Names.of(grade), "初步等级", evidence()));
        }
        model.put("数据", figures());
        put(model, "起因", call.cause());
        put(model, "情况", call.situation());
        put(model, "措施", call.measures());
        put(model, "已告知", call.alreadyTold());
        model.put("必报", call.stated().stream().map(must -> must.reason()).toList());
        written(model);
        if (note != null) {
            taken(note, model);
        }
        return model;
    }

    /** How the call was taken; what the record does not say stays out of the sheet. */
    private void taken(CallNote note, Map<String, Object> model) {
        put(model, "接听岗位", note.receiver());
        put(model, "来电职务", note.callerPost());
        say(model, "复述", note.readBack());
        say(model, "回拨", note.verified());
        var verification = note.verification();
        if (verification != null) {
            put(model, "回拨人", verification.by());
            time(model, "回拨时间", "time.verified", verification.at(), false);
            number(model, "回拨号码", "verified.number", verification.number());
        }
        say(model, "录音", note.recording());
        number(model, "录音编号", "recording.number", note.recordingNumber());
        put(model, "拟办意见", note.proposal());
        put(model, "办理结果", note.result());
        time(model, "办结时间", "time.closed", note.closedAt(), false);
    }

    private void number(Map<String, Object> model, String key, String id, String number) {
        if (!number.isBlank()) {
            model.put(key, facts.add(id, number, number, key, evidence()));
        }
    }

    private static void say(Map<String, Object> model, String key, @Nullable Boolean said) {
        if (said != null) {
            model.put(key, said);
        }
    }

    private List<Map<String, Object>> figures() {
        var figures = new ArrayList<Map<String, Object>>();
        for (var kind : FigureKind.values()) {
            var value = call.figures().values().get(kind);
            if (value != null) {
                var printed =
                        value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
                figures.add(Map.of(
                        "名", words.parts("figure." + kind).get(0),
                        "数", facts.add("figure." + kind, printed, printed, Names.of(kind), evidence()),
                        "单位", Names.unitOf(kind)));
            }
        }
        return figures;
    }

    /** The first written report of the same unit after the call; until it is there, when it is due. */
    private void written(Map<String, Object> model) {
        incident.reports().stream()
                .filter(view -> view.written() != null
                        && view.written().unit().equals(call.unit())
                        && !view.receivedAt().isBefore(filed.receivedAt()))
                .min(Comparator.comparing(ReportView::receivedAt))
                .ifPresentOrElse(view -> model.put("书面", received(view)), () -> due(model));
    }

    private Map<String, Object> received(ReportView view) {
        var evidence = List.of("incident/" + incident.number() + "/report/" + view.id());
        var gap = Duration.between(filed.receivedAt(), view.receivedAt());
        var at = EventTime.exactly(view.receivedAt());
        return Map.of(
                "时间",
                facts.add("written.received", Times.value(at), brief(at), "书面报告收到时间", evidence),
                "间隔",
                facts.add("written.gap", gap, times.duration(gap), "电话报告到书面报告的间隔", evidence));
    }

    private void due(Map<String, Object> model) {
        judgement.verdicts().stream()
                .filter(verdict -> verdict.sender().code().equals(call.unit()))
                .filter(verdict ->
                        verdict.channel() == Channel.WRITTEN && verdict.actual() == null && verdict.dueAt() != null)
                .min(Comparator.comparing(verdict -> Objects.requireNonNull(verdict.dueAt())))
                .ifPresent(verdict -> due(model, verdict));
    }

    private void due(Map<String, Object> model, Verdict verdict) {
        var at = EventTime.exactly(Objects.requireNonNull(verdict.dueAt()));
        model.put(
                "书面时限",
                facts.add(
                        "written.due",
                        Times.value(at),
                        brief(at),
                        "书面报告应报到时间",
                        List.of("incident/" + incident.number() + "/verdict/" + verdict.key())));
        model.put("书面已逾期", verdict.kind() != Verdict.Kind.PENDING);
    }

    private void time(Map<String, Object> model, String key, String id, @Nullable EventTime time, boolean full) {
        if (time != null) {
            model.put(key, time(id, time, full, key));
        }
    }

    private Fact time(String id, EventTime time, boolean full, String what) {
        return facts.add(id, Times.value(time), full ? times.full(time) : brief(time), what, evidence());
    }

    private String brief(EventTime time) {
        return times.brief(time, times.year(filed.receivedAt()));
    }

    private List<String> evidence() {
        return List.of("incident/" + incident.number(), "incident/" + incident.number() + "/report/" + filed.id());
    }

    private static void put(Map<String, Object> model, String key, String value) {
        if (!value.isBlank()) {
            model.put(key, value);
        }
    }
}
