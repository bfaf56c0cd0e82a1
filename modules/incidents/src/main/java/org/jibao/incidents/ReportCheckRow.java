package org.jibao.incidents;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jibao.timeliness.Element;

/** 要件核对; the newest of a report holds. */
@Entity
@Table(name = "incident_report_check")
class ReportCheckRow extends HistoryRow {
    @Column(name = "report_number")
    private int report;

    private String elements;

    @Column(name = "late_reason")
    private String lateReason;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected ReportCheckRow() {}

    ReportCheckRow(Incident incident, int report, ReportCheck check, Entry entry) {
        super(incident, entry);
        this.report = report;
        this.elements = check.elements().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        this.lateReason = check.lateReason();
    }

    int report() {
        return report;
    }

    ReportCheck check() {
        return new ReportCheck(
                elements.isEmpty()
                        ? Set.of()
                        : Stream.of(elements.split(",", -1))
                                .map(Element::valueOf)
                                .collect(Collectors.toSet()),
                lateReason);
    }
}
