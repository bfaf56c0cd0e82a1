package org.jibao.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** 索引段: the documents of one part of the index, by {@link GramIndex#packed}. */
@Entity
@Table(name = "archive_segment")
class SegmentRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "archive_segment_seq")
    @SequenceGenerator(name = "archive_segment_seq", sequenceName = "archive_segment_seq", allocationSize = 50)
    private long id;

    private byte[] documents;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected SegmentRow() {}

    SegmentRow(byte[] documents) {
        this.documents = documents;
    }

    long id() {
        return id;
    }

    byte[] documents() {
        return documents;
    }
}
