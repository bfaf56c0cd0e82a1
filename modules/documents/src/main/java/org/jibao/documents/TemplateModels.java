package org.jibao.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * 样例素材: what the composers hand to a template for the shipped examples, as data beside it ({@code
 * report/first.models.json}). The examples' test writes these files and fails when a composer parts from them, so a template
 * can be tried, and its fields be named, without the examples' records.
 */
final class TemplateModels {
    private static final String FACT = "fact";
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private TemplateModels() {}

    /** {@code report/first.models.json} for {@code report/first.ftl}. */
    static String fileOf(String template) {
        return template.replaceFirst("\\.ftl$", "") + ".models.json";
    }

    /** The shipped examples of a template: models by the name of the example, in order; empty when it has none. */
    static Map<String, Map<String, Object>> of(String template) {
        try (var in = TemplateModels.class.getResourceAsStream("templates/" + fileOf(template))) {
            return in == null ? Map.of() : read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every figure in a model. */
    static List<Fact> facts(Object model) {
        var facts = new ArrayList<Fact>();
        collect(model, facts);
        return facts;
    }

    private static void collect(Object value, List<Fact> facts) {
        if (value instanceof Fact fact) {
            facts.add(fact);
        } else if (value instanceof Map<?, ?> group) {
            group.values().forEach(part -> collect(part, facts));
        } else if (value instanceof Iterable<?> list) {
            list.forEach(part -> collect(part, facts));
        }
    }

    static String write(Map<String, ? extends Map<String, ?>> models) {
        var printer = new DefaultPrettyPrinter();
        var indent = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indent);
        var plain = new LinkedHashMap<String, Object>();
        models.forEach((name, model) -> plain.put(name, plain(model)));
        try {
            return JSON.writer(printer).writeValueAsString(plain) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a model of text, numbers, lists and facts cannot be written", e);
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Fact fact) {
            return Map.of(FACT, plain(JSON.convertValue(fact, new TypeReference<Map<String, Object>>() {})));
        }
        if (value instanceof Map<?, ?> group) {
            var sorted = new TreeMap<String, Object>();
            group.forEach((name, part) -> {
                if (part != null) {
                    sorted.put(String.valueOf(name), plain(part));
                }
            });
            return sorted;
        }
        if (value instanceof Iterable<?> list) {
            var all = new ArrayList<Object>();
            list.forEach(part -> all.add(plain(part)));
            return all;
        }
        return value;
    }

    static Map<String, Map<String, Object>> read(String json) {
        try {
            var models = new LinkedHashMap<String, Map<String, Object>>();
            for (var entry : JSON.readTree(json).properties()) {
                models.put(entry.getKey(), group(entry.getValue()));
            }
            return models;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> group(JsonNode node) throws JsonProcessingException {
        var group = new LinkedHashMap<String, Object>();
        for (var entry : node.properties()) {
            group.put(entry.getKey(), value(entry.getValue()));
        }
        return group;
    }

    private static Object value(JsonNode node) throws JsonProcessingException {
        if (node.isObject()) {
            var fact = node.get(FACT);
            return fact != null && fact.has("evidence") ? JSON.treeToValue(fact, Fact.class) : group(node);
        }
        if (node.isArray()) {
            var list = new ArrayList<Object>();
            for (var item : node) {
                list.add(value(item));
            }
            return list;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNumber() ? node.numberValue() : node.asText();
    }
}
