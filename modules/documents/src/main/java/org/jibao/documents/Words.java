package org.jibao.documents;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.Names;

/** 用语: how values of the record are written in documents, from {@code templates/words.properties}. */
final class Words {
    private static final Properties WORDS = read();

    private final ZoneId zone;

    Words(ZoneId zone) {
        this.zone = zone;
    }

    static String of(String key, Object... values) {
        var words = WORDS.getProperty(key);
        if (words == null) {
            throw new IllegalStateException("templates/words.properties has no " + key);
        }
        return new MessageFormat(words, Locale.CHINA).format(values);
    }

    /** To the minute; 许 when approximate; the word for unknown when it is. */
    String time(@Nullable EventTime at) {
        if (at == null) {
            return of("time.unknown");
        }
        return at.isExact() ? time(at.at()) : format("time.about", at.at());
    }

    String time(@Nullable Instant at) {
        return at == null ? of("time.unknown") : format("time.exact", at);
    }

    private String format(String key, Instant at) {
        return DateTimeFormatter.ofPattern(WORDS.getProperty(key), Locale.CHINA).format(at.atZone(zone));
    }

    static String duration(Duration duration) {
        var parts = new StringBuilder();
        part(parts, "duration.days", duration.toDaysPart());
        part(parts, "duration.hours", duration.toHoursPart());
        part(parts, "duration.minutes", duration.toMinutesPart());
        return parts.isEmpty() ? of("duration.none") : parts.toString();
    }

    private static void part(StringBuilder parts, String key, long amount) {
        if (amount != 0) {
            parts.append(of(key, Long.toString(amount)));
        }
    }

    /** 死亡1人、重伤2人 for all that is known; zeros are said, because they were verified. */
    static String figures(Figures figures) {
        var parts = new ArrayList<String>();
        for (var kind : FigureKind.values()) {
            var value = figures.values().get(kind);
            if (value != null) {
                parts.add(Names.of(kind) + value.stripTrailingZeros().toPlainString() + Names.unitOf(kind));
            }
        }
        return parts.isEmpty() ? of("figures.unknown") : String.join(of("list.comma"), parts);
    }

    private static Properties read() {
        var words = new Properties();
        try (var in = Words.class.getResourceAsStream("templates/words.properties")) {
            if (in == null) {
                throw new IllegalStateException("templates/words.properties is missing from the jar");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
