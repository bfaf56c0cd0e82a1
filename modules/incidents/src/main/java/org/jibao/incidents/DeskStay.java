package org.jibao.incidents;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.DeskTime;
import org.jibao.timeliness.EventTime;

/**
 * 办理环节: a report lies at one desk of a unit.
 *
 * @param unit code of the unit whose desk it is
 * @param desk post, e.g. 带班领导; must not be blank
 * @param from when it came there; for {@link DeskTime.Stage#COUNTERSIGN} when it went out unsigned; null when unknown
 * @param leave when and how it left; null while it lies there
 */
public record DeskStay(
        String unit, String desk, DeskTime.Stage stage, @Nullable EventTime from, @Nullable DeskLeave leave) {}
