package org.jibao.documents;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Criticisms;
import org.jibao.assessment.Criticisms.Criticism;
import org.jibao.assessment.Criticisms.Item;
import org.jibao.assessment.FindingView;
import org.jibao.incidents.IncidentRegister;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.timeliness.Names;
import org.jibao.timeliness.Verdict;

/** 通报批评的模型: units with their cases, what was due and what came, and the decision with its arithmetic. */
@ApplicationScoped
class CriticismModel {
    private static final Messages TEXT = new Messages(CriticismModel.class);

    @Inject
    Criticisms criticisms;

    @Inject
    IncidentRegister register;

    @Inject
    Clock clock;

    RecordComposer.Model of(String subject) {
        var criticism = (subject.matches("\\d{1,18}")
                        ? criticisms.find(Long.parseLong(subject))
                        : Optional.<Criticism>empty())
                .orElseThrow(() -> new InvalidInput("subject", TEXT.of("criticism.unknown", subject)));
        var facts = new Facts();
        var values = new HashMap<String, @Nullable Object>();
        var items = criticism.items();
        var evidence = List.of("criticism/" + criticism.id());
        var cases = items.stream().mapToInt(item -> item.findings().size()).sum();
        values.put("unitCount", facts.count("units", items.size(), Words.of("fact.units"), evidence));
        values.put("caseCount", facts.count("cases", cases, Words.of("fact.cases"), evidence));
        values.put("one", items.size() == 1);
        values.put("period", criticism.quarter().words());
        values.put("reason", criticism.reason());
        values.put("units", items.stream().map(item -> unit(item, facts)).toList());
        values.put("anyWarning", items.stream().anyMatch(Item::warning));
        values.put("anyPoints", items.stream().anyMatch(item -> !item.warning()));
        values.put("anyLate", anyOf(items, Verdict.Kind.LATE, Verdict.Kind.OVERDUE));
        values.put("anyMissed", anyOf(items, Verdict.Kind.MISSED));
        values.put("anyRouting", anyOf(items, Verdict.Kind.WRONG_CHANNEL, Verdict.Kind.NOT_IN_PARALLEL));
        values.put("anyInversion", anyOf(items, Verdict.Kind.INVERSION, Verdict.Kind.AFTER_PUBLICATION));
        var title = items.size() == 1
                ? Words.of("title.criticism.one", items.get(0).unitName())
                : Words.of("title.criticism.many");
        return new RecordComposer.Model(title, values, facts);
    }

    private static boolean anyOf(List<Item> items, Verdict.Kind... kinds) {
        return items.stream().flatMap(item -> item.findings().stream()).anyMatch(finding -> List.of(kinds)
                .contains(finding.kind()));
    }

    private Map<String, @Nullable Object> unit(Item item, Facts facts) {
        var unit = new HashMap<String, @Nullable Object>();
        var evidence = item.findings().stream()
                .map(finding -> "finding/" + finding.id())
                .toList();
        var id = "unit." + item.unitCode();
        unit.put("name", item.unitName());
        unit.put("warning", item.warning());
        unit.put("doubled", item.factor() > 1);
        unit.put(
                "base",
                facts.text(id + ".base", item.base().toString(), Words.of("fact.base", item.unitName()), evidence));
        unit.put(
                "factor",
                facts.count(id + ".factor", item.factor(), Words.of("fact.factor", item.unitName()), evidence));
        unit.put(
                "points",
                facts.text(
                        id + ".points",
                        item.deduction().toString(),
                        Words.of("fact.points", item.unitName()),
                        evidence));
        unit.put("explanation", item.explanation());
        var cases = new ArrayList<Map<String, @Nullable Object>>();
        item.findings().forEach(finding -> cases.add(caseOf(finding, facts)));
        unit.put("cases", cases);
        return unit;
    }

    private Map<String, @Nullable Object> caseOf(FindingView finding, Facts facts) {
        var words = new Words(clock.getZone());
        var incident = register.find(finding.incident());
        var verdict = register.judge(finding.incident(), finding.proposedAt()).verdicts().stream()
                .filter(candidate -> candidate.key().equals(finding.verdictKey()))
                .findFirst();
        var values = new HashMap<String, @Nullable Object>();
        values.put("incident", finding.incidentTitle());
        values.put("number", finding.incident().toString());
        values.put("kind", finding.kind().name());
        values.put("kindName", finding.kindName());
        values.put("citation", finding.citation());
        values.put(
                "occurred", incident.map(view -> words.time(view.occurredAt())).orElse(""));
        values.put("place", incident.map(view -> view.place()).orElse(""));
        values.put(
                "receiver",
                verdict.map(v -> Names.of(v.receiverLevel()) + Names.of(v.receiverDesk()))
                        .orElse(""));
        values.put("channel", verdict.map(Verdict::channel).map(Names::of).orElse(""));
        values.put("due", verdict.map(Verdict::dueAt).map(words::time).orElse(""));
        values.put("actual", verdict.map(Verdict::actual).map(words::time).orElse(""));
        values.put(
                "overdue",
                verdict.filter(v -> v.actual() != null && !v.overdue().isZero())
                        .map(v -> (Object) facts.text(
                                "finding." + finding.id() + ".overdue",
                                Words.duration(v.overdue()),
                                Words.of("fact.overdue", finding.incidentTitle()),
                                List.of("incident/" + finding.incident(), "finding/" + finding.id())))
                        .orElse(""));
        values.put("explanation", String.join("", finding.explanation()));
        return values;
    }
}
