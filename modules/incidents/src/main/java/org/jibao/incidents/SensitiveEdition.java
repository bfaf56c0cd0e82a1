package org.jibao.incidents;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An edition of the office's sensitive days and places. It has no method that changes anything. */
@Entity
@Table(name = "incident_sensitive")
class SensitiveEdition extends Row {
    @Column(name = "adopted_from", updatable = false)
    private LocalDate from;

    @Column(name = "adopted_at", updatable = false)
    private Instant adoptedAt;

    @Column(name = "adopted_by", updatable = false)
    private String adoptedBy;

    @Column(updatable = false)
    private String text;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected SensitiveEdition() {}

    SensitiveEdition(LocalDate from, String text, Entry entry) {
        this.from = from;
        this.adoptedAt = entry.at();
        this.adoptedBy = entry.by();
        this.text = text;
    }

    SensitiveBook.Edition edition() {
        return new SensitiveBook.Edition(from, adoptedAt, adoptedBy, text);
    }
}
