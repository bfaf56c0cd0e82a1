package org.jibao.timeliness;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * 工作日历: which days are working days by the yearly notices of the State Council's office, public holidays (放假) and
 * make-up working days (调休上班) included. There is one file per year; of a year without a file nothing is said.
 */
public final class WorkCalendar {

    /** Characters that a calendar file may have, inclusive. */
    public static final int LARGEST = 20_000;

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final WorkCalendar SHIPPED = Stream.of(
                    "2014", "2017", "2020", "2021", "2022", "2023", "2024", "2025", "2026")
            .reduce(new WorkCalendar(Map.of()), WorkCalendar::withShipped, (a, b) -> b);

    private final Map<Integer, Year> years;

    private WorkCalendar(Map<Integer, Year> years) {
        this.years = new TreeMap<>(years);
    }

    /** The years that come with the product. */
    public static WorkCalendar shipped() {
        return SHIPPED;
    }

    /**
     * This calendar and one more year, which replaces what was there for it; or a refusal that names everything wrong
     * with the file. What it may contain is published in {@code calendar.schema.json} beside the shipped files.
     *
     * @param fileName name under which faults are reported
     * @param json the text of the file, at most {@link #LARGEST} characters
     */
    public WorkCalendar with(String fileName, String json) throws PolicyException {
        var year = read(fileName, json);
        var all = new TreeMap<>(years);
        all.put(year.number(), year);
        return new WorkCalendar(all);
    }

    /** The years of which this calendar speaks. */
    public Set<Integer> years() {
        return new TreeSet<>(years.keySet());
    }

    /** What kind of day {@code date} is; empty when there is no file for its year. */
    public Optional<Day> day(LocalDate date) {
        return Optional.ofNullable(years.get(date.getYear())).map(year -> year.day(date));
    }

    /** The JSON schema (2020-12) of calendar files. */
    public static String schema() {
        return Resources.text("calendar/calendar.schema.json");
    }

    /**
     * 日期性质.
     *
     * @param because in Chinese, e.g. 调休上班
     * @param citation the notice it rests on
     */
    public record Day(boolean working, String because, String citation) {}

    private record Year(int number, String citation, Map<LocalDate, String> off, Set<LocalDate> work) {

        Day day(LocalDate date) {
            var holiday = off.get(date);
            if (holiday != null) {
                return new Day(false, Wording.say("day.holiday", holiday), citation);
            }
            if (work.contains(date)) {
                return new Day(true, Wording.say("day.makeup"), citation);
            }
            var weekend = WEEKEND.contains(date.getDayOfWeek());
            return new Day(!weekend, Wording.say(weekend ? "day.weekend" : "day.working"), citation);
        }
    }

    private static WorkCalendar withShipped(WorkCalendar calendar, String year) {
        var name = year + ".json";
        try {
            return calendar.with(name, Resources.text("calendar/" + name));
        } catch (PolicyException e) {
            throw new IllegalStateException("a shipped calendar is faulty: " + e.faults(), e);
        }
    }

    private static Year read(String fileName, String json) throws PolicyException {
        var faults = new Faults(fileName);
        var at = Place.root(json, LARGEST, faults);
        at.only("$schema", "year", "citation", "off", "work", "notes");
        at.optionalText("$schema");
        int number = at.number("year", FIRST_YEAR, LAST_YEAR);
        var off = new TreeMap<LocalDate, String>();
        at.objects("off", true, place -> holiday(place, number, off));
        var work = new HashSet<LocalDate>();
        at.dates("work", date -> {
            if (date.getYear() != number) {
                return "calendar.year";
            } else if (!WEEKEND.contains(date.getDayOfWeek())) {
                return "calendar.weekday";
            }
            return off.containsKey(date) || !work.add(date) ? "calendar.twice" : null;
        });
        at.texts("notes");
        var year = new Year(number, at.citation(), off, work);
        if (!faults.none()) {
            throw faults.refused();
        }
        return year;
    }

    /** Notes the days of one holiday, and returns its name. */
    private static String holiday(Place at, int year, Map<LocalDate, String> off) {
        at.only("name", "from", "to");
        var name = at.text("name");
        var from = at.date("from", true);
        var to = at.date("to", true);
        if (from == null || to == null) {
            return name;
        }
        if (from.getYear() != year || to.getYear() != year) {
            at.fault("to", "calendar.year", List.of(from.getYear() == year ? to : from));
            return name;
        }
        if (to.isBefore(from)) {
            at.fault("to", "dates", List.of(to, from));
            return name;
        }
        for (var date = from; !date.isAfter(to); date = date.plusDays(1)) {
            if (off.put(date, name) != null) {
                at.fault("from", "calendar.twice", List.of(date));
            }
        }
        return name;
    }
}
