package org.jibao.responsibility.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

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
