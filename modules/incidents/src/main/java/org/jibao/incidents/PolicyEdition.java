package org.jibao.incidents;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jibao.timeliness.Policy;

/** 制度版本: the text of an adopted policy. It has no method that changes anything. */
@Entity
@Table(name = "incident_policy")
class PolicyEdition extends Row {
    @Column(name = "policy_id", updatable = false)
    private String policyId;

    @Column(updatable = false)
    private String title;

    @Column(name = "adopted_from", updatable = false)
    private LocalDate adoptedFrom;

    @Column(name = "adopted_at", updatable = false)
    private Instant adoptedAt;

    @Column(name = "adopted_by", updatable = false)
    private String adoptedBy;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(updatable = false)
    private String text;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected PolicyEdition() {}

    PolicyEdition(Policy policy, String fileName, LocalDate adoptedFrom, Entry entry) {
        this.policyId = policy.id();
        this.title = policy.title();
        this.adoptedFrom = adoptedFrom;
        this.adoptedAt = entry.at();
        this.adoptedBy = entry.by();
        this.fileName = fileName;
        this.text = policy.text();
    }

    boolean is(LocalDate from, String sameText) {
        return adoptedFrom.equals(from) && text.equals(sameText);
    }

    LocalDate adoptedFrom() {
        return adoptedFrom;
    }

    String fileName() {
        return fileName;
    }

    String text() {
        return text;
    }

    PolicyBook.Edition edition() {
        return new PolicyBook.Edition(policyId, title, adoptedFrom, adoptedAt, adoptedBy, text);
    }
}
