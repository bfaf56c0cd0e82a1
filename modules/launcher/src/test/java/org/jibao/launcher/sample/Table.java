package org.jibao.launcher.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 底稿表: a source table, tab-separated, its first line the headers. */
record Table(List<Map<String, String>> rows) {

    /** @param name file name below {@code sample/}, without {@code .tsv} */
    static Table read(String name) {
        var lines = text(name + ".tsv").lines().toList();
        var headers = lines.get(0).split("\t", -1);
        var rows = new ArrayList<Map<String, String>>();
        for (int number = 1; number < lines.size(); number++) {
            var cells = lines.get(number).split("\t", -1);
            if (cells.length != headers.length) {
                throw new IllegalArgumentException(name + ".tsv line " + (number + 1) + " has " + cells.length
                        + " cells, its head has " + headers.length);
            }
            var row = new LinkedHashMap<String, String>();
            for (int column = 0; column < headers.length; column++) {
                row.put(headers[column], cells[column].strip());
            }
            rows.add(row);
        }
        return new Table(List.copyOf(rows));
    }

    private static String text(String file) {
        try (var in = Table.class.getResourceAsStream("/sample/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no source table " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
