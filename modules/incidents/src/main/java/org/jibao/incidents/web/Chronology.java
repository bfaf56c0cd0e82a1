package org.jibao.incidents.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.DeskTime;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.FiguresAt;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.IncidentKind;
import org.jibao.timeliness.IncidentKinds;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Party;
import org.jibao.timeliness.Sighting;

/**
 * 事件经过: reads the whole course of an incident from one request. Units are named within the request itself, so that a case
 * of another place, or an invented one, can be judged without anything being stored.
 */
final class Chronology {

    /** Fields of a request that hold the chronology. */
    static final Set<String> FIELDS = Set.of(
            "number",
            "title",
            "kindCode",
            "place",
            "occurredAt",
            "knownAt",
            "headToldAt",
            "askedAt",
            "units",
            "obliged",
            "figures",
            "stated",
            "grade",
            "steps",
            "sightings",
            "deskTimes",
            "inquiries",
            "drill");

    private static final Set<String> UNIT = Set.of("code", "name", "level");
    private static final Set<String> FIGURES = Set.of("asOf", "recordedAt", "by", "figures");
    private static final Set<String> STEP = Set.of(
            "id",
            "sender",
            "receiver",
            "desk",
            "channel",
            "stage",
            "sentAt",
            "receivedAt",
            "recordedAt",
            "lateReason",
            "elements");
    private static final Set<String> DESK_TIME = Set.of("id", "unit", "desk", "stage", "from", "to", "recordedAt");
    private static final Set<String> SIGHTING = Set.of("id", "level", "desk", "at", "source", "recordedAt");

    private static final Set<String> INQUIRY = Set.of("at", "by", "text");

    private static final Party NOBODY = new Party("", "", Level.SITE);

    private final Body body;
    private final Map<String, Party> units = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    private Chronology(Body body) {
        this.body = body;
    }

    /** Faults are noted in the body, which refuses them all at once. */
    static IncidentFacts read(Body body) {
        return new Chronology(body).facts();
    }

    private IncidentFacts facts() {
        body.parts("units", UNIT, this::unit);
        var kind = kind(body);
        var obliged = new HashSet<Party>();
        for (var code : body.texts("obliged")) {
            obliged.add(party(body, "obliged", code));
        }
        if (obliged.isEmpty()) {
            body.fault("obliged", "没有填写负有报送责任的单位，应为 units 中代码的列表");
        }
        return new IncidentFacts(
                body.text("number"),
                body.text("title"),
                kind,
                body.text("place"),
                body.time("occurredAt"),
                body.time("knownAt"),
                body.time("headToldAt"),
                asked(),
                body.parts("figures", FIGURES, Chronology::figures),
                body.musts("stated"),
                body.optionalConstant("grade", Grade.class),
                obliged,
                body.parts("steps", STEP, this::step),
                body.parts("sightings", SIGHTING, this::sighting),
                body.parts("deskTimes", DESK_TIME, this::deskTime),
                body.yes("drill"));
    }

    /** When a superior first asked: as said, or the earliest of the questions; one without a time says nothing. */
    private @Nullable EventTime asked() {
        var stated = body.time("askedAt");
        var inquiries = body.parts("inquiries", INQUIRY, part -> {
            part.text("by");
            part.text("text");
            return Optional.ofNullable(part.time("at"));
        });
        return Stream.concat(
                        Optional.ofNullable(stated).stream(), inquiries.stream().flatMap(Optional::stream))
                .min(Comparator.comparing(EventTime::at))
                .orElse(null);
    }

    /** The kind of event named by {@code kindCode}. */
    static IncidentKind kind(Body body) {
        var kinds = IncidentKinds.shipped();
        var code = body.text("kindCode");
        return kinds.find(code).orElseGet(() -> {
            body.fault(
                    "kindCode",
                    (code.isEmpty() ? "没有填写事件种类代码" : "没有代码为“" + Body.shown(code) + "”的事件种类") + "，可用的有："
                            + String.join(
                                    "、",
                                    kinds.all().stream().map(IncidentKind::code).toList()));
            return kinds.all().get(0);
        });
    }

    private Party unit(Body part) {
        var unit = new Party(part.text("code"), part.text("name"), part.constant("level", Level.class));
        if (unit.code().isEmpty() || unit.name().isEmpty()) {
            part.fault(unit.code().isEmpty() ? "code" : "name", "单位要有代码和名称");
        } else if (units.putIfAbsent(unit.code(), unit) != null) {
            part.fault("code", "单位代码“" + Body.shown(unit.code()) + "”写了两次");
        }
        return unit;
    }

    private Party party(Body part, String name, String code) {
        var party = units.get(code);
        if (party == null) {
            part.fault(name, code.isEmpty() ? "没有填写单位代码" : "units 中没有代码为“" + Body.shown(code) + "”的单位");
            return NOBODY;
        }
        return party;
    }

    /** What was known at a moment; it entered the record then unless another time is given. */
    private static FiguresAt figures(Body part) {
        var asOf = part.instant("asOf");
        var recorded = part.optionalInstant("recordedAt");
        Figures figures = part.figures("figures");
        return new FiguresAt(asOf, recorded == null ? asOf : recorded, part.text("by"), figures);
    }

    private Filing step(Body part) {
        var sent = part.time("sentAt");
        var received = part.time("receivedAt");
        return new Filing(
                id(part, "step"),
                party(part, "sender", part.text("sender")),
                party(part, "receiver", part.text("receiver")),
                part.constant("desk", Desk.class),
                part.constant("channel", Channel.class),
                part.constant("stage", Filing.Stage.class),
                sent,
                received,
                recorded(part, received == null ? sent : received),
                part.text("lateReason").isBlank() ? null : part.text("lateReason"),
                part.has("elements") ? HandlingResource.elements(part) : null);
    }

    /** How long a report lay at a desk; without {@code to} it lies there still. */
    private DeskTime deskTime(Body part) {
        var from = part.time("from");
        var to = part.time("to");
        if (from != null && to != null && to.latest().isBefore(from.earliest())) {
            part.fault("to", "办毕时间 to 早于送到时间 from，请核对");
        }
        return new DeskTime(
                id(part, "desk"),
                party(part, "unit", part.text("unit")),
                part.text("desk"),
                part.constant("stage", DeskTime.Stage.class),
                from,
                to,
                recorded(part, from));
    }

    private Sighting sighting(Body part) {
        var at = part.time("at");
        if (at == null) {
            part.instant("at");
        }
        var time = at == null ? EventTime.exactly(Instant.EPOCH) : at;
        return new Sighting(
                id(part, "sighting"),
                part.constant("level", Level.class),
                part.constant("desk", Desk.class),
                time,
                part.text("source"),
                recorded(part, time));
    }

    /** Ids name the step in the explanation; those that are left out are counted. */
    private String id(Body part, String prefix) {
        var given = part.text("id");
        var id = given.isEmpty() ? prefix + "-" + (ids.size() + 1) : given;
        if (!ids.add(id)) {
            part.fault("id", "编号“" + Body.shown(id) + "”写了两次");
        }
        return id;
    }

    /** When the record learned of it: at once, unless said otherwise; a step of unknown time has always been known of. */
    private static Instant recorded(Body part, @Nullable EventTime at) {
        var recorded = part.optionalInstant("recordedAt");
        return recorded != null ? recorded : at == null ? Instant.EPOCH : at.latest();
    }

    /** All that may be named in a request that holds a chronology and more. */
    static Set<String> fieldsAnd(String... more) {
        var fields = new HashSet<>(FIELDS);
        fields.addAll(List.of(more));
        return fields;
    }
}
