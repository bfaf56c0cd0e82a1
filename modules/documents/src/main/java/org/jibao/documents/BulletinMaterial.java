package org.jibao.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Change;
import org.jibao.assessment.Criticisms.Criticism;
import org.jibao.assessment.Criticisms.Item;
import org.jibao.assessment.Points;
import org.jibao.assessment.Rounding;
import org.jibao.assessment.ScoreSheet;
import org.jibao.assessment.ScoreSheet.Count;
import org.jibao.assessment.ScoreSheet.Group;
import org.jibao.assessment.ScoreSheet.Row;
import org.jibao.assessment.ScoreSheet.Totals;
import org.jibao.offices.Unit;
import org.jibao.timeliness.Verdict;

/** 季度考核通报的素材: a closed score sheet as figures with their evidence, and what they show. */
final class BulletinMaterial {
    private static final String NOTHING = "—";

    /** Fewer units or groups than this are told in words alone. */
    private static final int FEWEST_IN_CHART = 3;

    private static final int MOST_IN_CHART = 30;

    private final ScoreSheet sheet;
    private final @Nullable Totals previous;
    private final List<String> evidence;
    private final Function<Row, Map<String, Object>> more;
    private final Rounding rounding;
    private final List<Criticism> criticisms;
    private final Unit own;
    private final Words words;
    private final Times times;
    private final FactSheet facts;

    /** @param criticisms the issued ones whose points count in the quarter */
    BulletinMaterial(
            ScoreSheet sheet, Rounding rounding, List<Criticism> criticisms, Unit own, Words words, Times times) {
        this(
                sheet,
                sheet.previousYear(),
                List.of("quarter/" + sheet.quarter()),
                row -> Map.of(),
                rounding,
                criticisms,
                own,
                words,
                times,
                new FactSheet());
    }

    /**
     * For any stretch of time that a sheet can be made of.
     *
     * @param previous totals of the same stretch a year before; null when there are none to compare with
     * @param evidence what the figures of the whole rest on
     * @param more further cells of a ranked row
     */
    BulletinMaterial(
            ScoreSheet sheet,
            @Nullable Totals previous,
            List<String> evidence,
            Function<Row, Map<String, Object>> more,
            Rounding rounding,
            List<Criticism> criticisms,
            Unit own,
            Words words,
            Times times,
            FactSheet facts) {
        this.sheet = sheet;
        this.previous = previous;
        this.evidence = List.copyOf(evidence);
        this.more = more;
        this.rounding = rounding;
        this.criticisms = criticisms;
        this.own = own;
        this.words = words;
        this.times = times;
        this.facts = facts;
    }

    List<Fact> facts() {
        return facts.all();
    }

    Map<String, Object> model(OfficeSettings office) {
        var model = whole(office);
        model.put("季度", sheet.quarter().words());
        var closedAt = Objects.requireNonNull(sheet.closedAt());
        model.put("封存日期", fact("closed.at", closedAt, times.date(closedAt), "封存日期"));
        model.put(
                "校验码",
                fact(
                        "closed.hash",
                        sheet.hash(),
                        sheet.hash().substring(0, Math.min(16, sheet.hash().length())),
                        "封存结果的SHA-256"));
        return model;
    }

    /** All but what is said of a single quarter's closing. */
    Map<String, Object> whole(OfficeSettings office) {
        var model = new HashMap<String, Object>();
        office.letterhead(own, "bulletin", model);
        model.put("办法", sheet.schemeTitle());
        model.put("取舍", rounding.label());
        model.put("有上年", previous != null);
        incidents(model);
        reports(model);
        var rowsInText = Integer.parseInt(office.of("bulletin.rows-in-text"));
        model.put(
                "分组",
                sheet.groups().stream().map(group -> group(group, rowsInText)).toList());
        groupRates(model);
        model.put("通报", criticised());
        problems(model, office.of("bulletin.slow-minutes"));
        model.put("要求", CriticismMaterial.demands(words, kinds()));
        return model;
    }

    private void incidents(Map<String, Object> model) {
        var now = sheet.totals();
        var before = previous;
        var incidents = new HashMap<String, Object>();
        incidents.put("数", number("incidents", now.incidents(), "事件数"));
        if (before != null) {
            incidents.put("同比", change("incidents", now.incidents(), before.incidents(), "事件数"));
        }
        model.put("事件", incidents);
        var classes = counts("class", now.byClass(), before == null ? null : before.byClass());
        var grades = counts("grade", now.byGrade(), before == null ? null : before.byGrade());
        model.put("有类别", now.incidents() > 0 || (before != null && before.incidents() > 0));
        model.put("类别表", classes);
        model.put("类别已发", occurred(classes));
        model.put("等级已发", occurred(grades));
        model.put("分类表", Stream.concat(classes.stream(), grades.stream()).toList());
    }

