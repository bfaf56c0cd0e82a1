package org.jibao.incidents;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.EventTime;

/** 事件行: one line of a list. */
public record IncidentLine(
        IncidentNumber number,
        String title,
        String kindName,
        String unitName,
        @Nullable EventTime occurredAt,
        Instant openedAt,
        boolean closed,
        boolean drill) {}
