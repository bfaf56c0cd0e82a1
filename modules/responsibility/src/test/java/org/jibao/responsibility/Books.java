package org.jibao.responsibility;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.jibao.workbooks.Column;
import org.jibao.workbooks.SheetSpec;
import org.jibao.workbooks.WorkbookWriter;

/** 试用表: workbooks of one sheet from lines of text, cells parted by bars, as a person would type them. */
final class Books {
    private Books() {}

    static InputStream of(String sheet, List<String> heads, String... lines) {
        var spec = new SheetSpec(
                sheet,
                heads.stream()
                        .map(head -> new Column(head, Column.Type.TEXT, false, ""))
                        .toList());
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var line : lines) {
            var cells = line.split("\\|", -1);
            var row = new HashMap<String, @Nullable Object>();
            for (int i = 0; i < cells.length; i++) {
                if (!cells[i].isBlank()) {
                    row.put(heads.get(i), cells[i]);
                }
            }
            rows.add(row);
        }
        return new ByteArrayInputStream(
                new WorkbookWriter(ZoneId.of("Asia/Shanghai")).sheet(spec, rows).bytes());
    }

    static InputStream units() {
        return of(
                "机构",
                List.of("代码", "全称", "简称", "层级", "考核分组", "顺序", "启用日期", "停用日期", "继任机构"),
                "shiweiban|中共安澜市委办公室|市委办公室|市|||2010-01-01||",
                "linhe|中共临河县委办公室|临河县|县区|县（市、区）|1|2010-01-01||",
                "qingling|中共青岭县委办公室|青岭县|县区|县（市、区）|2|2010-01-01||");
    }
}
