package org.jibao.typesetting.pages;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.jibao.typesetting.Block;

/**
 * 数值轴: from a round number at or below the least value to one at or above the greatest, in steps of 1, 2 or 5 times a
 * power of ten; zero is always on it. Exact, so that equal values are drawn at equal places.
 */
public record Axis(BigDecimal from, BigDecimal to, BigDecimal step) {

    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    /** The axis that a chart has on our pages, and so in Word. */
    public static Axis of(Block.Chart chart) {
        return of(chart.series().stream().flatMap(one -> one.values().stream()).toList(), ChartSheet.STEPS);
    }

    /** @param steps how many steps are aimed at; there may be a few more or fewer */
    static Axis of(List<BigDecimal> values, int steps) {
        var least = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        var greatest = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        if (least.compareTo(greatest) == 0) {
            greatest = BigDecimal.ONE;
        }
        var rough = greatest.subtract(least).divide(BigDecimal.valueOf(steps), MathContext.DECIMAL32);
        var power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        var step = ROUND.stream()
                .map(power::multiply)
                .filter(round -> round.compareTo(rough) >= 0)
                .findFirst()
                .orElseThrow();
        return new Axis(
                least.divide(step, 0, RoundingMode.FLOOR).multiply(step),
                greatest.divide(step, 0, RoundingMode.CEILING).multiply(step),
                step);
    }

    /** The round numbers on it, from below. */
    List<BigDecimal> ticks() {
        var ticks = new ArrayList<BigDecimal>();
        for (var tick = from; tick.compareTo(to) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** How far a value lies from the lower end on an axis that is {@code length} long. */
    int place(BigDecimal value, int length) {
        return value.subtract(from)
                .multiply(BigDecimal.valueOf(length))
                .divide(to.subtract(from), 0, RoundingMode.HALF_EVEN)
                .intValueExact();
    }

    /** As printed beside the axis: 0, 0.5, 100, never 1E+2. */
    static String printed(BigDecimal number) {
        var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.toPlainString();
    }
}
