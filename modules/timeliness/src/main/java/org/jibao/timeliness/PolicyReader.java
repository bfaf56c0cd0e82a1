package org.jibao.timeliness;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one policy file and notes every fault on the way. After a fault a harmless value stands in, so that the rest of
 * the file is still read; a file with any fault yields no policy.
 */
final class PolicyReader {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");
    private static final Pattern DURATION =
            Pattern.compile("PT(?=[0-9])(?:[0-9]{1,6}H)?(?:[0-9]{1,6}M)?(?:[0-9]{1,6}S)?");

    /** A year: a longer limit is a slip of the pen. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final int LONGEST_TEXT = 500;
    private static final int MOST_RULES = 200;

    private static final Set<Channel> CHANNELS = EnumSet.complementOf(EnumSet.of(Channel.UNRECORDED));
    private static final Set<Desk> RECEIVERS = EnumSet.complementOf(EnumSet.of(Desk.PUBLIC));

    private final String file;
    private final String json;
    private final List<PolicyFault> faults = new ArrayList<>();
    private final Map<String, Integer> ruleLines = new LinkedHashMap<>();

    PolicyReader(String file, String json) {
        this.file = file;
        this.json = json;
    }

    Policy read() throws PolicyException {
        if (json.length() > PolicyFiles.LARGEST) {
            fault(1, "", "size", List.of(json.length(), PolicyFiles.LARGEST));
            throw refused();
        }
        LocatedJson root;
        try {
            root = LocatedJson.parse(json, (line, name) -> fault(line, name, "duplicate.key", List.of(name)));
        } catch (StreamConstraintsException e) {
            fault(lineOf(e), "", "deep", List.of(LocatedJson.DEEPEST));
            throw refused();
        } catch (JsonProcessingException e) {
            fault(lineOf(e), "", "json", List.of(e.getOriginalMessage()));
            throw refused();
        } catch (IOException e) {
            fault(1, "", "json", List.of(String.valueOf(e.getMessage())));
            throw refused();
        }
        if (!(root instanceof LocatedJson.Obj object)) {
            fault(root.line(), "", "root", List.of(typeOf(root)));
            throw refused();
        }
        var policy = policy(new Place(object, ""));
        if (!faults.isEmpty()) {
            throw refused();
        }
        return policy;
    }

    private PolicyException refused() {
        return new PolicyException(faults.stream()
                .sorted(Comparator.comparingInt(PolicyFault::line).thenComparing(PolicyFault::path))
                .toList());
    }

    private static int lineOf(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    private Policy policy(Place at) {
        at.only(
                "$schema",
                "id",
                "title",
                "inForceFrom",
                "inForceTo",
                "zone",
                "countsAs",
                "limits",
                "parallel",
                "beforePublication",
                "inversions",
                "approval",
                "notes");
        at.optionalText("$schema");
        var from = at.date("inForceFrom", true);
        var to = at.date("inForceTo", false);
        if (from != null && to != null && to.isBefore(from)) {
            fault(at.line("inForceTo"), at.path("inForceTo"), "dates", List.of(to, from));
        }
        var limits = at.objects("limits", true, this::limit);
        var precedences = new ArrayList<Policy.Precedence>();
        precedences.addAll(at.objects("parallel", false, this::parallel));
        precedences.addAll(at.objects("beforePublication", false, this::beforePublication));
        precedences.addAll(at.objects("inversions", false, this::inversion));
        return new Policy(
                at.id("id"),
                at.text("title"),
                from == null ? LocalDate.EPOCH : from,
                to,
                json,
                at.zone("zone"),
                countsAs(at),
                limits,
                precedences,
                approval(at),
                at.texts("notes"));
    }

    private Map<Channel, Set<Channel>> countsAs(Place at) {
        var all = new EnumMap<Channel, Set<Channel>>(Channel.class);
        CHANNELS.forEach(channel -> all.put(channel, EnumSet.of(channel)));
        var table = at.object("countsAs");
        if (table != null) {
            table.only(CHANNELS.stream().map(Enum::name).toArray(String[]::new));
            for (var channel : CHANNELS) {
                table.values(channel.name(), false, Channel.class, CHANNELS)
                        .forEach(other -> all.computeIfPresent(channel, (unused, set) -> {
                            set.add(other);
                            return set;
                        }));
            }
        }
        return all;
    }

    private Policy.@Nullable Approval approval(Place at) {
        var place = at.object("approval");
        if (place == null) {
            return null;
        }
        place.only("citation", "within", "note");
        return new Policy.Approval(
                place.citation(), place.positive("within", Duration.ofMinutes(1)), place.optionalText("note"));
    }

    private Policy.Limit limit(Place at) {
        at.only(
                "id",
                "citation",
                "from",
                "to",
                "desks",
                "kinds",
                "classes",
                "grades",
                "musts",
                "channel",
                "base",
                "within",
                "missedAfter",
                "startsWhenReached",
                "anySender",
                "note");
        var within = at.positive("within", Duration.ofHours(1));
        var missedAfter = at.duration("missedAfter");
        if (missedAfter != null && missedAfter.compareTo(within) <= 0) {
            fault(
                    at.line("missedAfter"),
                    at.path("missedAfter"),
                    "missed",
                    List.of(Wording.span(missedAfter), Wording.span(within)));
        }
        return new Policy.Limit(
                ruleId(at),
                at.citation(),
                Set.copyOf(at.values("from", true, Level.class, EnumSet.allOf(Level.class))),
                at.value("to", Level.class, EnumSet.allOf(Level.class), Level.CITY),
                at.values("desks", true, Desk.class, RECEIVERS),
                scope(at),
                at.optionalValue("channel", Channel.class, CHANNELS),
                at.value("base", Policy.Base.class, EnumSet.allOf(Policy.Base.class), Policy.Base.OCCURRED),
                within,
                missedAfter,
                at.flag("startsWhenReached"),
                at.flag("anySender"),
                at.optionalText("note"));
    }

    private Policy.Precedence parallel(Place at) {
        at.only("id", "citation", "from", "kinds", "classes", "grades", "musts", "when", "told", "tolerance", "note");
        return precedence(at, Policy.Order.IN_PARALLEL, addresses(at, "when", RECEIVERS), at.allowed("tolerance"));
    }

    private Policy.Precedence beforePublication(Place at) {
        at.only("id", "citation", "from", "kinds", "classes", "grades", "musts", "told", "lead", "note");
        return precedence(
                at,
                Policy.Order.BEFORE_PUBLICATION,
                List.of(new Policy.Address(null, Desk.PUBLIC)),
                at.positive("lead", Duration.ofSeconds(1)).negated());
    }

    private Policy.Precedence inversion(Place at) {
        at.only("id", "citation", "from", "kinds", "classes", "grades", "musts", "knew", "told", "tolerance", "note");
        return precedence(
                at, Policy.Order.INVERSION, addresses(at, "knew", EnumSet.allOf(Desk.class)), at.allowed("tolerance"));
    }

    private Policy.Precedence precedence(
            Place at, Policy.Order order, List<Policy.Address> others, Duration allowance) {
        var told = at.object("told");
        if (told == null) {
            fault(at.object.line(), at.path("told"), "missing", List.of("told"));
        }
        return new Policy.Precedence(
                order,
                ruleId(at),
                at.citation(),
                Set.copyOf(at.values("from", true, Level.class, EnumSet.allOf(Level.class))),
                scope(at),
                others,
                told == null ? new Policy.Address(null, Desk.HEAD) : address(told, RECEIVERS),
                allowance,
                at.optionalText("note"));
    }

    private List<Policy.Address> addresses(Place at, String name, Set<Desk> desks) {
        return at.objects(name, true, place -> address(place, desks));
    }

    /** Without a level an address means the sender's own level, or, for the public, that it has none. */
    private Policy.Address address(Place at, Set<Desk> desks) {
        at.only("level", "desk");
        return new Policy.Address(
                at.optionalValue("level", Level.class, EnumSet.allOf(Level.class)),
                at.value("desk", Desk.class, desks, Desk.HEAD));
    }

