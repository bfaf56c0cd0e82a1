package org.jibao.typesetting.pages;

import java.util.ArrayList;
import java.util.List;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Mark;
import org.jibao.typesetting.Part;
import org.jibao.typesetting.PlacedLine;

/**
 * 发文机关标志 (GB/T 9704-2012, 7.2.4): in the middle, its ink begins at 0. Joint names are spread to equal width, the lead
 * body first, with their word to the right in the middle of their height.
 *
 * @param lines from the left edge of the type area; none when the paper bears the mark already
 * @param height down to the foot of the last character
 * @param inkHeight down to the lowest ink
 */
record RedMark(List<PlacedLine> lines, int height, int inkHeight) {

    /** @param largest height of a character; it is made smaller where the mark would become too wide */
    static RedMark of(Setting setting, Mark mark, int largest) {
        var sheet = setting.sheet();
        int count = mark.names().size();
        int rows = (count - 1) * sheet.markJointPitch + 1000;
        int word = mark.word() == null ? 0 : length(mark.word());
        int gap = mark.word() == null ? 0 : sheet.markWordGap;
        int widest = mark.names().stream().mapToInt(RedMark::length).max().orElse(1);
        int size = Math.min(largest, (sheet.markWidth - gap) / Math.max(1, widest + word));
        if (count > 1) {
            size = Math.min(size, (int) (sheet.markJointHeight * 1000L / rows));
        }
        var style = new Shaper.Style(FontRole.TITLE_SONG, size, size, sheet.red);
        var names = mark.names().stream().map(name -> setting.one(name, style)).toList();
        int width = names.stream().mapToInt(SetLine::width).max().orElse(0);
        var beside = setting.one(mark.word() == null ? "" : mark.word(), style);
        int x = (sheet.areaWidth - width - gap - beside.width()) / 2;
        int pitch = (int) ((long) size * sheet.markJointPitch / 1000);
        int first = names.get(0).inkTop();
        var lines = new ArrayList<PlacedLine>();
        for (int i = 0; i < count; i++) {
            lines.add(spread(names.get(i), width).at(Part.MARK, x, first + i * pitch));
        }
        int last = first + (count - 1) * pitch;
        if (mark.word() != null) {
            lines.add(beside.at(Part.MARK, x + width + gap, (first + last) / 2));
        }
        int lowest = names.get(count - 1).inkBottom();
        return new RedMark(sheet.markPrinted ? List.of() : lines, (count - 1) * pitch + size, last - lowest);
    }

    /** The same room between all characters, so that the line is as wide as the others. */
    private static SetLine spread(SetLine line, int width) {
        return line.width() < width ? line.spread(width) : line;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
