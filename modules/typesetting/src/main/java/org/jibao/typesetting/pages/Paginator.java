package org.jibao.typesetting.pages;

import java.util.ArrayList;
import java.util.List;

import org.jibao.typesetting.Drawing;
import org.jibao.typesetting.Pages;
import org.jibao.typesetting.Passage;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.PlacedPath;
import org.jibao.typesetting.PlacedRule;
import org.jibao.typesetting.sheet.Sheet;

/** Cuts a row of units into pages: fills each page, keeps together what must stay together. */
final class Paginator {

    private final Sheet sheet;
    private final Frame first;
    private final boolean turned;
    private final List<Draft> pages;

    /** A page in the making, from the top left corner of the paper; {@code used} from the top of its frame. */
    static final class Draft {
        final Frame frame;
        /** Whether its coordinates are those of the turned frame. */
        final boolean turned;

        final List<PlacedLine> lines = new ArrayList<>();
        final List<PlacedRule> rules = new ArrayList<>();
        final List<Pages.Bookmark> bookmarks = new ArrayList<>();
        final List<PlacedPath> paths = new ArrayList<>();
        boolean hasBody;
        int used;
        /** 页码; 0 while it has none. */
        int number;

        Draft(Frame frame) {
            this(frame, false);
        }

        Draft(Frame frame, boolean turned) {
            this.frame = frame;
            this.turned = turned;
        }

        /** Where the next line would begin, from the upper edge of the paper. */
        int foot() {
            return frame.top() + used;
        }

        /** Adds what is drawn from another origin. */
        void add(Drawing drawing, int x, int y) {
            drawing.lines().forEach(line -> lines.add(line.moved(x, y)));
            drawing.rules().forEach(rule -> rules.add(rule.moved(x, y)));
            drawing.paths().forEach(path -> paths.add(path.moved(x, y)));
        }

        Drawing drawing() {
            return new Drawing(lines, rules, paths);
        }
    }

    /** @param first frame of the first page; the others have the type area */
    Paginator(Sheet sheet, Frame first) {
        this(sheet, first, false, new ArrayList<>());
    }

    private Paginator(Sheet sheet, Frame first, boolean turned, List<Draft> pages) {
        this.sheet = sheet;
        this.first = first;
        this.turned = turned;
        this.pages = pages;
    }

    /** One that adds turned pages to the same document. */
    Paginator turned(Sheet turnedSheet) {
        return new Paginator(turnedSheet, Frame.area(turnedSheet), true, pages);
    }

    List<Draft> pages() {
        return pages;
    }

    /** Sets the units from a new page on. */
    void add(List<Unit> units) {
        int from = 0;
        while (from < units.size()) {
            from = addPage(units, from);
        }
    }

    /** Returns the first unit that is not on this page. */
    private int addPage(List<Unit> units, int from) {
        var frame = pages.isEmpty() ? first : Frame.area(sheet);
        int height = sheet.lineTop(frame.lines());
        int y = 0;
        int end = from;
        var header = units.get(from).repeated();
        for (var row : header) {
            y = after(row, y);
        }
        while (end < units.size()) {
            var unit = units.get(end);
            int bottom = unit.blank() && y == 0 ? 0 : after(unit, y);
            if (bottom > height && end > from && !unit.blank()) {
                break;
            }
            y = Math.min(bottom, height);
            end++;
        }
        if (end < units.size()) {
            end = beforeKept(units, from, end);
        }
        draw(units, from, end, header, frame);
        return end;
    }

    /** Moves a page break up until nothing is torn apart; when a whole page hangs together, it breaks all the same. */
    private static int beforeKept(List<Unit> units, int from, int end) {
        int at = end;
        while (at > from && units.get(at - 1).keepWithNext()) {
            at--;
        }
        return at > from ? at : end;
    }

    /**
     * Text keeps to the grid. Room that begins off the grid, below a title, is rounded to the nearest line, which comes
     * closer to the number of blank lines prescribed than rounding up would.
     */
    private int after(Unit unit, int y) {
        if (unit.gridLines() == 0) {
            return y + unit.height();
        }
        int start = unit.blank() ? sheet.lineAt(y - sheet.lineTop(1) / 2) : sheet.lineAt(y);
        return sheet.lineTop(Math.max(0, start) + unit.gridLines());
    }

    private void draw(List<Unit> units, int from, int end, List<Unit> header, Frame frame) {
        var page = new Draft(frame, turned);
        for (var row : header) {
            place(row.within(Passage.REPEATED), page);
        }
        for (int i = from; i < end; i++) {
            var unit = units.get(i);
            if (!(unit.blank() && page.used == 0)) {
                place(unit, page);
            }
        }
        pages.add(page);
    }

    private void place(Unit unit, Draft page) {
        int top = unit.gridLines() == 0 ? page.used : sheet.lineTop(sheet.lineAt(page.used));
        int dy = page.frame.top() + top;
        page.add(unit.drawing(), sheet.areaLeft, dy);
        var entry = unit.entry();
        if (entry != null) {
            page.bookmarks.add(new Pages.Bookmark(entry.level(), entry.text(), pages.size() + 1, dy));
        }
        page.hasBody |= unit.body();
        page.used = after(unit, page.used);
    }
}
