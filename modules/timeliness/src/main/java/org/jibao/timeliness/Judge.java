package org.jibao.timeliness;

import java.time.Instant;

/** 判定: applies a policy to the facts of an incident. Implementations hold no state and read no clock. */
public interface Judge {

    /**
     * Judges every obligation of {@code facts} under {@code policy} as seen at {@code asOf}. The same arguments give the
     * same judgement at any later time. Arriving exactly at a limit is on time.
     */
    Judgement judge(IncidentFacts facts, Policy policy, Instant asOf);
}
