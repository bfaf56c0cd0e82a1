package org.jibao.timeliness;

/** 责任主体或接收单位: one unit as the rules see it. */
public record Party(String code, String name, Level level) {}
