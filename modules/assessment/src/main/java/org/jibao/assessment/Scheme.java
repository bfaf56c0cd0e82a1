package org.jibao.assessment;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Verdict;

/**
 * 计分办法: one scoring scheme as read from its file. Every rule names the article it rests on.
 *
 * <p>What a rule does to a case is in {@link Charge}, what is counted in {@link Tally}, how points become a total in
 * {@link Scorer}. Which need of the field is said in which section: docs/schemes.md.
 *
 * @param id stable id, e.g. {@code city-deduction}
 * @param title as cited: 《…》
 * @param source the document it is drawn from
 * @param floor lowest total a unit can fall to; null when deductions have no floor
 */
record Scheme(
        String id,
        String title,
        String source,
        Base base,
        Deduction deduction,
        FirstWarning firstWarning,
        Repeat repeat,
        @Nullable Floor floor,
        Counting counting,
        Ranking ranking,
        Percentages percentages,
        Hearing hearing,
        @Nullable Annual annual,
        Extras extras) {

    /** 基础分: what every unit starts a quarter with. */
    record Base(Points points, String article) {}

    /** 扣分规则: what one circulated criticism costs a unit, before any multiplier. */
    sealed interface Deduction {
        String article();
    }

    /** 幅度扣分: a person chooses within {@code min} and {@code max}, both inclusive, and says why. */
    record Range(Points min, Points max, String article) implements Deduction {}

    /**
     * 定额扣分: fixed points per kind of failure; of several failures in one incident the dearest counts. Kinds that only
     * persons state may be left out; a criticism with one of them is then refused.
     */
    record Flat(Map<Verdict.Kind, Points> points, String article) implements Deduction {}

    /**
     * 首次警告: the first criticism of a unit is a warning without deduction.
     *
     * @param renewed whether a unit whose last criticism lies outside the repeat period is warned again, or charged
     * @param until last day (inclusive) on which anybody is let off with a warning, for a scheme that warns only while
     *     it is new; null without end
     */
    record FirstWarning(boolean enabled, boolean renewed, @Nullable LocalDate until, String article) {}

    /**
     * 再犯加倍.
     *
     * @param factor 1 for no multiplier
     * @param within from the day of the earlier criticism to the same day after this period, both inclusive; null
     *     without limit
     */
    record Repeat(int factor, Set<Precedent> after, @Nullable Period within, String article) {

        /** Whether a criticism of {@code earlier} still makes one drawn on {@code day} a repeat. */
        boolean reaches(LocalDate earlier, LocalDate day) {
            return within == null || !day.isAfter(earlier.plus(within));
        }
    }

    /** 前次处理: what went before a repeat. */
    enum Precedent {
        /** 警告. */
        WARNING,
        /** 通报批评扣分. */
        CRITICISM
    }

    /** 最低分. */
    record Floor(Points points, String article) {}

    /** 统计口径: which kinds of verdict the columns 迟报, 漏报 and 其他问题 hold; together every kind of breach once. */
    record Counting(Set<Verdict.Kind> late, Set<Verdict.Kind> missed, Set<Verdict.Kind> other, String article) {}

    /** 排名规则. */
    record Ranking(Best best, Ties ties, WithoutEvents withoutEvents, String article) {}

    /** 名次方向. */
    enum Best {
        HIGHEST_TOTAL,
        LOWEST_TOTAL
    }

    /** 并列规则. */
    enum Ties {
        /** 1, 1, 3. */
        SHARE_AND_SKIP,
        /** 1, 1, 2. */
        SHARE_AND_CONTINUE
    }

    /** 无事件单位. */
    enum WithoutEvents {
        /** Shows —, above every unit with a lower total. */
        NOT_RANKED,
        /** Ranked by its total like any other. */
        RANKED
    }

    /**
     * 申辩期限.
     *
     * @param days calendar days after the day on which the unit was told, the last one inclusive; 0 for no fixed term: the
     *     unit may answer until the finding is decided
     */
    record Hearing(int days, String article) {
        static final Hearing NONE = new Hearing(0, "");
    }

    /** 年度得分: how the points of a year come from its four quarters. */
    record Annual(Yearly rule, String article) {}

    /** 年度算法. */
    enum Yearly {
        /** The base once, with all additions and deductions of the year. */
        BASE_AND_CHANGES,
        /** The mean of the totals of the quarters. */
        AVERAGE,
        /** The sum of the totals of the quarters. */
        SUM
    }

    /** 百分比. */
    record Percentages(Rounding rounding, String article) {}
}
