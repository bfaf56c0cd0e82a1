package org.jibao.assessment;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** 表扬对象: one unit of a commendation with what the scheme gave it; written once. */
@Entity
@Table(name = "assessment_commended")
class CommendedUnit {
    @Id
    @SequenceGenerator(name = "assessment_commended", sequenceName = "assessment_commended_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_commended")
    private long id;

    @Column(name = "commendation")
    private long commendation;

    @Column(name = "place")
    private int place;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_name")
    private String unitName;

    @Column(name = "points")
    private BigDecimal points;

    @Column(name = "explanation")
    private String explanation;

    protected CommendedUnit() {}

    CommendedUnit(long commendation, int place, Commendations.Item item) {
        this.commendation = commendation;
        this.place = place;
        this.unitCode = item.unitCode();
        this.unitName = item.unitName();
        this.points = item.points().value();
        this.explanation = item.explanation();
    }

    long commendation() {
        return commendation;
    }

    Commendations.Item view() {
        return new Commendations.Item(unitCode, unitName, new Points(points), explanation);
    }

    @Override
    public String toString() {
        return "CommendedUnit " + id + " at place " + place;
    }
}
