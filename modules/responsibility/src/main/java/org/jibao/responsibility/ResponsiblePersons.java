package org.jibao.responsibility;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Actor;
import org.jibao.offices.Unit;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

/**
 * 三级责任人: who in each unit answers for reporting, by post, with the days of service; a verdict refers to the list of its
 * day. Units confirm their list at fixed intervals.
 */
public interface ResponsiblePersons {

    /** The persons in service on {@code day}, by the units' groups and order, then tier. */
    List<Person> on(LocalDate day);

    /** Those of one unit on {@code day}, by tier. */
    List<Person> of(String unitCode, LocalDate day);

    /** All stretches of service of one unit, newest first. */
    List<Person> history(String unitCode);

    /**
     * Puts a person in office; who held the tier until then leaves the day before. Administrators and duty officers for
     * every unit, reporters for their own.
     *
     * @return id of the stretch of service
     */
    long appoint(NewPerson person, Actor actor);

    /** Ends a stretch of service without a successor; {@code lastDay} is inclusive. Roles as for {@link #appoint}. */
    void end(long id, LocalDate lastDay, Actor actor);

    /** Records that a unit's list was checked today and is right. Roles as for {@link #appoint}. */
    void confirm(String unitCode, String remark, Actor actor);

    /** How each unit that has to keep a list stands on {@code day}: every unit that exists then, the own office left out. */
    List<Standing> standing(LocalDate day);

    /** The confirmations of one unit's list, newest first. */
    List<Confirmation> confirmations(String unitCode);

    byte[] form();

    /** The list of {@code day} as a workbook that {@link #importPersons} takes back. */
    byte[] export(LocalDate day);

    /**
     * Persons from the sheet 责任人, by unit, tier and first day: a known stretch is corrected, a new one ends the one
     * before. Administrators and duty officers.
     *
     * @throws org.jibao.offices.InvalidInput when the file is no workbook at all
     */
    ImportResult importPersons(InputStream workbook, ImportMode mode, Actor actor);

    /**
     * 任职.
     *
     * @param post e.g. 县委办公室副主任
     * @param name of the official; empty where posts only are listed
     * @param mobile only where it is needed; empty otherwise
     * @param from first day (inclusive)
     */
    record NewPerson(
            String unit,
            Tier tier,
            String post,
            String name,
            String officePhone,
            String dutyPhone,
            String mobile,
            LocalDate from) {}

    /**
     * 责任人.
     *
     * @param validTo last day (inclusive); null while in office
     */
    record Person(
            long id,
            Unit unit,
            Tier tier,
            String post,
            String name,
            String officePhone,
            String dutyPhone,
            String mobile,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** 名册确认: who confirmed a unit's list, and what was said of it. */
    record Confirmation(LocalDate on, String remark, String by, Instant recordedAt) {}

    /**
     * 名册状态.
     *
     * @param vacant tiers nobody holds
     * @param confirmedOn last confirmation; null when there was none
     * @param dueOn last day on which a confirmation is in time; the given day when there was none
     */
    record Standing(Unit unit, List<Tier> vacant, @Nullable LocalDate confirmedOn, LocalDate dueOn, State state) {

        /** 确认状态. */
        public enum State {
            /** 已确认. */
            CONFIRMED,
            /** 即将到期. */
            DUE_SOON,
            /** 逾期未确认. */
            OVERDUE,
            /** 从未确认. */
            NEVER
        }
    }
}
