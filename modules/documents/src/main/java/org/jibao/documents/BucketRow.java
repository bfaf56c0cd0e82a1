package org.jibao.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** 索引桶: a part of the pairs of one segment, by {@link GramIndex#build}. */
@Entity
@Table(name = "archive_bucket")
class BucketRow {
    @Id
    private long id;

    private long segment;
    private int bucket;
    private byte[] content;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected BucketRow() {}

    BucketRow(long segment, int bucket, byte[] content) {
        this.id = segment * GramIndex.BUCKETS + bucket;
        this.segment = segment;
        this.bucket = bucket;
        this.content = content;
    }

    long segment() {
        return segment;
    }

    int bucket() {
        return bucket;
    }

    byte[] content() {
        return content;
    }
}
