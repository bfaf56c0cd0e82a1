package org.jibao.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Actor;

/** 通报批评: confirmed findings put into one circulated criticism, with the points the scheme gives. Secretaries. */
public interface Criticisms {

    /**
     * Puts confirmed findings into a new criticism. The scheme decides warning or points; {@code chosen} holds, per unit
     * code, the points chosen within the scheme's range where it asks for a choice (absent: the scheme's lowest).
     *
     * <p>All findings are of incidents of one quarter, and none stands in another criticism. The points count in that
     * quarter, or, when it is closed, in the next one still open. Refused for a unit that stands in a criticism which is
     * drawn and not issued: whether this is a repeat depends on it.
     *
     * @param reason circumstances and impact that justify the points, in words
     * @return id of the criticism
     */
    long draw(List<Long> findings, Map<String, Points> chosen, String reason, Actor actor);

    /** What {@link #draw} would give, without storing anything. */
    List<Item> preview(List<Long> findings, Map<String, Points> chosen);

    /** Gives up a criticism that is not issued; its findings are free again. Secretaries. */
    void discard(long id, String reason, Actor actor);

    /** A criticism that was not given up. */
    Optional<Criticism> find(long id);

    /** All that were not given up, newest first. */
    List<Criticism> all();

    /**
     * Called when the document was issued: from this day on the points count, and the unit has been warned or criticised.
     * Secretaries.
     *
     * @param documentNumber 发文字号, or how the units were told where a warning goes out without a document: 会议通报
     * @param day not after today
     */
    void circulated(long id, String documentNumber, LocalDate day, Actor actor);

    /**
     * Takes a circulated criticism back for one unit, by a document of its own: its points no longer count, it is no
     * precedent, and its findings may be withdrawn. What was circulated stays on record. A closed quarter changes by a
     * revision only. Secretaries, not the one who drew it.
     *
     * @param documentNumber of the document that takes it back
     * @param day not after today
     */
    void rescind(long id, String unitCode, String reason, String documentNumber, LocalDate day, Actor actor);

    /** For which units a criticism was taken back. */
    List<Rescission> rescissions(long id);

    /** 撤销通报. */
    record Rescission(
            String unitCode,
            String unitName,
            String documentNumber,
            LocalDate day,
            String reason,
            String rescindedBy) {}

    /**
     * 通报批评.
     *
     * @param documentNumber 发文字号; null until issued
     */
    record Criticism(
            long id,
            Quarter quarter,
            String reason,
            List<Item> items,
            String drawnBy,
            @Nullable String documentNumber,
            @Nullable LocalDate circulatedOn) {}

    /**
     * 通报对象: one unit of a criticism.
     *
     * @param base points before any multiplier
     * @param factor 1, or the scheme's multiplier on repeat
     * @param deduction base times factor; zero for a warning
     * @param warning true when the scheme gives a first-time warning without deduction
     * @param explanation the scheme's reasoning in Chinese with its article
     */
    record Item(
            String unitCode,
            String unitName,
            List<FindingView> findings,
            Points base,
            int factor,
            Points deduction,
            boolean warning,
            String explanation) {}
}
