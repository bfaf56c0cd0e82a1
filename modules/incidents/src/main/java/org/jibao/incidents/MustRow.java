package org.jibao.incidents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;

/** 必报情形 that a person stated, with the reason. */
@Entity
@Table(name = "incident_must")
class MustRow extends HistoryRow {
    @Column(name = "report_number")
    private @Nullable Integer reportNumber;

    @Enumerated(EnumType.STRING)
    private Must must;

    private String reason;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected MustRow() {}

    MustRow(Incident incident, @Nullable Integer reportNumber, MetMust stated, Entry entry) {
        super(incident, entry);
        this.reportNumber = reportNumber;
        this.must = stated.must();
        this.reason = stated.reason();
    }

    boolean isOfReport(int number) {
        return reportNumber != null && reportNumber == number;
    }

    MetMust stated() {
        return new MetMust(must, reason);
    }
}
