package org.jibao.workbooks;

import java.util.List;

/**
 * 导入结果.
 *
 * @param rows rows read, without heads and empty rows
 * @param stored rows stored; 0 when only checked or refused
 * @param faults every fault found, in the order of the sheets
 * @param returned the user's own workbook with a column 问题 added; empty array when there is no fault
 */
public record ImportResult(int rows, int stored, List<CellFault> faults, byte[] returned) {

    public ImportResult {
        faults = List.copyOf(faults);
    }
}
