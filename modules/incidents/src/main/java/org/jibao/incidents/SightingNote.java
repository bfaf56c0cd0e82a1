package org.jibao.incidents;

import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Level;

/** 外部来源记录: media, the internet or a superior knew. */
public record SightingNote(Level level, Desk desk, EventTime at, String source) {}
