package org.jibao.typesetting.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Run;

/** Gathers the words of one paragraph, heading or cell into runs. */
final class Words {
    private final List<Run> done = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private Run.Emphasis emphasis = Run.Emphasis.NONE;
    private @Nullable String openFact;
    private int last = -1;
    private boolean lineEnded;
    /** How many emphases are open. */
    int strong;

    int gentle;

    /** What the words state; null for plain ones. */
    @Nullable String fact;

    /** Takes the next piece of a line; the signs of the markup are not part of it. */
    void add(String literal) {
        if (literal.isEmpty()) {
            return;
        }
        var kind = strong > 0 ? Run.Emphasis.STRONG : gentle > 0 ? Run.Emphasis.GENTLE : Run.Emphasis.NONE;
        if (kind != emphasis || !Objects.equals(fact, openFact)) {
            close();
            emphasis = kind;
            openFact = fact;
        }
        var text = literal.replace('\t', ' ').replace('\u00A0', ' ');
        int from = last < 0 || lineEnded ? leadingBlanks(text) : 0;
        if (from == text.length()) {
            return;
        }
        if (lineEnded && isLatin(last) && isLatin(text.codePointAt(from))) {
            words.append(' ');
        }
        lineEnded = false;
        words.append(text, from, text.length());
        last = text.codePointBefore(text.length());
    }

    /** Chinese lines join without a blank, Latin words with one. */
    void joinLines() {
        lineEnded = true;
    }

    /** Neighbouring words of one kind come as one run; blanks at both ends are dropped, the layout makes the indent. */
    List<Run> runs() {
        close();
        if (!done.isEmpty()) {
            var end = done.remove(done.size() - 1);
            var text = withoutTrailingBlanks(end.text());
            if (!text.isEmpty()) {
                done.add(new Run(text, end.emphasis(), end.fact()));
            }
        }
        return List.copyOf(done);
    }

    private static String withoutTrailingBlanks(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) <= ' ' || text.charAt(end - 1) == '　')) {
            end--;
        }
        return text.substring(0, end);
    }

    private void close() {
        if (words.length() > 0) {
            done.add(new Run(words.toString(), emphasis, openFact));
            words.setLength(0);
        }
    }

    private static int leadingBlanks(String text) {
        int i = 0;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '　')) {
            i++;
        }
        return i;
    }

    private static boolean isLatin(int character) {
        return character > ' ' && character < 0x250;
    }
}
