package org.jibao.typesetting.pages;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.sheet.Sheet;

/**
 * 断行: fills lines as far as they go. A stop (点号) that would begin the next line is taken into the full one, as programs
 * that let stops hang do, but its ink stays inside: the marks of the line give up their empty halves first, then all
 * characters move closer. Before any other mark that may not begin a line, the line ends at the last place where it may.
 * All lines but the last reach the right edge. Every atom comes out once and in order. A line holds what Word's line holds
 * when its characters are narrowed by the whole percentage that brings them into their cells ({@link Sheet#narrowed}).
 */
final class LineBreaker {

    private final int firstWidth;
    private final int width;
    private final boolean ragged;
    private final Shaped all;
    private final List<SetLine> lines = new ArrayList<>();
    /** The line in the making, and the sum of its widths. */
    private final Shaped.Row line;

    private int used;
    /** The first atom that is not yet in a line. */
    private int next;
    /** What is left of a word that was cut, to come before {@link #next}. */
    private @Nullable Atom tail;

    private LineBreaker(Shaped all, int firstWidth, int width, boolean ragged) {
        this.all = all;
        this.firstWidth = firstWidth;
        this.width = width;
        this.ragged = ragged;
        this.line = new Shaped.Row(Math.min(all.size(), 64));
    }

    /**
     * @param firstWidth room on the first line
     * @param width room on the others
     */
    static List<SetLine> lines(Shaped all, int firstWidth, int width) {
        return new LineBreaker(all, firstWidth, width, false).fill();
    }

    /** Lines that keep their own widths, as in the narrow cells of a table, where stretching tears words apart. */
    static List<SetLine> ragged(Shaped all, int width) {
        return new LineBreaker(all, width, width, true).fill();
    }

