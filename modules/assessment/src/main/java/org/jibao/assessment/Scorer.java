package org.jibao.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Names;

/**
 * 计分: turns counts, criticisms and entries of one unit into points, each with the arithmetic and the article it rests on.
 * Pure and exact: the same scheme and deeds give the same lines.
 */
final class Scorer {
    private static final int DECIMALS = 2;
    private static final int PERCENT_DECIMALS = 1;

    private final Scheme scheme;
    private final Deeds deeds;
    private final Map<String, List<Deeds.Charged>> chargedByUnit;
    private final Map<String, List<Deeds.Praised>> praisedByUnit;
    private final Map<String, Entry> byRef = new HashMap<>();
    private final Map<String, List<Entry>> byUnit = new HashMap<>();

    /** 单位计数. */
    record Counts(int owed, int filed, int onTime, int late, int missed, int other) {

        int of(Extras.Measure measure) {
            return switch (measure) {
                case OWED -> owed;
                case FILED -> filed;
                case ON_TIME -> onTime;
                case LATE -> late;
                case MISSED -> missed;
                case OTHER -> other;
            };
        }
    }

    /**
     * 得分.
     *
     * @param added lines that earn, in the order of their days
     * @param additions their sum, after the cap
     * @param taken lines that cost, warnings with zero points among them
     * @param deductions their sum, after the cap
     * @param notes what changed the total besides: caps, average, floor, entries that no item counts
     */
    record Score(
            List<ScoreSheet.ScoreItem> added,
            Points additions,
            List<ScoreSheet.ScoreItem> taken,
            Points deductions,
            Points total,
            List<String> notes,
            String grade,
            List<ScoreSheet.Ratio> ratios,
            List<String> consequences) {}

    Scorer(Scheme scheme, Deeds deeds) {
        this.scheme = scheme;
        this.deeds = deeds;
        this.chargedByUnit = deeds.charged().stream().collect(Collectors.groupingBy(Deeds.Charged::unit));
        this.praisedByUnit = deeds.praised().stream().collect(Collectors.groupingBy(Deeds.Praised::unit));
        for (var entry : deeds.entries()) {
            byRef.put(entry.ref(), entry);
        }
        deeds.entries().stream().sorted(Entry.IN_ORDER).forEach(entry -> entry.units().stream()
                .distinct()
                .forEach(unit ->
                        byUnit.computeIfAbsent(unit, any -> new ArrayList<>()).add(entry)));
    }

    /** Why the scheme cannot score an entry, in Chinese with the remedy; empty when it can. */
    Optional<String> wrong(Entry entry) {
        var found = scheme.extras().item(entry.item());
        if (found.isEmpty()) {
            return Optional.of(scheme.title() + "没有编号为“" + Faults.clip(entry.item()) + "”的计分项目；可用的有："
                    + (scheme.extras().items().isEmpty()
                            ? "（没有）"
                            : String.join(
                                    "、",
                                    scheme.extras().items().stream()
                                            .map(Extras.Item::code)
                                            .toList())));
        }
        var item = found.get();
        if (entry.units().size() > 1 && item.shared() == Extras.Shared.SOLE) {
            return Optional.of(item.name() + "没有规定联合报送怎样计分（" + item.article() + "），只能写一个单位；可在计分办法中写shared");
        }
        return wrongAmount(entry, item);
    }

    private Optional<String> wrongAmount(Entry entry, Extras.Item item) {
        if (item.amount() instanceof Extras.Chosen range) {
            var points = entry.points();
            if (points == null
                    || points.compareTo(range.min()) < 0
                    || points.compareTo(range.max()) > 0
                    || entry.reason().isBlank()) {
                return Optional.of(
                        item.name() + "须由人在" + range.min() + "至" + range.max() + "分内选定并写明理由（" + item.article()
                                + "），现为" + (points == null ? "未选定" : points + "分")
                                + (entry.reason().isBlank() ? "、没有理由" : ""));
            }
            return Optional.empty();
        }
        if (entry.points() != null) {
            return Optional.of(item.name() + "的分值由计分办法规定（" + item.article() + "），不能另选" + entry.points() + "分，请删去");
        }
        if (item.amount() instanceof Extras.ByLevel levels
                && (entry.level() == null || !levels.points().containsKey(entry.level()))) {
            return Optional.of(item.name() + "按层级计分（" + item.article() + "），请写明层级："
                    + String.join(
                            "、",
                            levels.points().keySet().stream().map(Enum::name).toList()));
        }
        if (item.amount() instanceof Extras.OfAnother) {
            var other = entry.of() == null ? null : byRef.get(entry.of());
            if (other == null
                    || !other.units().containsAll(entry.units())
                    || scheme.extras()
                            .item(other.item())
                            .filter(whole -> !(whole.amount() instanceof Extras.OfAnother))
                            .isEmpty()) {
                return Optional.of(item.name() + "按另一事项的分值计算（" + item.article() + "），请在of中写同一单位的那一事项（不能又是按比例的）");
            }
            return wrong(other).map(why -> item.name() + "所指的事项有误：" + why);
        }
        return Optional.empty();
    }

