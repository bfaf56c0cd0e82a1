package org.jibao.timeliness;

/**
 * 事件种类: a kind of event under one of the four classes, as listed in the kinds file.
 *
 * @param code stable lower-case code of ours, e.g. {@code forest-fire}; not a GB/T 35561 code
 * @param name the Chinese name printed in documents
 */
public record IncidentKind(String code, String name, IncidentClass incidentClass) {}
