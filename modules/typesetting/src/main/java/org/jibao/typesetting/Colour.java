package org.jibao.typesetting;

import java.util.Locale;

/** 颜色, each part 0 to 255. */
public record Colour(int red, int green, int blue) {

    public static final Colour BLACK = new Colour(0, 0, 0);

    /** Reads {@code E60012}. */
    public static Colour of(String hex) {
        int value = Integer.parseInt(hex, 16);
        return new Colour(value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF);
    }

    /** As {@code E60012}. */
    public String hex() {
        return String.format(Locale.ROOT, "%02X%02X%02X", red, green, blue);
    }
}
