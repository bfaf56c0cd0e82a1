package org.jibao.launcher.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The workbooks that ship are those that the source tables give. Run with {@code -Dwrite} to write them anew. */
class SampleWorkbooksTest {

    @Test
    void the_workbooks_that_ship_hold_what_the_tables_say_cell_by_cell() throws IOException {
        for (var file : new SampleCity().workbooks().entrySet()) {
            var shipped = DemoFolder.file(file.getKey());
            if (System.getProperty("write") != null) {
                Files.write(shipped, file.getValue());
            }
            assertThat(cells(Files.readAllBytes(shipped)))
                    .as("deploy/demo/" + file.getKey() + ": write it anew with -Dwrite")
                    .isEqualTo(cells(file.getValue()));
        }
    }

    @Test
    void writing_twice_gives_the_same_bytes() {
        var once = new SampleCity().workbooks();
        var again = new SampleCity().workbooks();
        assertThat(again.keySet()).isEqualTo(once.keySet());
        once.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(again.get(name)));
    }

    private static List<String> cells(byte[] bytes) throws IOException {
        var cells = new ArrayList<String>();
        var formatter = new DataFormatter();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (var sheet : workbook) {
                for (var row : sheet) {
                    for (var cell : row) {
                        cells.add(
                                sheet.getSheetName() + "!" + cell.getAddress() + "=" + formatter.formatCellValue(cell));
                    }
                }
            }
        }
        return cells;
    }
}
