package org.jibao.documents;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** 提醒 as stored. */
@Entity
@Table(name = "document_reminder")
class ReminderRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_reminder_seq")
    @SequenceGenerator(name = "document_reminder_seq", sequenceName = "document_reminder_seq", allocationSize = 50)
    private long id;

    @Column(name = "document_id")
    private long documentId;

    private String target;

    @Column(name = "due_at")
    private Instant dueAt;

    private Instant at;
    private String words;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected ReminderRow() {}

    ReminderRow(long documentId, String target, Instant dueAt, Instant at, String words) {
        this.documentId = documentId;
        this.target = target;
        this.dueAt = dueAt;
        this.at = at;
        this.words = words;
    }

    String target() {
        return target;
    }

    long documentId() {
        return documentId;
    }

    Circulation.Reminder view() {
        return new Circulation.Reminder(dueAt, at, words);
    }
}
