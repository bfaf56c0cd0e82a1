package org.jibao.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** 处理变更 as stored: planned, then applied by a paper or dropped. */
@Entity
@Table(name = "assessment_amendment")
class StoredAmendment {
    @Id
    @SequenceGenerator(name = "assessment_amendment", sequenceName = "assessment_amendment_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_amendment")
    private long id;

    @Version
    private long version;

    @Column(name = "criticism")
    private long criticism;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_name")
    private String unitName;

    @Column(name = "taken_back")
    private boolean takenBack;

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

    @Column(name = "base_before")
    private BigDecimal baseBefore;

    @Column(name = "factor_before")
    private int factorBefore;

    @Column(name = "deduction_before")
    private BigDecimal deductionBefore;

    @Column(name = "warning_before")
    private boolean warningBefore;

    @Column(name = "explanation_before")
    private String explanationBefore;

    @Column(name = "reason")
    private String reason;

    @Column(name = "planned_by")
    private String plannedBy;

    @Column(name = "planned_at")
    private Instant plannedAt;

    @Column(name = "dropped_by")
    private @Nullable String droppedBy;

    @Column(name = "dropped_at")
    private @Nullable Instant droppedAt;

    @Column(name = "document_number")
    private @Nullable String documentNumber;

    @Column(name = "applied_on")
    private @Nullable LocalDate appliedOn;

    @Column(name = "applied_by")
    private @Nullable String appliedBy;

    protected StoredAmendment() {}

    /** @param charge what the unit is given from then on; null when the criticism is taken back for it */
    StoredAmendment(long criticism, Criticisms.Item item, @Nullable Charge charge, String why, String by, Instant at) {
        this.criticism = criticism;
        this.unitCode = item.unitCode();
        this.unitName = item.unitName();
        this.takenBack = charge == null;
        this.base = (charge == null ? Points.ZERO : charge.base()).value();
        this.factor = charge == null ? 1 : charge.factor();
        this.deduction = (charge == null ? Points.ZERO : charge.deduction()).value();
        this.warning = charge != null && charge.warning();
        this.explanation = charge == null ? "" : charge.explanation();
        this.baseBefore = item.base().value();
        this.factorBefore = item.factor();
        this.deductionBefore = item.deduction().value();
        this.warningBefore = item.warning();
        this.explanationBefore = item.explanation();
        this.reason = why;
        this.plannedBy = by;
        this.plannedAt = at;
    }

    long id() {
        return id;
    }

    long criticism() {
        return criticism;
    }

    String unitCode() {
        return unitCode;
    }

    String reason() {
        return reason;
    }

    boolean takesBack() {
        return takenBack;
    }

    boolean open() {
        return droppedAt == null && appliedOn == null;
    }

    /** What the unit is given from then on; of no meaning when the criticism is taken back for it. */
    Charge charge() {
        return new Charge(new Points(base), factor, new Points(deduction), warning, explanation);
    }

    void drop(String by, Instant at) {
        this.droppedBy = by;
        this.droppedAt = at;
    }

    void apply(String number, LocalDate day, String by) {
        this.documentNumber = number;
        this.appliedOn = day;
        this.appliedBy = by;
    }

    Criticisms.Amendment view() {
        return new Criticisms.Amendment(
                id,
                unitCode,
                unitName,
                takenBack,
                new Points(deductionBefore),
                warningBefore,
                new Points(deduction),
                warning,
                takenBack ? "" : explanation,
                reason,
                plannedBy,
                documentNumber,
                appliedOn);
    }

    @Override
    public String toString() {
        return "StoredAmendment " + id + " v" + version + " of " + criticism + "/" + unitCode + " planned " + plannedAt
                + (droppedAt == null ? "" : " dropped by " + droppedBy)
                + (appliedOn == null
                        ? ""
                        : " applied by " + appliedBy + ", before: " + baseBefore + "*" + factorBefore + " "
                                + explanationBefore);
    }
}
