package org.jibao.documents;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.jibao.timeliness.EventTime;

/** 时刻的写法: as documents print instants and lengths of time, to the minute; about-times end in 许. */
final class Times {
    private final Words words;
    private final ZoneId zone;

    Times(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /** With its year: 2026年7月14日16时20分. */
    String full(EventTime time) {
        return about(time, print(time.at(), "time"));
    }

    /** Without the year when it is {@code year}: 7月14日16时20分. */
    String brief(EventTime time, int year) {
        var same = time.at().atZone(zone).getYear() == year;
        return about(time, print(time.at(), same ? "time.short" : "time"));
    }

    String date(Instant at) {
        return date(LocalDate.ofInstant(at, zone));
    }

    String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(words.of("date")));
    }

    int year(Instant at) {
        return at.atZone(zone).getYear();
    }

    /** The exact value behind the words: instant and margin. */
    static String value(EventTime time) {
        return time.isExact() ? time.at().toString() : time.at() + "±" + time.margin();
    }

    /** Whole minutes, seconds cut off: 1小时35分钟. */
    String duration(Duration length) {
        var minutes = length.toMinutes();
        if (minutes < 1) {
            return words.of("duration.less");
        }
        if (minutes < 60) {
            return words.of("duration.minutes", minutes);
        }
        return minutes % 60 == 0
                ? words.of("duration.hours", minutes / 60)
                : words.of("duration.hours.minutes", minutes / 60, minutes % 60);
    }

    private String about(EventTime time, String printed) {
        return time.isExact() ? printed : words.of("time.about", printed);
    }

    private String print(Instant at, String pattern) {
        ZonedDateTime local = at.atZone(zone);
        var key = pattern + (local.getMinute() == 0 ? ".hour" : ".minute");
        return local.format(DateTimeFormatter.ofPattern(words.of(key)));
    }
}
