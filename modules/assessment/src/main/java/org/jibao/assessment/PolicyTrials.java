package org.jibao.assessment;

import org.jibao.offices.Actor;
import org.jibao.timeliness.Policy;

/** 制度试行: tries a policy on a past quarter before it is adopted; stores nothing. */
public interface PolicyTrials {

    /**
     * Judges every incident of the quarter under {@code candidate} and under the policy in force when it occurred, both as
     * of now. Administrators, secretaries and evaluators.
     *
     * @param candidate need not be adopted
     * @throws org.jibao.offices.InvalidInput when no scheme is in force for the quarter
     */
    PolicyTrial of(Quarter quarter, Policy candidate, Actor actor);
}
