package org.jibao.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.DirectiveView;
import org.jibao.incidents.IncidentView;
import org.jibao.offices.Unit;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Names;
import org.jibao.timeliness.Party;
import org.jibao.timeliness.Verdict;

/** 批示、催报和督办的素材: one directive of an incident as a letter. */
final class DirectiveMaterial {
    private final IncidentView incident;
    private final DirectiveView directive;
    private final List<DirectiveView> all;
    private final Judgement judgement;
    private final Unit own;
    private final Words words;
    private final Times times;
    private final FactSheet facts = new FactSheet();

    /**
     * @param all every directive of the incident, for what this one rests on and what went before
     * @param judgement what the rules say now, for what is owed
     */
    DirectiveMaterial(
            IncidentView incident,
            DirectiveView directive,
            List<DirectiveView> all,
            Judgement judgement,
            Unit own,
            Words words,
            Times times) {
        this.incident = incident;
        this.directive = directive;
        this.all = List.copyOf(all);
        this.judgement = judgement;
        this.own = own;
        this.words = words;
        this.times = times;
    }

    List<Fact> facts() {
        return facts.all();
    }

    private Map<String, Object> letter(OfficeSettings office) {
        var model = new HashMap<String, Object>();
        model.put("本单位", own.name());
        model.put("本单位简称", own.shortName());
        put(model, "紧急程度", office.of("letter.urgency"));
        put(model, "抄送", office.of("letter.copies"));
        put(model, "联系", directive.contact().isBlank() ? office.of("letter.contact") : directive.contact());
        put(model, "主送", directive.units().stream().map(Party::name).collect(Collectors.joining("、")));
        model.put("标题", incident.title());
        model.put("协办", directive.supporting().stream().map(Party::name).toList());
        var due = directive.due();
        if (due != null) {
            model.put("时限", time("due", EventTime.exactly(due), "反馈时限", directive));
        }
        return model;
    }

    // 催报督办通知单

    Map<String, Object> prompt(OfficeSettings office) {
        var model = letter(office);
        model.put("督办", directive.kind() == DirectiveView.Kind.SUPERVISION);
        var matters = new ArrayList<Fact>();
        for (var line : ReportMaterial.paragraphs(directive.text())) {
            matters.add(facts.add("matter." + (matters.size() + 1), line, line, "催报督办事项", evidence(directive)));
        }
        model.put("事项", matters);
        basis(model);
        before(model);
        model.put(
                "应报",
                judgement.verdicts().stream()
                        .filter(this::isOwed)
                        .map(this::owed)
                        .toList());
        return model;
    }

    private void basis(Map<String, Object> model) {
        all.stream()
                .filter(other -> Objects.equals(directive.basis(), other.id()))
                .findFirst()
                .ifPresent(basis -> model.put(
                        "批示",
                        Map.of(
                                "时间", time("instruction.at", basis.at(), "批示时间", basis),
                                "领导", basis.from(),
                                "文字",
                                        facts.add(
                                                "instruction.text",
                                                basis.text(),
                                                basis.text(),
                                                "批示内容",
                                                evidence(basis)))));
        put(model, "依据", ReportMaterial.sentence(directive.original()));
    }

    /** Whether the same unit was told before, and has not answered. */
    private void before(Map<String, Object> model) {
        var earlier = all.stream()
                .filter(other -> other.id() < directive.id() && other.kind() == directive.kind())
                .filter(other -> other.units().stream().anyMatch(directive.units()::contains))
                .filter(other -> other.answer().isEmpty())
                .toList();
        earlier.stream().max(Comparator.comparingInt(DirectiveView::id)).ifPresent(last -> {
            model.put("上次", time("previous.at", last.at(), "上次通知时间", last));
            model.put("次第", words.of("prompt.again", words.numeral(earlier.size() + 1)));
        });
    }

    private boolean isOwed(Verdict verdict) {
        return directive.units().stream()
                        .anyMatch(unit -> unit.code().equals(verdict.sender().code()))
                && verdict.actual() == null
                && verdict.dueAt() != null
                && (verdict.kind() == Verdict.Kind.PENDING
                        || verdict.kind() == Verdict.Kind.OVERDUE
                        || verdict.kind() == Verdict.Kind.MISSED);
    }

    private Map<String, Object> owed(Verdict verdict) {
        var at = EventTime.exactly(Objects.requireNonNull(verdict.dueAt()));
        var model = new HashMap<String, Object>();
        model.put(
                "时间",
                facts.add(
                        "owed." + verdict.key().replace('.', '-') + ".due",
                        Times.value(at),
                        brief(at),
                        "应报时间",
                        List.of("incident/" + incident.number() + "/verdict/" + verdict.key())));
        var channel = verdict.channel();
        if (channel != null && channel != Channel.UNRECORDED) {
            model.put("途径", words.of("channel." + channel));
        }
        model.put("对象", desk(verdict.receiverLevel(), verdict.receiverDesk()));
        model.put("逾期", verdict.kind() != Verdict.Kind.PENDING);
        return model;
    }

    // 批示抄告单

    Map<String, Object> transmittal(OfficeSettings office) {
        var model = letter(office);
        model.put("领导", directive.from());
        model.put("时间", time("instruction.at", directive.at(), "批示时间", directive));
        model.put("文字", facts.add("instruction.text", directive.text(), directive.text(), "批示内容", evidence(directive)));
        var number = incident.number();
        model.put("编号", facts.add("incident.number", number, number.toString(), "事件编号", List.of("incident/" + number)));
        put(model, "原件", directive.original());
        model.put("主办", directive.units().stream().map(Party::name).toList());
        model.put("默认时限", office.of("transmittal.within"));
        return model;
    }

    private Fact time(String id, EventTime time, String what, DirectiveView of) {
        return facts.add(id, Times.value(time), brief(time), what, evidence(of));
    }

    private String brief(EventTime time) {
        return times.brief(time, times.year(directive.at().at()));
    }

    private String desk(Level level, Desk desk) {
        if (level == Level.CITY && desk == Desk.PARTY_OFFICE) {
            return own.shortName();
        }
        return words.find("desk." + level.name() + "." + desk.name())
                .or(() -> words.find("desk." + desk.name()))
                .orElse(Names.of(level) + Names.of(desk));
    }

    private List<String> evidence(DirectiveView of) {
        return List.of("incident/" + incident.number() + "/directive/" + of.id());
    }

    private static void put(Map<String, Object> model, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            model.put(key, value);
        }
    }
}
