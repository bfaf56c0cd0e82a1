package org.jibao.offices;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * 机构: a unit during one stretch of its life. Renamed or merged units keep their history through {@code successor}.
 *
 * @param code stable code, lower case, e.g. {@code anjian} or {@code linhe}
 * @param name full name, e.g. 市安全生产监督管理局
 * @param shortName name in tables, e.g. 市安监局
 * @param group ranking group, e.g. 县（市、区）, 市直部门, 企事业单位; empty when the unit is not ranked
 * @param validFrom first day (inclusive)
 * @param validTo last day (inclusive); null while it exists
 * @param successor code of the unit that took over; null when none
 */
public record Unit(
        String code,
        String name,
        String shortName,
        UnitLevel level,
        String group,
        int order,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor) {

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
