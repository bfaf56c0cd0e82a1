package org.jibao.typesetting.check.docx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Lengths as Word files write them. The unit of this package is the twip, 1/20 pt. */
final class Measure {

    static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

    private static final Pattern UNIVERSAL = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*(mm|cm|in|pt|pc|pi|px)?");
    private static final Map<String, Double> TWIPS = Map.of(
            "mm", TWIPS_PER_MILLIMETRE,
            "cm", 10 * TWIPS_PER_MILLIMETRE,
            "in", 1440.0,
            "pt", 20.0,
            "pc", 240.0,
            "pi", 240.0,
            "px", 15.0);

    private static final int MOST = 1_000_000;

    private Measure() {}

    /** Reads {@code 640}, {@code 640.0}, {@code 11.3mm}; what is no length gives {@code otherwise}. */
    static int twips(@Nullable String value, int otherwise) {
        return length(value, 1, otherwise);
    }

    /** A length whose bare numbers are points, as in VML. */
    static int points(@Nullable String value, int otherwise) {
        return length(value, 20, otherwise);
    }

    /** English metric units, 635 to a twip. */
    static int emu(@Nullable String value, int otherwise) {
        var matcher = UNIVERSAL.matcher(value == null ? "" : value.strip());
        return matcher.matches() ? bounded(Double.parseDouble(matcher.group(1)) / 635) : otherwise;
    }

    static int number(@Nullable String value, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        try {
            return new BigDecimal(value.strip())
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            return otherwise;
        }
    }

    static double millimetres(double twips) {
        return twips / TWIPS_PER_MILLIMETRE;
    }

    static double twips(double millimetres) {
        return millimetres * TWIPS_PER_MILLIMETRE;
    }

    private static int length(@Nullable String value, double bare, int otherwise) {
        var matcher = UNIVERSAL.matcher(value == null || value.length() > 20 ? "" : value.strip());
        if (!matcher.matches()) {
            return otherwise;
        }
        var unit = matcher.group(2);
        return bounded(Double.parseDouble(matcher.group(1)) * (unit == null ? bare : TWIPS.getOrDefault(unit, bare)));
    }

    private static int bounded(double twips) {
        return (int) Math.round(Math.max(-MOST, Math.min(MOST, twips)));
    }
}
