package org.jibao.incidents;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.EventTime;

/**
 * 回拨核实: that the caller was rung back, so that nobody acts on a call that was none.
 *
 * @param by post of who rang back, e.g. 副班值班员
 * @param at when; null when the record does not say
 * @param number dialled; empty when the record does not say
 */
public record Verification(String by, @Nullable EventTime at, String number) {}
