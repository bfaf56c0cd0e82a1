package org.jibao.workbooks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.jspecify.annotations.Nullable;

/** 行: one row of a sheet, by column headers. A cell that could not be read is null and has its fault noted already. */
public final class Row {
    private final Workbook workbook;
    private final SheetSpec spec;
    private final int number;
    private final Map<String, Object> values = new HashMap<>();
    private final org.apache.poi.ss.usermodel.Row cells;
    private final Map<String, Integer> columns;
    private final ZoneId zone;
    private boolean faulty;

    Row(
            Workbook workbook,
            SheetSpec spec,
            org.apache.poi.ss.usermodel.Row cells,
            Map<String, Integer> columns,
            ZoneId zone) {
        this.workbook = workbook;
        this.spec = spec;
        this.cells = cells;
        this.columns = columns;
        this.zone = zone;
        this.number = cells.getRowNum() + 1;
    }

    /** Reads every cell once and notes the faults. */
    void checkTypes() {
        for (var column : spec.columns()) {
            var at = columns.get(column.header());
            var cell = at == null ? null : cells.getCell(at, MissingCellPolicy.RETURN_BLANK_AS_NULL);
            if (Cells.isEmpty(cell)) {
                if (column.required() && at != null) {
                    fault(column.header(), "没有填写，请补上（" + column.hint() + "）");
                }
                continue;
            }
            try {
                values.put(column.header(), Cells.value(cell, column.type(), zone));
            } catch (Cells.Unreadable unreadable) {
                fault(column.header(), String.valueOf(unreadable.getMessage()));
            }
        }
    }

    /** Row number as the user sees it, from 1. */
    public int number() {
        return number;
    }

    public String sheet() {
        return spec.name();
    }

    /** Text without blanks at its ends; empty when the cell is. */
    public String text(String header) {
        return values.get(header) instanceof String text ? text : "";
    }

    public @Nullable Integer count(String header) {
        return values.get(header) instanceof Integer count ? count : null;
    }

    public @Nullable BigDecimal decimal(String header) {
        return values.get(header) instanceof BigDecimal decimal ? decimal : null;
    }

    public @Nullable LocalDate date(String header) {
        return values.get(header) instanceof LocalDate date ? date : null;
    }

    public @Nullable Instant instant(String header) {
        return values.get(header) instanceof Instant instant ? instant : null;
    }

    /** 是 as true; an empty cell is false. */
    public boolean yes(String header) {
        return Boolean.TRUE.equals(values.get(header));
    }

    /** Notes a fault of meaning: what is wrong, which value, what to do. */
    public void fault(String header, String message) {
        faulty = true;
        workbook.fault(new CellFault(spec.name(), number, header, message));
    }

    public boolean faulty() {
        return faulty;
    }
}
