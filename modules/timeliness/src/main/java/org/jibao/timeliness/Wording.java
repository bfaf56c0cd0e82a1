package org.jibao.timeliness;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

/** 措辞: the sentences of {@code messages.properties}, and the printed form of times, spans and figures. */
final class Wording {

    private static final Properties MESSAGES = Resources.properties("messages.properties");

    private Wording() {}

    static String say(String key, Object... values) {
        var pattern = MESSAGES.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("messages.properties has no " + key);
        }
        var printed = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            printed[i] = String.valueOf(values[i]);
        }
        return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(printed);
    }

    /** The word for {@code value} within a sentence: its name, unless the sentences have one of their own. */
    static String term(Enum<?> value) {
        var own = MESSAGES.getProperty(value.getDeclaringClass().getSimpleName() + "." + value.name());
        return own == null ? Names.of(value) : own;
    }

    static <E extends Enum<E>> String terms(Collection<E> values) {
        return values.stream().sorted().map(Wording::term).collect(Collectors.joining("、"));
    }

    /** 2017年12月4日20:34, with seconds only when there are any. */
    static String day(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return date(local.toLocalDate()) + clock(local);
    }

    /** 2017年12月4日. */
    static String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** The time of day, with its date where that differs from the date of {@code beside}. */
    static String time(Instant at, Instant beside, ZoneId zone) {
        var local = at.atZone(zone);
        return local.toLocalDate().equals(LocalDateTime.ofInstant(beside, zone).toLocalDate())
                ? clock(local)
                : day(at, zone);
    }

    static String day(EventTime time, ZoneId zone) {
        var at = day(time.at(), zone);
        return time.isExact() ? at : say("time.about", at, span(time.margin()));
    }

    private static String clock(ZonedDateTime local) {
        var minutes = String.format(Locale.ROOT, "%02d:%02d", local.getHour(), local.getMinute());
        return local.getSecond() == 0 ? minutes : minutes + String.format(Locale.ROOT, ":%02d", local.getSecond());
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
}
