package org.jibao.assessment;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * 同比: a count beside the count of the same period before, as difference and percentage.
 *
 * @param difference {@code now} minus {@code before}; negative for fewer
 * @param percent size of the change in percent of {@code before}, never negative, with one decimal; null when
 *     {@code before} is zero, since nothing can be a percentage of it
 */
public record Change(long now, long before, long difference, @Nullable BigDecimal percent) {
    private static final int DECIMALS = 1;

    /**
     * Compares two counts.
     *
     * @throws IllegalArgumentException when a count is negative
     */
    public static Change between(long now, long before, Rounding rounding) {
        if (now < 0 || before < 0) {
            throw new IllegalArgumentException("negative count: " + now + ", " + before);
        }
        var difference = now - before;
        var percent = before == 0
                ? null
                : BigDecimal.valueOf(difference)
                        .abs()
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(before), DECIMALS, rounding.mode());
        return new Change(now, before, difference, percent);
    }

    /**
     * The change in words without a unit of measure: 持平; 减少109，下降23.8%; 增加3（上年同期为0，不计百分比）.
     *
     * <p>A change too small for one decimal still reads as a change, with 0.0%.
     */
    public String words() {
        if (difference == 0) {
            return "持平";
        }
        var amount = (difference < 0 ? "减少" : "增加") + Math.abs(difference);
        return percent == null
                ? amount + "（上年同期为0，不计百分比）"
                : amount + "，" + (difference < 0 ? "下降" : "上升") + percent.toPlainString() + "%";
    }
}
