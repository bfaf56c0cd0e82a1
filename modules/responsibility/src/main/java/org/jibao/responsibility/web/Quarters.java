package org.jibao.responsibility.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** 季度的首末日, for what is listed by quarters. */
final class Quarters {
    private static final int OFFERED = 4;
    private static final int MONTHS = 3;

    private Quarters() {}

    static LocalDate firstDay(LocalDate day) {
        return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / MONTHS * MONTHS + 1);
    }

    static LocalDate lastDay(LocalDate day) {
        return firstDay(day).plusMonths(MONTHS).minusDays(1);
    }

    /** The first days of the quarter of {@code day} and of those before, the newest last. */
    static List<LocalDate> offered(LocalDate day) {
        return IntStream.range(0, OFFERED)
                .mapToObj(back -> firstDay(day).minusMonths((long) MONTHS * (OFFERED - 1 - back)))
                .toList();
    }

    /** As printed elsewhere: 2026-Q3. */
    static String name(LocalDate day) {
        return day.getYear() + "-Q" + ((day.getMonthValue() - 1) / MONTHS + 1);
    }
}
