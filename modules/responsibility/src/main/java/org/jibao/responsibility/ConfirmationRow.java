package org.jibao.responsibility;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jibao.responsibility.ResponsiblePersons.Confirmation;

/** 名册确认 as stored; never changed. */
@Entity
@Table(name = "responsible_confirmation")
class ConfirmationRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "responsible_confirmation_seq")
    @SequenceGenerator(
            name = "responsible_confirmation_seq",
            sequenceName = "responsible_confirmation_seq",
            allocationSize = 50)
    private long id;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "confirmed_on")
    private LocalDate confirmedOn;

    private String remark;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected ConfirmationRow() {}

    ConfirmationRow(String unitCode, LocalDate confirmedOn, String remark, String confirmedBy, Instant recordedAt) {
        this.unitCode = unitCode;
        this.confirmedOn = confirmedOn;
        this.remark = remark;
        this.confirmedBy = confirmedBy;
        this.recordedAt = recordedAt;
    }

    Confirmation view() {
        return new Confirmation(confirmedOn, remark, confirmedBy, recordedAt);
    }
}
