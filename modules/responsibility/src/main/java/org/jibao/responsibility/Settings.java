package org.jibao.responsibility;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** 职责设置: the numbers of {@code settings.properties}. */
final class Settings {
    private static final Properties VALUES = new Properties();

    static {
        try (var in = Objects.requireNonNull(Settings.class.getResourceAsStream("settings.properties"))) {
            VALUES.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Settings() {}

    static int number(String key) {
        return Integer.parseInt(
                Objects.requireNonNull(VALUES.getProperty(key), key).strip());
    }
}
