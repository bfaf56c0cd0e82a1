package org.jibao.documents;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** 公文: a draft until it has a number; then frozen. */
@Entity
@Table(name = "document")
class DraftRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_seq")
    @SequenceGenerator(name = "document_seq", sequenceName = "document_seq", allocationSize = 50)
    private long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String subject;
    private String title;
    private String manuscript;
    private String facts;
    private String template;

    @Column(name = "drafted_by")
    private String draftedBy;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    private long saves;

    @Column(name = "saved_by")
    private String savedBy;

    private @Nullable String number;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "issued_by")
    private @Nullable String issuedBy;

    @Column(name = "issued_at")
    private @Nullable Instant issuedAt;

    private @Nullable String series;

    @Column(name = "serial_year")
    private @Nullable Integer serialYear;

    private @Nullable Integer serial;
    private String editions;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected DraftRow() {}

    DraftRow(
            DocumentKind kind,
            String subject,
            String title,
            Composed composed,
            String facts,
            String editions,
            String draftedBy,
            Instant draftedAt) {
        this.kind = kind;
        this.subject = subject;
        this.title = title;
        this.manuscript = composed.manuscript();
        this.template = composed.template();
        this.facts = facts;
        this.editions = editions;
        this.draftedBy = draftedBy;
        this.savedBy = draftedBy;
        this.draftedAt = draftedAt;
    }

    void save(String edited, String newTitle, String by) {
        manuscript = edited;
        title = newTitle;
        savedBy = by;
        saves++;
    }

    void issue(
            SerialNumber allotted, String finalManuscript, String finalEditions, LocalDate day, String by, Instant at) {
        number = allotted.words();
        series = allotted.series();
        serialYear = allotted.year();
        serial = allotted.serial();
        manuscript = finalManuscript;
        editions = finalEditions;
        issuedOn = day;
        issuedBy = by;
        issuedAt = at;
    }

    long id() {
        return id;
    }

    DocumentKind kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    String title() {
        return title;
    }

    String manuscript() {
        return manuscript;
    }

    String facts() {
        return facts;
    }

    String template() {
        return template;
    }

    String savedBy() {
        return savedBy;
    }

    String draftedBy() {
        return draftedBy;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    long saves() {
        return saves;
    }

    @Nullable String number() {
        return number;
    }

    @Nullable LocalDate issuedOn() {
        return issuedOn;
    }

    @Nullable Instant issuedAt() {
        return issuedAt;
    }

    @Nullable String issuedBy() {
        return issuedBy;
    }

    @Nullable String series() {
        return series;
    }

    @Nullable Integer serialYear() {
        return serialYear;
    }

    @Nullable Integer serial() {
        return serial;
    }

    String editions() {
        return editions;
    }
}
