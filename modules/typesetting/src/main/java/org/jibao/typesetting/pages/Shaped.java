package org.jibao.typesetting.pages;

import java.util.Arrays;
import java.util.stream.Collectors;

/** 字列: atoms in a row; between them, where a line may end and where room may be added. Immutable. */
final class Shaped {

    private static final byte BREAK = 1;
    private static final byte STRETCH = 2;
    private static final byte WHOLE = 4;

    private final Atom[] atoms;
    private final byte[] gaps;

    private Shaped(Atom[] atoms, byte[] gaps) {
        this.atoms = atoms;
        this.gaps = gaps;
    }

    int size() {
        return atoms.length;
    }

    Atom atom(int index) {
        return atoms[index];
    }

    /** Whether a line of running text may end behind an atom. */
    boolean breakAfter(int index) {
        return (gaps[index] & BREAK) != 0;
    }

    /** Whether a line of a title or a cell may end behind an atom: where running text may, but not inside 9月 or 12人. */
    boolean breakBehindWhole(int index) {
        return (gaps[index] & (BREAK | WHOLE)) == BREAK;
    }

    /** Whether room may be added behind an atom. */
    boolean stretchAfter(int index) {
        return (gaps[index] & STRETCH) != 0;
    }

    /** @param to exclusive */
    Shaped slice(int from, int to) {
        return from == 0 && to == atoms.length
                ? this
                : new Shaped(Arrays.copyOfRange(atoms, from, to), Arrays.copyOfRange(gaps, from, to));
    }

    /** Both as one text, which may be broken where they meet only if the marks on both sides allow it. */
    Shaped followedBy(Shaped other) {
        var all = new Row(atoms.length + other.atoms.length);
        for (var atom : atoms) {
            all.add(atom);
        }
        for (var atom : other.atoms) {
            all.add(atom);
        }
        return all.marked();
    }

    /** Of all atoms with the blanks at the end. */
    long width() {
        long width = 0;
        for (var atom : atoms) {
            width += atom.width;
        }
        return width;
    }

    String text() {
        return Arrays.stream(atoms).map(atom -> atom.text).collect(Collectors.joining());
    }

    /** A row in the making. */
    static final class Row {

        private Atom[] atoms;
        private byte[] gaps = {};
        private int size;

        Row(int expected) {
            atoms = new Atom[Math.max(expected, 4)];
        }

        int size() {
            return size;
        }

        Atom atom(int index) {
            return atoms[index];
        }

        void add(Atom atom) {
            if (size == atoms.length) {
                atoms = Arrays.copyOf(atoms, 2 * size);
            }
            atoms[size++] = atom;
        }

        /** Adds an atom with the gap that stands behind one of another row. */
        void add(Atom atom, Shaped other, int index) {
            add(atom, other.gaps[index]);
        }

        /** Adds an atom behind which any line may end. */
        void addEnd(Atom atom) {
            add(atom, BREAK);
        }

        private void add(Atom atom, byte gap) {
            add(atom);
            if (gaps.length < size) {
                gaps = Arrays.copyOf(gaps, atoms.length);
            }
            gaps[size - 1] = gap;
        }

        boolean breakAfter(int index) {
            return (gaps[index] & BREAK) != 0;
        }

        boolean breakBehindWhole(int index) {
            return (gaps[index] & (BREAK | WHOLE)) == BREAK;
        }

        boolean stretchAfter(int index) {
            return (gaps[index] & STRETCH) != 0;
        }

        /** Forgets all but the first atoms. */
        void shorten(int newSize) {
            size = newSize;
        }

        /** With the gaps as they were given. */
        Shaped row() {
            return new Shaped(Arrays.copyOf(atoms, size), Arrays.copyOf(gaps, size));
        }

        /** With the gaps by the line-breaking tables. */
        Shaped marked() {
            var all = size == atoms.length ? atoms : Arrays.copyOf(atoms, size);
            var marked = new byte[size];
            int unit = 0;
            boolean mayEnd = true;
            for (int i = 0; i + 1 < size; i++) {
                var a = all[i];
                var b = all[i + 1];
                unit = Math.max(0, unit - 1);
                mayEnd = a.kind == Atom.Kind.BLANK ? mayEnd : a.mayEnd;
                if (a.kind == Atom.Kind.LATIN && Character.isDigit(a.last)) {
                    unit = Kinsoku.unitAt(all, i + 1);
                }
                boolean pair = Kinsoku.paired(a.last, b.first);
                boolean whole = unit > 0;
                boolean word = a.kind == Atom.Kind.LATIN && b.kind == Atom.Kind.LATIN;
                boolean inside = word && !Kinsoku.breaksAddress(a.last);
                boolean mayBreak = b.kind != Atom.Kind.BLANK && !inside && b.mayStart && mayEnd && !pair;
                boolean mayStretch = !pair && !whole && !word;
                marked[i] = (byte) ((mayBreak ? BREAK : 0) | (mayStretch ? STRETCH : 0) | (whole ? WHOLE : 0));
            }
            if (size > 0) {
                marked[size - 1] = BREAK;
            }
            return new Shaped(all, marked);
        }
    }
}
