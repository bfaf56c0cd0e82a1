package org.jibao.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.IncidentNumber;
import org.jibao.offices.Actor;

/**
 * 通报表扬: units praised for what they reported; proposed by one person, approved by another, circulated under a number.
 * The counterpart of {@link Criticisms}. Secretaries and evaluators.
 */
public interface Commendations {

    /**
     * Proposes a commendation. Its points, where the scheme gives any, are fixed here; they count once it is circulated,
     * in the quarter of its day or, when that is closed, in the next one still open.
     *
     * @return id of the commendation
     */
    long propose(NewCommendation commendation, Actor actor);

    /** What {@link #propose} would give each unit, without storing anything. */
    List<Item> preview(NewCommendation commendation);

    /** Approves with a reason; refused when {@code actor} proposed it. */
    void approve(long id, String reason, Actor actor);

    /** Withdraws with a reason, also after approval, but not once circulated. */
    void withdraw(long id, String reason, Actor actor);

    Optional<Commendation> find(long id);

    /** All that were not withdrawn, newest first. */
    List<Commendation> all();

    /** All whose points count, or would count, in a quarter, by their days; withdrawn ones too. */
    List<Commendation> ofQuarter(Quarter quarter);

    /**
     * Called when the document was issued: from this day on the points count. Refused unless approved. Secretaries.
     *
     * @param documentNumber 发文字号, or how it was made known without a document: 会议表扬
     * @param day not after today
     */
    void circulated(long id, String documentNumber, LocalDate day, Actor actor);

    /**
     * Called when the paper that withdraws the commendation was issued: its points no longer count. What was circulated stays
     * on record; a closed quarter changes by a revision only. Secretaries.
     *
     * @param reason as the paper has it
     * @param hands logins of those who signed the paper; with {@code actor} at least one who did not propose it
     */
    void withdrawnBy(long id, String reason, String documentNumber, LocalDate day, Set<String> hands, Actor actor);

    /**
     * 拟表扬.
     *
     * @param units codes, each once, at least one
     * @param day of the deed
     * @param incidents on which it rests; may be empty
     * @param points chosen within the range of the scheme's item; null where there is nothing to choose
     * @param reason what they did well, as it will be circulated
     * @param evidence what it rests on: records, documents
     */
    record NewCommendation(
            List<String> units,
            LocalDate day,
            List<IncidentNumber> incidents,
            @Nullable Points points,
            String reason,
            String evidence) {

        public NewCommendation {
            units = List.copyOf(units);
            incidents = List.copyOf(incidents);
        }
    }

    /**
     * 通报表扬: as it stands.
     *
     * @param state {@code CONFIRMED} once approved
     * @param decidedBy who approved or withdrew; null while proposed
     * @param documentNumber 发文字号; null until circulated
     * @param withdrawnBy 发文字号 of the paper that withdrew it; null while it holds
     */
    record Commendation(
            long id,
            Quarter quarter,
            LocalDate day,
            String reason,
            String evidence,
            List<IncidentNumber> incidents,
            List<Item> items,
            FindingView.State state,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            String decisionReason,
            @Nullable String documentNumber,
            @Nullable LocalDate circulatedOn,
            @Nullable String withdrawnBy) {

        public Commendation {
            incidents = List.copyOf(incidents);
            items = List.copyOf(items);
        }
    }

    /**
     * 表扬对象: one unit of a commendation.
     *
     * @param points added; zero where the scheme gives none
     * @param explanation one Chinese sentence with arithmetic and article
     */
    record Item(String unitCode, String unitName, Points points, String explanation) {}
}
