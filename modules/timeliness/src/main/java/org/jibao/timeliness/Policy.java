package org.jibao.timeliness;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * 报送制度: one edition of an office's written rules, read from a policy file by {@link PolicyFiles}.
 *
 * @param id stable id, e.g. {@code district-2017}
 * @param title title with its year, as cited: 《…》（2017年）
 * @param inForceFrom first day (inclusive) by its own words; an office adopts it from a day of its own
 * @param inForceTo last day (inclusive); null while it holds
 * @param text the file as it was read
 * @param zone zone in which times are printed and calendar days are counted
 * @param countsAs for each channel asked for, the channels that fulfil it (always including itself)
 * @param limits rows with a time limit, in the order of the file
 * @param precedences rows that say who must not know, or be told, before whom
 * @param followUps rows that ask for reports at times of day while the matter lasts
 * @param changes rows that ask for a report after figures have changed
 * @param contents rows that say what a report has to speak of
 * @param handling rows that limit the time at a desk
 * @param approval limit for the office's own approval (内部审批); null when the policy has none. It is a
 *     recommendation and not judged; a limit that binds is a row of {@code handling}
 * @param workingHours when the office works, for rows that ask for it; null when no row does
 * @param grading the office's own grading tables, which come before the statutory ones; without a table when it follows
 *     those alone
 * @param notes what the text leaves open and how this edition reads it
 */
