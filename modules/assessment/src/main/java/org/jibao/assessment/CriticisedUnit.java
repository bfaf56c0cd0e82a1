package org.jibao.assessment;

import java.math.BigDecimal;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** 通报对象: one unit of a criticism with what the scheme gave it; written once. */
@Entity
@Table(name = "assessment_item")
class CriticisedUnit {
    @Id
    @SequenceGenerator(name = "assessment_item", sequenceName = "assessment_item_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_item")
    private long id;

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

    Criticisms.Item view(List<FindingView> findings) {
        return new Criticisms.Item(
                unitCode, unitName, findings, new Points(base), factor, new Points(deduction), warning, explanation);
    }

    @Override
    public String toString() {
        return "CriticisedUnit " + id + " at place " + place;
    }
}
