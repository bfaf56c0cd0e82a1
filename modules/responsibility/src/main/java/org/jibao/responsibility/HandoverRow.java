package org.jibao.responsibility;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jibao.responsibility.DutyRoster.Handover;

/** 交接班 as stored; never changed. */
@Entity
@Table(name = "duty_handover")
class HandoverRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duty_handover_seq")
    @SequenceGenerator(name = "duty_handover_seq", sequenceName = "duty_handover_seq", allocationSize = 50)
    private long id;

    @Column(name = "shift_id")
    private long shiftId;

    @Column(name = "open_matters")
    private String openMatters;

    @Column(name = "given_by")
    private String givenBy;

    @Column(name = "taken_by")
    private String takenBy;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected HandoverRow() {}

    HandoverRow(long shiftId, Handover handover) {
        this.shiftId = shiftId;
        openMatters = handover.openMatters();
        givenBy = handover.givenBy();
        takenBy = handover.takenBy();
        recordedBy = handover.recordedBy();
        recordedAt = handover.recordedAt();
    }

    long shiftId() {
        return shiftId;
    }

    Handover view() {
        return new Handover(openMatters, givenBy, takenBy, recordedBy, recordedAt);
    }
}
