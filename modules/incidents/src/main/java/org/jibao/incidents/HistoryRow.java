package org.jibao.incidents;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/**
 * What every row below an incident has: when the record learned of it, and by whose hand. Such a row is written once; what
 * turns out otherwise is a further row.
 */
@MappedSuperclass
abstract class HistoryRow extends Row {
    @Column(name = "incident_id")
    private long incidentId;

    @Column(name = "recorded_at")
    private Instant recordedAt = Instant.EPOCH;

    @Column(name = "recorded_by")
    private String recordedBy = "";

    protected HistoryRow() {}

    HistoryRow(Incident incident, Entry entry) {
        this.incidentId = incident.id();
        this.recordedAt = entry.at();
        this.recordedBy = entry.by();
    }

    long incidentId() {
        return incidentId;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }
}
