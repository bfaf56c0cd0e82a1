package org.jibao.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jibao.assessment.Points;
import org.jibao.assessment.Rounding;
import org.jibao.assessment.ScoreSheet;
import org.jibao.assessment.ScoreSheet.Group;
import org.jibao.assessment.ScoreSheet.Row;
import org.jibao.assessment.ScoreSheet.ScoreItem;
import org.jibao.offices.Unit;

/** 考核结果告知单的素材: one unit's row of a closed score sheet, with every line of its score. */
final class NoticeMaterial {
    private static final String NO_RECORD = "—";

    private final ScoreSheet sheet;
    private final Group group;
    private final Row row;
    private final Rounding rounding;
    private final Unit own;
    private final Words words;
    private final Times times;
    private final FactSheet facts = new FactSheet();

    /**
     * @param sheet a closed one
     * @param group the group in which {@code row} stands
     */
    NoticeMaterial(ScoreSheet sheet, Group group, Row row, Rounding rounding, Unit own, Words words, Times times) {
        this.sheet = sheet;
        this.group = group;
        this.row = row;
        this.rounding = rounding;
        this.own = own;
        this.words = words;
        this.times = times;
    }

    List<Fact> facts() {
        return facts.all();
    }

    Map<String, Object> model(OfficeSettings office) {
        var model = new HashMap<String, Object>();
        office.letterhead(own, "notice", model);
        model.put("季度", sheet.quarter().words());
        model.put("单位", row.unitName());
        model.put("办法", sheet.schemeTitle());
        var closedAt = Objects.requireNonNull(sheet.closedAt());
        model.put("成文日期", times.date(closedAt));
        model.put("封存日期", fact("closed.at", closedAt, times.date(closedAt), "封存日期"));
        counts(model);
        score(model);
        model.put("扣分项", items("deduction", row.items()));
        model.put("加分项", items("addition", row.added()));
        model.put("说明", quoted("note", "计分说明", row.notes()));
        model.put("后果", quoted("consequence", "结果运用", row.consequences()));
        var days = office.of("notice.appeal-days");
        if (!days.isBlank()) {
            model.put("申诉日数", days);
        }
        return model;
    }

    private void counts(Map<String, Object> model) {
        model.put("应报", number("owed", row.owed(), "应报件次"));
        model.put("已报", number("filed", row.filed(), "已报件次"));
        model.put("及时", number("on-time", row.onTime(), "及时件次"));
        model.put("迟报", number("late", row.late(), "迟报件次"));
        model.put("漏报", number("missed", row.missed(), "漏报件次"));
        model.put("其他", number("other", row.otherBreaches(), "其他问题项数"));
        if (row.owed() > 0) {
            var rate = BigDecimal.valueOf(row.onTime())
                    .movePointRight(2)
                    .divide(
                            BigDecimal.valueOf(row.owed()),
                            1,
                            rounding == Rounding.DOWN ? RoundingMode.DOWN : RoundingMode.HALF_UP);
            model.put("及时率", fact("on-time.rate", rate, rate.toPlainString(), "及时率（%）"));
        }
        var median = row.medianMinutes();
        if (median != null) {
            model.put("用时", fact("median", median, String.valueOf(median), "首报用时中位数（分钟）"));
        }
    }

    private void score(Map<String, Object> model) {
        model.put("基准", points("base", row.base(), "基准分"));
        if (!row.additions().equals(Points.ZERO)) {
            model.put("加分", points("additions", row.additions(), "加分"));
        }
        if (!row.deductions().equals(Points.ZERO)) {
            model.put("扣分", points("deductions", row.deductions(), "扣分"));
        }
        model.put("得分", points("total", row.total(), "得分"));
        if (!row.grade().isEmpty()) {
            model.put("等次", fact("grade", row.grade(), row.grade(), "等次"));
        }
        var rank = row.rank();
        if (rank != null) {
            model.put("分组", group.name());
            var ranked = group.rows().stream().filter(one -> one.rank() != null).count();
            model.put("排名数", fact("ranked", ranked, String.valueOf(ranked), group.name() + "参加排名的单位数"));
            model.put("名次", fact("rank", rank, String.valueOf(rank), "名次"));
            if (group.rows().stream().filter(one -> rank.equals(one.rank())).count() > 1) {
                model.put("并列", true);
            }
        }
    }

    /** A warning stands among the deductions with no points. */
    private List<Map<String, Object>> items(String id, List<ScoreItem> items) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var item : items) {
            var key = id + "." + (rows.size() + 1);
            var evidence = item.evidence().isEmpty() ? evidence() : item.evidence();
            var records = item.evidence().isEmpty() ? NO_RECORD : String.join(words.of("list.comma"), words(item));
            rows.add(Map.of(
                    "序",
                    facts.add(key, rows.size() + 1, String.valueOf(rows.size() + 1), "序号", evidence),
                    "事由",
                    facts.add(
                            key + ".reason",
                            item.reason(),
                            item.reason().isBlank() ? NO_RECORD : item.reason(),
                            "事由",
                            evidence),
                    "分",
                    facts.add(
                            key + ".points", item.points(), item.points().toString(), row.unitName() + "分值", evidence),
                    "记录",
                    facts.add(key + ".evidence", records, records, "依据的记录", evidence)));
        }
        return rows;
    }

    /** Evidence as people name it: 事件2026-0123, 通报批评第51号; what has no such name stays as it is. */
    private List<String> words(ScoreItem item) {
        return item.evidence().stream()
                .map(reference -> {
                    var slash = reference.indexOf('/');
                    return slash < 0
                            ? reference
                            : words.find("evidence." + reference.substring(0, slash))
                                    .map(ignored -> words.of(
                                            "evidence." + reference.substring(0, slash),
                                            reference.substring(slash + 1)))
                                    .orElse(reference);
                })
                .toList();
    }

    private List<Fact> quoted(String id, String what, List<String> sentences) {
        var list = new ArrayList<Fact>();
        for (var sentence : sentences) {
            list.add(fact(id + "." + (list.size() + 1), sentence, sentence, what));
        }
        return list;
    }

    private Map<String, Object> number(String id, int value, String what) {
        return Map.of("值", fact(id, value, String.valueOf(value), what), "零", value == 0);
    }

    private Fact points(String id, Points points, String what) {
        return fact(id, points, points.toString(), row.unitName() + what);
    }

    private Fact fact(String id, Object value, String printed, String what) {
        return facts.add(id, value, printed, what, evidence());
    }

    private List<String> evidence() {
        return Stream.concat(
                        Stream.of("quarter/" + sheet.quarter()),
                        row.items().stream().flatMap(item -> item.evidence().stream()))
                .distinct()
                .toList();
    }
}
