package org.jibao.offices;

import java.util.Base64;
import java.util.List;

import org.jibao.workbooks.CellFault;
import org.jibao.workbooks.ImportResult;

/**
 * 导入答复: an {@link ImportResult} as the REST edge tells it.
 *
 * @param returned the workbook with the column 问题 in Base64 (JSON-B would write the bytes as a list of numbers); empty when
 *     there is no fault
 */
public record ImportAnswer(int rows, int stored, List<CellFault> faults, String returned) {

    public static ImportAnswer of(ImportResult result) {
        return new ImportAnswer(
                result.rows(),
                result.stored(),
                result.faults(),
                Base64.getEncoder().encodeToString(result.returned()));
    }
}
