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
        together(read);
        if (Sheets.mayStore(workbook, mode)) {
            read.forEach((row, unit) -> {
                if (!row.faulty()) {
                    accepted.add(unit);
                }
            });
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
                row.text("继任机构").isEmpty() ? null : row.text("继任机构"));
    }

    static void limit(Row row, String header, int longest) {
        var text = row.text(header);
        if (text.length() > longest) {
            row.fault(header, TEXT.of("text.long", text.substring(0, 10) + "…", text.length(), longest));
        }
    }

    /** What can only be seen across rows: the same stretch twice, overlapping stretches, unknown successors, two own offices. */
    private void together(Map<Row, Unit> read) {
        var before = new ArrayList<Map.Entry<Row, Unit>>();
        for (var entry : read.entrySet()) {
            var row = entry.getKey();
            var unit = entry.getValue();
            for (var other : before) {
                var earlier = other.getValue();
                if (earlier.code().equals(unit.code())) {
                    if (earlier.validFrom().equals(unit.validFrom())) {
                        row.fault(
                                "代码",
                                TEXT.of(
                                        "code.twice",
                                        unit.code(),
                                        other.getKey().number()));
                    } else if (overlap(earlier, unit)) {
                        row.fault(
                                "启用日期",
                                TEXT.of(
                                        "overlap",
                                        unit.code(),
                                        later(earlier, unit),
                                        other.getKey().number()));
                    }
                } else if (unit.level() == UnitLevel.CITY
                        && earlier.level() == UnitLevel.CITY
                        && overlap(earlier, unit)) {
                    row.fault("层级", TEXT.of("own.twice", earlier.shortName(), unit.shortName()));
                }
            }
            before.add(entry);
        }
        var codes = new HashMap<String, Boolean>();
        known.forEach(unit -> codes.put(unit.code(), true));
        read.values().forEach(unit -> codes.put(unit.code(), true));
        read.forEach((row, unit) -> {
            var successor = unit.successor();
            if (successor != null && !codes.containsKey(successor)) {
                row.fault("继任机构", TEXT.of("successor.unknown", successor));
            }
        });
    }

    private static boolean overlap(Unit one, Unit other) {
        return one.existsOn(other.validFrom()) || other.existsOn(one.validFrom());
    }

    private static LocalDate later(Unit one, Unit other) {
        return one.validFrom().isAfter(other.validFrom()) ? one.validFrom() : other.validFrom();
    }
}
