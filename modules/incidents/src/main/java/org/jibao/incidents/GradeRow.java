package org.jibao.incidents;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jibao.timeliness.Grade;

/** 等级决定 by a person, with the reason; the newest one holds. */
@Entity
@Table(name = "incident_grade")
class GradeRow extends HistoryRow {
    @Enumerated(EnumType.STRING)
    private Grade grade;

    private String reason;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected GradeRow() {}

    GradeRow(Incident incident, Grade grade, String reason, Entry entry) {
        super(incident, entry);
        this.grade = grade;
        this.reason = reason;
    }

    Grade grade() {
        return grade;
    }

    String reason() {
        return reason;
    }
}
