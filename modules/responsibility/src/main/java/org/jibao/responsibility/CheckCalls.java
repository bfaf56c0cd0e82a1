package org.jibao.responsibility;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Actor;
import org.jibao.offices.Unit;

/**
 * 查岗: the office rings the duty posts of its units without notice and keeps what came of it. A call is never changed; what
 * was written down wrongly is corrected by a later call or struck out, both with a reason. What a result means stands in
 * {@code check-results.properties}.
 */
public interface CheckCalls {

    /** What a call can end with today, in the order of the menu. */
    List<Result> results();

    /** Units of {@code day} that are rung: not the own office, nor those above it. */
    List<Unit> rung(LocalDate day);

    /** The unit's duty line by the list of responsible persons of {@code day}; empty when it has none. */
    String line(String unitCode, LocalDate day);

    /**
     * Records a check of one unit by its first call. Duty officers, leaders on duty, evaluators.
     *
     * @return id of the check
     */
    long record(String unitCode, Dialled call, Actor actor);

    /** Records a further call of a check that is not decided yet. Roles as for {@link #record}. */
    void again(long check, Dialled call, Actor actor);

    /**
     * Puts a call right: {@code right} stands from now on, the call as it was recorded remains to be seen. Without a time or
     * a number those of the call hold; a time that is the minute of the call is the time of the call. Roles as for {@link #record}.
     */
    void correct(long call, Dialled right, String reason, Actor actor);

    /** Strikes a call out: it was never made, or was of another unit. Roles as for {@link #record}. */
    void strike(long call, String reason, Actor actor);

    /** 申辩: what a unit says of a failed check. Its reporter, or a duty officer who took it down. */
    void state(long check, String words, Actor actor);

    /**
     * Decides on what a unit said: an accepted one ends the failure. Evaluators; not who recorded the call.
     *
     * @param accepted whether the failure is taken back
     */
    void decide(long check, boolean accepted, String reason, Actor actor);

    Optional<Check> find(long check);

    /** Checks begun on the days from {@code from} to {@code to}, both inclusive in the office's zone, newest first. */
    List<Check> between(LocalDate from, LocalDate to);

    /** Those of one unit, as {@link #between}. */
    List<Check> of(String unitCode, LocalDate from, LocalDate to);

    /** Checks begun from {@code from} (inclusive) to {@code to} (exclusive), as those of a shift, oldest first. */
    List<Check> during(Instant from, Instant to);

    /**
     * How often each unit was checked in these days, both inclusive: every ranked unit that exists on {@code to}, checked or
     * not, and whatever else was checked.
     */
    List<Figures> figures(LocalDate from, LocalDate to);

    /** Every call of these days, both inclusive, as a workbook, with the figures on a second sheet. */
    byte[] export(LocalDate from, LocalDate to);

    /** 结论. */
    enum Outcome {
        /** 在岗. */
        PASSED,
        /** 计为问题. */
        FAILED,
        /** 未定: another call belongs to the same check. */
        PENDING
    }

    /** 查岗状态. */
    enum State {
        /** 在岗. */
        PASSED,
        /** 有问题. */
        FAILED,
        /** 待再拨. */
        PENDING,
        /** 申辩成立. */
        EXCUSED,
        /** 已作废: every call of it was struck out. */
        STRUCK
    }

    /** 通话记录的效力. */
    enum Standing {
        /** 有效. */
        STANDS,
        /** 已更正. */
        CORRECTED,
        /** 已作废. */
        STRUCK
    }

    /** 查岗记事. */
    enum Kind {
        /** 作废. */
        STRUCK,
        /** 申辩. */
        STATED,
        /** 申辩成立. */
        ACCEPTED,
        /** 申辩不成立. */
        DECLINED
    }

    /**
     * 查岗结果.
     *
     * @param code e.g. {@code no-answer}
     * @param answered whether somebody spoke
     * @param article what it rests on
     */
    record Result(String code, String name, Outcome outcome, boolean answered, String article) {}

    /**
     * 拨打: one call as it was made.
     *
     * @param calledAt null for now, to the minute
     * @param number rung; empty for the unit's duty line on record
     * @param result code of a {@link Result}
     * @param answeredBy name; empty where posts only are kept
     * @param seconds until somebody answered or the caller gave up; null when not known
     * @param exchange what was asked and answered, in short
     */
    record Dialled(
            @Nullable Instant calledAt,
            String number,
            String result,
            String answeredBy,
            String answeredPost,
            @Nullable Integer seconds,
            String exchange) {}

    /**
     * 查岗: one check as it stands.
     *
     * @param unit code
     * @param round id of the round it belongs to; null for a check by itself
     * @param at time of its first call that stands, else of its first call
     * @param result name of the last result that stands; empty when none does
     * @param counts id of the last call that stands; null when none does
     * @param calls all of them, also what was corrected or struck out, in the order of recording
     */
    record Check(
            long id,
            String unit,
            String unitName,
            String group,
            @Nullable Long round,
            Instant at,
            State state,
            String result,
            @Nullable Long counts,
            List<Call> calls,
            List<Note> notes) {

        public Check {
            calls = List.copyOf(calls);
            notes = List.copyOf(notes);
        }

        /** The call that decides, or the last one while nothing is decided; null when all were struck out. */
        public @Nullable Call last() {
            return calls.stream()
                    .filter(call -> Objects.equals(call.id(), counts))
                    .findFirst()
                    .orElse(null);
        }

        /** Whether what the unit said waits for a decision. */
        public boolean awaitsDecision() {
            return state == State.FAILED
                    && !notes.isEmpty()
                    && notes.get(notes.size() - 1).kind() == Kind.STATED;
        }
    }

    /**
     * 通话记录.
     *
     * @param listed the unit's number on record when this was recorded; empty when there was none
     * @param corrects id of the call it puts right; null for a call of its own
     * @param reason of the correction; empty otherwise
     */
    record Call(
            long id,
            Instant calledAt,
            String number,
            String listed,
            String result,
            String resultName,
            Outcome outcome,
            String answeredBy,
            String answeredPost,
            @Nullable Integer seconds,
            String exchange,
            @Nullable Long corrects,
            String reason,
            String recordedBy,
            Instant recordedAt,
            Standing standing) {}

    /** 查岗记事: a striking out, or a step of the hearing. */
    record Note(long call, Kind kind, String words, String by, Instant at) {}

    /**
     * 查岗统计: how often one unit was checked, and how often it failed.
     *
     * @param checked decided checks, those excused among them
     * @param failed without those excused
     * @param pending not decided yet; counted in neither
     * @param rate percentage of failures among those decided, rounded half up; null when there was none
     */
    record Figures(
            String unit,
            String unitName,
            String group,
            int checked,
            int failed,
            int excused,
            int pending,
            @Nullable BigDecimal rate) {}
}
