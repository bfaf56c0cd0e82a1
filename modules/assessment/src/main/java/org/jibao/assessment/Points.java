package org.jibao.assessment;

import java.math.BigDecimal;

/**
 * 目标分: assessment points, exact to two decimals; finer amounts are refused rather than rounded.
 *
 * @param value stored with two decimals; at most nine digits before the point
 */
public record Points(BigDecimal value) implements Comparable<Points> {
    public static final Points ZERO = of("0");

    /** Digits before the point: far beyond any scheme, and it keeps 1E999999999 from being written out. */
    private static final int MOST_DIGITS = 9;

    /** @throws ArithmeticException when the amount is finer than 0.01 or has more than nine digits before the point */
    public Points {
        if (value.signum() == 0) {
            value = BigDecimal.ZERO;
        } else if ((long) value.precision() - value.scale() > MOST_DIGITS) {
            throw new ArithmeticException("more than " + MOST_DIGITS + " digits before the point");
        }
        value = value.setScale(2);
    }

    public static Points of(String value) {
        return new Points(new BigDecimal(value));
    }

    public Points plus(Points other) {
        return new Points(value.add(other.value));
    }

    public Points minus(Points other) {
        return new Points(value.subtract(other.value));
    }

    public Points times(int factor) {
        return new Points(value.multiply(BigDecimal.valueOf(factor)));
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }

    /** Printed form without needless zeros: 0.5, 2, 98.75. */
    @Override
    public String toString() {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
