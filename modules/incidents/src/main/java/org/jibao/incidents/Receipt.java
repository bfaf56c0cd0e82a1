package org.jibao.incidents;

import org.jibao.timeliness.EventTime;

/**
 * 签收: the receiver acknowledged what was sent.
 *
 * @param by post of who acknowledged; may be empty
 */
public record Receipt(EventTime at, String by) {}
