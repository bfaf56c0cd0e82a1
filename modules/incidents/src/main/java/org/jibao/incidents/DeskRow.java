package org.jibao.incidents;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.DeskTime;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Party;

/** 办理环节; of several rows with one number the newest holds. */
@Entity
@Table(name = "incident_desk")
class DeskRow extends HistoryRow {
    private int number;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_name")
    private String unitName;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit_level")
    private Level unitLevel;

    private String desk;

    @Enumerated(EnumType.STRING)
    private DeskTime.Stage stage;

    @Column(name = "from_at")
    private @Nullable Instant fromAt;

    @Column(name = "from_margin")
    private @Nullable Long fromMargin;

    @Column(name = "to_at")
    private @Nullable Instant toAt;

    @Column(name = "to_margin")
    private @Nullable Long toMargin;

    private String opinion;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected DeskRow() {}

    DeskRow(Incident incident, int number, Party unit, DeskStay stay, Entry entry) {
        super(incident, entry);
        var leave = stay.leave();
        this.number = number;
        this.unitCode = unit.code();
        this.unitName = unit.name();
        this.unitLevel = unit.level();
        this.desk = stay.desk();
        this.stage = stay.stage();
        this.fromAt = at(stay.from());
        this.fromMargin = margin(stay.from());
        this.toAt = leave == null ? null : leave.at().at();
        this.toMargin = leave == null ? null : leave.at().margin().toSeconds();
        this.opinion = leave == null ? "" : leave.opinion();
    }

    int number() {
        return number;
    }

    HandlingView.Stay stay() {
        return new HandlingView.Stay(
                number,
                new Party(unitCode, unitName, unitLevel),
                desk,
                stage,
                time(fromAt, fromMargin),
                time(toAt, toMargin),
                opinion,
                recordedAt(),
                recordedBy());
    }
}
