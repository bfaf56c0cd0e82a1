package org.jibao.offices;

import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;

import org.jibao.workbooks.CellFault;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;
import org.jibao.workbooks.SheetSpec;
import org.jibao.workbooks.Workbook;
import org.jibao.workbooks.WorkbookException;

/** 导入的共同规矩: reads a workbook, or refuses it in Chinese; decides whether anything may be stored. */
public final class Sheets {

    private Sheets() {}

    /** @throws InvalidInput when the file is no workbook at all */
    public static Workbook open(InputStream in, List<SheetSpec> specs, ZoneId zone) {
        try {
            return Workbook.read(in, specs, zone);
        } catch (WorkbookException unreadable) {
            throw new InvalidInput("file", String.valueOf(unreadable.getMessage()));
        }
    }

    /** Whether good rows may be stored at all: not when only checking, not with a fault when all or none is asked. */
    public static boolean mayStore(Workbook workbook, ImportMode mode) {
        return switch (mode) {
            case CHECK_ONLY -> false;
            case GOOD_ROWS -> workbook.sound();
            case ALL_OR_NONE -> workbook.faults().isEmpty();
        };
    }

    public static ImportResult result(Workbook workbook, int stored) {
        List<CellFault> faults = workbook.faults();
        return new ImportResult(workbook.rowCount(), stored, faults, workbook.withFaults());
    }
}
