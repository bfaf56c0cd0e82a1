package org.jibao.documents.review;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** 核稿规则: the words, patterns and limits of reviewing, from {@code review.properties}; a missing one fails at once. */
final class ReviewRules {
    private static final Properties RULES = load();

    private ReviewRules() {}

    private static Properties load() {
        var rules = new Properties();
        try (var in = ReviewRules.class.getResourceAsStream("review.properties")) {
            rules.load(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules;
    }

    static String text(String key) {
        var text = RULES.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("review.properties has no " + key);
        }
        return text.strip();
    }

    static long number(String key) {
        return Long.parseLong(text(key));
    }

    /** Values separated by blanks. */
    static List<String> list(String key) {
        return Stream.of(text(key).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
