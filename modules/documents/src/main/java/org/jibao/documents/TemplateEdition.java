package org.jibao.documents;

import java.nio.charset.StandardCharsets;
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

import org.jspecify.annotations.Nullable;

/** 模板版本: a proposed text and what was decided about it. Its text has no method that changes it. */
@Entity
@Table(name = "document_template")
class TemplateEdition {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_template_seq")
    @SequenceGenerator(name = "document_template_seq", sequenceName = "document_template_seq", allocationSize = 50)
    private long id;

    @Version
    private long version;

    @Column(updatable = false)
    private String name;

    @Column(name = "template_text", updatable = false)
    private String text;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private String reason;

    @Column(name = "proposed_by", updatable = false)
    private String proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "adopted_from")
    private @Nullable LocalDate adoptedFrom;

    @Column(name = "adopted_by")
    private @Nullable String adoptedBy;

    @Column(name = "adopted_at")
    private @Nullable Instant adoptedAt;

    @Column(name = "declined_by")
    private @Nullable String declinedBy;

    @Column(name = "declined_at")
    private @Nullable Instant declinedAt;

    @Column(name = "declined_reason")
    private @Nullable String declinedReason;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected TemplateEdition() {}

    TemplateEdition(String name, String text, String reason, String by, Instant at) {
        this.name = name;
        this.text = text;
        this.sha256 = hash(text);
        this.reason = reason;
        this.proposedBy = by;
        this.proposedAt = at;
    }

    static String hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    void adopt(LocalDate from, String by, Instant at) {
        mustBeOpen();
        adoptedFrom = from;
        adoptedBy = by;
        adoptedAt = at;
    }

    void decline(String why, String by, Instant at) {
        mustBeOpen();
        declinedReason = why;
        declinedBy = by;
        declinedAt = at;
    }

    private void mustBeOpen() {
        if (state() != TemplateDesk.State.PROPOSED) {
            throw new IllegalStateException(this + " is decided on");
        }
    }

    TemplateDesk.State state() {
        return adoptedBy != null
                ? TemplateDesk.State.ADOPTED
                : declinedBy != null ? TemplateDesk.State.DECLINED : TemplateDesk.State.PROPOSED;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    String sha256() {
        return sha256;
    }

    String proposedBy() {
        return proposedBy;
    }

    TemplateDesk.Edition view() {
        return new TemplateDesk.Edition(
                id,
                name,
                text,
                sha256,
                reason,
                proposedBy,
                proposedAt,
                state(),
                adoptedFrom,
                adoptedBy != null ? adoptedBy : declinedBy,
                adoptedAt != null ? adoptedAt : declinedAt,
                declinedReason);
    }

    @Override
    public String toString() {
        return "TemplateEdition " + id + " v" + version;
    }
}
