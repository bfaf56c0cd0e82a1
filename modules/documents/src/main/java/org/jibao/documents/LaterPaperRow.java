package org.jibao.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** 后续公文 as stored. */
@Entity
@Table(name = "document_relation")
class LaterPaperRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_relation_seq")
    @SequenceGenerator(name = "document_relation_seq", sequenceName = "document_relation_seq", allocationSize = 50)
    private long id;

    @Column(name = "document_id")
    private long documentId;

    @Column(name = "earlier_id")
    private long earlierId;

    @Enumerated(EnumType.STRING)
    private LaterPaper.Relation relation;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected LaterPaperRow() {}

    LaterPaperRow(long documentId, long earlierId, LaterPaper.Relation relation) {
        this.documentId = documentId;
        this.earlierId = earlierId;
        this.relation = relation;
    }

    long documentId() {
        return documentId;
    }

    long earlierId() {
        return earlierId;
    }

    LaterPaper.Relation relation() {
        return relation;
    }
}
