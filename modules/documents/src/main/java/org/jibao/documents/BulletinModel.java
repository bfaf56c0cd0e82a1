package org.jibao.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Change;
import org.jibao.assessment.Quarter;
import org.jibao.assessment.Rounding;
import org.jibao.assessment.ScoreSheet;
import org.jibao.assessment.ScoreSheets;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/** 季度考核通报的模型: a closed score sheet as text, tables and ranking. */
@ApplicationScoped
class BulletinModel {
    private static final Messages TEXT = new Messages(BulletinModel.class);

    @Inject
    ScoreSheets sheets;

    RecordComposer.Model of(String subject) {
        var quarter = Quarter.parse(subject);
        if (!sheets.closed().contains(quarter)) {
            throw new InvalidInput("subject", TEXT.of("quarter.open", quarter.words()));
        }
        var sheet = sheets.of(quarter);
        var facts = new Facts();
        var values = new HashMap<String, @Nullable Object>();
        var evidence = List.of("quarter/" + quarter);
        var totals = sheet.totals();
        values.put("period", quarter.words());
        values.put("scheme", sheet.schemeTitle());
        values.put("none", totals.incidents() == 0);
        values.put("incidents", facts.count("incidents", totals.incidents(), Words.of("fact.incidents"), evidence));
        change(sheet, sheets.rounding(quarter), facts, values);
        values.put("classes", counts("class", totals.byClass(), facts, evidence));
        values.put("grades", counts("grade", totals.byGrade(), facts, evidence));
        values.put("owed", facts.count("owed", totals.owed(), Words.of("fact.owed"), evidence));
        values.put("filed", facts.count("filed", totals.filed(), Words.of("fact.filed"), evidence));
        values.put("onTime", facts.count("on-time", totals.onTime(), Words.of("fact.onTime"), evidence));
        values.put("late", facts.count("late", totals.late(), Words.of("fact.late"), evidence));
        values.put("missed", facts.count("missed", totals.missed(), Words.of("fact.missed"), evidence));
        values.put("anyLate", totals.late() > 0);
        values.put("anyMissed", totals.missed() > 0);
        values.put("anyOwed", totals.owed() > 0);
        values.put("rate", rate(totals, sheets.rounding(quarter), facts, evidence));
        values.put(
                "groups",
                sheet.groups().stream().map(group -> group(group, facts)).toList());
        values.put("criticised", criticised(sheet, facts));
        return new RecordComposer.Model(
                Words.of("title.bulletin", Integer.toString(quarter.year()), Integer.toString(quarter.quarter())),
                values,
                facts);
    }

    private static void change(ScoreSheet sheet, Rounding rounding, Facts facts, Map<String, @Nullable Object> values) {
        var change =
                Change.between(sheet.totals().incidents(), sheet.previousYear().incidents(), rounding);
        var evidence = List.of(
                "quarter/" + sheet.quarter(), "quarter/" + sheet.quarter().yearBefore());
        var percent = change.percent();
        values.put(
                "before",
                facts.count("incidents.before", change.before(), Words.of("fact.incidents.before"), evidence));
        values.put("same", change.difference() == 0);
        values.put("fewer", change.difference() < 0);
        values.put(
                "difference",
                facts.count(
                        "incidents.change",
                        Math.abs(change.difference()),
                        Words.of("fact.incidents.change"),
                        evidence));
        values.put(
                "percent",
                percent == null
                        ? ""
                        : facts.text(
                                "incidents.percent",
                                percent.toPlainString() + "%",
                                Words.of("fact.incidents.percent"),
                                evidence));
    }

    private static Object rate(ScoreSheet.Totals totals, Rounding rounding, Facts facts, List<String> evidence) {
        if (totals.owed() == 0) {
            return "";
        }
        var rate = java.math.BigDecimal.valueOf(totals.onTime())
                .movePointRight(2)
                .divide(java.math.BigDecimal.valueOf(totals.owed()), 1, rounding.mode());
        return facts.text("rate", rate.toPlainString() + "%", Words.of("fact.rate"), evidence);
    }

