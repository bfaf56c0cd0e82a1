package org.jibao.timeliness;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Reads one policy file and notes every fault on the way. After a fault a harmless value stands in, so that the rest of
 * the file is still read; a file with any fault yields no policy.
 */
final class PolicyReader {

    private static final Set<Channel> CHANNELS = EnumSet.complementOf(EnumSet.of(Channel.UNRECORDED));
    private static final int MOST_DAYS = 366;
    private static final Set<Desk> RECEIVERS = EnumSet.complementOf(EnumSet.of(Desk.PUBLIC));

    private final String json;
    private final Faults faults;
    private final Map<String, Integer> ruleLines = new LinkedHashMap<>();

    PolicyReader(String file, String json) {
        this.faults = new Faults(file);
        this.json = json;
    }

    Policy read() throws PolicyException {
        var policy = policy(Place.root(json, PolicyFiles.LARGEST, faults));
        if (!faults.none()) {
            throw faults.refused();
        }
        return policy;
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
                "followUps",
                "changes",
                "contents",
                "handling",
                "approval",
                "workingHours",
                "gradings",
                "notes");
        at.optionalText("$schema");
        var from = at.date("inForceFrom", true);
        var to = at.date("inForceTo", false);
        if (from != null && to != null && to.isBefore(from)) {
            at.fault("inForceTo", "dates", List.of(to, from));
        }
        var workingHours = workingHours(at);
        var limits = at.objects("limits", true, place -> limit(place, workingHours != null));
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
                at.objects("followUps", false, this::followUp),
                at.objects("changes", false, this::change),
                at.objects("contents", false, this::content),
                at.objects("handling", false, this::handling),
                approval(at),
                workingHours,
                GradingReader.read(at),
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

    private static Policy.@Nullable WorkingHours workingHours(Place at) {
        var place = at.object("workingHours");
        if (place == null) {
            return null;
        }
        place.only("citation", "spans", "note");
        return new Policy.WorkingHours(
                place.citation(), place.objects("spans", true, PolicyReader::span), place.optionalText("note"));
    }

    private static Policy.WorkingHours.Span span(Place at) {
        at.only("from", "to");
        var from = at.clock("from");
        var to = at.clock("to");
        if (from != null && from.equals(to)) {
            at.fault("to", "span", List.of(from));
        }
        return new Policy.WorkingHours.Span(
                from == null ? LocalTime.MIDNIGHT : from, to == null ? LocalTime.MIDNIGHT : to);
    }

    private static Policy.@Nullable During during(Place at, boolean hoursKnown) {
        var place = at.object("during");
        if (place == null) {
            return null;
        }
        place.only("hours", "by");
        if (!hoursKnown) {
            at.fault("during", "hours", List.of());
        }
        return new Policy.During(
                place.value("hours", Policy.Hours.class, EnumSet.allOf(Policy.Hours.class), Policy.Hours.WORKING),
                place.value("by", Policy.Base.class, EnumSet.allOf(Policy.Base.class), Policy.Base.OCCURRED));
    }

    private Policy.Limit limit(Place at, boolean hoursKnown) {
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
                "excuse",
                "during",
                "note");
        var within = at.positive("within", Duration.ofHours(1));
        var missedAfter = at.duration("missedAfter");
        if (missedAfter != null && missedAfter.compareTo(within) <= 0) {
            at.fault("missedAfter", "missed", List.of(Wording.span(missedAfter), Wording.span(within)));
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
                excuse(at),
                during(at, hoursKnown),
                at.optionalText("note"));
    }

    private static Policy.@Nullable Excuse excuse(Place at) {
        var place = at.object("excuse");
        if (place == null) {
            return null;
        }
        place.only("citation", "base", "within");
        return new Policy.Excuse(
                place.citation(),
                place.value("base", Policy.Base.class, EnumSet.allOf(Policy.Base.class), Policy.Base.KNOWN),
                place.positive("within", Duration.ofHours(1)));
    }

    private static final List<String> DUTY =
            List.of("id", "citation", "from", "to", "desks", "kinds", "classes", "grades", "musts", "note");

    private Policy.Duty duty(Place at, String... more) {
        at.only(Stream.concat(DUTY.stream(), Stream.of(more)).toArray(String[]::new));
        return new Policy.Duty(
                ruleId(at),
                at.citation(),
                Set.copyOf(at.values("from", true, Level.class, EnumSet.allOf(Level.class))),
                at.value("to", Level.class, EnumSet.allOf(Level.class), Level.CITY),
                at.values("desks", true, Desk.class, RECEIVERS),
                scope(at),
                at.optionalText("note"));
    }

    private Policy.FollowUp followUp(Place at) {
        return new Policy.FollowUp(duty(at, "by"), at.clocks("by"));
    }

    private Policy.Change change(Place at) {
        return new Policy.Change(
                duty(at, "figures", "withinDays", "within"),
                Set.copyOf(at.values("figures", true, FigureKind.class, EnumSet.allOf(FigureKind.class))),
                at.number("withinDays", 1, MOST_DAYS),
                at.optionalPositive("within"));
    }

    private Policy.Content content(Place at) {
        return new Policy.Content(
                duty(at, "stage", "requires", "supplementWithin"),
                at.value("stage", Filing.Stage.class, EnumSet.allOf(Filing.Stage.class), Filing.Stage.FIRST),
                Set.copyOf(at.values("requires", true, Element.class, EnumSet.allOf(Element.class))),
                at.optionalPositive("supplementWithin"));
    }

    /** A desk's time is owed to nobody: the row names no receiver. */
    private Policy.Handling handling(Place at) {
        at.only("id", "citation", "from", "kinds", "classes", "grades", "musts", "note", "stages", "within");
        var from = Set.copyOf(at.values("from", true, Level.class, EnumSet.allOf(Level.class)));
        return new Policy.Handling(
                new Policy.Duty(
                        ruleId(at), at.citation(), from, Level.CITY, List.of(), scope(at), at.optionalText("note")),
                Set.copyOf(at.values("stages", true, DeskTime.Stage.class, EnumSet.allOf(DeskTime.Stage.class))),
                at.positive("within", Duration.ofMinutes(1)));
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
            at.fault("told", "missing", List.of("told"));
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
                Set.copyOf(at.kinds("kinds", false)),
                Set.copyOf(at.values("classes", false, IncidentClass.class, EnumSet.allOf(IncidentClass.class))),
                Set.copyOf(at.values("grades", false, Grade.class, EnumSet.allOf(Grade.class))),
                Set.copyOf(at.values("musts", false, Must.class, EnumSet.allOf(Must.class))));
    }

    private String ruleId(Place at) {
        var id = at.id("id");
        if (at.has("id")) {
            var first = ruleLines.putIfAbsent(id, at.line("id"));
            if (first != null) {
                at.fault("id", "rule.twice", List.of(id, first));
            }
        }
        return id;
    }
}
