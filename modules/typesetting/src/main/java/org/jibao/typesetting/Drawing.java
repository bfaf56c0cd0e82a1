package org.jibao.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

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
    public Drawing within(Passage whole) {
        return new Drawing(each(lines, line -> line.within(whole)), rules, paths);
    }

    /** The same drawing elsewhere. */
    public Drawing moved(int dx, int dy) {
        return new Drawing(
                each(lines, line -> line.moved(dx, dy)),
                each(rules, rule -> rule.moved(dx, dy)),
                each(paths, path -> path.moved(dx, dy)));
    }

    private static <T> List<T> each(List<T> list, UnaryOperator<T> change) {
        var changed = new ArrayList<T>(list.size());
        for (var one : list) {
            changed.add(change.apply(one));
        }
        return changed;
    }
}
