package org.jibao.offices;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.jibao.workbooks.Column;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;
import org.jibao.workbooks.Row;
import org.jibao.workbooks.SheetSpec;

/** 机构表: checks the sheet 机构 against itself and the stored units. */
class UnitSheet {
    static final SheetSpec SPEC = new SheetSpec(
            "机构",
            List.of(
                    new Column("代码", Column.Type.TEXT, true, "小写字母、数字、连字符，如 linhe"),
                    new Column("全称", Column.Type.TEXT, true, "如 市安全生产监督管理局"),
                    new Column("简称", Column.Type.TEXT, true, "表格里用的名称，如 市安监局"),
                    new Column("层级", Column.Type.TEXT, true, "事发单位、镇街、县区、市直部门、市、省、中央"),
                    new Column("考核分组", Column.Type.TEXT, false, "不参加排名的留空"),
                    new Column("顺序", Column.Type.COUNT, false, "同组内的次序"),
                    new Column("启用日期", Column.Type.DATE, true, "如 2014-01-01"),
                    new Column("停用日期", Column.Type.DATE, false, "仍在用的留空"),
                    new Column("继任机构", Column.Type.TEXT, false, "接手单位的代码")));

    private static final Messages TEXT = new Messages(UnitSheet.class);
    private static final Map<String, UnitLevel> LEVELS = Arrays.stream(UnitLevel.values())
            .collect(Collectors.toMap(
                    level -> TEXT.of("level." + level), level -> level, (a, b) -> a, LinkedHashMap::new));

    private final List<Unit> known;
    private final List<Unit> accepted = new ArrayList<>();

    UnitSheet(List<Unit> known) {
        this.known = known;
    }

    ImportResult read(InputStream in, ImportMode mode, ZoneId zone) {
        var workbook = Sheets.open(in, List.of(SPEC), zone);
        var read = new LinkedHashMap<Row, Unit>();
        for (var row : workbook.rows("机构")) {
            var unit = unit(row);
            if (unit != null) {
                read.put(row, unit);
            }
        }
        checkTogether(read);
        if (Sheets.mayStore(workbook, mode)) {
            accepted.addAll(read.values());
        }
        return Sheets.result(workbook, accepted.size());
    }

    List<Unit> accepted() {
        return accepted;
    }

    private static @Nullable Unit unit(Row row) {
        var code = row.text("代码");
        if (!code.isEmpty() && !code.matches("[a-z0-9-]{2,40}")) {
            row.fault("代码", TEXT.of("code.form", code));
        }
        limit(row, "全称", 120);
        limit(row, "简称", 60);
        limit(row, "考核分组", 60);
        var level = LEVELS.get(row.text("层级"));
        if (level == null && !row.text("层级").isEmpty()) {
            row.fault("层级", TEXT.of("level.unknown", row.text("层级"), String.join("、", LEVELS.keySet())));
        }
        var from = row.date("启用日期");
        var to = row.date("停用日期");
        if (from != null && to != null && to.isBefore(from)) {
            row.fault("停用日期", TEXT.of("dates.order", to, from));
        }
        var successor = row.text("继任机构");
        if (!successor.isEmpty() && row.date("停用日期") == null) {
            row.fault("继任机构", TEXT.of("successor.early", successor));
        }
        if (!successor.isEmpty() && successor.equals(code)) {
            row.fault("继任机构", TEXT.of("successor.self", successor));
        }
        if (row.faulty() || level == null || from == null) {
            return null;
        }
        var order = row.count("顺序");
        return new Unit(
                code,
                row.text("全称"),
                row.text("简称"),
                level,
                row.text("考核分组"),
                order == null ? 0 : order,
                from,
                to,
                successor.isEmpty() ? null : successor);
    }

    /** A unit as a row of the sheet, for export. */
    static Map<String, @Nullable Object> cells(Unit unit) {
        var cells = new HashMap<String, @Nullable Object>();
        cells.put("代码", unit.code());
        cells.put("全称", unit.name());
        cells.put("简称", unit.shortName());
        cells.put("层级", TEXT.of("level." + unit.level()));
        cells.put("考核分组", unit.group());
        cells.put("顺序", unit.order());
        cells.put("启用日期", unit.validFrom());
        cells.put("停用日期", unit.validTo());
        cells.put("继任机构", unit.successor());
        return cells;
    }

