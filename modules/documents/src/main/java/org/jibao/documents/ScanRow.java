package org.jibao.documents;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** 回执扫描件 as stored; written once. */
@Entity
@Table(name = "document_receipt_scan")
class ScanRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_scan_seq")
    @SequenceGenerator(name = "document_scan_seq", sequenceName = "document_scan_seq", allocationSize = 50)
    private long id;

    @Column(name = "receipt_id")
    private long receiptId;

    private int place;

    @Enumerated(EnumType.STRING)
    private ScanType type;

    private byte[] content;
    private String sha256;

    @Column(name = "stored_at")
    private Instant storedAt;

    @Column(name = "stored_by")
    private String storedBy;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected ScanRow() {}

    ScanRow(long receiptId, int place, ScanType type, byte[] content, Instant storedAt, String storedBy) {
        this.receiptId = receiptId;
        this.place = place;
        this.type = type;
        this.content = content;
        this.sha256 = Sha256.of(content);
        this.storedAt = storedAt;
        this.storedBy = storedBy;
    }

    long id() {
        return id;
    }

    long receiptId() {
        return receiptId;
    }

    int place() {
        return place;
    }

    ScanType type() {
        return type;
    }

    byte[] content() {
        return content;
    }

    String sha256() {
        return sha256;
    }

    boolean isAsStored() {
        return Sha256.of(content).equals(sha256);
    }

    @Override
    public String toString() {
        return "ScanRow " + id + " of receipt " + receiptId + " by " + storedBy + " at " + storedAt;
    }
}
