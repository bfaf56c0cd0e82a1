package org.jibao.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.DeskTime;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Party;

/**
 * 办理情况: how the reports of an incident were handled, as it stands on record.
 *
 * @param calls how each phone record was taken, by number of the report
 * @param checks what each report speaks of, by number of the report
 * @param desks in the order of their numbers
 * @param receipts by id of the step, the newest
 */
public record HandlingView(
        Map<Integer, CallNote> calls,
        Map<Integer, ReportCheck> checks,
        List<Stay> desks,
        Map<String, Receipt> receipts) {

    public HandlingView {
        calls = Map.copyOf(calls);
        checks = Map.copyOf(checks);
        desks = List.copyOf(desks);
        receipts = Map.copyOf(receipts);
    }

    /**
     * 环节记录: a stay at a desk as it stands on record.
     *
     * @param number within the incident, from 1
     * @param to null while it lies there
     * @param recordedAt when the record learned of the newest of it
     */
    public record Stay(
            int number,
            Party unit,
            String desk,
            DeskTime.Stage stage,
            @Nullable EventTime from,
            @Nullable EventTime to,
            String opinion,
            Instant recordedAt,
            String recordedBy) {

        DeskTime time() {
            return new DeskTime("desk-" + number, unit, desk, stage, from, to, recordedAt);
        }
    }
}