    private static List<Map<String, @Nullable Object>> counts(
            String id, List<ScoreSheet.Count> counts, Facts facts, List<String> evidence) {
        var list = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < counts.size(); i++) {
            var count = counts.get(i);
            list.add(Map.of(
                    "name", count.name(),
                    "count",
                            facts.count(
                                    id + "." + (i + 1), count.count(), Words.of("fact." + id, count.name()), evidence),
                    "zero", count.count() == 0));
        }
        return list;
    }

    private static Map<String, @Nullable Object> group(ScoreSheet.Group group, Facts facts) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var row : group.rows()) {
            rows.add(row(row, facts));
        }
        var first = group.rows().stream()
                .filter(row -> Integer.valueOf(1).equals(row.rank()))
                .map(ScoreSheet.Row::unitName)
                .toList();
        return Map.of("name", group.name(), "rows", rows, "first", first, "firstCount", first.size());
    }

    private static Map<String, @Nullable Object> row(ScoreSheet.Row row, Facts facts) {
        var values = new HashMap<String, @Nullable Object>();
        var evidence = new ArrayList<String>();
        row.items().forEach(item -> evidence.addAll(item.evidence()));
        if (evidence.isEmpty()) {
            evidence.add("unit/" + row.unitCode());
        }
        var idle = row.owed() == 0 && row.otherBreaches() == 0 && row.items().isEmpty();
        values.put("name", row.unitName());
        values.put(
                "rank",
                row.rank() == null
                        ? Words.of("none")
                        : cell(row, "rank", row.rank().toString(), facts, evidence));
        values.put("owed", count(row, "owed", row.owed(), idle, facts, evidence));
        values.put("filed", count(row, "filed", row.filed(), idle, facts, evidence));
        values.put("onTime", count(row, "on-time", row.onTime(), idle, facts, evidence));
        values.put("late", count(row, "late", row.late(), idle, facts, evidence));
        values.put("missed", count(row, "missed", row.missed(), idle, facts, evidence));
        values.put("other", count(row, "other", row.otherBreaches(), idle, facts, evidence));
        values.put(
                "median",
                row.medianMinutes() == null
                        ? Words.of("none")
                        : cell(row, "median", row.medianMinutes().toString(), facts, evidence));
        values.put("deductions", cell(row, "deductions", row.deductions().toString(), facts, evidence));
        values.put("total", cell(row, "total", row.total().toString(), facts, evidence));
        return values;
    }

    private static Object count(
            ScoreSheet.Row row, String column, int value, boolean idle, Facts facts, List<String> evidence) {
        return idle ? Words.of("none") : cell(row, column, Integer.toString(value), facts, evidence);
    }

    private static ManuscriptText cell(
            ScoreSheet.Row row, String column, String printed, Facts facts, List<String> evidence) {
        return facts.text(
                "unit." + row.unitCode() + "." + column,
                printed,
                Words.of("fact.cell", row.unitName(), column),
                evidence);
    }

    private static List<Map<String, @Nullable Object>> criticised(ScoreSheet sheet, Facts facts) {
        var list = new ArrayList<Map<String, @Nullable Object>>();
        for (var group : sheet.groups()) {
            for (var row : group.rows()) {
                if (!row.items().isEmpty()) {
                    list.add(Map.of(
                            "name", row.unitName(),
                            "points",
                                    cell(
                                            row,
                                            "deductions",
                                            row.deductions().toString(),
                                            facts,
                                            row.items().get(0).evidence()),
                            "warning", row.deductions().value().signum() == 0,
                            "reasons",
                                    row.items().stream()
                                            .map(ScoreSheet.ScoreItem::reason)
                                            .toList()));
                }
            }
        }
        return list;
    }
}
