package org.jibao.incidents;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** 提示文字 of this module, from {@code messages.properties}. */
final class Messages {
    private static final Properties TEXTS = read();

    private Messages() {}

    /** The text of {@code key} with its values filled in. */
    static String of(String key, Object... values) {
        var printed = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            // As text, or 1440 would be printed as 1,440.
            printed[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(text(key), Locale.CHINA).format(printed);
    }

    /** The text as it stands in the file. */
    static String text(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("messages.properties has no " + key));
    }

    static Optional<String> find(String key) {
        return Optional.ofNullable(TEXTS.getProperty(key));
    }

    private static Properties read() {
        var texts = new Properties();
        try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream("messages.properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
