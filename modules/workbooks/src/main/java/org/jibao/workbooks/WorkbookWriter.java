package org.jibao.workbooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** 导出: writes typed cells, so that what was exported can be imported again and nothing in it runs as a formula. */
public final class WorkbookWriter {
    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final XSSFWorkbook file = new XSSFWorkbook();
    private final ZoneId zone;
    private final CellStyle day = style("yyyy-mm-dd");
    private final CellStyle time = style("yyyy-mm-dd hh:mm");
    private final CellStyle head = headStyle();
    private final CellStyle text = style("@");

    /** @param zone zone in which times are written as wall-clock times */
    public WorkbookWriter(ZoneId zone) {
        this.zone = zone;
    }

    /** Adds an empty form: the headers of {@code spec}, each with its hint as a comment. */
    public WorkbookWriter form(SheetSpec spec) {
        return sheet(spec, List.of());
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
            comment(cell, spec.columns().get(column));
            if (spec.columns().get(column).type() == Column.Type.TEXT) {
                // Else Excel makes a number of the code 007 and a date of the name 3-1.
                sheet.setDefaultColumnStyle(column, text);
            }
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

    private void comment(Cell head, Column column) {
        var hint = column.hint() + (column.required() ? "（必填）" : "");
        var creator = file.getCreationHelper();
        var anchor = creator.createClientAnchor();
        anchor.setCol1(head.getColumnIndex());
        anchor.setCol2(head.getColumnIndex() + 2);
        anchor.setRow1(1);
        anchor.setRow2(4);
        var comment = head.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setString(creator.createRichTextString(literal(hint)));
        head.setCellComment(comment);
    }

    /** Excel reads {@code _x0041_} as the letter A: the first underscore of such a text is written in that form itself. */
    private static String literal(String text) {
        return ESCAPE_LIKE.matcher(text).replaceAll("_x005F_");
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
            cell.setCellValue(literal(value.toString()));
            cell.setCellStyle(text);
        }
    }

    /** The finished file; the same content gives the same bytes. */
    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (file) {
            file.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(PackedFile.CREATED)));
            file.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PackedFile.withoutTimes(out.toByteArray());
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
