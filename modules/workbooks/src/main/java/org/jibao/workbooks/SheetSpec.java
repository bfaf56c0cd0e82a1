package org.jibao.workbooks;

import java.util.List;

/** 表样: name and columns of one sheet of a workbook. */
public record SheetSpec(String name, List<Column> columns) {

    public SheetSpec {
        columns = List.copyOf(columns);
    }
}
