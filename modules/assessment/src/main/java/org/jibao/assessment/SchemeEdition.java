package org.jibao.assessment;

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

/** 计分办法版本: a scheme file as it was adopted. */
@Entity
@Table(name = "assessment_scheme")
class SchemeEdition {
    @Id
    @SequenceGenerator(name = "assessment_scheme", sequenceName = "assessment_scheme_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_scheme")
    private long id;

    @Version
    private long version;

    @Column(name = "scheme_id")
    private String schemeId;

    @Column(name = "title")
    private String title;

    @Column(name = "adopted_from")
    private LocalDate adoptedFrom;

    @Column(name = "adopted_at")
    private Instant adoptedAt;

    @Column(name = "adopted_by")
    private String adoptedBy;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "file_text")
    private String text;

    protected SchemeEdition() {}

    SchemeEdition(Scheme scheme, String fileName, String text, LocalDate from, Instant at, String by) {
        this.schemeId = scheme.id();
        this.title = scheme.title();
        this.fileName = fileName;
        this.text = text;
        this.adoptedFrom = from;
        this.adoptedAt = at;
        this.adoptedBy = by;
    }

    long id() {
        return id;
    }

    String schemeId() {
        return schemeId;
    }

    String title() {
        return title;
    }

    /** The rules, read from the stored file. */
    Scheme scheme() {
        return SchemeFile.read(fileName, text);
    }

    SchemeBook.Edition view() {
        return new SchemeBook.Edition(id, schemeId, title, adoptedFrom, adoptedAt, adoptedBy, fileName, text);
    }

    @Override
    public String toString() {
        return "SchemeEdition " + id + " v" + version;
    }
}
