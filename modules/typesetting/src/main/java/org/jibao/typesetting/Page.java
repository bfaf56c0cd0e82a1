package org.jibao.typesetting;

import java.util.List;

/**
 * 页: one side of paper. Coordinates run from the top left corner, right and down, in 1/1000 pt ({@link Length}).
 *
 * @param number from 1
 */
public record Page(int number, int width, int height, List<PlacedLine> lines, List<PlacedRule> rules) {

    public Page {
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
    }
}
