package org.jibao.workbooks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** What real users and others send. */
class HostileWorkbookTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final SheetSpec SPEC = new SheetSpec(
            "数据",
            List.of(
                    new Column("来源", Column.Type.TEXT, true, "谁报的"),
                    new Column("死亡", Column.Type.COUNT, false, "人数，不详的留空"),
                    new Column("面积", Column.Type.DECIMAL, false, "公顷"),
                    new Column("日期", Column.Type.DATE, false, "如 2026-07-01"),
                    new Column("时间", Column.Type.DATE_TIME, false, "如 2026-07-01 16:05")));

    @Test
    void a_merged_area_is_a_fault_of_every_row_it_covers() {
        var workbook = read(file(sheet -> {
            text(sheet, 1, 0, "消防");
            text(sheet, 2, 0, "公安");
            sheet.getRow(1).createCell(1).setCellValue(3);
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
        }));

        assertThat(workbook.faults())
                .extracting(CellFault::row, CellFault::column, CellFault::message)
                .containsExactly(
                        tuple(2, "死亡", "单元格B2:B3合并了，请取消合并，每行各自填写"), tuple(3, "死亡", "单元格B2:B3合并了，请取消合并，每行各自填写"));
    }

    @Test
    void more_merged_areas_than_anybody_means_are_refused_at_once() {
        var workbook = read(file(sheet -> {
            text(sheet, 1, 0, "消防");
            for (var row = 1; row <= 1_001; row++) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, 8, 9));
            }
        }));

        assertThat(workbook.sound()).isFalse();
        assertThat(workbook.faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("请全部取消合并"));
    }

    @Test
    void a_merged_title_beside_the_columns_that_are_asked_for_does_no_harm() {
        var workbook = read(file(sheet -> {
            text(sheet, 1, 0, "消防");
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 8, 9));
        }));

        assertThat(workbook.faults()).isEmpty();
    }

    @Test
    void what_the_user_wrote_beside_the_table_is_not_overwritten_by_the_faults() throws IOException {
        var workbook = read(file(sheet -> {
            text(sheet, 1, 1, "x");
            text(sheet, 1, 7, "我的备注");
        }));

        try (var returned = new XSSFWorkbook(new ByteArrayInputStream(workbook.withFaults()))) {
            var row = returned.getSheet("数据").getRow(1);
            assertThat(row.getCell(7).getStringCellValue()).isEqualTo("我的备注");
            assertThat(row.getCell(8).getStringCellValue()).contains("没有填写").contains("“x”不是数字");
        }
    }

    @Test
    void a_returned_sheet_without_a_column_can_be_mended_and_sent_again() throws IOException {
        var returned = read(file(sheet -> sheet.getRow(0).getCell(0).setCellValue("出处")))
                .withFaults();
        byte[] mended;
        try (var file = new XSSFWorkbook(new ByteArrayInputStream(returned))) {
            var sheet = file.getSheet("数据");
            sheet.getRow(0).getCell(0).setCellValue("来源");
            text(sheet, 1, 0, "");
            mended = bytes(file);
        }

        var again = read(mended);
        try (var file = new XSSFWorkbook(
                new ByteArrayInputStream(again.withFaults().length == 0 ? mended : again.withFaults()))) {
            assertThat(file.getSheet("数据").getRow(0).getLastCellNum()).isEqualTo((short) 6);
        }
        assertThat(again.sound()).isTrue();
    }

    @Test
    void a_column_that_nobody_asks_for_may_stand_twice_but_not_one_that_counts() {
        var own = read(file(sheet -> {
            text(sheet, 0, 5, "备注");
            text(sheet, 0, 6, "备注");
            text(sheet, 0, 7, " ");
            text(sheet, 0, 8, " ");
        }));
        var twice = read(file(sheet -> text(sheet, 0, 5, "死亡")));

        assertThat(own.faults()).isEmpty();
        assertThat(twice.sound()).isFalse();
        assertThat(twice.faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                .isEqualTo("表头“死亡”出现了两次，请删去一列"));
    }

    @Test
    void a_day_or_a_number_typed_into_a_column_of_text_stays_what_the_user_saw() {
        var workbook = read(file(sheet -> {
            var day = sheet.createRow(1).createCell(0);
            day.setCellValue(LocalDate.of(2026, 7, 1));
            format(day, "yyyy-mm-dd");
            var time = sheet.createRow(2).createCell(0);
            time.setCellValue(LocalDateTime.of(2026, 7, 1, 16, 5));
            format(time, "yyyy-mm-dd hh:mm");
            sheet.createRow(3).createCell(0).setCellValue(20260701);
        }));

        assertThat(workbook.rows("数据").stream().map(row -> row.text("来源")))
                .containsExactly("2026-07-01", "2026-07-01 16:05", "20260701");
    }

    @ParameterizedTest
    @ValueSource(strings = {"公安_x0000_局", "公安_x0007_局", "公安_xD800_局"})
    void characters_that_no_database_takes_are_faults(String text) {
        var workbook = read(file(sheet -> text(sheet, 1, 0, text)));

        assertThat(workbook.faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("看不见的控制字符"));
    }

    @Test
    void line_breaks_and_rare_characters_are_kept() {
        var workbook = read(file(sheet -> text(sheet, 1, 0, "𠮷\t䶮\n镕")));

        assertThat(workbook.rows("数据").get(0).text("来源")).isEqualTo("𠮷\t䶮\n镕");
    }

    @ParameterizedTest
    @CsvSource({
        "2147483647, ",
        "2147483648, 太大",
        "1e300, 太大",
        "-0.5, 小于零",
        "0.5, 不是整数",
    })
    void a_number_of_people_is_whole_not_negative_and_not_absurd(double number, @Nullable String message) {
        var workbook = read(file(sheet -> {
            text(sheet, 1, 0, "消防");
            sheet.getRow(1).createCell(1).setCellValue(number);
        }));

        assertThat(workbook.faults().stream().map(CellFault::message).toList())
                .allSatisfy(text -> assertThat(text).contains(String.valueOf(message)))
                .hasSize(message == null ? 0 : 1);
    }

    @Test
    void a_huge_text_is_repeated_in_the_message_only_in_part() {
        var workbook = read(file(sheet -> {
            text(sheet, 1, 0, "消防");
            text(sheet, 1, 1, "𠮷".repeat(16_000));
        }));

        assertThat(workbook.faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                .isEqualTo("“" + "𠮷".repeat(40) + "…”不是数字，请改为数字，不详的留空"));
    }

    @Test
    void the_calendar_of_old_macintosh_files_is_heeded() {
        var workbook = read(file(sheet -> {
            ((XSSFWorkbook) sheet.getWorkbook()).getCTWorkbook().getWorkbookPr().setDate1904(true);
            text(sheet, 1, 0, "消防");
            var day = sheet.getRow(1).createCell(3);
            day.setCellValue(0);
            format(day, "yyyy-mm-dd");
        }));

        assertThat(workbook.rows("数据").get(0).date("日期")).isEqualTo("1904-01-01");
    }

    @Test
    void a_sheet_with_too_many_rows_is_refused_whole() {
        var most = read(file(sheet -> text(sheet, Workbook.MOST_ROWS - 1, 0, "消防")));
        var more = read(file(sheet -> text(sheet, Workbook.MOST_ROWS, 0, "消防")));

        assertThat(most.faults()).isEmpty();
        assertThat(more.sound()).isFalse();
        assertThat(more.rows("数据")).isEmpty();
        assertThat(more.faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                .isEqualTo("超过20000行，请拆成几个文件再导入"));
    }

    @Test
    void a_file_with_macros_is_refused() {
        var bytes = repacked(file(sheet -> {}), (name, content) -> content, "xl/vbaProject.bin");

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(WorkbookException.class)
                .hasMessageContaining("有宏");
    }

    @Test
    void an_old_or_encrypted_file_is_refused_with_the_way_out() {
        var ole = new byte[1024];
        ole[0] = (byte) 0xd0;
        ole[1] = (byte) 0xcf;

        assertThatThrownBy(() -> read(ole))
                .isInstanceOf(WorkbookException.class)
                .hasMessageContaining("去掉密码，另存为 .xlsx");
    }

    @Test
    void a_small_file_that_unpacks_to_a_large_one_is_refused_before_it_is_opened() {
        var bytes = repacked(
                file(sheet -> {}),
                (name, content) -> name.equals("xl/styles.xml") ? " ".repeat(101 * 1024 * 1024) : content,
                null);

        assertThat(bytes.length).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(WorkbookException.class)
                .hasMessageContaining("展开后超过100兆");
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "xl/worksheets/sheet1.xml | <v>0</v>         | <v>99999</v>",
                "xl/worksheets/sheet1.xml | </worksheet>     | ''",
                "xl/worksheets/sheet1.xml | t=\"s\"          | t=\"n\"",
                "xl/workbook.xml          | sheet1.xml       | ../../../etc/passwd",
                "[Content_Types].xml      | application/     | nonsense/",
            })
    void a_damaged_file_is_refused_in_plain_words_and_never_with_a_failure(String part, String text, String other) {
        var bytes = repacked(
                file(sheet -> text(sheet, 1, 0, "消防")),
                (name, content) -> name.equals(part) ? content.replace(text, other) : content,
                null);

        try {
            assertThat(read(bytes).rows("数据")).isNotNull();
        } catch (WorkbookException refused) {
            assertThat(refused).hasMessageContaining("另存为 .xlsx");
        }
    }

    @Test
    void an_entity_of_an_xml_part_is_not_read_from_the_disk() {
        var bytes = repacked(
                file(sheet -> text(sheet, 1, 0, "消防")),
                (name, content) -> name.equals("xl/sharedStrings.xml")
                        ? content.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>")
                                .replace("消防", "&e;")
                        : content,
                null);

        try {
            assertThat(read(bytes).rows("数据").get(0).text("来源")).isEmpty();
        } catch (WorkbookException refused) {
            assertThat(refused).hasMessageContaining("另存为 .xlsx");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|'/c calc'!A0", "+1", "@SUM(A1)", "_x0041_", "007", "2026-07-01", "1,234", "甲\n乙"})
    void any_text_comes_back_from_an_export_as_it_was(String text) {
        var bytes = new WorkbookWriter(ZONE)
                .sheet(SPEC, List.of(Map.of("来源", text)))
                .bytes();

        var workbook = read(bytes);

        assertThat(workbook.faults()).isEmpty();
        assertThat(workbook.rows("数据").get(0).text("来源")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.1", "12.5", "100000", "0.000001", "123456789.12"})
    void any_decimal_comes_back_from_an_export_as_it_was(BigDecimal number) {
        var bytes = new WorkbookWriter(ZONE)
                .sheet(SPEC, List.of(Map.of("来源", "消防", "面积", number)))
                .bytes();

        assertThat(read(bytes).rows("数据").get(0).decimal("面积")).isEqualByComparingTo(number);
    }

    @Test
    void every_minute_of_a_day_comes_back_from_an_export_as_it_was() {
        var start = Instant.parse("2026-06-30T16:00:00Z");
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var minute = 0; minute < 24 * 60; minute++) {
            rows.add(Map.of("来源", "消防", "时间", start.plusSeconds(60L * minute)));
        }

        var read = read(new WorkbookWriter(ZONE).sheet(SPEC, rows).bytes()).rows("数据");

        for (var minute = 0; minute < 24 * 60; minute++) {
            assertThat(read.get(minute).instant("时间")).isEqualTo(start.plusSeconds(60L * minute));
        }
    }

    @Test
    void an_empty_form_tells_what_belongs_into_each_column_and_can_be_read() throws IOException {
        var bytes = new WorkbookWriter(ZONE).form(SPEC).bytes();

        assertThat(read(bytes).faults()).isEmpty();
        try (var file = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var head = file.getSheet("数据").getRow(0);
            assertThat(head.getCell(0).getCellComment().getString().getString()).isEqualTo("谁报的（必填）");
            assertThat(head.getCell(3).getCellComment().getString().getString()).isEqualTo("如 2026-07-01");
        }
    }

    @Test
    void no_part_of_an_export_says_when_it_was_written() throws IOException {
        var bytes = new WorkbookWriter(ZONE).form(SPEC).bytes();

        var parts = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                assertThat(part.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
                parts.add(part.getName());
                if (part.getName().equals("docProps/core.xml")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .contains("2000-01-01T00:00:00Z")
                            .doesNotContain("modified");
                }
            }
        }
        assertThat(parts).contains("docProps/core.xml");
        assertThat(new WorkbookWriter(ZONE).form(SPEC).bytes()).isEqualTo(bytes);
    }

    private static Workbook read(byte[] bytes) {
        return Workbook.read(new ByteArrayInputStream(bytes), List.of(SPEC), ZONE);
    }

    private static byte[] file(Consumer<Sheet> fill) {
        try (var file = new XSSFWorkbook()) {
            var sheet = file.createSheet("数据");
            for (var i = 0; i < SPEC.columns().size(); i++) {
                text(sheet, 0, i, SPEC.columns().get(i).header());
            }
            fill.accept(sheet);
            return bytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(XSSFWorkbook file) throws IOException {
        var out = new ByteArrayOutputStream();
        file.write(out);
        return out.toByteArray();
    }

    private static void text(Sheet sheet, int row, int column, String text) {
        var cells = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        cells.createCell(column).setCellValue(text);
    }

    private static void format(Cell cell, String format) {
        var file = cell.getSheet().getWorkbook();
        var style = file.createCellStyle();
        style.setDataFormat(file.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    @FunctionalInterface
    private interface Edit {
        String of(String name, String content);
    }

    private static byte[] repacked(byte[] bytes, Edit edit, @Nullable String extra) {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(bytes));
                var to = new ZipOutputStream(out)) {
            for (var part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(part.getName()));
                var content = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                to.write(edit.of(part.getName(), content).getBytes(StandardCharsets.UTF_8));
            }
            if (extra != null) {
                to.putNextEntry(new ZipEntry(extra));
                to.write(1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
