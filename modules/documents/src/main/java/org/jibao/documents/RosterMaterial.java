package org.jibao.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jibao.offices.Unit;
import org.jibao.responsibility.DutyRoster.Gap;
import org.jibao.responsibility.DutyRoster.Shift;
import org.jibao.responsibility.ResponsibilityMatrix.Edition;
import org.jibao.responsibility.ResponsibilityMatrix.Shared;
import org.jibao.responsibility.ResponsiblePersons.Person;
import org.jibao.responsibility.ResponsiblePersons.Standing;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.IncidentKind;

/** 分工和名册的素材: the matrix of responsibilities, the list of responsible persons, the duty roster, each for its notice. */
final class RosterMaterial {
    private final Unit own;
    private final OfficeSettings office;
    private final Words words;
    private final Times times;
    private final ZoneId zone;
    private final FactSheet facts = new FactSheet();

    RosterMaterial(Unit own, OfficeSettings office, Words words, Times times, ZoneId zone) {
        this.own = own;
        this.office = office;
        this.words = words;
        this.times = times;
        this.zone = zone;
    }

    List<Fact> facts() {
        return facts.all();
    }

    private Map<String, Object> letterhead() {
        var model = new HashMap<String, Object>();
        office.letterhead(own, "roster", model);
        return model;
    }

    // 职责分工

    /**
     * @param kinds names of the kinds by their codes
     */
    Map<String, Object> matrix(
            Edition edition, List<IncidentKind> unowned, List<Shared> shared, Map<String, String> kinds) {
        var evidence = List.of("matrix/" + edition.inForceFrom());
        var model = letterhead();
        model.put("名称", edition.title());
        if (!edition.source().isBlank()) {
            model.put("依据", edition.source());
        }
        model.put(
                "启用日期",
                facts.add("in-force.from", edition.inForceFrom(), times.date(edition.inForceFrom()), "施行日期", evidence));
        model.put("单位数", count("units.count", edition.rows().size(), "所列单位数", evidence));
        var owned = edition.rows().stream()
                .flatMap(row -> row.kindCodes().stream())
                .distinct()
                .count();
        model.put("种类数", count("kinds.count", owned, "已分工的种类数", evidence));
        model.put("无主", unowned.stream().map(IncidentKind::name).toList());
        if (!unowned.isEmpty()) {
            model.put("无主数", count("unowned.count", unowned.size(), "无主种类数", evidence));
        }
        model.put(
                "共管",
                shared.stream()
                        .map(one -> Map.<String, Object>of(
                                "名",
                                one.kind().name(),
                                "单位",
                                one.units().stream().map(Unit::shortName).toList()))
                        .toList());
        var rows = new ArrayList<Map<String, Object>>();
        for (var row : edition.rows()) {
            var number = rows.size() + 1;
            rows.add(Map.of(
                    "序号", count("row." + number + ".number", number, "序号", evidence),
                    "单位", row.unit().shortName(),
                    "职责", row.duty(),
                    "种类",
                            row.kindCodes().stream()
                                    .map(code -> kinds.getOrDefault(code, code))
                                    .toList()));
        }
        model.put("行", rows);
        return model;
    }

    // 责任人名册

    Map<String, Object> persons(
            LocalDate day, List<Person> persons, List<Standing> standing, Map<String, String> tiers) {
        var evidence = List.of("persons/" + day);
        var model = letterhead();
        model.put("截至", facts.add("as-of", day, times.date(day), "名册截至日期", evidence));
        var units =
                persons.stream().map(person -> person.unit().code()).distinct().count();
        model.put("单位数", count("units.count", units, "有责任人的单位数", evidence));
        model.put("人数", count("persons.count", persons.size(), "责任人数", evidence));
        var most = Integer.parseInt(office.of("roster.units-named"));
        // where nobody has sent a list yet, there is nothing to confirm and everything is missing
        var overdue = persons.isEmpty()
                ? List.<Standing>of()
                : standing.stream()
                        .filter(one -> one.state() == Standing.State.OVERDUE || one.state() == Standing.State.NEVER)
                        .filter(one -> one.vacant().size() < tiers.size())
                        .toList();
        model.put(
                "逾期",
                overdue.stream().limit(most).map(one -> one.unit().shortName()).toList());
        model.put("逾期多家", overdue.size() > most);
        model.put("逾期数", count("overdue.count", overdue.size(), "逾期未确认的单位数", evidence));
        var vacant = persons.isEmpty()
                ? List.<Standing>of()
                : standing.stream().filter(one -> !one.vacant().isEmpty()).toList();
        model.put(
                "缺员",
                vacant.stream()
                        .limit(most)
                        .map(one -> Map.<String, Object>of(
                                "名",
                                one.unit().shortName(),
                                "层级",
                                one.vacant().stream()
                                        .map(tier -> tiers.get(tier.name()))
                                        .toList()))
                        .toList());
        model.put("缺员多家", vacant.size() > most);
        model.put("缺员数", count("vacant.count", vacant.size(), "缺责任人的单位数", evidence));
        var groups = new LinkedHashMap<String, List<Map<String, Object>>>();
        var last = "";
        for (var person : persons) {
            var row = new HashMap<String, Object>();
            row.put("首行", !person.unit().code().equals(last));
            last = person.unit().code();
            row.put("单位", person.unit().shortName());
            row.put("层级", tiers.get(person.tier().name()));
            row.put("职务", person.post());
            put(row, "姓名", person.name());
            row.put("办公电话", person.officePhone());
            put(row, "值班电话", person.dutyPhone());
            groups.computeIfAbsent(person.unit().group(), any -> new ArrayList<>())
                    .add(row);
        }
        model.put(
                "分组",
                groups.entrySet().stream()
                        .map(group -> Map.<String, Object>of("名", group.getKey(), "行", group.getValue()))
                        .toList());
        return model;
    }

