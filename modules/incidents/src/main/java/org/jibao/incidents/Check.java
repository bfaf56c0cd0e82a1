package org.jibao.incidents;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.IncidentKinds;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Names;

/**
 * 核对: collects every problem of an input, so that the clerk sees all of them at once. Fields are named by the component of
 * the command. Lengths are counted in characters as a person counts them, and each column holds twice as much.
 */
final class Check {
    static final int LINE = 100;
    static final int NOTE = 200;
    static final int WORDS = 10_000;

    /** Before this a date is a slip of the pen. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** What a calendar can print; later instants are shown as they are. */
    private static final Instant PRINTABLE = Instant.parse("9999-12-30T00:00:00Z");

    /** "About" beyond this is no time at all. */
    private static final Duration WIDEST_MARGIN = Duration.ofDays(7);

    /** What is due later than this is a slip of the pen. */
    private static final Duration LONGEST_DUE = Duration.ofDays(366);

    private static final Set<FigureKind> MEASURED = EnumSet.of(FigureKind.DIRECT_LOSS, FigureKind.AREA);
    private static final int DECIMALS = 4;
    private static final BigDecimal LARGEST = new BigDecimal("10000000000");

    private final List<InvalidInput.Problem> problems = new ArrayList<>();
    private final Instant now;
    private final ZoneId zone;

    Check(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    void fault(String field, String key, Object... values) {
        problems.add(new InvalidInput.Problem(field, Messages.of(key, values)));
    }

    /** One line of text; may be empty. */
    void line(String field, String value, int longest) {
        if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
            fault(field, "one.line", name(field));
        } else {
            words(field, value, longest);
        }
    }

    void required(String field, String value, int longest) {
        if (value.isBlank()) {
            fault(field, "missing", name(field));
        } else {
            line(field, value, longest);
        }
    }

    /** Running text; may be empty and have several lines. */
    void words(String field, String value, int longest) {
        var characters = value.codePointCount(0, value.length());
        if (characters > longest) {
            fault(field, "too.long", name(field), characters, longest);
        }
        if (value.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            fault(field, "character", name(field));
        }
        if (value.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            fault(field, "control", name(field));
        }
    }

    /** A time that may be unknown, and lies neither in the future nor before all records. */
    void time(String field, @Nullable EventTime time) {
        if (time == null) {
            return;
        }
        if (time.margin().compareTo(WIDEST_MARGIN) > 0) {
            fault(field, "time.margin", name(field), WIDEST_MARGIN.toDays());
        } else if (time.at().isAfter(now) && time.earliest().isAfter(now)) {
            fault(field, "time.future", name(field), print(time.at(), now), print(now, time.at()));
        } else if (time.at().isBefore(EARLIEST)) {
            fault(field, "time.early", name(field), print(time.at(), EARLIEST), LocalDate.ofInstant(EARLIEST, zone));
        }
    }

    void time(String field, @Nullable Instant time) {
        time(field, time == null ? null : EventTime.exactly(time));
    }

    /** {@code later} must not lie before {@code earlier}. Approximate times contradict each other only over their whole span. */
    void inOrder(String field, @Nullable EventTime later, String earlierField, @Nullable EventTime earlier) {
        if (later != null
                && earlier != null
                && isSane(later)
                && isSane(earlier)
                && later.latest().isBefore(earlier.earliest())) {
            fault(
                    field,
                    "time.order",
                    name(field),
                    name(earlierField),
                    print(later.at(), earlier.at()),
                    print(earlier.at(), later.at()));
        }
    }

    void inOrder(String field, Instant later, String earlierField, @Nullable EventTime earlier) {
        inOrder(field, EventTime.exactly(later), earlierField, earlier);
    }

    /** A day from which something holds: neither before all records nor far ahead. */
    void day(String field, LocalDate day) {
        if (day.isBefore(LocalDate.ofInstant(EARLIEST, zone))
                || day.isAfter(LocalDate.ofInstant(now.plus(LONGEST_DUE), zone))) {
            fault(field, "day.far", name("adoptedFrom"), day);
        }
    }

    /** Running text that must not be blank. */
    void text(String field, String value) {
        if (value.isBlank()) {
            fault(field, "missing", name(field));
        } else {
            words(field, value, WORDS);
        }
    }

    /** A time until which something is asked for: after {@code from}, and within a year of now. */
    void due(String field, Instant due, Instant from) {
        if (!due.isAfter(from)) {
            fault(field, "due.before", name(field), print(due, from), print(from, due));
        } else if (due.isAfter(now.plus(LONGEST_DUE))) {
            fault(field, "due.far", name(field), print(due, now), LONGEST_DUE.toDays());
        }
    }

    private static boolean isSane(EventTime time) {
        return time.margin().compareTo(WIDEST_MARGIN) <= 0
                && !time.at().isBefore(EARLIEST)
                && time.at().isBefore(PRINTABLE);
    }

