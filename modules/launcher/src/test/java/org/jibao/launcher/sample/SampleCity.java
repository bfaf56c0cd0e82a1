package org.jibao.launcher.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.jibao.workbooks.Column;
import org.jibao.workbooks.SheetSpec;
import org.jibao.workbooks.WorkbookWriter;

/** 样例城市安澜市: every workbook that ships under {@code deploy/demo}, made from the source tables. */
final class SampleCity {
    private static final Map<String, Integer> REGISTERS =
            Map.of("incidents-2026q3", 2026, "incidents-2025q3", 2025, "incidents-2017", 2017);

    private final SampleUnits units = new SampleUnits();
    private final Measures measures = new Measures();

    /** Bytes of each workbook by file name; the same bytes at every call. */
    Map<String, byte[]> workbooks() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(
                "units.xlsx",
                book().sheet(Sheets.UNITS, typed(Sheets.UNITS, Table.read("units")))
                        .bytes());
        files.put(
                "users.xlsx",
                book().sheet(Sheets.USERS, typed(Sheets.USERS, Table.read("users")))
                        .bytes());
        for (var edition : Table.read("editions").rows()) {
            var name = edition.getOrDefault("文件", "");
            files.put(
                    name + ".xlsx",
                    book().sheet(Sheets.EDITION, typed(Sheets.EDITION, new Table(List.of(edition))))
                            .sheet(Sheets.DUTIES, typed(Sheets.DUTIES, Table.read(name)))
                            .bytes());
        }
        files.put(
                "persons.xlsx",
                book().sheet(Sheets.PERSONS, typed(Sheets.PERSONS, Table.read("persons")))
                        .bytes());
        files.put(
                "roster.xlsx",
                book().sheet(Sheets.ROSTER, typed(Sheets.ROSTER, Table.read("roster")))
                        .bytes());
        REGISTERS.forEach((name, year) -> files.put(name + ".xlsx", register(name, year)));
        files.replaceAll((name, bytes) -> StableFile.of(bytes));
        return files;
    }

    private byte[] register(String name, int year) {
        var incidents = new ArrayList<Map<String, @Nullable Object>>();
        var filings = new ArrayList<Map<String, @Nullable Object>>();
        var figures = new ArrayList<Map<String, @Nullable Object>>();
        var sightings = new ArrayList<Map<String, @Nullable Object>>();
        for (var line : Table.read(name).rows()) {
            var story = new Story(line, year, units, measures);
            incidents.add(story.incident());
            filings.addAll(story.filings);
            figures.addAll(story.figures);
            sightings.addAll(story.sightings);
        }
        return book().sheet(Sheets.INCIDENTS, incidents)
                .sheet(Sheets.FILINGS, filings)
                .sheet(Sheets.FIGURES, figures)
                .sheet(Sheets.SIGHTINGS, sightings)
                .bytes();
    }

    private static WorkbookWriter book() {
        return new WorkbookWriter(Story.ZONE);
    }

    private static List<Map<String, @Nullable Object>> typed(SheetSpec spec, Table table) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var line : table.rows()) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            for (var column : spec.columns()) {
                var text = line.getOrDefault(column.header(), "");
                row.put(column.header(), text.isEmpty() ? null : value(column.type(), text));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Object value(Column.Type type, String text) {
        return switch (type) {
            case DATE -> LocalDate.parse(text);
            case COUNT -> Integer.valueOf(text);
            case DATE_TIME ->
                LocalDateTime.parse(text.replace(' ', 'T')).atZone(Story.ZONE).toInstant();
            default -> text;
        };
    }
}
