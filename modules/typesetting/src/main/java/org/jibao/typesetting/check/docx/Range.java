package org.jibao.typesetting.check.docx;

/**
 * What is known of a measure that depends on the font or on line breaks: it lies between these bounds. A rule is broken for
 * certain only when the whole range lies outside what it allows.
 */
record Range(double low, double high) {

    static final Range ZERO = exactly(0);
    static final Range UNKNOWN = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    Range {
        if (low > high) {
            throw new IllegalArgumentException("range upside down: " + low + " > " + high);
        }
    }

    static Range exactly(double value) {
        return new Range(value, value);
    }

    Range plus(Range other) {
        return new Range(low + other.low, high + other.high);
    }

    Range plus(double value) {
        return new Range(low + value, high + value);
    }

    Range minus(Range other) {
        return new Range(low - other.high, high - other.low);
    }

    Range times(double factor) {
        return new Range(low * factor, high * factor);
    }

    boolean known() {
        return !Double.isInfinite(low) && !Double.isInfinite(high);
    }

    /** Whether some value of the range is within {@code tolerance} of {@code wanted}. */
    boolean canBe(double wanted, double tolerance) {
        return low <= wanted + tolerance && high >= wanted - tolerance;
    }

    /** The value to print: the middle. */
    double middle() {
        return (low + high) / 2;
    }
}
