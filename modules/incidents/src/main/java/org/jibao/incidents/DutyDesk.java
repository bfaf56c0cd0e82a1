package org.jibao.incidents;

import java.time.Instant;
import java.util.List;

import org.jibao.timeliness.Judgement;

/**
 * 值班台: many incidents with their clocks at one look. The rows of all of them are read together, responsibilities once for
 * each kind and day among them, and no incident that is not shown is judged.
 */
public interface DutyDesk {

    /**
     * The incidents of a query, newest first, each judged as at {@code asOf} under the policy in force when it occurred.
     *
     * @throws org.jibao.offices.InvalidInput when the limit of the query is not from 1 to 500, or when no policy was in
     *     force for one of them
     */
    List<Judged> judged(IncidentQuery query, Instant asOf);

    /** 在办事件: an incident with what the rules say of it. */
    record Judged(IncidentLine line, Judgement judgement) {}
}
