package org.jibao.incidents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jibao.offices.InvalidInput;

/**
 * 敏感时间和地点: the days and places that an office holds to be sensitive, beside those of the shipped criteria. Read from
 * lines of text, so that a clerk can keep it: {@code 地点,火车站}; {@code 每年,元宵节,02-12,02-12}; {@code 日期,市两会,2026-01-12,2026-01-16}.
 * Days are inclusive at both ends; empty lines and lines that begin with {@code #} are left out.
 *
 * @param places parts of the names of places
 */
public record SensitiveList(List<String> places, List<Days> days) {
    private static final int MOST_LINES = 2_000;
    private static final int LONGEST_LINE = 200;

    public SensitiveList {
        places = List.copyOf(places);
        days = List.copyOf(days);
    }

    /**
     * 敏感时间.
     *
     * @param yearly whether the days return every year; their year then says nothing
     * @param from first day of the span
     * @param to last day of the span, inclusive
     */
    public record Days(String name, boolean yearly, LocalDate from, LocalDate to) {

        boolean contain(LocalDate day) {
            if (yearly) {
                var here = MonthDay.from(day);
                return !here.isBefore(MonthDay.from(from)) && !here.isAfter(MonthDay.from(to));
            }
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /**
     * Reads a list.
     *
     * @throws InvalidInput with every line that is wrong, by its number from 1
     */
    public static SensitiveList parse(String text) {
        var problems = new ArrayList<InvalidInput.Problem>();
        var places = new ArrayList<String>();
        var days = new ArrayList<Days>();
        var lines = text.lines().toList();
        if (lines.size() > MOST_LINES) {
            throw new InvalidInput("text", Messages.of("sensitive.lines", lines.size(), MOST_LINES));
        }
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                read(line, i + 1, places, days, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new SensitiveList(places, days);
    }

    private static void read(
            String line, int number, List<String> places, List<Days> days, List<InvalidInput.Problem> problems) {
        var parts = List.of(line.replace('，', ',').split(",", -1)).stream()
                .map(String::strip)
                .toList();
        var kind = parts.get(0);
        if (line.length() > LONGEST_LINE) {
            fault(problems, "sensitive.long", number, line.length(), LONGEST_LINE);
        } else if (kind.equals(Messages.text("sensitive.place"))
                && parts.size() == 2
                && !parts.get(1).isEmpty()) {
            places.add(parts.get(1));
        } else if (kind.equals(Messages.text("sensitive.yearly")) && parts.size() == 4) {
            days(number, parts, true, days, problems);
        } else if (kind.equals(Messages.text("sensitive.dates")) && parts.size() == 4) {
            days(number, parts, false, days, problems);
        } else {
            fault(problems, "sensitive.form", number, line);
        }
    }

    private static void days(
            int number, List<String> parts, boolean yearly, List<Days> days, List<InvalidInput.Problem> problems) {
        var name = parts.get(1);
        var from = day(parts.get(2), yearly);
        var to = day(parts.get(3), yearly);
        if (name.isEmpty() || from.isEmpty() || to.isEmpty()) {
            fault(problems, yearly ? "sensitive.day.yearly" : "sensitive.day", number, String.join(",", parts));
        } else if (from.get().isAfter(to.get())) {
            fault(problems, "sensitive.order", number, parts.get(2), parts.get(3));
        } else {
            days.add(new Days(name, yearly, from.get(), to.get()));
        }
    }

    /** Days of every year are read in a leap year, so that 29 February is one. */
    private static Optional<LocalDate> day(String text, boolean yearly) {
        try {
            return Optional.of(LocalDate.parse(yearly ? "2000-" + text : text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void fault(List<InvalidInput.Problem> problems, String key, int line, Object... values) {
        var all = new ArrayList<Object>(List.of(line));
        all.addAll(List.of(values));
        problems.add(new InvalidInput.Problem("text", Messages.of(key, all.toArray())));
    }

    /** Why an incident at this place and day is sensitive, in Chinese; empty when it is not. */
    Optional<String> reason(String place, Optional<LocalDate> day) {
        var where = places.stream()
                .filter(place::contains)
                .findFirst()
                .map(one -> Messages.of("sensitive.reason.place", place, one));
        var when = day.flatMap(on -> days.stream()
                .filter(span -> span.contain(on))
                .findFirst()
                .map(span -> Messages.of("sensitive.reason.day", on, span.name())));
        return where.isPresent() && when.isPresent()
                ? Optional.of(where.get() + when.get())
                : where.isPresent() ? where : when;
    }
}
