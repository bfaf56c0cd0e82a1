package org.jibao.typesetting.manuscript;

import java.util.List;
import java.util.Locale;

/** Finds characters that no one can see or print, line by line. */
final class Characters {

    private Characters() {}

    static void check(List<String> lines, Faults faults) {
        for (int i = 0; i < lines.size() && !faults.enough(); i++) {
            int at = firstUnprintable(lines.get(i));
            if (at >= 0) {
                int character = lines.get(i).codePointAt(at);
                faults.add(
                        i + 1,
                        "含有看不见或无法印出的字符 " + String.format(Locale.ROOT, "U+%04X", character),
                        "删去这个字符，多半是从别处粘贴时带来的");
            }
        }
    }

    /** Index in the line; -1 when there is none. */
    private static int firstUnprintable(String line) {
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            if (!ideograph(character) && unprintable(character)) {
                return i;
            }
            i += Character.charCount(character);
        }
        return -1;
    }

    private static boolean ideograph(int character) {
        return character >= 0x4E00 && character < 0x9FA6;
    }

    private static boolean unprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> character == 0xFFFD;
        };
    }
}