    /** Scores one unit; entries the scheme cannot score earn and cost nothing and are noted. */
    Score score(String unit, String group, Counts counts) {
        var notes = new ArrayList<String>();
        var added = new ArrayList<ScoreSheet.ScoreItem>();
        var taken = new ArrayList<ScoreSheet.ScoreItem>();
        var charged = chargedByUnit.getOrDefault(unit, List.of());
        charged.forEach(c -> taken.add(new ScoreSheet.ScoreItem(c.deduction(), c.reason(), c.evidence())));
        var entries = byUnit.getOrDefault(unit, List.of());
        var ofItem = new HashMap<String, Points>();
        var praised = praisedByUnit.getOrDefault(unit, List.of());
        for (var praise : praised) {
            added.add(line(praise, ofItem));
        }
        for (var entry : entries) {
            var wrong = wrong(entry);
            if (wrong.isPresent()) {
                notes.add(entry.ref() + "未计分：" + wrong.get());
            } else {
                var item = scheme.extras().item(entry.item()).orElseThrow();
                var line = line(entry, item, ofItem);
                (item.sign() == Extras.Sign.ADDITION ? added : taken).add(line);
            }
        }
        shortfall(group, counts, entries).ifPresent(taken::add);

        var additions = capped(sum(added), scheme.extras().mostAdditions(), "加分", notes);
        var deductions = capped(sum(taken), scheme.extras().mostDeductions(), "扣分", notes);
        var total = total(additions, deductions, entries, notes);
        var grades = scheme.extras().grades();
        return new Score(
                added,
                additions,
                taken,
                deductions,
                total,
                notes,
                grades == null ? "" : grades.of(total),
                ratios(scheme, counts),
                scheme.extras().bars().stream()
                        .flatMap(bar -> consequence(bar, unit, charged, praised, entries))
                        .toList());
    }

    /** What one entry gives each of its units, by itself. */
    ScoreSheet.ScoreItem single(Entry entry) {
        return line(entry, scheme.extras().item(entry.item()).orElseThrow(), new HashMap<>());
    }

    /** The points were fixed when it was proposed; only the limit of its item is looked at here. */
    private ScoreSheet.ScoreItem line(Deeds.Praised praise, Map<String, Points> ofItem) {
        var item = scheme.extras().item(praise.item());
        if (item.isEmpty()) {
            return new ScoreSheet.ScoreItem(praise.points(), praise.reason(), praise.evidence());
        }
        var words = new StringBuilder(praise.reason());
        var points = limited(item.get(), praise.points(), ofItem, words);
        return new ScoreSheet.ScoreItem(points, words.toString(), praise.evidence());
    }

    private ScoreSheet.ScoreItem line(Entry entry, Extras.Item item, Map<String, Points> ofItem) {
        var words = new StringBuilder(item.name());
        if (!entry.reason().isBlank()) {
            words.append('（').append(entry.reason()).append('）');
        }
        words.append('：');
        var points = limited(item, points(entry, item, words), ofItem, words);
        words.append(item.sign() == Extras.Sign.ADDITION ? "，加" : "，扣")
                .append(points)
                .append("分（")
                .append(scheme.title())
                .append(item.article())
                .append('）');
        return new ScoreSheet.ScoreItem(points, words.toString(), entry.evidence());
    }

