package org.jibao.typesetting.check.docx;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Colour;

/** Colours as Word writes them. */
final class Ink {

    private static final Pattern HEX = Pattern.compile("#?([0-9A-Fa-f]{6})(\\s.*)?");
    private static final Pattern SHORT = Pattern.compile("#([0-9A-Fa-f])([0-9A-Fa-f])([0-9A-Fa-f])(\\s.*)?");

    private Ink() {}

    /** Reads {@code FF0000}, {@code #f00}, {@code red [3]}; automatic and unknown ones are black. */
    static Colour of(@Nullable String value) {
        if (value == null) {
            return Colour.BLACK;
        }
        var hex = HEX.matcher(value);
        if (hex.matches()) {
            return Colour.of(hex.group(1));
        }
        var brief = SHORT.matcher(value);
        if (brief.matches()) {
            return Colour.of(brief.group(1).repeat(2)
                    + brief.group(2).repeat(2)
                    + brief.group(3).repeat(2));
        }
        return value.toLowerCase(Locale.ROOT).startsWith("red") ? new Colour(255, 0, 0) : Colour.BLACK;
    }

    static boolean red(Colour colour) {
        return colour.red() >= 0xA0 && colour.green() <= 0x60 && colour.blue() <= 0x60;
    }

    /** Black for the eye: dark and without a hue. */
    static boolean black(Colour colour) {
        return colour.red() <= 0x30 && colour.green() <= 0x30 && colour.blue() <= 0x30;
    }
}
