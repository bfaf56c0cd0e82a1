package org.jibao.responsibility;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jibao.offices.Actor;
import org.jibao.offices.Unit;
import org.jibao.timeliness.IncidentKind;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

/** 职责分工: which units report which kinds of event, by editions with dates. */
public interface ResponsibilityMatrix {

    /**
     * The units that have to report a kind of event on a day: departments of the edition then in force. The territory is
     * not among them; it always reports.
     */
    List<Unit> responsibleFor(String kindCode, LocalDate day);

    /** The edition in force on {@code day}. */
    Optional<Edition> inForceOn(LocalDate day);

    /** All editions, newest first. */
    List<Edition> editions();

    /** 无主种类: kinds that no unit of the edition in force on {@code day} reports. */
    List<IncidentKind> unowned(LocalDate day);

    /** One edition from the sheet 职责分工 (and its head sheet 版本) of a workbook. Administrators only. */
    ImportResult importEdition(InputStream workbook, ImportMode mode, Actor actor);

    /**
     * 职责分工版本.
     *
     * @param inForceFrom first day (inclusive); it ends when the next edition begins
     */
    record Edition(String title, String source, LocalDate inForceFrom, List<Row> rows) {}

    /** 一行: a unit, the wording of its duty, and the kinds it answers for (empty for the catch-all 本系统). */
    record Row(Unit unit, String duty, List<String> kindCodes) {}
}
