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

/** 批量任务的文件: one file of one paper with its hash. */
@Entity
@Table(name = "document_job_file")
class JobFileRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_job_file_seq")
    @SequenceGenerator(name = "document_job_file_seq", sequenceName = "document_job_file_seq", allocationSize = 50)
    private long id;

    @Column(name = "item_id")
    private long item;

    @Enumerated(EnumType.STRING)
    private FileFormat format;

    private String name;
    private byte[] content;
    private String sha256;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected JobFileRow() {}

    JobFileRow(long item, FileFormat format, String name, byte[] content) {
        this.item = item;
        this.format = format;
        this.name = name;
        this.content = content;
        this.sha256 = Sha256.of(content);
    }

    FileFormat format() {
        return format;
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }

    /** Whether the bytes are those that were stored when the paper was made. */
    boolean isAsMade() {
        return Sha256.of(content).equals(sha256);
    }

    String sha256() {
        return sha256;
    }
}
