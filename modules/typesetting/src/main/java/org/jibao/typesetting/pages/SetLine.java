package org.jibao.typesetting.pages;

import java.util.ArrayList;
import java.util.List;

import org.jibao.typesetting.Part;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.PlacedText;

/** A broken line: atoms, each with the place where it starts and how much was taken from its left. */
final class SetLine {

    private final List<Atom> atoms;
    private final int[] places;
    private final int[] cutLeft;
    private final int width;

    /** The arrays are the line's own from now on. */
    SetLine(List<Atom> atoms, int[] places, int[] cutLeft, int width) {
        this.atoms = atoms;
        this.places = places;
        this.cutLeft = cutLeft;
        this.width = width;
    }

    /** The atoms in a row at their own widths. */
    static SetLine natural(List<Atom> atoms) {
        var places = new int[atoms.size()];
        int x = 0;
        int width = 0;
        for (int i = 0; i < places.length; i++) {
            var atom = atoms.get(i);
            places[i] = x;
            x += atom.width;
            width = atom.kind == Atom.Kind.BLANK ? width : x;
        }
        return new SetLine(List.copyOf(atoms), places, new int[places.length], width);
    }

    List<Atom> atoms() {
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
        int characters = 0;
        for (int i = from; i < to; i++) {
            words.append(atoms.get(i).text);
            characters += atoms.get(i).characters();
        }
        var edges = new int[characters];
        int next = 0;
        for (int i = from; i < to; i++) {
            var atom = atoms.get(i);
            int edge = x + places[i] + atom.inset - cutLeft[i];
            for (int at = 0; at < atom.text.length(); ) {
                int character = atom.text.codePointAt(at);
                edges[next++] = edge;
                edge += atom.face.advance(character, atom.size);
                at += Character.charCount(character);
            }
        }
        var style = atoms.get(from);
        int right = x + (to < places.length ? places[to] : Math.max(width, places[to - 1]));
        return new PlacedText(style.face, style.size, style.colour, words.toString(), edges, right, style.fact);
    }
}