    private Policy.Scope scope(Place at) {
        return new Policy.Scope(
                Set.copyOf(at.kinds("kinds")),
                Set.copyOf(at.values("classes", false, IncidentClass.class, EnumSet.allOf(IncidentClass.class))),
                Set.copyOf(at.values("grades", false, Grade.class, EnumSet.allOf(Grade.class))),
                Set.copyOf(at.values("musts", false, Must.class, EnumSet.allOf(Must.class))));
    }

    private String ruleId(Place at) {
        var id = at.id("id");
        if (at.object.fields().containsKey("id")) {
            var first = ruleLines.putIfAbsent(id, at.line("id"));
            if (first != null) {
                fault(at.line("id"), at.path("id"), "rule.twice", List.of(id, first));
            }
        }
        return id;
    }

    private void fault(int line, String path, String key, List<?> values) {
        fault(line, path, key, values, key + ".remedy", List.of());
    }

    private void fault(int line, String path, String key, List<?> values, String remedy, List<?> remedyValues) {
        faults.add(new PolicyFault(
                file,
                line,
                path,
                Wording.say("fault." + key, values.toArray()),
                Wording.say("fault." + remedy, remedyValues.toArray())));
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

    /** An object of the file and where it stands. */
    private final class Place {
        private final LocatedJson.Obj object;
        private final String path;

        Place(LocatedJson.Obj object, String path) {
            this.object = object;
            this.path = path;
        }

        String path(String name) {
            return path.isEmpty() ? name : path + "." + name;
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
            if (!DATE.matcher(value).matches()) {
                fault(line(name), path(name), "date", List.of(value));
                return null;
            }
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException e) {
                fault(line(name), path(name), "day", List.of(value));
                return null;
            }
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
            var value = duration(name, true);
            if (value != null && value.isZero()) {
                fault(line(name), path(name), "duration.zero", List.of(text(name)));
                return instead;
            }
            return value == null ? instead : value;
        }

        @Nullable Place object(String name) {
            var value = get(name, false);
            if (value == null) {
                return null;
            }
            if (value instanceof LocatedJson.Obj inner) {
                return new Place(inner, path(name));
            }
            wrongType(value, path(name), name, "object");
            return null;
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
                fault(
                        array.line(),
                        path(name),
                        "many",
                        List.of(name, array.items().size(), MOST_RULES));
                return List.of();
            }
            return array.items();
        }

        <T> List<T> objects(String name, boolean required, java.util.function.Function<Place, T> read) {
            return items(name, required, (item, path) -> {
                if (item instanceof LocatedJson.Obj inner) {
                    return read.apply(new Place(inner, path));
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

        List<String> kinds(String name) {
            return words(
                    name,
                    false,
                    "kind",
                    code -> IncidentKinds.shipped().find(code).isPresent(),
                    codes());
        }

        private static String codes() {
            return IncidentKinds.shipped().all().stream()
                    .map(IncidentKind::code)
                    .collect(java.util.stream.Collectors.joining("、"));
        }

        <E extends Enum<E>> List<E> values(String name, boolean required, Class<E> type, Set<E> allowed) {
            return words(name, required, valueName(type), word -> named(word, allowed) != null, listed(allowed))
                    .stream()
                    .map(word -> Enum.valueOf(type, word))
                    .toList();
        }

        private List<String> words(
                String name, boolean required, String what, Predicate<String> known, String allowed) {
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
            return type == IncidentClass.class ? "class" : type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
        }

        private static String shortened(String value) {
            return value.length() <= 60 ? value : value.substring(0, 60) + "…";
        }
    }
}