    /** What the limit of the item leaves of the points; says so in {@code words} when it bites. */
    private static Points limited(Extras.Item item, Points points, Map<String, Points> ofItem, StringBuilder words) {
        var most = item.most();
        if (most == null) {
            return points;
        }
        var before = ofItem.getOrDefault(item.code(), Points.ZERO);
        var left = most.minus(before);
        var given = points;
        if (points.compareTo(left) > 0) {
            words.append("；本项以").append(most).append("分为限，此前已计").append(before).append("分");
            given = left;
        }
        ofItem.put(item.code(), before.plus(given));
        return given;
    }

    /** The points of one unit for one entry, before the limit of the item; the arithmetic goes to {@code words}. */
    private Points points(Entry entry, Extras.Item item, StringBuilder words) {
        var points = each(entry, item, words);
        if (entry.count() > 1) {
            words.append('×').append(entry.count()).append('件');
            points = points.times(entry.count());
        }
        var level = entry.level();
        var factor = level == null ? null : item.factors().get(level);
        if (level != null && factor != null && factor > 1) {
            words.append('×').append(factor).append('（').append(Names.of(level)).append("级）");
            points = points.times(factor);
        }
        if (entry.units().size() > 1 && item.shared() == Extras.Shared.SPLIT) {
            words.append('÷').append(entry.units().size()).append("个联合报送单位");
            points = new Points(
                    points.value().divide(BigDecimal.valueOf(entry.units().size()), DECIMALS, RoundingMode.DOWN));
        }
        words.append('＝').append(points).append('分');
        return points;
    }

    private Points each(Entry entry, Extras.Item item, StringBuilder words) {
        if (item.amount() instanceof Extras.Fixed fixed) {
            words.append(fixed.points()).append('分');
            return fixed.points();
        }
        if (item.amount() instanceof Extras.Chosen range && entry.points() != null) {
            words.append("在")
                    .append(range.min())
                    .append('至')
                    .append(range.max())
                    .append("分内选定")
                    .append(entry.points())
                    .append('分');
            return entry.points();
        }
        if (item.amount() instanceof Extras.ByLevel levels && entry.level() != null) {
            var points = levels.points().getOrDefault(entry.level(), Points.ZERO);
            words.append(Names.of(entry.level())).append('级').append(points).append('分');
            return points;
        }
        if (item.amount() instanceof Extras.OfAnother share && entry.of() != null) {
            var other = byRef.get(entry.of());
            var whole = other == null
                    ? Points.ZERO
                    : points(other, scheme.extras().item(other.item()).orElseThrow(), new StringBuilder());
            words.append("按").append(entry.of()).append("所计").append(whole).append("分的");
            words.append(share.percent().stripTrailingZeros().toPlainString()).append("%（");
            words.append(scheme.percentages().rounding().label()).append('）');
            return new Points(whole.value()
                    .multiply(share.percent())
                    .movePointLeft(2)
                    .setScale(DECIMALS, scheme.percentages().rounding().mode()));
        }
        throw new IllegalStateException(entry.ref() + " was checked and cannot be scored");
    }

    private Optional<ScoreSheet.ScoreItem> shortfall(String group, Counts counts, List<Entry> entries) {
        var quota = scheme.extras().quota();
        var number = quota == null ? null : quota.numbers().get(group);
        if (quota == null || number == null) {
            return Optional.empty();
        }
        var missing = 0;
        var words = new StringBuilder("任务数：");
        if (quota.monthly()) {
            var end = YearMonth.from(deeds.to());
            for (var month = YearMonth.from(deeds.from()); !month.isAfter(end); month = month.plusMonths(1)) {
                var asked = month;
                var done = sent(quota, entries.stream().filter(e -> YearMonth.from(e.day())
                        .equals(asked)));
                missing += Math.max(0, number - done);
                words.append(month.getMonthValue()).append('月').append(done).append("件，");
            }
            words.append("每月应报").append(number);
        } else {
            var done = quota.items().isEmpty() ? counts.filed() : sent(quota, entries.stream());
            missing = Math.max(0, number - done);
            words.append("应报").append(number).append("件，实报").append(done);
        }
        if (missing == 0) {
            return Optional.empty();
        }
        var points = quota.perMissing().times(missing);
        words.append("件，共缺").append(missing).append("件：");
        words.append(quota.perMissing())
                .append("分×")
                .append(missing)
                .append('＝')
                .append(points);
        words.append("分，扣").append(points).append("分（").append(scheme.title());
        words.append(quota.article()).append('）');
        return Optional.of(new ScoreSheet.ScoreItem(points, words.toString(), List.of()));
    }

