package org.jibao.documents;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** 回执 as stored; written once. */
@Entity
@Table(name = "document_receipt")
class ReceiptEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_receipt_seq")
    @SequenceGenerator(name = "document_receipt_seq", sequenceName = "document_receipt_seq", allocationSize = 50)
    private long id;

    @Column(name = "recipient_id")
    private long recipientId;

    private int place;

    @Enumerated(EnumType.STRING)
    private PaperReceipt.State state;

    private Instant at;

    @Column(name = "by_name")
    private String byName;

    @Enumerated(EnumType.STRING)
    private PaperReceipt.Means means;

    private String words;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected ReceiptEntry() {}

    ReceiptEntry(long recipientId, int place, PaperReceipt receipt, Instant recordedAt, String recordedBy) {
        this.recipientId = recipientId;
        this.place = place;
        this.state = receipt.state();
        this.at = receipt.at();
        this.byName = receipt.by();
        this.means = receipt.means();
        this.words = receipt.words();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    long id() {
        return id;
    }

    PaperReceipt.Means means() {
        return means;
    }

    /** 1 for the first receipt of the recipient. */
    int place() {
        return place;
    }

    long recipientId() {
        return recipientId;
    }

    Recipient.Entry entry(List<Recipient.Scan> scans) {
        return new Recipient.Entry(new PaperReceipt(state, at, byName, means, words), recordedAt, recordedBy, scans);
    }
}
