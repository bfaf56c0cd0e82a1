package org.jibao.incidents;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Level;

/**
 * 上级调度: a superior asks this office about an incident.
 *
 * @param asker who asked, as printed, by post; empty prints level and desk
 * @param text what was asked for
 * @param answerDue until when an answer is asked for, inclusive; null when no time was set
 */
public record Inquiry(
        Level level,
        Desk desk,
        String asker,
        EventTime askedAt,
        Channel channel,
        String text,
        @Nullable Instant answerDue) {}
