package org.jibao.typesetting;

import java.util.List;

import org.assertj.core.data.Offset;

import static org.assertj.core.api.Assertions.within;

/** Measures of pages in millimetres from the upper left corner of the paper, and the constants of GB/T 9704-2012. */
final class Places {

    static final Offset<Double> TENTH = within(0.1);
    static final Offset<Double> HALF = within(0.5);
    static final double CELL = 156.0 / 28;
    static final double LINE = 225.0 / 22;
    static final double LEFT = 28;
    static final double RIGHT = 184;
    static final double TOP = 37;
    static final double BOTTOM = 262;

    private Places() {}

    static double mm(int length) {
        return Length.inMillimetres(length);
    }

    static List<PlacedLine> lines(Pages pages, Part part) {
        return pages.lines().filter(line -> line.part() == part).toList();
    }

    static PlacedLine line(Pages pages, Part part) {
        return lines(pages, part).get(0);
    }

    static List<PlacedRule> rules(Pages pages, int page) {
        return pages.pages().get(page - 1).upright().rules();
    }

    static double left(PlacedLine line) {
        return mm(line.left());
    }

    static double right(PlacedLine line) {
        return mm(line.right());
    }

    static double middle(PlacedLine line) {
        return mm(line.left() + line.right()) / 2;
    }

    static double size(PlacedLine line) {
        return mm(line.texts().get(0).size());
    }

    /** Upper edge of the square in which the characters are drawn. */
    static double top(PlacedLine line) {
        return mm(line.baseline()) - 0.86 * size(line);
    }

    /** Lower edge of the square in which the characters are drawn. */
    static double foot(PlacedLine line) {
        return top(line) + size(line);
    }

    static double inkTop(PlacedLine line) {
        var text = line.texts().get(0);
        return mm(line.baseline() - text.face().inkTop(line.text(), text.size()));
    }

    static double inkBottom(PlacedLine line) {
        var text = line.texts().get(0);
        return mm(line.baseline() - text.face().inkBottom(line.text(), text.size()));
    }

    static double top(PlacedRule rule) {
        return mm(rule.y());
    }

    static double foot(PlacedRule rule) {
        return mm(rule.y() + rule.height());
    }
}
