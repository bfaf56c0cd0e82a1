package org.jibao.timeliness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * As much of JSON Schema 2020-12 as the policy schema uses; a keyword that it does not know is an error, so that the
 * schema cannot say something that nobody checks.
 */
final class Schema {

    private final JsonNode root;

    Schema(JsonNode root) {
        this.root = root;
    }

    List<String> faults(JsonNode value) {
        var faults = new ArrayList<String>();
        check(root, value, "", faults);
        return faults;
    }

    private void check(JsonNode schema, JsonNode value, String path, List<String> faults) {
        for (var keyword : schema.properties()) {
            var wanted = keyword.getValue();
            boolean holds =
                    switch (keyword.getKey()) {
                        case "$schema", "$defs", "title", "description" -> true;
                        case "$ref" -> {
                            var target = root.at(wanted.asText().substring(1));
                            if (target.isMissingNode()) {
                                throw new IllegalStateException("dangling " + wanted);
                            }
                            check(target, value, path, faults);
                            yield true;
                        }
                        case "type" ->
                            value.getNodeType().name().toLowerCase(Locale.ROOT).equals(wanted.asText());
                        case "enum" -> contains(wanted, value);
                        case "pattern" ->
                            !value.isTextual()
                                    || Pattern.compile(wanted.asText(), Pattern.UNICODE_CHARACTER_CLASS)
                                            .matcher(value.asText())
                                            .find();
                        case "maxLength" ->
                            !value.isTextual()
                                    || value.asText()
                                                    .codePointCount(
                                                            0, value.asText().length())
                                            <= wanted.asInt();
                        case "minProperties" -> !value.isObject() || value.size() >= wanted.asInt();
                        case "minItems" -> !value.isArray() || value.size() >= wanted.asInt();
                        case "maxItems" -> !value.isArray() || value.size() <= wanted.asInt();
                        case "uniqueItems" -> !value.isArray() || distinct(value);
                        case "items" -> {
                            for (int i = 0; value.isArray() && i < value.size(); i++) {
                                check(wanted, value.get(i), path + "[" + i + "]", faults);
                            }
                            yield true;
                        }
                        case "required" -> {
                            boolean all = true;
                            for (var name : wanted) {
                                all &= !value.isObject() || value.has(name.asText());
                            }
                            yield all;
                        }
                        case "properties" -> {
                            for (var property : wanted.properties()) {
                                if (value.isObject() && value.has(property.getKey())) {
                                    check(
                                            property.getValue(),
                                            value.get(property.getKey()),
                                            path + "." + property.getKey(),
                                            faults);
                                }
                            }
                            yield true;
                        }
                        case "additionalProperties" -> {
                            boolean all = true;
                            for (var property : value.properties()) {
                                all &= schema.path("properties").has(property.getKey());
                            }
                            yield all;
                        }
                        default -> throw new IllegalStateException("unknown keyword " + keyword.getKey());
                    };
            if (!holds) {
                faults.add(path + ": " + keyword.getKey());
            }
        }
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (var allowed : values) {
            if (allowed.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean distinct(JsonNode array) {
        var seen = new HashSet<JsonNode>();
        for (var item : array) {
            if (!seen.add(item)) {
                return false;
            }
        }
        return true;
    }
}
