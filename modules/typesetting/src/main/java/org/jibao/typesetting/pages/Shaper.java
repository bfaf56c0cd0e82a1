package org.jibao.typesetting.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Colour;
import org.jibao.typesetting.Run;
import org.jibao.typesetting.Substitution;
import org.jibao.typesetting.faces.Face;
import org.jibao.typesetting.faces.Faces;

/**
 * Chooses a face for every character and cuts text into atoms. Keeps note of each character that its role's face lacks;
 * one that no face has is spelt out as its code, so that it is neither lost nor a silent box.
 */
final class Shaper {

    /** Marks that Latin faces draw narrow and Chinese text sets in a cell of their own. */
    private static final String FULL_WIDTH_MARKS = "“”‘’—…·";

    /** No word is so long; a longer row of letters is handled in pieces, which keeps breaking it linear. */
    private static final int LONGEST_WORD = 200;

    private final Faces faces;
    private final Map<String, Set<String>> borrowed = new LinkedHashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();

    /** How text is to look; {@code cell} is the width of a full-width character. */
    record Style(FontRole role, int size, int cell, Colour colour) {
        Style with(FontRole other) {
            return new Style(other, size, cell, colour);
        }
    }

    Shaper(Faces faces) {
        this.faces = faces;
    }

    List<Atom> shape(String text, Style style) {
        return shape(List.of(Run.of(text)), style);
    }

    List<Atom> shape(List<Run> runs, Style style) {
        var atoms = new ArrayList<Atom>();
        for (var run : runs) {
            var runStyle =
                    switch (run.emphasis()) {
                        case NONE -> style;
                        case STRONG -> style.with(FontRole.HEI);
                        case GENTLE -> style.with(FontRole.KAI);
                    };
            shape(run.text(), runStyle, run.fact(), atoms);
        }
        Kinsoku.mark(atoms);
        return atoms;
    }

    /** Several pieces of different styles as one text. */
    List<Atom> join(List<Atom> first, List<Atom> second) {
        var atoms = new ArrayList<Atom>(first);
        atoms.addAll(second);
        Kinsoku.mark(atoms);
        return atoms;
    }

    /** What had to be replaced so far. */
    List<Substitution> substitutions() {
        var substitutions = new ArrayList<>(faces.substitutions());
        borrowed.forEach((where, characters) -> substitutions.add(
                new Substitution(Substitution.Kind.CHARACTER, where.replace("%", String.join("、", characters)))));
        if (!missing.isEmpty()) {
            substitutions.add(new Substitution(
                    Substitution.Kind.MISSING,
                    "所有字体都没有 " + String.join("、", missing) + "，文中印出的是字符代码；请在字体文件夹放入含有这些字的字体"));
        }
        return substitutions;
    }

    private void shape(String text, Style style, @Nullable String fact, List<Atom> atoms) {
        var word = new StringBuilder();
        Face wordFace = null;
        int previous = -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int next = i < text.length() ? text.codePointAt(i) : -1;
            var face = face(c, style.role());
            if (face == null) {
                flush(word, wordFace, style, fact, atoms);
                shape(String.format(Locale.ROOT, "［U+%04X］", c), style, fact, atoms);
            } else if (c == ' ') {
                flush(word, wordFace, style, fact, atoms);
                atoms.add(new Atom(
                        Atom.Kind.BLANK,
                        " ",
                        face,
                        style.size(),
                        style.colour(),
                        face.advance(c, style.size()),
                        0,
                        0,
                        0,
                        fact));
            } else if (latin(previous, c, next, face)) {
                if (wordFace != null && !wordFace.equals(face)) {
                    flush(word, wordFace, style, fact, atoms);
                }
                if (word.length() >= LONGEST_WORD) {
                    flush(word, wordFace, style, fact, atoms);
                }
                wordFace = face;
                word.appendCodePoint(c);
            } else {
                flush(word, wordFace, style, fact, atoms);
                atoms.add(full(c, face, style, fact));
            }
            previous = c;
        }
        flush(word, wordFace, style, fact, atoms);
    }

    private static void flush(
            StringBuilder word, @Nullable Face face, Style style, @Nullable String fact, List<Atom> atoms) {
        if (word.length() > 0 && face != null) {
            int size = style.size();
            var text = word.toString();
            atoms.add(
                    new Atom(Atom.Kind.LATIN, text, face, size, style.colour(), face.width(text, size), 0, 0, 0, fact));
            word.setLength(0);
        }
    }

    private static Atom full(int c, Face face, Style style, @Nullable String fact) {
        int cell = style.cell();
        int spare = style.size() - face.advance(c, style.size());
        int inset = Kinsoku.squeezesLeft(c) ? spare : Kinsoku.squeezesRight(c) ? 0 : spare / 2;
        return new Atom(
                Atom.Kind.FULL,
                Character.toString(c),
                face,
                style.size(),
                style.colour(),
                cell,
                inset,
                Kinsoku.squeezesLeft(c) ? cell / 2 : 0,
                Kinsoku.squeezesRight(c) ? cell / 2 : 0,
                fact);
    }

    private @Nullable Face face(int c, FontRole role) {
        var usual = faces.face(role);
        if (usual.has(c)) {
            return usual;
        }
        var face = faces.faceFor(role, c);
        if (face == null) {
            missing.add(String.format(Locale.ROOT, "%s（U+%04X）", Character.toString(c), c));
        } else if (!faces.belongs(face, role)) {
            borrowed.computeIfAbsent(
                            Faces.chinese(role) + "没有 %，改用 " + face.name() + "；如需一致，请在字体文件夹放入字数更全的"
                                    + Faces.chinese(role) + "字体",
                            where -> new LinkedHashSet<>())
                    .add(Character.toString(c));
        }
        return face;
    }

    private static boolean latin(int previous, int c, int next, Face face) {
        if (FULL_WIDTH_MARKS.indexOf(c) >= 0) {
            return (c == '’' || c == '·') && alphabetic(previous) && alphabetic(next);
        }
        return c < 0x2000 || face.advance(c, 1000) < 850;
    }

    private static boolean alphabetic(int c) {
        return c > ' ' && c < 0x250 && Character.isLetter(c);
    }
}
