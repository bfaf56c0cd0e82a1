package org.jibao.incidents;

import org.jibao.timeliness.EventTime;

/**
 * 办毕: a report left a desk.
 *
 * @param opinion what was decided, e.g. 同意，请即报省委; may be empty
 */
public record DeskLeave(EventTime at, String opinion) {}
