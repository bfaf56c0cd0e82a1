package org.jibao.documents;

/**
 * 转义: makes any text a plain text of the manuscript, so that a unit named {@code a|b*c} or {@code [x](y)} keeps its name
 * and changes nothing around it. The head and the body have different specials.
 */
final class Escapes {
    /** Special wherever they stand in CommonMark with tables. */
    private static final String ANYWHERE = "\\`*_[]<&|~#";

    /** Special only where a line begins; a value may be the first of its line. */
    private static final String AT_THE_START = "-+=>";

    /** Make a numbered list of the digits that a line begins with, when a blank or nothing of the value follows. */
    private static final String AFTER_DIGITS = ".)";

    private Escapes() {}

    /** For running text, headings and table cells. */
    static String body(String text) {
        var plain = oneLine(text);
        var escaped = new StringBuilder(plain.length() + 8);
        int start = 0;
        while (start < plain.length() && Character.isDigit(plain.charAt(start))) {
            start++;
        }
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (ANYWHERE.indexOf(c) >= 0
                    || (i == 0 && AT_THE_START.indexOf(c) >= 0)
                    || (i == start && AFTER_DIGITS.indexOf(c) >= 0 && endsWord(plain, i + 1))) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static boolean endsWord(String text, int at) {
        return at == text.length() || Character.isWhitespace(text.charAt(at));
    }

    /** Within the brackets of a link, where no line begins. */
    static String inBrackets(String text) {
        var escaped = new StringBuilder();
        oneLine(text).chars().forEach(c -> {
            if (ANYWHERE.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) c);
        });
        return escaped.toString();
    }

    /** For a value of the head, which stands between double quotes. */
    static String head(String text) {
        return oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Line breaks, tabs and other controls become a blank; characters that nobody sees and broken ones are left out. */
    static String oneLine(String text) {
        var line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> line.append(' ');
                case Character.FORMAT, Character.SURROGATE -> {}
                default -> line.appendCodePoint(c);
            }
        });
        return line.toString().strip();
    }
}
