package org.jibao.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.IncidentNumber;
import org.jibao.offices.Actor;
import org.jibao.timeliness.Verdict;

/** 考核结果: provisional sheets computed from the record, closed ones read back exactly as they were closed. */
public interface ScoreSheets {

    /** Stands in a {@link Difference} where one of the editions says nothing. */
    String NOTHING = "—";

    /**
     * The sheet of a quarter; of a closed one the latest edition.
     *
     * @throws org.jibao.offices.InvalidInput when no scheme is in force for the quarter
     */
    ScoreSheet of(Quarter quarter);

    /**
     * Closes a quarter: freezes its sheet. Refused before the quarter's end, for a quarter closed already, and while a
     * drawn criticism of the quarter is not issued. Evaluators.
     */
    ScoreSheet close(Quarter quarter, Actor actor);

    /**
     * 更正: reckons a closed quarter again from the record as it stands now, by the scheme it was closed by, and keeps the
     * result as a new numbered edition that says what changed. The earlier editions stay as they are. Refused for an open
     * quarter and when nothing changed. Evaluators, not the one who closed the quarter or made the edition before.
     */
    Revision revise(Quarter quarter, String reason, Actor actor);

    /** What {@link #revise} would change, without storing anything; empty when nothing would. */
    List<Difference> differences(Quarter quarter);

    /** The editions after the first, the oldest first. */
    List<Revision> revisions(Quarter quarter);

    /**
     * One edition of a closed quarter, exactly as it was kept.
     *
     * @param number 1 as closed, 2 and higher for the revisions
     */
    Optional<ScoreSheet> edition(Quarter quarter, int number);

    /**
     * The year put together from its closed quarters, of each the latest edition.
     *
     * @throws org.jibao.offices.InvalidInput when the scheme in force at the year's end does not say how, or when no
     *     quarter of the year is closed
     */
    AnnualSheet year(int year);

    /**
     * What stands behind the counts of one unit: every incident of which it owed a report or against which something was
     * found, by day, reckoned from the record as it stands now.
     */
    List<Case> cases(Quarter quarter, String unitCode);

    /** Closed quarters, the latest first. */
    List<Quarter> closed();

    /** What was frozen when a quarter was closed; empty while it is open. */
    Optional<Closing> closing(Quarter quarter);

    /** 百分比取舍 of the scheme by which the quarter is or was scored; for {@link Change#between}. */
    Rounding rounding(Quarter quarter);

    /**
     * 更正版.
     *
     * @param number 2 or higher
     * @param json canonical JSON of the sheet, without its hash
     */
    record Revision(
            Quarter quarter,
            int number,
            Instant revisedAt,
            String revisedBy,
            String reason,
            List<String> policyIds,
            List<Difference> differences,
            String json,
            String hash) {}

    /**
     * 更正内容: one figure or line that a later edition says otherwise.
     *
     * @param unitCode empty for the totals
     * @param what its name on the printed sheet
     * @param before — where the earlier edition had none
     * @param after — where the later one has none
     */
    record Difference(String unitCode, String unitName, String what, String before, String after) {}

    /**
     * 计数依据: one incident behind the counts of a unit.
     *
     * @param column 及时, 迟报, 漏报, 其他 (owed, in none of these), or 未到期 (nothing owed yet)
     * @param minutes from event to first report; null when not counted
     * @param verdicts what the clock says of the unit
     * @param findings ids of the findings on the unit in this incident
     */
    record Case(
            IncidentNumber incident,
            String incidentTitle,
            LocalDate day,
            boolean owed,
            boolean filed,
            String column,
            @Nullable Integer minutes,
            List<Verdict> verdicts,
            List<Long> findings) {}

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
