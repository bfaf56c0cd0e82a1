package org.jibao.documents;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jibao.documents.review.TermUse;

/** 规范用语: a word to avoid and what to write instead. */
@Entity
@Table(name = "document_term")
class TermRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_term_seq")
    @SequenceGenerator(name = "document_term_seq", sequenceName = "document_term_seq", allocationSize = 50)
    private long id;

    private String avoid;

    @Column(name = "use_instead")
    private String use;

    private String reason;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected TermRow() {}

    TermRow(String avoid, String use, String reason, String by, Instant at) {
        this.avoid = avoid;
        this.use = use;
        this.reason = reason;
        this.setBy = by;
        this.setAt = at;
    }

    void set(String instead, String why, String by, Instant at) {
        use = instead;
        reason = why;
        setBy = by;
        setAt = at;
    }

    long id() {
        return id;
    }

    String avoid() {
        return avoid;
    }

    TermUse.Rule rule() {
        return new TermUse.Rule(avoid, use, reason);
    }

    Wordbook.Term view() {
        return new Wordbook.Term(id, avoid, use, reason, setBy, setAt);
    }
}
