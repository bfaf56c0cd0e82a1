package org.jibao.assessment;

import java.util.List;

import org.jibao.offices.Actor;

/** 考核结果: provisional sheets computed from the record, closed ones read back exactly as they were closed. */
public interface ScoreSheets {

    ScoreSheet of(Quarter quarter);

    /**
     * Closes a quarter: freezes its sheet. Refused before the quarter's end and for a quarter closed already. Evaluators.
     */
    ScoreSheet close(Quarter quarter, Actor actor);

    List<Quarter> closed();
}
