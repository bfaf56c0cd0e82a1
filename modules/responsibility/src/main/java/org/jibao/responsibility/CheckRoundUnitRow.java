package org.jibao.responsibility;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A unit of a round's pool as stored; never changed. */
@Entity
@Table(name = "check_round_unit")
class CheckRoundUnitRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "check_round_unit_seq")
    @SequenceGenerator(name = "check_round_unit_seq", sequenceName = "check_round_unit_seq", allocationSize = 50)
    private long id;

    @Column(name = "round_id")
    private long roundId;

    @Column(name = "unit_code")
    private String unitCode;

    private int place;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected CheckRoundUnitRow() {}

    /** @param place in the order of dialling, from 1; 0 when it was not drawn */
    CheckRoundUnitRow(long roundId, String unitCode, int place) {
        this.roundId = roundId;
        this.unitCode = unitCode;
        this.place = place;
    }

    long roundId() {
        return roundId;
    }

    String unitCode() {
        return unitCode;
    }

    int place() {
        return place;
    }

    @Override
    public String toString() {
        return "CheckRoundUnitRow " + id;
    }
}
