package org.jibao.documents;

import java.io.IOException;
import java.io.Writer;

import freemarker.core.CommonMarkupOutputFormat;

/**
 * 文稿的转义: in the body of a manuscript every value is plain text. What CommonMark would read as markup gets a backslash, so
 * that a unit name with {@code |}, {@code *} or {@code #} stays a name; a line break becomes a space.
 */
final class ManuscriptFormat extends CommonMarkupOutputFormat<ManuscriptText> {
    static final ManuscriptFormat INSTANCE = new ManuscriptFormat();
    private static final String MARKUP = "\\`*_[]#|<>&~";

    private ManuscriptFormat() {}

    @Override
    public String getName() {
        return "manuscript";
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    @Override
    public void output(String text, Writer out) throws IOException {
        out.write(escapePlainText(text));
    }

    @Override
    public String escapePlainText(String plain) {
        var escaped = new StringBuilder(plain.length() + 8);
        var text = plain.replaceAll("[\\r\\n\\t]+", " ").replaceAll("\\p{Cntrl}", "");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (MARKUP.indexOf(c) >= 0 || startsList(text, i)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** A mark that would make a list of the paragraph it begins: a dash, a plus, an equals sign, the dot of 1. */
    private static boolean startsList(String text, int at) {
        char c = text.charAt(at);
        if (at == 0) {
            return c == '-' || c == '+' || c == '=';
        }
        return (c == '.' || c == ')')
                && at <= 9
                && text.substring(0, at).chars().allMatch(d -> d >= '0' && d <= '9')
                && at + 1 < text.length()
                && text.charAt(at + 1) == ' ';
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected ManuscriptText newTemplateMarkupOutputModel(
            @org.jspecify.annotations.Nullable String plain, @org.jspecify.annotations.Nullable String markup) {
        return new ManuscriptText(plain, markup);
    }

    /** A figure that states a fact: {@code [348](fact:incidents)}. */
    ManuscriptText fact(String id, String printed) {
        return new ManuscriptText(null, "[" + escapePlainText(printed) + "](fact:" + id + ")");
    }
}
