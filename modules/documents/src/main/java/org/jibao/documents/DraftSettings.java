package org.jibao.documents;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;

import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/** 拟稿台设置: limits and times from {@code draft-desk.properties}. */
final class DraftSettings {
    private static final Messages TEXT = new Messages(DraftSettings.class);
    private static final Properties VALUES = properties("draft-desk.properties");

    private DraftSettings() {}

    static Properties properties(String name) {
        var values = new Properties();
        try (var in = DraftSettings.class.getResourceAsStream(name)) {
            values.load(new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }

    static int number(String key) {
        return Integer.parseInt(
                Objects.requireNonNull(VALUES.getProperty(key), key).strip());
    }

    static Duration holdTime() {
        return Duration.ofMinutes(number("hold.minutes"));
    }

    /**
     * A short text as it is kept: one line of visible characters.
     *
     * @param field name of the command's component, also of its limit {@code <field>.longest}
     */
    static String oneLine(String field, String text) {
        var clean = Escapes.oneLine(text);
        var longest = number(field + ".longest");
        if (clean.length() > longest) {
            throw new InvalidInput(field, TEXT.of("text.long", clean.length(), longest));
        }
        return clean;
    }

    /** As {@link #oneLine}, refused when nothing is left. */
    static String words(String field, String text) {
        var clean = oneLine(field, text);
        if (clean.isEmpty()) {
            throw new InvalidInput(field, TEXT.of("text.empty." + field));
        }
        return clean;
    }
}
