package org.jibao.responsibility;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** 查岗 as stored: what its calls have in common; never changed, locked while a call is added. */
@Entity
@Table(name = "duty_check")
class CheckRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duty_check_seq")
    @SequenceGenerator(name = "duty_check_seq", sequenceName = "duty_check_seq", allocationSize = 50)
    private long id;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "round_id")
    private @Nullable Long roundId;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected CheckRow() {}

    CheckRow(String unitCode, @Nullable Long roundId) {
        this.unitCode = unitCode;
        this.roundId = roundId;
    }

    long id() {
        return id;
    }

    String unitCode() {
        return unitCode;
    }

    @Nullable Long roundId() {
        return roundId;
    }

    static String ref(long id) {
        return "check-call/" + id;
    }
}
