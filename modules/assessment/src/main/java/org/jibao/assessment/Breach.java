package org.jibao.assessment;

import org.jibao.incidents.IncidentNumber;
import org.jibao.timeliness.Verdict;

/** 问题线索: a breach that the clock established or suspects and that no finding covers yet. */
public record Breach(IncidentNumber incident, String incidentTitle, Verdict verdict) {}
