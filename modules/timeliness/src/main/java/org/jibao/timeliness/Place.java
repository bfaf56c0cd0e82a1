package org.jibao.timeliness;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import org.jspecify.annotations.Nullable;

/**
 * An object of a data file and where it stands. What is wrong with a value is noted, and a harmless value stands in, so
 * that the rest of the file is still read.
 */
final class Place {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern CLOCK = Pattern.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,2})?");
    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");
    private static final Pattern DURATION =
            Pattern.compile("PT(?=[0-9])(?:[0-9]{1,6}H)?(?:[0-9]{1,6}M)?(?:[0-9]{1,6}S)?");

    /** A year: a longer limit is a slip of the pen. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final int LONGEST_TEXT = 500;
    private static final int MOST_RULES = 200;

    private final Faults faults;
    private final LocatedJson.Obj object;
    private final String path;

    private Place(Faults faults, LocatedJson.Obj object, String path) {
        this.faults = faults;
        this.object = object;
        this.path = path;
    }

    /** The outermost object of a file of at most {@code largest} characters; refused with {@code faults} when there is none. */
    static Place root(String json, int largest, Faults faults) throws PolicyException {
        if (json.length() > largest) {
            faults.note(1, "", "size", List.of(json.length(), largest));
            throw faults.refused();
        }
        LocatedJson root;
        try {
            root = LocatedJson.parse(json, (line, name) -> faults.note(line, name, "duplicate.key", List.of(name)));
        } catch (StreamConstraintsException e) {
            faults.note(lineOf(e), "", "deep", List.of(LocatedJson.DEEPEST));
            throw faults.refused();
        } catch (JsonProcessingException e) {
            faults.note(lineOf(e), "", "json", List.of(e.getOriginalMessage()));
            throw faults.refused();
        } catch (IOException e) {
            faults.note(1, "", "json", List.of(String.valueOf(e.getMessage())));
            throw faults.refused();
        }
        if (!(root instanceof LocatedJson.Obj object)) {
            faults.note(root.line(), "", "root", List.of(typeOf(root)));
            throw faults.refused();
        }
        return new Place(faults, object, "");
    }

    private static int lineOf(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    void fault(String name, String key, List<?> values) {
        fault(line(name), path(name), key, values);
    }

    private void fault(int line, String path, String key, List<?> values) {
        faults.note(line, path, key, values);
    }

    private void fault(int line, String path, String key, List<?> values, String remedy, List<?> remedyValues) {
        faults.note(line, path, key, values, remedy, remedyValues);
    }

    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    boolean has(String name) {
        return object.fields().containsKey(name);
    }

    int line(String name) {
        var value = object.fields().get(name);
        return value == null ? object.line() : value.line();
    }

    void only(String... names) {
        var allowed = new LinkedHashSet<>(Arrays.asList(names));
        object.fields().forEach((name, value) -> {
            if (!allowed.contains(name)) {
                fault(
                        value.line(),
                        path(shortened(name)),
                        "unknown",
                        List.of(shortened(name)),
                        "unknown.remedy",
                        List.of(String.join("、", allowed)));
            }
        });
    }

    /** The value, or null with a fault when it is required and not there. */
    private @Nullable LocatedJson get(String name, boolean required) {
        var value = object.fields().get(name);
        if (value == null && required) {
            fault(
                    object.line(),
                    path(name),
                    "missing",
                    List.of(name),
                    name.equals("citation") ? "citation.remedy" : "missing.remedy",
                    List.of());
        }
        return value;
    }

    private void wrongType(LocatedJson value, String path, String name, String type) {
        var wanted = Wording.say("type." + type);
        fault(value.line(), path, "type", List.of(name, wanted, typeOf(value)), "type.remedy", List.of(wanted));
    }

    private @Nullable String string(String name, boolean required) {
        var value = get(name, required);
        if (value == null) {
            return null;
        }
        return string(value, path(name), name);
    }

    private @Nullable String string(LocatedJson value, String path, String name) {
        if (!(value instanceof LocatedJson.Text text)) {
            wrongType(value, path, name, "text");
            return null;
        }
        if (text.value().isBlank()) {
            fault(
                    value.line(),
                    path,
                    "blank",
                    List.of(name),
                    name.equals("citation") ? "citation.remedy" : "blank.remedy",
                    List.of());
            return null;
        }
        if (text.value().length() > LONGEST_TEXT) {
            fault(value.line(), path, "long", List.of(name, text.value().length(), LONGEST_TEXT));
            return null;
        }
        return text.value();
    }

    String text(String name) {
        var value = string(name, true);
        return value == null ? "" : value;
    }

    String citation() {
        return text("citation");
    }

    String optionalText(String name) {
        var value = string(name, false);
        return value == null ? "" : value;
    }

    String id(String name) {
        var value = string(name, true);
        if (value != null && !ID.matcher(value).matches()) {
            fault(line(name), path(name), "id", List.of(value));
        }
        return value == null ? "" : value;
    }

    @Nullable LocalDate date(String name, boolean required) {
        var value = string(name, required);
        if (value == null) {
            return null;
        }
        return date(value, line(name), path(name));
    }

    private @Nullable LocalDate date(String value, int line, String path) {
        if (!DATE.matcher(value).matches()) {
            fault(line, path, "date", List.of(value));
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            fault(line, path, "day", List.of(value));
            return null;
        }
    }

    /**
     * The dates of a list.
     *
     * @param wrong the key of the message on what is wrong with a date, or null when nothing is
     */
    List<LocalDate> dates(String name, Function<LocalDate, @Nullable String> wrong) {
        return items(name, true, (item, path) -> {
            var text = string(item, path, name);
            var date = text == null ? null : date(text, item.line(), path);
            var key = date == null ? null : wrong.apply(date);
            if (date != null && key != null) {
                fault(item.line(), path, key, List.of(date));
                return null;
            }
            return date;
        });
    }

    /** A whole number between two others, both inclusive; the smaller of them with a fault when it is none. */
    int number(String name, int from, int to) {
        var value = get(name, true);
        if (value == null) {
            return from;
        }
        if (!(value instanceof LocatedJson.Num number)) {
            wrongType(value, path(name), name, "number");
            return from;
        }
        if (!WHOLE.matcher(number.value()).matches()
                || Integer.parseInt(number.value()) < from
                || Integer.parseInt(number.value()) > to) {
            fault(line(name), path(name), "number", List.of(name, from, to, shortened(number.value())));
            return from;
        }
        return Integer.parseInt(number.value());
    }

    /** A number from 0 with at most two decimals. */
    BigDecimal amount(String name) {
        var value = get(name, true);
        if (value instanceof LocatedJson.Num number
                && AMOUNT.matcher(number.value()).matches()) {
            return new BigDecimal(number.value());
        }
        if (value instanceof LocatedJson.Num number) {
            fault(line(name), path(name), "amount", List.of(name, shortened(number.value())));
        } else if (value != null) {
            wrongType(value, path(name), name, "number");
        }
        return BigDecimal.ZERO;
    }

    /** A time of day to the minute, e.g. 08:30; null with a fault when it is not there or is none. */
    @Nullable LocalTime clock(String name) {
        var value = string(name, true);
        return value == null ? null : clock(value, line(name), path(name));
    }

    private @Nullable LocalTime clock(String value, int line, String path) {
        if (!CLOCK.matcher(value).matches()) {
            fault(line, path, "clock", List.of(value));
            return null;
        }
        return LocalTime.parse(value);
    }

    /** Times of day, each of them once. */
    List<LocalTime> clocks(String name) {
        var seen = new LinkedHashSet<String>();
        return items(name, true, (item, path) -> {
            var text = string(item, path, name);
            if (text != null && !seen.add(text)) {
                fault(item.line(), path, "value.twice", List.of(text));
                return null;
            }
            return text == null ? null : clock(text, item.line(), path);
        });
    }

    ZoneId zone(String name) {
        var value = string(name, true);
        if (value != null && !ZoneId.getAvailableZoneIds().contains(value)) {
            fault(line(name), path(name), "zone", List.of(value));
            return ZoneId.of("Asia/Shanghai");
        }
        return ZoneId.of(value == null ? "Asia/Shanghai" : value);
    }

    boolean flag(String name) {
        var value = get(name, false);
        if (value == null) {
            return false;
        }
        if (value instanceof LocatedJson.Flag flag) {
            return flag.value();
        }
        wrongType(value, path(name), name, "flag");
        return false;
    }

    private @Nullable Duration duration(String name, boolean required) {
        var value = string(name, required);
        if (value == null) {
            return null;
        }
        if (!DURATION.matcher(value).matches()) {
            fault(line(name), path(name), "duration", List.of(value));
            return null;
        }
        var duration = Duration.parse(value);
        if (duration.compareTo(LONGEST) > 0) {
            fault(line(name), path(name), "duration.long", List.of(value, LONGEST.toHours()));
            return null;
        }
        return duration;
    }

    @Nullable Duration duration(String name) {
        return duration(name, false);
    }

    /** A time that may be nothing, but must be stated: a tolerance is a decision. */
    Duration allowed(String name) {
        var value = duration(name, true);
        return value == null ? Duration.ZERO : value;
    }

    Duration positive(String name, Duration instead) {
        var value = positive(name, true);
        return value == null ? instead : value;
    }

    @Nullable Duration optionalPositive(String name) {
        return positive(name, false);
    }

    private @Nullable Duration positive(String name, boolean required) {
        var value = duration(name, required);
        if (value != null && value.isZero()) {
            fault(line(name), path(name), "duration.zero", List.of(text(name)));
            return null;
        }
        return value;
    }

    @Nullable Place object(String name) {
        var value = get(name, false);
        if (value == null) {
            return null;
        }
        if (value instanceof LocatedJson.Obj inner) {
            return new Place(faults, inner, path(name));
        }
        wrongType(value, path(name), name, "object");
        return null;
    }

    /** As {@link #object}, but a fault when it is not there. */
    @Nullable Place required(String name) {
        get(name, true);
        return object(name);
    }

    private List<LocatedJson> list(String name, boolean required) {
        var value = get(name, required);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof LocatedJson.Arr array)) {
            wrongType(value, path(name), name, "list");
            return List.of();
        }
        if (required && array.items().isEmpty()) {
            fault(array.line(), path(name), "empty", List.of(name));
        }
        if (array.items().size() > MOST_RULES) {
            fault(array.line(), path(name), "many", List.of(name, array.items().size(), MOST_RULES));
            return List.of();
        }
        return array.items();
    }

    <T> List<T> objects(String name, boolean required, Function<Place, T> read) {
        return items(name, required, (item, path) -> {
            if (item instanceof LocatedJson.Obj inner) {
                return read.apply(new Place(faults, inner, path));
            }
            wrongType(item, path, name, "object");
            return null;
        });
    }

    List<String> texts(String name) {
        return items(name, false, (item, path) -> string(item, path, name));
    }

    private <T> List<T> items(String name, boolean required, BiFunction<LocatedJson, String, @Nullable T> read) {
        var all = new ArrayList<T>();
        var items = list(name, required);
        for (int i = 0; i < items.size(); i++) {
            var value = read.apply(items.get(i), path(name) + "[" + i + "]");
            if (value != null) {
                all.add(value);
            }
        }
        return all;
    }

    List<String> kinds(String name, boolean required) {
        return words(
                name,
                required,
                "kind",
                code -> IncidentKinds.shipped().find(code).isPresent(),
                codes());
    }

    private static String codes() {
        return IncidentKinds.shipped().all().stream().map(IncidentKind::code).collect(Collectors.joining("、"));
    }

    <E extends Enum<E>> List<E> values(String name, boolean required, Class<E> type, Set<E> allowed) {
        return words(name, required, valueName(type), word -> named(word, allowed) != null, listed(allowed)).stream()
                .map(word -> Enum.valueOf(type, word))
                .toList();
    }

    private List<String> words(String name, boolean required, String what, Predicate<String> known, String allowed) {
        var seen = new LinkedHashSet<String>();
        return items(name, required, (item, path) -> {
            var word = string(item, path, name);
            if (word == null) {
                return null;
            }
            if (!known.test(word)) {
                notAllowed(item.line(), path, word, what, allowed);
                return null;
            }
            if (!seen.add(word)) {
                fault(item.line(), path, "value.twice", List.of(word));
                return null;
            }
            return word;
        });
    }

    <E extends Enum<E>> @Nullable E optionalValue(String name, Class<E> type, Set<E> allowed) {
        return one(string(name, false), name, type, allowed);
    }

    <E extends Enum<E>> E value(String name, Class<E> type, Set<E> allowed, E instead) {
        var value = one(string(name, true), name, type, allowed);
        return value == null ? instead : value;
    }

    private <E extends Enum<E>> @Nullable E one(@Nullable String word, String name, Class<E> type, Set<E> allowed) {
        if (word == null) {
            return null;
        }
        var value = named(word, allowed);
        if (value == null) {
            notAllowed(line(name), path(name), word, valueName(type), listed(allowed));
        }
        return value;
    }

    private void notAllowed(int line, String path, String word, String what, String allowed) {
        fault(
                line,
                path,
                "value",
                List.of(shortened(word), Wording.say("value." + what)),
                "value.remedy",
                List.of(allowed));
    }

    private static <E extends Enum<E>> @Nullable E named(String word, Set<E> allowed) {
        return allowed.stream()
                .filter(value -> value.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static <E extends Enum<E>> String listed(Set<E> allowed) {
        return String.join("、", allowed.stream().map(Enum::name).toList());
    }

    private static String valueName(Class<?> type) {
        return type == IncidentClass.class ? "class" : type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }

    private static String typeOf(LocatedJson value) {
        if (value instanceof LocatedJson.Obj) {
            return Wording.say("type.object");
        } else if (value instanceof LocatedJson.Arr) {
            return Wording.say("type.list");
        } else if (value instanceof LocatedJson.Text) {
            return Wording.say("type.text");
        } else if (value instanceof LocatedJson.Flag) {
            return Wording.say("type.flag");
        } else if (value instanceof LocatedJson.Num) {
            return Wording.say("type.number");
        }
        return Wording.say("type.null");
    }
}
