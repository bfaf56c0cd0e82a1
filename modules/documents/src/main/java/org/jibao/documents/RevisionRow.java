package org.jibao.documents;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** 稿次: the text of one save. */
@Entity
@Table(name = "document_revision")
class RevisionRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_revision_seq")
    @SequenceGenerator(name = "document_revision_seq", sequenceName = "document_revision_seq", allocationSize = 50)
    private long id;

    @Column(name = "document_id")
    private long documentId;

    private long saves;
    private String title;
    private String manuscript;

    @Column(name = "saved_by")
    private String savedBy;

    @Column(name = "saved_at")
    private Instant savedAt;

    private String reason = "";
    private @Nullable Long restored;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected RevisionRow() {}

    RevisionRow(DraftRow row, String savedBy, Instant savedAt) {
        this.documentId = row.id();
        this.saves = row.saves();
        this.title = row.title();
        this.manuscript = row.manuscript();
        this.savedBy = savedBy;
        this.savedAt = savedAt;
    }

    void because(String why, @Nullable Long earlier) {
        reason = why;
        restored = earlier;
    }

    long saves() {
        return saves;
    }

    String manuscript() {
        return manuscript;
    }

    DraftRevision view() {
        return new DraftRevision(saves, title, savedBy, savedAt, reason, restored);
    }
}
