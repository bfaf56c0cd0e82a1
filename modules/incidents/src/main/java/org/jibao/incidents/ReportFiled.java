package org.jibao.incidents;

import java.time.Instant;

/**
 * 已收到报告: told to other modules in the transaction of the filing; an observer that throws rolls the filing back.
 *
 * @param report number of the report within the incident
 */
public record ReportFiled(IncidentNumber incident, int report, String unit, Instant receivedAt) {}
