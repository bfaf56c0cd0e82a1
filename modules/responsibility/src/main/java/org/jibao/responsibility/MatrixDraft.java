package org.jibao.responsibility;

import java.time.LocalDate;
import java.util.List;

import org.jibao.offices.Unit;
import org.jibao.timeliness.IncidentKind;

/**
 * 职责分工的编辑稿: what an edited text would make of the matrix, compared with the edition that it follows or takes the place
 * of. Nothing of it is stored.
 *
 * @param faults none when it may be adopted
 * @param follows id of the edition in force on its first day, 0 when there is none; handed back with the adoption, which is
 *     refused when another edition came in between
 * @param followed name of that edition; empty when there is none
 * @param changes by unit, in the order of the new text, what is gone at the end; empty while there are faults
 * @param unowned kinds that no unit would report
 * @param shared kinds that several units would report
 * @param backdated whether it would begin before today, so that events of the past are looked up in it
 */
public record MatrixDraft(
        List<Fault> faults,
        long follows,
        String followed,
        List<Change> changes,
        List<IncidentKind> unowned,
        List<ResponsibilityMatrix.Shared> shared,
        boolean backdated) {

    public MatrixDraft {
        faults = List.copyOf(faults);
        changes = List.copyOf(changes);
        unowned = List.copyOf(unowned);
        shared = List.copyOf(shared);
    }

    /**
     * 编辑稿正文: what an administrator typed.
     *
     * @param source the document it rests on; may be empty
     * @param from first day, inclusive
     * @param rows one unit a line: 机构 | 职责表述 | 事件种类, as {@link ResponsibilityMatrix#text} writes them
     */
    public record Text(String title, String source, LocalDate from, String rows) {}

    /**
     * 问题.
     *
     * @param line of the rows, from 1; 0 for the text as a whole
     * @param message Chinese: what is wrong, with its value, and what to do
     */
    public record Fault(int line, String message) {
        /** Line and message as one sentence. */
        public String sentence() {
            return (line == 0 ? "" : "第" + line + "行：") + message;
        }
    }

    /** 改动的种类. */
    public enum Kind {
        /** 新列. */
        ADDED,
        /** 改动. */
        CHANGED,
        /** 不再列. */
        REMOVED
    }

    /**
     * 一家单位的改动.
     *
     * @param before the duty of the earlier edition; empty for a unit that was not in it
     * @param after the duty as typed; empty for a unit that is gone
     * @param kindsAdded names of kinds that it reports from now on
     * @param kindsRemoved names of kinds that it no longer reports
     */
    public record Change(
            Kind kind, Unit unit, String before, String after, List<String> kindsAdded, List<String> kindsRemoved) {}
}