    void figures(Figures figures) {
        figures.values().forEach((kind, value) -> {
            // Compared before anything is written out: 1E999999999 has a billion digits.
            if (value.compareTo(LARGEST) > 0) {
                fault("figures", "figure.large", Names.of(kind), brief(value), LARGEST.toPlainString());
            } else if (value.stripTrailingZeros().scale() > DECIMALS) {
                fault("figures", "figure.fine", Names.of(kind), brief(value), DECIMALS);
            } else if (!MEASURED.contains(kind) && value.stripTrailingZeros().scale() > 0) {
                fault("figures", "figure.whole", Names.of(kind), value.toPlainString());
            }
        });
    }

    private static String brief(BigDecimal value) {
        var text = value.toString();
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }

    void kind(String code) {
        if (IncidentKinds.shipped().find(code).isEmpty()) {
            fault("kindCode", "kind.unknown", code);
        }
    }

    void musts(List<MetMust> stated) {
        for (var must : stated) {
            if (must.reason().isBlank()) {
                fault("stated", "must.reason", Names.of(must.must()));
            } else {
                line("stated", must.reason(), NOTE);
            }
        }
    }

    /** What every incident starts with, whether by a call or from a workbook. The unit is looked up by the caller. */
    void incident(
            String title,
            String place,
            String cause,
            String kindCode,
            @Nullable EventTime occurred,
            @Nullable EventTime known,
            @Nullable EventTime headTold,
            List<MetMust> stated) {
        required("title", title, LINE);
        line("place", place, NOTE);
        words("cause", cause, WORDS);
        kind(kindCode);
        time("occurredAt", occurred);
        time("knownAt", known);
        time("headToldAt", headTold);
        inOrder("knownAt", known, "occurredAt", occurred);
        inOrder("headToldAt", headTold, "occurredAt", occurred);
        musts(stated);
    }

    /** A call that opens an incident. */
    void call(PhoneReport call) {
        incident(
                call.title(),
                call.place(),
                call.cause(),
                call.kindCode(),
                call.occurredAt(),
                call.knownAt(),
                call.headToldAt(),
                call.stated());
        line("caller", call.caller(), LINE);
        line("callerPhone", call.callerPhone(), LINE);
        words("situation", call.situation(), WORDS);
        words("measures", call.measures(), WORDS);
        words("alreadyTold", call.alreadyTold(), WORDS);
        time("calledAt", call.calledAt());
        inOrder("calledAt", call.calledAt(), "occurredAt", call.occurredAt());
        inOrder("calledAt", call.calledAt(), "knownAt", call.knownAt());
        figures(call.figures());
    }

    void written(WrittenReport report, @Nullable EventTime occurred) {
        words("situation", report.situation(), WORDS);
        words("cause", report.cause(), WORDS);
        words("measures", report.measures(), WORDS);
        words("nextSteps", report.nextSteps(), WORDS);
        words("requests", report.requests(), WORDS);
        line("signer", report.signer(), LINE);
        line("contact", report.contact(), LINE);
        var sentAt = report.sentAt();
        travel(sentAt == null ? null : EventTime.exactly(sentAt), EventTime.exactly(report.receivedAt()), occurred);
        figures(report.figures());
    }

    void step(Step step, @Nullable EventTime occurred) {
        line("receiver", step.receiver(), LINE);
        travel(step.sentAt(), step.receivedAt(), occurred);
    }

    /** Happened, sent, received: in this order, as far as known. */
    void travel(@Nullable EventTime sentAt, @Nullable EventTime receivedAt, @Nullable EventTime occurred) {
        time("sentAt", sentAt);
        time("receivedAt", receivedAt);
        inOrder("receivedAt", receivedAt, "sentAt", sentAt);
        inOrder("sentAt", sentAt, "occurredAt", occurred);
        inOrder("receivedAt", receivedAt, "occurredAt", occurred);
    }

    void sighting(SightingNote note, @Nullable EventTime occurred) {
        line("source", note.source(), NOTE);
        time("at", note.at());
        inOrder("at", note.at(), "occurredAt", occurred);
    }

    /**
     * The day on which units are looked up: that of {@code time}, or today when that lies in the future or before all
     * records. One slip of the pen is one problem, not three.
     */
    LocalDate day(Instant time) {
        return LocalDate.ofInstant(time.isAfter(now) || time.isBefore(EARLIEST) ? now : time, zone);
    }

    List<InvalidInput.Problem> problems() {
        return problems;
    }

    /** Refuses with everything found, if anything was. */
    void done() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** To the minute, or to the second where only that tells it from {@code other}; the day only where it differs. */
    private String print(Instant at, Instant other) {
        if (!at.isBefore(PRINTABLE) || at.isBefore(Instant.EPOCH)) {
            return at.toString();
        }
        var here = at.atZone(zone);
        var sameDay = other.isBefore(PRINTABLE)
                && other.isAfter(Instant.EPOCH)
                && here.toLocalDate().equals(other.atZone(zone).toLocalDate());
        var sameMinute = at.getEpochSecond() / 60 == other.getEpochSecond() / 60;
        return here.format(
                DateTimeFormatter.ofPattern((sameDay ? "" : "yyyy-MM-dd ") + (sameMinute ? "HH:mm:ss" : "HH:mm")));
    }

    static String name(String field) {
        return Messages.of("field." + field);
    }
}
