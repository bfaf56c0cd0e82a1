package org.jibao.offices;

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

/** Workbooks for tests: one line a row, cells separated by bars, all typed as text as a hurried clerk would. */
final class SampleSheets {

    private SampleSheets() {}

    static InputStream of(SheetSpec spec, String... lines) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var line : lines) {
            var cells = line.split("\\|", -1);
            var row = new HashMap<String, @Nullable Object>();
            for (int i = 0; i < cells.length; i++) {
                if (!cells[i].isBlank()) {
                    row.put(header(spec.columns(), i), cells[i].strip());
                }
            }
            rows.add(row);
        }
        return new ByteArrayInputStream(
                new WorkbookWriter(ZoneId.of("Asia/Shanghai")).sheet(spec, rows).bytes());
    }

    private static String header(List<Column> columns, int index) {
        return columns.get(index).header();
    }
}
