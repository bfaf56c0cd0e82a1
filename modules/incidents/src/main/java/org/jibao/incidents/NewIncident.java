package org.jibao.incidents;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Unit;
import org.jibao.timeliness.EventTime;

/**
 * What an incident starts with, whether it comes by a call or from a workbook.
 *
 * @param reportedAt when this office first heard of it from those who report
 */
record NewIncident(
        Unit unit,
        String kindCode,
        String title,
        String place,
        String cause,
        @Nullable EventTime occurredAt,
        @Nullable EventTime knownAt,
        @Nullable EventTime headToldAt,
        @Nullable EventTime askedAt,
        Instant reportedAt,
        boolean drill) {}
