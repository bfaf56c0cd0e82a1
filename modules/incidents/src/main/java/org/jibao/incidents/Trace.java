package org.jibao.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.GradeDecision;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Party;
import org.jibao.timeliness.Sighting;
import org.jibao.timeliness.Verdict;

/**
 * 责任倒查: the whole chain of one incident: each instant, who held the information for how long, what was due, and what was
 * known outside. Sentences are Chinese and name units and posts only.
 *
 * @param asOf the instant of looking: clocks that still run are measured to it
 * @param lines in order of time; those of unknown time come last
 * @param holdings in the order in which the information came to each
 * @param judgement grade, musts and verdicts, with the policy they rest on
 */
public record Trace(
        IncidentNumber number,
        String title,
        String kindName,
        Party unit,
        String place,
        Instant asOf,
        List<Line> lines,
        List<Holding> holdings,
        Judgement judgement) {

    public Trace {
        lines = List.copyOf(lines);
        holdings = List.copyOf(holdings);
    }

    /** The grade as last computed or set. */
    public GradeDecision grade() {
        return judgement.grade();
    }

    /** What the policy says of each obligation. */
    public List<Verdict> verdicts() {
        return judgement.verdicts();
    }

    /** 倒查类别: what kind of thing happened. */
    public enum Event {
        /** 时点: it happened, was known, was told to the head, was asked for. */
        MOMENT,
        /** 发出报告. */
        SENT,
        /** 收到报告. */
        RECEIVED,
        /** 接电核实: how a call was taken, and that it was verified. */
        CALL,
        /** 外部知情. */
        SIGHTING,
        /** 数据变化. */
        FIGURES,
        /** 等级变化. */
        GRADE,
        /** 时限届满: until when something was due. */
        LIMIT,
        /** 批示催办: a directive, and what became of it. */
        DIRECTIVE,
        /** 办理环节: a report came to a desk or left it. */
        DESK;

        /** The printed name, e.g. 时限届满. */
        public String printed() {
            return Messages.text("trace." + name());
        }
    }

    /**
     * 倒查行: what happened at one instant.
     *
     * @param at null when it is on record that it happened, but not when
     * @param who unit or post that acts, as printed
     * @param what one sentence in Chinese
     * @param held how long {@code who} had held the information when passing it on; null where nothing is passed on, or a
     *     time is unknown
     * @param due obligations whose clock ran at this instant and that were not fulfilled yet
     * @param outside who outside of the line of reporting, or above it, knew by this instant
     * @param recordedAt when the record learned of it (second axis of time); null for what the rules add
     * @param recordedBy by whose hand; empty for what the rules add
     */
    public record Line(
            @Nullable EventTime at,
            Event event,
            String who,
            String what,
            @Nullable Duration held,
            List<Due> due,
            List<Sighting> outside,
            @Nullable Instant recordedAt,
            String recordedBy) {

        public Line {
            due = List.copyOf(due);
            outside = List.copyOf(outside);
        }
    }

    /**
     * 应办未办: an obligation at one instant.
     *
     * @param obligation who owed what to whom, in Chinese
     * @param left time left at the instant of the line; negative when the limit had passed
     */
    public record Due(String obligation, Instant dueAt, Duration left) {}

    /**
     * 持有: how long one unit, or one desk of it, held the information before it passed it on.
     *
     * @param desk post of the desk; empty for the unit as a whole
     * @param from when it came there; null when unknown
     * @param how how it came, in Chinese
     * @param until when it was first passed on; null when it was not yet, or at an unknown time
     * @param passedTo to whom; empty while it lies there
     * @param held from {@code from} to {@code until}, or to the instant of looking while it lies there; null when a time is
     *     unknown
     * @param margin how far {@code held} may be off to either side, since times are approximate
     */
    public record Holding(
            Party unit,
            String desk,
            @Nullable EventTime from,
            String how,
            @Nullable EventTime until,
            String passedTo,
            @Nullable Duration held,
            Duration margin) {

        /** Whether it lies there still. */
        public boolean open() {
            return passedTo.isEmpty();
        }
    }
}
