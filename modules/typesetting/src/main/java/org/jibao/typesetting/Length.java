package org.jibao.typesetting;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 长度: all lengths of this module are integers in thousandths of a point (1/72 inch), about 0.35 µm each; so two runs of
 * the layout agree to the last digit.
 */
public final class Length {

    private static final BigDecimal THOUSANDTHS_PER_MILLIMETRE =
            new BigDecimal(72_000).divide(new BigDecimal("25.4"), 12, RoundingMode.HALF_EVEN);

    private Length() {}

    /** {@code "35"} gives 35 mm, rounded to the nearest thousandth of a point. */
    public static int millimetres(String millimetres) {
        return new BigDecimal(millimetres)
                .multiply(THOUSANDTHS_PER_MILLIMETRE)
                .setScale(0, RoundingMode.HALF_EVEN)
                .intValueExact();
    }

    /** {@code "16"} gives 16 pt; finer than a thousandth is refused. */
    public static int points(String points) {
        return new BigDecimal(points).movePointRight(3).intValueExact();
    }

    public static double inMillimetres(int length) {
        return length * 25.4 / 72_000;
    }

    /** As points in decimal notation, e.g. 15793 gives {@code 15.793}. */
    public static String inPoints(int length) {
        return BigDecimal.valueOf(length, 3).stripTrailingZeros().toPlainString();
    }
}
