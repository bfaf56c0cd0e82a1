package org.jibao.assessment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** Reads a JSON text into {@link Placed} values. */
final class PlacedReader {
    /** A scheme nests three levels; a file that goes much deeper is not one. */
    private static final int DEEPEST = 32;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final JsonParser parser;
    private final Consumer<Placed> repeated;

    private PlacedReader(JsonParser parser, Consumer<Placed> repeated) {
        this.parser = parser;
        this.repeated = repeated;
    }

    /**
     * Reads a text that holds one object and nothing else.
     *
     * @param longest characters at most
     * @param remedy what to do with a longer text
     * @param example where to see how it should look
     * @param faults told of fields that stand twice
     * @throws InvalidInput when the text is no such object
     */
    static Placed.Fields whole(String text, int longest, String remedy, String example, Faults faults) {
        if (text.length() > longest) {
            throw faults.whole("：共" + text.length() + "个字符，超过" + longest + "；" + remedy);
        }
        try {
            var placed = read(
                    text.startsWith("\uFEFF") ? text.substring(1) : text,
                    twice -> faults.add(twice, "同一项写了两次", "只保留一处"));
            if (placed instanceof Placed.Fields whole) {
                return whole;
            }
            throw faults.whole(" 第" + placed.line() + "行：应以“{”开头写一个对象；" + example);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var line = at == null ? 1 : at.getLineNr();
            var column = at == null ? 1 : at.getColumnNr();
            throw faults.whole(" 第" + line + "行第" + column + "列附近：不是合格的JSON；请检查引号、逗号和括号是否成对");
        }
    }

    /**
     * Reads one JSON value with nothing after it.
     *
     * @param repeated told of each field that stands twice in one object; the first one is kept
     */
    static Placed read(String text, Consumer<Placed> repeated) throws JsonProcessingException {
        try (var parser = JSON.createParser(text)) {
            var reader = new PlacedReader(parser, repeated);
            parser.nextToken();
            var value = reader.value("");
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "text after the end");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("a string was read", e);
        }
    }

    private Placed value(String path) throws IOException {
        var line = parser.currentTokenLocation().getLineNr();
        var token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "ends too early");
        }
        return switch (token) {
            case START_OBJECT -> fields(line, path);
            case START_ARRAY -> items(line, path);
            case VALUE_STRING -> new Placed.Text(line, path, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Placed.Amount(line, path, parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> new Placed.Flag(line, path, token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> new Placed.Nothing(line, path);
            default -> throw new JsonParseException(parser, "unexpected " + token);
        };
    }

    private Placed.Fields fields(int line, String path) throws IOException {
        var values = new LinkedHashMap<String, Placed>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            var value = value(path.isEmpty() ? name : path + "." + name);
            if (values.putIfAbsent(name, value) != null) {
                repeated.accept(value);
            }
        }
        return new Placed.Fields(line, path, values);
    }

    private Placed.Items items(int line, String path) throws IOException {
        var values = new ArrayList<Placed>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(path + "[" + values.size() + "]"));
        }
        return new Placed.Items(line, path, values);
    }
}
