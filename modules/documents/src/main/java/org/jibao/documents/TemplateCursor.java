package org.jibao.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Messages;

/**
 * 模板的字面: a template as characters: where the reading is, what stands there, and what is wrong there. {@link TemplateTerms}
 * reads names and conditions by it, {@link TemplateParser} marks and blocks by both.
 */
abstract class TemplateCursor {
    static final Messages TEXT = new Messages(TemplateCursor.class);

    final String text;
    final TemplateLimits limits;
    final int[] lines;
    final List<TemplateFault> faults = new ArrayList<>();
    int at;

    TemplateCursor(String text, TemplateLimits limits) {
        this.text = text;
        this.limits = limits;
        this.lines = lineStarts(text);
    }

    /** Reading on would only tell of consequences. */
    static final class Enough extends Exception {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("", null, false, false);
        }
    }

    private static int[] lineStarts(String text) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts.add(i + 1);
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    static TemplateFault fault(int[] lines, int at, String message, String remedy) {
        int found = Arrays.binarySearch(lines, at);
        int line = found >= 0 ? found : -found - 2;
        return new TemplateFault(line + 1, at - lines[line] + 1, message, remedy);
    }

    void fault(int place, String key, Object... values) throws Enough {
        faults.add(fault(lines, place, TEXT.of(key, values), TEXT.of(key + ".remedy", values)));
        if (faults.size() >= limits.faults()) {
            throw new Enough();
        }
    }

    Enough stop(int place, String key, Object... values) throws Enough {
        fault(place, key, values);
        return new Enough();
    }

    /** Nothing that a reader cannot see or that is half a character. */
    void characters() throws Enough {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int type = Character.getType(c);
            if ((type == Character.CONTROL && c != '\n' && c != '\t')
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                fault(i, "syntax.character", "U+%04X".formatted(c));
            }
            i += Character.charCount(c);
        }
        if (!faults.isEmpty()) {
            throw new Enough();
        }
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    /** The name that begins here, Chinese or Latin letters, digits and underscores; empty when none does. */
    String word() {
        int to = at;
        while (to < text.length() && isNamePart(text.charAt(to))) {
            to++;
        }
        return text.substring(at, to);
    }

    static boolean isNamePart(char c) {
        return isLetter(c) || isDigit(c) || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    boolean peek(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    void skip() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    void blank(int place, String tag) throws Enough {
        int before = at;
        skip();
        if (at == before) {
            throw stop(place, "syntax.blank", tag);
        }
    }

    void endTag(int place) throws Enough {
        skip();
        if (at >= text.length()) {
            throw stop(place, "syntax.tag.end");
        }
        if (!peek('>')) {
            throw unexpected();
        }
        at++;
    }

    Enough unexpected() throws Enough {
        if (at >= text.length()) {
            throw stop(Math.max(0, text.length() - 1), "syntax.cut");
        }
        int c = text.codePointAt(at);
        var sign = Character.toString(c);
        if (c == '\n') {
            throw stop(at, "syntax.line");
        }
        var half = Halfwidth.of(c);
        throw half == null ? stop(at, "syntax.sign", sign) : stop(at, "syntax.sign.fullwidth", sign, half);
    }

    /** 全角标点: what a Chinese keyboard writes where the engine wants its half-width sister. */
    private static final class Halfwidth {
        static final String FULL = "＝＆｜（）！？“”‘’｝．。＞";
        static final String HALF = "=&|()!?\"\"''}..>";

        Halfwidth() {}

        static @Nullable String of(int c) {
            int found = FULL.indexOf(c);
            return found < 0 ? null : HALF.substring(found, found + 1);
        }
    }
}
