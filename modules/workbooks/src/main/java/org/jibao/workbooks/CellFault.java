package org.jibao.workbooks;

/**
 * 单元格问题.
 *
 * @param row row in the sheet as the user sees it, from 1
 * @param column header of the column; empty when the whole row is meant
 * @param message Chinese: what is wrong, which value, what to do
 */
public record CellFault(String sheet, int row, String column, String message) {}
