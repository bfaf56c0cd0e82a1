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

    /** No word is so long; a longer row of letters is handled in pieces, which keeps breaking it linear. */
    private static final int LONGEST_WORD = 200;

    private final TypeCases cases;
    private final Faces faces;
    private final Map<String, Set<String>> borrowed = new LinkedHashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();

    /** How text is to look; {@code cell} is the width of a full-width character. */
    record Style(FontRole role, int size, int cell, Colour colour) {
        Style with(FontRole other) {
            return new Style(other, size, cell, colour);
        }
    }

    Shaper(TypeCases cases) {
        this.cases = cases;
        this.faces = cases.faces;
    }

    Shaped shape(String text, Style style) {
        var row = new Shaped.Row(text.length());
        shape(text, style, null, row);
        return row.marked();
    }

    Shaped shape(List<Run> runs, Style style) {
        int length = 0;
        for (var run : runs) {
            length += run.text().length();
        }
        var row = new Shaped.Row(length);
        for (var run : runs) {
            var runStyle =
                    switch (run.emphasis()) {
                        case NONE -> style;
                        case STRONG -> style.with(FontRole.HEI);
                        case GENTLE -> style.with(FontRole.KAI);
                    };
            shape(run.text(), runStyle, run.fact(), row);
        }
        return row.marked();
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

    private void shape(String text, Style style, @Nullable String fact, Shaped.Row row) {
        var letters = cases.of(style);
        var usual = faces.face(style.role());
        int length = text.length();
        int wordStart = -1;
        Atom letter = null;
        int previous = -1;
        for (int i = 0; i < length; ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            var atom = letters.atom(c);
            if (atom != null && atom.face != usual) {
                report(c, atom.face, style.role());
            }
            if (atom != null && (atom.kind == Atom.Kind.LATIN || joinsLetters(c, previous, text, next))) {
                if (letter != null && (!letter.face.equals(atom.face) || i - wordStart >= LONGEST_WORD)) {
                    word(text, wordStart, i, letter, style, fact, row);
                    letter = null;
                }
                if (letter == null) {
                    wordStart = i;
                    letter = atom;
                }
            } else {
                if (letter != null) {
                    word(text, wordStart, i, letter, style, fact, row);
                    letter = null;
                }
                if (atom != null) {
                    row.add(atom.stating(fact));
                } else {
                    missing.add(String.format(Locale.ROOT, "%s（U+%04X）", Character.toString(c), c));
                    shape(String.format(Locale.ROOT, "［U+%04X］", c), style, fact, row);
                }
            }
            previous = c;
            i = next;
        }
        if (letter != null) {
            word(text, wordStart, length, letter, style, fact, row);
        }
    }

    /** @param first the first character of the word, as it stands alone */
    private static void word(
            String text, int from, int to, Atom first, Style style, @Nullable String fact, Shaped.Row row) {
        if (first.kind == Atom.Kind.LATIN && first.text.length() == to - from) {
            row.add(first.stating(fact));
            return;
        }
        var word = text.substring(from, to);
        if (!Kinsoku.address(word)) {
            row.add(Atom.drawn(Atom.Kind.LATIN, word, first.face, style, fact));
            return;
        }
        int start = 0;
        for (int i = 1; i < word.length(); i++) {
            if (Kinsoku.breaksAddress(word.charAt(i - 1)) && !Kinsoku.breaksAddress(word.charAt(i))) {
                row.add(Atom.drawn(Atom.Kind.LATIN, word.substring(start, i), first.face, style, fact));
                start = i;
            }
        }
        row.add(Atom.drawn(Atom.Kind.LATIN, word.substring(start), first.face, style, fact));
    }

    private void report(int c, Face face, FontRole role) {
        if (!faces.belongs(face, role)) {
            borrowed.computeIfAbsent(
                            Faces.chinese(role) + "没有 %，改用 " + face.name() + "；如需一致，请在字体文件夹放入字数更全的"
                                    + Faces.chinese(role) + "字体",
                            where -> new LinkedHashSet<>())
                    .add(Character.toString(c));
        }
    }

    /** An apostrophe or a middle dot between letters belongs to the word. */
    private static boolean joinsLetters(int c, int previous, String text, int next) {
        return (c == '’' || c == '·')
                && alphabetic(previous)
                && next < text.length()
                && alphabetic(text.codePointAt(next));
    }

    private static boolean alphabetic(int c) {
        return c > ' ' && c < 0x250 && Character.isLetter(c);
    }
}
