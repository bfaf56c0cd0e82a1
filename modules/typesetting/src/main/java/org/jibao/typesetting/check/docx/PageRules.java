package org.jibao.typesetting.check.docx;

import java.util.LinkedHashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Form;

/** Clause 5.1 and 5.2.1: paper, margins, type area. */
final class PageRules {

    private static final double PAPER_TOLERANCE = Values.number("tolerance.paper");
    private static final double MARGIN_TOLERANCE = Values.number("tolerance.margin");
    private static final double AREA_TOLERANCE = Values.number("tolerance.area");
    private static final double TOP = Values.number("page.top");
    private static final double LEFT = Values.number("page.left");
    private static final double AREA_WIDTH = Values.number("area.width");
    private static final double AREA_HEIGHT = Values.number("area.height");

    private PageRules() {}

    static void check(Evidence evidence) {
        var sample = evidence.sample();
        for (var section : List.copyOf(new LinkedHashSet<>(evidence.file().sections()))) {
            paper(section, evidence.notes());
            if (section.landscape()) {
                lying(section, evidence);
            } else {
                margins(section, sample, evidence);
            }
        }
    }

    private static void paper(Section section, Notes notes) {
        double shorter = Measure.millimetres(Math.min(section.width(), section.height()));
        double longer = Measure.millimetres(Math.max(section.width(), section.height()));
        notes.checked("PAGE-1");
        if (off(shorter, 210, PAPER_TOLERANCE) || off(longer, 297, PAPER_TOLERANCE)) {
            notes.broken("PAGE-1", "page.paper", null, shorter, longer);
        }
    }

    /** 8: the number of a lying page stands at its left edge and runs down, as on the other pages once it is bound. */
    private static void lying(Section section, Evidence evidence) {
        var notes = evidence.notes();
        var footer = evidence.file().footer(section, "default");
        var number = footer == null ? null : PageNumberRules.number(footer);
        notes.checked("TABLE-1");
        if (number == null || !evidence.elements().official()) {
            notes.unmeasured("TABLE-1", "lying");
            return;
        }
        var box = number.box;
        var left = box == null ? null : box.x();
        if (box == null && !Geometry.framed(number)) {
            notes.broken("TABLE-1", "table.number", null);
        } else if (left == null || box == null || !box.fromX().equals("page")) {
            notes.unmeasured("TABLE-1", "page-number");
        } else if (left > section.width() / 2) {
            notes.broken("TABLE-1", "table.number", null);
        }
    }

    /**
     * A letter's first page ends above its lower double rule, wherever its margin is (10.1).
     * The margin as set, or the edge of the words: a line holds part of its gap above its words, which offices make up for
     * with a smaller margin. Either may be the one meant.
     */
    private static void margins(Section section, @Nullable Paragraph sample, Evidence evidence) {
        var notes = evidence.notes();
        double gap = 0;
        double filled = 0;
        if (sample != null) {
            var pitch = evidence.geometry().lineHeight(sample);
            gap = Math.max(0, pitch.low() - Geometry.size(sample));
            filled = Math.floor(section.areaHeight() / pitch.low()) * pitch.low();
        }
        double top = Measure.millimetres(section.top());
        double inkTop = Measure.millimetres(section.top() + gap / 2);
        double left = Measure.millimetres(section.left());
        notes.checked("PAGE-2");
        if (off(top, TOP, MARGIN_TOLERANCE) && off(inkTop, TOP, MARGIN_TOLERANCE)) {
            notes.broken("PAGE-2", "page.top-margin", null, top);
        }
        if (off(left, LEFT, MARGIN_TOLERANCE)) {
            notes.broken("PAGE-2", "page.left-margin", null, left);
        }
        double width = Measure.millimetres(section.areaWidth());
        double height = Measure.millimetres(section.areaHeight());
        double inkHeight = Measure.millimetres(Math.max(0, filled - gap));
        notes.checked("PAGE-3");
        if (off(width, AREA_WIDTH, AREA_TOLERANCE)
                || (evidence.elements().form != Form.LETTER
                        && off(height, AREA_HEIGHT, AREA_TOLERANCE)
                        && off(inkHeight, AREA_HEIGHT, AREA_TOLERANCE))) {
            notes.broken("PAGE-3", "page.area", null, width, height);
        }
    }

    static boolean off(double value, double wanted, double tolerance) {
        return Math.abs(value - wanted) > tolerance + 0.005;
    }
}