public record Policy(
        String id,
        String title,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        String text,
        ZoneId zone,
        Map<Channel, Set<Channel>> countsAs,
        List<Limit> limits,
        List<Precedence> precedences,
        List<FollowUp> followUps,
        List<Change> changes,
        List<Content> contents,
        List<Handling> handling,
        @Nullable Approval approval,
        @Nullable WorkingHours workingHours,
        GradingRules grading,
        List<String> notes) {

    public Policy {
        countsAs = Map.copyOf(countsAs);
        limits = List.copyOf(limits);
        precedences = List.copyOf(precedences);
        followUps = List.copyOf(followUps);
        changes = List.copyOf(changes);
        contents = List.copyOf(contents);
        handling = List.copyOf(handling);
        notes = List.copyOf(notes);
    }

    /**
     * Whether a report by {@code used} fulfils a row that asks for {@code asked}. An unrecorded channel does, in the
     * sender's favour.
     */
    public boolean fulfils(@Nullable Channel asked, Channel used) {
        return asked == null
                || used == asked
                || used == Channel.UNRECORDED
                || countsAs.getOrDefault(asked, Set.of()).contains(used);
    }

    /** 起算时间: the instant from which a limit runs. */
    public enum Base {
        /** 事发. */
        OCCURRED,
        /** 达到报送标准: the later of the event and the moment at which the row's scope was first met. */
        REPORTABLE,
        /** 获悉: when the obliged unit knew. */
        KNOWN,
        /** 负责人接报. */
        HEAD_TOLD,
        /** 上级调度: the row applies only when a superior asked, and only reports after that answer it. */
        ASKED,
        /** 接报: the first report that the sender itself received; without one the row does not apply yet. */
        RECEIVED
    }

    /**
     * 适用范围: to which incidents a row applies. Each empty set means "all"; the four conditions hold together, the
     * members of one set are alternatives.
     *
     * @param kinds codes of event kinds
     */
    public record Scope(Set<String> kinds, Set<IncidentClass> classes, Set<Grade> grades, Set<Must> musts) {

        public Scope {
            kinds = Set.copyOf(kinds);
            classes = Set.copyOf(classes);
            grades = Set.copyOf(grades);
            musts = Set.copyOf(musts);
        }

        /** Whether the row asks for some grades and not for others. */
        public boolean dependsOnGrade() {
            return !grades.isEmpty() && grades.size() < Grade.values().length;
        }
    }

    /**
     * 时限: a sender owes a report to a desk within a time.
     *
     * @param desks desks any of which may receive it; the first is the one named in verdicts
     * @param channel null when any channel will do
     * @param within time allowed, counted from {@code base}; its last instant is still on time
     * @param missedAfter time from {@code base} after which the report counts as missed; null when the text sets none
     * @param startsWhenReached true when the clock runs from the moment at which the scope was met if that is later than
     *     {@code base}; each graver grade then starts a clock of its own, which only later reports can stop
     * @param anySender true when anyone's report to the desk will do
     * @param excuse until when a report that gives its reasons is still in order; null when the text knows no such case
     * @param during part of the week in which the row applies; null when it always does
     * @param note what the text leaves open; empty when nothing
     */
    public record Limit(
            String id,
            String citation,
            Set<Level> from,
            Level to,
            List<Desk> desks,
            Scope scope,
            @Nullable Channel channel,
            Base base,
            Duration within,
            @Nullable Duration missedAfter,
            boolean startsWhenReached,
            boolean anySender,
            @Nullable Excuse excuse,
            @Nullable During during,
            String note) {

        public Limit {
            from = Set.copyOf(from);
            desks = List.copyOf(desks);
        }
    }

    /**
     * 先后: {@code told} must know no later than any of {@code others}, give or take {@code allowance}.
     *
     * @param others for {@link Order#IN_PARALLEL} whom the sender told; otherwise who came to know by other ways
     * @param allowance how much later is still in order; negative when a lead is asked for
     */
    public record Precedence(
            Order order,
            String id,
            String citation,
            Set<Level> from,
            Scope scope,
            List<Address> others,
            Address told,
            Duration allowance,
            String note) {

        public Precedence {
            from = Set.copyOf(from);
            others = List.copyOf(others);
        }
    }

    /** 先后的种类. */
    public enum Order {
        /** 三同时. */
        IN_PARALLEL,
        /** 一提前. */
        BEFORE_PUBLICATION,
        /** 信息倒挂、信息倒流. */
        INVERSION
    }

    /**
     * 对象: a desk at a level.
     *
     * @param level null for the sender's own level, and for the public, which has none
     */
    public record Address(@Nullable Level level, Desk desk) {}

    /**
     * 特殊情况: a report that misses the limit of its row is in order if it states why and arrives within {@code within} of
     * {@code base}. Whether the reason is good is for a person to say.
     */
    public record Excuse(String citation, Base base, Duration within) {}

    /**
     * 义务: what the rows have in common that ask for something else than a first report in time.
     *
     * @param desks desks any of which may receive it; the first is the one named in verdicts
     * @param note what the text leaves open; empty when nothing
     */
    public record Duty(
            String id, String citation, Set<Level> from, Level to, List<Desk> desks, Scope scope, String note) {

        public Duty {
            from = Set.copyOf(from);
            desks = List.copyOf(desks);
        }
    }

    /**
     * 续报: after the first report and until the final one there is a new report by each of these times of day. The report
     * that arrives on the stroke is in time; {@code 00:00} ends the day before.
     *
     * @param by times of day in ascending order
     */
    public record FollowUp(Duty duty, List<LocalTime> by) {

        public FollowUp {
            by = by.stream().sorted().toList();
        }
    }

    /**
     * 补报: a change of these figures up to the end of the {@code withinDays}th day after the day of the event has to be
     * reported.
     *
     * @param within time for it after the change; null when the text says no more than "promptly"
     */
    public record Change(Duty duty, Set<FigureKind> figures, int withinDays, @Nullable Duration within) {

        public Change {
            figures = Set.copyOf(figures);
        }
    }

    /**
     * 要件要求: the first report of a stage has to speak of these elements.
     *
     * @param supplementWithin time after that report in which later ones may add what it left out; null when there is none
     */
    public record Content(Duty duty, Filing.Stage stage, Set<Element> requires, @Nullable Duration supplementWithin) {

        public Content {
            requires = Set.copyOf(requires);
        }
    }

    /** 环节时限: at these stages a report may lie no longer than {@code within}. */
    public record Handling(Duty duty, Set<DeskTime.Stage> stages, Duration within) {

        public Handling {
            stages = Set.copyOf(stages);
        }
    }

    /** 内部审批时限. */
    public record Approval(String citation, Duration within, String note) {}

    /** 工作时间或非工作时间. */
    public enum Hours {
        /** 工作时间. */
        WORKING,
        /** 非工作时间. */
        OFF
    }

    /**
     * 时段条件: a row applies only when the instant {@code by} lies in these hours.
     *
     * @param by the instant that decides; where a clock restarts, {@link Base#REPORTABLE} is the restart
     */
    public record During(Hours hours, Base by) {}

    /**
     * 工作时间规定: the hours of a working day; which days those are says the {@link WorkCalendar}.
     *
     * @param spans parts of a working day, in which the office works
     */
    public record WorkingHours(String citation, List<Span> spans, String note) {

        public WorkingHours {
            spans = List.copyOf(spans);
        }

        /**
         * 时段: from the first second of {@code from} to the last second before {@code to}. Where {@code to} is the
         * earlier of the two, the span ends on the next day and belongs to the day on which it begins.
         */
        public record Span(LocalTime from, LocalTime to) {}
    }
}
