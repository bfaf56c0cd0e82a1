package org.jibao.typesetting.manuscript;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;

/** What values of the head must look like, from the data file that cites the clauses. */
final class HeadRules {

    private static final Properties RULES = read();

    static final int MAX_CHARACTERS = Integer.parseInt(RULES.getProperty("max-characters"));
    static final int MAX_FAULTS = Integer.parseInt(RULES.getProperty("max-faults"));

    private HeadRules() {}

    /** Whether the value of a key is well formed; keys without a rule take any text. */
    static boolean accept(String key, String value) {
        var pattern = RULES.getProperty(key);
        return pattern == null || Pattern.matches(pattern, value);
    }

    static String remedy(String key) {
        return RULES.getProperty(key + ".remedy", "");
    }

    private static Properties read() {
        var properties = new Properties();
        try (var in = HeadRules.class.getResourceAsStream("head.properties")) {
            if (in == null) {
                throw new IllegalStateException("no head.properties");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read head.properties", e);
        }
        return properties;
    }
}
