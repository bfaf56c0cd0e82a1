package org.jibao.timeliness;

import java.time.Instant;

/**
 * 外部来源: somebody outside the reporting line, or above it, knew.
 *
 * @param level where the one who knew stands
 * @param desk who it was there; {@link Desk#PUBLIC} for media and the internet
 * @param source what the record says of the source, e.g. 本地自媒体
 */
public record Sighting(String id, Level level, Desk desk, EventTime at, String source, Instant recordedAt) {}
