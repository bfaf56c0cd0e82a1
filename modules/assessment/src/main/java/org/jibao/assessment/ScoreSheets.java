package org.jibao.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jibao.offices.Actor;

/** 考核结果: provisional sheets computed from the record, closed ones read back exactly as they were closed. */
public interface ScoreSheets {

    /**
     * The sheet of a quarter.
     *
     * @throws org.jibao.offices.InvalidInput when no scheme is in force for the quarter
     */
    ScoreSheet of(Quarter quarter);

    /**
     * Closes a quarter: freezes its sheet. Refused before the quarter's end, for a quarter closed already, and while a
     * drawn criticism of the quarter is not issued. Evaluators.
     */
    ScoreSheet close(Quarter quarter, Actor actor);

    /** Closed quarters, the latest first. */
    List<Quarter> closed();

    /** What was frozen when a quarter was closed; empty while it is open. */
    Optional<Closing> closing(Quarter quarter);

    /** 百分比取舍 of the scheme by which the quarter is or was scored; for {@link Change#between}. */
    Rounding rounding(Quarter quarter);

    /**
     * 封存: a closed quarter as stored.
     *
     * @param schemeId id of the scheme file in force
     * @param policyIds ids of the policies by which its incidents were judged
     * @param json canonical JSON of the sheet, without its hash
     * @param hash SHA-256 of {@code json} in UTF-8, hex
     */
    record Closing(
            Quarter quarter,
            Instant closedAt,
            String closedBy,
            String schemeId,
            List<String> policyIds,
            String json,
            String hash) {}
}
