package org.jibao.typesetting.pages;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Drawing;
import org.jibao.typesetting.Passage;
import org.jibao.typesetting.PlacedLine;

/**
 * What stays in one piece when pages are cut: a line of text, a row of a table, a signature. Its drawing is placed
 * from the left edge of the type area and from its own upper edge.
 *
 * @param gridLines lines of the grid it takes; 0 when it takes {@code height} and keeps to no grid
 * @param keepWithNext whether the next unit must be on the same page
 * @param blank whether it is only room, which is dropped at the head of a page
 * @param body whether it counts as text of the body
 * @param repeated rows to repeat above it when it begins a page
 * @param entry bookmark that points here
 */
record Unit(
        int gridLines,
        int height,
        boolean keepWithNext,
        boolean blank,
        boolean body,
        Drawing drawing,
        List<Unit> repeated,
        @Nullable Entry entry) {

    record Entry(int level, String text) {}

    static Unit line(PlacedLine line) {
        return new Unit(1, 0, false, false, false, Drawing.of(List.of(line)), List.of(), null);
    }

    static Unit bodyLine(PlacedLine line) {
        return new Unit(1, 0, false, false, true, Drawing.of(List.of(line)), List.of(), null);
    }

    static Unit blank(int lines) {
        return new Unit(lines, 0, false, true, false, Drawing.NOTHING, List.of(), null);
    }

    /** Room off the grid; what follows goes to the next line of the grid. */
    static Unit gap(int height) {
        return new Unit(0, height, false, true, false, Drawing.NOTHING, List.of(), null);
    }

    static Unit onGrid(int gridLines, List<PlacedLine> lines) {
        return new Unit(gridLines, 0, false, false, false, Drawing.of(lines), List.of(), null);
    }

    static Unit free(int height, Drawing drawing) {
        return new Unit(0, height, false, false, false, drawing, List.of(), null);
    }

    static Unit bodyBlock(int height, Drawing drawing) {
        return new Unit(0, height, false, false, true, drawing, List.of(), null);
    }

    Unit keptWithNext() {
        return new Unit(gridLines, height, true, blank, body, drawing, repeated, entry);
    }

    Unit asBody() {
        return new Unit(gridLines, height, keepWithNext, blank, true, drawing, repeated, entry);
    }

    Unit repeating(List<Unit> header) {
        return new Unit(gridLines, height, keepWithNext, blank, body, drawing, List.copyOf(header), entry);
    }

    /** Its lines are part of an passage. */
    Unit within(Passage whole) {
        return new Unit(gridLines, height, keepWithNext, blank, body, drawing.within(whole), repeated, entry);
    }

    Unit listedAs(Entry bookmark) {
        return new Unit(gridLines, height, keepWithNext, blank, body, drawing, repeated, bookmark);
    }
}
