package org.jibao.timeliness;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * 环节用时: how long a report lay at one desk of a unit.
 *
 * @param desk what the record calls the desk, e.g. 带班领导
 * @param from when it came there; for {@link Stage#COUNTERSIGN} when the report went out unsigned; null when unknown
 * @param to when it left signed; null while it lies there
 * @param recordedAt when the record learned of it (second time axis)
 */
public record DeskTime(
        String id,
        Party unit,
        String desk,
        Stage stage,
        @Nullable EventTime from,
        @Nullable EventTime to,
        Instant recordedAt) {

    /** 办理环节. */
    public enum Stage {
        /** 核实拟稿. */
        DRAFTING,
        /** 审核. */
        REVIEW,
        /** 审批. */
        APPROVAL,
        /** 发送. */
        DISPATCH,
        /** 补签: a skipped leader signs what went out without him. */
        COUNTERSIGN
    }
}
