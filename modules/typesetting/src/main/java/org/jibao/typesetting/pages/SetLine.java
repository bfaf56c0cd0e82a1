package org.jibao.typesetting.pages;

import java.util.ArrayList;
import java.util.List;

import org.jibao.typesetting.Part;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.PlacedText;

/**
 * A broken line: atoms, each with the place where it starts and how much was taken from its left.
 *
 * @param width up to the right edge of the last atom that is not a blank
 */
record SetLine(List<Atom> atoms, List<Integer> places, List<Integer> cutLeft, int width) {

    /** The atoms in a row at their own widths. */
    static SetLine natural(List<Atom> atoms) {
        var places = new ArrayList<Integer>(atoms.size());
        var cuts = new ArrayList<Integer>(atoms.size());
        int x = 0;
        int width = 0;
        for (var atom : atoms) {
            places.add(x);
            cuts.add(0);
            x += atom.width;
            width = atom.kind == Atom.Kind.BLANK ? width : x;
        }
        return new SetLine(List.copyOf(atoms), places, cuts, width);
    }

    /** Put at {@code x} on a base line: neighbours of one style become one text. */
    PlacedLine at(Part part, int x, int baseline) {
        var texts = new ArrayList<PlacedText>();
        for (int from = 0; from < atoms.size(); ) {
            int to = from + 1;
            while (to < atoms.size() && atoms.get(to).sameStyle(atoms.get(from))) {
                to++;
            }
            texts.add(text(from, to, x));
            from = to;
        }
        return new PlacedLine(part, baseline, texts);
    }

    private PlacedText text(int from, int to, int x) {
        var words = new StringBuilder();
        var edges = new ArrayList<Integer>();
        for (int i = from; i < to; i++) {
            var atom = atoms.get(i);
            words.append(atom.text);
            int edge = x + places.get(i) + atom.inset - cutLeft.get(i);
            for (int c : atom.text.codePoints().toArray()) {
                edges.add(edge);
                edge += atom.face.advance(c, atom.size);
            }
        }
        var style = atoms.get(from);
        int right = x + (to < atoms.size() ? places.get(to) : Math.max(width, places.get(to - 1)));
        return new PlacedText(
                style.face,
                style.size,
                style.colour,
                words.toString(),
                edges.stream().mapToInt(Integer::intValue).toArray(),
                right,
                style.fact);
    }
}
