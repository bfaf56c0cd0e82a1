package org.jibao.offices;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/**
 * 提示文字: the messages file of a module, {@code messages.properties} beside a class of it. Keys are English, texts are
 * Chinese with {0}, {1} ... for values.
 */
public final class Messages {
    private final Properties texts = new Properties();

    /** Reads the file beside {@code owner}; fails at once when it is missing. */
    public Messages(Class<?> owner) {
        try (var in = owner.getResourceAsStream("messages.properties")) {
            if (in == null) {
                throw new IllegalStateException(owner.getPackageName() + " has no messages.properties");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a key with its values, which are printed as they are, without digit grouping. */
    public String of(String key, Object... values) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("messages.properties has no " + key);
        }
        var printed = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            printed[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(text, Locale.CHINA).format(printed);
    }
}
