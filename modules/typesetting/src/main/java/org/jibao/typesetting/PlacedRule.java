package org.jibao.typesetting;

/**
 * 线: a filled rectangle; {@code x} and {@code y} are its top left corner, all in 1/1000 pt.
 */
public record PlacedRule(int x, int y, int width, int height, Colour colour) {

    /** The same rule elsewhere. */
    public PlacedRule moved(int dx, int dy) {
        return new PlacedRule(x + dx, y + dy, width, height, colour);
    }
}
