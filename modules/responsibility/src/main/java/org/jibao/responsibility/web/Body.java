package org.jibao.responsibility.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.responsibility.ResponsibilityMatrix;

/** Reads the parts of a request; what is missing or of another type is refused in Chinese with its name. */
final class Body {
    private static final Messages TEXT = new Messages(ResponsibilityMatrix.class);

    private Body() {}

    /** A text; empty when left out. */
    static String text(@Nullable JsonObject body, String name) {
        if (body == null || !body.containsKey(name) || JsonValue.NULL.equals(body.get(name))) {
            return "";
        }
        if (body.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw new InvalidInput(name, TEXT.of("body.text", name));
    }

    static String required(@Nullable JsonObject body, String name) {
        var text = text(body, name);
        if (text.isBlank()) {
            throw new InvalidInput(name, TEXT.of("body.missing", name));
        }
        return text;
    }

    /** A whole number; 0 when left out. */
    static long whole(@Nullable JsonObject body, String name) {
        if (body == null || !body.containsKey(name) || JsonValue.NULL.equals(body.get(name))) {
            return 0;
        }
        if (body.get(name) instanceof JsonNumber number && number.isIntegral()) {
            try {
                return number.longValueExact();
            } catch (ArithmeticException tooLarge) {
                throw new InvalidInput(name, TEXT.of("body.whole", name));
            }
        }
        throw new InvalidInput(name, TEXT.of("body.whole", name));
    }

    static LocalDate day(@Nullable JsonObject body, String name) {
        return day(required(body, name), name);
    }

    static LocalDate day(String text, String name) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new InvalidInput(name, TEXT.of("body.day", name, clip(text)));
        }
    }

    /** A time with its zone; null when left out. */
    static @Nullable Instant instant(@Nullable JsonObject body, String name) {
        var text = text(body, name);
        if (text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInput(name, TEXT.of("body.instant", name, clip(text)));
        }
    }

    /** A whole number of the size of a count; null when left out. */
    static @Nullable Integer count(@Nullable JsonObject body, String name) {
        if (body == null || !body.containsKey(name) || JsonValue.NULL.equals(body.get(name))) {
            return null;
        }
        var number = whole(body, name);
        if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
            throw new InvalidInput(name, TEXT.of("body.whole", name));
        }
        return (int) number;
    }

    static boolean flag(@Nullable JsonObject body, String name) {
        var value = body == null ? null : body.get(name);
        if (JsonValue.TRUE.equals(value) || JsonValue.FALSE.equals(value)) {
            return JsonValue.TRUE.equals(value);
        }
        throw new InvalidInput(name, TEXT.of("body.flag", name));
    }

    /** Texts in a list; empty when left out. */
    static List<String> texts(@Nullable JsonObject body, String name) {
        var texts = new ArrayList<String>();
        for (var value : list(body, name)) {
            if (!(value instanceof JsonString text)) {
                throw new InvalidInput(name, TEXT.of("body.texts", name));
            }
            texts.add(text.getString());
        }
        return texts;
    }

    /** Objects in a list; empty when left out. */
    static List<JsonObject> objects(@Nullable JsonObject body, String name) {
        var objects = new ArrayList<JsonObject>();
        for (var value : list(body, name)) {
            if (!(value instanceof JsonObject object)) {
                throw new InvalidInput(name, TEXT.of("body.objects", name));
            }
            objects.add(object);
        }
        return objects;
    }

    private static List<JsonValue> list(@Nullable JsonObject body, String name) {
        if (body == null || !body.containsKey(name) || JsonValue.NULL.equals(body.get(name))) {
            return List.of();
        }
        if (body.get(name) instanceof JsonArray list) {
            return list;
        }
        throw new InvalidInput(name, TEXT.of("body.list", name));
    }

    static <E extends Enum<E>> E constant(@Nullable JsonObject body, String name, Class<E> type) {
        var text = required(body, name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        name,
                        TEXT.of(
                                "body.constant",
                                name,
                                clip(text),
                                String.join(
                                        "、",
                                        Arrays.stream(type.getEnumConstants())
                                                .map(Enum::name)
                                                .toList()))));
    }

    private static String clip(String text) {
        return text.codePointCount(0, text.length()) <= 20
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 20)) + "…";
    }
}
