package org.jibao.typesetting;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 折线: a stroke through its points, with butt ends and mitred corners.
 *
 * @param points two or more
 * @param width of the stroke in 1/1000 pt
 * @param fact id of the fact that it shows, as the mark of a value in a chart does; null for a mere stroke
 */
public record PlacedPath(List<Point> points, int width, Colour colour, @Nullable String fact) {

    public PlacedPath(List<Point> points, int width, Colour colour) {
        this(points, width, colour, null);
    }

    public PlacedPath {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a path has two points or more, not " + points.size());
        }
    }

    /** A place in the frame of the drawing, in 1/1000 pt. */
    public record Point(int x, int y) {}

    /** The same stroke elsewhere. */
    public PlacedPath moved(int dx, int dy) {
        return new PlacedPath(
                points.stream().map(p -> new Point(p.x() + dx, p.y() + dy)).toList(), width, colour, fact);
    }
}