    private static int sent(Extras.Quota quota, Stream<Entry> entries) {
        return entries.filter(e -> quota.items().contains(e.item()))
                .mapToInt(Entry::count)
                .sum();
    }

    private static Points sum(List<ScoreSheet.ScoreItem> lines) {
        return lines.stream().map(ScoreSheet.ScoreItem::points).reduce(Points.ZERO, Points::plus);
    }

    private static Points capped(Points sum, Extras.@Nullable Cap cap, String what, List<String> notes) {
        if (cap == null || sum.compareTo(cap.points()) <= 0) {
            return sum;
        }
        notes.add(what + "合计" + sum + "分，以" + cap.points() + "分为限，按" + cap.points() + "分计（" + cap.article() + "）");
        return cap.points();
    }

    private Points total(Points additions, Points deductions, List<Entry> entries, List<String> notes) {
        var total = scheme.base().points().plus(additions).minus(deductions);
        var average = scheme.extras().average();
        if (average != null) {
            var parts = entries.stream()
                    .filter(e -> average.items().contains(e.item()))
                    .mapToInt(Entry::count)
                    .sum();
            if (parts == 0) {
                notes.add("没有计入平均的事项，得分不作平均（" + average.article() + "）");
            } else {
                var whole = total;
                total = new Points(total.value()
                        .divide(
                                BigDecimal.valueOf(parts),
                                DECIMALS,
                                scheme.percentages().rounding().mode()));
                notes.add("平均分：" + whole + "÷" + parts + "件＝" + total + "（"
                        + scheme.percentages().rounding().label() + "，" + average.article() + "）");
            }
        }
        var floor = scheme.floor();
        if (floor != null && total.compareTo(floor.points()) < 0) {
            notes.add("算得" + total + "分，低于最低分，按" + floor.points() + "分计（" + floor.article() + "）");
            return floor.points();
        }
        return total;
    }

    static List<ScoreSheet.Ratio> ratios(Scheme scheme, Counts counts) {
        return scheme.extras().ratios().stream()
                .map(ratio -> ratio(scheme, ratio, counts))
                .toList();
    }

    private static ScoreSheet.Ratio ratio(Scheme scheme, Extras.Ratio ratio, Counts counts) {
        var of = counts.of(ratio.of());
        var by = counts.of(ratio.by());
        var parts = ratio.of().label() + of + "÷" + ratio.by().label() + by;
        if (by == 0) {
            return new ScoreSheet.Ratio(ratio.name(), of, by, null, parts + "，除数为零，不计（" + ratio.article() + "）");
        }
        var percent = BigDecimal.valueOf(of)
                .movePointRight(2)
                .divide(
                        BigDecimal.valueOf(by),
                        PERCENT_DECIMALS,
                        scheme.percentages().rounding().mode())
                .toPlainString();
        return new ScoreSheet.Ratio(
                ratio.name(),
                of,
                by,
                percent,
                parts + "＝" + percent + "%（" + scheme.percentages().rounding().label() + "，" + ratio.article() + "）");
    }

    private Stream<String> consequence(
            Extras.Bar bar,
            String unit,
            List<Deeds.Charged> charged,
            List<Deeds.Praised> praised,
            List<Entry> entries) {
        var times = 0;
        for (var what : bar.of()) {
            times += bar.yearly() ? deeds.earlier().getOrDefault(unit, Map.of()).getOrDefault(what, 0) : 0;
            times += switch (what) {
                case Extras.Bar.CRITICISM ->
                    (int) charged.stream().filter(c -> !c.warning()).count();
                case Extras.Bar.WARNING ->
                    (int) charged.stream().filter(Deeds.Charged::warning).count();
                default ->
                    (int) praised.stream().filter(p -> p.item().equals(what)).count()
                            + entries.stream()
                                    .filter(e -> e.item().equals(what))
                                    .mapToInt(Entry::count)
                                    .sum();
            };
        }
        return times < bar.times()
                ? Stream.empty()
                : Stream.of(bar.consequence() + "：" + (bar.yearly() ? "本年" : "本期") + "共" + times + "次，达到" + bar.times()
                        + "次（" + bar.article() + "）");
    }
}
