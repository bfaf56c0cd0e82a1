package org.jibao.timeliness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** JSON of which every value remembers its line, so that a fault can be shown where it stands. */
sealed interface LocatedJson {

    /** Deeper than any policy file; refused before memory is spent on it. */
    int DEEPEST = 16;

    /** Longer than any sentence of a policy file. */
    int LONGEST_VALUE = 20_000;

    int line();

    record Obj(int line, Map<String, LocatedJson> fields) implements LocatedJson {}

    record Arr(int line, List<LocatedJson> items) implements LocatedJson {}

    record Text(int line, String value) implements LocatedJson {}

    record Flag(int line, boolean value) implements LocatedJson {}

    record Num(int line, String value) implements LocatedJson {}

    record Null(int line) implements LocatedJson {}

    /**
     * Parses {@code json}.
     *
     * @param twice told the line and name of a key that stands twice in one object; the first value is kept
     */
    static LocatedJson parse(String json, BiConsumer<Integer, String> twice) throws IOException {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_VALUE)
                        .maxNameLength(LONGEST_VALUE)
                        .build())
                .build();
        // Some editors put a byte-order mark before the first brace.
        try (var parser = factory.createParser(json.startsWith("\uFEFF") ? json.substring(1) : json)) {
            parser.nextToken();
            var root = value(parser, twice);
            if (parser.nextToken() != null) {
                throw new com.fasterxml.jackson.core.JsonParseException(parser, "more text after the end");
            }
            return root;
        }
    }

    private static LocatedJson value(JsonParser parser, BiConsumer<Integer, String> twice) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        var token = parser.currentToken();
        if (token == null) {
            throw new com.fasterxml.jackson.core.JsonParseException(parser, "the file is empty");
        }
        return switch (token) {
            case START_OBJECT -> object(parser, line, twice);
            case START_ARRAY -> array(parser, line, twice);
            case VALUE_STRING -> new Text(line, parser.getText());
            case VALUE_TRUE -> new Flag(line, true);
            case VALUE_FALSE -> new Flag(line, false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Num(line, parser.getText());
            case VALUE_NULL -> new Null(line);
            default -> throw new com.fasterxml.jackson.core.JsonParseException(parser, "unexpected " + token);
        };
    }

    private static Obj object(JsonParser parser, int line, BiConsumer<Integer, String> twice) throws IOException {
        var fields = new LinkedHashMap<String, LocatedJson>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int at = parser.currentTokenLocation().getLineNr();
            var name = parser.currentName();
            parser.nextToken();
            var value = value(parser, twice);
            if (fields.putIfAbsent(name, value) != null) {
                twice.accept(at, name);
            }
        }
        return new Obj(line, fields);
    }

    private static Arr array(JsonParser parser, int line, BiConsumer<Integer, String> twice) throws IOException {
        var items = new ArrayList<LocatedJson>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, twice));
        }
        return new Arr(line, items);
    }
}
