package org.jibao.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** 定稿文件: frozen bytes of an issued document with their hash. */
@Entity
@Table(name = "document_file")
class FileRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_file_seq")
    @SequenceGenerator(name = "document_file_seq", sequenceName = "document_file_seq", allocationSize = 50)
    private long id;

    @Column(name = "document_id")
    private long documentId;

    private String name;
    private byte[] content;
    private String sha256;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected FileRow() {}

    FileRow(long documentId, String name, byte[] content) {
        this.documentId = documentId;
        this.name = name;
        this.content = content;
        this.sha256 = Sha256.of(content);
    }

    long documentId() {
        return documentId;
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }

    String sha256() {
        return sha256;
    }
}
