package org.jibao.incidents.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;

/**
 * 请求正文: reads the parts of a request by name. Whatever has another type than expected is noted, and {@link #done()} refuses
 * with all of it at once; a name that is not known is refused too, since a typing error would otherwise lose a value.
 */
final class Body {
    /** More digits than any figure has; longer ones are refused before they are written out. */
    private static final int MOST_DIGITS = 30;

    /** Entries that one list of a request may have; the longest chronology of an incident has some hundreds. */
    private static final int MOST_PARTS = 5_000;

    private final JsonObject json;
    private final List<InvalidInput.Problem> problems = new ArrayList<>();

    Body(@Nullable JsonObject json, Set<String> known) {
        this.json = json == null ? JsonValue.EMPTY_JSON_OBJECT : json;
        if (json == null) {
            fault("", "请求没有正文，应为 JSON 对象");
        }
        this.json.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> fault(name, "没有名为“" + name + "”的字段，可用的有：" + listed(known)));
    }

    /** Notes what is wrong with a field. */
    void fault(String field, String message) {
        problems.add(new InvalidInput.Problem(field, message));
    }

    /** Refuses with everything that was wrong, if anything was. */
    void done() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private @Nullable JsonValue value(String name) {
        var value = json.get(name);
        return value == null || value.getValueType() == JsonValue.ValueType.NULL ? null : value;
    }

    /** Text; empty when left out. */
    String text(String name) {
        var value = value(name);
        if (value == null) {
            return "";
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        fault(name, "“" + name + "”应为文字");
        return "";
    }

    boolean yes(String name) {
        var value = value(name);
        if (value != null && value != JsonValue.TRUE && value != JsonValue.FALSE) {
            fault(name, "“" + name + "”应为 true 或 false");
        }
        return value == JsonValue.TRUE;
    }

    /** Yes or no; null when left out. */
    @Nullable Boolean optionalYes(String name) {
        return value(name) == null ? null : yes(name);
    }

    /** An instant that must be given; the epoch stands in for a faulty one until {@link #done()} refuses. */
    Instant instant(String name) {
        var instant = optionalInstant(name);
        if (instant == null && value(name) == null) {
            fault(name, "没有填写“" + name + "”，应为 2026-07-01T16:20:00+08:00 这样的时间");
        }
        return instant == null ? Instant.EPOCH : instant;
    }

    @Nullable Instant optionalInstant(String name) {
        var value = value(name);
        return value == null ? null : instant(name, value);
    }

    private @Nullable Instant instant(String name, @Nullable JsonValue value) {
        if (value instanceof JsonString text) {
            try {
                return OffsetDateTime.parse(text.getString()).toInstant();
            } catch (DateTimeException e) {
                fault(name, "“" + shown(text.getString()) + "”不是带时区的时间，应为 2026-07-01T16:20:00+08:00 这样的形式");
                return null;
            }
        }
        fault(name, "“" + name + "”应为 2026-07-01T16:20:00+08:00 这样的时间");
        return null;
    }

    /** A time with its precision that must be given; the epoch stands in for a faulty one until {@link #done()} refuses. */
    EventTime demandedTime(String name) {
        var at = time(name);
        if (at == null && value(name) == null) {
            instant(name);
        }
        return at == null ? EventTime.exactly(Instant.EPOCH) : at;
    }

    /** A time with its precision: text when exact, else {@code {"at": …, "marginMinutes": 15}}. */
    @Nullable EventTime time(String name) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonObject time) {
            var at = instant(name, time.get("at"));
            var margin = time.get("marginMinutes");
            var minutes = margin instanceof JsonNumber number ? number.bigDecimalValue() : null;
            if (margin != null && (minutes == null || !isCount(minutes))) {
                fault(name, "“" + name + "”的误差 marginMinutes 应为零或正整数，单位为分钟");
                return null;
            }
            return at == null
                    ? null
                    : new EventTime(at, minutes == null ? Duration.ZERO : Duration.ofMinutes(minutes.longValueExact()));
        }
        var at = instant(name, value);
        return at == null ? null : EventTime.exactly(at);
    }

    private static boolean isCount(BigDecimal number) {
        return number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(1_000_000)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    /** A whole number from 0 on; null when left out. */
    @Nullable Integer optionalCount(String name) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonNumber number && isCount(number.bigDecimalValue())) {
            return number.bigDecimalValue().intValueExact();
        }
        fault(name, "“" + name + "”的值" + shown(value.toString()) + "不对，应为零或正整数");
        return null;
    }

    /** A constant; null when left out. */
    <E extends Enum<E>> @Nullable E optionalConstant(String name, Class<E> type) {
        return value(name) == null ? null : constant(name, type);
    }

    /** A constant that must be given. */
    <E extends Enum<E>> E constant(String name, Class<E> type) {
        var value = value(name);
        var found = Stream.of(type.getEnumConstants())
                .filter(one ->
                        value instanceof JsonString text && text.getString().equals(one.name()))
                .findFirst();
        if (found.isEmpty()) {
            var allowed = Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining("、"));
            fault(
                    name,
                    value == null
                            ? "没有填写“" + name + "”，应为：" + allowed
                            : "“" + name + "”的值" + shown(value.toString()) + "不认识，应为：" + allowed);
        }
        return found.orElse(type.getEnumConstants()[0]);
    }

    /** Figures by name, e.g. {@code {"DEATHS": 1, "AREA": 0.5}}; none when left out. */
    Figures figures(String name) {
        var value = value(name);
        if (value == null) {
            return Figures.NONE;
        }
        if (!(value instanceof JsonObject object)) {
            fault(name, "“" + name + "”应写成数据项到数值，如{\"DEATHS\": 1}");
            return Figures.NONE;
        }
        var figures = new EnumMap<FigureKind, BigDecimal>(FigureKind.class);
        object.forEach((key, number) -> {
            var kind = Stream.of(FigureKind.values())
                    .filter(one -> one.name().equals(key))
                    .findFirst();
            if (kind.isEmpty()) {
                fault(
                        name,
                        "没有名为“" + shown(key) + "”的数据项，可用的有："
                                + Stream.of(FigureKind.values()).map(Enum::name).collect(Collectors.joining("、")));
            } else if (number instanceof JsonNumber amount && isFigure(amount.bigDecimalValue())) {
                figures.put(kind.get(), amount.bigDecimalValue());
            } else if (number.getValueType() != JsonValue.ValueType.NULL) {
                fault(name, "数据项“" + key + "”的值" + shown(number.toString()) + "不对，应为零或正数，不详的不填");
            }
        });
        return new Figures(figures);
    }

    private static boolean isFigure(BigDecimal number) {
        return number.signum() >= 0
                && number.precision() <= MOST_DIGITS
                && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    /** Criteria, e.g. {@code [{"must": "GRAVE_NATURE", "reason": "…"}]}; none when left out. */
    List<MetMust> musts(String name) {
        return parts(
                name,
                Set.of("must", "reason"),
                part -> new MetMust(part.constant("must", Must.class), part.text("reason")));
    }

    /**
     * A list of objects, each read by its own part of the body; empty when left out. What is wrong within one is reported
     * under its place, e.g. {@code steps[2].channel}, from 0 as the caller's own program counts.
     *
     * @param known names that an object of the list may have
     */
    <T> List<T> parts(String name, Set<String> known, Function<Body, T> read) {
        var value = value(name);
        if (value == null) {
            return List.of();
        }
        if (value.getValueType() != JsonValue.ValueType.ARRAY) {
            fault(name, "“" + name + "”应为列表，每一项是一个对象，可用的字段有：" + listed(known));
            return List.of();
        }
        var items = value.asJsonArray();
        if (items.size() > MOST_PARTS) {
            fault(name, "“" + name + "”有" + items.size() + "项，最多" + MOST_PARTS + "项");
            return List.of();
        }
        var parts = new ArrayList<T>();
        for (int i = 0; i < items.size(); i++) {
            var place = name + "[" + i + "]";
            if (items.get(i) instanceof JsonObject object) {
                var part = new Body(object, known);
                parts.add(read.apply(part));
                part.problems.forEach(problem ->
                        fault(problem.field().isEmpty() ? place : place + "." + problem.field(), problem.message()));
            } else {
                fault(place, "这一项应为对象，可用的字段有：" + listed(known));
            }
        }
        return parts;
    }

    /**
     * One object, read by its own part of the body; empty when left out. What is wrong within it is reported under its
     * place, e.g. {@code note.verifiedAt}.
     *
     * @param known names that the object may have
     */
    <T> Optional<T> part(String name, Set<String> known, Function<Body, T> read) {
        var value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof JsonObject object)) {
            fault(name, "“" + name + "”应为对象，可用的字段有：" + listed(known));
            return Optional.empty();
        }
        var part = new Body(object, known);
        var taken = read.apply(part);
        part.problems.forEach(
                problem -> fault(problem.field().isEmpty() ? name : name + "." + problem.field(), problem.message()));
        return Optional.of(taken);
    }

    /** Whether anything stands under a name. */
    boolean has(String name) {
        return value(name) != null;
    }

    /** A list of texts; empty when left out. */
    List<String> texts(String name) {
        var value = value(name);
        if (value == null) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        if (value.getValueType() == JsonValue.ValueType.ARRAY
                && value.asJsonArray().size() <= MOST_PARTS) {
            for (var one : value.asJsonArray()) {
                if (one instanceof JsonString text) {
                    texts.add(text.getString());
                }
            }
            if (texts.size() == value.asJsonArray().size()) {
                return texts;
            }
        }
        fault(name, "“" + name + "”应为文字的列表，最多" + MOST_PARTS + "项，如[\"…\", \"…\"]");
        return List.of();
    }

    private static String listed(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining("、"));
    }

    static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
