package org.jibao.typesetting;

import org.jspecify.annotations.Nullable;

/**
 * 线: a filled rectangle; {@code x} and {@code y} are its top left corner, all in 1/1000 pt.
 *
 * @param fact id of the fact that it shows, as the bar of a chart does; null for a mere line
 */
public record PlacedRule(int x, int y, int width, int height, Colour colour, @Nullable String fact) {

    public PlacedRule(int x, int y, int width, int height, Colour colour) {
        this(x, y, width, height, colour, null);
    }

    /** The same rule elsewhere. */
    public PlacedRule moved(int dx, int dy) {
        return new PlacedRule(x + dx, y + dy, width, height, colour, fact);
    }
}
