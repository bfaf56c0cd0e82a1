package org.jibao.typesetting.pages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * 断行: fills lines as far as they go. A mark that may not begin a line is squeezed in when the marks of the line can give
 * up enough room; otherwise the line ends at the last place where it may. All lines but the last reach the right edge.
 * Every atom comes out once and in order.
 */
final class LineBreaker {

    private final int firstWidth;
    private final int width;
    private final boolean ragged;
    private final List<SetLine> lines = new ArrayList<>();

    private LineBreaker(int firstWidth, int width, boolean ragged) {
        this.firstWidth = firstWidth;
        this.width = width;
        this.ragged = ragged;
    }

    /**
     * @param firstWidth room on the first line
     * @param width room on the others
     */
    static List<SetLine> lines(List<Atom> atoms, int firstWidth, int width) {
        var breaker = new LineBreaker(firstWidth, width, false);
        breaker.fill(atoms);
        return breaker.lines;
    }

    /** Lines that keep their own widths, as in the narrow cells of a table, where stretching tears words apart. */
    static List<SetLine> ragged(List<Atom> atoms, int width) {
        var breaker = new LineBreaker(width, width, true);
        breaker.fill(atoms);
        return breaker.lines;
    }

    /** As few lines as {@link #ragged} needs, and these as equal as they can be: no last line of a single character. */
    static List<SetLine> balanced(List<Atom> atoms, int width) {
        var best = ragged(atoms, width);
        int low = best.size() < 2 ? width : 1;
        int high = width;
        while (low < high) {
            int middle = (low + high) / 2;
            var narrower = ragged(atoms, middle);
            if (narrower.size() == best.size() && narrower.stream().allMatch(line -> line.width() <= middle)) {
                best = narrower;
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return best;
    }

    private void fill(List<Atom> all) {
        Deque<Atom> rest = new ArrayDeque<>(all);
        var line = new ArrayList<Atom>();
        int used = 0;
        while (!rest.isEmpty()) {
            int room = lines.isEmpty() ? firstWidth : width;
            var next = rest.peekFirst();
            if (next.kind == Atom.Kind.BLANK || used + next.width <= room) {
                rest.removeFirst();
                line.add(next);
                used += next.width;
            } else {
                if (!squeezeIn(line, rest, used, room)) {
                    cut(line, rest, room);
                }
                lines.add(justified(line, room, ragged || rest.isEmpty()));
                line = new ArrayList<>();
                used = 0;
            }
        }
        if (!line.isEmpty()) {
            lines.add(justified(line, lines.isEmpty() ? firstWidth : width, true));
        }
    }

    /** Takes the marks that follow into the line when they must not begin the next one and the room can be found. */
    private static boolean squeezeIn(List<Atom> line, Deque<Atom> rest, int used, int room) {
        int taken = 0;
        int needed = used;
        int spare = 0;
        for (var atom : line) {
            spare += atom.squeezeLeft + atom.squeezeRight;
        }
        for (var mark : rest) {
            if (mark.squeezeRight == 0) {
                return false;
            }
            needed += mark.width;
            spare += mark.squeezeRight;
            taken++;
            if (needed - spare > room) {
                return false;
            }
            if (mark.breakAfter) {
                for (int i = 0; i < taken; i++) {
                    line.add(rest.removeFirst());
                }
                return true;
            }
        }
        return false;
    }

    /** Gives back what may not stand at the end of the line; a word longer than the line is cut within. */
    private static void cut(List<Atom> line, Deque<Atom> rest, int room) {
        int end = line.size();
        while (end > 0 && !line.get(end - 1).breakAfter) {
            end--;
        }
        if (end > 0) {
            while (line.size() > end) {
                rest.addFirst(line.remove(line.size() - 1));
            }
            return;
        }
        var next = rest.peekFirst();
        if (next == null || (!line.isEmpty() && (next.kind != Atom.Kind.LATIN || next.width <= room))) {
            return;
        }
        rest.removeFirst();
        if (next.kind != Atom.Kind.LATIN || next.text.codePointCount(0, next.text.length()) < 2) {
            line.add(next);
            return;
        }
        int used = width(line, line.size());
        int at = 0;
        while (at < next.text.length()) {
            int c = next.text.codePointAt(at);
            used += next.face.advance(c, next.size);
            if (used > room && (at > 0 || !line.isEmpty())) {
                break;
            }
            at += Character.charCount(c);
        }
        if (at > 0) {
            line.add(next.part(0, at));
        }
        if (at < next.text.length()) {
            var tail = next.part(at, next.text.length());
            tail.breakAfter = next.breakAfter;
            tail.stretchAfter = next.stretchAfter;
            rest.addFirst(tail);
        }
    }

    private static SetLine justified(List<Atom> line, int room, boolean last) {
        int end = line.size();
        while (end > 0 && line.get(end - 1).kind == Atom.Kind.BLANK) {
            end--;
        }
        int natural = width(line, end);
        if (natural > room) {
            return squeezed(line, end, natural - room);
        }
        return last ? SetLine.natural(line) : stretched(line, end, room - natural);
    }

    private static int width(List<Atom> line, int end) {
        int width = 0;
        for (int i = 0; i < end; i++) {
            width += line.get(i).width;
        }
        return width;
    }

    private static SetLine stretched(List<Atom> line, int end, int slack) {
        int gaps = 0;
        for (int i = 0; i + 1 < end; i++) {
            gaps += line.get(i).stretchAfter ? 1 : 0;
        }
        var places = new int[line.size()];
        var cuts = new int[line.size()];
        int x = 0;
        int width = 0;
        int gap = 0;
        for (int i = 0; i < line.size(); i++) {
            var atom = line.get(i);
            places[i] = x + (gaps == 0 ? 0 : (int) ((long) slack * gap / gaps));
            x += i < end ? atom.width : 0;
            width = i < end ? places[i] + atom.width : width;
            gap += i + 1 < end && atom.stretchAfter ? 1 : 0;
        }
        return new SetLine(List.copyOf(line), places, cuts, width);
    }

    /** The mark at the end gives first, since its empty half lies at the edge anyway; then all marks alike. */
    private static SetLine squeezed(List<Atom> line, int end, int excess) {
        int atEdge = end > 0 ? Math.min(excess, line.get(end - 1).squeezeRight) : 0;
        long others = 0;
        for (int i = 0; i < end; i++) {
            others += line.get(i).squeezeLeft + (i < end - 1 ? line.get(i).squeezeRight : 0);
        }
        long wanted = Math.min(excess - atEdge, others);
        var places = new int[line.size()];
        var cuts = new int[line.size()];
        int x = 0;
        long seen = 0;
        for (int i = 0; i < line.size(); i++) {
            var atom = line.get(i);
            int left = share(wanted, seen, atom.squeezeLeft, others);
            seen += atom.squeezeLeft;
            int right = i >= end - 1 ? 0 : share(wanted, seen, atom.squeezeRight, others);
            seen += i >= end - 1 ? 0 : atom.squeezeRight;
            places[i] = x;
            cuts[i] = left;
            x += i < end ? atom.width - left - right : 0;
        }
        return new SetLine(List.copyOf(line), places, cuts, x - atEdge);
    }

    private static int share(long wanted, long seen, int part, long all) {
        return all == 0 ? 0 : (int) (wanted * (seen + part) / all - wanted * seen / all);
    }
}
