package org.jibao.workbooks;

/**
 * 列: one column of a sheet.
 *
 * @param header the Chinese header in the first row
 * @param hint what belongs there, shown as a comment on the header of an empty form
 */
public record Column(String header, Type type, boolean required, String hint) {

    /** 单元格类型. */
    public enum Type {
        TEXT,
        /** Whole number, zero or more. */
        COUNT,
        /** Decimal number, zero or more. */
        DECIMAL,
        /** Day, as an Excel date or 2026-07-01 or 2026年7月1日. */
        DATE,
        /** Day and time to the minute, as an Excel date or 2026-07-01 16:00 or 2026年7月1日16时5分, in the zone given. */
        DATE_TIME,
        /** 是 / 否. */
        YES_NO
    }
}
