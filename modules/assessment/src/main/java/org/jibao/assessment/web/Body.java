package org.jibao.assessment.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Points;
import org.jibao.incidents.IncidentNumber;
import org.jibao.offices.InvalidInput;

/** Reads the parts of a request; what is missing or of another type is refused in Chinese with its name. */
final class Body {

    private Body() {}

    static String text(@Nullable JsonObject body, String name) {
        if (body != null && body.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw new InvalidInput(name, "请求中缺少“" + name + "”，应写文字");
    }

    /** Yes or no; no when left out. */
    static boolean yes(@Nullable JsonObject body, String name) {
        if (body == null || leftOut(body, name)) {
            return false;
        }
        if (JsonValue.TRUE.equals(body.get(name)) || JsonValue.FALSE.equals(body.get(name))) {
            return JsonValue.TRUE.equals(body.get(name));
        }
        throw new InvalidInput(name, "“" + name + "”应写 true 或 false");
    }

    /** A list of texts, at least one. */
    static List<String> texts(@Nullable JsonObject body, String name) {
        if (body != null && body.get(name) instanceof JsonArray array && !array.isEmpty()) {
            var texts = array.stream()
                    .filter(JsonString.class::isInstance)
                    .map(value -> ((JsonString) value).getString())
                    .toList();
            if (texts.size() == array.size()) {
                return texts;
            }
        }
        throw new InvalidInput(name, "请求中缺少“" + name + "”，应写文字的列表，如[\"linhe\"]");
    }

    /** As {@link #texts}; none when left out. */
    static List<String> optionalTexts(@Nullable JsonObject body, String name) {
        return leftOut(body, name) || (body != null && body.get(name) instanceof JsonArray array && array.isEmpty())
                ? List.of()
                : texts(body, name);
    }

    /** How many; 1 when left out. */
    static int count(@Nullable JsonObject body, String name) {
        var number = number(body, name);
        if (number != null && (number < 1 || number > Integer.MAX_VALUE)) {
            throw new InvalidInput(name, "“" + name + "”应为正整数，现为" + number);
        }
        return number == null ? 1 : number.intValue();
    }

    /** A whole number; null when left out. */
    static @Nullable Long number(@Nullable JsonObject body, String name) {
        if (leftOut(body, name)) {
            return null;
        }
        try {
            if (body != null && body.get(name) instanceof JsonNumber given) {
                return whole(given.bigDecimalValue());
            }
        } catch (ArithmeticException e) {
            throw new InvalidInput(name, "“" + name + "”应写整数");
        }
        throw new InvalidInput(name, "“" + name + "”应写整数");
    }

    /** Points as a number or as text; null when left out. */
    static @Nullable Points point(@Nullable JsonObject body, String name) {
        if (body == null || leftOut(body, name)) {
            return null;
        }
        try {
            if (body.get(name) instanceof JsonNumber number) {
                return new Points(number.bigDecimalValue());
            }
            return Points.of(text(body, name));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new InvalidInput(name, "“" + name + "”应写最多两位小数的数，如1.5");
        }
    }

    static <E extends Enum<E>> @Nullable E constant(@Nullable JsonObject body, String name, Class<E> type) {
        if (leftOut(body, name)) {
            return null;
        }
        var text = text(body, name);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new InvalidInput(name, "“" + name + "”应为以下之一：" + Arrays.toString(type.getEnumConstants()));
    }

    private static boolean leftOut(@Nullable JsonObject body, String name) {
        return body == null || body.get(name) == null || body.isNull(name);
    }

    static List<Long> ids(@Nullable JsonObject body, String name) {
        if (body == null || body.get(name) == null || body.get(name).getValueType() != JsonValue.ValueType.ARRAY) {
            throw new InvalidInput(name, "请求中缺少“" + name + "”，应写编号的列表，如[50, 51]");
        }
        var ids = new ArrayList<Long>();
        for (var value : body.getJsonArray(name)) {
            try {
                if (!(value instanceof JsonNumber number)) {
                    throw new ArithmeticException("no number");
                }
                ids.add(whole(number.bigDecimalValue()));
            } catch (ArithmeticException e) {
                throw new InvalidInput(name, "“" + name + "”中的" + value + "不是编号，应写整数");
            }
        }
        return ids;
    }

    /** Guards against 1E999999999, which {@code longValueExact} would write out first. */
    private static long whole(BigDecimal value) {
        if ((long) value.precision() - value.scale() > 19) {
            throw new ArithmeticException("too large");
        }
        return value.longValueExact();
    }

    /** Points per unit code, as numbers or as text; none when left out. */
    static Map<String, Points> points(@Nullable JsonObject body, String name) {
        var points = new LinkedHashMap<String, Points>();
        if (body == null || body.get(name) == null || body.isNull(name)) {
            return points;
        }
        if (body.get(name).getValueType() != JsonValue.ValueType.OBJECT) {
            throw new InvalidInput(name, "“" + name + "”应写成机构代码到分值，如{\"linhe\": 1.5}");
        }
        body.getJsonObject(name).forEach((unit, value) -> {
            try {
                if (value instanceof JsonNumber number) {
                    points.put(unit, new Points(number.bigDecimalValue()));
                } else if (value instanceof JsonString text) {
                    points.put(unit, Points.of(text.getString()));
                } else {
                    throw new NumberFormatException("neither number nor text");
                }
            } catch (ArithmeticException | NumberFormatException e) {
                throw new InvalidInput(name, "为“" + unit + "”选的分值" + value + "不对，应写最多两位小数的数，如1.5");
            }
        });
        return points;
    }

    /** The day of a request's part. */
    static LocalDate givenDay(@Nullable JsonObject body, String name) {
        return day(text(body, name), name);
    }

    /** The number of an incident. */
    static IncidentNumber incident(@Nullable JsonObject body, String name) {
        return IncidentNumber.parse(text(body, name));
    }

    static LocalDate day(@Nullable String text, String name) {
        try {
            if (text != null) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw new InvalidInput(name, "日期“" + text + "”格式不对，应为“2026-07-01”");
        }
        throw new InvalidInput(name, "缺少日期“" + name + "”，应为“2026-07-01”");
    }
}
