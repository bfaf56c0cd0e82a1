package org.jibao.incidents;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.FigureKind;

/** 数据: one figure as stated for one moment. A new value is a new row. */
@Entity
@Table(name = "incident_figure")
class FigureRow extends HistoryRow {
    @Column(name = "report_number")
    private @Nullable Integer reportNumber;

    @Enumerated(EnumType.STRING)
    private FigureKind kind;

    private BigDecimal amount;

    @Column(name = "as_of")
    private Instant asOf;

    @Column(name = "reported_by")
    private String reportedBy;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected FigureRow() {}

    FigureRow(
            Incident incident,
            @Nullable Integer reportNumber,
            FigureKind kind,
            BigDecimal amount,
            Instant asOf,
            String reportedBy,
            Entry entry) {
        super(incident, entry);
        this.reportNumber = reportNumber;
        this.kind = kind;
        this.amount = amount;
        this.asOf = asOf;
        this.reportedBy = reportedBy;
    }

    boolean isOfReport(int number) {
        return reportNumber != null && reportNumber == number;
    }

    FigureKind kind() {
        return kind;
    }

    /** Without the zeros that the column adds: 3, not 3.0000. */
    BigDecimal amount() {
        var plain = amount.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    Instant asOf() {
        return asOf;
    }

    String reportedBy() {
        return reportedBy;
    }
}
