package org.jibao.responsibility;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/** 输入核对: collects everything wrong with one command, so that a person mends it in one go. */
final class Checked {
    private static final Messages TEXT = new Messages(Checked.class);
    private static final int SHOWN = 20;

    /** Digits with the marks in use: area code, extension, several numbers. */
    private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 \\-—()（）转/、,，]{2,39}");

    private final List<InvalidInput.Problem> problems = new ArrayList<>();

    /** The text without blanks at its ends, on one line; noted when it is missing, too long or holds a control character. */
    String text(String field, String name, String value, int longest, boolean required) {
        var text = value.strip();
        if (text.isEmpty()) {
            if (required) {
                note(field, TEXT.of("text.missing", name));
            }
        } else if (text.length() > longest) {
            note(field, TEXT.of("text.long", clip(text), text.length(), longest));
        } else if (hidden(text)) {
            note(field, TEXT.of("text.control", name));
        }
        return text;
    }

    /** Whether a text holds characters that nobody sees, or that no database stores. */
    static boolean hidden(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE);
    }

    /** As {@link #text}, and a phone number. */
    String phone(String field, String name, String value, boolean required) {
        var text = text(field, name, value, 40, required);
        if (!text.isEmpty() && !isPhone(text)) {
            note(field, TEXT.of("phone.form", name, clip(text)));
        }
        return text;
    }

    static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    void note(String field, String message) {
        problems.add(new InvalidInput.Problem(field, message));
    }

    /** What was noted, in the order it was. */
    List<InvalidInput.Problem> problems() {
        return List.copyOf(problems);
    }

    /** @throws InvalidInput with all that was noted */
    void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    static String clip(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
