package org.jibao.documents;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** 销毁清册条目: what a document was, and the hashes of its files. */
@Entity
@Table(name = "archive_destruction_item")
@IdClass(DestructionItemRow.Key.class)
class DestructionItemRow {
    @Id
    @Column(name = "destruction_id")
    private long destruction;

    @Id
    @Column(name = "document_id")
    private long document;

    private int place;
    private String number;
    private String title;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    private String retention;
    private String hashes;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected DestructionItemRow() {}

    DestructionItemRow(long destruction, int place, ArchiveRow row, String retention, String hashes) {
        this.destruction = destruction;
        this.place = place;
        this.document = row.document();
        this.number = row.number();
        this.title = row.title();
        this.issuedOn = row.issuedOn();
        this.retention = retention;
        this.hashes = hashes;
    }

    long destruction() {
        return destruction;
    }

    int place() {
        return place;
    }

    long document() {
        return document;
    }

    String number() {
        return number;
    }

    String hashes() {
        return hashes;
    }

    Destruction.Item view() {
        return new Destruction.Item(
                document,
                number,
                title,
                issuedOn,
                retention,
                hashes.isEmpty() ? List.of() : List.of(hashes.split("\n", -1)));
    }

    /** 键. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long destruction;
        private long document;

        Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.destruction == destruction && key.document == document;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(destruction) * 31 + Long.hashCode(document);
        }
    }
}
