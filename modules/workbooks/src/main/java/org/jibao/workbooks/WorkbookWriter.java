package org.jibao.workbooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** 导出: writes typed cells, so that what was exported can be imported again and nothing in it runs as a formula. */
public final class WorkbookWriter {
    private final XSSFWorkbook file = new XSSFWorkbook();
    private final ZoneId zone;
    private final CellStyle day = style("yyyy-mm-dd");
    private final CellStyle time = style("yyyy-mm-dd hh:mm");
    private final CellStyle head = headStyle();

    /** @param zone zone in which times are written as wall-clock times */
    public WorkbookWriter(ZoneId zone) {
        this.zone = zone;
    }

    /** Adds a sheet. A row maps headers to values: String, Number, Boolean, LocalDate, Instant; absent is empty. */
    public WorkbookWriter sheet(SheetSpec spec, List<Map<String, @Nullable Object>> rows) {
        var sheet = file.createSheet(spec.name());
        var heads = sheet.createRow(0);
        for (int column = 0; column < spec.columns().size(); column++) {
            var cell = heads.createCell(column);
            cell.setCellValue(spec.columns().get(column).header());
            cell.setCellStyle(head);
            sheet.setColumnWidth(column, 18 * 256);
        }
        sheet.createFreezePane(0, 1);
        for (int index = 0; index < rows.size(); index++) {
            var cells = sheet.createRow(index + 1);
            for (int column = 0; column < spec.columns().size(); column++) {
                var value = rows.get(index).get(spec.columns().get(column).header());
                if (value != null) {
                    set(cells.createCell(column), value);
                }
            }
        }
        return this;
    }

    private void set(Cell cell, Object value) {
        if (value instanceof Instant instant) {
            cell.setCellValue(instant.atZone(zone).toLocalDateTime());
            cell.setCellStyle(time);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof Boolean yes) {
            cell.setCellValue(yes ? "是" : "否");
        } else if (value instanceof BigDecimal decimal) {
            cell.setCellValue(decimal.doubleValue());
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    /** The finished file. */
    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (file) {
            file.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private CellStyle style(String format) {
        var style = file.createCellStyle();
        style.setDataFormat(file.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle headStyle() {
        var style = file.createCellStyle();
        var bold = file.createFont();
        bold.setBold(true);
        style.setFont(bold);
        return style;
    }
}
