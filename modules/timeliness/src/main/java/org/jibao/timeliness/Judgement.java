package org.jibao.timeliness;

import java.time.Instant;
import java.util.List;

/**
 * 判定结果: all that the rules say of one incident under one policy at one instant.
 *
 * @param verdicts in order of due time, then rule id; unknown due times last
 */
public record Judgement(
        String policyId,
        String policyTitle,
        Instant asOf,
        GradeDecision grade,
        List<GradeStep> gradeHistory,
        List<MetMust> musts,
        List<Verdict> verdicts) {

    /** 等级变化: from {@code at} on the figures gave this grade. */
    public record GradeStep(Instant at, GradeDecision decision) {}
}
