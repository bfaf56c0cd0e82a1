package org.jibao.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Level;

/**
 * 其余规则: the sections of a scheme file that only some offices write: items of their own, duty numbers, caps, averages,
 * thresholds, grades and ratios. Each is absent or empty where a scheme does not say so.
 *
 * @param items 计分项目, in the order of the file
 */
record Extras(
        List<Item> items,
        @Nullable Praise praise,
        @Nullable Posts posts,
        @Nullable Quota quota,
        @Nullable Cap mostAdditions,
        @Nullable Cap mostDeductions,
        @Nullable Average average,
        List<Bar> bars,
        @Nullable Grades grades,
        List<Ratio> ratios) {

    static final Extras NONE = new Extras(List.of(), null, null, null, null, null, null, List.of(), null, List.of());

    Extras {
        items = List.copyOf(items);
        bars = List.copyOf(bars);
        ratios = List.copyOf(ratios);
    }

    Optional<Item> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /**
     * 表扬加分: a circulated commendation counts by this item.
     *
     * @param item code of an item that earns a fixed number of points or one chosen within a range
     */
    record Praise(String item, String article) {}

    /**
     * 查岗计分: a failed check of a duty post counts by this item, once two persons said so.
     *
     * @param item code of an item that costs a fixed number of points
     */
    record Posts(String item, String article) {}

    /** 加减. */
    enum Sign {
        /** 加分. */
        ADDITION,
        /** 扣分. */
        DEDUCTION
    }

    /**
     * 计分项目: something an office counts beside what the clock finds, in its own words: 采用, 批示, 瞒报, 脱岗.
     *
     * @param factors multiplier by the level that used, instructed or criticised; levels not named count once
     * @param most most points of this item for one unit and period; null without limit
     */
    record Item(
            String code,
            String name,
            Sign sign,
            Amount amount,
            Map<Level, Integer> factors,
            Shared shared,
            @Nullable Points most,
            String article) {}

    /** 分值. */
    sealed interface Amount {}

    /** 定额: the same points each time. */
    record Fixed(Points points) implements Amount {}

    /** 幅度: a person chooses between both, inclusive, and says why. */
    record Chosen(Points min, Points max) implements Amount {}

    /** 分级定额: points by the level that used, instructed or criticised. */
    record ByLevel(Map<Level, Points> points) implements Amount {}

    /** 按比例: a percentage of the points of another entry. */
    record OfAnother(BigDecimal percent) implements Amount {}

    /** 联合报送. */
    enum Shared {
        /** One unit only; an entry that names several is refused. */
        SOLE,
        /** The points are divided; each part is cut to 0.01, so that the parts never exceed the whole. */
        SPLIT,
        /** Every unit gets the whole. */
        EACH
    }

    /**
     * 任务数: how many a unit of each group must send; each missing one costs points.
     *
     * @param numbers by ranking group; a group that is not named has no number
     * @param items items that count; empty for the reports of incidents (已报)
     * @param monthly whether the number is for each month by itself, so that a good month does not make up for a poor one
     */
    record Quota(Map<String, Integer> numbers, Set<String> items, boolean monthly, Points perMissing, String article) {}

    /** 封顶: no more than this in one period. */
    record Cap(Points points, String article) {}

    /** 平均分: the total is divided by the number of entries of these items; without any it is not divided. */
    record Average(Set<String> items, String article) {}

    /**
     * 后果: what follows when something happened often enough.
     *
     * @param of item codes, or {@link #CRITICISM} or {@link #WARNING}
     * @param yearly whether earlier quarters of the calendar year count too
     */
    record Bar(Set<String> of, int times, boolean yearly, String consequence, String article) {
        static final String CRITICISM = "CRITICISM";
        static final String WARNING = "WARNING";
    }

    /** 等次: the highest first; the last one has no lower limit. */
    record Grades(List<Step> steps, String article) {
        /** @param from lowest total (inclusive); null for the last */
        record Step(String name, @Nullable Points from) {}

        String of(Points total) {
            return steps.stream()
                    .filter(step -> step.from() == null || total.compareTo(step.from()) >= 0)
                    .map(Step::name)
                    .findFirst()
                    .orElse("");
        }
    }

    /** 比率: e.g. 迟报率 = 迟报 ÷ 应报. */
    record Ratio(String name, Measure of, Measure by, String article) {}

    /** 计数. */
    enum Measure {
        OWED("应报"),
        FILED("已报"),
        ON_TIME("及时"),
        LATE("迟报"),
        MISSED("漏报"),
        OTHER("其他问题");

        private final String label;

        Measure(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