    static void limit(Row row, String header, int longest) {
        var text = row.text(header);
        if (text.length() > longest) {
            row.fault(
                    header,
                    TEXT.of(
                            "text.long",
                            text.substring(0, text.offsetByCodePoints(0, 10)) + "…",
                            text.length(),
                            longest));
        }
    }

    /**
     * What can only be seen across rows and the stored units. A row that is refused changes what the others stand on (it
     * was a successor, or gave a stored stretch its end), so the check is repeated with the rest until nothing changes.
     */
    private void checkTogether(Map<Row, Unit> read) {
        int before;
        do {
            before = read.size();
            checkOnce(read);
            read.keySet().removeIf(Row::faulty);
        } while (read.size() < before);
    }

    private void checkOnce(Map<Row, Unit> read) {
        var seen = new Stretches();
        var corrected = read.values().stream().map(Stretch.Key::of).collect(Collectors.toSet());
        known.stream()
                .filter(unit -> !corrected.contains(Stretch.Key.of(unit)))
                .forEach(unit -> seen.add(unit, TEXT.of("place.stored")));
        read.forEach((row, unit) -> {
            checkAgainst(seen, row, unit);
            seen.add(unit, TEXT.of("place.row", row.number()));
        });
        read.forEach((row, unit) -> {
            var successor = unit.successor();
            if (successor != null && seen.of(successor).isEmpty()) {
                row.fault("继任机构", TEXT.of("successor.unknown", successor));
            }
        });
    }

    private static void checkAgainst(Stretches seen, Row row, Unit unit) {
        for (var other : seen.of(unit.code())) {
            if (Stretch.Key.of(other.unit()).equals(Stretch.Key.of(unit))) {
                row.fault("代码", TEXT.of("code.twice", unit.code(), other.place()));
                return;
            }
            if (overlap(other.unit(), unit)) {
                row.fault("启用日期", TEXT.of("overlap", unit.code(), later(other.unit(), unit), other.place()));
                return;
            }
        }
        for (var other : seen.named(unit)) {
            if (!other.unit().code().equals(unit.code()) && overlap(other.unit(), unit)) {
                row.fault(
                        "简称",
                        TEXT.of("name.twice", unit.shortName(), other.unit().code(), other.place()));
                return;
            }
        }
        if (unit.level() == UnitLevel.CITY) {
            for (var other : seen.own()) {
                if (!other.unit().code().equals(unit.code()) && overlap(other.unit(), unit)) {
                    row.fault("层级", TEXT.of("own.twice", other.unit().shortName(), unit.shortName()));
                    return;
                }
            }
        }
    }

    private static boolean overlap(Unit one, Unit other) {
        return one.existsOn(other.validFrom()) || other.existsOn(one.validFrom());
    }

    private static LocalDate later(Unit one, Unit other) {
        return one.validFrom().isAfter(other.validFrom()) ? one.validFrom() : other.validFrom();
    }

    /** The stretches of life that a row has to agree with, and where each was found. */
    private static final class Stretches {
        private final Map<String, List<Stretch>> byCode = new HashMap<>();
        private final Map<String, List<Stretch>> byName = new HashMap<>();
        private final List<Stretch> own = new ArrayList<>();

        void add(Unit unit, String place) {
            var stretch = new Stretch(unit, place);
            byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(stretch);
            Stream.of(unit.name(), unit.shortName()).distinct().forEach(name -> byName.computeIfAbsent(
                            name, key -> new ArrayList<>())
                    .add(stretch));
            if (unit.level() == UnitLevel.CITY) {
                own.add(stretch);
            }
        }

        List<Stretch> of(String code) {
            return byCode.getOrDefault(code, List.of());
        }

        List<Stretch> named(Unit unit) {
            return Stream.of(unit.name(), unit.shortName())
                    .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                    .toList();
        }

        List<Stretch> own() {
            return own;
        }
    }

    private record Stretch(Unit unit, String place) {

        /** What names one stretch of a unit's life. */
        private record Key(String code, LocalDate from) {
            static Key of(Unit unit) {
                return new Key(unit.code(), unit.validFrom());
            }
        }
    }
}
