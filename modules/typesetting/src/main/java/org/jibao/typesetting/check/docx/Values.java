package org.jibao.typesetting.check.docx;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.check.UncheckableFile;

/** Numbers and wordings of this package, from docx.properties; each line there names its source. */
final class Values {

    private static final Properties VALUES = read();

    private Values() {}

    static int count(String key) {
        return Integer.parseInt(value(key));
    }

    static double number(String key) {
        return Double.parseDouble(value(key));
    }

    /** A wording with its arguments in place. */
    static String words(String key, Object... arguments) {
        return MessageFormat.format(value(key), arguments);
    }

    /** Why a file cannot be checked; the wording is {@code reason；remedy}. */
    static UncheckableFile fault(String key, Object... arguments) {
        var parts = words(key, arguments).split("；", 2);
        return new UncheckableFile(parts[0], parts[1]);
    }

    /** The parts of a wording, which bars separate, each with its arguments in place. */
    static String[] wordings(String key, Object... arguments) {
        return Arrays.stream(value(key).split("\\|"))
                .map(part -> MessageFormat.format(part, arguments))
                .toArray(String[]::new);
    }

    static String value(String key) {
        var value = VALUES.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("docx.properties lacks " + key);
        }
        return value;
    }

    static @Nullable String optional(String key) {
        return VALUES.getProperty(key);
    }

    private static Properties read() {
        var properties = new Properties();
        try (var in = Values.class.getResourceAsStream("docx.properties")) {
            if (in == null) {
                throw new IllegalStateException("no docx.properties");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read docx.properties", e);
        }
        return properties;
    }
}