    // 值班表

    Map<String, Object> duty(LocalDate from, LocalDate to, List<Shift> shifts, List<Gap> gaps) {
        var evidence = List.of("roster/" + from + "/" + to);
        var model = letterhead();
        model.put("起短", from.format(pattern("day.short")));
        model.put("止短", to.format(pattern("day.short")));
        model.put("起", facts.add("span.from", from, times.date(from), "起始日", evidence));
        model.put("止", facts.add("span.to", to, times.date(to), "截止日", evidence));
        if (!shifts.isEmpty()) {
            model.put("班数", count("shifts.count", shifts.size(), "班数", evidence));
        }
        var off = shifts.stream().filter(Shift::dayOff).count();
        if (off > 0) {
            model.put("放假班数", count("shifts.off", off, "放假期间的班数", evidence));
        }
        var swaps = shifts.stream().mapToInt(shift -> shift.swaps().size()).sum();
        if (swaps > 0) {
            model.put("调班", count("swaps.count", swaps, "调班次数", evidence));
        }
        var stretches = new ArrayList<Map<String, Object>>();
        for (var gap : gaps) {
            var id = "gap." + (stretches.size() + 1);
            stretches.add(Map.of(
                    "起", time(id + ".from", gap.from(), from, "空档起", evidence),
                    "止", time(id + ".to", gap.to(), from, "空档止", evidence)));
        }
        model.put("空档", stretches);
        model.put("行", shifts.stream().map(this::shift).toList());
        return model;
    }

    private Map<String, Object> shift(Shift shift) {
        var id = "shift." + shift.id();
        var evidence = List.of("roster/" + shift.id());
        var begin = shift.startsAt().atZone(zone);
        var end = shift.endsAt().atZone(zone);
        var days = java.time.temporal.ChronoUnit.DAYS.between(begin.toLocalDate(), end.toLocalDate());
        var hours = pattern("hour.short");
        var printed = days > 1
                ? words.of(
                        "shift.hours.long", begin.format(hours), end.format(pattern("day.short")) + end.format(hours))
                : words.of(days == 1 ? "shift.hours.over" : "shift.hours", begin.format(hours), end.format(hours));
        var row = new HashMap<String, Object>();
        row.put(
                "日期",
                facts.add(id + ".day", begin.toLocalDate(), begin.format(pattern("day.short")), "班次日期", evidence));
        row.put("时段", facts.add(id + ".hours", shift.startsAt() + "/" + shift.endsAt(), printed, "班次时段", evidence));
        row.put("带班", shift.leader());
        row.put("带班电话", shift.leaderPhone());
        row.put("主班", shift.main());
        put(row, "副班", shift.second());
        row.put("值班电话", shift.phone());
        put(row, "备注", shift.remark().isBlank() && shift.dayOff() ? shift.day() : shift.remark());
        return row;
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(words.of(key));
    }

    private Fact time(String id, Instant at, LocalDate from, String what, List<String> evidence) {
        var time = EventTime.exactly(at);
        return facts.add(id, Times.value(time), times.brief(time, from.getYear()), what, evidence);
    }

    private Fact count(String id, long count, String what, List<String> evidence) {
        return facts.add(id, count, String.valueOf(count), what, evidence);
    }

    private static void put(Map<String, Object> model, String key, String value) {
        if (!value.isBlank()) {
            model.put(key, value);
        }
    }
}
