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

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Unit;

/** 收文单位 as stored. */
@Entity
@Table(name = "document_recipient")
class RecipientRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_recipient_seq")
    @SequenceGenerator(name = "document_recipient_seq", sequenceName = "document_recipient_seq", allocationSize = 50)
    private long id;

    @Column(name = "document_id")
    private long documentId;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_name")
    private String unitName;

    private int place;

    @Enumerated(EnumType.STRING)
    private PaperReceipt.State state = PaperReceipt.State.SENT;

    @Column(name = "chosen_by")
    private String chosenBy;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "signed_at")
    private @Nullable Instant signedAt;

    @Column(name = "reminded_for")
    private @Nullable Instant remindedFor;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected RecipientRow() {}

    RecipientRow(long documentId, Unit unit, int place, String chosenBy) {
        this.documentId = documentId;
        this.unitCode = unit.code();
        this.unitName = unit.name();
        this.place = place;
        this.chosenBy = chosenBy;
    }

    void send(Instant at, Instant due) {
        sentAt = at;
        dueAt = due;
    }

    void receive(PaperReceipt receipt) {
        state = receipt.state();
        if (receipt.state() == PaperReceipt.State.SIGNED) {
            signedAt = receipt.at();
        }
    }

    /** The due time that was reminded of; asked for by the sweep, so that it reads only what is new. */
    void remind() {
        remindedFor = dueAt;
    }

    @Nullable Instant remindedFor() {
        return remindedFor;
    }

    String chosenBy() {
        return chosenBy;
    }

    long id() {
        return id;
    }

    long documentId() {
        return documentId;
    }

    String unitCode() {
        return unitCode;
    }

    String unitName() {
        return unitName;
    }

    int place() {
        return place;
    }

    PaperReceipt.State state() {
        return state;
    }

    @Nullable Instant sentAt() {
        return sentAt;
    }

    @Nullable Instant dueAt() {
        return dueAt;
    }

    @Nullable Instant signedAt() {
        return signedAt;
    }
}
