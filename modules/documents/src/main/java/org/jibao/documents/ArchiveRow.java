package org.jibao.documents;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** 档案检索行: what is searched of an issued document. Made from the document, and made anew if lost. */
@Entity
@Table(name = "archive_document")
class ArchiveRow {
    @Id
    @Column(name = "document_id")
    private long document;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String number;
    private String title;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "issued_at")
    private @Nullable Instant issuedAt;

    private String words;
    private @Nullable Long segment;

    @Column(name = "destroyed_on")
    private @Nullable LocalDate destroyedOn;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected ArchiveRow() {}

    ArchiveRow(DraftRow issued, String number, LocalDate issuedOn, String words) {
        this.document = issued.id();
        this.kind = issued.kind();
        this.number = number;
        this.title = issued.title();
        this.issuedOn = issuedOn;
        this.issuedAt = issued.issuedAt();
        this.words = words;
    }

    /** What is left of a document that was destroyed: that it was there. */
    void destroy(LocalDate day) {
        words = GramIndex.folded(title);
        destroyedOn = day;
    }

    void hold(@Nullable Long by) {
        segment = by;
    }

    long document() {
        return document;
    }

    DocumentKind kind() {
        return kind;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    @Nullable Instant issuedAt() {
        return issuedAt;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    String words() {
        return words;
    }

    @Nullable Long segment() {
        return segment;
    }

    @Nullable LocalDate destroyedOn() {
        return destroyedOn;
    }
}
