package org.jibao.launcher.sample;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 样例机构: what the stories need to know of units and of who reports what. */
final class SampleUnits {
    private final List<Map<String, String>> units = Table.read("units").rows();
    private final List<Map<String, String>> editions = Table.read("editions").rows();

    String own() {
        return units.stream()
                .filter(unit -> "市".equals(unit.get("层级")))
                .map(unit -> unit.getOrDefault("代码", ""))
                .findFirst()
                .orElseThrow();
    }

    String shortName(String code) {
        return find(code).map(unit -> unit.getOrDefault("简称", "")).orElse(code);
    }

    private Optional<Map<String, String>> find(String code) {
        return units.stream().filter(unit -> code.equals(unit.get("代码"))).findFirst();
    }

    /** The one department that reports {@code kind} on {@code day}; a table that needs more names the sender. */
    String department(String kind, LocalDate day) {
        var edition = editions.stream()
                .filter(row -> !LocalDate.parse(row.getOrDefault("启用日期", "")).isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        var owners = Table.read(edition.getOrDefault("文件", "")).rows().stream()
                .filter(row ->
                        Arrays.asList(row.getOrDefault("事件种类", "").split("、")).contains(kind))
                .map(row -> row.getOrDefault("机构代码", ""))
                .toList();
        if (owners.size() != 1) {
            throw new IllegalArgumentException(kind + " has " + owners + " on " + day + ": name the sender");
        }
        return owners.get(0);
    }
}
