package org.jibao.typesetting;

import java.util.List;

/**
 * 图文: what is drawn in one frame of coordinates, in 1/1000 pt ({@link Length}), right and down from its origin.
 *
 * @param lines text, in reading order
 * @param rules filled rectangles, drawn before the text
 * @param paths strokes, drawn between rules and text
 */
public record Drawing(List<PlacedLine> lines, List<PlacedRule> rules, List<PlacedPath> paths) {

    public static final Drawing NOTHING = new Drawing(List.of(), List.of(), List.of());

    public Drawing {
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
        paths = List.copyOf(paths);
    }

    /** Text and nothing else. */
    public static Drawing of(List<PlacedLine> lines) {
        return new Drawing(lines, List.of(), List.of());
    }

    public boolean empty() {
        return lines.isEmpty() && rules.isEmpty() && paths.isEmpty();
    }

    /** The same drawing, its lines part of an element. */
    public Drawing within(Element whole) {
        return new Drawing(lines.stream().map(line -> line.within(whole)).toList(), rules, paths);
    }

    /** The same drawing elsewhere. */
    public Drawing moved(int dx, int dy) {
        return new Drawing(
                lines.stream().map(line -> line.moved(dx, dy)).toList(),
                rules.stream().map(rule -> rule.moved(dx, dy)).toList(),
                paths.stream().map(path -> path.moved(dx, dy)).toList());
    }
}
