package org.jibao.responsibility;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jibao.offices.Actor;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

/**
 * 值班表: who is on duty in this office around the clock, with the leader on duty (带班领导), by posts or names as the office lists
 * them. A shift that has begun is history: it changes by a swap with its reason, never by import.
 */
public interface DutyRoster {

    /** Shifts that touch the days from {@code from} to {@code to}, both inclusive, in order. */
    List<Shift> between(LocalDate from, LocalDate to);

    /** Who is on duty at an instant. */
    Optional<Shift> at(Instant instant);

    /** 空档: stretches of these days, both inclusive, that no shift covers, in order; a day without any is one stretch. */
    List<Gap> gaps(LocalDate from, LocalDate to);

    /**
     * 调班: puts another person in a place of a shift, with reason and the post that agreed. Duty officers, leaders on duty,
     * administrators. A swap on a day off that is recorded later than the rule asks is kept and marked.
     */
    void swap(long shift, Place place, String to, String reason, String approvedBy, Actor actor);

    /** 交接班: what is open when a shift ends, who gave and who took over. Duty officers and leaders on duty. */
    void handOver(long shift, String openMatters, String givenBy, String takenBy, Actor actor);

    byte[] form();

    /** The shifts of these days as a workbook that {@link #importShifts} takes back. */
    byte[] export(LocalDate from, LocalDate to);

    /**
     * Shifts from the sheet 值班表, by their first instant: a known one that has not begun is replaced, a new one added.
     * Overlaps are refused, gaps are not. Administrators and duty officers.
     *
     * @throws org.jibao.offices.InvalidInput when the file is no workbook at all
     */
    ImportResult importShifts(InputStream workbook, ImportMode mode, Actor actor);

    /** 班内位置. */
    enum Place {
        /** 带班领导. */
        LEADER,
        /** 主班. */
        MAIN,
        /** 副班. */
        SECOND
    }

    /**
     * 班次.
     *
     * @param endsAt exclusive
     * @param leader 带班领导: post, or post and name
     * @param second 副班; empty where one person keeps the shift
     * @param day what the calendar says of the day it begins: 工作日, 周末, 国庆节放假, 调休上班; empty without a calendar
     * @param dayOff whether that day is off
     */
    record Shift(
            long id,
            Instant startsAt,
            Instant endsAt,
            String leader,
            String leaderPhone,
            String main,
            String second,
            String phone,
            String remark,
            String day,
            boolean dayOff,
            List<Swap> swaps,
            List<Handover> handovers) {

        public Shift {
            swaps = List.copyOf(swaps);
            handovers = List.copyOf(handovers);
        }
    }

    /**
     * 调班记录.
     *
     * @param late recorded later than the rule for days off asks
     */
    record Swap(
            Place place,
            String before,
            String after,
            String reason,
            String approvedBy,
            String recordedBy,
            Instant recordedAt,
            boolean late) {}

    /** 交接记录. */
    record Handover(String openMatters, String givenBy, String takenBy, String recordedBy, Instant recordedAt) {}

    /** 空档: a stretch that no shift covers; {@code to} is exclusive. */
    record Gap(Instant from, Instant to) {}
}
