package org.jibao.workbooks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkbookTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final SheetSpec SPEC = new SheetSpec(
            "事件",
            List.of(
                    new Column("标题", Column.Type.TEXT, true, "事件名称"),
                    new Column("死亡", Column.Type.COUNT, false, "人数"),
                    new Column("损失", Column.Type.DECIMAL, false, "万元"),
                    new Column("日期", Column.Type.DATE, false, "日期"),
                    new Column("时间", Column.Type.DATE_TIME, false, "时间"),
                    new Column("演练", Column.Type.YES_NO, false, "是或否")));

    @Test
    void what_was_written_is_read_back_the_same() {
        var at = Instant.parse("2026-07-12T08:05:00Z");
        var bytes = new WorkbookWriter(ZONE)
                .sheet(
                        SPEC,
                        List.of(Map.of(
                                "标题",
                                "=1+1",
                                "死亡",
                                3,
                                "损失",
                                new BigDecimal("12.5"),
                                "日期",
                                LocalDate.of(2026, 7, 12),
                                "时间",
                                at,
                                "演练",
                                true)))
                .bytes();

        var row = read(bytes).rows("事件").get(0);

        assertThat(row.text("标题")).isEqualTo("=1+1");
        assertThat(row.count("死亡")).isEqualTo(3);
        assertThat(row.decimal("损失")).isEqualByComparingTo("12.5");
        assertThat(row.date("日期")).isEqualTo("2026-07-12");
        assertThat(row.instant("时间")).isEqualTo(at);
        assertThat(row.yes("演练")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-12 16:05, 2026-07-12T08:05:00Z",
        "2026年7月12日16时5分, 2026-07-12T08:05:00Z",
        "2026/7/12 16:05, 2026-07-12T08:05:00Z",
        "2026年7月12日16时, 2026-07-12T08:00:00Z",
    })
    void a_time_may_be_typed_as_text(String typed, Instant expected) {
        var workbook = read(sheet(sheet -> row(sheet, 1, "山火", null, null, null, typed, null)));

        assertThat(workbook.faults()).isEmpty();
        assertThat(workbook.rows("事件").get(0).instant("时间")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01 10:00", "2026-02-30 10:00", "2026-07-12 25:00", "昨天下午", "16:05"})
    void a_time_that_does_not_exist_is_named_with_its_value(String typed) {
        var workbook = read(sheet(sheet -> row(sheet, 1, "山火", null, null, null, typed, null)));

        assertThat(workbook.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(2);
            assertThat(fault.column()).isEqualTo("时间");
            assertThat(fault.message()).contains(typed);
        });
    }

    @ParameterizedTest
    @CsvSource({"-1, 小于零", "2.5, 不是整数", "三人, 不是数字"})
    void a_count_that_is_none_is_named_with_its_value(String typed, String message) {
        var workbook = read(sheet(sheet -> row(sheet, 1, "山火", typed, null, null, null, null)));

        assertThat(workbook.faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains(typed, message));
    }

    @Test
    void a_thousand_rows_with_17_faults_name_the_17() {
        var bytes = sheet(sheet -> {
            for (int i = 1; i <= 1_000; i++) {
                row(sheet, i, i % 60 == 0 ? " " : "事件" + i, i % 1_000 == 7 ? "x" : "1", null, null, null, null);
            }
        });

        var workbook = read(bytes);

        assertThat(workbook.rows("事件")).hasSize(1_000);
        assertThat(workbook.faults()).hasSize(17);
        assertThat(workbook.faults().get(0)).isEqualTo(new CellFault("事件", 8, "死亡", "“x”不是数字，请改为数字，不详的留空"));
    }

    @Test
    void the_faults_come_back_in_a_column_of_the_users_own_sheet_and_go_when_mended() throws IOException {
        var workbook = read(sheet(sheet -> {
            row(sheet, 1, "山火", "x", null, null, null, null);
            row(sheet, 2, "火灾", "1", null, null, null, null);
        }));
        workbook.rows("事件").get(1).fault("标题", "与第2行重复");

        var returned = workbook.withFaults();

        try (var file = new XSSFWorkbook(new ByteArrayInputStream(returned))) {
            var sheet = file.getSheet("事件");
            assertThat(sheet.getRow(0).getCell(6).getStringCellValue()).isEqualTo("问题");
            assertThat(sheet.getRow(1).getCell(6).getStringCellValue()).startsWith("死亡：“x”不是数字");
            assertThat(sheet.getRow(2).getCell(6).getStringCellValue()).isEqualTo("标题：与第2行重复");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("x");
        }
        assertThat(read(returned).faults()).hasSize(1);
    }

    @Test
    void a_formula_counts_as_the_value_stored_with_it_and_an_error_is_a_fault() {
        var workbook = read(sheet(sheet -> {
            row(sheet, 1, "山火", null, null, null, null, null);
            sheet.getRow(1).createCell(1).setCellFormula("1+2");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
            row(sheet, 2, "火灾", null, null, null, null, null);
            sheet.getRow(2).createCell(1).setCellErrorValue(FormulaError.DIV0.getCode());
        }));

        assertThat(workbook.rows("事件").get(0).count("死亡")).isEqualTo(3);
        assertThat(workbook.faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("公式错误"));
    }

    @Test
    void a_missing_sheet_and_a_missing_column_are_named_and_nothing_may_be_stored() {
        var noSheet = Workbook.read(
                new ByteArrayInputStream(sheet(sheet -> {})), List.of(new SheetSpec("报送", SPEC.columns())), ZONE);
        var noColumn = Workbook.read(
                new ByteArrayInputStream(sheet(sheet -> {})),
                List.of(new SheetSpec("事件", List.of(new Column("地点", Column.Type.TEXT, true, "在哪里")))),
                ZONE);

        assertThat(noSheet.sound()).isFalse();
        assertThat(noSheet.faults().get(0).message()).contains("缺少名为“报送”的工作表");
        assertThat(noColumn.sound()).isFalse();
        assertThat(noColumn.faults().get(0).message()).contains("缺少“地点”一列");
    }

    @Test
    void what_is_not_an_excel_file_is_refused_in_plain_words() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("readme.txt"));
            out.write("no workbook".getBytes(StandardCharsets.UTF_8));
        }

        for (var bytes : List.of("标题,死亡".getBytes(StandardCharsets.UTF_8), new byte[0], zip.toByteArray())) {
            assertThatThrownBy(() -> read(bytes))
                    .isInstanceOf(WorkbookException.class)
                    .hasMessageContaining("另存为 .xlsx");
        }
    }

    @Test
    void a_zip_bomb_is_refused() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (var part :
                    List.of("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
                out.putNextEntry(new ZipEntry(part));
                var zeros = new byte[1024 * 1024];
                for (int i = 0; i < 120; i++) {
                    out.write(zeros);
                }
            }
        }

        assertThatThrownBy(() -> read(zip.toByteArray())).isInstanceOf(WorkbookException.class);
    }

    private static Workbook read(byte[] bytes) {
        return Workbook.read(new ByteArrayInputStream(bytes), List.of(SPEC), ZONE);
    }

    private static byte[] sheet(Consumer<Sheet> fill) {
        try (var file = new XSSFWorkbook()) {
            var sheet = file.createSheet("事件");
            var head = sheet.createRow(0);
            for (int i = 0; i < SPEC.columns().size(); i++) {
                head.createCell(i).setCellValue(SPEC.columns().get(i).header());
            }
            fill.accept(sheet);
            var out = new ByteArrayOutputStream();
            file.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void row(Sheet sheet, int index, @Nullable String... cells) {
        var row = sheet.createRow(index);
        var texts = new ArrayList<@Nullable String>(java.util.Arrays.asList(cells));
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            if (text != null) {
                row.createCell(i).setCellValue(text);
            }
        }
    }
}
