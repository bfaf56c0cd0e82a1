package org.jibao.typesetting;

import java.util.List;
import java.util.stream.Stream;

/**
 * 页: one side of paper. Coordinates run from the top left corner, right and down, in 1/1000 pt ({@link Length}).
 *
 * <p>A table that is wider than the page stands on its side with its head to the left, on odd and even pages alike (横排表格,
 * GB/T 9704-2012, 8). It is drawn in a frame turned a quarter: its origin is the lower left corner of the paper, its first
 * axis runs up the left edge, its second one along the lower edge. What lies at (x, y) in the turned frame lies at
 * (y, height − x) on the paper.
 *
 * @param number from 1, counting the sides of the file
 * @param upright what stands upright; on a page with a turned table only the page number
 * @param turned what stands on its side; nothing on most pages
 */
public record Page(int number, int width, int height, Drawing upright, Drawing turned) {

    /** A page on which everything is upright. */
    public Page(int number, int width, int height, Drawing upright) {
        this(number, width, height, upright, Drawing.NOTHING);
    }

    /** All lines in reading order. The coordinates of those of {@link #turned()} are of another frame. */
    public List<PlacedLine> lines() {
        return turned.empty()
                ? upright.lines()
                : Stream.concat(turned.lines().stream(), upright.lines().stream())
                        .toList();
    }
}
