package org.jibao.typesetting.check;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** 规则目录: all rules of GB/T 9704-2012 that the product knows, in the order of the standard. */
public final class Rules {

    private static final List<String> FIELDS =
            List.of("clause", "strength", "status", "name", "demand", "remedy", "set", "pdf", "docx");
    private static final Map<String, Rule> ALL = read();

    private Rules() {}

    public static List<Rule> all() {
        return List.copyOf(ALL.values());
    }

    /** @throws IllegalArgumentException when there is no such rule */
    public static Rule rule(String id) {
        var rule = ALL.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("no rule " + id);
        }
        return rule;
    }

    /** Place of the rule in the catalogue. */
    static int order(Rule rule) {
        return all().indexOf(rule);
    }

    private static Map<String, Rule> read() {
        var values = properties("rules.properties");
        var limits = new HashMap<String, Map<String, String>>();
        for (var key : values.stringPropertyNames()) {
            int dot = key.indexOf('.');
            if (dot > 0 && !FIELDS.contains(key.substring(dot + 1))) {
                limits.computeIfAbsent(key.substring(0, dot), id -> new HashMap<>())
                        .put(key.substring(dot + 1), values.getProperty(key).strip());
            }
        }
        var rules = new LinkedHashMap<String, Rule>();
        for (var id : values.getProperty("rules", "").strip().split("\\s+", -1)) {
            rules.put(id, rule(id, values, limits.getOrDefault(id, Map.of())));
        }
        return rules;
    }

    private static Rule rule(String id, Properties values, Map<String, String> limits) {
        return new Rule(
                id,
                value(values, id + ".clause"),
                Rule.Strength.valueOf(value(values, id + ".strength")),
                Rule.Status.valueOf(value(values, id + ".status")),
                value(values, id + ".name"),
                value(values, id + ".demand"),
                value(values, id + ".remedy"),
                value(values, id + ".set"),
                reason(value(values, id + ".pdf")),
                reason(value(values, id + ".docx")),
                limits);
    }

    private static String reason(String value) {
        return value.equals("是") ? "" : value;
    }

    private static String value(Properties values, String key) {
        var value = values.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("rules.properties lacks " + key);
        }
        return value.strip();
    }

    static Properties properties(String resource) {
        var properties = new Properties();
        try (var in = Rules.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
        return properties;
    }
}
