package org.jibao.responsibility;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

import org.jibao.responsibility.CheckCalls.Outcome;
import org.jibao.responsibility.CheckCalls.Result;

/** 查岗结果表: the rows of {@code check-results.properties}. */
final class CheckResults {
    private static final Properties VALUES = new Properties();
    private static final Map<String, Result> ALL = new LinkedHashMap<>();

    static {
        try (var in = Objects.requireNonNull(CheckResults.class.getResourceAsStream("check-results.properties"))) {
            VALUES.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var code : List.of(value("results").split("\\s+"))) {
            ALL.put(
                    code,
                    new Result(
                            code,
                            value(code + ".name"),
                            Outcome.valueOf(value(code + ".outcome")),
                            Boolean.parseBoolean(value(code + ".answered")),
                            value(code + ".article")));
        }
    }

    private CheckResults() {}

    private static String value(String key) {
        return Objects.requireNonNull(VALUES.getProperty(key), key).strip();
    }

    /** Those a new call can have. */
    static List<Result> offered() {
        return ALL.values().stream()
                .filter(result -> !Boolean.parseBoolean(VALUES.getProperty(result.code() + ".retired", "false")))
                .toList();
    }

    /** The one of this code or this name. */
    static Optional<Result> find(String text) {
        return offered().stream()
                .filter(result -> result.code().equals(text) || result.name().equals(text))
                .findFirst();
    }

    /** The printed name; the code itself where the list no longer has it. */
    static String name(String code) {
        var result = ALL.get(code);
        return result == null ? code : result.name();
    }
}
