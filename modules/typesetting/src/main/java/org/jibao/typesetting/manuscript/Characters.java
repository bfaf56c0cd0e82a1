package org.jibao.typesetting.manuscript;

import java.util.List;
import java.util.Locale;

/** Finds characters that no one can see or print, line by line. */
final class Characters {

    private Characters() {}

    static void check(List<String> lines, Faults faults) {
        for (int i = 0; i < lines.size() && !faults.enough(); i++) {
            int line = i + 1;
            lines.get(i)
                    .codePoints()
                    .filter(Characters::unprintable)
                    .findFirst()
                    .ifPresent(c -> faults.add(
                            line, "含有看不见或无法印出的字符 " + String.format(Locale.ROOT, "U+%04X", c), "删去这个字符，多半是从别处粘贴时带来的"));
        }
    }

    private static boolean unprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> character == 0xFFFD;
        };
    }
}