    private static List<Map<String, Object>> occurred(List<Map<String, Object>> counts) {
        return counts.stream()
                .filter(row -> row.get("本季") instanceof Map<?, ?> count && Boolean.FALSE.equals(count.get("零")))
                .toList();
    }

    private List<Map<String, Object>> counts(String id, List<Count> now, @Nullable List<Count> before) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var count : now) {
            var key = id + "." + count.name();
            var row = new HashMap<String, Object>();
            row.put("名", count.name());
            row.put("本季", number(key, count.count(), count.name()));
            if (before != null) {
                before(key, count, before, row);
            }
            rows.add(row);
        }
        return rows;
    }

    private void before(String key, Count count, List<Count> before, Map<String, Object> row) {
        var earlier = before.stream()
                .filter(other -> other.name().equals(count.name()))
                .mapToInt(Count::count)
                .findFirst()
                .orElse(0);
        row.put("上年", number(key + ".before", earlier, count.name() + "上年同期"));
        var change = Change.between(count.count(), earlier, rounding);
        row.put("增减", fact(key + ".difference", change.difference(), signed(change.difference()), count.name() + "增减"));
        percent(key, change, count.name(), row);
    }

    private String signed(long difference) {
        return difference == 0
                ? words.of("change.none")
                : words.of(difference > 0 ? "change.plus" : "change.minus") + Math.abs(difference);
    }

    private void percent(String key, Change change, String what, Map<String, Object> row) {
        if (change.percent() != null && change.difference() != 0) {
            row.put("升降", words.of(change.difference() > 0 ? "change.rise" : "change.fall"));
            row.put(
                    "百分比",
                    fact(key + ".percent", change.percent(), change.percent().toPlainString(), what + "增减百分比"));
        }
    }

    private Map<String, Object> change(String key, int now, int before, String what) {
        var change = Change.between(now, before, rounding);
        var model = new HashMap<String, Object>();
        model.put("持平", change.difference() == 0);
        model.put("增减", words.of(change.difference() > 0 ? "change.more" : "change.less"));
        model.put(
                "差",
                fact(
                        key + ".difference",
                        change.difference(),
                        String.valueOf(Math.abs(change.difference())),
                        what + "增减"));
        percent(key, change, what, model);
        return model;
    }

    private void reports(Map<String, Object> model) {
        var now = sheet.totals();
        var before = previous;
        var reports = new HashMap<String, Object>();
        reports.put("应报", number("owed", now.owed(), "应报件次"));
        reports.put("已报", number("filed", now.filed(), "已报件次"));
        reports.put("及时", number("on-time", now.onTime(), "及时件次"));
        reports.put("迟报", number("late", now.late(), "迟报件次"));
        reports.put("漏报", number("missed", now.missed(), "漏报件次"));
        reports.put("其余", number("rest", now.owed() - now.onTime() - now.late() - now.missed(), "其余件次"));
        if (now.owed() > 0) {
            reports.put("及时率", rate("on-time.rate", now.onTime(), now.owed(), "及时率"));
            reports.put("迟报率", rate("late.rate", now.late(), now.owed(), "迟报率"));
            reports.put("漏报率", rate("missed.rate", now.missed(), now.owed(), "漏报率"));
        }
        if (before != null && before.owed() > 0) {
            reports.put("上年及时率", rate("on-time.rate.before", before.onTime(), before.owed(), "上年同期及时率"));
            reports.put("上年迟报", number("late.before", before.late(), "上年同期迟报件次"));
            reports.put("上年漏报", number("missed.before", before.missed(), "上年同期漏报件次"));
        }
        model.put("报送", reports);
    }

    /** Percent with one decimal, cut by the rule of the scheme. */
    private Fact rate(String id, int part, int whole, String what) {
        var rate = rate(part, whole, rounding);
        return fact(id, rate, rate.toPlainString(), what + "（%）");
    }

    static BigDecimal rate(int part, int whole, Rounding rounding) {
        return BigDecimal.valueOf(part)
                .movePointRight(2)
                .divide(
                        BigDecimal.valueOf(whole),
                        1,
                        rounding == Rounding.DOWN ? RoundingMode.DOWN : RoundingMode.HALF_UP);
    }

    private Map<String, Object> group(Group group, int rowsInText) {
        var model = new HashMap<String, Object>();
        model.put("名", group.name());
        model.put("附件", group.rows().size() > rowsInText);
        model.put("行", group.rows().stream().map(this::row).toList());
        chart(model, group);
        var key = "group." + group.name();
        var ranked = group.rows().stream().filter(row -> row.rank() != null).toList();
        var first = ranked.stream().filter(row -> Objects.equals(row.rank(), 1)).toList();
        model.put("第一", first.stream().limit(5).map(Row::unitName).toList());
        model.put("并列", first.size() > 1);
        model.put("并列多家", first.size() > 5);
        if (!first.isEmpty()) {
            model.put(
                    "第一数", fact(key + ".first", first.size(), String.valueOf(first.size()), group.name() + "并列第一的单位数"));
            model.put("最高分", points(key + ".highest", first.get(0).total(), group.name() + "最高分", first.get(0)));
            var last = ranked.get(ranked.size() - 1);
            var lowest = ranked.stream()
                    .filter(row -> row.total().equals(last.total()))
                    .count();
            if (lowest == 1 && ranked.size() > first.size()) {
                model.put("末位", last.unitName());
                model.put("最低分", points(key + ".lowest", last.total(), group.name() + "最低分", last));
            }
        }
        var unranked = group.rows().size() - ranked.size();
        if (unranked > 0 && !first.isEmpty()) {
            model.put("未排数", fact(key + ".unranked", unranked, String.valueOf(unranked), group.name() + "不参加排名的单位数"));
        }
        return model;
    }

    /** A chart of the totals where they differ and there are enough of them to look at. */
    private void chart(Map<String, Object> model, Group group) {
        var ranked = group.rows().stream().filter(row -> row.rank() != null).toList();
        var differ = ranked.stream().map(Row::total).distinct().count() > 1;
        model.put(
                "图",
                differ && ranked.size() >= FEWEST_IN_CHART && ranked.size() <= MOST_IN_CHART
                        ? ranked.stream()
                                .map(row -> Map.<String, Object>of(
                                        "名",
                                        row.unitName(),
                                        "得分",
                                        points(
                                                "unit." + row.unitCode() + ".total",
                                                row.total(),
                                                row.unitName() + "得分",
                                                row)))
                                .toList()
                        : List.of());
    }

    /** 各组及时率: where there are enough groups that had something to report. */
    private void groupRates(Map<String, Object> model) {
        var rates = new ArrayList<Map<String, Object>>();
        for (var group : sheet.groups()) {
            var owed = group.rows().stream().mapToInt(Row::owed).sum();
            var onTime = group.rows().stream().mapToInt(Row::onTime).sum();
            if (owed > 0) {
                rates.add(Map.of(
                        "名",
                        group.name(),
                        "及时率",
                        rate("group." + group.name() + ".on-time.rate", onTime, owed, group.name() + "及时率")));
            }
        }
        model.put("组及时率", rates.size() >= FEWEST_IN_CHART ? rates : List.of());
    }

    /** A unit without events shows —, never 0, which would read as a result. */
    private Map<String, Object> row(Row row) {
        var model = new HashMap<String, Object>();
        model.put("名", row.unitName());
        model.putAll(more.apply(row));
        var rank = row.rank();
        if (rank == null) {
            for (var column : List.of("排名", "应报", "及时", "迟报", "漏报", "其他", "用时", "扣分", "得分")) {
                model.put(column, NOTHING);
            }
            return model;
        }
        model.put("排名", cell(row, "rank", rank, "排名"));
        model.put("应报", cell(row, "owed", row.owed(), "应报"));
        model.put("及时", cell(row, "on-time", row.onTime(), "及时"));
        model.put("迟报", cell(row, "late", row.late(), "迟报"));
        model.put("漏报", cell(row, "missed", row.missed(), "漏报"));
        model.put("其他", cell(row, "other", row.otherBreaches(), "其他问题"));
        var median = row.medianMinutes();
        model.put("用时", median == null ? NOTHING : cell(row, "median", median, "首报用时中位数（分钟）"));
        model.put("扣分", points("unit." + row.unitCode() + ".deductions", row.deductions(), row.unitName() + "扣分", row));
        model.put("得分", points("unit." + row.unitCode() + ".total", row.total(), row.unitName() + "得分", row));
        return model;
    }

    private Fact cell(Row row, String id, int value, String what) {
        return facts.add(
                "unit." + row.unitCode() + "." + id,
                value,
                String.valueOf(value),
                row.unitName() + what,
                evidence(row));
    }

    private Fact points(String id, Points points, String what, Row row) {
        return facts.add(id, points, points.toString(), what, evidence(row));
    }

    private List<Map<String, Object>> criticised() {
        return criticisms.stream()
                .map(criticism -> Map.<String, Object>of(
                        "日期",
                        issuedOn(criticism),
                        "文号",
                        Objects.requireNonNull(criticism.documentNumber()),
                        "扣分",
                        criticism.items().stream()
                                .filter(item -> !item.warning())
                                .map(item -> criticised(criticism, item))
                                .toList(),
                        "警告",
                        criticism.items().stream()
                                .filter(Item::warning)
                                .map(Item::unitName)
                                .toList()))
                .toList();
    }

    private Fact issuedOn(Criticism criticism) {
        var day = Objects.requireNonNull(criticism.circulatedOn());
        return facts.add("criticism." + criticism.id() + ".day", day, times.date(day), "通报印发日期", evidence(criticism));
    }

    private Map<String, Object> criticised(Criticism criticism, Item item) {
        var id = "criticism." + criticism.id() + "." + item.unitCode() + ".deduction";
        var deduction = facts.add(
                id, item.deduction(), item.deduction().toString(), item.unitName() + "扣分", evidence(criticism));
        return Map.of("名", item.unitName(), "加倍", item.factor() > 1, "扣分", deduction);
    }

    private static List<String> evidence(Criticism criticism) {
        return List.of("criticism/" + criticism.id());
    }

    private void problems(Map<String, Object> model, String slow) {
        var problems = new HashMap<String, Object>();
        problem(problems, "迟报", "late", Row::late);
        problem(problems, "漏报", "missed", Row::missed);
        problem(problems, "其他", "other", Row::otherBreaches);
        if (!slow.isBlank()) {
            slow(problems, Integer.parseInt(slow));
        }
        var repeated = criticisms.stream()
                .flatMap(criticism -> criticism.items().stream())
                .filter(item -> item.factor() > 1)
                .map(item -> item.unitName())
                .distinct()
                .toList();
        problems.put("再犯", repeated);
        problems.put("有", problems.size() > 1 || !repeated.isEmpty());
        model.put("问题", problems);
    }

    private Stream<Row> rows() {
        return sheet.groups().stream().flatMap(group -> group.rows().stream());
    }

    private void problem(Map<String, Object> problems, String key, String id, ToIntFunction<Row> count) {
        var rows = rows().filter(row -> count.applyAsInt(row) > 0).toList();
        if (!rows.isEmpty()) {
            var problem = most(id, rows, count);
            problem.put(
                    "数",
                    fact(
                            "problem." + id,
                            rows.stream().mapToInt(count).sum(),
                            String.valueOf(rows.stream().mapToInt(count).sum()),
                            key + "合计"));
            problems.put(key, problem);
        }
    }

    private void slow(Map<String, Object> problems, int limit) {
        var rows = rows().filter(row -> median(row) > limit).toList();
        if (!rows.isEmpty()) {
            var problem = most("slow", rows, BulletinMaterial::median);
            problem.put("标准", limit);
            problems.put("用时", problem);
        }
    }

    private static int median(Row row) {
        var median = row.medianMinutes();
        return median == null ? 0 : median;
    }

    /** How many units, and which of them have the most. */
    private Map<String, Object> most(String id, List<Row> rows, ToIntFunction<Row> count) {
        var most = rows.stream()
                .max(Comparator.comparingInt(count))
                .map(count::applyAsInt)
                .orElse(0);
        var names = rows.stream()
                .filter(row -> count.applyAsInt(row) == most)
                .map(Row::unitName)
                .toList();
        var model = new HashMap<String, Object>();
        model.put("单位数", fact("problem." + id + ".units", rows.size(), String.valueOf(rows.size()), "涉及单位数"));
        model.put("最多", names);
        model.put("并列", names.size() > 1);
        model.put("单家", rows.size() == 1);
        model.put("最多数", fact("problem." + id + ".most", most, String.valueOf(most), "最多的单位"));
        return model;
    }

    /** Kinds of breach that the demands for the next quarter answer to. */
    private Set<Verdict.Kind> kinds() {
        var kinds = EnumSet.noneOf(Verdict.Kind.class);
        if (rows().anyMatch(row -> row.late() > 0)) {
            kinds.add(Verdict.Kind.LATE);
        }
        if (rows().anyMatch(row -> row.missed() > 0)) {
            kinds.add(Verdict.Kind.MISSED);
        }
        if (rows().anyMatch(row -> row.otherBreaches() > 0)) {
            kinds.add(Verdict.Kind.WRONG_CHANNEL);
            kinds.add(Verdict.Kind.NOT_IN_PARALLEL);
        }
        return kinds;
    }

    private Map<String, Object> number(String id, int value, String what) {
        return Map.of("值", fact(id, value, String.valueOf(value), what), "零", value == 0);
    }

    private Fact fact(String id, Object value, String printed, String what) {
        return facts.add(id, value, printed, what, evidence());
    }

    private List<String> evidence() {
        return evidence;
    }

    private List<String> evidence(Row row) {
        return Stream.concat(evidence().stream(), row.items().stream().flatMap(item -> item.evidence().stream()))
                .distinct()
                .toList();
    }
}
