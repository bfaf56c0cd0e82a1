package org.jibao.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Actor;

/**
 * 整改: what a criticised unit must do or bears beside its points: put right what went wrong, examine itself in writing, stand
 * back from awards. Each is a record of its own; one criticism may bring several.
 */
public interface Remedies {

    /**
     * Orders it from a unit of a criticism that was not given up. Secretaries.
     *
     * @return id of the remedy
     */
    long order(NewRemedy remedy, Actor actor);

    /** Notes that the unit was reminded, and how. Secretaries. */
    void remind(long remedy, String how, Actor actor);

    /**
     * The unit's answer, entered by its reporter or by a secretary who received it; again after it was returned. An award
     * bar needs none.
     *
     * @param receivedOn not after today; what is received after the due day stays marked as late
     */
    void answer(long remedy, String text, LocalDate receivedOn, Actor actor);

    /** Sends an answer back with what is still missing; the remedy is open again. Secretaries and evaluators. */
    void sendBack(long remedy, String what, Actor actor);

    /** Accepts an answer; refused for who entered it. Secretaries and evaluators. */
    void accept(long remedy, String reason, Actor actor);

    /** Lifts it with a reason, e.g. because the criticism was withdrawn; refused for who ordered it. */
    void lift(long remedy, String reason, Actor actor);

    Optional<Remedy> find(long remedy);

    /** All, the next due first, settled ones last. */
    List<Remedy> all();

    List<Remedy> ofUnit(String unitCode);

    List<Remedy> ofCriticism(long criticism);

    /** Those whose due day has passed without an answer, the longest overdue first; bars never. */
    List<Remedy> overdue();

    /** Units barred from awards on a day, with the bars. */
    List<Remedy> barredOn(LocalDate day);

    /** 处理方式. */
    enum Kind {
        /** 限期整改. */
        REMEDY,
        /** 书面检查. */
        SELF_CRITICISM,
        /** 取消评先: until the due day. */
        AWARD_BAR
    }

    /** 整改状态. */
    enum State {
        /** 待答复. */
        OPEN,
        /** 已答复: received, not yet accepted. */
        ANSWERED,
        /** 已验收. */
        ACCEPTED,
        /** 已解除. */
        LIFTED
    }

    /**
     * 整改要求.
     *
     * @param demand what is asked, as it is told to the unit
     * @param dueOn last day (inclusive) for the answer, or of the bar; not before today
     */
    record NewRemedy(Kind kind, long criticism, String unit, String demand, LocalDate dueOn) {}

    /**
     * 整改事项: as it stands.
     *
     * @param overdueDays days since the due day without an answer, or of the answer that came late; 0 otherwise
     * @param notes reminders, returns and decisions, the oldest first
     */
    record Remedy(
            long id,
            Kind kind,
            long criticism,
            String unitCode,
            String unitName,
            String demand,
            LocalDate dueOn,
            String orderedBy,
            Instant orderedAt,
            State state,
            long overdueDays,
            String answer,
            @Nullable String answeredBy,
            @Nullable LocalDate answeredOn,
            List<Note> notes) {

        public Remedy {
            notes = List.copyOf(notes);
        }
    }

    /**
     * 办理记录.
     *
     * @param what REMINDED, RETURNED, ACCEPTED or LIFTED
     */
    record Note(Step what, String words, String by, Instant at) {}

    /** 办理环节. */
    enum Step {
        /** 催办. */
        REMINDED,
        /** 退回. */
        RETURNED,
        /** 验收. */
        ACCEPTED,
        /** 解除. */
        LIFTED
    }
}
