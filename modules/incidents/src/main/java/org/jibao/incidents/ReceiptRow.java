package org.jibao.incidents;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jibao.timeliness.EventTime;

/** 签收 of a step; the newest holds. */
@Entity
@Table(name = "incident_receipt")
class ReceiptRow extends HistoryRow {
    @Column(name = "step_id")
    private long step;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "received_margin")
    private long receivedMargin;

    @Column(name = "received_by")
    private String receivedBy;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected ReceiptRow() {}

    ReceiptRow(Incident incident, StepRow step, Receipt receipt, Entry entry) {
        super(incident, entry);
        this.step = step.id();
        this.receivedAt = receipt.at().at();
        this.receivedMargin = receipt.at().margin().toSeconds();
        this.receivedBy = receipt.by();
    }

    String step() {
        return StepRow.name(step);
    }

    Receipt receipt() {
        return new Receipt(new EventTime(receivedAt, Duration.ofSeconds(receivedMargin)), receivedBy);
    }
}
