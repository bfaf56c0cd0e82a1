package org.jibao.timeliness;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 措辞: the sentences of {@code messages.properties}, and the printed form of times, spans and figures. */
final class Wording {

    private static final Properties MESSAGES = Resources.properties("messages.properties");

    /** Stands in no sentence, so that it can mark the places. */
    private static final String MARK = "\u0000";

    private static final int MOST_PLACES = 20;

    private static final Map<String, Sentence> SENTENCES = new ConcurrentHashMap<>();

    private static final long DAY = 86_400;

    /** The days last printed: the sentences of an incident speak of the same one or two. */
    private static final AtomicReferenceArray<Printed> DATES = new AtomicReferenceArray<>(512);

    private static final String[] MINUTES = IntStream.range(0, 24 * 60)
            .mapToObj(minute -> twoDigits(minute / 60) + ":" + twoDigits(minute % 60))
            .toArray(String[]::new);

    private Wording() {}

    static String say(String key, Object... values) {
        return values.length == 0
                ? pattern(key)
                : SENTENCES.computeIfAbsent(key, Wording::sentence).with(values);
    }

    private static String pattern(String key) {
        var pattern = MESSAGES.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("messages.properties has no " + key);
        }
        return pattern;
    }

    /** A sentence cut at its places. A quarter says some hundred thousand sentences. */
    private static Sentence sentence(String key) {
        var marks = new Object[MOST_PLACES];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = MARK + i + MARK;
        }
        // Words, number of the place, words, …
        var parts = new MessageFormat(pattern(key), Locale.ROOT).format(marks).split(MARK, -1);
        var places = new int[parts.length / 2];
        var words = new String[parts.length / 2 + 1];
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 0) {
                words[i / 2] = parts[i];
            } else {
                places[i / 2] = Integer.parseInt(parts[i]);
            }
        }
        return new Sentence(words, places);
    }

    private static final class Sentence {
        private final String[] words;
        private final int[] places;

        Sentence(String[] words, int[] places) {
            this.words = words;
            this.places = places;
        }

        /** Joined at once: a builder would grow, and widen to hold Chinese, for every sentence anew. */
        String with(Object[] values) {
            var parts = new String[words.length + places.length];
            for (int i = 0; i < places.length; i++) {
                var place = places[i];
                parts[2 * i] = words[i];
                parts[2 * i + 1] = place < values.length ? String.valueOf(values[place]) : "{" + place + "}";
            }
            parts[parts.length - 1] = words[words.length - 1];
            return String.join("", parts);
        }
    }

    /** The words of each constant, looked up once. */
    private static final Map<Enum<?>, String> TERMS = new ConcurrentHashMap<>();

    private static String word(Enum<?> value) {
        var own = MESSAGES.getProperty(value.getDeclaringClass().getSimpleName() + "." + value.name());
        return own == null ? Names.of(value) : own;
    }

    /** The word for {@code value} within a sentence: its name, unless the sentences have one of their own. */
    static String term(Enum<?> value) {
        return TERMS.computeIfAbsent(value, Wording::word);
    }

    static <E extends Enum<E>> String terms(Collection<E> values) {
        return values.size() == 1
                ? term(values.iterator().next())
                : values.stream().sorted().map(Wording::term).collect(Collectors.joining("、"));
    }

    /** 2017年12月4日20:34, with seconds only when there are any. */
    static String day(Instant at, ZoneId zone) {
        var local = local(at, zone);
        return date(Math.floorDiv(local, DAY)) + clock(local);
    }

    /** Seconds that a clock on the wall shows since 1970. */
    private static long local(Instant at, ZoneId zone) {
        return at.getEpochSecond() + zone.getRules().getOffset(at).getTotalSeconds();
    }

    /** 2017年12月4日. */
    static String date(LocalDate date) {
        return date(date.toEpochDay());
    }

    private static String date(long epochDay) {
        var place = Math.floorMod(epochDay, DATES.length());
        var known = DATES.get(place);
        if (known == null || known.epochDay() != epochDay) {
            var date = LocalDate.ofEpochDay(epochDay);
            known = new Printed(
                    epochDay, date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日");
            DATES.set(place, known);
        }
        return known.text();
    }

    private record Printed(long epochDay, String text) {}

    /** The time of day, with its date where that differs from the date of {@code beside}. */
    static String time(Instant at, Instant beside, ZoneId zone) {
        var local = local(at, zone);
        return Math.floorDiv(local, DAY) == Math.floorDiv(local(beside, zone), DAY) ? clock(local) : day(at, zone);
    }

    static String day(EventTime time, ZoneId zone) {
        var at = day(time.at(), zone);
        return time.isExact() ? at : say("time.about", at, span(time.margin()));
    }

    private static String clock(long local) {
        var seconds = (int) Math.floorMod(local, DAY);
        var minutes = MINUTES[seconds / 60];
        return seconds % 60 == 0 ? minutes : minutes + ":" + twoDigits(seconds % 60);
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    /** 3小时34分; hours are not turned into days, since rules count in hours. A part of a second counts as none. */
    static String span(Duration span) {
        var positive = span.abs();
        var printed = new StringBuilder();
        if (positive.toHours() > 0) {
            printed.append(positive.toHours()).append("小时");
        }
        if (positive.toMinutesPart() > 0) {
            printed.append(positive.toMinutesPart()).append("分");
        }
        if (positive.toSecondsPart() > 0) {
            printed.append(positive.toSecondsPart()).append("秒");
        }
        return printed.isEmpty() ? say("duration.none") : printed.toString();
    }

    static String limit(Duration span) {
        var printed = span(span);
        return printed.endsWith("分") && !printed.contains("小时") ? printed + "钟" : printed;
    }

    static String figure(FigureKind kind, BigDecimal value) {
        return unit(kind, term(kind), value);
    }

    static String unit(FigureKind kind, String name, BigDecimal value) {
        return say("figure." + unitOf(kind), name, plain(value));
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String unitOf(FigureKind kind) {
        return switch (kind) {
            case DIRECT_LOSS -> "loss";
            case AREA -> "area";
            default -> "persons";
        };
    }
    /** Parts one after the other, each but the last closed as a sentence: what persons typed often lacks its full stop. */
    static String sentences(List<String> parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            var before = closed(text.toString());
            text.setLength(0);
            text.append(before).append(part);
        }
        return text.toString();
    }

    /** The text with a full stop, unless it ends with a mark or is empty. */
    static String closed(String text) {
        return text.isEmpty() || "。；！？…".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + "。";
    }
}
