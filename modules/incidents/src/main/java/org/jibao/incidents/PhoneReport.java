package org.jibao.incidents;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.MetMust;

/**
 * 电话报告: what a duty officer writes down while the caller speaks; it opens an incident.
 *
 * @param unit code of the unit whose territory or business it is
 * @param caller post and name of the calling official
 * @param callerPhone empty when not given
 * @param calledAt when the call came in
 * @param occurredAt null when the caller does not know
 * @param knownAt when the calling unit came to know; null when not said
 * @param headToldAt when the head of the calling unit was told; null when not said
 * @param kindCode kind of event, e.g. {@code forest-fire}
 * @param title short name, e.g. 临河县青石镇山火
 * @param figures what is known; absent is unknown
 * @param stated criteria of the seven musts that the officer ticks, with reason
 * @param alreadyTold whom the caller has told, in words
 */
public record PhoneReport(
        String unit,
        String caller,
        String callerPhone,
        Instant calledAt,
        @Nullable EventTime occurredAt,
        @Nullable EventTime knownAt,
        @Nullable EventTime headToldAt,
        String kindCode,
        String title,
        String place,
        String cause,
        String situation,
        String measures,
        Figures figures,
        List<MetMust> stated,
        String alreadyTold,
        boolean drill) {}
