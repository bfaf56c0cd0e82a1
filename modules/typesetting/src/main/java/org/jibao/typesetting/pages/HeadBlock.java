package org.jibao.typesetting.pages;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Drawing;
import org.jibao.typesetting.Mark;
import org.jibao.typesetting.Marking;
import org.jibao.typesetting.Part;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.PlacedRule;

/** What stands above the title, in the making: from the upper left corner of the type area down to {@code y}. */
final class HeadBlock {

    final Setting setting;
    private final List<PlacedLine> lines = new ArrayList<>();
    private final List<PlacedRule> rules = new ArrayList<>();
    /** Where the next element goes. */
    int y;

    HeadBlock(Setting setting) {
        this.setting = setting;
    }

    Drawing drawing() {
        return new Drawing(lines, rules, List.of());
    }

    void add(PlacedLine line) {
        lines.add(line);
    }

    void rule(int x, int top, int width, int thickness) {
        if (!setting.sheet().markPrinted) {
            rules.add(new PlacedRule(x, top, width, thickness, setting.sheet().red));
        }
    }

    /** A line of 3号 type in the line of the grid that begins at {@code top}. */
    void line(Part part, SetLine line, int x, int top) {
        lines.add(line.at(part, x, baseline(top)));
    }

    /** Base line of 3号 type in a line that begins at {@code top}. */
    int baseline(int top) {
        return top + setting.sheet().baseline(setting.sheet().lineTop(1), setting.sheet().bodySize);
    }

    /** Lower edge of 3号 type in a line that begins at {@code top}. */
    int foot(int top) {
        return top + (setting.sheet().lineTop(1) + setting.sheet().bodySize) / 2;
    }

    /** Room for lines of the grid. */
    void blank(int count) {
        y += setting.sheet().lineTop(count);
    }

    /**
     * 份号、密级、紧急程度 flush left, a line each; {@code y} goes below the last one.
     *
     * @param secrecyLine index of the line that 密级 has at least, also when those above it are free
     */
    void marking(Marking marking, int secrecyLine) {
        int top = y;
        int line = 0;
        if (marking.copyNumber() != null) {
            flushLeft(marking.copyNumber(), FontRole.FANGSONG, top, line++);
        }
        if (marking.secrecy() != null) {
            line = Math.max(line, secrecyLine);
            flushLeft(marking.secrecy(), FontRole.HEI, top, line++);
        }
        if (marking.urgency() != null) {
            flushLeft(marking.urgency(), FontRole.HEI, top, line++);
        }
        y = top + setting.sheet().lineTop(line);
    }

    private void flushLeft(String text, FontRole role, int top, int line) {
        line(
                Part.MARKING,
                setting.one(text, setting.body(role)),
                0,
                top + setting.sheet().lineTop(line));
    }

    /** The red mark with its upper edge at {@code top}, or below what already stands there; nothing without a mark. */
    void mark(@Nullable Mark mark, int top, int largest) {
        if (mark != null) {
            var red = RedMark.of(setting, mark, largest);
            y = Math.max(y, top);
            red.lines().forEach(line -> lines.add(line.moved(0, y)));
            y += red.height();
        }
    }
}
