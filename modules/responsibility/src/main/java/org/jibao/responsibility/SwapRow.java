package org.jibao.responsibility;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jibao.responsibility.DutyRoster.Place;
import org.jibao.responsibility.DutyRoster.Swap;

/** 调班 as stored; never changed. */
@Entity
@Table(name = "duty_swap")
class SwapRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duty_swap_seq")
    @SequenceGenerator(name = "duty_swap_seq", sequenceName = "duty_swap_seq", allocationSize = 50)
    private long id;

    @Column(name = "shift_id")
    private long shiftId;

    @Enumerated(EnumType.STRING)
    private Place place;

    @Column(name = "before_name")
    private String before;

    @Column(name = "after_name")
    private String after;

    private String reason;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected SwapRow() {}

    SwapRow(long shiftId, Swap swap) {
        this.shiftId = shiftId;
        place = swap.place();
        before = swap.before();
        after = swap.after();
        reason = swap.reason();
        approvedBy = swap.approvedBy();
        recordedBy = swap.recordedBy();
        recordedAt = swap.recordedAt();
    }

    long shiftId() {
        return shiftId;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Swap view(boolean late) {
        return new Swap(place, before, after, reason, approvedBy, recordedBy, recordedAt, late);
    }
}
