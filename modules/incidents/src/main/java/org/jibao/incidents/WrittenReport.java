package org.jibao.incidents;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.Filing;

/**
 * 书面报告: a first, follow-up or final report as it came in.
 *
 * @param unit code of the sending unit
 * @param receivedAt when it arrived
 * @param figures figures as now known; those absent stay as they were
 * @param signer post and name of who signed; empty when not given
 * @param contact post, name and phone of the contact; empty when not given
 */
public record WrittenReport(
        Filing.Stage stage,
        Channel channel,
        String unit,
        @Nullable Instant sentAt,
        Instant receivedAt,
        String situation,
        String cause,
        String measures,
        String nextSteps,
        String requests,
        Figures figures,
        String signer,
        String contact) {

    /** 要件: parts of a report that stand empty. */
    public List<String> emptyParts() {
        return java.util.stream.Stream.of(
                        new String[] {"situation", situation},
                        new String[] {"cause", cause},
                        new String[] {"measures", measures},
                        new String[] {"nextSteps", nextSteps})
                .filter(part -> part[1].isBlank())
                .map(part -> part[0])
                .toList();
    }
}
