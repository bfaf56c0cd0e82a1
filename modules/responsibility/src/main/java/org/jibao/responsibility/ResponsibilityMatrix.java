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
     * The units that have to report a kind of event on a day: departments of the edition then in force, each as the unit
     * it is that day, or its successor when it is gone; none twice. The territory is not among them; it always reports.
     */
    List<Unit> responsibleFor(String kindCode, LocalDate day);

    /** All editions and the whole history of the units, read once to answer for many kinds and days. */
    Reading read();

    /** The edition in force on {@code day}. */
    Optional<Edition> inForceOn(LocalDate day);

    /** All editions, newest first. */
    List<Edition> editions();

    /** 无主种类: kinds that no unit of the edition in force on {@code day} reports. */
    List<IncidentKind> unowned(LocalDate day);

    /** 多头种类: kinds that more than one unit reports on {@code day}; meant so, or a clash that the office settles. */
    List<Shared> shared(LocalDate day);

    /** An empty workbook with the sheets 版本 and 职责分工, whose headers say what belongs there. */
    byte[] form();

    /**
     * The edition in force on {@code day} as a workbook that {@link #importEdition} takes back under another first day;
     * empty when there is none.
     */
    Optional<byte[]> export(LocalDate day);

    /**
     * One edition from the sheet 职责分工 (and its head sheet 版本) of a workbook. Administrators only.
     *
     * <p>An edition is one thing: with a single fault nothing is adopted, whatever {@code mode} says of good rows. One that
     * has begun is never changed; one that has not may be imported again.
     *
     * @throws org.jibao.offices.InvalidInput when the file is no workbook at all
     */
    ImportResult importEdition(InputStream workbook, ImportMode mode, Actor actor);

    /** 一次读出的职责分工: the matrix as it stood when it was read; it asks the database nothing more. */
    interface Reading {

        /** As {@link ResponsibilityMatrix#responsibleFor}. */
        List<Unit> responsibleFor(String kindCode, LocalDate day);
    }

    /**
     * The edition in force on {@code day} as a text to go on from: one unit a line, each as the unit it is that day; empty when
     * there is none.
     */
    String text(LocalDate day);

    /** What an edited text would change, or what is wrong with it; stores nothing. Administrators only. */
    MatrixDraft check(MatrixDraft.Text text, Actor actor);

    /**
     * Adopts an edited text as an edition of its own, by the rules of {@link #importEdition}. Administrators only.
     *
     * @param follows as {@link MatrixDraft#follows} named it when the differences were looked at
     * @throws org.jibao.offices.InvalidInput with every fault and its line, or when another edition came in between
     */
    Edition adopt(MatrixDraft.Text text, long follows, Actor actor);

    /**
     * 职责分工版本.
     *
     * @param inForceFrom first day (inclusive); it ends when the next edition begins
     */
    record Edition(String title, String source, LocalDate inForceFrom, List<Row> rows) {}

    /** 一行: a unit, the wording of its duty, and the kinds it answers for (empty for the catch-all 本系统). */
    record Row(Unit unit, String duty, List<String> kindCodes) {}

    /** 多头: a kind and the units that report it. */
    record Shared(IncidentKind kind, List<Unit> units) {}
}
