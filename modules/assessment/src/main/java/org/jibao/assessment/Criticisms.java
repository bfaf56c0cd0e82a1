package org.jibao.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** Which edition of the scheme it was drawn by: id in {@link SchemeBook#editions}. */
    Optional<Long> schemeOf(long id);

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
     * revision only. For what was told without a paper of this office; a paper issued here does it by itself
     * ({@link #withdrawnBy}, {@link #amendedBy}). Secretaries, not the one who drew it.
     *
     * @param documentNumber of the document that takes it back
     * @param day not after today
     */
    void rescind(long id, String unitCode, String reason, String documentNumber, LocalDate day, Actor actor);

    /**
     * Circulated criticisms in the order they were drawn, as they stood at the end of a day: without the units for which they
     * were taken back until then, and none that is left without units.
     */
    List<Criticism> standingOn(LocalDate day);

    /** For which units a criticism was taken back. */
    List<Rescission> rescissions(long id);

    /**
     * Plans what a later paper about a circulated criticism changes for one unit: takes the criticism back, or gives other
     * points, reckoned by the scheme it was drawn by and by the precedents that still stood on its day. Nothing changes until
     * the paper is issued. One plan per unit at a time. Secretaries.
     *
     * @param takeBack whether the criticism is taken back for the unit
     * @param chosen points within the scheme's range; null for the lowest, and where it takes back
     * @param reason as it will be told
     * @return id of the amendment
     */
    long planAmendment(long id, String unitCode, boolean takeBack, @Nullable Points chosen, String reason, Actor actor);

    /** Gives up a plan that no paper has carried out. Secretaries. */
    void dropAmendment(long amendment, Actor actor);

    /** What was planned and not given up, the oldest first; with what papers carried out. */
    List<Amendment> amendments(long id);

    /** The criticism as it would stand once its plans are carried out: without the units it was or will be taken back for. */
    Optional<Criticism> amended(long id);

    /**
     * Called when the paper that corrects or replaces the criticism was issued: carries out its plans. Secretaries.
     *
     * @param said ids of the plans the paper tells of; refused when they are not the ones that wait, so that nothing takes
     *     effect that no unit could read
     * @param hands logins of those who signed the paper; with {@code actor} at least one who did not draw the criticism
     * @return what was carried out
     */
    List<Amendment> amendedBy(
            long id, Set<Long> said, String documentNumber, LocalDate day, Set<String> hands, Actor actor);

    /**
     * Called when the paper that withdraws the whole criticism was issued: takes it back for every unit it still holds for,
     * and gives up its plans. Secretaries.
     *
     * @param reason as the paper has it
     * @param hands as of {@link #amendedBy}
     */
    void withdrawnBy(long id, String reason, String documentNumber, LocalDate day, Set<String> hands, Actor actor);

    /**
     * 处理变更.
     *
     * @param before deduction as circulated
     * @param after deduction from then on; zero where it takes back
     * @param explanation the scheme's reasoning for {@code after}; empty where it takes back
     * @param documentNumber of the paper that carried it out; null while it is planned
     */
    record Amendment(
            long id,
            String unitCode,
            String unitName,
            boolean takesBack,
            Points before,
            boolean warningBefore,
            Points after,
            boolean warning,
            String explanation,
            String reason,
            String plannedBy,
            @Nullable String documentNumber,
            @Nullable LocalDate on) {

        public boolean open() {
            return documentNumber == null;
        }
    }

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
