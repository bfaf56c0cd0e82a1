package org.jibao.timeliness;

/** 符合的必报情形: a criterion that an incident meets, and the reason in Chinese as shown to the clerk. */
public record MetMust(Must must, String reason) {}
