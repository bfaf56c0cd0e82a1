package org.jibao.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** 通报对象: one unit of a criticism with what the scheme gave it; written once; taken back or amended by a later paper only. */
@Entity
@Table(name = "assessment_item")
class CriticisedUnit {
    @Id
    @SequenceGenerator(name = "assessment_item", sequenceName = "assessment_item_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_item")
    private long id;

    @Version
    private long version;

    @Column(name = "criticism")
    private long criticism;

    @Column(name = "place")
    private int place;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_name")
    private String unitName;

    @Column(name = "base")
    private BigDecimal base;

    @Column(name = "factor")
    private int factor;

    @Column(name = "deduction")
    private BigDecimal deduction;

    @Column(name = "warning")
    private boolean warning;

    @Column(name = "explanation")
    private String explanation;

    @Column(name = "rescinded_on")
    private @Nullable LocalDate rescindedOn;

    @Column(name = "rescinded_by")
    private @Nullable String rescindedBy;

    @Column(name = "rescission_number")
    private @Nullable String rescissionNumber;

    @Column(name = "rescission_reason")
    private @Nullable String rescissionReason;

    protected CriticisedUnit() {}

    CriticisedUnit(long criticism, int place, Criticisms.Item item) {
        this.criticism = criticism;
        this.place = place;
        this.unitCode = item.unitCode();
        this.unitName = item.unitName();
        this.base = item.base().value();
        this.factor = item.factor();
        this.deduction = item.deduction().value();
        this.warning = item.warning();
        this.explanation = item.explanation();
    }

    long criticism() {
        return criticism;
    }

    String unitCode() {
        return unitCode;
    }

    String unitName() {
        return unitName;
    }

    boolean rescinded() {
        return rescindedOn != null;
    }

    /** Whether it was taken back on {@code day} or before. */
    boolean rescindedBy(LocalDate day) {
        return rescindedOn != null && !rescindedOn.isAfter(day);
    }

    void rescind(String why, String number, LocalDate day, String by) {
        this.rescissionReason = why;
        this.rescissionNumber = number;
        this.rescindedOn = day;
        this.rescindedBy = by;
    }

    /** 更正: what the unit is given is another from now on; what it was is kept with the amendment. */
    void amend(Charge charge) {
        this.base = charge.base().value();
        this.factor = charge.factor();
        this.deduction = charge.deduction().value();
        this.warning = charge.warning();
        this.explanation = charge.explanation();
    }

    Criticisms.Rescission rescission() {
        return new Criticisms.Rescission(
                unitCode,
                unitName,
                Objects.requireNonNull(rescissionNumber),
                Objects.requireNonNull(rescindedOn),
                Objects.requireNonNullElse(rescissionReason, ""),
                Objects.requireNonNull(rescindedBy));
    }

    Criticisms.Item view(List<FindingView> findings) {
        return new Criticisms.Item(
                unitCode, unitName, findings, new Points(base), factor, new Points(deduction), warning, explanation);
    }

    @Override
    public String toString() {
        return "CriticisedUnit " + id + " at place " + place;
    }
}
