package org.jibao.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Properties;

/**
 * 模板限度: how much a template may be and do, from {@code template-limits.properties}. All limits are inclusive.
 *
 * @param words words and signs in one condition or value
 * @param steps names joined by dots
 * @param exampleCharacters that may be printed from a shipped example
 * @param time processor time of one run
 * @param look how often the watch looks at a run
 * @param faults listed at once
 */
record TemplateLimits(
        int characters,
        int marks,
        int blocks,
        int lists,
        int brackets,
        int words,
        int steps,
        int wordCharacters,
        int outputCharacters,
        int exampleCharacters,
        Duration time,
        Duration look,
        int faults) {
    private static final String FILE = "template-limits.properties";

    static TemplateLimits shipped() {
        var rows = new Properties();
        try (var in = TemplateLimits.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            rows.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TemplateLimits(
                number(rows, "characters"),
                number(rows, "marks"),
                number(rows, "depth.blocks"),
                number(rows, "depth.lists"),
                number(rows, "depth.brackets"),
                number(rows, "words"),
                number(rows, "steps"),
                number(rows, "word.characters"),
                number(rows, "output.characters"),
                number(rows, "example.characters"),
                Duration.ofMillis(number(rows, "time.millis")),
                Duration.ofMillis(number(rows, "time.look.millis")),
                number(rows, "faults"));
    }

    private static int number(Properties rows, String key) {
        var number = rows.getProperty(key);
        if (number == null) {
            throw new IllegalStateException(FILE + " has no " + key);
        }
        return Integer.parseInt(number.strip());
    }
}
