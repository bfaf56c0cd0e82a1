package org.jibao.workbooks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * 工作簿: a user's Excel file, read by the sheets that are expected. Structural faults (no such sheet or column, a cell of the
 * wrong type) are found at once; whoever imports adds faults of meaning. {@link #withFaults()} gives the user's own file
 * back, with the faults in a column 问题.
 */
public final class Workbook {
    /** Header of the column that is added; read over when a mended file comes back. */
    public static final String FAULT_COLUMN = "问题";

    /** Bytes that a file may have, inclusive. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** Rows that a sheet may have, head included, inclusive. */
    public static final int MOST_ROWS = 20_001;

    private static final int MOST_MERGED = 1_000;

    private final XSSFWorkbook file;
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final List<CellFault> faults = new ArrayList<>();
    private final Map<String, Integer> faultColumns = new HashMap<>();
    private boolean sound = true;

    private Workbook(XSSFWorkbook file) {
        this.file = file;
    }

    /**
     * Reads a file. Times are read as wall-clock times of {@code zone}.
     *
     * @throws WorkbookException when it is no .xlsx file, or too large
     */
    public static Workbook read(InputStream in, List<SheetSpec> specs, ZoneId zone) {
        try {
            var workbook = new Workbook(open(in));
            for (var spec : specs) {
                workbook.readSheet(spec, zone);
            }
            return workbook;
        } catch (WorkbookException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // A damaged file fails in the library in many ways; to the user they are one.
            throw new WorkbookException("这不是可以读取的 Excel 文件，请在 WPS 或 Excel 中另存为 .xlsx 后再导入", e);
        }
    }

    private static XSSFWorkbook open(InputStream in) throws IOException {
        var bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new WorkbookException("文件超过" + LARGEST / 1024 / 1024 + "兆，请拆成几个文件再导入");
        }
        PackedFile.check(bytes);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private void readSheet(SheetSpec spec, ZoneId zone) {
        var read = new ArrayList<Row>();
        rows.put(spec.name(), read);
        var sheet = file.getSheet(spec.name());
        if (sheet == null) {
            structural(new CellFault(spec.name(), 1, "", "缺少名为“" + spec.name() + "”的工作表，请补上，表名不要改"));
            return;
        }
        if (sheet.getLastRowNum() >= MOST_ROWS) {
            structural(new CellFault(spec.name(), MOST_ROWS, "", "超过" + (MOST_ROWS - 1) + "行，请拆成几个文件再导入"));
            return;
        }
        var columns = columns(spec, sheet);
        for (int index = 1; index <= sheet.getLastRowNum(); index++) {
            var cells = sheet.getRow(index);
            if (cells == null
                    || columns.values().stream()
                            .allMatch(c -> Cells.isEmpty(cells.getCell(c, MissingCellPolicy.RETURN_BLANK_AS_NULL)))) {
                continue;
            }
            read.add(new Row(this, spec, cells, columns, zone));
        }
        read.forEach(Row::checkTypes);
        refuseMerged(spec, sheet, read, columns);
    }

    /** Only the first cell of a merged area holds its value, so it cannot be known for which rows it was meant. */
    private void refuseMerged(SheetSpec spec, Sheet sheet, List<Row> read, Map<String, Integer> columns) {
        var areas = sheet.getMergedRegions();
        if (areas.size() > MOST_MERGED) {
            structural(new CellFault(spec.name(), 1, "", "合并的单元格超过" + MOST_MERGED + "处，请全部取消合并后再导入"));
            return;
        }
        columns.forEach((header, column) -> {
            var across = areas.stream()
                    .filter(area -> column >= area.getFirstColumn() && column <= area.getLastColumn())
                    .toList();
            for (var row : read) {
                across.stream()
                        .filter(area -> area.containsRow(row.number() - 1))
                        .findFirst()
                        .ifPresent(area -> row.fault(header, "单元格" + area.formatAsString() + "合并了，请取消合并，每行各自填写"));
            }
        });
    }

    /** Where each expected column stands; a missing required one is a fault of the sheet. */
    private Map<String, Integer> columns(SheetSpec spec, Sheet sheet) {
        var found = new HashMap<String, Integer>();
        var twice = new HashSet<String>();
        var head = sheet.getRow(0);
        if (head != null) {
            for (var cell : head) {
                var text = Cells.text(cell);
                if (text != null && found.putIfAbsent(text.strip(), cell.getColumnIndex()) != null) {
                    twice.add(text.strip());
                }
            }
        }
        faultColumns.put(spec.name(), faultColumn(sheet, found));
        var expected = new HashMap<String, Integer>();
        for (var column : spec.columns()) {
            var header = column.header();
            var at = found.get(header);
            if (twice.contains(header)) {
                structural(new CellFault(spec.name(), 1, header, "表头“" + header + "”出现了两次，请删去一列"));
            }
            if (at != null) {
                expected.put(header, at);
            } else if (column.required()) {
                structural(new CellFault(spec.name(), 1, header, "缺少“" + header + "”一列，请补上（" + column.hint() + "）"));
            }
        }
        return expected;
    }

    /** The column 问题 of an earlier attempt, else the first one in which no row has anything. */
    private static int faultColumn(Sheet sheet, Map<String, Integer> found) {
        for (var header : found.entrySet()) {
            if (header.getKey().startsWith(FAULT_COLUMN)) {
                return header.getValue();
            }
        }
        int last = 0;
        for (var row : sheet) {
            last = Math.max(last, row.getLastCellNum());
        }
        return last;
    }

    /** The rows of a sheet that hold anything, without the head. */
    public List<Row> rows(String sheet) {
        return List.copyOf(rows.getOrDefault(sheet, List.of()));
    }

    /** How many rows all sheets together have. */
    public int rowCount() {
        return rows.values().stream().mapToInt(Collection::size).sum();
    }

    /** Every fault so far, by sheet and row. */
    public List<CellFault> faults() {
        var order = List.copyOf(rows.keySet());
        return faults.stream()
                .sorted(Comparator.<CellFault>comparingInt(f -> order.indexOf(f.sheet()))
                        .thenComparingInt(CellFault::row))
                .toList();
    }

    /** Whether the sheets themselves are in order, so that rows can be stored at all. */
    public boolean sound() {
        return sound;
    }

    private void structural(CellFault fault) {
        sound = false;
        faults.add(fault);
    }

    void fault(CellFault fault) {
        faults.add(fault);
    }

    /** Notes a fault of a whole sheet, such as one that may not be empty; nothing of the file may be stored then. */
    public void fault(String sheet, String message) {
        structural(new CellFault(sheet, 1, "", message));
    }

    /** The user's own workbook with its faults in the column 问题, or an empty array when there are none. */
    public byte[] withFaults() {
        if (faults.isEmpty()) {
            return new byte[0];
        }
        var red = file.createCellStyle();
        red.setFillForegroundColor(IndexedColors.ROSE.getIndex());
        red.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        red.setWrapText(true);
        var texts = new LinkedHashMap<String, Map<Integer, String>>();
        for (var fault : faults()) {
            var text = fault.column().isEmpty() ? fault.message() : fault.column() + "：" + fault.message();
            texts.computeIfAbsent(fault.sheet(), sheet -> new LinkedHashMap<>())
                    .merge(fault.row(), text, (one, other) -> one + "；" + other);
        }
        texts.forEach((name, byRow) -> {
            var sheet = file.getSheet(name) == null ? file.createSheet(name) : file.getSheet(name);
            var column = faultColumns.getOrDefault(name, 0);
            clear(sheet, column);
            cell(sheet, 0, column).setCellValue(FAULT_COLUMN);
            byRow.forEach((row, text) -> {
                var cell = row == 1 ? cell(sheet, 0, column) : cell(sheet, row - 1, column);
                cell.setCellValue(row == 1 ? FAULT_COLUMN + "（" + text + "）" : text);
                cell.setCellStyle(red);
            });
            sheet.setColumnWidth(column, 50 * 256);
        });
        var out = new ByteArrayOutputStream();
        try {
            file.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PackedFile.withoutTimes(out.toByteArray());
    }

    private static void clear(Sheet sheet, int column) {
        for (var row : sheet) {
            var old = row.getCell(column);
            if (old != null) {
                row.removeCell(old);
            }
        }
    }

    private static org.apache.poi.ss.usermodel.Cell cell(Sheet sheet, int row, int column) {
        var cells = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return cells.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
