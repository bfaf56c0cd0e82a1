package org.jibao.offices;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

/** 机构库: units by code, by name and by day. */
public interface Offices {

    /** The unit of this code on {@code day}. */
    Optional<Unit> find(String code, LocalDate day);

    /** The unit whose full or short name is {@code name} on {@code day}. */
    Optional<Unit> byName(String name, LocalDate day);

    /**
     * Who took over from a unit that is gone on {@code day}, through several successions if need be; empty when it still
     * exists, never did, or nobody took over.
     */
    Optional<Unit> successorOf(String code, LocalDate day);

    /** All units that exist on {@code day}, by group and order. */
    List<Unit> existingOn(LocalDate day);

    /** The unit that runs this installation (level CITY); empty before any import. */
    Optional<Unit> own(LocalDate day);

    /** Every stretch of every unit's life, by code and first day. */
    List<Unit> history();

    /** An empty workbook with the sheet 机构, whose headers say what belongs there. */
    byte[] form();

    /** {@link #history()} as a workbook that {@link #importUnits} takes back. */
    byte[] export();

    /**
     * Units from the sheet 机构 of a workbook, by code and first day: a known stretch is corrected, a new one is added,
     * nothing is deleted. Administrators only.
     *
     * @throws InvalidInput when the file is no workbook at all
     */
    ImportResult importUnits(InputStream workbook, ImportMode mode, Actor actor);
}
