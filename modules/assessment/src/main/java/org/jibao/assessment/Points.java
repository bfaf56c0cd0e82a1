package org.jibao.assessment;

import java.math.BigDecimal;

/** 目标分: assessment points, exact to two decimals; finer amounts are refused rather than rounded. */
public record Points(BigDecimal value) implements Comparable<Points> {
    public static final Points ZERO = of("0");

    public Points {
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
