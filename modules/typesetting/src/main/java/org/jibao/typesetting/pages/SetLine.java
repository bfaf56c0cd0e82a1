package org.jibao.typesetting.pages;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Part;
import org.jibao.typesetting.Passage;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.PlacedText;

/** A broken line: atoms, each with the place where it starts and how much was taken from its left. */
final class SetLine {

    private static final int[] UNCUT = {};

    private final Shaped atoms;
    private final int[] places;
    /** One for each atom, or none at all. */
    private final int[] cutLeft;

    private final int width;

    /** The arrays are the line's own from now on. */
    SetLine(Shaped atoms, int[] places, int[] cutLeft, int width) {
        this.atoms = atoms;
        this.places = places;
        this.cutLeft = cutLeft;
        this.width = width;
    }

    /** A line from whose marks nothing was taken. */
    SetLine(Shaped atoms, int[] places, int width) {
        this(atoms, places, UNCUT, width);
    }

    /** The atoms in a row at their own widths. */
    static SetLine natural(Shaped atoms) {
        var places = new int[atoms.size()];
        int x = 0;
        int width = 0;
        for (int i = 0; i < places.length; i++) {
            var atom = atoms.atom(i);
            places[i] = x;
            x += atom.width;
            width = atom.kind == Atom.Kind.BLANK ? width : x;
        }
        return new SetLine(atoms, places, width);
    }

    Shaped atoms() {
        return atoms;
    }

    /** Where an atom starts. */
    int place(int index) {
        return places[index];
    }

    /** Up to the right edge of the last atom that is not a blank. */
    int width() {
        return width;
    }

    /** The same atoms at their own widths. */
    SetLine unstretched() {
        return natural(atoms);
    }

    /** The same room between all atoms, so that the line is {@code width} wide; a single atom stands in the middle. */
    SetLine spread(int width) {
        int gaps = places.length - 1;
        int slack = width - this.width;
        var spread = new int[places.length];
        for (int i = 0; i <= gaps; i++) {
            spread[i] = places[i] + (gaps == 0 ? slack / 2 : (int) ((long) slack * i / gaps));
        }
        return new SetLine(atoms, spread, cutLeft, width);
    }

    /** Highest ink above the base line. */
    int inkTop() {
        int top = Integer.MIN_VALUE;
        for (int i = 0; i < places.length; i++) {
            var atom = atoms.atom(i);
            top = Math.max(top, atom.face.inkTop(atom.text, atom.size));
        }
        return top;
    }

    /** Lowest ink, negative below the base line. */
    int inkBottom() {
        int bottom = Integer.MAX_VALUE;
        for (int i = 0; i < places.length; i++) {
            var atom = atoms.atom(i);
            bottom = Math.min(bottom, atom.face.inkBottom(atom.text, atom.size));
        }
        return bottom;
    }

    /** Put at {@code x} on a base line: neighbours of one style become one text. */
    PlacedLine at(Part part, int x, int baseline) {
        return at(part, x, baseline, null);
    }

    /** The same as part of a passage. */
    PlacedLine at(Part part, int x, int baseline, @Nullable Passage passage) {
        int count = places.length;
        int to = count == 0 ? 0 : sameStyle(0);
        if (to == count) {
            var texts = count == 0 ? List.<PlacedText>of() : List.of(text(0, count, x));
            return new PlacedLine(part, baseline, texts, passage);
        }
        var texts = new ArrayList<PlacedText>();
        for (int from = 0; from < count; from = to) {
            to = sameStyle(from);
            texts.add(text(from, to, x));
        }
        return new PlacedLine(part, baseline, texts, passage);
    }

    /** The first atom behind {@code from} that looks or says otherwise. */
    private int sameStyle(int from) {
        var first = atoms.atom(from);
        int to = from + 1;
        while (to < places.length && atoms.atom(to).sameStyle(first)) {
            to++;
        }
        return to;
    }

    private PlacedText text(int from, int to, int x) {
        var words = new StringBuilder(to - from + 8);
        int characters = 0;
        for (int i = from; i < to; i++) {
            var atom = atoms.atom(i);
            words.append(atom.text);
            characters += atom.characters();
        }
        var edges = new int[characters];
        int next = 0;
        for (int i = from; i < to; i++) {
            var atom = atoms.atom(i);
            int edge = x + places[i] + atom.inset - (cutLeft.length == 0 ? 0 : cutLeft[i]);
            edges[next++] = edge;
            for (int at = 0; next < characters; ) {
                int character = atom.text.codePointAt(at);
                at += Character.charCount(character);
                if (at >= atom.text.length()) {
                    break;
                }
                edge += atom.advance(character);
                edges[next++] = edge;
            }
        }
        var style = atoms.atom(from);
        int right = x + (to < places.length ? places[to] : Math.max(width, places[to - 1]));
        return new PlacedText(style.face, style.size, style.colour, words.toString(), edges, right, style.fact);
    }
}
