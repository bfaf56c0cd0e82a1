package org.jibao.assessment;

import java.util.List;

import org.jibao.timeliness.Verdict;

/**
 * 制度试行: what a policy would have made of the incidents of a quarter, beside what the policies then in force made of them.
 * It rests on the clock alone: findings, hearings and criticisms are left out on both sides, drills too.
 *
 * @param policyTitle the policy on trial
 * @param schemeTitle the scheme by which the points are reckoned
 * @param incidents incidents judged
 * @param withoutPolicy of these, those for which no policy was in force
 * @param units assessed units with a breach on either side, in the order of their codes
 * @param cases pairs of an incident and a unit whose breaches differ, at most {@link #MOST_CASES}
 * @param differing how many such pairs there are in all
 */
public record PolicyTrial(
        Quarter quarter,
        String policyId,
        String policyTitle,
        String schemeTitle,
        int incidents,
        int withoutPolicy,
        List<UnitRow> units,
        List<Case> cases,
        int differing) {

    /** Cases listed one by one; the rows of the units count all of them. */
    public static final int MOST_CASES = 500;

    public PolicyTrial {
        units = List.copyOf(units);
        cases = List.copyOf(cases);
    }

    /** 单位对比. */
    public record UnitRow(String unitCode, String unitName, Side before, Side after) {}

    /**
     * 一方的结果: breaches by the columns of the scheme, and the points they would cost if every incident in breach were
     * criticised by itself, without multiplier and first warning.
     *
     * @param incidents incidents with a breach
     * @param least lowest points; equal to {@code most} for a scheme of fixed points
     */
    public record Side(int incidents, int late, int missed, int other, Points least, Points most) {}

    /**
     * 结论不同的事件.
     *
     * @param before breaches under the policy in force, each with its explanation; empty when there were none
     * @param after breaches under the policy on trial
     */
    public record Case(
            String incident,
            String incidentTitle,
            String unitCode,
            String unitName,
            List<Verdict> before,
            List<Verdict> after) {}
}
