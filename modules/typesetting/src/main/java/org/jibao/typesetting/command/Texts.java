package org.jibao.typesetting.command;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What the commands say, from files beside the classes. */
final class Texts {

    private static final Properties MESSAGES = properties("messages.properties");

    private Texts() {}

    /** The message with {@code {0}}, {@code {1}} … replaced by the values, as they are. */
    static String of(String key, Object... values) {
        var text = new StringBuilder(value(MESSAGES, key));
        for (int i = 0; i < values.length; i++) {
            var place = "{" + i + "}";
            int at = text.indexOf(place);
            if (at >= 0) {
                text.replace(at, at + place.length(), String.valueOf(values[i]));
            }
        }
        return text.toString();
    }

    static String value(Properties properties, String key) {
        return Objects.requireNonNull(properties.getProperty(key), key);
    }

    static Properties properties(String name) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(file(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static String file(String name) {
        try (var in = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