    /** As few lines as {@link #ragged} needs, and these as equal as they can be: no last line of a single character. */
    static List<SetLine> balanced(Shaped all, int width) {
        var best = ragged(all, width);
        int low = best.size() < 2 ? width : 1;
        int high = width;
        while (low < high) {
            int middle = (low + high) / 2;
            var narrower = ragged(all, middle);
            if (narrower.size() == best.size() && narrower.stream().allMatch(line -> line.width() <= middle)) {
                best = narrower;
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return best;
    }

    private List<SetLine> fill() {
        if (all.size() > 0 && all.width() <= firstWidth) {
            return List.of(SetLine.natural(all));
        }
        while (tail != null || next < all.size()) {
            int room = lines.isEmpty() ? firstWidth : width;
            var atom = tail != null ? tail : all.atom(next);
            if (atom.kind == Atom.Kind.BLANK || used + atom.width <= most(room)) {
                take();
            } else {
                if (!takesStop(room)) {
                    cut(room);
                }
                end(room, ragged || (tail == null && next == all.size()));
            }
        }
        if (line.size() > 0) {
            end(lines.isEmpty() ? firstWidth : width, true);
        }
        return lines;
    }

    /** What may stand on a line: as much as fits when characters are drawn a whole percentage narrower. */
    private int most(int room) {
        var first = all.atom(0);
        long percent = Sheet.narrowed(first.cell, first.size);
        return ragged || percent >= 100 ? room : (int) (room * 100L * first.cell / (first.size * percent));
    }

    /** Puts the next atom into the line; the rest of a cut word breaks and stretches as the word would. */
    private void take() {
        int known = tail != null ? next - 1 : next;
        var atom = tail != null ? tail : all.atom(next++);
        tail = null;
        line.add(atom, all, known);
        used += atom.width;
    }

    private void end(int room, boolean last) {
        lines.add(justified(line.row(), room, last));
        line.shorten(0);
        used = 0;
    }

    private boolean mayEndBehind(int index) {
        return ragged ? line.breakBehindWhole(index) : line.breakAfter(index);
    }

    /** Takes the stop that follows into the full line, when the line may end behind it and the room can be found. */
    private boolean takesStop(int room) {
        if (tail != null || line.size() == 0) {
            return false;
        }
        var stop = all.atom(next);
        if (!Kinsoku.hangs(stop.first) || !all.breakAfter(next)) {
            return false;
        }
        int spare = stop.squeezeRight;
        for (int i = 0; i < line.size(); i++) {
            spare += line.atom(i).squeezeLeft + line.atom(i).squeezeRight;
            spare += line.stretchAfter(i) ? Kinsoku.tightest(stop.cell) : 0;
        }
        if (used + stop.width - spare > room) {
            return false;
        }
        take();
        return true;
    }

    /** Gives back what may not stand at the end of the line; a word longer than the line is cut within. */
    private void cut(int room) {
        int end = line.size();
        while (end > 0 && !mayEndBehind(end - 1)) {
            end--;
        }
        if (end > 0) {
            // the rest of a cut word always stands first in its line, so all that goes back is whole
            next -= line.size() - end;
            line.shorten(end);
            return;
        }
        var atom = tail != null ? tail : all.atom(next);
        boolean word = atom.kind == Atom.Kind.LATIN;
        if (line.size() > 0 && (!word || atom.width <= room)) {
            return;
        }
        if (!word || atom.characters() < 2) {
            take();
            return;
        }
        int at = 0;
        int filled = used;
        while (at < atom.text.length()) {
            int c = atom.text.codePointAt(at);
            filled += atom.advance(c);
            if (filled > room && (at > 0 || line.size() > 0)) {
                break;
            }
            at += Character.charCount(c);
        }
        next += tail == null ? 1 : 0;
        tail = at < atom.text.length() ? atom.part(at, atom.text.length()) : null;
        if (at > 0) {
            line.addEnd(atom.part(0, at));
        }
    }

    private static SetLine justified(Shaped line, int room, boolean last) {
        int end = line.size();
        while (end > 0 && line.atom(end - 1).kind == Atom.Kind.BLANK) {
            end--;
        }
        int natural = 0;
        for (int i = 0; i < end; i++) {
            natural += line.atom(i).width;
        }
        if (natural > room) {
            return squeezed(line, end, natural - room);
        }
        return last ? SetLine.natural(line) : stretched(line, end, room - natural);
    }

    private static SetLine stretched(Shaped line, int end, int slack) {
        int gaps = 0;
        for (int i = 0; i + 1 < end; i++) {
            gaps += line.stretchAfter(i) ? 1 : 0;
        }
        var places = new int[line.size()];
        int x = 0;
        int width = 0;
        int gap = 0;
        for (int i = 0; i < places.length; i++) {
            var atom = line.atom(i);
            places[i] = x + (gaps == 0 ? 0 : (int) ((long) slack * gap / gaps));
            x += i < end ? atom.width : 0;
            width = i < end ? places[i] + atom.width : width;
            gap += i + 1 < end && line.stretchAfter(i) ? 1 : 0;
        }
        return new SetLine(line, places, width);
    }

    /**
     * The mark at the end gives first, since its empty half lies at the edge anyway; then all marks alike; what is still
     * missing all gaps between characters alike.
     */
    private static SetLine squeezed(Shaped line, int end, int excess) {
        int atEdge = end > 0 ? Math.min(excess, line.atom(end - 1).squeezeRight) : 0;
        long others = 0;
        for (int i = 0; i < end; i++) {
            others += line.atom(i).squeezeLeft + (i < end - 1 ? line.atom(i).squeezeRight : 0);
        }
        long wanted = Math.min(excess - atEdge, others);
        int gaps = 0;
        for (int i = 0; i + 1 < end; i++) {
            gaps += line.stretchAfter(i) ? 1 : 0;
        }
        long closer = gaps == 0 ? 0 : excess - atEdge - wanted;
        int gap = 0;
        var places = new int[line.size()];
        var cuts = new int[line.size()];
        int x = 0;
        long seen = 0;
        for (int i = 0; i < places.length; i++) {
            var atom = line.atom(i);
            int left = share(wanted, seen, atom.squeezeLeft, others);
            seen += atom.squeezeLeft;
            int right = i >= end - 1 ? 0 : share(wanted, seen, atom.squeezeRight, others);
            seen += i >= end - 1 ? 0 : atom.squeezeRight;
            places[i] = x - share(closer, 0, gap, gaps);
            cuts[i] = left;
            x += i < end ? atom.width - left - right : 0;
            gap += i + 1 < end && line.stretchAfter(i) ? 1 : 0;
        }
        return new SetLine(line, places, cuts, x - atEdge - (int) closer);
    }

    private static int share(long wanted, long seen, int part, long all) {
        return all == 0 ? 0 : (int) (wanted * (seen + part) / all - wanted * seen / all);
    }
}
